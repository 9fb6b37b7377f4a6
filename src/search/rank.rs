//! From hits to rows: which rows have every word of the query, and at what cost.

use crate::expand::Hit;
use crate::index::Index;
use crate::weights;

/// Scratch memory for matching, reused from query to query.
///
/// The texts of a row in one language (its name and synonyms) are one slot; the words of a query must all be found in one slot,
/// so that ranking never adds up a word of the Kazakh name and a word of the Russian one.
pub(crate) struct Matcher {
    /// The query, counted over all queries, whose words so far are in the slot.
    stamps: Vec<u32>,
    costs: Vec<u16>,
    /// [`HEAD`] and [`SYNONYM`] of the words so far.
    marks: Vec<u8>,
    /// Whether the slot has the word at hand.
    current: Vec<bool>,
    stamp: u32,
    /// Slots that have every required word so far.
    slots: Vec<u32>,
    /// The best score of each row of this query.
    rows: Vec<u32>,
}

/// One of the words heads the text.
const HEAD: u8 = 1;
/// One of the words is in a synonym only.
const SYNONYM: u8 = 2;

/// The hits of one word of the query.
pub(crate) struct Wanted<'a> {
    pub(crate) hits: &'a [Hit],
    pub(crate) required: bool,
}

impl Matcher {
    /// Memory for the rows of an index.
    pub(crate) fn new(index: &Index) -> Matcher {
        let slots = 2 * index.len() as usize;
        Matcher {
            stamps: vec![0; slots],
            costs: vec![0; slots],
            marks: vec![0; slots],
            current: vec![false; slots],
            stamp: 0,
            slots: Vec::new(),
            rows: vec![u32::MAX; slots / 2],
        }
    }

    /// Finds the rows that have all words; scores go to `found` as (score, row), the lower the better. Hits must be in order of cost.
    pub(crate) fn find(&mut self, index: &Index, wanted: &[Wanted<'_>], found: &mut Vec<(u32, u32)>) {
        found.clear();
        self.slots.clear();
        let slots = 2 * index.len() as usize;
        if self.stamps.len() != slots || self.stamp == u32::MAX {
            *self = Matcher::new(index);
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
            if self.slots.is_empty() {
                return;
            }
            self.go_on(index, wanted);
        }
        self.collect(index, wanted.len() as u32, found);
    }

    fn begin(&mut self, index: &Index, hits: &[Hit]) {
        for hit in hits {
            for occurrence in index.occurrences(hit.word) {
                let (slot, lang) = occurrence.slot();
                if hit.langs >> lang & 1 == 0 {
                    continue;
                }
                let mark = mark(occurrence.is_head(), occurrence.is_synonym());
                if self.stamps[slot] != self.stamp {
                    self.stamps[slot] = self.stamp;
                    self.costs[slot] = hit.cost;
                    self.marks[slot] = mark;
                    self.slots.push(slot as u32);
                } else {
                    self.marks[slot] |= mark & HEAD;
                }
            }
        }
    }

    fn go_on(&mut self, index: &Index, wanted: &Wanted<'_>) {
        for &slot in &self.slots {
            self.current[slot as usize] = false;
        }
        for hit in wanted.hits {
            for occurrence in index.occurrences(hit.word) {
                let (slot, lang) = occurrence.slot();
                if self.stamps[slot] != self.stamp || hit.langs >> lang & 1 == 0 {
                    continue;
                }
                let mark = mark(occurrence.is_head(), occurrence.is_synonym());
                if self.current[slot] {
                    self.marks[slot] |= mark & HEAD;
                } else {
                    self.current[slot] = true;
                    self.costs[slot] = self.costs[slot].saturating_add(hit.cost);
                    self.marks[slot] |= mark;
                }
            }
        }
        let (stamps, costs, current) = (&mut self.stamps, &mut self.costs, &self.current);
        self.slots.retain(|&slot| {
            let slot = slot as usize;
            if current[slot] {
                return true;
            }
            if wanted.required {
                stamps[slot] = 0;
                return false;
            }
            costs[slot] = costs[slot].saturating_add(weights::FUNCTION_WORD);
            true
        });
    }

    /// The better slot of each row.
    fn collect(&mut self, index: &Index, words: u32, found: &mut Vec<(u32, u32)>) {
        for &slot in &self.slots {
            let place = slot as usize;
            let row = place / 2;
            let length = index.name_words[place % 2][row];
            let extra = u32::from(length).saturating_sub(words).min(weights::MOST_EXTRA);
            let mut score = u32::from(self.costs[place]) * weights::WORD + extra;
            if self.marks[place] & HEAD == 0 && extra > 0 {
                score += weights::NOT_HEAD;
            }
            if self.marks[place] & SYNONYM != 0 {
                score += weights::SYNONYM;
            }
            if self.rows[row] == u32::MAX {
                found.push((score, row as u32));
            }
            self.rows[row] = self.rows[row].min(score);
        }
        for (score, row) in found.iter_mut() {
            let best = &mut self.rows[*row as usize];
            *score = *best;
            *best = u32::MAX;
        }
    }
}

fn mark(head: bool, synonym: bool) -> u8 {
    u8::from(head) * HEAD | u8::from(synonym) * SYNONYM
}
