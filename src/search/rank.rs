//! From hits to rows: which rows have every word of the query, and at what cost.

use crate::expand::Hit;
use crate::index::Index;
use crate::sort::sort;
use crate::weights;

/// Scratch memory for matching, reused from query to query.
///
/// The texts of a row in one language (its name and synonyms) are one slot; the words of a query must all be found in one slot,
/// so that ranking never adds up a word of the Kazakh name and a word of the Russian one.
pub(crate) struct Matcher {
    slots: Vec<Slot>,
    /// The query, counted over all queries.
    stamp: u32,
    /// Slots that have every required word so far.
    matched: Vec<u32>,
}

/// What is known of a slot; eight bytes, so that looking one up touches memory once.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// The query whose words so far are in the slot.
    stamp: u32,
    cost: u16,
    /// [`HEAD`] and [`SYNONYM`] of the words so far.
    marks: u8,
    /// Whether the slot has the word at hand.
    current: bool,
}

/// One of the words heads the text.
const HEAD: u8 = 1;
/// One of the words is in a synonym only.
const SYNONYM: u8 = 2;

/// The hits of one word of the query.
pub(crate) struct Wanted<'a> {
    pub(crate) hits: &'a [Hit],
    pub(crate) required: bool,
    /// Levels that do instead of the word; see [`crate::levels`].
    pub(crate) levels: Option<u8>,
}

impl Matcher {
    /// Memory for the rows of an index.
    pub(crate) fn new(index: &Index) -> Matcher {
        Matcher {
            slots: vec![Slot::default(); 2 * index.len() as usize],
            stamp: 0,
            matched: Vec::new(),
        }
    }

    /// Finds the rows that have all words; scores go to `found` as (score, row), the lower the better. Hits must be in order of cost.
    pub(crate) fn find(&mut self, index: &Index, wanted: &[Wanted<'_>], found: &mut Vec<(u32, u32)>) {
        found.clear();
        self.matched.clear();
        if self.slots.len() != 2 * index.len() as usize || self.stamp == u32::MAX {
            *self = Matcher::new(index);
        }
        self.stamp += 1;
        // The rarest word first, those that a name may lack last.
        let size = |wanted: &Wanted<'_>| {
            wanted
                .hits
                .iter()
                .map(|hit| index.occurrences(hit.word).len() as u64)
                .sum::<u64>()
        };
        let mut order: Vec<u64> = (0..)
            .zip(wanted)
            .map(|(place, wanted)| u64::from(!wanted.required) << 63 | size(wanted) << 8 | place)
            .collect();
        sort(&mut order);
        let mut order = order.iter().filter_map(|&key| wanted.get((key & 0xff) as usize));
        let Some(first) = order.next() else { return };
        self.begin(index, first.hits);
        for wanted in order {
            if self.matched.is_empty() {
                return;
            }
            self.go_on(index, wanted);
        }
        self.collect(index, wanted.len() as u32, found);
    }

    fn begin(&mut self, index: &Index, hits: &[Hit]) {
        for hit in hits {
            for occurrence in index.occurrences(hit.word) {
                let (place, lang) = occurrence.slot();
                let slot = &mut self.slots[place];
                if hit.langs >> lang & 1 == 0 {
                    continue;
                }
                let marks = marks(occurrence.is_head(), occurrence.is_synonym());
                if slot.stamp == self.stamp {
                    slot.marks |= marks & HEAD;
                } else {
                    *slot = Slot {
                        stamp: self.stamp,
                        cost: hit.cost,
                        marks,
                        current: false,
                    };
                    self.matched.push(place as u32);
                }
            }
        }
    }

    fn go_on(&mut self, index: &Index, wanted: &Wanted<'_>) {
        for &place in &self.matched {
            self.slots[place as usize].current = false;
        }
        for hit in wanted.hits {
            for occurrence in index.occurrences(hit.word) {
                let (place, lang) = occurrence.slot();
                let slot = &mut self.slots[place];
                if slot.stamp != self.stamp || hit.langs >> lang & 1 == 0 {
                    continue;
                }
                let marks = marks(occurrence.is_head(), occurrence.is_synonym());
                if slot.current {
                    slot.marks |= marks & HEAD;
                } else {
                    slot.current = true;
                    slot.cost = slot.cost.saturating_add(hit.cost);
                    slot.marks |= marks;
                }
            }
        }
        let slots = &mut self.slots;
        self.matched.retain(|&place| {
            let slot = &mut slots[place as usize];
            if !slot.current && wanted.required {
                slot.stamp = 0;
            } else if !slot.current {
                let facts = index.columns.facts.get(place as usize / 2);
                slot.cost = slot.cost.saturating_add(match (wanted.levels, facts) {
                    (Some(levels), Some(facts)) if facts.levels() & levels != 0 => 0,
                    (Some(_), _) => weights::OTHER_LEVEL,
                    (None, _) => weights::FUNCTION_WORD,
                });
            }
            slot.stamp != 0
        });
    }

    /// The better slot of each row.
    fn collect(&mut self, index: &Index, words: u32, found: &mut Vec<(u32, u32)>) {
        found.reserve(self.matched.len());
        for &place in &self.matched {
            let place = place as usize;
            let score = self.score(index, place, words);
            // The two languages of a row stand side by side.
            let other = place ^ 1;
            if self.slots[other].stamp == self.stamp {
                let better = (self.score(index, other, words), other) < (score, place);
                if better {
                    continue;
                }
            }
            found.push((score, (place / 2) as u32));
        }
    }

    fn score(&self, index: &Index, place: usize, words: u32) -> u32 {
        let slot = self.slots[place];
        let length = index.name_words[place];
        let extra = u32::from(length).saturating_sub(words).min(weights::MOST_EXTRA);
        let mut score = u32::from(slot.cost) * weights::WORD + extra;
        if slot.marks & HEAD == 0 && extra > 0 {
            score += weights::NOT_HEAD;
        }
        if slot.marks & SYNONYM != 0 {
            score += weights::SYNONYM;
        }
        score
    }
}

fn marks(head: bool, synonym: bool) -> u8 {
    (u8::from(head) * HEAD) | (u8::from(synonym) * SYNONYM)
}
