//! An index opened: names stay in the bytes as they came, lists of occurrences are made by one counting pass.

use std::ops::Range;
use std::sync::OnceLock;

use register_domain::text::Lang;

use crate::dictionary::Dictionary;
use crate::document::{Body, Row};
use crate::format::{IndexError, Reader, piece, unseal};
use crate::letters;
use crate::nkz;
use crate::order;

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
const MOST_ROWS: usize = 1 << 28;

/// Professions that can be searched. Opened from bytes that [`build`](crate::build) made; never changes.
pub struct Index {
    bytes: Vec<u8>,
    pub(crate) dictionary: Dictionary,
    /// Where in `bytes` each separator stands.
    separators: Vec<Range<usize>>,
    /// Where in `bytes` each row's name starts, Kazakh and Russian.
    names_at: [Vec<u32>; 2],
    /// How many words each row's name has, Kazakh and Russian.
    pub(crate) name_words: [Vec<u8>; 2],
    occurrences: Vec<Occurrence>,
    occurrences_at: Vec<u32>,
    pub(crate) columns: Columns,
    bodies: Vec<(Range<usize>, Range<usize>)>,
    order: [OnceLock<Vec<u32>>; 2],
}

/// Everything about rows but their names.
pub(crate) struct Columns {
    pub(crate) ids: Vec<u32>,
    /// Codes of all rows, and where each row's start.
    pub(crate) codes: Vec<[u8; 8]>,
    pub(crate) codes_at: Vec<u32>,
    /// Bases in bits 0–1, profiles in bits 2–3, levels in bits 4–11.
    pub(crate) traits: Vec<u16>,
    pub(crate) bodies: Vec<u16>,
    /// NKZ major groups; 11 for none.
    pub(crate) groups: Vec<u8>,
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
        let mut name_words = [Vec::with_capacity(rows), Vec::with_capacity(rows)];
        for (names_at, name_words) in names_at.iter_mut().zip(&mut name_words) {
            for _ in 0..rows {
                names_at.push(u32::try_from(reader.at()).map_err(|_too_long| IndexError::Content)?);
                name_words.push(counter.count_name(&bytes, &mut reader)?);
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
            order: [OnceLock::new(), OnceLock::new()],
        })
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
        let traits = *columns.traits.get(place)?;
        let group = *columns.groups.get(place)?;
        Some(Row {
            id: *columns.ids.get(place)?,
            name_kk: self.name(row, Lang::Kk),
            name_ru: self.name(row, Lang::Ru),
            nkz_code: columns.codes_of(row).first().copied().map(nkz::unpack),
            bases: (traits & 3) as u8,
            levels: (traits >> 4) as u8,
            profiles: (traits >> 2 & 3) as u8,
            body: *columns.bodies.get(place)?,
            group: (group <= 10).then_some(group),
        })
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

    /// The place of each row in the alphabetical list of names; made when first asked for.
    pub(crate) fn order(&self, lang: Lang) -> &[u32] {
        self.order[lang as usize].get_or_init(|| order::ranks(self, lang))
    }
}

impl Columns {
    fn read(reader: &mut Reader<'_>, rows: usize) -> Result<Columns, IndexError> {
        let mut ids = Vec::with_capacity(rows);
        let mut id = 0u32;
        for row in 0..rows {
            let distance = reader.number()?;
            id = id
                .checked_add(distance)
                .filter(|_| row == 0 || distance > 0)
                .ok_or(IndexError::Content)?;
            ids.push(id);
        }
        let counts = reader.take(rows)?;
        let mut codes_at = Vec::with_capacity(rows + 1);
        let mut total = 0u32;
        codes_at.push(0);
        for &count in counts {
            total = total.checked_add(u32::from(count)).ok_or(IndexError::Content)?;
            codes_at.push(total);
        }
        let codes = reader
            .take((total as usize).checked_mul(8).ok_or(IndexError::Content)?)?
            .as_chunks::<8>()
            .0
            .to_vec();
        let is_code = |code: &[u8; 8]| code.iter().all(|byte| matches!(byte, 0 | b'0'..=b'9' | b'X'));
        if !codes.iter().all(is_code) {
            return Err(IndexError::Content);
        }
        let (mixed, levels) = (reader.take(rows)?, reader.take(rows)?);
        let (low, high) = (reader.take(rows)?, reader.take(rows)?);
        let traits = mixed
            .iter()
            .zip(levels)
            .map(|(&mixed, &levels)| u16::from(mixed & 15) | u16::from(levels) << 4)
            .collect();
        let bodies = low
            .iter()
            .zip(high)
            .map(|(&low, &high)| u16::from_le_bytes([low, high]))
            .collect();
        let groups = codes_at
            .windows(2)
            .map(|at| {
                codes
                    .get(at[0] as usize)
                    .filter(|_| at[0] < at[1])
                    .and_then(|&code| nkz::group(code))
                    .unwrap_or(11)
            })
            .collect();
        Ok(Columns {
            ids,
            codes,
            codes_at,
            traits,
            bodies,
            groups,
        })
    }

    /// The codes of one row.
    pub(crate) fn codes_of(&self, row: u32) -> &[[u8; 8]] {
        let row = row as usize;
        match (self.codes_at.get(row), self.codes_at.get(row + 1)) {
            (Some(&start), Some(&end)) => self.codes.get(start as usize..end as usize).unwrap_or_default(),
            _ => &[],
        }
    }
}

fn text_place(reader: &mut Reader<'_>) -> Result<Range<usize>, IndexError> {
    let start = reader.at();
    let text = reader.text()?;
    Ok(start..start + text.len())
}

/// A synonym: its row and field, and where its pieces start.
struct Synonym {
    row: u32,
    field: u32,
    at: u32,
}

fn read_synonyms(
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
struct Counter {
    separators: u32,
    /// What each separator does to the words around it.
    joints: Vec<Joint>,
    /// How often each word occurs, from place 1.
    counts: Vec<u32>,
}

impl Counter {
    fn new(bytes: &[u8], separators: &[Range<usize>], words: usize) -> Counter {
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
    fn count_name(&mut self, bytes: &[u8], reader: &mut Reader<'_>) -> Result<u8, IndexError> {
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
    fn place(
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
                    if if russian { words == 0 } else { !bracketed } {
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
