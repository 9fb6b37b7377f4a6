//! The alphabetical order of names, by the Kazakh alphabet, of which the Russian one is a part.

use register_domain::text::Lang;

use crate::index::Index;
use crate::letters;

/// The place of each row in the alphabetical list of names in `lang`. Capitals and separators do not count; of equal names
/// the row that stands first comes first.
pub(crate) fn ranks(index: &Index, lang: Lang) -> Vec<u32> {
    let words = word_ranks(index);
    let rank = |word: u32| words.get(word as usize).copied().unwrap_or(0);
    let mut rows: Vec<(u64, u32)> = (0..index.len())
        .map(|row| {
            // The first three words decide nearly always; a word's rank takes 21 bits and is never zero.
            let mut key = 0;
            let mut name = index.words(row, lang);
            for _ in 0..3 {
                key = key << 21 | name.next().map_or(0, |word| u64::from(rank(word)) & 0x1f_ffff);
            }
            (key, row)
        })
        .collect();
    rows.sort_unstable_by(|a, b| {
        a.0.cmp(&b.0)
            .then_with(|| {
                index
                    .words(a.1, lang)
                    .map(rank)
                    .cmp(index.words(b.1, lang).map(rank))
            })
            .then(a.1.cmp(&b.1))
    });
    let mut ranks = vec![0; rows.len()];
    for (rank, &(_, row)) in (0..).zip(&rows) {
        if let Some(place) = ranks.get_mut(row as usize) {
            *place = rank;
        }
    }
    ranks
}

/// The place of each word in the alphabetical list of words, from 1; words that differ in capitals only share one.
fn word_ranks(index: &Index) -> Vec<u32> {
    let dictionary = &index.dictionary;
    let small = |word: u32| dictionary.letters(word).iter().map(|&code| letters::lower(code));
    let mut words: Vec<(u64, u32)> = (0..dictionary.len())
        .map(|word| {
            let mut key = [0; 8];
            for (place, code) in key.iter_mut().zip(small(word)) {
                *place = code;
            }
            (u64::from_be_bytes(key), word)
        })
        .collect();
    words.sort_unstable_by(|a, b| {
        a.0.cmp(&b.0)
            .then_with(|| small(a.1).cmp(small(b.1)))
            .then(a.1.cmp(&b.1))
    });
    let mut ranks = vec![0; words.len()];
    let mut rank = 0;
    let mut before: Option<u32> = None;
    for &(_, word) in &words {
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
