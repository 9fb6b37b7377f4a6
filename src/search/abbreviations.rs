//! Abbreviations: АЗС, ИТР, КИПиА, ЧПУ are read as the words of names that have such initials.
//!
//! No list of abbreviations is kept: whatever names spell out can be asked for by its initials, compounds by those of their
//! parts (автозаправочная станция). Capitals do not tell one, because people leave them out; a short word alone counts only when it can
//! hardly be read aloud (азс, чпу). And the other way
//! round: words of the query whose initials are an abbreviation that names have are read as that (числовым программным управлением).

use register_domain::text::Lang;

use crate::dictionary::letter_bit;
use crate::document::Reason;
use crate::index::Index;
use crate::letters;
use crate::query::{Query, is_function_word};
use crate::readings::{self, Reading};
use crate::tokens::Script;

/// Letters of an abbreviation.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=6;
/// Letters of an abbreviation that no other word is likely to have.
const LONG: usize = 5;
/// The most ways to spell one out that are tried, those of most names.
const MOST: usize = 3;
/// Letters of a part of a compound.
const SHORTEST_PART: usize = 3;

/// The query with an abbreviation spelled out as names do.
pub(crate) fn spelled_out(index: &Index, reading: &Reading) -> Vec<Reading> {
    // Beside a word that names have, what means nothing else may be one, too: слесарь кипиа.
    let is_beside = reading.words.iter().any(Query::is_known);
    let may_be = |word: &&Query| {
        let letters = &word.typed.letters;
        let is_short =
            word.typed.script == Script::Cyrillic && !word.optional && LENGTHS.contains(&letters.len());
        is_short && !word.is_known() && (is_beside || letters.len() >= LONG || is_unpronounceable(letters))
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
        let words: Vec<&[u8]> = name.iter().map(|&word| index.dictionary.letters(word)).collect();
        let spans = (0..name.len()).filter_map(|start| Some((start, span(&words[start..], &initials)?)));
        for (start, length) in spans {
            let way = &name[start..start + length];
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
        let text = readings::with(&reading.text, word.typed.range.clone(), &spell(index, &way));
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

/// Whether no vowel follows a consonant (азс, жбк), but for the last of three (чпу).
fn is_unpronounceable(word: &[u8]) -> bool {
    let readable = |word: &[u8]| {
        word.windows(2)
            .any(|pair| !letters::is_vowel(pair[0]) && letters::is_vowel(pair[1]))
    };
    match word {
        [first, second, _] if !letters::is_vowel(*first) && !letters::is_vowel(*second) => true,
        _ => !readable(word),
    }
}

/// How many words at the start of a text have these initials, all of them.
fn span(text: &[&[u8]], initials: &[u8]) -> Option<usize> {
    let words = reach(text, initials, 0)?;
    let is_joining = |word: Option<&&[u8]>| word.is_some_and(|word| is_function_word(word));
    let span = text.get(..words)?;
    (words > 1 && !is_joining(span.first()) && !is_joining(span.last())).then_some(words)
}

/// How many words it takes until all initials are found.
fn reach(text: &[&[u8]], initials: &[u8], taken: usize) -> Option<usize> {
    if initials.is_empty() {
        return Some(taken);
    }
    let (&word, rest) = text.split_first()?;
    let mut parts = parts(word);
    let first = parts.next()?;
    if initials.first() == Some(&first) {
        let inside = initials
            .get(1)
            .is_some_and(|&next| parts.any(|part| part == next));
        let found = inside.then(|| reach(rest, &initials[2..], taken + 1)).flatten();
        return found.or_else(|| reach(rest, &initials[1..], taken + 1));
    }
    (taken > 0 && is_function_word(word))
        .then(|| reach(rest, initials, taken + 1))
        .flatten()
}

/// Whether a word of a name is an abbreviation; the и of КИПиА may be small.
pub(crate) fn is_abbreviation(word: &[u8]) -> bool {
    let capitals = word.iter().filter(|&&code| code & letters::CAPITAL != 0).count();
    LENGTHS.contains(&word.len())
        && word.iter().copied().all(letters::is_cyrillic)
        && capitals >= word.len().max(4) - 1
}

/// The query with the words that an abbreviation of names stands for replaced by it.
pub(crate) fn shortened(index: &Index, reading: &Reading) -> Vec<Reading> {
    let words: Vec<&[u8]> = reading.words.iter().map(|word| &*word.typed.letters).collect();
    let mut found = Vec::new();
    for &word in index.abbreviations() {
        let letters = index.dictionary.letters(word).iter();
        let initials: Vec<u8> = letters.map(|&code| letters::class(code)).collect();
        for start in 0..words.len() {
            if let Some(length) = span(&words[start..], &initials) {
                let (first, last) = (&reading.words[start], &reading.words[start + length - 1]);
                let place = first.typed.range.start..last.typed.range.end;
                let text = readings::with(&reading.text, place, &spell(index, &[word]));
                found.push(Reading::new(text, Some(Reason::Abbreviation)));
            }
        }
    }
    found
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
