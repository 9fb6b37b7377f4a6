//! From a query to its answer: readings are tried from the most literal to the most forgiving until one finds something.

use register_domain::text::Lang;

use crate::abbreviations;
use crate::document::{Filters, Found, Reason, Suggestion};
use crate::endings::Endings;
use crate::expand;
use crate::facets;
use crate::index::Index;
use crate::levels::{self, Role};
use crate::mistakes::{self, Trust};
use crate::nkz;
use crate::query::Query;
use crate::rank::{Matcher, Wanted};
use crate::readings::{self, Reading};
use crate::spacing;
use crate::suggestion;
use crate::tokens::Script;
use crate::weights;

/// Searches an [`Index`]. Keeps its memory from keystroke to keystroke; any number may search one index.
pub struct Searcher {
    pub(crate) endings: Endings,
    matcher: Matcher,
    /// Scores and rows of the reading at hand.
    found: Vec<(u32, u32)>,
    /// Those of the best reading so far.
    best: Vec<(u32, u32)>,
    /// The words of the query before, with what they mean: most of a query is what it was a letter ago.
    before: Vec<Query>,
    /// The index in which that is what they mean.
    fingerprint: u64,
    /// Whether the reading that answers is kept, to be explained.
    keeps: bool,
    kept: Option<(Reading, Leniency)>,
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
    /// Any mistake will do: what is found is a guess, to be suggested and not to be shown.
    Guess,
}

impl Searcher {
    /// A searcher for `index`. It may search another index, too, at the cost of new memory.
    #[must_use]
    pub fn new(index: &Index) -> Searcher {
        Searcher {
            endings: Endings::new(),
            matcher: Matcher::new(index),
            found: Vec::new(),
            best: Vec::new(),
            before: Vec::new(),
            fingerprint: index.fingerprint(),
            keeps: false,
            kept: None,
        }
    }

    /// The scores of the rows that the last query found, in ascending order.
    #[cfg(test)]
    pub(crate) fn scores(&self) -> Vec<u32> {
        let mut scores: Vec<u32> = self.best.iter().map(|&(score, _)| score).collect();
        scores.sort_unstable();
        scores
    }

    /// Keeps the reading that answers the next query.
    pub(crate) fn keep_reading(&mut self) {
        (self.keeps, self.kept) = (true, None);
    }

    /// The reading that answered since; none when a code did, or nothing was found.
    pub(crate) fn kept_reading(&mut self) -> Option<(Reading, Leniency)> {
        self.keeps = false;
        self.kept.take()
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
        self.best.clear();
        if self.fingerprint != index.fingerprint() {
            self.fingerprint = index.fingerprint();
            self.before.clear();
        }
        if text.is_empty() {
            self.best.extend((0..index.len()).map(|row| (0, row)));
        } else if !self.by_code(index, &text) {
            suggestion = self.by_words(index, &text);
        }
        let facets = facets::narrow(&index.columns, index.bodies().len(), filters, &mut self.best);
        let total = self.best.len() as u32;
        let rows = self.first_rows(index, lang, limit);
        Found {
            rows,
            total,
            facets,
            suggestion,
        }
    }

    /// The byte ranges of `text` that the query speaks of, in order and apart, on borders of characters.
    #[must_use]
    pub fn highlights(&self, query: &str, text: &str) -> Vec<std::ops::Range<usize>> {
        crate::highlight::ranges(self, query, text)
    }

    /// Rows with a code that begins as the query does, if it is the beginning of a code.
    fn by_code(&mut self, index: &Index, text: &str) -> bool {
        let Some(digits) = nkz::beginning(text) else {
            return false;
        };
        let columns = &index.columns;
        let has_code = |&row: &u32| columns.codes_of(row).iter().any(|code| code.starts_with(&digits));
        self.best
            .extend((0..index.len()).filter(has_code).map(|row| (0, row)));
        !self.best.is_empty()
    }

    /// Rows with the words of the query, in the reading that explains it best.
    fn by_words(&mut self, index: &Index, text: &str) -> Option<Suggestion> {
        let mut readings = vec![Reading::new(text.to_owned(), None)];
        if let Some(rows) = levels::only(index, &readings[0].words) {
            self.best = rows;
            return None;
        }
        let has_latin = text.chars().any(|letter| letter.is_ascii_alphabetic());
        if has_latin || readings[0].words.is_empty() {
            readings.extend(readings::by_layout(text, |word| is_latin_word(index, word)));
        }
        let suggestion = self.by_readings(index, &mut readings);
        self.before = readings.into_iter().flat_map(|reading| reading.words).collect();
        suggestion
    }

    /// The same in the readings given, or in what else can be made of them.
    fn by_readings(&mut self, index: &Index, readings: &mut [Reading]) -> Option<Suggestion> {
        if let Some(best) = self.best_reading(index, readings, Leniency::Strict) {
            return self.answer(index, &mut readings[best], Leniency::Strict);
        }
        let mut respaced: Vec<Reading> = readings
            .iter()
            .flat_map(|reading| spacing::respaced(&index.dictionary, reading))
            .collect();
        respaced.extend(abbreviations::shortened(index, &readings[0]));
        if let Some(best) = self.best_reading(index, &mut respaced, Leniency::Strict) {
            return self.answer(index, &mut respaced[best], Leniency::Strict);
        }
        let mut spelled_out = abbreviations::spelled_out(index, &readings[0]);
        if let Some(best) = self.best_reading(index, &mut spelled_out, Leniency::Strict) {
            return self.answer(index, &mut spelled_out[best], Leniency::Strict);
        }
        for leniency in [Leniency::Mend, Leniency::Free] {
            if let Some(best) = self.best_reading(index, readings, leniency) {
                return self.answer(index, &mut readings[best], leniency);
            }
        }
        if let Some(latin) = readings::to_latin(&readings[0], |word| is_latin_word(index, word)) {
            let mut latin = [latin];
            if self.best_reading(index, &mut latin, Leniency::Strict).is_some() {
                return self.answer(index, &mut latin[0], Leniency::Strict);
            }
        }
        let suggestion = self.by_part(index, readings);
        if suggestion.is_some() {
            return suggestion;
        }
        self.guess(index, readings)
    }

    /// A near miss: nothing is found, but what the query may have been meant as is suggested.
    fn guess(&mut self, index: &Index, readings: &mut [Reading]) -> Option<Suggestion> {
        let best = self.best_reading(index, readings, Leniency::Guess);
        let suggestion =
            best.and_then(|best| suggestion::explain(index, &readings[best], Leniency::Guess, &self.best));
        self.best.clear();
        suggestion
    }

    /// What the reading that answers suggests, if it is not how the query was typed. A reading that is kept is taken away.
    fn answer(&mut self, index: &Index, reading: &mut Reading, leniency: Leniency) -> Option<Suggestion> {
        let suggestion = suggestion::explain(index, reading, leniency, &self.best);
        if self.keeps {
            self.kept = Some((std::mem::take(reading), leniency));
        }
        suggestion
    }

    /// Tries readings; leaves the rows of the best one in `best`.
    fn best_reading(&mut self, index: &Index, readings: &mut [Reading], leniency: Leniency) -> Option<usize> {
        let mut best: Option<(u32, usize)> = None;
        for (place, reading) in readings.iter_mut().enumerate() {
            let Some(cost) = self.attempt(index, reading, leniency, None) else {
                continue;
            };
            let words = reading.words.len() as u32;
            let cost = cost
                + match reading.reason {
                    Some(Reason::Layout) => words * weights::SWITCHED,
                    Some(Reason::Abbreviation) => weights::SWITCHED,
                    _ => 0,
                };
            let better = best.is_none_or(|(best, _)| {
                // Nearly the same: two beginnings of words, say. More rows speak for a reading.
                let close =
                    cost.abs_diff(best) <= words * weights::CLOSE && cost >= u32::from(weights::PREFIX);
                if close {
                    self.found.len() > self.best.len()
                } else {
                    cost < best
                }
            });
            if better {
                best = Some((cost, place));
                std::mem::swap(&mut self.found, &mut self.best);
            }
            if cost == 0 {
                break;
            }
        }
        best.map(|(_, place)| place)
    }

    /// Rows that have the words of a reading but the one left out go to `found`; the cost of the best, without what is left of names.
    fn attempt(
        &mut self,
        index: &Index,
        reading: &mut Reading,
        leniency: Leniency,
        left_out: Option<usize>,
    ) -> Option<u32> {
        self.found.clear();
        let mut complete = true;
        let known = reading.words.iter().filter(|query| query.is_known()).count();
        for (place, query) in reading.words.iter_mut().enumerate() {
            let others = known - usize::from(query.is_known());
            let trust = if others > 0 || leniency == Leniency::Guess {
                Trust::Likely
            } else {
                Trust::Sure
            };
            if left_out != Some(place) && self.look_up(index, query, leniency, trust).is_none() {
                complete = false;
                // Taken as typed, every word is looked up: what is known of the rest decides what is tried next.
                if leniency != Leniency::Strict {
                    break;
                }
            }
        }
        if !complete {
            return None;
        }
        let wanted: Vec<Wanted<'_>> = reading
            .words
            .iter()
            .enumerate()
            .filter(|&(place, query)| left_out != Some(place) && query.role != Some(Role::Name))
            .map(|(_, query)| Wanted {
                hits: query.hits(leniency),
                required: !query.optional,
                levels: match query.role {
                    Some(Role::Level(levels)) => Some(levels),
                    _ => None,
                },
            })
            .collect();
        self.matcher.find(index, &wanted, &mut self.found);
        self.found.iter().map(|&(score, _)| score / weights::WORD).min()
    }

    /// Looks up what a word means, as forgivingly as asked; `None` when it means nothing and must mean something.
    fn look_up(&self, index: &Index, query: &mut Query, leniency: Leniency, trust: Trust) -> Option<()> {
        let before = self.before.iter().find(|before| before.is(query));
        if query.strict.is_none() {
            let known = before.and_then(|before| before.strict.clone());
            query.strict =
                Some(known.unwrap_or_else(|| expand::strict(&index.dictionary, &self.endings, query)));
        }
        let looked_up = |query: &Query| query.free.as_ref().is_some_and(|free| free.0 == trust);
        if query.needs_more(leniency) && !looked_up(query) {
            query.free = before
                .filter(|before| looked_up(before))
                .and_then(|before| before.free.clone());
        }
        if query.needs_more(leniency) && !looked_up(query) {
            let mut hits = query.strict.clone().unwrap_or_default();
            expand::loose(&index.dictionary, query, &mut hits);
            mistakes::mistyped(&index.dictionary, query, trust, &mut hits);
            expand::settle(&mut hits);
            query.free = Some((trust, hits));
        }
        (query.optional || !query.hits(leniency).is_empty()).then_some(())
    }

    /// Rows with all words of the query but one of several, where the rest is most of it. With less than that nothing is found, but
    /// the longest word that would find something is suggested.
    fn by_part(&mut self, index: &Index, readings: &mut [Reading]) -> Option<Suggestion> {
        self.best.clear();
        let mut best: Option<(u32, usize, usize)> = None;
        for (place, reading) in readings.iter_mut().enumerate() {
            let required = reading.words.iter().filter(|word| !word.optional).count();
            let letters: usize = reading.words.iter().map(Query::length).sum();
            if required < 3 {
                continue;
            }
            for left_out in 0..reading.words.len() {
                let word = &reading.words[left_out];
                if word.optional || 5 * word.length() > 2 * letters {
                    continue;
                }
                let Some(cost) = self.attempt(index, reading, Leniency::Strict, Some(left_out)) else {
                    continue;
                };
                if best.is_none_or(|(best, ..)| cost < best) {
                    best = Some((cost, place, left_out));
                    std::mem::swap(&mut self.best, &mut self.found);
                }
            }
        }
        if let Some((_, place, left_out)) = best {
            let suggestion = suggestion::without(&readings[place], left_out);
            if self.keeps {
                let mut reading = std::mem::take(&mut readings[place]);
                reading.reason = Some(Reason::Part);
                reading.words.remove(left_out);
                self.kept = Some((reading, Leniency::Strict));
            }
            return suggestion;
        }
        self.best.clear();
        suggestion::longest_known(readings)
    }

    /// The first `limit` of the found rows in order of score, then name, then row.
    fn first_rows(&mut self, index: &Index, lang: Lang, limit: usize) -> Vec<u32> {
        let worst = self.worst_needed(limit);
        self.best.retain(|&(score, _)| score <= worst);
        index.order.first(index, lang, self.best.iter().copied(), limit)
    }

    /// A score that at least `limit` rows reach, so that worse rows need not be put in order.
    fn worst_needed(&self, limit: usize) -> u32 {
        const SCORES: usize = 512;
        if limit >= self.best.len() {
            return u32::MAX;
        }
        let mut counts = [0usize; SCORES];
        for &(score, _) in &self.best {
            counts[(score as usize).min(SCORES - 1)] += 1;
        }
        let mut reached = 0;
        let enough = counts[..SCORES - 1].iter().position(|&count| {
            reached += count;
            reached >= limit
        });
        enough.map_or(u32::MAX, |score| score as u32)
    }
}

/// Whether a word in Latin letters is in the dictionary as it is.
fn is_latin_word(index: &Index, word: &str) -> bool {
    let mut typed = crate::tokens::typed(word);
    match typed.pop() {
        Some(typed) if typed.script == Script::Latin => {
            expand::is_word(&index.dictionary, &Query::new(typed, false))
        }
        _ => false,
    }
}
