//! A proposal: to include a profession in the register, to change one, or to exclude one (clauses 6–8-1; Law, art. 9(1)).
//!
//! In reading order:
//!
//! - `field`: what the form of a proposal asks, field by field; [`Field`] is the place of every problem;
//! - `draft`: what a person typed, whole and in their own words ([`Draft`]);
//! - `asked`: which fields a draft must fill ([`asked()`]);
//! - `problem`, `examination`: what is wrong with a draft, all at once ([`examine`]);
//! - `grounds`: what clauses 8 and 8-1 ask for ([`Grounds`]);
//! - `standing`: how the register will stand with the proposal ([`Proposal::applied`], [`Comparison`]);
//! - `suggestion`: codes of the classifier while typing ([`nkz_suggestions`]).

mod asked;
mod draft;
mod examination;
mod field;
mod grounds;
mod problem;
mod standing;
mod suggestion;

#[cfg(test)]
pub(crate) mod tests;

use serde::{Deserialize, Serialize};

pub use asked::{Asked, asked};
pub use draft::{Draft, DraftRow, MAX_ROWS};
pub use examination::{Examination, examine};
pub use field::{Answer, Field, NotAField, RowField, Section};
pub use grounds::{Contact, Demand, Evidence, Grounds, Nature, Order, Period, Standard, StandardPresence};
pub use problem::{FieldProblem, FieldReason, FieldWarning};
pub use standing::Comparison;
pub use suggestion::{Suggestion, nkz_suggestions};

use crate::{
    entry::{Entry, ProfessionId},
    intake::Known,
};

/// What a proposal asks for. Clause 6 names only inclusion; article 9(1) of the Law names changes and additions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProposalKind {
    /// To include a profession, or a known one on another basis or level.
    Include,
    /// To change a profession's rows.
    Change {
        /// The profession.
        profession: ProfessionId,
    },
    /// To exclude a profession with all its rows.
    Exclude {
        /// The profession.
        profession: ProfessionId,
    },
}

impl ProposalKind {
    /// The profession that the proposal is about, where the register has it already.
    #[must_use]
    pub const fn profession(self) -> Option<ProfessionId> {
        match self {
            ProposalKind::Include => None,
            ProposalKind::Change { profession } | ProposalKind::Exclude { profession } => Some(profession),
        }
    }

    /// The stable text id of the kind.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            ProposalKind::Include => "include",
            ProposalKind::Change { .. } => "change",
            ProposalKind::Exclude { .. } => "exclude",
        }
    }
}

/// The register that a proposal is examined against.
#[derive(Clone, Copy, Debug)]
pub struct Current<'a> {
    /// The rows of the current edition; in the browser those of the professions concerned are enough.
    pub entries: &'a [Entry],
    /// The professions of all editions.
    pub known: &'a Known,
}

impl<'a> Current<'a> {
    /// The rows of one profession in the current edition, in the order of the form.
    pub fn rows(self, profession: ProfessionId) -> impl Iterator<Item = &'a Entry> {
        self.entries
            .iter()
            .filter(move |entry| entry.profession == profession)
    }
}

/// A proposal that was examined and found complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What it asks for.
    pub kind: ProposalKind,
    /// The rows as they are to stand: for an inclusion those that are added, for a change all rows of the profession, for
    /// an exclusion none. A profession that the register has never known is [`Proposal::NEW`] in them.
    pub entries: Vec<Entry>,
    /// Why, by clauses 8 and 8-1.
    pub grounds: Grounds,
    /// Who answers questions about it.
    pub contact: Contact,
}

impl Proposal {
    /// The identity of a profession that has none yet; it gets one when the edition is placed.
    pub const NEW: ProfessionId = ProfessionId(0);
}
