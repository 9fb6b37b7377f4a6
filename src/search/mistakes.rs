//! Typing errors: words of the dictionary that the typed one may have been meant as.

use crate::dictionary::{self, Dictionary, letter_bit};
use crate::edits::{Pattern, are_neighbours};
use crate::expand::{BOTH, Hit};
use crate::letters;
use crate::query::Query;
use crate::tokens::Script;
use crate::weights;

/// How sure a mistake must be before it is mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trust {
    /// The word stands alone, or no other word of the query is known: only what is hardly another word.
    Sure,
    /// Other words of the query are known, and the name must have them, too: any likely mistake.
    Likely,
}

/// How many errors a word of this many letters may have.
fn allowed(length: usize) -> u32 {
    match length {
        0..=3 => 0,
        4..LONG => 1,
        _ => 2,
    }
}

/// How many letters a word has at least, typed or meant, that may have two errors.
const LONG: usize = 8;

/// How much cheaper an error can be than another.
const MOST_EASE: u16 = 6;

/// Adds words that the typed one may be a mistyped spelling of.
pub(crate) fn mistyped(dictionary: &Dictionary, query: &Query, trust: Trust, hits: &mut Vec<Hit>) {
    let first = hits.len();
    match query.typed.script {
        Script::Cyrillic => mistyped_letters(dictionary, query, trust, hits),
        Script::Latin => {
            for skeleton in &query.skeletons {
                mistyped_sounds(dictionary, skeleton, trust, hits);
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

fn mistyped_letters(dictionary: &Dictionary, query: &Query, trust: Trust, hits: &mut Vec<Hit>) {
    let langs = BOTH;
    let typed: Vec<u8> = query.classes().collect();
    // A long word may have lost a letter.
    let allowed = if query.length() + 1 == LONG {
        2
    } else {
        allowed(query.length())
    };
    let Some(pattern) = Pattern::new(&typed).filter(|_| allowed > 0) else {
        return;
    };
    let may_begin = query.last && typed.len() >= if trust == Trust::Sure { 7 } else { 6 };
    let signature = typed
        .iter()
        .fold(0, |signature, &class| signature | letter_bit(class));
    let mut word_classes = Vec::new();
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
        let two = distance.whole > 1;
        if distance.whole <= allowed
            && distance.whole > 0
            && (!two || query.length().max(letters.len() - 1) >= LONG)
        {
            word_classes.clear();
            word_classes.extend(letters::classes(letters));
            let slip = Slip::between(&typed, &word_classes);
            if trust == Trust::Sure && !slip.is_sure(query.length(), &typed, &word_classes, distance.whole) {
                continue;
            }
            let cost = weights::MISTYPED + weights::ERROR * distance.whole as u16 - slip.ease();
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

/// The first place where a typed word departs from the word that it may have been meant as.
struct Slip {
    /// Letters before it.
    place: usize,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Two neighbouring letters stand the other way round.
    Swapped,
    /// A letter on a neighbouring key, or a vowel for another: unstressed vowels are written as they are heard (павар).
    Near,
    /// Any other letter.
    Far,
    /// A letter was left out or put in.
    Uneven,
}

impl Slip {
    fn between(typed: &[u8], word: &[u8]) -> Slip {
        let place = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
        let kind = match (typed.get(place), word.get(place)) {
            (Some(&a), Some(&b)) if typed.len() == word.len() => {
                if typed.get(place + 1) == Some(&b) && word.get(place + 1) == Some(&a) {
                    Kind::Swapped
                } else if are_neighbours(letters::decode(a), letters::decode(b))
                    || letters::is_vowel(a) && letters::is_vowel(b)
                {
                    Kind::Near
                } else {
                    Kind::Far
                }
            }
            _ => Kind::Uneven,
        };
        Slip { place, kind }
    }

    /// How much likelier than usual an error is: neighbouring keys, swapped letters, letters left out or put in are likelier than
    /// a letter far away on the keyboard, and an error in the first letter is the least likely.
    fn ease(&self) -> u16 {
        match self.kind {
            _ if self.place == 0 => 0,
            Kind::Swapped | Kind::Near => MOST_EASE,
            Kind::Far => MOST_EASE / 2,
            Kind::Uneven => MOST_EASE - 2,
        }
    }

    /// Whether the typed word is hardly another word: the shorter it is, the more words are near it by chance. Another last letter
    /// makes another word sooner than an error does (телеграм is not телеграф).
    /// `length` counts the signs as well, which have no class.
    fn is_sure(&self, length: usize, typed: &[u8], word: &[u8], errors: u32) -> bool {
        let same_end = typed.last() == word.last();
        let long = self.place > 0 && word.len() > LONG;
        let shortest = match self.kind {
            _ if errors > 1 && same_end => 9 - if long { 2 } else { 0 },
            _ if errors > 1 => 11 - if long { 2 } else { 0 },
            Kind::Near if same_end => 5,
            Kind::Near => 6,
            _ if self.place == 0 => 8,
            Kind::Swapped => 5,
            Kind::Uneven if same_end && typed.len() < word.len() => 4,
            Kind::Uneven => 6,
            Kind::Far if same_end => 6,
            _ => 10,
        };
        length >= shortest
    }
}

fn mistyped_sounds(dictionary: &Dictionary, skeleton: &[u8], trust: Trust, hits: &mut Vec<Hit>) {
    let langs = BOTH;
    let sure = trust == Trust::Sure;
    let allowed = allowed(skeleton.len().saturating_sub(if sure { 1 } else { 0 }));
    let Some(pattern) = Pattern::new(skeleton).filter(|_| allowed > 0) else {
        return;
    };
    let sounds = dictionary::sounds(skeleton);
    for (word, &other) in (0..).zip(dictionary.all_sounds()) {
        if (sounds & !other).count_ones() > allowed || (other & !sounds).count_ones() > allowed {
            continue;
        }
        let candidate = dictionary.skeleton(word);
        if candidate.len().abs_diff(skeleton.len()) > allowed as usize
            || sure && skeleton.len() < 8 && (skeleton.len() < 6 || candidate.first() != skeleton.first())
        {
            continue;
        }
        let distance = pattern.distance(candidate.iter().copied()).whole;
        if distance <= allowed && distance > 0 {
            let cost = weights::MISTYPED + weights::ERROR * distance as u16;
            hits.push(Hit { cost, langs, word });
        }
    }
}
