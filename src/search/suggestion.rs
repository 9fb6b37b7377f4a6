//! What a query was read as, in words that can be shown and searched for.

use crate::document::{Reason, Suggestion};
use crate::index::Index;
use crate::letters;
use crate::query::Query;
use crate::readings::Reading;
use crate::searcher::Leniency;
use crate::tokens::Script;

/// What the query was read as, if that is not how it was typed: each word that was not taken literally is replaced by the word of
/// the best row that it was taken for.
pub(crate) fn explain(
    index: &Index,
    reading: &Reading,
    leniency: Leniency,
    found: &[(u32, u32)],
) -> Option<Suggestion> {
    let is_latin = |query: &Query| query.typed.script == Script::Latin;
    let (_, row) = found.iter().copied().min()?;
    let mut text = String::with_capacity(reading.text.len());
    let (mut copied, mut respelled, mut transliterated) = (0, false, false);
    for query in &reading.words {
        let hits = query.hits(leniency);
        let literal = query
            .strict
            .as_ref()
            .is_some_and(|strict| strict.len() == hits.len());
        if literal && !is_latin(query) {
            continue;
        }
        let Some(hit) = hits
            .iter()
            .find(|hit| index.occurrences(hit.word).iter().any(|at| at.row() == row))
        else {
            continue;
        };
        if hit.cost == 0 {
            continue;
        }
        respelled |= !literal;
        transliterated |= is_latin(query);
        text.push_str(reading.text.get(copied..query.typed.range.start)?);
        text.extend(
            index
                .dictionary
                .letters(hit.word)
                .iter()
                .map(|&code| letters::decode(letters::lower(code))),
        );
        copied = query.typed.range.end;
    }
    text.push_str(reading.text.get(copied..)?);
    let reason = match reading.reason {
        Some(reason) => reason,
        None if transliterated => Reason::Transliteration,
        None if respelled => Reason::Spelling,
        None => return None,
    };
    Some(Suggestion { text, reason })
}

/// The query without the word that was left out.
pub(crate) fn without(reading: &Reading, left_out: usize) -> Option<Suggestion> {
    let words: Vec<&str> = reading
        .words
        .iter()
        .enumerate()
        .filter(|&(place, _)| place != left_out)
        .filter_map(|(_, word)| reading.text.get(word.typed.range.clone()))
        .collect();
    let (text, reason) = (words.join(" "), Reason::Part);
    Some(Suggestion { text, reason })
}

/// The longest word of a query that would find something by itself.
pub(crate) fn longest_known(readings: &[Reading]) -> Option<Suggestion> {
    let reading = readings.iter().find(|reading| reading.words.len() > 1)?;
    let known =
        |word: &&Query| word.length() >= 4 && word.strict.as_ref().is_some_and(|hits| !hits.is_empty());
    let word = reading
        .words
        .iter()
        .filter(known)
        .max_by_key(|word| word.length())?;
    let (text, reason) = (
        reading.text.get(word.typed.range.clone())?.to_owned(),
        Reason::Part,
    );
    Some(Suggestion { text, reason })
}
