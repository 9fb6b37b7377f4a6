//! What is said of why a row was found must be what ranking did.

use super::*;
use crate::How;

#[test]
fn words_are_explained() {
    let index = index();
    for (query, row, wanted) in [
        (
            "слесаря строит",
            1,
            &[("слесарь", How::Form), ("строительный", How::Beginning)][..],
        ),
        ("vodolaz", 13, &[("водолаз", How::Latin)]),
        ("djljkfp", 13, &[("водолаз", How::Same)]),
        ("водилаз", 13, &[("водолаз", How::Mistake)]),
        ("кладовщик", 14, &[("кладовщик", How::Same)]),
        ("сварщик", 2, &[("электрогазосварщик", How::Ending)]),
        (
            "данекерлеуши бас",
            3,
            &[("дәнекерлеуші", How::Letters), ("бас", How::Same)],
        ),
        ("слесарь 3", 1, &[("слесарь", How::Same), ("", How::Level)]),
        ("2634-9", 7, &[("2634-9-004", How::Code)]),
    ] {
        let explanations = Searcher::new(&index).explain(&index, query, Lang::Ru, &[row]);
        let explanation = explanations[0].as_ref().expect(query);
        let words: Vec<(&str, How)> = explanation
            .words
            .iter()
            .map(|matched| (matched.word.as_str(), matched.how))
            .collect();
        assert_eq!(words, wanted, "{query}");
    }
    let nothing = Searcher::new(&index).explain(&index, "водолаз", Lang::Ru, &[0]);
    assert_eq!(nothing, [None]);
}

#[test]
fn scores_are_those_of_ranking() {
    let index = index();
    for query in [
        "слесарь",
        "машин",
        "машинистам котла",
        "инженер по защите",
        "cварщик главынй",
        "заведующий складом",
        "slesar stroitelnyi",
        "опытный инженер по защите",
        "МГТ",
        "психолог 8",
    ] {
        let mut searcher = Searcher::new(&index);
        let found = searcher.search(&index, query, Lang::Ru, &Filters::default(), 100);
        assert!(!found.rows.is_empty(), "{query}");
        let scores: Vec<u32> = searcher
            .explain(&index, query, Lang::Ru, &found.rows)
            .into_iter()
            .map(|explanation| explanation.expect(query).score)
            .collect();
        assert!(scores.is_sorted(), "{query} {scores:?}");
        assert_eq!(scores.first(), searcher.scores().first(), "{query}");
    }
}
