//! Words written together that stand apart in names, and apart that stand together.

use crate::dictionary::Dictionary;
use crate::document::Reason;
use crate::expand;
use crate::query::Query;
use crate::readings::{self, Reading};
use crate::tokens;

/// The fewest letters of a part of a word that is taken apart.
const SHORTEST_PART: usize = 3;
/// The most parts.
const MOST_PARTS: usize = 3;

/// Readings of a query with its words joined or taken apart, as far as that gives words of the dictionary.
pub(crate) fn respaced(dictionary: &Dictionary, reading: &Reading) -> Vec<Reading> {
    let mut found: Vec<Reading> = Vec::new();
    let mut offer = |text: String| {
        if text != reading.text && !found.iter().any(|other| other.text == text) {
            found.push(Reading::new(text, Some(Reason::Spacing)));
        }
    };
    offer(taken_apart(dictionary, reading));
    for pair in reading.words.windows(2) {
        if let [left, right] = pair {
            let joined = [part(reading, left), part(reading, right)].concat();
            if is_word(dictionary, &joined) {
                let range = left.typed.range.start..right.typed.range.end;
                offer(readings::with(&reading.text, range, &joined));
            }
        }
    }
    found
}

/// The text with every unknown word taken apart that consists of known ones.
fn taken_apart(dictionary: &Dictionary, reading: &Reading) -> String {
    let mut text = String::with_capacity(reading.text.len() + 4);
    let mut copied = 0;
    for word in &reading.words {
        if word.strict.as_ref().is_some_and(|hits| !hits.is_empty()) {
            continue;
        }
        if let Some(parts) = parts(dictionary, part(reading, word), MOST_PARTS) {
            text.push_str(
                reading
                    .text
                    .get(copied..word.typed.range.start)
                    .unwrap_or_default(),
            );
            text.push_str(&parts);
            copied = word.typed.range.end;
        }
    }
    text.push_str(reading.text.get(copied..).unwrap_or_default());
    text
}

/// A word as known words with spaces between, the longest first part first. The last part may be unfinished or another form, so
/// anything of some length will do there if the dictionary has a word that begins with most of it.
fn parts(dictionary: &Dictionary, word: &str, most: usize) -> Option<String> {
    if most < 2 {
        return None;
    }
    let borders: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let last = borders.len().checked_sub(SHORTEST_PART)?;
    for &at in borders.get(SHORTEST_PART..=last)?.iter().rev() {
        let Some((left, right)) = word.split_at_checked(at) else {
            continue;
        };
        if !is_word(dictionary, left) {
            continue;
        }
        if is_beginning(dictionary, right) {
            return Some([left, " ", right].concat());
        }
        if let Some(rest) = parts(dictionary, right, most - 1) {
            return Some([left, " ", &rest].concat());
        }
    }
    None
}

fn part<'a>(reading: &'a Reading, word: &Query) -> &'a str {
    reading.text.get(word.typed.range.clone()).unwrap_or_default()
}

/// The text as one word of a query.
fn single(text: &str) -> Option<Query> {
    let mut words = tokens::typed(text);
    let word = words.pop()?;
    words.is_empty().then(|| Query::new(word, true))
}

/// Whether the text is a word of the dictionary.
fn is_word(dictionary: &Dictionary, text: &str) -> bool {
    single(text).is_some_and(|query| expand::is_word(dictionary, &query))
}

/// Whether the text, an ending of two sounds aside, begins a word of the dictionary.
fn is_beginning(dictionary: &Dictionary, text: &str) -> bool {
    single(text).is_some_and(|query| {
        query.skeletons.first().is_some_and(|skeleton| {
            let length = skeleton.len().saturating_sub(2).max(3).min(skeleton.len());
            !dictionary.beginning_with(&skeleton[..length]).is_empty()
        })
    })
}
