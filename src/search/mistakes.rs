//! Typing errors: words of the dictionary that the typed one may have been meant as.

use crate::dictionary::{self, Dictionary, letter_bit};
use crate::edits::{Pattern, are_neighbours};
use crate::expand::{BOTH, Hit};
use crate::letters;
use crate::query::Query;
use crate::tokens::Script;
use crate::weights;

/// How many errors a word of this many letters may have.
fn allowed(length: usize) -> u32 {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// How much cheaper an error can be than another.
const MOST_EASE: u16 = 6;

/// Adds words that the typed one may be a mistyped spelling of.
pub(crate) fn mistyped(dictionary: &Dictionary, query: &Query, hits: &mut Vec<Hit>) {
    let first = hits.len();
    match query.typed.script {
        Script::Cyrillic => mistyped_letters(dictionary, query, hits),
        Script::Latin => {
            for skeleton in &query.skeletons {
                mistyped_sounds(dictionary, skeleton, hits);
            }
        }
    }
    // One error is so much likelier than two that words with two are left out when there are words with one.
    let two = weights::MISTYPED + 2 * weights::ERROR - MOST_EASE;
    if hits[first..].iter().any(|hit| hit.cost < two) {
        let mut place = 0;
        hits.retain(|hit| {
            place += 1;
            place <= first || hit.cost < two
        });
    }
}

fn mistyped_letters(dictionary: &Dictionary, query: &Query, hits: &mut Vec<Hit>) {
    let langs = BOTH;
    let typed: Vec<u8> = query.classes().collect();
    let allowed = allowed(query.length());
    let Some(pattern) = Pattern::new(&typed).filter(|_| allowed > 0) else {
        return;
    };
    let may_begin = query.last && typed.len() >= 6;
    let signature = typed
        .iter()
        .fold(0, |signature, &class| signature | letter_bit(class));
    for (word, &other) in (0..).zip(dictionary.signatures()) {
        // Each letter that only one side has is an error at least.
        if (signature & !other).count_ones() > allowed
            || (!may_begin && (other & !signature).count_ones() > allowed)
        {
            continue;
        }
        let letters = dictionary.letters(word);
        if letters.len() + 2 < typed.len() {
            continue;
        }
        let distance = pattern.distance(letters::classes(letters));
        if distance.whole <= allowed && distance.whole > 0 {
            let cost = weights::MISTYPED + weights::ERROR * distance.whole as u16 - ease(&typed, letters);
            hits.push(Hit { cost, langs, word });
        } else if may_begin && distance.beginning.0 == 1 {
            // The last letter typed must be right, or there is no telling what is meant.
            let reached = letters::classes(letters).take(distance.beginning.1).last();
            if reached == typed.last().copied() {
                let cost = weights::MISTYPED_PREFIX;
                hits.push(Hit { cost, langs, word });
            }
        }
    }
}

/// How much likelier than usual an error is: neighbouring keys, swapped letters, letters left out or put in are likelier than a
/// letter far away on the keyboard, and an error in the first letter is the least likely.
fn ease(typed: &[u8], word: &[u8]) -> u16 {
    let word: Vec<u8> = letters::classes(word).collect();
    let common = typed.iter().zip(&word).take_while(|(a, b)| a == b).count();
    if common == 0 {
        return 0;
    }
    match (typed.get(common), word.get(common)) {
        (Some(&a), Some(&b)) if typed.len() == word.len() => {
            let swapped = typed.get(common + 1) == Some(&b) && word.get(common + 1) == Some(&a);
            if swapped || are_neighbours(letters::decode(a), letters::decode(b)) {
                MOST_EASE
            } else {
                MOST_EASE / 2
            }
        }
        _ => MOST_EASE - 2,
    }
}

fn mistyped_sounds(dictionary: &Dictionary, skeleton: &[u8], hits: &mut Vec<Hit>) {
    let langs = BOTH;
    let allowed = allowed(skeleton.len());
    let Some(pattern) = Pattern::new(skeleton).filter(|_| allowed > 0) else {
        return;
    };
    let sounds = dictionary::sounds(skeleton);
    for (word, &other) in (0..).zip(dictionary.all_sounds()) {
        if (sounds & !other).count_ones() > allowed || (other & !sounds).count_ones() > allowed {
            continue;
        }
        let candidate = dictionary.skeleton(word);
        if candidate.len().abs_diff(skeleton.len()) > allowed as usize {
            continue;
        }
        let distance = pattern.distance(candidate.iter().copied()).whole;
        if distance <= allowed && distance > 0 {
            let cost = weights::MISTYPED + weights::ERROR * distance as u16;
            hits.push(Hit { cost, langs, word });
        }
    }
}
