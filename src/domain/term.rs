//! The terms of the Rules as data: who must do what by when, and by which clause.
//!
//! A term is the rule; a [deadline](crate::deadline) is a term applied to a date. The Rules set no term for an association,
//! nor for the answer of a sectoral body to it; what is not here is not bound in time.

use serde::{Deserialize, Serialize};

use crate::clause::{Actor, Clause, Provision};

/// A term of the Rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// Clause 7: the sectoral body submits its proposals to the authorised body.
    Proposals,
    /// Clause 9, paragraph 2: the sectoral body reworks proposals on the remarks of the authorised body.
    Rework,
    /// Clause 10: the authorised body submits the register to the National Council.
    Submission,
    /// Clause 11: the authorised body places the register on the digital platform.
    Placement,
    /// Clause 12: the authorised body publishes a press release.
    PressRelease,
}

/// How long a term is, and what starts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Not later than these days of each year («не позднее», «кешіктірмей»).
    FixedDates([DayOfYear; 2]),
    /// Within so many working days after the day of an event («в течение … рабочих дней после дня»,
    /// «күннен кейін … жұмыс күні ішінде»).
    ///
    /// Clause 11 speaks in Russian of the day *after the day* of the recommendation and in Kazakh of *after* it; the count
    /// is the same, since by article 173 of the Civil Code a term starts on the day after its event.
    WorkingDays {
        /// The event.
        after: Event,
        /// The length.
        days: u8,
    },
}

/// A month and a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayOfYear {
    /// 1–12.
    pub month: u32,
    /// 1–31.
    pub day: u32,
}

/// What starts a term of working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The sectoral body received the remarks of the authorised body (clause 9).
    RemarksReceived,
    /// The National Council issued its recommendations (clause 11).
    Recommended,
    /// The register was placed on the digital platform (clause 12).
    Placed,
}

impl Event {
    /// Every event.
    pub const ALL: [Self; 3] = [Self::RemarksReceived, Self::Recommended, Self::Placed];

    /// The term that the event starts.
    #[must_use]
    pub const fn starts(self) -> Term {
        match self {
            Self::RemarksReceived => Term::Rework,
            Self::Recommended => Term::Placement,
            Self::Placed => Term::PressRelease,
        }
    }
}

impl Term {
    /// Every term, in the order of the Rules.
    pub const ALL: [Self; 5] = [
        Self::Proposals,
        Self::Rework,
        Self::Submission,
        Self::Placement,
        Self::PressRelease,
    ];

    /// The stable text id of the term.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Proposals => "proposals",
            Self::Rework => "rework",
            Self::Submission => "submission",
            Self::Placement => "placement",
            Self::PressRelease => "press_release",
        }
    }

    /// The term with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|term| term.id() == id)
    }

    /// Where the Rules set the term.
    #[must_use]
    pub const fn provision(self) -> Provision {
        match self {
            Self::Proposals => Provision::whole(Clause::P7),
            Self::Rework => Provision::REWORK_BY_SECTORAL_BODY,
            Self::Submission => Provision::whole(Clause::P10),
            Self::Placement => Provision::whole(Clause::P11),
            Self::PressRelease => Provision::whole(Clause::P12),
        }
    }

    /// Who must keep the term.
    #[must_use]
    pub const fn bound(self) -> Actor {
        match self {
            Self::Proposals | Self::Rework => Actor::SectoralBody,
            Self::Submission | Self::Placement | Self::PressRelease => Actor::AuthorisedBody,
        }
    }

    /// How long the term is, and what starts it.
    #[must_use]
    pub const fn measure(self) -> Measure {
        match self {
            Self::Proposals => Measure::FixedDates([on(2, 1), on(9, 1)]),
            Self::Rework => Measure::WorkingDays {
                after: Event::RemarksReceived,
                days: 2,
            },
            Self::Submission => Measure::FixedDates([on(4, 1), on(11, 1)]),
            Self::Placement => Measure::WorkingDays {
                after: Event::Recommended,
                days: 10,
            },
            Self::PressRelease => Measure::WorkingDays {
                after: Event::Placed,
                days: 3,
            },
        }
    }
}

const fn on(month: u32, day: u32) -> DayOfYear {
    DayOfYear { month, day }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_back_and_are_the_stored_form() {
        for term in Term::ALL {
            assert_eq!(Term::from_id(term.id()), Some(term));
            assert_eq!(
                serde_json::to_string(&term).unwrap(),
                format!("\"{}\"", term.id())
            );
        }
        assert_eq!(Term::from_id("Rework"), None);
    }

    #[test]
    fn each_event_starts_the_term_that_waits_for_it() {
        for event in Event::ALL {
            assert!(
                matches!(event.starts().measure(), Measure::WorkingDays { after, .. } if after == event),
                "{event:?}"
            );
        }
        let waiting = Term::ALL
            .into_iter()
            .filter(|t| matches!(t.measure(), Measure::WorkingDays { .. }));
        assert_eq!(waiting.count(), Event::ALL.len());
    }
}
