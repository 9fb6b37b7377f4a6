//! What comes out of a keyboard when a name is meant: other layouts, Latin letters, slips of the fingers.

use std::collections::BTreeMap;

/// Keys of QWERTY, and what they give on ЙЦУКЕН and, in the row of digits, on the Kazakh layout.
const LATIN_KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`2345890-=";
const CYRILLIC_KEYS: &str = "йцукенгшщзхъфывапролджэячсмитьбюёәіңғүұқөһ";
/// Kazakh letters and the Russian ones typed for them.
const KAZAKH: &str = "әіңғүұқөһ";
const LOOK_ALIKES: &str = "аингуукох";
/// The keys of ЙЦУКЕН row by row.
const ROWS: [&str; 3] = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

/// The letters that the schemes below spell, in their order; a dash for none.
const CYRILLIC: &str = "а ә б в г ғ д е ё ж з и й і к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы ь э ю я";
/// Ways to write Kazakh and Russian in Latin letters, by kind of query.
const SCHEMES: [(&str, &str); 6] = [
    (
        "informal",
        "a a b v g g d e e zh z i i i k q l m n n o o p r s t u u u f h h ts ch sh shch - y - e yu ya",
    ),
    // ICAO Doc 9303, as on passports.
    (
        "passport",
        "a a b v g g d e e zh z i i i k k l m n n o o p r s t u u u f kh kh ts ch sh shch ie y - e iu ia",
    ),
    // ISO 9:1995 without its rarer marks.
    (
        "iso9",
        "a a b v g ġ d e ë ž z i j ì k ķ l m n ņ o ô p r s t u ù û f h h c č š ŝ - y - è û â",
    ),
    // The Kazakh alphabets approved in 2018 and proposed in 2021.
    (
        "2018",
        "a á b v g ǵ d e e j z ı ı i k q l m n ń o ó p r s t ý u ú f h h ts ch sh sh - y - e ıý ıa",
    ),
    (
        "2021",
        "a ä b v g ğ d e e j z i i ı k q l m n ñ o ö p r s t u ū ü f h h ts ç ş ş - y - e iu ia",
    ),
    (
        "chat",
        "a a b v g g d e e j z i i i k k l m n n o o p r s t u u u f x h c ch sh sh - i - e u ya",
    ),
];

/// The name in Latin letters, by kind; only schemes that are used for the language.
pub(super) fn in_latin(name: &str, kazakh: bool) -> Vec<(String, String)> {
    let of_language = |scheme: &&(&str, &str)| match scheme.0 {
        "2018" | "2021" => kazakh,
        "iso9" | "passport" => !kazakh,
        _ => true,
    };
    let spelled = |&(kind, letters): &(&str, &str)| {
        let table: BTreeMap<&str, &str> = CYRILLIC.split(' ').zip(letters.split(' ')).collect();
        let mut text = String::new();
        for letter in name.chars() {
            let letter = letter.to_string();
            match table.get(letter.as_str()) {
                Some(&"-") => {}
                Some(latin) => text.push_str(latin),
                None => text.push_str(&letter),
            }
        }
        (format!("latin_{kind}"), text)
    };
    SCHEMES.iter().filter(of_language).map(spelled).collect()
}

/// The name with QWERTY on.
pub(super) fn on_qwerty(name: &str) -> String {
    replaced(name, CYRILLIC_KEYS, LATIN_KEYS)
}

/// A Kazakh name without Kazakh letters.
pub(super) fn in_russian_letters(name: &str) -> String {
    replaced(name, KAZAKH, LOOK_ALIKES)
}

fn replaced(name: &str, from: &str, to: &str) -> String {
    let table: BTreeMap<char, char> = from.chars().zip(to.chars()).collect();
    let letters = name.chars();
    letters
        .map(|letter| table.get(&letter).copied().unwrap_or(letter))
        .collect()
}

/// A word with one slip, by kind; `place` picks the letter, never the first. None where the slip changes nothing.
pub(super) fn slips(word: &str, place: usize) -> Vec<(&'static str, String)> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 5 {
        return Vec::new();
    }
    let at = 1 + place % (letters.len() - 2);
    let changed = |change: &dyn Fn(&mut Vec<char>)| {
        let mut letters = letters.clone();
        change(&mut letters);
        letters.into_iter().collect::<String>()
    };
    let mut found = vec![
        (
            "left_out",
            changed(&|letters| {
                letters.remove(at);
            }),
        ),
        ("twice", changed(&|letters| letters.insert(at, letters[at]))),
        ("swapped", changed(&|letters| letters.swap(at, at + 1))),
    ];
    if let Some(near) = neighbour(letters[at], place) {
        found.push(("near", changed(&|letters| letters[at] = near)));
        found.push(("both_keys", changed(&|letters| letters.insert(at + 1, near))));
    }
    found.retain(|(_, slip)| slip != word);
    found
}

/// A key beside the letter's or under it.
fn neighbour(letter: char, place: usize) -> Option<char> {
    let plain = in_russian_letters(&letter.to_string()).chars().next()?;
    let (row, at) = ROWS.iter().enumerate().find_map(|(row, keys)| {
        let at = keys.chars().position(|key| key == plain)?;
        Some((row, at))
    })?;
    let key = |row: usize, at: usize| ROWS.get(row)?.chars().nth(at);
    let around = [
        key(row, at + 1),
        at.checked_sub(1).and_then(|at| key(row, at)),
        key(row + 1, at),
    ];
    let around: Vec<char> = around.into_iter().flatten().collect();
    around.get(place % around.len().max(1)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_typed_in_many_ways() {
        assert_eq!(on_qwerty("қазан операторы"), "0fpfy jgthfnjhs");
        assert_eq!(in_russian_letters("қазан операторы"), "казан операторы");
        let latin: Vec<String> = in_latin("қазан", true)
            .into_iter()
            .map(|(_, text)| text)
            .collect();
        assert_eq!(latin, ["qazan", "qazan", "qazan", "kazan"]);
        let latin: Vec<String> = in_latin("щётка", false)
            .into_iter()
            .map(|(_, text)| text)
            .collect();
        assert_eq!(latin, ["shchetka", "shchetka", "ŝëtka", "shetka"]);
    }

    #[test]
    fn fingers_slip() {
        assert_eq!(
            slips("казан", 1),
            [
                ("left_out", "каан"),
                ("twice", "каззан"),
                ("swapped", "каазн"),
                ("near", "кащан"),
                ("both_keys", "казщан"),
            ]
            .map(|(kind, slip)| (kind, slip.to_owned()))
        );
        assert_eq!(slips("газ", 1), []);
    }
}
