//! From hits to rows: which rows have every word of the query, and at what cost.

use crate::expand::Hit;
use crate::index::Index;
use crate::weights;

/// Scratch memory for matching, reused from query to query.
#[derive(Default)]
pub(crate) struct Matcher {
    /// The last word of the query, counted over all queries, that found each row.
    stamps: Vec<u32>,
    costs: Vec<u16>,
    /// Texts of the row (bits by field) that have all words so far; whether one of the words begins a text (bit 4).
    fields: Vec<u8>,
    /// The same for the word at hand alone.
    current: Vec<u8>,
    stamp: u32,
    /// Rows that have every required word so far.
    rows: Vec<u32>,
}

const FIRST: u8 = 16;
const ALL_FIELDS: u8 = 15;

/// The hits of one word of the query.
pub(crate) struct Wanted<'a> {
    pub(crate) hits: &'a [Hit],
    pub(crate) required: bool,
}

impl Matcher {
    /// Finds the rows that have all words; scores go to `found` as (score, row), the lower the better. Hits must be in order of cost.
    pub(crate) fn find(&mut self, index: &Index, wanted: &[Wanted<'_>], found: &mut Vec<(u32, u32)>) {
        found.clear();
        self.rows.clear();
        let rows = index.len() as usize;
        if self.stamps.len() != rows || self.stamp == u32::MAX {
            *self = Matcher {
                stamps: vec![0; rows],
                costs: vec![0; rows],
                fields: vec![0; rows],
                current: vec![0; rows],
                ..Matcher::default()
            };
        }
        self.stamp += 1;
        let mut order: Vec<&Wanted<'_>> = wanted.iter().collect();
        let size = |wanted: &Wanted<'_>| {
            wanted
                .hits
                .iter()
                .map(|hit| index.occurrences(hit.word).len())
                .sum::<usize>()
        };
        order.sort_by_cached_key(|wanted| (!wanted.required, size(wanted)));
        let Some((first, rest)) = order.split_first() else {
            return;
        };
        self.begin(index, first.hits);
        for wanted in rest {
            if self.rows.is_empty() {
                return;
            }
            self.go_on(index, wanted);
        }
        let words = wanted.len() as u32;
        found.extend(self.rows.iter().map(|&row| (self.score(index, row, words), row)));
    }

    fn begin(&mut self, index: &Index, hits: &[Hit]) {
        for hit in hits {
            for occurrence in index.occurrences(hit.word) {
                let row = occurrence.row() as usize;
                let bits = 1 << occurrence.field() | if occurrence.is_first() { FIRST } else { 0 };
                if self.stamps[row] != self.stamp {
                    self.stamps[row] = self.stamp;
                    self.costs[row] = hit.cost;
                    self.fields[row] = bits;
                    self.rows.push(row as u32);
                } else {
                    self.fields[row] |= bits;
                }
            }
        }
    }

    fn go_on(&mut self, index: &Index, wanted: &Wanted<'_>) {
        for &row in &self.rows {
            self.current[row as usize] = 0;
        }
        for hit in wanted.hits {
            for occurrence in index.occurrences(hit.word) {
                let row = occurrence.row() as usize;
                if self.stamps[row] != self.stamp {
                    continue;
                }
                if self.current[row] == 0 {
                    self.costs[row] = self.costs[row].saturating_add(hit.cost);
                }
                self.current[row] |= 1 << occurrence.field() | if occurrence.is_first() { FIRST } else { 0 };
            }
        }
        let (stamps, costs, fields, current) =
            (&mut self.stamps, &mut self.costs, &mut self.fields, &self.current);
        self.rows.retain(|&row| {
            let row = row as usize;
            let bits = current[row];
            if bits != 0 {
                fields[row] = (fields[row] & bits & ALL_FIELDS) | ((fields[row] | bits) & FIRST);
            } else if wanted.required {
                stamps[row] = 0;
                return false;
            } else {
                costs[row] = costs[row].saturating_add(weights::FUNCTION_WORD);
            }
            true
        });
    }

    fn score(&self, index: &Index, row: u32, words: u32) -> u32 {
        let place = row as usize;
        let bits = self.fields[place];
        let extra = |length: u8| u32::from(length).saturating_sub(words).min(weights::MOST_EXTRA);
        let mut rest = u32::MAX;
        for (field, lengths) in index.name_words.iter().enumerate() {
            if bits & 1 << field != 0 {
                rest = rest.min(extra(lengths[place]));
            }
        }
        if bits & 0b1100 != 0 {
            rest = rest.min(weights::SYNONYM);
        }
        if rest == u32::MAX {
            rest = weights::SCATTERED;
        }
        if bits & FIRST == 0 {
            rest += weights::NOT_FIRST;
        }
        u32::from(self.costs[place]) * weights::WORD + rest
    }
}
