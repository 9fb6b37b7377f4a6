//! An index opened: names stay in the bytes as they came, lists of occurrences are made by one counting pass.

use std::ops::Range;
use std::sync::OnceLock;

use register_domain::text::Lang;

use crate::abbreviations;
use crate::columns::Columns;
use crate::dictionary::Dictionary;
use crate::document::{Body, Row};
use crate::format::{IndexError, Reader, fingerprint, piece, unseal};
use crate::letters;
use crate::nkz;
use crate::occurrences::{Counter, MOST_ROWS, Occurrence, read_synonyms};
use crate::order::Order;

/// Professions that can be searched. Opened from bytes that [`build`](crate::build) made; never changes.
pub struct Index {
    bytes: Vec<u8>,
    pub(crate) dictionary: Dictionary,
    /// Where in `bytes` each separator stands.
    separators: Vec<Range<usize>>,
    /// Where in `bytes` each row's name starts, Kazakh and Russian.
    names_at: [Vec<u32>; 2],
    /// How many words each row's name has, Kazakh and Russian in turn.
    pub(crate) name_words: Vec<u8>,
    occurrences: Vec<Occurrence>,
    occurrences_at: Vec<u32>,
    pub(crate) columns: Columns,
    bodies: Vec<(Range<usize>, Range<usize>)>,
    pub(crate) order: Order,
    initials: OnceLock<Vec<u64>>,
    abbreviations: OnceLock<Vec<u32>>,
}

impl Index {
    /// Opens an index. Takes time in proportion to its size and a few allocations, whatever its size.
    ///
    /// # Errors
    ///
    /// [`IndexError`] for bytes that [`build`](crate::build) did not make, damaged or of another version.
    pub fn open(bytes: Vec<u8>) -> Result<Index, IndexError> {
        let start = unseal(&bytes)?;
        let mut reader = Reader::new(&bytes, start);
        let rows = reader.count()?;
        let (bodies_count, separators_count, words) = (reader.count()?, reader.count()?, reader.count()?);
        if rows > MOST_ROWS {
            return Err(IndexError::Content);
        }
        let mut bodies = Vec::with_capacity(bodies_count);
        for _ in 0..bodies_count {
            bodies.push((text_place(&mut reader)?, text_place(&mut reader)?));
        }
        let mut separators = Vec::with_capacity(separators_count);
        for _ in 0..separators_count {
            separators.push(text_place(&mut reader)?);
        }
        let dictionary = Dictionary::read(&mut reader, words)?;
        let mut counter = Counter::new(&bytes, &separators, words);
        let mut names_at = [Vec::with_capacity(rows), Vec::with_capacity(rows)];
        let mut name_words = vec![0; 2 * rows];
        for (lang, names_at) in names_at.iter_mut().enumerate() {
            for row in 0..rows {
                names_at.push(u32::try_from(reader.at()).map_err(|_too_long| IndexError::Content)?);
                name_words[2 * row + lang] = counter.count_name(&bytes, &mut reader)?;
            }
        }
        let synonyms = read_synonyms(&bytes, &mut reader, rows, &mut counter)?;
        let columns = Columns::read(&mut reader, rows)?;
        if !reader.is_at_end() {
            return Err(IndexError::Content);
        }
        let (occurrences, occurrences_at) = counter.place(&bytes, &names_at, &synonyms);
        Ok(Index {
            bytes,
            dictionary,
            separators,
            names_at,
            name_words,
            occurrences,
            occurrences_at,
            columns,
            bodies,
            order: Order::default(),
            initials: OnceLock::new(),
            abbreviations: OnceLock::new(),
        })
    }

    /// A number that tells one index from another.
    pub(crate) fn fingerprint(&self) -> u64 {
        fingerprint(&self.bytes)
    }

    /// How many professions there are.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.columns.ids.len() as u32
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.columns.ids.is_empty()
    }

    /// One profession; `None` when there is no such row.
    #[must_use]
    pub fn row(&self, row: u32) -> Option<Row> {
        let place = row as usize;
        let columns = &self.columns;
        let facts = *columns.facts.get(place)?;
        Some(Row {
            id: *columns.ids.get(place)?,
            name_kk: self.name(row, Lang::Kk),
            name_ru: self.name(row, Lang::Ru),
            nkz_code: columns.codes_of(row).first().copied().map(nkz::unpack),
            bases: (facts.traits() & 3) as u8,
            levels: (facts.traits() >> 4) as u8,
            profiles: (facts.traits() >> 2 & 3) as u8,
            body: facts.body(),
            group: Some(facts.group()).filter(|&group| group <= 10),
        })
    }

    /// The permanent number of a profession; `None` when there is no such row.
    #[must_use]
    pub fn id(&self, row: u32) -> Option<u32> {
        self.columns.ids.get(row as usize).copied()
    }

    /// The row of a profession by its permanent number.
    #[must_use]
    pub fn row_of(&self, id: u32) -> Option<u32> {
        self.columns.ids.binary_search(&id).ok().map(|row| row as u32)
    }

    /// All NKZ codes of a row.
    #[must_use]
    pub fn nkz_codes(&self, row: u32) -> Vec<String> {
        self.columns
            .codes_of(row)
            .iter()
            .copied()
            .map(nkz::unpack)
            .collect()
    }

    /// The sectoral bodies in the order that [`Row::body`] counts them.
    pub fn bodies(&self) -> impl ExactSizeIterator<Item = Body<'_>> {
        self.bodies.iter().map(|(kk, ru)| Body {
            name_kk: self.text(kk),
            name_ru: self.text(ru),
        })
    }

    /// The name of a row; empty when there is no such row.
    pub(crate) fn name(&self, row: u32, lang: Lang) -> String {
        let mut name = String::new();
        let (mut after_word, mut begins) = (false, true);
        for reference in self.pieces(row, lang) {
            match (reference as usize).checked_sub(self.separators.len()) {
                None => {
                    name.push_str(
                        self.separators
                            .get(reference as usize)
                            .map_or("", |place| self.text(place)),
                    );
                    after_word = false;
                }
                Some(word) => {
                    if after_word {
                        name.push(' ');
                    }
                    for (place, &code) in self.dictionary.letters(word as u32).iter().enumerate() {
                        let capital = if begins && place == 0 { letters::CAPITAL } else { 0 };
                        name.push(letters::decode(code | capital));
                    }
                    after_word = true;
                }
            }
            begins = false;
        }
        name
    }

    /// The words of a row's name, as words of the dictionary.
    pub(crate) fn words(&self, row: u32, lang: Lang) -> impl Iterator<Item = u32> + '_ {
        let separators = self.separators.len() as u32;
        self.pieces(row, lang)
            .filter_map(move |reference| reference.checked_sub(separators))
    }

    /// The initials of each name's words, Kazakh and Russian in turn; made when first asked for.
    pub(crate) fn initials(&self) -> &[u64] {
        self.initials.get_or_init(|| {
            let words: Vec<u64> = (0..self.dictionary.len())
                .map(|word| abbreviations::initials_of(self.dictionary.letters(word)))
                .collect();
            let of_name = |row, lang| {
                self.words(row, lang).fold(0, |bits, word| {
                    bits | words.get(word as usize).copied().unwrap_or(0)
                })
            };
            let names = (0..self.len()).flat_map(|row| [Lang::Kk, Lang::Ru].map(|lang| of_name(row, lang)));
            names.collect()
        })
    }

    /// The words that are abbreviations; found when first asked for.
    pub(crate) fn abbreviations(&self) -> &[u32] {
        self.abbreviations.get_or_init(|| {
            let is_one = |&word: &u32| abbreviations::is_abbreviation(self.dictionary.letters(word));
            (0..self.dictionary.len()).filter(is_one).collect()
        })
    }

    fn pieces(&self, row: u32, lang: Lang) -> impl Iterator<Item = u32> + '_ {
        let mut at = self.names_at[lang as usize]
            .get(row as usize)
            .map_or(usize::MAX, |&at| at as usize);
        std::iter::from_fn(move || {
            let (reference, next) = piece::get(&self.bytes, at)?;
            at = next;
            Some(reference)
        })
    }

    fn text(&self, place: &Range<usize>) -> &str {
        self.bytes
            .get(place.clone())
            .and_then(|bytes| str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }

    /// Where a word occurs, by row.
    #[inline]
    pub(crate) fn occurrences(&self, word: u32) -> &[Occurrence] {
        let word = word as usize;
        match (self.occurrences_at.get(word), self.occurrences_at.get(word + 1)) {
            (Some(&start), Some(&end)) => self
                .occurrences
                .get(start as usize..end as usize)
                .unwrap_or_default(),
            _ => &[],
        }
    }
}

fn text_place(reader: &mut Reader<'_>) -> Result<Range<usize>, IndexError> {
    let start = reader.at();
    let text = reader.text()?;
    Ok(start..start + text.len())
}
