//! How the register will stand with a proposal.

use chrono::NaiveDate;

use super::{Current, Proposal, ProposalKind};
use crate::{
    differences::Differences,
    edition::{Edition, EditionNumber, Standing},
    entry::{Entry, ProfessionId},
};

impl Proposal {
    /// The profession that the proposal is about; [`Proposal::NEW`] when the register has never known it.
    #[must_use]
    pub fn profession(&self) -> ProfessionId {
        self.kind
            .profession()
            .or_else(|| self.entries.first().map(|entry| entry.profession))
            .unwrap_or(Proposal::NEW)
    }

    /// All rows of the register as they will stand: `entries` with the proposal applied. A profession that has no identity
    /// gets `new`.
    #[must_use]
    pub fn applied(&self, entries: &[Entry], new: ProfessionId) -> Vec<Entry> {
        let mut entries = entries.to_vec();
        self.apply_to(&mut entries, new);
        entries
    }

    /// Makes the rows of the register stand as the proposal wants them. What is included in a profession that stands there
    /// already takes its name, so that all rows agree.
    pub(crate) fn apply_to(&self, entries: &mut Vec<Entry>, new: ProfessionId) {
        let profession = match self.profession() {
            Proposal::NEW => new,
            known => known,
        };
        let is_ours = |entry: &Entry| entry.profession == profession;
        let mut ours: Vec<Entry> = self
            .entries
            .iter()
            .map(|entry| Entry {
                profession,
                ..entry.clone()
            })
            .collect();
        match self.kind {
            ProposalKind::Include => {
                if let Some(stands) = entries.iter().find(|entry| is_ours(entry)) {
                    for entry in &mut ours {
                        entry.name = stands.name.clone();
                    }
                }
                entries.append(&mut ours);
            }
            ProposalKind::Exclude { .. } => entries.retain(|entry| !is_ours(entry)),
            ProposalKind::Change { .. } => {
                let place = entries.iter().position(is_ours).unwrap_or(entries.len());
                entries.retain(|entry| !is_ours(entry));
                entries.splice(place..place, ours);
            }
        }
    }
}

/// The rows of one profession before and after a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    before: Edition,
    after: Edition,
}

impl Comparison {
    /// Compares the register as it stands with how it will stand, for the proposal's profession alone.
    #[must_use]
    pub fn of(proposal: &Proposal, current: Current<'_>, today: NaiveDate) -> Comparison {
        let before: Vec<Entry> = current.rows(proposal.profession()).cloned().collect();
        let after = proposal.applied(&before, Proposal::NEW);
        let edition = |number, entries| Edition::new(number, today, Standing::Official, entries);
        Comparison {
            before: edition(EditionNumber::FIRST, before),
            after: edition(EditionNumber::FIRST.next(), after),
        }
    }

    /// What changes.
    #[must_use]
    pub fn differences(&self) -> Differences<'_> {
        Differences::between(&self.before, &self.after)
    }

    /// The rows as they stand, in the order of the form.
    #[must_use]
    pub fn before(&self) -> &[Entry] {
        self.before.entries()
    }

    /// The preview: the rows as they will stand, in the order of the form.
    #[must_use]
    pub fn after(&self) -> &[Entry] {
        self.after.entries()
    }
}
