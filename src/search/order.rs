//! The alphabetical order of names, by the Kazakh alphabet, of which the Russian one is a part.

use register_domain::text::Lang;

use crate::index::Index;
use crate::letters;
use crate::sort::sort_by_key;

/// The alphabetical list of names in one language.
pub(crate) struct Order {
    /// The rows in that order.
    pub(crate) rows: Vec<u32>,
    /// The place of each row in it.
    pub(crate) ranks: Vec<u32>,
}

impl Order {
    /// The order of the names in `lang`. Capitals and separators do not count; of equal names the row that stands first comes first.
    pub(crate) fn new(index: &Index, lang: Lang) -> Order {
        let words = word_ranks(index);
        let rank = |word: u32| u64::from(words.get(word as usize).copied().unwrap_or(0));
        // Three words at a time; a word's rank takes 21 bits and is never zero.
        let key = |row: u32, level: usize| {
            let mut name = index.words(row, lang).skip(3 * level);
            (0..3).fold(0, |key, _| key << 21 | name.next().map_or(0, rank))
        };
        let mut rows: Vec<u32> = (0..index.len()).collect();
        sort_by_key(&mut rows, 0, &key);
        let mut ranks = vec![0; rows.len()];
        for (rank, &row) in (0..).zip(&rows) {
            if let Some(place) = ranks.get_mut(row as usize) {
                *place = rank;
            }
        }
        Order { rows, ranks }
    }
}

/// The place of each word in the alphabetical list of words, from 1; words that differ in capitals only share one.
fn word_ranks(index: &Index) -> Vec<u32> {
    let dictionary = &index.dictionary;
    let key = |word: u32, level: usize| {
        let letters = dictionary.letters(word).iter().skip(8 * level);
        letters
            .take(8)
            .fold((0, 56), |(key, shift), &code| {
                (key | u64::from(letters::lower(code)) << shift, shift - 8)
            })
            .0
    };
    let mut words: Vec<u32> = (0..dictionary.len()).collect();
    sort_by_key(&mut words, 0, &key);
    let small = |word: u32| dictionary.letters(word).iter().map(|&code| letters::lower(code));
    let mut ranks = vec![0; words.len()];
    let mut rank = 0;
    let mut before: Option<u32> = None;
    for &word in &words {
        if !before.is_some_and(|before| small(before).eq(small(word))) {
            rank += 1;
        }
        before = Some(word);
        if let Some(place) = ranks.get_mut(word as usize) {
            *place = rank;
        }
    }
    ranks
}
