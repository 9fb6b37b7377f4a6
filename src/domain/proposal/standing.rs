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
    /// gets `new`. What is included in a profession that stands there already takes its name, so that all rows agree.
    #[must_use]
    pub fn applied(&self, entries: &[Entry], new: ProfessionId) -> Vec<Entry> {
        let profession = match self.profession() {
            Proposal::NEW => new,
            known => known,
        };
        let is_ours = |entry: &&Entry| entry.profession == profession;
        let ours = self.entries.iter().map(|entry| Entry {
            profession,
            ..entry.clone()
        });
        match self.kind {
            ProposalKind::Include => {
                let name = entries.iter().find(is_ours).map(|entry| &entry.name);
                let ours = ours.map(|entry| match name {
                    Some(name) => Entry {
                        name: name.clone(),
                        ..entry
                    },
                    None => entry,
                });
                entries.iter().cloned().chain(ours).collect()
            }
            ProposalKind::Exclude { .. } => entries.iter().filter(|entry| !is_ours(entry)).cloned().collect(),
            ProposalKind::Change { .. } => {
                let place = entries
                    .iter()
                    .position(|entry| is_ours(&entry))
                    .unwrap_or(entries.len());
                let (before, after) = entries.split_at(place);
                let others = after.iter().filter(|entry| !is_ours(entry)).cloned();
                before.iter().cloned().chain(ours).chain(others).collect()
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
