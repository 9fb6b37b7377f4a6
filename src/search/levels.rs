//! Levels in a query: «слесарь 4», «4 разряд», «5-деңгей». A profession of that level comes before those of others.

use crate::index::Index;
use crate::letters;
use crate::query::Query;
use crate::skeleton;

/// How words begin that say that a number is a level: разряд, уровень, деңгей, дәреже.
const NAMES: &str = "разряд уров деңге дәреже";
/// What makes a number an ordinal: 4-го, 4-ші.
const ORDINALS: &str = "го ого му ому й ый ий ой м ым ом е ая ые х ых шы ншы ыншы інші";

/// What a word of a query has to do with a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// It is a number from 1 to 8; bit n − 1 is level n. All numbers of a query are alternatives.
    Level(u8),
    /// It stands beside the number and says what that is.
    Name,
}

/// Tells the words of a query that speak of a level.
pub(crate) fn mark(words: &mut [Query]) {
    let levels: Vec<u8> = words.iter().map(number).collect();
    let all = levels.iter().fold(0, |all, level| all | level);
    for (place, &level) in levels.iter().enumerate() {
        if level == 0 {
            continue;
        }
        words[place].role = Some(Role::Level(all));
        let mut next = place + 1;
        if words.get(next).is_some_and(is_ordinal) {
            words[next].role = Some(Role::Name);
            next += 1;
        }
        if words.get(next).is_some_and(is_name) {
            words[next].role = Some(Role::Name);
        } else if place > 0 && is_name(&words[place - 1]) {
            words[place - 1].role = Some(Role::Name);
        }
    }
    for word in words.iter_mut().filter(|word| word.role.is_some()) {
        word.optional = true;
        word.last = false;
    }
}

/// The rows of the levels that a query asks for and nothing else; `None` when it asks for more, or not in so many words.
pub(crate) fn only(index: &Index, words: &[Query]) -> Option<Vec<(u32, u32)>> {
    if !words.iter().any(|word| word.role == Some(Role::Name)) {
        return None;
    }
    let mut wanted = 0;
    for word in words {
        match word.role? {
            Role::Level(levels) => wanted |= levels,
            Role::Name => {}
        }
    }
    let rows = (0..).zip(&index.columns.facts);
    let found: Vec<(u32, u32)> = rows
        .filter(|(_, facts)| facts.levels() & wanted != 0)
        .map(|(row, _)| (0, row))
        .collect();
    Some(found).filter(|found| !found.is_empty())
}

/// The level that a word is the number of, as a bit; zero for none.
fn number(word: &Query) -> u8 {
    match word.typed.letters.split_first() {
        Some((&first, rest))
            if (letters::DIGIT + 1..=letters::DIGIT + 8).contains(&first)
                && (rest.is_empty() || is_among(ORDINALS, |ordinal| *ordinal == of(rest))) =>
        {
            1 << (first - letters::DIGIT - 1)
        }
        _ => 0,
    }
}

fn is_ordinal(word: &Query) -> bool {
    is_among(ORDINALS, |ordinal| word.skeletons.contains(ordinal))
}

/// Whether a word is the name of a level, or begins one: разр, ур.
fn is_name(word: &Query) -> bool {
    is_among(NAMES, |name| {
        let is_name = |skeleton: &Vec<u8>| {
            skeleton.starts_with(name) || skeleton.len() > 1 && name.starts_with(skeleton)
        };
        word.skeletons.iter().any(is_name)
    })
}

/// Whether one of the listed words passes, by its skeleton.
fn is_among(list: &str, passes: impl Fn(&Vec<u8>) -> bool) -> bool {
    list.split(' ').any(|word| {
        let codes: Vec<u8> = word.chars().filter_map(letters::encode).collect();
        passes(&of(&codes))
    })
}

fn of(codes: &[u8]) -> Vec<u8> {
    let mut found = Vec::new();
    skeleton::of_cyrillic(codes, &mut found);
    found
}
