//! What answers a query: the index in the browser, or the server where the index did not come.

use std::fmt;

use register_api::{
    path,
    profession::{Facet, List},
};
use register_domain::{basis::Basis, profile::Profile, text::Lang};
use register_search::{Facets, Filters, Index, Reason, Searcher};

use super::{
    query::{Query, basis_bit, profile_bit},
    result::ResultRow,
};
use crate::{fetch, standing::index_address};

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The rows to show, the best first.
    pub rows: Vec<ResultRow>,
    /// How many were found in all.
    pub total: u32,
    /// How many there would be under each value of each filter.
    pub counts: Counts,
    /// What may have been meant instead.
    pub suggestion: Option<Suggestion>,
}

impl Answer {
    /// Whether more was found than there are rows.
    #[must_use]
    pub fn has_more(&self) -> bool {
        !self.rows.is_empty() && self.rows.len() < self.total as usize
    }
}

/// Counts for each value of each filter, the other filters applied.
pub type Counts = Facets;

/// What may have been meant instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The other text.
    pub text: String,
    /// Why it is offered.
    pub reason: Reason,
}

/// The index with what is needed to ask it.
pub struct Engine {
    index: Index,
    searcher: Searcher,
    bodies: Vec<[String; 2]>,
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine")
            .field("professions", &self.index.len())
            .finish_non_exhaustive()
    }
}

impl Engine {
    /// Gets the index from the server and hands it on; `None` when it does not come or is damaged.
    pub fn load(then: impl FnOnce(Option<Engine>) + 'static) {
        fetch::bytes(&index_address(), move |bytes| {
            then(bytes.ok().and_then(Engine::open));
        });
    }

    fn open(bytes: Vec<u8>) -> Option<Engine> {
        let index = Index::open(bytes).ok()?;
        let bodies = index
            .bodies()
            .map(|body| [body.name_kk.to_owned(), body.name_ru.to_owned()])
            .collect();
        Some(Engine {
            searcher: Searcher::new(&index),
            index,
            bodies,
        })
    }

    /// The sectoral bodies, by Kazakh and Russian name.
    #[must_use]
    pub fn bodies(&self) -> Vec<[String; 2]> {
        self.bodies.clone()
    }

    /// What the index knows of a profession, and its sectoral body by Kazakh and Russian name.
    #[must_use]
    pub fn known(&self, id: u32) -> Option<(register_search::Row, Option<[String; 2]>)> {
        let row = self.index.row(self.index.row_of(id)?)?;
        let body = self.bodies.get(usize::from(row.body)).cloned();
        Some((row, body))
    }

    /// Answers a query with at most so many rows.
    pub fn answer(&mut self, query: &Query, lang: Lang, shown: usize) -> Answer {
        let filters = self.filters(query);
        let found = self
            .searcher
            .search(&self.index, &query.text, lang, &filters, shown);
        let rows = found.rows.iter().filter_map(|&row| self.index.row(row));
        let matched = |text: &str| self.searcher.highlights(&query.text, text);
        Answer {
            rows: rows.map(|row| ResultRow::of_index(&row, lang, matched)).collect(),
            total: found.total,
            counts: found.facets,
            suggestion: found.suggestion.map(|suggestion| Suggestion {
                text: suggestion.text,
                reason: suggestion.reason,
            }),
        }
    }

    fn filters(&self, query: &Query) -> Filters {
        let chosen = &query.chosen;
        let place = |name: &String| self.bodies.iter().position(|[kk, _]| kk == name);
        // A body that the edition lacks finds nothing, rather than everything.
        let body = |name| {
            place(name)
                .and_then(|place| u16::try_from(place).ok())
                .unwrap_or(u16::MAX)
        };
        Filters {
            bases: chosen.bases,
            levels: chosen.levels,
            profiles: chosen.profiles,
            bodies: chosen.bodies.iter().map(body).collect(),
            groups: chosen.groups,
        }
    }
}

/// Asks the server and hands the answer on; `None` when it does not answer.
pub fn ask_server(query: &Query, lang: Lang, then: impl FnOnce(Option<Answer>) + 'static) {
    let address = [path::PROFESSIONS, "?lang=", lang.code(), "&", &query.write()].concat();
    fetch::get::<List>(&address, move |list| {
        then(list.ok().map(|list| answer_of(&list, lang)));
    });
}

fn answer_of(list: &List, lang: Lang) -> Answer {
    let mut counts = Counts::default();
    count(&list.facets.basis, &mut counts.bases, |code| {
        Basis::from_code(code).map(|basis| usize::from(basis_bit(basis)) - 1)
    });
    count(&list.facets.profile, &mut counts.profiles, |code| {
        Profile::from_code(code).map(|profile| usize::from(profile_bit(profile)) - 1)
    });
    count(&list.facets.level, &mut counts.levels, |level| {
        level.parse::<usize>().ok()?.checked_sub(1)
    });
    count(&list.facets.group, &mut counts.groups, |group| {
        if group == "X" {
            Some(10)
        } else {
            group.parse().ok()
        }
    });
    Answer {
        rows: list
            .items
            .iter()
            .map(|summary| ResultRow::of_summary(summary, lang))
            .collect(),
        total: list.total,
        counts,
        suggestion: list.suggestion.as_ref().map(|suggestion| Suggestion {
            text: suggestion.q.clone(),
            reason: match suggestion.reason.as_str() {
                "layout" => Reason::Layout,
                "transliteration" => Reason::Transliteration,
                "abbreviation" => Reason::Abbreviation,
                "spacing" => Reason::Spacing,
                "part" => Reason::Part,
                _ => Reason::Spelling,
            },
        }),
    }
}

fn count(facets: &[Facet], counts: &mut [u32], place: impl Fn(&str) -> Option<usize>) {
    for facet in facets {
        if let Some(count) = place(&facet.value).and_then(|place| counts.get_mut(place)) {
            *count = facet.count;
        }
    }
}

#[cfg(test)]
mod tests {
    use register_api::profession::Facets as ApiFacets;

    use super::*;

    #[test]
    fn counts_of_the_server_find_their_places() {
        let facet = |value: &str, count| Facet {
            value: value.to_owned(),
            count,
        };
        let list = List {
            total: 5,
            facets: ApiFacets {
                basis: vec![facet("mandatory", 2), facet("voluntary", 3), facet("newer", 9)],
                level: vec![facet("1", 1), facet("8", 4), facet("0", 9), facet("9", 9)],
                profile: vec![facet("socio_humanitarian", 5)],
                group: vec![facet("7", 4), facet("X", 1), facet("99", 9)],
                body: Vec::new(),
            },
            ..List::default()
        };
        let counts = answer_of(&list, Lang::Kk).counts;
        assert_eq!(counts.bases, [2, 3]);
        assert_eq!(counts.levels, [1, 0, 0, 0, 0, 0, 0, 4]);
        assert_eq!(counts.profiles, [0, 5]);
        assert_eq!(counts.groups, [0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 1]);
    }
}
