//! From one typed word to the words of the dictionary that it may mean, each with its cost.

use register_domain::text::Lang;

use crate::dictionary::{Dictionary, letter_bit};
use crate::edits::{LONGEST, Pattern, are_neighbours};
use crate::endings::Endings;
use crate::latin;
use crate::letters;
use crate::skeleton;
use crate::tokens::{Script, Typed};
use crate::weights;

/// A word of the dictionary and what taking the typed word for it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hit {
    pub(crate) cost: u16,
    /// Whether the cost holds for the word in Kazakh texts (1), in Russian ones (2) or in both (3).
    pub(crate) langs: u8,
    pub(crate) word: u32,
}

/// The languages in which a cost holds, by place of [`Lang`].
const BOTH: u8 = 3;

/// A typed word with its spellings.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    pub(crate) typed: Typed,
    /// Skeletons it may have: one for Cyrillic, several for Latin.
    pub(crate) skeletons: Vec<Vec<u8>>,
    /// Whether the word may be unfinished.
    pub(crate) last: bool,
}

impl Query {
    pub(crate) fn new(typed: Typed, last: bool) -> Query {
        let skeletons = match typed.script {
            Script::Latin => latin::readings(&typed.units),
            Script::Cyrillic => {
                let mut skeleton = Vec::with_capacity(typed.letters.len() + 4);
                skeleton::of_cyrillic(&typed.letters, &mut skeleton);
                vec![skeleton]
            }
        };
        Query {
            typed,
            skeletons,
            last,
        }
    }
}

/// How one spelling compares with a word that has the same skeleton, or one that begins with it.
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
    let mut classes = word
        .iter()
        .map(|&code| letters::class(code))
        .filter(|&class| class != 0);
    let mut wanted = typed
        .iter()
        .map(|&code| letters::class(code))
        .filter(|&class| class != 0);
    if wanted.all(|class| classes.next() == Some(class)) {
        Likeness::Folded
    } else {
        Likeness::Sound
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Likeness {
    Same,
    Folded,
    Latin,
    Sound,
}

/// Words that are the typed one, its forms, or, for the last word, begin with it. In order of cost.
pub(crate) fn strict(dictionary: &Dictionary, endings: &Endings, query: &Query, hits: &mut Vec<Hit>) {
    hits.clear();
    for (reading, skeleton) in query.skeletons.iter().enumerate() {
        // Readings after the first are less likely.
        let reading = reading.min(3) as u16;
        let begins = beginnings(dictionary, query, skeleton, reading, hits);
        let cost = if begins {
            weights::PREFIX + weights::LATIN
        } else {
            weights::FORM
        };
        forms(dictionary, endings, skeleton, cost + reading, hits);
    }
    settle(hits);
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
    let typed = query.typed.letters.len().max(query.typed.units.len());
    if skeleton.is_empty() || (typed >= 4 && 2 * skeleton.len() <= typed) {
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
        hits.push(Hit {
            cost,
            langs: BOTH,
            word,
        });
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
fn forms(dictionary: &Dictionary, endings: &Endings, skeleton: &[u8], cost: u16, hits: &mut Vec<Hit>) {
    if skeleton.len() < 3 {
        return;
    }
    let root = endings.root(skeleton);
    for word in dictionary.beginning_with(&skeleton[..root]) {
        let candidate = dictionary.skeleton(word);
        if candidate == skeleton {
            continue;
        }
        for lang in Lang::ALL {
            if endings.are_forms(skeleton, candidate, lang) {
                hits.push(Hit {
                    cost,
                    langs: 1 << lang as u8,
                    word,
                });
                hits.push(Hit {
                    cost: cost + weights::OTHER_LANGUAGE,
                    langs: BOTH,
                    word,
                });
            }
        }
    }
}

/// Keeps each word once for each language, at its least cost, in order of cost.
fn settle(hits: &mut Vec<Hit>) {
    hits.sort_unstable_by_key(|hit| (hit.word, hit.cost));
    let (mut word, mut seen) = (u32::MAX, 0);
    hits.retain_mut(|hit| {
        if hit.word != word {
            (word, seen) = (hit.word, 0);
        }
        hit.langs &= !seen;
        seen |= hit.langs;
        hit.langs != 0
    });
    hits.sort_unstable();
}

/// Words that the typed one abbreviates or that end with it; only asked for when the query finds nothing otherwise.
pub(crate) fn loose(dictionary: &Dictionary, query: &Query, hits: &mut Vec<Hit>) {
    for skeleton in &query.skeletons {
        if skeleton.len() < 2 {
            continue;
        }
        for word in dictionary.beginning_with(skeleton) {
            let extra = if likeness(query, dictionary.letters(word)) == Likeness::Sound {
                4
            } else {
                0
            };
            hits.push(Hit {
                cost: weights::ABBREVIATED + extra,
                langs: BOTH,
                word,
            });
        }
        if skeleton.len() >= 5 {
            for word in 0..dictionary.len() {
                let candidate = dictionary.skeleton(word);
                if candidate.len() > skeleton.len() + 1 && candidate.ends_with(skeleton) {
                    hits.push(Hit {
                        cost: weights::COMPOUND,
                        langs: BOTH,
                        word,
                    });
                }
            }
        }
    }
    settle(hits);
}

/// Words that the typed one may be a mistyped spelling of. Adds to `hits`.
pub(crate) fn mistyped(dictionary: &Dictionary, query: &Query, hits: &mut Vec<Hit>) {
    match query.typed.script {
        Script::Cyrillic => {
            let classes: Vec<u8> = query
                .typed
                .letters
                .iter()
                .map(|&code| letters::class(code))
                .filter(|&class| class != 0)
                .collect();
            mistyped_letters(dictionary, query, &classes, hits);
        }
        Script::Latin => {
            for skeleton in &query.skeletons {
                mistyped_sounds(dictionary, skeleton, hits);
            }
        }
    }
    settle(hits);
}

/// How many errors a word of this many letters may have.
fn allowed(length: usize) -> u32 {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

fn mistyped_letters(dictionary: &Dictionary, query: &Query, classes: &[u8], hits: &mut Vec<Hit>) {
    let allowed = allowed(classes.len());
    let Some(pattern) = Pattern::new(classes).filter(|_| allowed > 0 && classes.len() <= LONGEST) else {
        return;
    };
    let signature = classes
        .iter()
        .fold(0, |signature, &class| signature | letter_bit(class));
    let first = hits.len();
    let mut nearest = u32::MAX;
    for (word, &other) in (0..).zip(dictionary.signatures()) {
        // Each letter that only one side has is an error at least.
        if (signature & !other).count_ones() > allowed {
            continue;
        }
        if !query.last && (other & !signature).count_ones() > allowed {
            continue;
        }
        let letters = dictionary.letters(word);
        if letters.len() + 2 < classes.len() {
            continue;
        }
        let distance = pattern.distance(
            letters
                .iter()
                .map(|&code| letters::class(code))
                .filter(|&class| class != 0),
        );
        if distance.whole <= allowed && distance.whole > 0 {
            nearest = nearest.min(distance.whole);
            let cost = weights::MISTYPED + weights::ERROR * distance.whole as u16 - ease(classes, letters);
            hits.push(Hit {
                cost,
                langs: BOTH,
                word,
            });
        } else if query.last && classes.len() >= 5 && distance.beginning.0 == 1 {
            // The last letter typed must be right, or there is no telling what is meant.
            let typed_last = classes.last().copied();
            let reached = letters
                .iter()
                .map(|&code| letters::class(code))
                .filter(|&class| class != 0);
            if reached.take(distance.beginning.1).last() == typed_last {
                hits.push(Hit {
                    cost: weights::MISTYPED_PREFIX,
                    langs: BOTH,
                    word,
                });
            }
        }
    }
    if nearest == 1 {
        // One error is so much likelier than two that those with two are left out.
        let two = weights::MISTYPED + 2 * weights::ERROR - MOST_EASE;
        let mut place = 0;
        hits.retain(|hit| {
            place += 1;
            place <= first || hit.cost < two || hit.cost >= weights::MISTYPED_PREFIX
        });
    }
}

/// How much cheaper an error can be than another.
const MOST_EASE: u16 = 6;

/// How much likelier than usual a single error is: neighbouring keys and swapped letters are, an error in the first letter is not.
fn ease(typed: &[u8], word: &[u8]) -> u16 {
    let word: Vec<u8> = word
        .iter()
        .map(|&code| letters::class(code))
        .filter(|&class| class != 0)
        .collect();
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
                3
            }
        }
        _ => 4,
    }
}

fn mistyped_sounds(dictionary: &Dictionary, skeleton: &[u8], hits: &mut Vec<Hit>) {
    let allowed = allowed(skeleton.len());
    let Some(pattern) = Pattern::new(skeleton).filter(|_| allowed > 0) else {
        return;
    };
    for word in 0..dictionary.len() {
        let candidate = dictionary.skeleton(word);
        if candidate.len().abs_diff(skeleton.len()) > allowed as usize {
            continue;
        }
        let distance = pattern.distance(candidate.iter().copied()).whole;
        if distance <= allowed && distance > 0 {
            hits.push(Hit {
                cost: weights::MISTYPED + weights::ERROR * distance as u16,
                langs: BOTH,
                word,
            });
        }
    }
}

/// Words without which a name means the same, in skeletons' letters: they are welcome but not required.
const FUNCTION_WORDS: [&str; 33] = [
    "и",
    "в",
    "на",
    "по",
    "с",
    "со",
    "к",
    "ко",
    "об",
    "от",
    "от",
    "до",
    "из",
    "для",
    "при",
    "за",
    "над",
    "под",
    "у",
    "или",
    "без",
    "и",
    "және",
    "мен",
    "бен",
    "пен",
    "үшін",
    "бойынша",
    "жөніндегі",
    "жөнінде",
    "арқылы",
    "мен",
    "бар",
];

/// Whether a word only joins others.
pub(crate) fn is_function_word(letters: &[u8]) -> bool {
    FUNCTION_WORDS.iter().any(|word| {
        word.chars()
            .filter_map(letters::encode)
            .map(letters::class)
            .eq(letters.iter().map(|&code| letters::class(code)))
    })
}
