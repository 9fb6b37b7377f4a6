//! Builds the bytes of an index from documents.
//!
//! Names are sequences of references to one dictionary of words, sorted by skeleton and written front-coded; columns stand
//! apart from one another, because like beside like is what compresses. The lists of names that a word occurs in are not
//! written: opening makes them from the names in one pass. Layout of the body, in order:
//!
//! 1. counts: rows, bodies, separators, words
//! 2. bodies: names in Kazakh and Russian, each ended by zero; separators likewise
//! 3. words: letters shared with the word before (one byte each), then the other letters of all words, each ended by zero
//! 4. names in Kazakh, then names in Russian: references, each name ended by zero
//! 5. synonyms: a count, then for each the distance to its row from the row before, doubled, plus one for Russian; then its references
//! 6. columns: ids (distances), counts of codes, codes (eight characters), bases with profiles, levels, bodies (low, high byte)

use std::collections::{BTreeMap, BTreeSet};

use crate::dictionary::MOST_SHARED;
use crate::document::{Body, Document};
use crate::format::{piece, put_number, put_text, seal};
use crate::letters::{self, CAPITAL};
use crate::nkz;
use crate::skeleton;
use crate::tokens::{Piece, pieces};

/// The separator that says that a name does not begin with a capital. It prints nothing and is always the first.
pub(crate) const SMALL: &str = "";

/// Builds an index. The same documents and bodies give the same bytes, in whatever order the documents come.
///
/// Of several documents with one id the first stays. A `body` that is not among `bodies` is kept as it is and counted nowhere.
#[must_use]
pub fn build(documents: &[Document<'_>], bodies: &[Body<'_>]) -> Vec<u8> {
    let mut sorted: Vec<&Document<'_>> = documents.iter().collect();
    sorted.sort_by_key(|document| document.id);
    sorted.dedup_by_key(|document| document.id);
    let names: [Vec<Vec<Piece>>; 2] = [
        sorted
            .iter()
            .map(|document| name_pieces(document.name_kk))
            .collect(),
        sorted
            .iter()
            .map(|document| name_pieces(document.name_ru))
            .collect(),
    ];
    let synonyms = synonyms(&sorted);
    let dictionary = Dictionary::of(
        names
            .iter()
            .flatten()
            .chain(synonyms.iter().map(|synonym| &synonym.pieces)),
    );

    let mut body = Vec::new();
    put_count(&mut body, sorted.len());
    put_count(&mut body, bodies.len());
    put_count(&mut body, dictionary.separators.len());
    put_count(&mut body, dictionary.words.len());
    for one in bodies {
        put_text(&mut body, one.name_kk);
        put_text(&mut body, one.name_ru);
    }
    for separator in &dictionary.separators {
        put_text(&mut body, separator);
    }
    dictionary.put_words(&mut body);
    for name in names.iter().flatten() {
        dictionary.put_name(&mut body, name);
    }
    put_count(&mut body, synonyms.len());
    let mut row_before = 0;
    for synonym in &synonyms {
        put_number(
            &mut body,
            (synonym.row - row_before) << 1 | u32::from(synonym.russian),
        );
        row_before = synonym.row;
        dictionary.put_name(&mut body, &synonym.pieces);
    }
    put_columns(&mut body, &sorted);
    seal(&body)
}

fn put_count(body: &mut Vec<u8>, count: usize) {
    put_number(body, u32::try_from(count).unwrap_or(u32::MAX));
}

/// Everything about a row but its names, column by column.
fn put_columns(body: &mut Vec<u8>, sorted: &[&Document<'_>]) {
    let mut id_before = 0;
    for document in sorted {
        put_number(body, document.id - id_before);
        id_before = document.id;
    }
    let codes: Vec<Vec<[u8; 8]>> = sorted
        .iter()
        .map(|document| {
            document
                .nkz_codes
                .iter()
                .filter_map(|code| nkz::pack(code))
                .take(255)
                .collect()
        })
        .collect();
    body.extend(codes.iter().map(|codes| codes.len() as u8));
    for code in codes.iter().flatten() {
        body.extend_from_slice(code);
    }
    body.extend(
        sorted
            .iter()
            .map(|document| document.bases & 3 | (document.profiles & 3) << 2),
    );
    body.extend(sorted.iter().map(|document| document.levels));
    body.extend(sorted.iter().map(|document| document.body as u8));
    body.extend(sorted.iter().map(|document| (document.body >> 8) as u8));
}

/// Another name of a row.
struct Synonym {
    row: u32,
    russian: bool,
    pieces: Vec<Piece>,
}

fn synonyms(sorted: &[&Document<'_>]) -> Vec<Synonym> {
    let mut found = Vec::new();
    for (row, document) in (0u32..).zip(sorted) {
        for (russian, names) in [(false, &document.synonyms_kk), (true, &document.synonyms_ru)] {
            for name in names {
                let pieces = name_pieces(name);
                if !pieces.is_empty() {
                    found.push(Synonym { row, russian, pieces });
                }
            }
        }
    }
    found
}

/// The pieces of a name, with the capital that begins it taken off, because nearly every name begins with one.
fn name_pieces(name: &str) -> Vec<Piece> {
    let mut pieces = pieces(name);
    let mut unusual = false;
    if let Some(Piece::Word(word)) = pieces.first_mut() {
        let (first, rest) = word.split_at_mut(1);
        let small_rest = rest.iter().all(|&code| code & CAPITAL == 0);
        if let [first] = first {
            if *first & CAPITAL != 0 && small_rest {
                *first &= !CAPITAL;
            } else if *first & CAPITAL == 0 && !letters::is_digit(*first) {
                unusual = true;
            }
        }
    }
    if unusual {
        pieces.insert(0, Piece::Separator(SMALL.to_owned()));
    }
    pieces
}

/// All words and separators, and the reference of each.
struct Dictionary {
    separators: Vec<String>,
    words: Vec<Vec<u8>>,
    separator_references: BTreeMap<String, u32>,
    word_references: BTreeMap<Vec<u8>, u32>,
}

impl Dictionary {
    fn of<'a>(names: impl Iterator<Item = &'a Vec<Piece>>) -> Dictionary {
        let mut separators: BTreeMap<&str, u32> = BTreeMap::new();
        let mut keyed: BTreeSet<(Vec<u8>, &[u8])> = BTreeSet::new();
        for piece in names.flatten() {
            match piece {
                Piece::Word(word) => {
                    let mut key = Vec::new();
                    skeleton::of_word(word, &mut key);
                    keyed.insert((key, word));
                }
                Piece::Separator(separator) => *separators.entry(separator).or_default() += 1,
            }
        }
        separators.remove(SMALL);
        let mut by_use: Vec<(&str, u32)> = separators.into_iter().collect();
        by_use.sort_by_key(|&(_, uses)| std::cmp::Reverse(uses));
        let separators: Vec<String> = std::iter::once(SMALL)
            .chain(by_use.iter().map(|&(text, _)| text))
            .map(str::to_owned)
            .collect();
        let words: Vec<Vec<u8>> = keyed.into_iter().map(|(_, word)| word.to_vec()).collect();
        let separator_references = separators.iter().cloned().zip(0..).collect();
        let first_word = u32::try_from(separators.len()).unwrap_or(u32::MAX);
        let word_references = words.iter().cloned().zip(first_word..).collect();
        Dictionary {
            separators,
            words,
            separator_references,
            word_references,
        }
    }

    fn put_words(&self, body: &mut Vec<u8>) {
        let mut before: &[u8] = &[];
        let mut endings = Vec::new();
        for word in &self.words {
            let shared = word
                .iter()
                .zip(before)
                .take(MOST_SHARED)
                .take_while(|(a, b)| a == b)
                .count();
            body.push(shared as u8);
            endings.extend_from_slice(&word[shared..]);
            endings.push(0);
            before = word;
        }
        body.extend_from_slice(&endings);
    }

    fn put_name(&self, body: &mut Vec<u8>, name: &[Piece]) {
        for one in name {
            let reference = match one {
                Piece::Word(word) => self.word_references.get(word),
                Piece::Separator(separator) => self.separator_references.get(separator),
            };
            if let Some(&reference) = reference {
                piece::put(body, reference);
            }
        }
        body.push(0);
    }
}
