//! From a query to its answer: readings are tried from the most literal to the most forgiving until one finds something.

use register_domain::text::Lang;

use crate::document::{Filters, Found, Reason, Suggestion};
use crate::endings::Endings;
use crate::expand::{self, Hit, Query};
use crate::facets;
use crate::index::Index;
use crate::nkz;
use crate::rank::{Matcher, Wanted};
use crate::readings::{self, Reading};
use crate::tokens::Script;
use crate::weights;

/// Searches an [`Index`]. Keeps its memory from keystroke to keystroke; any number may search one index.
pub struct Searcher {
    pub(crate) endings: Endings,
    matcher: Matcher,
    found: Vec<(u32, u32)>,
}

/// How forgiving a try is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Leniency {
    /// Words as typed, their forms and their beginnings.
    Strict,
    /// Words without such a match may be mistyped, abbreviated or parts of compounds.
    Mend,
    /// Every word may be.
    Free,
}

impl Searcher {
    /// A searcher with memory for the rows of `index`.
    #[must_use]
    pub fn new(_index: &Index) -> Searcher {
        Searcher {
            endings: Endings::new(),
            matcher: Matcher::default(),
            found: Vec::new(),
        }
    }

    /// The professions that a query means, the best first; an empty query means all of them in alphabetical order.
    ///
    /// Both languages are searched whatever `lang` is; it decides the alphabetical order of equally good rows. The same query on
    /// the same index gives the same answer, whatever was searched before.
    pub fn search(
        &mut self,
        index: &Index,
        query: &str,
        lang: Lang,
        filters: &Filters,
        limit: usize,
    ) -> Found {
        let text = readings::tidy(query);
        let mut suggestion = None;
        self.found.clear();
        if text.is_empty() {
            self.found.extend((0..index.len()).map(|row| (0, row)));
        } else if !self.by_code(index, &text) {
            suggestion = self.by_words(index, &text);
        }
        let facets = facets::narrow(&index.columns, index.bodies().len(), filters, &mut self.found);
        let total = self.found.len() as u32;
        Found {
            rows: self.best(index, lang, limit),
            total,
            facets,
            suggestion,
        }
    }

    /// Rows with a code that begins as the query does, if it is the beginning of a code.
    fn by_code(&mut self, index: &Index, text: &str) -> bool {
        let Some(digits) = nkz::beginning(text) else {
            return false;
        };
        for row in 0..index.len() {
            if index
                .columns
                .codes_of(row)
                .iter()
                .any(|code| code.starts_with(&digits))
            {
                self.found.push((0, row));
            }
        }
        !self.found.is_empty()
    }

    /// Rows with the words of the query, in the reading that explains it best.
    fn by_words(&mut self, index: &Index, text: &str) -> Option<Suggestion> {
        let typed = Reading::new(text.to_owned(), None);
        let is_foreign = |word: &Query| word.typed.script == Script::Latin;
        let mut readings = Vec::new();
        let switched = typed.words.is_empty()
            || typed.words.iter().any(is_foreign)
            || text.chars().any(|letter| letter.is_ascii_alphabetic());
        readings.push(typed);
        if switched {
            readings.extend(readings::by_layout(text));
        }
        for leniency in [Leniency::Strict, Leniency::Mend, Leniency::Free] {
            if let Some(best) = self.best_reading(index, &readings, leniency) {
                return self.explain(index, &readings[best], leniency);
            }
        }
        if !switched {
            let latin = readings::to_latin(text);
            if self
                .attempt(index, &latin, Leniency::Strict)
                .is_some_and(|cost| cost < 4)
            {
                return Some(Suggestion {
                    text: latin.text,
                    reason: Reason::Layout,
                });
            }
        }
        self.found.clear();
        None
    }

    /// Tries readings; leaves the rows of the best in `found`.
    fn best_reading(&mut self, index: &Index, readings: &[Reading], leniency: Leniency) -> Option<usize> {
        let mut best: Option<(u32, usize)> = None;
        let mut best_found = Vec::new();
        for (place, reading) in readings.iter().enumerate() {
            let Some(cost) = self.attempt(index, reading, leniency) else {
                continue;
            };
            let penalty = if reading.reason.is_some() {
                weights::LATIN + 2
            } else {
                0
            };
            let cost = cost + u32::from(penalty) * reading.words.len() as u32;
            let better = best.is_none_or(|(best, _)| {
                // Nearly the same: two beginnings of words, say. More rows speak for a reading.
                if cost.abs_diff(best) <= 3 * reading.words.len() as u32 && cost >= u32::from(weights::PREFIX)
                {
                    self.found.len() > best_found.len()
                } else {
                    cost < best
                }
            });
            if better {
                best = Some((cost, place));
                std::mem::swap(&mut self.found, &mut best_found);
            }
            if cost == 0 {
                break;
            }
        }
        self.found = best_found;
        best.map(|(_, place)| place)
    }

    /// Rows that have the words of a reading go to `found`; the cost of the best, without what is left of names.
    fn attempt(&mut self, index: &Index, reading: &Reading, leniency: Leniency) -> Option<u32> {
        self.found.clear();
        let mut hits: Vec<(Vec<Hit>, bool)> = Vec::with_capacity(reading.words.len());
        for query in &reading.words {
            let optional = !query.last && expand::is_function_word(&query.typed.letters);
            let hit = self.hits(index, query, leniency);
            if hit.is_empty() && !optional {
                return None;
            }
            hits.push((hit, !optional));
        }
        let wanted: Vec<Wanted<'_>> = hits
            .iter()
            .map(|(hits, required)| Wanted {
                hits,
                required: *required,
            })
            .collect();
        self.matcher.find(index, &wanted, &mut self.found);
        self.found.iter().map(|&(score, _)| score / weights::WORD).min()
    }

    /// The words that a word of the query may mean.
    fn hits(&self, index: &Index, query: &Query, leniency: Leniency) -> Vec<Hit> {
        let mut hits = Vec::new();
        expand::strict(&index.dictionary, &self.endings, query, &mut hits);
        if leniency == Leniency::Free || leniency == Leniency::Mend && hits.is_empty() {
            expand::loose(&index.dictionary, query, &mut hits);
            expand::mistyped(&index.dictionary, query, &mut hits);
        }
        hits
    }

    /// What the query was read as, if that is not how it was typed.
    fn explain(&self, _index: &Index, reading: &Reading, leniency: Leniency) -> Option<Suggestion> {
        let reason = match (reading.reason, leniency) {
            (Some(reason), _) => reason,
            (None, Leniency::Strict) => return None,
            (None, _) => Reason::Spelling,
        };
        (reason == Reason::Layout).then(|| Suggestion {
            text: reading.text.clone(),
            reason,
        })
    }

    /// The first `limit` of the found rows in order of score, then name, then row.
    fn best(&mut self, index: &Index, lang: Lang, limit: usize) -> Vec<u32> {
        let order = index.order(lang);
        let mut keyed: Vec<(u64, u32)> = self
            .found
            .iter()
            .map(|&(score, row)| {
                (
                    u64::from(score) << 32 | u64::from(order.get(row as usize).copied().unwrap_or(row)),
                    row,
                )
            })
            .collect();
        if limit < keyed.len() {
            if limit == 0 {
                return Vec::new();
            }
            keyed.select_nth_unstable(limit - 1);
            keyed.truncate(limit);
        }
        keyed.sort_unstable();
        keyed.into_iter().map(|(_, row)| row).collect()
    }

    /// The byte ranges of `text` that the query speaks of, in order and apart, on borders of characters.
    #[must_use]
    pub fn highlights(&self, query: &str, text: &str) -> Vec<std::ops::Range<usize>> {
        crate::highlight::ranges(self, query, text)
    }
}
