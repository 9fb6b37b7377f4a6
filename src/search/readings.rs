//! The ways to read a query as a whole: as typed, or as typed with another keyboard layout switched on.

use crate::document::Reason;
use crate::keyboard::{self, Hyphen};
use crate::query::Query;
use crate::tokens::{self, composed};

/// Characters of a query beyond these are not read.
const MOST_LETTERS: usize = 200;
/// Words of a query beyond these are not read.
const MOST_WORDS: usize = 12;

/// A query read in one way.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) text: String,
    pub(crate) reason: Option<Reason>,
    pub(crate) words: Vec<Query>,
}

impl Reading {
    pub(crate) fn new(text: String, reason: Option<Reason>) -> Reading {
        let mut typed = tokens::typed(&text);
        typed.truncate(MOST_WORDS);
        let last = typed.len().saturating_sub(1);
        let words = typed
            .into_iter()
            .enumerate()
            .map(|(place, word)| Query::new(word, place == last))
            .collect();
        Reading { text, reason, words }
    }
}

/// The query without what does not matter: spaces at the ends, composition, case, length beyond all reason.
pub(crate) fn tidy(query: &str) -> String {
    let mut text = String::with_capacity(query.len().min(2 * MOST_LETTERS));
    for (_, letter) in composed(query)
        .take(8 * MOST_LETTERS)
        .filter(|&(_, letter)| letter != '\u{feff}')
        .take(MOST_LETTERS)
    {
        if letter == ' ' && (text.is_empty() || text.ends_with(' ')) {
            continue;
        }
        text.push(letter);
    }
    text.truncate(text.trim_end().len());
    text
}

/// The query as typed on another layout, the ways that make a difference: ЙЦУКЕН; the Kazakh layout when its own keys occur,
/// with the hyphen's key as ө where Kazakh has it, and everywhere. Words that `keep` knows (HR, IT) stay as they are.
pub(crate) fn by_layout(text: &str, keep: impl Fn(&str) -> bool) -> Vec<Reading> {
    let mut found: Vec<Reading> = Vec::new();
    let mut offer = |switch: &dyn Fn(&str) -> String| {
        let switched = switch(text);
        let mut kept = String::with_capacity(switched.len());
        let mut any = false;
        for chunk in text.split_inclusive([' ', '-', '(', ')', '/']) {
            let word = chunk.trim_end_matches([' ', '-', '(', ')', '/']);
            if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic()) && keep(word) {
                kept.push_str(chunk);
                any = true;
            } else {
                kept.push_str(&switch(chunk));
            }
        }
        for offered in [switched].into_iter().chain(any.then_some(kept)) {
            if offered != text && !found.iter().any(|reading| reading.text == offered) {
                found.push(Reading::new(offered, Some(Reason::Layout)));
            }
        }
    };
    offer(&|text| text.chars().map(keyboard::to_cyrillic).collect());
    offer(&|text| keyboard::to_kazakh(text, Hyphen::ByPlace));
    offer(&|text| keyboard::to_kazakh(text, Hyphen::Letter));
    found
}

/// A query in Cyrillic as typed on a Cyrillic layout by someone who meant Latin letters or digits.
pub(crate) fn to_latin(text: &str) -> Reading {
    Reading::new(
        text.chars()
            .map(|typed| keyboard::to_latin(lower(typed)))
            .collect(),
        Some(Reason::Layout),
    )
}

/// The small letter.
fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}
