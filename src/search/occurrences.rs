//! Where each word occurs: made when an index is opened, by counting the words of all names and then placing them.

use std::ops::Range;

use crate::format::{IndexError, Reader, piece};

/// Which of a row's texts a word occurs in.
pub(crate) mod field {
    /// Name in Kazakh.
    pub(crate) const KK: u32 = 0;
    /// Name in Russian.
    pub(crate) const RU: u32 = 1;
    /// A synonym in Kazakh.
    pub(crate) const SYNONYM_KK: u32 = 2;
    /// A synonym in Russian.
    pub(crate) const SYNONYM_RU: u32 = 3;
}

/// One place where a word occurs: the row, the field, whether the word heads the text: begins a Russian one, ends a Kazakh one,
/// what stands in brackets aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Occurrence(u32);

impl Occurrence {
    fn new(row: u32, field: u32) -> Occurrence {
        Occurrence(row << 3 | field)
    }

    /// The row.
    pub(crate) fn row(self) -> u32 {
        self.0 >> 3
    }

    /// The texts of the row in one language, counted over all rows (Kazakh, then Russian), and the place of the language.
    #[inline]
    pub(crate) fn slot(self) -> (usize, u32) {
        let lang = self.0 & 1;
        ((self.0 >> 3 << 1 | lang) as usize, lang)
    }

    #[inline]
    pub(crate) fn is_synonym(self) -> bool {
        self.0 & field::SYNONYM_KK != 0
    }

    pub(crate) fn is_head(self) -> bool {
        self.0 & HEAD != 0
    }
}

/// Marks the occurrence that heads its text.
const HEAD: u32 = 4;

/// The most rows: a row's number and three bits make one [`Occurrence`].
pub(crate) const MOST_ROWS: usize = 1 << 28;

/// A synonym: its row and field, and where its pieces start.
pub(crate) struct Synonym {
    row: u32,
    field: u32,
    at: u32,
}

pub(crate) fn read_synonyms(
    bytes: &[u8],
    reader: &mut Reader<'_>,
    rows: usize,
    counter: &mut Counter,
) -> Result<Vec<Synonym>, IndexError> {
    let count = reader.count()?;
    let mut synonyms = Vec::with_capacity(count);
    let mut row = 0u32;
    for _ in 0..count {
        let number = reader.number()?;
        row = row
            .checked_add(number >> 1)
            .filter(|&row| (row as usize) < rows)
            .ok_or(IndexError::Content)?;
        let field = if number & 1 == 0 {
            field::SYNONYM_KK
        } else {
            field::SYNONYM_RU
        };
        let at = u32::try_from(reader.at()).map_err(|_too_long| IndexError::Content)?;
        counter.count_name(bytes, reader)?;
        synonyms.push(Synonym { row, field, at });
    }
    Ok(synonyms)
}

/// What a separator does to the words around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Other,
    /// Pairs them: слесарь-сантехник.
    Hyphen,
    /// Opens a bracket.
    Bracket,
}

/// Counts, then places the occurrences of every word.
pub(crate) struct Counter {
    separators: u32,
    /// What each separator does to the words around it.
    joints: Vec<Joint>,
    /// How often each word occurs, from place 1.
    counts: Vec<u32>,
}

impl Counter {
    pub(crate) fn new(bytes: &[u8], separators: &[Range<usize>], words: usize) -> Counter {
        let joint = |place: &Range<usize>| match &bytes[place.clone()] {
            text if text.contains(&b'(') => Joint::Bracket,
            b"-" => Joint::Hyphen,
            _ => Joint::Other,
        };
        Counter {
            separators: separators.len() as u32,
            joints: separators.iter().map(joint).collect(),
            counts: vec![0; words + 1],
        }
    }

    /// Counts the words of the name at the reader and passes it; how many words it has.
    pub(crate) fn count_name(&mut self, bytes: &[u8], reader: &mut Reader<'_>) -> Result<u8, IndexError> {
        let mut at = reader.at();
        let mut words = 0u8;
        while let Some((reference, next)) = piece::get(bytes, at) {
            if let Some(word) = reference.checked_sub(self.separators) {
                *self
                    .counts
                    .get_mut(word as usize + 1)
                    .ok_or(IndexError::Content)? += 1;
                words = words.saturating_add(1);
            }
            at = next;
        }
        reader.take(at - reader.at())?;
        if reader.byte()? != 0 {
            return Err(IndexError::Content);
        }
        Ok(words)
    }

    /// All occurrences by word, and where each word's start.
    pub(crate) fn place(
        self,
        bytes: &[u8],
        names_at: &[Vec<u32>; 2],
        synonyms: &[Synonym],
    ) -> (Vec<Occurrence>, Vec<u32>) {
        let mut ends = self.counts;
        for word in 1..ends.len() {
            ends[word] += ends[word - 1];
        }
        let total = ends.last().copied().unwrap_or(0) as usize;
        let mut occurrences = vec![Occurrence(0); total];
        // While placing, `ends[word]` is where the word's next occurrence goes, and in the end where the next word's start.
        let mut place = |at: u32, row: u32, field: u32| {
            let mut at = at as usize;
            let russian = field & 1 == field::RU;
            let (mut head, mut words, mut paired, mut bracketed) = (None, 0, false, false);
            while let Some((reference, next)) = piece::get(bytes, at) {
                if let Some(word) = reference.checked_sub(self.separators) {
                    let end = &mut ends[word as usize];
                    occurrences[*end as usize] = Occurrence::new(row, field);
                    let may_head = if russian { words == 0 } else { !bracketed };
                    if may_head {
                        head = Some(*end).filter(|_| !paired);
                    }
                    *end += 1;
                    words += 1;
                    paired = false;
                } else {
                    let joint = self.joints.get(reference as usize);
                    bracketed |= joint == Some(&Joint::Bracket) && words > 0;
                    paired = joint == Some(&Joint::Hyphen);
                    if paired && russian && words == 1 {
                        head = None;
                    }
                }
                at = next;
            }
            if let Some(head) = head {
                occurrences[head as usize].0 |= HEAD;
            }
        };
        for (field, names_at) in [field::KK, field::RU].into_iter().zip(names_at) {
            for (row, &at) in (0..).zip(names_at) {
                place(at, row, field);
            }
        }
        for synonym in synonyms {
            place(synonym.at, synonym.row, synonym.field);
        }
        ends.pop();
        ends.insert(0, 0);
        (occurrences, ends)
    }
}
