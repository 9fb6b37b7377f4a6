//! The register as it is published: what every public answer is made of, all of it in memory.
//!
//! [`Published`] holds the current edition, the records of all editions and what each of them did to each profession. It
//! is made whole when the program starts or an edition is placed ([`load`], [`history`]) and never changed; whoever
//! answers a request holds one of them until the end. So the database is not needed to read the current edition.

pub mod history;

pub mod load;

#[cfg(test)]
mod tests;

use std::{collections::HashMap, sync::Arc};

use register_domain::{
    basis::Basis,
    edition::{Edition, EditionNumber, Profession, Standing},
    entry::{Entry, ProfessionId},
    intake::Known,
};

pub use history::{Event, Excluded, What};
pub use load::LoadError;

use crate::{
    index::SearchIndex,
    store::{Record, Store},
};
use history::Histories;

/// The register as it is published.
#[derive(Debug, Default)]
pub struct Published {
    records: Vec<Record>,
    current: Option<Current>,
    histories: Histories,
    known: Known,
}

/// The current edition.
#[derive(Debug)]
pub struct Current {
    /// What is kept of it.
    pub record: Record,
    /// Its rows.
    pub edition: Arc<Edition>,
    /// The index by which it is searched, for this program and for the browser.
    pub index: SearchIndex,
    places: HashMap<ProfessionId, Vec<usize>>,
}

impl Published {
    /// Reads the whole register from the store.
    ///
    /// # Errors
    ///
    /// When the store refuses or an edition is damaged.
    pub async fn load(store: &impl Store) -> Result<Published, LoadError> {
        let records = store.records().await?;
        let mut histories = Histories::default();
        let mut known = Known::default();
        let mut previous: Option<Arc<Edition>> = None;
        for record in &records {
            let edition = Arc::new(load::edition(store, record).await?);
            known.add(&edition);
            histories = added(histories, previous.take(), Arc::clone(&edition), record).await?;
            previous = Some(edition);
        }
        let current = match (records.last(), previous) {
            (Some(record), Some(edition)) => {
                let index = SearchIndex::load(store, record, &edition).await?;
                Some(Current::new(record.clone(), edition, index))
            }
            _ => None,
        };
        Ok(Published {
            records,
            current,
            histories,
            known,
        })
    }

    /// What is kept of every edition, oldest first.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// What is kept of one edition.
    #[must_use]
    pub fn record(&self, number: EditionNumber) -> Option<&Record> {
        self.records.iter().find(|record| record.number == number)
    }

    /// The professions of all editions by their names.
    #[must_use]
    pub const fn known(&self) -> &Known {
        &self.known
    }

    /// The current edition; `None` while nothing was ever placed.
    #[must_use]
    pub const fn current(&self) -> Option<&Current> {
        self.current.as_ref()
    }

    /// Whether the register only shows how it works: its current edition was made for demonstration.
    #[must_use]
    pub fn is_demonstration(&self) -> bool {
        self.current
            .as_ref()
            .is_some_and(|current| current.record.standing == Standing::Demonstration)
    }

    /// What editions did to a profession, oldest first; empty for one that never stood in the register.
    #[must_use]
    pub fn history(&self, id: ProfessionId) -> &[Event] {
        self.histories.of(id)
    }

    /// The last rows of a profession that the current edition no longer has.
    #[must_use]
    pub fn excluded(&self, id: ProfessionId) -> Option<&Excluded> {
        self.histories.excluded(id)
    }
}

/// Adds an edition to the histories, away from the threads that answer requests.
async fn added(
    mut histories: Histories,
    previous: Option<Arc<Edition>>,
    edition: Arc<Edition>,
    record: &Record,
) -> Result<Histories, LoadError> {
    let number = record.number;
    let work = move || {
        histories.add(previous.as_deref(), &edition);
        histories
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_panicked| LoadError::Damaged { number })
}

impl Current {
    /// Prepares an edition to be answered from.
    #[must_use]
    pub fn new(record: Record, edition: Arc<Edition>, index: SearchIndex) -> Current {
        let mut places: HashMap<ProfessionId, Vec<usize>> = HashMap::new();
        for (place, entry) in edition.entries().iter().enumerate() {
            places.entry(entry.profession).or_default().push(place);
        }
        Current {
            record,
            edition,
            index,
            places,
        }
    }

    /// A profession with its rows.
    #[must_use]
    pub fn profession(&self, id: ProfessionId) -> Option<Profession<'_>> {
        let entries = self
            .places
            .get(&id)?
            .iter()
            .filter_map(|&place| self.edition.entries().get(place));
        Some(Profession {
            id,
            entries: entries.collect(),
        })
    }

    /// The rows of a profession with their numbers in their sections of the form, from 1.
    pub fn numbered(&self, id: ProfessionId) -> impl Iterator<Item = (u32, &Entry)> {
        let mandatory = self.edition.section(Basis::Mandatory).len();
        let places = self.places.get(&id).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(move |&place| {
            let before = if place < mandatory { 0 } else { mandatory };
            let number = u32::try_from(place - before + 1).ok()?;
            Some((number, self.edition.entries().get(place)?))
        })
    }
}
