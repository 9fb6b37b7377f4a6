//! The clauses of the Rules and those whom they bind.
//!
//! [`Clause`] names each point of the Rules approved by Order No. 399; [`Provision`] a part of one. Everything in the
//! code that follows from the Rules cites them by these names, and pages turn a citation into a link to the text.

use serde::{Deserialize, Serialize};

/// One point of the Rules. Its text id ([`Clause::id`]) is stable: it stands in addresses and in stored events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Clause {
    /// What the Rules are made under and what they determine.
    #[serde(rename = "1")]
    P1,
    /// Definitions.
    #[serde(rename = "2")]
    P2,
    /// What the register is for.
    #[serde(rename = "3")]
    P3,
    /// The data are open, in Kazakh and Russian.
    #[serde(rename = "4")]
    P4,
    /// Who keeps the register, and where.
    #[serde(rename = "5")]
    P5,
    /// Proposals of the associations of employers, and their rework.
    #[serde(rename = "6")]
    P6,
    /// Proposals of the sectoral bodies, by 1 February and 1 September.
    #[serde(rename = "7")]
    P7,
    /// Criteria for every proposal.
    #[serde(rename = "8")]
    P8,
    /// One more criterion for the mandatory basis.
    #[serde(rename = "8-1")]
    P8_1,
    /// Examination by the authorised body; remarks are answered in two working days.
    #[serde(rename = "9")]
    P9,
    /// Submission to the National Council, by 1 April and 1 November.
    #[serde(rename = "10")]
    P10,
    /// Placement within ten working days after the recommendation.
    #[serde(rename = "11")]
    P11,
    /// Press release within three working days after the placement.
    #[serde(rename = "12")]
    P12,
}

impl Clause {
    /// Every clause, in the order of the Rules.
    pub const ALL: [Self; 13] = [
        Self::P1,
        Self::P2,
        Self::P3,
        Self::P4,
        Self::P5,
        Self::P6,
        Self::P7,
        Self::P8,
        Self::P8_1,
        Self::P9,
        Self::P10,
        Self::P11,
        Self::P12,
    ];

    /// The number as the Rules print it: `"8-1"`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::P1 => "1",
            Self::P2 => "2",
            Self::P3 => "3",
            Self::P4 => "4",
            Self::P5 => "5",
            Self::P6 => "6",
            Self::P7 => "7",
            Self::P8 => "8",
            Self::P8_1 => "8-1",
            Self::P9 => "9",
            Self::P10 => "10",
            Self::P11 => "11",
            Self::P12 => "12",
        }
    }

    /// The clause with this number, as [`Clause::id`] writes it.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|clause| clause.id() == id)
    }

    /// The chapter of the Rules that the clause stands in.
    #[must_use]
    pub const fn chapter(self) -> Chapter {
        match self {
            Self::P1 | Self::P2 | Self::P3 | Self::P4 => Chapter::General,
            Self::P5
            | Self::P6
            | Self::P7
            | Self::P8
            | Self::P8_1
            | Self::P9
            | Self::P10
            | Self::P11
            | Self::P12 => Chapter::Procedure,
        }
    }

    /// Whom the clause obliges to do something; nobody when it only defines. Clause 4 names no one: what it asks
    /// falls to the authorised body, which keeps the register by clause 5.
    #[must_use]
    pub const fn binds(self) -> &'static [Actor] {
        match self {
            Self::P1 | Self::P2 | Self::P3 => &[],
            Self::P4 | Self::P5 | Self::P10 | Self::P11 | Self::P12 => &[Actor::AuthorisedBody],
            Self::P6 => &[Actor::Association, Actor::SectoralBody],
            Self::P7 => &[Actor::SectoralBody, Actor::SectoralCouncil],
            Self::P8 | Self::P8_1 => &[Actor::SectoralBody],
            Self::P9 => &[Actor::AuthorisedBody, Actor::SectoralBody],
        }
    }

    /// Whether the clause says by when something must be done.
    #[must_use]
    pub const fn sets_term(self) -> bool {
        match self {
            Self::P7 | Self::P9 | Self::P10 | Self::P11 | Self::P12 => true,
            Self::P1 | Self::P2 | Self::P3 | Self::P4 | Self::P5 | Self::P6 | Self::P8 | Self::P8_1 => false,
        }
    }
}

/// A chapter of the Rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chapter {
    /// Chapter 1, general provisions: clauses 1–4.
    General,
    /// Chapter 2, the procedure: clauses 5–12.
    Procedure,
}

/// Who acts under the Rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// An association of employers (clause 6).
    Association,
    /// A sectoral state body (clauses 6–9).
    SectoralBody,
    /// The sectoral council, with which the sectoral body agrees its proposals (clause 7).
    SectoralCouncil,
    /// The authorised body: the Ministry of Labour and Social Protection of the Population.
    AuthorisedBody,
    /// The National Council, whose recommendations precede the placement (clauses 10 and 11).
    NationalCouncil,
}

/// A clause, or one part of it: what a rule in the code cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Provision {
    /// The clause.
    pub clause: Clause,
    /// Its part; the whole clause when there is none.
    pub part: Option<Part>,
}

/// A part of a clause, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// An unnumbered paragraph (часть, бөлік).
    Paragraph(u8),
    /// A numbered sub-point (подпункт, тармақша).
    Subpoint(u8),
}

impl Provision {
    /// The proposal of an association.
    pub const PROPOSAL_BY_ASSOCIATION: Self = Self::part(Clause::P6, Part::Paragraph(1));
    /// The rework of an association's proposal.
    pub const REWORK_BY_ASSOCIATION: Self = Self::part(Clause::P6, Part::Paragraph(2));
    /// The nature of the work: health, life support, safety.
    pub const NATURE_OF_WORK: Self = Self::part(Clause::P8, Part::Subpoint(1));
    /// Demand on the labour market, now and ahead.
    pub const DEMAND: Self = Self::part(Clause::P8, Part::Subpoint(2));
    /// Presence in a professional standard or, failing it, in qualification requirements.
    pub const STANDARD: Self = Self::part(Clause::P8, Part::Subpoint(3));
    /// The examination by the authorised body: completeness, and conformity to clause 8.
    pub const EXAMINATION: Self = Self::part(Clause::P9, Part::Paragraph(1));
    /// The answer to the remarks of the authorised body.
    pub const REWORK_BY_SECTORAL_BODY: Self = Self::part(Clause::P9, Part::Paragraph(2));

    /// The whole clause.
    #[must_use]
    pub const fn whole(clause: Clause) -> Self {
        Self { clause, part: None }
    }

    /// The part of a clause.
    const fn part(clause: Clause, part: Part) -> Self {
        Self {
            clause,
            part: Some(part),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::Term;

    #[test]
    fn ids_are_unique_and_read_back() {
        for clause in Clause::ALL {
            assert_eq!(Clause::from_id(clause.id()), Some(clause));
            let json = serde_json::to_string(&clause).unwrap();
            assert_eq!(json, format!("\"{}\"", clause.id()), "the stored form is the id");
        }
        for wrong in ["", "0", "13", "8-2", " 8", "08", "8‑1"] {
            assert_eq!(Clause::from_id(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn every_clause_with_a_term_is_covered_by_a_term_that_binds_its_actor() {
        for clause in Clause::ALL {
            let terms: Vec<Term> = Term::ALL
                .into_iter()
                .filter(|term| term.provision().clause == clause)
                .collect();
            assert_eq!(clause.sets_term(), !terms.is_empty(), "{clause:?}");
            for term in terms {
                assert!(
                    clause.binds().contains(&term.bound()),
                    "{clause:?} does not bind {:?}",
                    term.bound()
                );
            }
        }
    }
}
