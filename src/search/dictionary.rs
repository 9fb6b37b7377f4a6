//! The words of an index in memory: letters, skeletons in sorted order, signatures for the search of typing errors.

use std::ops::Range;

use crate::format::{IndexError, Reader};
use crate::letters;
use crate::skeleton;

/// The most letters that a word shares with the one before it; keeps what a few bytes can unfold to within bounds.
pub(crate) const MOST_SHARED: usize = 63;

/// All words, sorted by skeleton.
pub(crate) struct Dictionary {
    /// Letters of all words, with capitals, one after the other.
    letters: Vec<u8>,
    letters_at: Vec<u32>,
    /// Skeletons of all words, one after the other.
    skeletons: Vec<u8>,
    skeletons_at: Vec<u32>,
    /// Which letters (by class, modulo 64) occur in each word.
    signatures: Vec<u64>,
    /// Which symbols occur in each word's skeleton.
    sounds: Vec<u64>,
}

impl Dictionary {
    /// Reads the words and derives what is looked up.
    pub(crate) fn read(reader: &mut Reader<'_>, count: usize) -> Result<Dictionary, IndexError> {
        let shared = reader.take(count)?;
        let mut letters: Vec<u8> = Vec::with_capacity(count * 10);
        let mut letters_at = Vec::with_capacity(count + 1);
        let mut skeletons: Vec<u8> = Vec::with_capacity(count * 10);
        let mut skeletons_at = Vec::with_capacity(count + 1);
        let mut signatures = Vec::with_capacity(count);
        let mut sounds = Vec::with_capacity(count);
        let (mut start, mut before_start, mut skeleton_start) = (0, 0, 0);
        letters_at.push(0);
        skeletons_at.push(0);
        for &shared in shared {
            let shared = usize::from(shared);
            let before = start..letters.len();
            if shared > before.len() || shared > MOST_SHARED {
                return Err(IndexError::Content);
            }
            start = letters.len();
            letters.extend_from_within(before.start..before.start + shared);
            letters.extend_from_slice(reader.ending()?);
            let word = &letters[start..];
            let mut signature = 0;
            for &code in word {
                if !(1..letters::END).contains(&letters::lower(code)) {
                    return Err(IndexError::Content);
                }
                signature |= letter_bit(letters::class(code));
            }
            skeleton::of_word(word, &mut skeletons);
            let (old, new) = skeletons.split_at(skeleton_start);
            if new < &old[before_start..] {
                return Err(IndexError::Content);
            }
            sounds.push(self::sounds(new));
            (before_start, skeleton_start) = (skeleton_start, skeletons.len());
            letters_at.push(place(letters.len())?);
            skeletons_at.push(place(skeletons.len())?);
            signatures.push(signature);
        }
        Ok(Dictionary {
            letters,
            letters_at,
            skeletons,
            skeletons_at,
            signatures,
            sounds,
        })
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> u32 {
        self.signatures.len() as u32
    }

    /// The letters of a word, with capitals.
    #[inline]
    pub(crate) fn letters(&self, word: u32) -> &[u8] {
        slice(&self.letters, &self.letters_at, word)
    }

    /// The skeleton of a word.
    #[inline]
    pub(crate) fn skeleton(&self, word: u32) -> &[u8] {
        slice(&self.skeletons, &self.skeletons_at, word)
    }

    /// Which letters occur in each word; see [`letter_bit`].
    pub(crate) fn signatures(&self) -> &[u64] {
        &self.signatures
    }

    /// Which symbols occur in each word's skeleton; see [`sounds`].
    pub(crate) fn all_sounds(&self) -> &[u64] {
        &self.sounds
    }

    /// The words whose skeleton begins so.
    pub(crate) fn beginning_with(&self, beginning: &[u8]) -> Range<u32> {
        let first = self.first(|skeleton| skeleton < beginning);
        let end = self.first(|skeleton| skeleton < beginning || skeleton.starts_with(beginning));
        first..end
    }

    /// The first word whose skeleton is not `before`, where the words that are stand first.
    fn first(&self, before: impl Fn(&[u8]) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if before(self.skeleton(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Which symbols occur in a skeleton, one bit each.
pub(crate) fn sounds(skeleton: &[u8]) -> u64 {
    skeleton
        .iter()
        .fold(0, |sounds, &symbol| sounds | 1 << (symbol % 64))
}

/// The bit of a class of letters in a signature; none for the signs that have no class.
pub(crate) const fn letter_bit(class: u8) -> u64 {
    if class == 0 { 0 } else { 1 << (class % 64) }
}

fn place(length: usize) -> Result<u32, IndexError> {
    u32::try_from(length).map_err(|_too_long| IndexError::Content)
}

#[inline]
fn slice<'a>(all: &'a [u8], at: &[u32], word: u32) -> &'a [u8] {
    let word = word as usize;
    match (at.get(word), at.get(word + 1)) {
        (Some(&start), Some(&end)) => all.get(start as usize..end as usize).unwrap_or_default(),
        _ => &[],
    }
}
