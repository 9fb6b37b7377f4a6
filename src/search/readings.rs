//! The ways to read a query as a whole: as typed, or as typed with another keyboard layout switched on.

use std::ops::Range;

use crate::document::Reason;
use crate::keyboard::{self, Layout};
use crate::letters;
use crate::levels;
use crate::query::Query;
use crate::tokens::{self, composed};

/// Characters of a query beyond these are not read.
const MOST_LETTERS: usize = 200;
/// Words of a query beyond these are not read.
const MOST_WORDS: usize = 12;

/// A query read in one way.
#[derive(Debug, Default)]
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
        let mut words: Vec<Query> = typed
            .into_iter()
            .enumerate()
            .map(|(place, word)| Query::new(word, place == last))
            .collect();
        levels::mark(&mut words);
        Reading { text, reason, words }
    }
}

/// The text with another in place of some of its bytes. `String::replace_range` would take more room in the browser's download.
pub(crate) fn with(text: &str, place: Range<usize>, other: &str) -> String {
    let (before, after) = (text.get(..place.start), text.get(place.end..));
    [before.unwrap_or_default(), other, after.unwrap_or_default()].concat()
}

/// The query without what does not matter: spaces at the ends, composition, length beyond all reason.
pub(crate) fn tidy(query: &str) -> String {
    let mut text = String::with_capacity(query.len().min(2 * MOST_LETTERS));
    for (_, letter) in composed(query).take(MOST_LETTERS) {
        if letter != ' ' || !(text.is_empty() || text.ends_with(' ')) {
            text.push(letter);
        }
    }
    if text.ends_with(' ') {
        text.pop();
    }
    text
}

/// The query as typed on another layout, the ways that make a difference: ЙЦУКЕН; the Kazakh layout when its own keys occur,
/// with the hyphen's key as ө where Kazakh has it, and everywhere. Words that `keep` knows (HR, IT) stay as they are.
pub(crate) fn by_layout(text: &str, keep: impl Fn(&str) -> bool) -> Vec<Reading> {
    let kept: Vec<&str> = text
        .split_inclusive(is_border)
        .map(|chunk| chunk.trim_end_matches(is_border))
        .filter(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic()) && keep(word))
        .collect();
    let mut found = Vec::new();
    for layout in Layout::ALL {
        offer(&mut found, text, layout, &[]);
        if !kept.is_empty() {
            offer(&mut found, text, layout, &kept);
        }
    }
    found
}

/// Adds the reading on a layout, with some words left as they are, unless it is there or as typed.
fn offer(found: &mut Vec<Reading>, text: &str, layout: Layout, kept: &[&str]) {
    let mut switched = String::with_capacity(2 * text.len());
    for chunk in text.split_inclusive(is_border) {
        let word = chunk.trim_end_matches(is_border);
        if kept.contains(&word) {
            switched.push_str(chunk);
        } else {
            layout.switch(chunk, &mut switched);
        }
    }
    if switched != text && found.iter().all(|reading| reading.text != switched) {
        found.push(Reading::new(switched, Some(Reason::Layout)));
    }
}

/// Whether a character stands between words on any layout.
fn is_border(letter: char) -> bool {
    matches!(letter, ' ' | '-' | '(' | ')' | '/')
}

/// A query with the words that mean nothing switched to Latin letters or digits, if `is_word` knows them all: typed by someone who
/// meant Latin while a Cyrillic layout was on.
pub(crate) fn to_latin(reading: &Reading, is_word: impl Fn(&str) -> bool) -> Option<Reading> {
    let small = |letter| letters::encode(letter).map_or(letter, |code| letters::decode(letters::lower(code)));
    let mut text = String::with_capacity(reading.text.len());
    let mut copied = 0;
    for word in &reading.words {
        if word.strict.as_ref().is_some_and(|hits| !hits.is_empty()) {
            continue;
        }
        let typed = reading.text.get(word.typed.range.clone())?;
        let switched: String = typed
            .chars()
            .map(|letter| keyboard::to_latin(small(letter)))
            .collect();
        if !is_word(&switched) {
            return None;
        }
        text.push_str(reading.text.get(copied..word.typed.range.start)?);
        text.push_str(&switched);
        copied = word.typed.range.end;
    }
    text.push_str(reading.text.get(copied..)?);
    (copied > 0).then(|| Reading::new(text, Some(Reason::Layout)))
}
