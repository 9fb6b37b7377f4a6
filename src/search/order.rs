//! The alphabetical order of names, by the Kazakh alphabet, of which the Russian one is a part.
//!
//! Only the rows that are asked for are put in order, so that nothing waits for a list of all names.

use std::sync::OnceLock;

use register_domain::text::Lang;

use crate::index::Index;
use crate::letters;
use crate::sort::{keep_up_to, sort, sort_by_key};

/// What names are compared by; each part is made when it is first asked for.
#[derive(Default)]
pub(crate) struct Order {
    /// The place of each word in the alphabetical list of words, from 1.
    words: OnceLock<Vec<u32>>,
    /// The first two words of each row's name, by language: a number that orders as they do.
    beginnings: [OnceLock<Vec<u64>>; 2],
}

/// Bits of a word's place.
const BITS: u32 = 21;
/// Bits of the first two words of a name.
const BEGINNING: u32 = 2 * BITS;

impl Order {
    /// The first `limit` rows in order of score, then name in `lang`, then row. Capitals and separators of names do not count.
    pub(crate) fn first(
        &self,
        index: &Index,
        lang: Lang,
        found: impl ExactSizeIterator<Item = (u32, u32)>,
        limit: usize,
    ) -> Vec<u32> {
        let words = self.words.get_or_init(|| word_ranks(index));
        let rank = |word: u32| u64::from(words.get(word as usize).copied().unwrap_or(0));
        let beginning = |row: u32| {
            let mut name = index.words(row, lang);
            (0..2).fold(0, |key, _| key << BITS | name.next().map_or(0, rank))
        };
        let all = &self.beginnings[lang as usize];
        if found.len() > index.len() as usize / 8 {
            all.get_or_init(|| (0..index.len()).map(beginning).collect());
        }
        let all = all.get();
        let begins = |row: u32| match all {
            Some(all) => all.get(row as usize).copied().unwrap_or(0),
            None => beginning(row),
        };
        let mut keyed: Vec<(u64, u32)> = found
            .map(|(score, row)| (u64::from(score) << BEGINNING | begins(row), row))
            .collect();
        keep_up_to(&mut keyed, limit);
        // In order of rows, because equal names keep theirs.
        let mut places: Vec<u64> = (0..)
            .zip(&keyed)
            .map(|(place, &(_, row))| u64::from(row) << 32 | place)
            .collect();
        sort(&mut places);
        let mut places: Vec<u32> = places.into_iter().map(|place| place as u32).collect();
        let key = |place: u32, level: usize| {
            let (key, row) = keyed.get(place as usize).copied().unwrap_or_default();
            if level == 0 {
                return key;
            }
            let mut name = index.words(row, lang).skip(3 * level - 1);
            (0..3).fold(0, |key, _| key << BITS | name.next().map_or(0, rank))
        };
        sort_by_key(&mut places, 0, &key);
        let rows = places
            .iter()
            .filter_map(|&place| Some(keyed.get(place as usize)?.1));
        rows.take(limit).collect()
    }
}

/// The place of each word in the alphabetical list of words, from 1; words that differ in capitals only share one.
fn word_ranks(index: &Index) -> Vec<u32> {
    let dictionary = &index.dictionary;
    let key = |word: u32, level: usize| {
        let letters = spelled(dictionary.letters(word)).skip(8 * level);
        letters
            .take(8)
            .fold((0, 56), |(key, shift), code| {
                (key | u64::from(code) << shift, shift - 8)
            })
            .0
    };
    let mut words: Vec<u32> = (0..dictionary.len()).collect();
    sort_by_key(&mut words, 0, &key);
    let mut ranks = vec![0; words.len()];
    let mut rank = 0;
    let mut before: Option<u32> = None;
    for &word in &words {
        let same = |before| spelled(dictionary.letters(before)).eq(spelled(dictionary.letters(word)));
        if !before.is_some_and(same) {
            rank += 1;
        }
        before = Some(word);
        if let Some(place) = ranks.get_mut(word as usize) {
            *place = rank;
        }
    }
    ranks
}

/// The small letters of a word by which it finds its place; a Latin letter that slipped into a Cyrillic word is what it looks like.
fn spelled(letters: &[u8]) -> impl Iterator<Item = u8> {
    let cyrillic = letters.iter().any(|&code| letters::is_cyrillic(code));
    letters.iter().map(move |&code| {
        if cyrillic && letters::is_latin(code) {
            letters::lower(letters::look_alike(code))
        } else {
            letters::lower(code)
        }
    })
}
