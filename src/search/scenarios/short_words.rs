//! Short words with one error: a word alone is mended where the error is a likely one, and left where it may be another word.

use super::*;

#[test]
fn likely_errors_in_short_words_are_mended() {
    let names = ["Повар", "Токарь", "Маляр", "Кассир", "Телеграф"];
    let documents: Vec<Document> = (1..)
        .zip(names)
        .map(|(id, name_ru)| Document {
            id,
            name_kk: name_ru,
            name_ru,
            ..Document::default()
        })
        .collect();
    let index = Index::open(build(&documents, &[])).unwrap();
    let mut searcher = Searcher::new(&index);
    for (query, expected) in [
        // A vowel as it is heard.
        ("павар", Some("Повар")),
        ("моляр", Some("Маляр")),
        // A neighbouring key, a letter left out, letters swapped; the sign at the end counts as a letter.
        ("кассмр", Some("Кассир")),
        ("токрь", Some("Токарь")),
        ("поавр", Some("Повар")),
        // Other words.
        ("телеграм", None),
        ("парад", None),
    ] {
        let found = searcher.search(&index, query, Lang::Ru, &Filters::default(), 10);
        let found = found
            .rows
            .first()
            .and_then(|&row| index.row(row))
            .map(|row| row.name_ru);
        assert_eq!(found.as_deref(), expected, "{query}");
    }
}
