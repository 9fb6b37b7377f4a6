//! What each edition did to each profession.

use std::collections::HashMap;

use register_domain::{
    differences::{Changed, Differences, Edited},
    edition::{Edition, EditionNumber},
    entry::{Entry, EntryKey, ProfessionId},
};

/// What an edition did to a profession.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The edition.
    pub edition: EditionNumber,
    /// What it did.
    pub what: What,
}

/// What can happen to a profession in an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It was included, for the first time or again.
    Included,
    /// Its rows changed.
    Changed {
        /// Rows that were added.
        added: Vec<EntryKey>,
        /// Rows that were removed.
        removed: Vec<EntryKey>,
        /// Rows that stayed, with the fields that changed.
        edited: Vec<Edited>,
    },
    /// It was excluded.
    Excluded,
}

/// A profession that the current edition no longer has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// The last edition that had it.
    pub last: EditionNumber,
    /// Its rows there, at least one.
    pub entries: Vec<Entry>,
}

/// The histories of all professions.
#[derive(Debug, Default)]
pub(super) struct Histories {
    events: HashMap<ProfessionId, Vec<Event>>,
    excluded: HashMap<ProfessionId, Excluded>,
}

impl Histories {
    /// Adds the edition that follows `previous`, or the first one.
    pub(super) fn add(&mut self, previous: Option<&Edition>, edition: &Edition) {
        let Some(previous) = previous else {
            for profession in edition.professions() {
                self.add_event(edition.number, profession.id, What::Included);
            }
            return;
        };
        let differences = Differences::between(previous, edition);
        for included in differences.included {
            self.add_event(edition.number, included.profession, What::Included);
            self.excluded.remove(&included.profession);
        }
        for changed in differences.changed {
            self.add_event(edition.number, changed.profession, what(changed));
        }
        for excluded in differences.excluded {
            let id = excluded.profession;
            self.add_event(edition.number, id, What::Excluded);
            let entries = excluded.entries.into_iter().cloned().collect();
            self.excluded.insert(
                id,
                Excluded {
                    last: previous.number,
                    entries,
                },
            );
        }
    }

    fn add_event(&mut self, edition: EditionNumber, id: ProfessionId, what: What) {
        self.events.entry(id).or_default().push(Event { edition, what });
    }

    pub(super) fn of(&self, id: ProfessionId) -> &[Event] {
        self.events.get(&id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn excluded(&self, id: ProfessionId) -> Option<&Excluded> {
        self.excluded.get(&id)
    }
}

fn what(changed: Changed<'_>) -> What {
    let keys = |entries: Vec<&Entry>| entries.into_iter().map(Entry::key).collect();
    What::Changed {
        added: keys(changed.added),
        removed: keys(changed.removed),
        edited: changed.edited,
    }
}
