//! Codes of the classifier while one types: those that the register knows.

use crate::{
    entry::Entry,
    nkz::NkzCode,
    text::{Bilingual, Lang, clean},
};

/// A code that the register has, with the name of a profession that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion<'e> {
    /// The code.
    pub code: NkzCode,
    /// The profession's name.
    pub name: &'e Bilingual,
}

/// Codes that begin with what was typed, hyphens or none, or whose profession has words that begin with each of the words
/// typed, in either language; at most `limit`, in the order of the codes, each code with its first name only.
#[must_use]
pub fn nkz_suggestions<'e>(typed: &str, entries: &'e [Entry], limit: usize) -> Vec<Suggestion<'e>> {
    let typed = clean(typed).to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let digits = typed.replace('-', "").replace(['х', 'x'], "X");
    let is_code = digits.chars().all(|c| c.is_ascii_digit() || c == 'X');
    let wanted: Vec<&str> = typed.split(' ').collect();
    let mut found: Vec<Suggestion<'e>> = entries
        .iter()
        .filter_map(|entry| {
            entry.nkz_code.map(|code| Suggestion {
                code,
                name: &entry.name,
            })
        })
        .filter(|suggestion| {
            if is_code {
                suggestion.code.to_string().replace('-', "").starts_with(&digits)
            } else {
                Lang::ALL
                    .iter()
                    .any(|&lang| has_words(suggestion.name.get(lang), &wanted))
            }
        })
        .collect();
    found.sort_by_key(|suggestion| suggestion.code);
    found.dedup_by_key(|suggestion| suggestion.code);
    found.truncate(limit);
    found
}

fn has_words(name: &str, wanted: &[&str]) -> bool {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).collect();
    wanted
        .iter()
        .all(|wanted| words.iter().any(|word| word.starts_with(wanted)))
}
