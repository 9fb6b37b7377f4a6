//! From one typed word to the words of the dictionary that it means, each with its cost.

use crate::dictionary::{self, Dictionary};
use crate::endings::Endings;
use crate::explanation::How;
use crate::letters;
use crate::query::Query;
use crate::sort::sort;
use crate::tokens::Script;
use crate::weights;

/// A word of the dictionary and what taking the typed word for it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) cost: u16,
    /// Whether the cost holds for the word in Kazakh texts (1), in Russian ones (2) or in both (3).
    pub(crate) langs: u8,
    pub(crate) word: u32,
}

/// The languages in which a cost holds, by place of [`Lang`](register_domain::text::Lang).
pub(crate) const BOTH: u8 = 3;

/// How a typed word compares with a word of the same skeleton, or one that begins with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Likeness {
    Same,
    Folded,
    Latin,
    Sound,
}

fn likeness(query: &Query, word: &[u8]) -> Likeness {
    let typed = &query.typed.letters;
    if typed.len() <= word.len()
        && typed
            .iter()
            .zip(word)
            .all(|(&typed, &code)| typed == letters::lower(code))
    {
        return Likeness::Same;
    }
    if query.typed.script == Script::Latin {
        return Likeness::Latin;
    }
    if letters::agreeing(typed, word) == query.classes().count() {
        Likeness::Folded
    } else {
        Likeness::Sound
    }
}

/// How a typed word compares with a word of the same skeleton, for people who ask.
pub(crate) fn likeness_of(query: &Query, word: &[u8]) -> How {
    match likeness(query, word) {
        Likeness::Same => How::Same,
        Likeness::Folded => How::Letters,
        Likeness::Latin => How::Latin,
        Likeness::Sound => How::Sound,
    }
}

/// Words that are the typed one, its forms, or, for the last word, begin with it. In order of cost.
pub(crate) fn strict(dictionary: &Dictionary, endings: &Endings, query: &Query) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (reading, skeleton) in query.skeletons.iter().enumerate() {
        // Readings after the first are less likely.
        let reading = reading.min(3) as u16;
        let begins = beginnings(dictionary, query, skeleton, reading, &mut hits);
        let cost = if begins {
            weights::PREFIX + weights::LATIN
        } else {
            weights::FORM
        };
        forms(dictionary, endings, query, skeleton, cost + reading, &mut hits);
    }
    // A known word is looked for as the last part of compounds, too: сварщик in электросварщик.
    if hits.iter().any(|hit| hit.cost < weights::FINISHED)
        && let Some(skeleton) = query.skeletons.first()
    {
        compounds(dictionary, skeleton, &mut hits);
    }
    settle(&mut hits);
    hits
}

/// Words whose skeleton is the typed one's or, for the last word, begins with it. Whether the very letters begin a longer word.
fn beginnings(
    dictionary: &Dictionary,
    query: &Query,
    skeleton: &[u8],
    reading: u16,
    hits: &mut Vec<Hit>,
) -> bool {
    // qqqqqq is not к.
    if skeleton.is_empty() || (query.length() >= 4 && 2 * skeleton.len() <= query.length()) {
        return false;
    }
    let first = hits.len();
    let mut begins = false;
    for word in dictionary.beginning_with(skeleton) {
        let whole = dictionary.skeleton(word).len() == skeleton.len();
        if !whole && !query.last {
            break;
        }
        let cost = match (whole, likeness(query, dictionary.letters(word))) {
            (true, Likeness::Same) => weights::EXACT,
            (true, Likeness::Folded) => weights::FOLDED,
            (true, Likeness::Latin) => weights::LATIN + reading,
            (true, Likeness::Sound) => weights::SOUND,
            (false, Likeness::Same) => {
                begins = true;
                weights::PREFIX
            }
            (false, Likeness::Folded) => weights::PREFIX + weights::FOLDED,
            (false, Likeness::Latin) => weights::PREFIX + weights::LATIN + reading,
            (false, Likeness::Sound) => continue,
        };
        let langs = BOTH;
        hits.push(Hit { cost, langs, word });
    }
    if begins {
        // The letters as typed begin a word: another word that is only like them comes after it.
        for hit in &mut hits[first..] {
            if hit.cost == weights::FOLDED || hit.cost == weights::SOUND {
                hit.cost += weights::PREFIX;
            }
        }
    }
    begins
}

/// Words that are forms of the typed one.
fn forms(
    dictionary: &Dictionary,
    endings: &Endings,
    query: &Query,
    skeleton: &[u8],
    cost: u16,
    hits: &mut Vec<Hit>,
) {
    if skeleton.len() < 3 {
        return;
    }
    let split = endings.split(skeleton);
    for word in dictionary.beginning_with(&skeleton[..split.root()]) {
        let candidate = dictionary.skeleton(word);
        if candidate == skeleton {
            continue;
        }
        let langs = endings.are_forms(&split, candidate);
        if langs == 0 {
            continue;
        }
        if let Some(unlike) = unlike_root(query, dictionary.letters(word)) {
            // The very letters typed, finished by an ending.
            let is_finished = candidate.starts_with(skeleton)
                && likeness(query, dictionary.letters(word)) == Likeness::Same;
            let cost = unlike
                + if is_finished {
                    cost.min(weights::FINISHED)
                } else {
                    cost
                };
            hits.push(Hit { cost, langs, word });
            let (cost, langs) = (cost + weights::OTHER_LANGUAGE, BOTH);
            hits.push(Hit { cost, langs, word });
        }
    }
}

/// What the letters of two forms of one word cost beyond their common root; `None` when not even the first letters agree,
/// though they sound alike (бэтмен is no form of бет).
fn unlike_root(query: &Query, word: &[u8]) -> Option<u16> {
    if query.typed.script == Script::Latin {
        return Some(0);
    }
    let small = word.iter().map(|&code| letters::lower(code));
    let same = query
        .typed
        .letters
        .iter()
        .zip(small)
        .take_while(|(typed, code)| **typed == *code)
        .count();
    let folded = letters::agreeing(&query.typed.letters, word);
    if folded < 3.min(query.typed.letters.len() - 1) {
        return None;
    }
    Some(if folded > same { weights::FOLDED } else { 0 })
}

/// Keeps each word once for each language, at its least cost, in order of cost.
pub(crate) fn settle(hits: &mut Vec<Hit>) {
    let by_word = |hit: &Hit| u64::from(hit.word) << 24 | u64::from(hit.cost) << 8 | u64::from(hit.langs);
    let mut keys: Vec<u64> = hits.iter().map(by_word).collect();
    sort(&mut keys);
    let (mut word, mut seen) = (u64::MAX, 0);
    keys.retain_mut(|key| {
        if *key >> 24 != word {
            (word, seen) = (*key >> 24, 0);
        }
        let langs = *key & 0xff & !seen;
        seen |= langs;
        // From here on by cost.
        *key = (*key >> 8 & 0xffff) << 40 | langs << 32 | word;
        langs != 0
    });
    sort(&mut keys);
    hits.clear();
    hits.extend(keys.into_iter().map(|key| Hit {
        cost: (key >> 40) as u16,
        langs: (key >> 32) as u8,
        word: key as u32,
    }));
}

/// Adds words that the typed one abbreviates or that end with it; only asked for when the query finds nothing otherwise.
pub(crate) fn loose(dictionary: &Dictionary, query: &Query, hits: &mut Vec<Hit>) {
    let langs = BOTH;
    for skeleton in &query.skeletons {
        if skeleton.len() < 2 || 2 * skeleton.len() <= query.length() {
            continue;
        }
        for word in dictionary.beginning_with(skeleton) {
            let unlike = likeness(query, dictionary.letters(word)) == Likeness::Sound;
            let cost = weights::ABBREVIATED + if unlike { weights::LATIN } else { 0 };
            hits.push(Hit { cost, langs, word });
        }
        compounds(dictionary, skeleton, hits);
    }
}

/// The fewest symbols that a compound is told by.
pub(crate) const SHORTEST_TAIL: usize = 5;

/// Adds words that end with the typed one and more than a sound before it.
fn compounds(dictionary: &Dictionary, skeleton: &[u8], hits: &mut Vec<Hit>) {
    if skeleton.len() < SHORTEST_TAIL {
        return;
    }
    let sounds = dictionary::sounds(skeleton);
    for (word, &other) in (0..).zip(dictionary.all_sounds()) {
        if sounds & !other != 0 {
            continue;
        }
        let candidate = dictionary.skeleton(word);
        if candidate.len() > skeleton.len() + 1 && candidate.ends_with(skeleton) {
            let (cost, langs) = (weights::COMPOUND, BOTH);
            hits.push(Hit { cost, langs, word });
        }
    }
}

/// The words that are exactly the typed one, but for Kazakh letters, as a whole.
pub(crate) fn is_word(dictionary: &Dictionary, query: &Query) -> bool {
    query.skeletons.first().is_some_and(|skeleton| {
        dictionary
            .beginning_with(skeleton)
            .take_while(|&word| dictionary.skeleton(word).len() == skeleton.len())
            .any(|word| {
                matches!(
                    likeness(query, dictionary.letters(word)),
                    Likeness::Same | Likeness::Folded
                )
            })
    })
}
