//! The press release of clause 12: its facts, from what an edition changed, and whether it is out.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    basis::Basis,
    differences::Differences,
    edition::{Edition, EditionNumber},
    entry::Entry,
    procedure::Decision,
    text::Bilingual,
};

/// The release of one edition, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The edition.
    pub edition: EditionNumber,
    /// The day on which it was placed, after which three working days are counted.
    pub placed: NaiveDate,
    /// When it was published among the register's news.
    pub published: Option<DateTime<Utc>>,
    /// Where the authorised body published it, by which clause 12 is kept.
    pub on_own_site: Option<OwnSite>,
}

/// The publication on the authorised body's own internet resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnSite {
    /// Its address.
    pub address: String,
    /// Its day.
    pub date: NaiveDate,
}

/// Why a publication on the authorised body's own site cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum OwnSiteProblem {
    /// The address does not begin with `https://` or `http://`, or names no place.
    NotAnAddress,
    /// The day has not come.
    DateInFuture,
    /// The day is before the placement.
    BeforePlacement,
}

impl Release {
    /// Records the publication on the authorised body's own site.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn record_own_site(
        self,
        address: &str,
        date: NaiveDate,
        today: NaiveDate,
    ) -> Result<Release, Vec<OwnSiteProblem>> {
        let address = address.trim();
        let place = address
            .strip_prefix("https://")
            .or_else(|| address.strip_prefix("http://"));
        let names_a_place = place.is_some_and(|place| {
            place.starts_with(char::is_alphanumeric) && place.contains('.') && place.chars().count() <= 2_000
        });
        let clean = !address.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"'".contains(c));
        let mut problems = Vec::new();
        if !(names_a_place && clean) {
            problems.push(OwnSiteProblem::NotAnAddress);
        }
        if date > today {
            problems.push(OwnSiteProblem::DateInFuture);
        }
        if date < self.placed {
            problems.push(OwnSiteProblem::BeforePlacement);
        }
        if problems.is_empty() {
            Ok(Release {
                on_own_site: Some(OwnSite {
                    address: address.to_owned(),
                    date,
                }),
                ..self
            })
        } else {
            Err(problems)
        }
    }
}

/// What a release tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseFacts {
    /// The edition.
    pub edition: EditionNumber,
    /// The day of placement.
    pub placed: NaiveDate,
    /// The recommendation of the National Council that it follows, when there is one.
    pub recommendation: Option<Decision>,
    /// How many professions the register has now, and on each basis; one with both is counted in both.
    pub professions: u64,
    /// Professions on the mandatory basis.
    pub mandatory: u64,
    /// Professions on the voluntary basis.
    pub voluntary: u64,
    /// Included professions by basis, in the order of the form.
    pub included: PerBasis,
    /// Changed professions.
    pub changed: Vec<Bilingual>,
    /// Excluded professions.
    pub excluded: Vec<Bilingual>,
}

/// Names of professions on each basis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PerBasis {
    /// On the mandatory basis.
    pub mandatory: Vec<Bilingual>,
    /// On the voluntary basis only.
    pub voluntary: Vec<Bilingual>,
}

impl PerBasis {
    /// How many there are on both.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.mandatory.len() + self.voluntary.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.mandatory.is_empty() && self.voluntary.is_empty()
    }
}

impl ReleaseFacts {
    /// The facts of an edition and of what it changed.
    #[must_use]
    pub fn of(
        edition: &Edition,
        differences: &Differences<'_>,
        recommendation: Option<Decision>,
    ) -> ReleaseFacts {
        let professions = edition.professions();
        let on = |basis| {
            professions
                .iter()
                .filter(move |one| one.entries.iter().any(|entry| entry.basis() == basis))
        };
        let count = |found: usize| u64::try_from(found).unwrap_or(u64::MAX);
        let mut included = PerBasis::default();
        for one in &differences.included {
            let Some(name) = name(&one.entries) else { continue };
            if one.entries.iter().any(|entry| entry.basis() == Basis::Mandatory) {
                included.mandatory.push(name);
            } else {
                included.voluntary.push(name);
            }
        }
        ReleaseFacts {
            edition: edition.number,
            placed: edition.placed_on,
            recommendation,
            professions: count(professions.len()),
            mandatory: count(on(Basis::Mandatory).count()),
            voluntary: count(on(Basis::Voluntary).count()),
            included,
            changed: differences
                .changed
                .iter()
                .map(|changed| changed.now.name.clone())
                .collect(),
            excluded: differences
                .excluded
                .iter()
                .filter_map(|one| name(&one.entries))
                .collect(),
        }
    }
}

fn name(entries: &[&Entry]) -> Option<Bilingual> {
    entries.first().map(|entry| entry.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edition::Standing,
        proposal::tests::{day, register},
    };

    fn release() -> Release {
        Release {
            edition: EditionNumber::FIRST,
            placed: day("2026-04-08"),
            published: None,
            on_own_site: None,
        }
    }

    #[test]
    fn the_publication_is_recorded_or_refused_with_every_problem() {
        use OwnSiteProblem as P;
        for (address, date, expected) in [
            (
                "https://www.gov.kz/memleket/entities/enbek/press/1",
                "2026-04-10",
                vec![],
            ),
            (" http://enbek.gov.kz/kk/1 ", "2026-04-08", vec![]),
            ("gov.kz", "2026-04-10", vec![P::NotAnAddress]),
            (
                "javascript:alert(1)",
                "2026-04-14",
                vec![P::NotAnAddress, P::DateInFuture],
            ),
            (
                "https://",
                "2026-04-07",
                vec![P::NotAnAddress, P::BeforePlacement],
            ),
            ("https://a.kz/\"><script>", "2026-04-10", vec![P::NotAnAddress]),
        ] {
            let found = release().record_own_site(address, day(date), day("2026-04-13"));
            assert_eq!(found.err().unwrap_or_default(), expected, "{address}");
        }
    }

    #[test]
    fn facts_are_counted_from_the_differences() {
        let (older, newer) = (
            Edition::new(
                EditionNumber::FIRST,
                day("2025-04-01"),
                Standing::Official,
                vec![],
            ),
            register(),
        );
        let facts = ReleaseFacts::of(&newer, &Differences::between(&older, &newer), None);
        assert_eq!((facts.professions, facts.mandatory, facts.voluntary), (1, 0, 1));
        assert_eq!((facts.included.len(), facts.included.voluntary.len()), (1, 1));
        let facts = ReleaseFacts::of(&older, &Differences::between(&newer, &older), None);
        assert_eq!(
            (facts.professions, facts.excluded.len(), facts.included.is_empty()),
            (0, 1, true)
        );
    }
}
