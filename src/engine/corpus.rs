//! A corpus of the project's own: real names, crossed with one another until there are as many as wanted, and what people
//! might type to find them.
//!
//! Nothing here is left to chance: the same names give the same corpus.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

/// A real name in both languages, with its code and level.
pub(crate) struct Name {
    pub(crate) ru: String,
    pub(crate) kk: String,
    pub(crate) code: String,
    pub(crate) level: String,
}

/// How many names are asked for, by each kind of query.
const QUERIES: usize = 60;
/// How many queries are typed letter by letter, and how many letters of each at most.
const SESSIONS: usize = 120;
const LETTERS: usize = 32;
/// What is in no name.
const NONSENSE: &str = "погода алматы|купить диван|рецепт плова|qqqqqq|xyzzy|гороскоп на завтра|ауа райы астана|валюта бағамы|\
    iphone 17 pro|кроссовки nike|анекдоты|доставка пиццы|ұшақ билеті|телеграм|lorem ipsum";

/// Keys of QWERTY, and what they give on ЙЦУКЕН and, in the row of digits, on the Kazakh layout.
const LATIN_KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`2345890-=";
const CYRILLIC_KEYS: &str = "йцукенгшщзхъфывапролджэячсмитьбюёәіңғүұқөһ";
/// Kazakh letters and the Russian ones typed for them.
const KAZAKH: &str = "әіңғүұқөһ";
const LOOK_ALIKES: &str = "аингуукох";
/// An informal spelling in Latin letters.
const CYRILLIC: &str = "а ә б в г ғ д е ё ж з и й і к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы ь э ю я";
const LATIN: &str =
    "a a b v g g d e e zh z i i i k q l m n n o o p r s t u u u f h h ts ch sh shch - y - e yu ya";

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

/// What is typed, and which rows it should find: by kind.
pub(crate) fn queries(rows: &[Value]) -> Vec<Value> {
    let mut by_name: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    let mut by_code: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    for row in rows {
        let id = row["id"].as_u64().unwrap_or_default();
        for title in ["title_ru", "title_kk"] {
            by_name
                .entry(text(row, title).to_lowercase())
                .or_default()
                .push(id);
        }
        by_code.entry(text(row, "code")).or_default().push(id);
    }
    by_code.remove("");
    let mut queries = Vec::new();
    let mut add = |kind: &str, typed: String, rows: &[u64]| {
        queries.push(json!({ "type": kind, "q": typed, "rel": rows }));
    };
    let step = (rows.len() / QUERIES).max(1);
    for row in rows.iter().step_by(step) {
        for (title, lang) in [("title_ru", "ru"), ("title_kk", "kk")] {
            let name = text(row, title).to_lowercase();
            let rel = by_name.get(&name).map_or(&[][..], Vec::as_slice);
            for (kind, typed) in spellings(&name) {
                add(&format!("{kind}_{lang}"), typed, rel);
            }
        }
    }
    for (code, rows) in by_code.iter().take(QUERIES) {
        add("code", (*code).to_owned(), rows);
        add("code_digits", code.replace('-', ""), rows);
    }
    for nonsense in NONSENSE.split('|') {
        add("none", nonsense.trim().to_owned(), &[]);
    }
    queries
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

/// A name as it may be typed, by kind.
fn spellings(name: &str) -> Vec<(&'static str, String)> {
    let by_keys: BTreeMap<char, char> = CYRILLIC_KEYS.chars().zip(LATIN_KEYS.chars()).collect();
    let look_alikes: BTreeMap<char, char> = KAZAKH.chars().zip(LOOK_ALIKES.chars()).collect();
    let latin: BTreeMap<&str, &str> = CYRILLIC.split(' ').zip(LATIN.split(' ')).collect();
    let swap = |table: &BTreeMap<char, char>| -> String {
        name.chars()
            .map(|letter| table.get(&letter).copied().unwrap_or(letter))
            .collect()
    };
    let mut spelled = String::new();
    for letter in name.chars() {
        let letter = letter.to_string();
        match latin.get(letter.as_str()) {
            Some(&"-") => {}
            Some(latin) => spelled.push_str(latin),
            None => spelled.push_str(&letter),
        }
    }
    let mut found = vec![
        ("exact", name.to_owned()),
        ("layout", swap(&by_keys)),
        ("translit", spelled),
        ("typo", mistyped(name)),
    ];
    let plain = swap(&look_alikes);
    if plain != name {
        found.push(("rusletters", plain));
    }
    found
}

/// The name with two letters in the middle of its longest word swapped.
fn mistyped(name: &str) -> String {
    let longest = name.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
    let mut letters: Vec<char> = longest.chars().collect();
    let middle = letters.len() / 2;
    if letters.len() >= 6 {
        letters.swap(middle, middle + 1);
    }
    let word: String = letters.into_iter().collect();
    name.replacen(longest, &word, 1)
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
    fn a_name_is_typed_in_many_ways() {
        assert_eq!(
            spellings("қазан операторы"),
            [
                ("exact", "қазан операторы"),
                ("layout", "0fpfy jgthfnjhs"),
                ("translit", "qazan operatory"),
                ("typo", "қазан опертаоры"),
                ("rusletters", "казан операторы"),
            ]
            .map(|(kind, typed)| (kind, typed.to_owned()))
        );
    }
}
