//! Which parts of a text a query speaks of, whatever form, script or layout it was typed in.

use std::ops::Range;

use crate::edits::Pattern;
use crate::expand::SHORTEST_TAIL;
use crate::letters;
use crate::query::Query;
use crate::readings::{self, Reading};
use crate::searcher::Searcher;
use crate::skeleton;
use crate::tokens::{self, Word};

/// The byte ranges of `text` that match the query, in the reading that matches most of it.
pub(crate) fn ranges(searcher: &Searcher, query: &str, text: &str) -> Vec<Range<usize>> {
    let query = readings::tidy(query);
    let words = tokens::words(text);
    let typed = Reading::new(query.clone(), None);
    let best = matches(searcher, &typed, &words, text);
    if !best.is_empty() || !query.chars().any(|letter| letter.is_ascii_alphabetic()) {
        return best;
    }
    readings::by_layout(&query, |_| false)
        .iter()
        .map(|reading| matches(searcher, reading, &words, text))
        .max_by_key(Vec::len)
        .unwrap_or_default()
}

fn matches(searcher: &Searcher, reading: &Reading, words: &[Word], text: &str) -> Vec<Range<usize>> {
    words
        .iter()
        .filter_map(|word| {
            reading
                .words
                .iter()
                .filter_map(|query| part(searcher, query, word, text))
                .max_by_key(Range::len)
        })
        .collect()
}

/// The part of a word of the text that a word of the query matches: all of it when it is the same word, else its beginning.
fn part(searcher: &Searcher, query: &Query, word: &Word, text: &str) -> Option<Range<usize>> {
    let mut own = Vec::new();
    skeleton::of_word(&word.letters, &mut own);
    for typed in &query.skeletons {
        if typed.is_empty() {
            continue;
        }
        let is_form =
            || typed.len() >= 3 && searcher.endings.are_forms(&searcher.endings.split(typed), &own) != 0;
        if *typed == own || is_form() {
            return Some(word.range.clone());
        }
        if own.starts_with(typed) {
            return Some(beginning(word, typed.len(), text));
        }
        if typed.len() >= SHORTEST_TAIL && own.ends_with(typed) {
            return Some(ending(word, typed.len(), text));
        }
        let errors = match typed.len() {
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        if errors > 0
            && Pattern::new(typed)
                .is_some_and(|pattern| pattern.distance(own.iter().copied()).whole <= errors)
        {
            return Some(word.range.clone());
        }
    }
    None
}

/// The beginning of a word that has a skeleton of `length` symbols.
fn beginning(word: &Word, length: usize, text: &str) -> Range<usize> {
    let mut letters = 0;
    let mut own = Vec::new();
    while own.len() < length && letters < word.letters.len() {
        letters += 1;
        own.clear();
        skeleton::of_word(&word.letters[..letters], &mut own);
    }
    let (inside, end) = letter_end(word, letters, text);
    word.range.start..word.range.start + end.unwrap_or(inside.len())
}

/// The ending of a word that has a skeleton of `length` symbols.
fn ending(word: &Word, length: usize, text: &str) -> Range<usize> {
    let mut first = word.letters.len();
    let mut own = Vec::new();
    while own.len() < length && first > 0 {
        first -= 1;
        own.clear();
        skeleton::of_word(&word.letters[first..], &mut own);
    }
    let (_, end) = letter_end(word, first, text);
    word.range.start + end.unwrap_or(0)..word.range.end
}

/// The text of a word, and where in it the first so many letters end.
fn letter_end<'a>(word: &Word, letters: usize, text: &'a str) -> (&'a str, Option<usize>) {
    let inside = text.get(word.range.clone()).unwrap_or_default();
    let mut known = tokens::composed(inside).filter(|&(_, letter)| letters::encode(letter).is_some());
    let end = letters
        .checked_sub(1)
        .and_then(|last| known.nth(last))
        .map(|(range, _)| range.end);
    (inside, end)
}
