//! Abbreviations: АЗС, ИТР, КИПиА, ЧПУ are read as the words of names that have such initials.
//!
//! No list of abbreviations is kept: whatever names spell out can be asked for by its initials, compounds by those of their
//! parts (автозаправочная станция). A word in small letters counts only when it can hardly be read aloud (азс, чпу).

use register_domain::text::Lang;

use crate::dictionary::letter_bit;
use crate::document::Reason;
use crate::index::Index;
use crate::letters;
use crate::query::{Query, is_function_word};
use crate::readings::Reading;
use crate::tokens::{Script, composed};

/// Letters of an abbreviation.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=6;
/// The most ways to spell one out that are tried, those of most names.
const MOST: usize = 3;
/// Letters of a part of a compound.
const SHORTEST_PART: usize = 3;

/// Whether a query has a word in capitals that may be an abbreviation.
pub(crate) fn has_capitals(reading: &Reading) -> bool {
    reading.words.iter().any(|word| is_in_capitals(reading, word))
}

/// The query with an abbreviation spelled out as names do.
pub(crate) fn spelled_out(index: &Index, reading: &Reading) -> Vec<Reading> {
    let may_be = |word: &&Query| {
        is_in_capitals(reading, word)
            || !word.is_known() && is_short(word) && is_unpronounceable(&word.typed.letters)
    };
    let Some(word) = reading.words.iter().find(may_be) else {
        return Vec::new();
    };
    let initials: Vec<u8> = word
        .typed
        .letters
        .iter()
        .map(|&code| letters::class(code))
        .collect();
    let mut ways: Vec<(u32, Vec<u32>)> = Vec::new();
    let wanted = initials.iter().fold(0, |bits, &class| bits | letter_bit(class));
    for (slot, &there) in (0u32..).zip(index.initials()) {
        if wanted & !there != 0 {
            continue;
        }
        let lang = if slot & 1 == 0 { Lang::Kk } else { Lang::Ru };
        let name: Vec<u32> = index.words(slot / 2, lang).collect();
        let spans = (0..name.len()).filter_map(|start| span(index, &name[start..], &initials));
        for way in spans {
            match ways.iter_mut().find(|(_, known)| known == way) {
                Some((names, _)) => *names += 1,
                None => ways.push((1, way.to_vec())),
            }
        }
    }
    let mut readings = Vec::new();
    while let Some(most) = (0..ways.len()).max_by_key(|&place| ways[place].0)
        && readings.len() < MOST
    {
        let (_, way) = ways.swap_remove(most);
        let mut text = reading.text.clone();
        text.replace_range(word.typed.range.clone(), &spell(index, &way));
        readings.push(Reading::new(text, Some(Reason::Abbreviation)));
    }
    readings
}

/// The letters that words begin with, and parts of compounds: one bit each.
pub(crate) fn initials_of(word: &[u8]) -> u64 {
    parts(word).fold(0, |bits, class| bits | letter_bit(class))
}

/// The classes of a word's first letter and of those that may begin another part of it, after a joining vowel.
fn parts(word: &[u8]) -> impl Iterator<Item = u8> + '_ {
    let joins = |code: u8| matches!(letters::decode(letters::lower(code)), 'о' | 'е');
    let last = word.len().saturating_sub(SHORTEST_PART);
    let begins =
        move |place: usize| place == 0 || place >= SHORTEST_PART && place < last && joins(word[place - 1]);
    (0..word.len())
        .filter(move |&place| begins(place))
        .map(|place| letters::class(word[place]))
}

fn is_short(word: &Query) -> bool {
    word.typed.script == Script::Cyrillic && !word.optional && LENGTHS.contains(&word.typed.letters.len())
}

/// Whether a short word is typed in capitals; the и of КИПиА may be small.
fn is_in_capitals(reading: &Reading, word: &Query) -> bool {
    let typed = reading.text.get(word.typed.range.clone()).unwrap_or_default();
    let capitals = composed(typed)
        .filter_map(|(_, letter)| letters::encode(letter))
        .filter(|code| code & letters::CAPITAL != 0);
    is_short(word) && capitals.count() >= word.typed.letters.len().max(4) - 1
}

/// Whether no vowel follows a consonant (азс, жбк), but for the last of three (чпу).
fn is_unpronounceable(word: &[u8]) -> bool {
    let is_vowel = |code: u8| "аәеёиіоөуұүыэюя".contains(letters::decode(code));
    let readable = |word: &[u8]| {
        word.windows(2)
            .any(|pair| !is_vowel(pair[0]) && is_vowel(pair[1]))
    };
    match word {
        [first, second, _] if !is_vowel(*first) && !is_vowel(*second) => true,
        _ => !readable(word),
    }
}

/// The words at the start of a name whose initials are these, all of them.
fn span<'a>(index: &Index, name: &'a [u32], initials: &[u8]) -> Option<&'a [u32]> {
    let words = reach(index, name, initials, 0)?;
    let is_joining =
        |word: Option<&u32>| word.is_some_and(|&word| is_function_word(index.dictionary.letters(word)));
    let span = name.get(..words)?;
    (span.len() > 1 && !is_joining(span.first()) && !is_joining(span.last())).then_some(span)
}

/// How many words it takes until all initials are found.
fn reach(index: &Index, name: &[u32], initials: &[u8], taken: usize) -> Option<usize> {
    if initials.is_empty() {
        return Some(taken);
    }
    let (&word, rest) = name.split_first()?;
    let letters = index.dictionary.letters(word);
    let mut parts = parts(letters);
    let first = parts.next()?;
    if initials.first() == Some(&first) {
        let inside = initials
            .get(1)
            .is_some_and(|&next| parts.any(|part| part == next));
        let found = inside
            .then(|| reach(index, rest, &initials[2..], taken + 1))
            .flatten();
        return found.or_else(|| reach(index, rest, &initials[1..], taken + 1));
    }
    (taken > 0 && is_function_word(letters))
        .then(|| reach(index, rest, initials, taken + 1))
        .flatten()
}

/// Words of the dictionary as a query.
fn spell(index: &Index, words: &[u32]) -> String {
    let mut text = String::new();
    for &word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        let codes = index.dictionary.letters(word).iter();
        text.extend(codes.map(|&code| letters::decode(letters::lower(code))));
    }
    text
}
