//! A corpus of the project's own: names that are asked for and were never used to tune the engine (`corpus/unseen.csv`), real names
//! around them, crossed with one another until there are as many as wanted, and what people might type to find the first.
//!
//! Nothing here is left to chance: the same names give the same corpus. In reading order: [`spelling`], [`forms`], [`nonsense`].

mod forms;
mod nonsense;
mod spelling;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

/// A real name in both languages, with its code and level.
#[derive(Clone)]
pub(crate) struct Name {
    pub(crate) ru: String,
    pub(crate) kk: String,
    pub(crate) code: String,
    pub(crate) level: String,
}

/// How many queries are typed letter by letter, and how many letters of each at most.
const SESSIONS: usize = 120;
const LETTERS: usize = 32;

/// Rows of a corpus: the names as they are, then heads of some with tails of others.
pub(crate) fn rows(names: &[Name], count: usize) -> Vec<Value> {
    let mut rows: Vec<Value> = Vec::new();
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    let mut add = |ru: String, kk: String, code: &str, level: &str| {
        if rows.len() < count && !ru.is_empty() && seen.insert((ru.clone(), kk.clone())) {
            let id = rows.len();
            rows.push(json!({ "id": id, "title_ru": ru, "title_kk": kk, "code": code, "level": level }));
        }
        rows.len()
    };
    for name in names {
        add(name.ru.clone(), name.kk.clone(), &name.code, &name.level);
    }
    // A Russian name begins with its head, a Kazakh one ends with it.
    for apart in 1..names.len() {
        for (head, tail) in names.iter().zip(names.iter().cycle().skip(apart * 7)) {
            let (Some((ru_head, _)), Some((_, ru_tail))) = (head.ru.split_once(' '), tail.ru.split_once(' '))
            else {
                continue;
            };
            let (Some((_, kk_head)), Some((kk_tail, _))) =
                (head.kk.rsplit_once(' '), tail.kk.rsplit_once(' '))
            else {
                continue;
            };
            let (ru, kk) = (format!("{ru_head} {ru_tail}"), format!("{kk_tail} {kk_head}"));
            if add(ru, kk, "", &tail.level) == count {
                return rows;
            }
        }
    }
    rows
}

/// What is typed to find the first rows, so many of them, and which rows it should find: by kind.
pub(crate) fn queries(rows: &[Value], asked: usize) -> Vec<Value> {
    let known = Known::of(rows);
    let mut queries = Vec::new();
    let mut add = |kind: String, typed: String, rel: &[u64]| {
        queries.push(json!({ "type": kind, "q": typed, "rel": rel }));
    };
    for (place, row) in rows.iter().take(asked).enumerate() {
        for (title, lang) in [("title_ru", "ru"), ("title_kk", "kk")] {
            let name = text(row, title).to_lowercase();
            for (kind, typed) in names_typed(&name, lang) {
                add(format!("{kind}_{lang}"), typed, known.names(&name));
            }
            let beginning: String = name.chars().take(name.chars().count() * 2 / 3).collect();
            add(
                format!("prefix_{lang}"),
                beginning.clone(),
                &known.beginning_with(&beginning),
            );
            let words = words(&name);
            let Some(word) = words
                .iter()
                .cycle()
                .nth(place)
                .filter(|word| word.chars().count() >= 5)
            else {
                continue;
            };
            for (kind, typed) in words_typed(word, lang, place) {
                // Another word is no slip.
                if known.words(&typed).is_empty() {
                    add(format!("{kind}_{lang}"), typed, known.words(word));
                }
            }
        }
    }
    for (code, rows) in known
        .codes
        .iter()
        .filter(|(code, _)| !code.is_empty())
        .take(asked)
    {
        add("code".to_owned(), (*code).to_owned(), rows);
        add("code_digits".to_owned(), code.replace('-', ""), rows);
    }
    for (kind, typed) in nonsense::all() {
        add(kind.to_owned(), typed, &[]);
    }
    queries
}

/// Which rows have a name, a word of a name, a code.
struct Known<'a> {
    names: BTreeMap<String, Vec<u64>>,
    words: BTreeMap<String, Vec<u64>>,
    codes: BTreeMap<&'a str, Vec<u64>>,
}

impl Known<'_> {
    fn of(rows: &[Value]) -> Known<'_> {
        let mut known = Known {
            names: BTreeMap::new(),
            words: BTreeMap::new(),
            codes: BTreeMap::new(),
        };
        // A name may be the same in both languages, and a word may stand in it twice.
        let add = |rows: &mut Vec<u64>, id| {
            if rows.last() != Some(&id) {
                rows.push(id);
            }
        };
        for row in rows {
            let id = row["id"].as_u64().unwrap_or_default();
            for title in ["title_ru", "title_kk"] {
                let name = text(row, title).to_lowercase();
                for word in words(&name) {
                    add(known.words.entry(word).or_default(), id);
                }
                add(known.names.entry(name).or_default(), id);
            }
            add(known.codes.entry(text(row, "code")).or_default(), id);
        }
        known
    }

    fn names(&self, name: &str) -> &[u64] {
        self.names.get(name).map_or(&[], Vec::as_slice)
    }

    fn words(&self, word: &str) -> &[u64] {
        self.words.get(word).map_or(&[], Vec::as_slice)
    }

    fn beginning_with(&self, beginning: &str) -> Vec<u64> {
        let names = self.names.range(beginning.to_owned()..);
        let names = names.take_while(|(name, _)| name.starts_with(beginning));
        let rows: BTreeSet<u64> = names.flat_map(|(_, rows)| rows).copied().collect();
        rows.into_iter().collect()
    }
}

fn words(name: &str) -> Vec<String> {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A name as it may be typed, by kind.
fn names_typed(name: &str, lang: &str) -> Vec<(String, String)> {
    let own = |kind: &str, typed: String| (kind.to_owned(), typed);
    let mut found = vec![
        own("exact", name.to_owned()),
        own("capitals", name.to_uppercase()),
        own("layout", spelling::on_qwerty(name)),
    ];
    found.extend(spelling::in_latin(name, lang == "kk"));
    let plain = spelling::in_russian_letters(name);
    if plain != name {
        found.push(own("rusletters", plain));
    }
    // The layout was noticed after some letters, or never switched back.
    let half = name
        .char_indices()
        .nth(name.chars().count() / 2)
        .map_or(0, |(at, _)| at);
    let (left, right) = name.split_at(half);
    found.push(own(
        "layout_noticed",
        format!("{}{right}", spelling::on_qwerty(left)),
    ));
    let words = words(name);
    if words.len() > 1 {
        let turned: Vec<&str> = words.iter().rev().map(String::as_str).collect();
        found.push(own("turned", turned.join(" ")));
    }
    // The head declined: the first word of a Russian name, the last of a Kazakh one.
    let head = if lang == "kk" { words.last() } else { words.first() };
    if let Some(head) = head {
        for (_, form) in forms(head, lang).into_iter().step_by(2) {
            found.push(own("head_form", name.replacen(head.as_str(), &form, 1)));
        }
    }
    found
}

/// A word of a name as it may be typed alone, by kind.
fn words_typed(word: &str, lang: &str, place: usize) -> Vec<(String, String)> {
    let length = word.chars().count();
    let mut found: Vec<(String, String)> = Vec::new();
    for (kind, slip) in spelling::slips(word, place) {
        if length >= 9 {
            let again = spelling::slips(&slip, place / 3 + 4).into_iter().nth(place % 4);
            found.extend(again.map(|(_, twice)| ("slip_two".to_owned(), twice)));
        }
        let short = if length <= 6 { "short_" } else { "" };
        found.push((format!("slip_{short}{kind}"), slip));
    }
    let forms = forms(word, lang).into_iter();
    found.extend(forms.map(|(kind, form)| (format!("form_{kind}"), form)));
    found
}

fn forms(word: &str, lang: &str) -> Vec<(&'static str, String)> {
    if lang == "kk" {
        forms::kazakh(word)
    } else {
        forms::russian(word)
    }
}

/// Queries as they grow letter by letter.
pub(crate) fn sessions(queries: &[Value]) -> Vec<Vec<String>> {
    let step = (queries.len() / SESSIONS).max(1);
    let grow = |query: &Value| {
        let letters: Vec<char> = text(query, "q").chars().take(LETTERS).collect();
        (1..=letters.len())
            .map(|end| letters[..end].iter().collect())
            .collect()
    };
    queries.iter().step_by(step).map(grow).collect()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(ru: &str, kk: &str) -> Name {
        Name {
            ru: ru.to_owned(),
            kk: kk.to_owned(),
            code: "7212-1-001".to_owned(),
            level: "4".to_owned(),
        }
    }

    #[test]
    fn names_are_crossed_until_there_are_enough() {
        let names: Vec<Name> = [
            ("Монтажник труб", "Құбыр монтаждаушы"),
            ("Оператор котла", "Қазан операторы"),
        ]
        .into_iter()
        .cycle()
        .take(30)
        .map(|(ru, kk)| name(ru, kk))
        .collect();
        let rows = rows(&names, 3);
        let titles: Vec<&str> = rows.iter().map(|row| text(row, "title_ru")).collect();
        assert_eq!(titles, ["Монтажник труб", "Оператор котла", "Монтажник котла"]);
        assert_eq!(text(&rows[2], "title_kk"), "Қазан монтаждаушы");
    }

    #[test]
    fn what_is_typed_says_what_it_should_find() {
        let names = [
            name("Монтажник труб", "Құбыр монтаждаушы"),
            name("Монтажник котла", "Қазан монтаждаушы"),
        ];
        let rows = rows(&names, 2);
        let queries = queries(&rows, 1);
        let rel = |kind: &str| {
            queries
                .iter()
                .find(|query| query["type"] == kind)
                .map(|query| query["rel"].clone())
        };
        assert_eq!(rel("exact_ru"), Some(json!([0])));
        assert_eq!(rel("prefix_ru"), Some(json!([0, 1])));
        assert_eq!(rel("form_genitive_ru"), Some(json!([0, 1])));
        assert_eq!(rel("none_russian"), Some(json!([])));
    }
}
