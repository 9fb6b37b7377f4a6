//! From a file to the next edition: all rows are valid or none is taken.
//!
//! [`mod@file`] reads the file; [`import`] compares it with the current edition and places it. Demonstration editions are not
//! the register's history: the first official edition replaces them and begins at 1.

pub mod file;

use std::{fs::File, io, path::Path, sync::Arc};

use chrono::NaiveDate;
use register_domain::{
    edition::{Edition, Standing},
    intake::{Accepted, Known, Refused, Warning},
};

use crate::{
    index::SearchIndex,
    placement::{self, Prepared, Terms},
    published::{LoadError, load},
    store::{Record, Store, StoreError},
};

/// How often one compares anew when others place editions at the same time.
const ATTEMPTS: u32 = 5;

/// An edition that was placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// What is kept of it.
    pub record: Record,
    /// What was taken, but should be looked at.
    pub warnings: Vec<Warning>,
    /// How many demonstration editions it replaced.
    pub replaced: usize,
}

/// Why no edition was placed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] io::Error),
    /// Rows are not valid.
    #[error("rows are not valid")]
    Refused(Refused),
    /// The edition would be placed before the current one.
    #[error("the current edition was placed later")]
    PlacedBefore {
        /// The day on which the current edition was placed.
        current: NaiveDate,
    },
    /// A demonstration cannot follow the register itself.
    #[error("official editions are there")]
    HasOfficial,
    /// The register cannot be read or written.
    #[error(transparent)]
    Register(#[from] LoadError),
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> ImportError {
        match error {
            StoreError::HasOfficial => ImportError::HasOfficial,
            other => ImportError::Register(other.into()),
        }
    }
}

/// Makes the next edition of a file.
///
/// # Errors
///
/// [`ImportError`]; nothing is changed then.
pub async fn import(store: &impl Store, path: &Path, terms: Terms) -> Result<Imported, ImportError> {
    let mut attempt = 1;
    loop {
        match attempt_import(store, path, terms).await {
            Err(ImportError::Register(LoadError::Store(StoreError::Overtaken))) if attempt < ATTEMPTS => {
                attempt += 1;
            }
            outcome => return outcome,
        }
    }
}

async fn attempt_import(store: &impl Store, path: &Path, terms: Terms) -> Result<Imported, ImportError> {
    let ground = Ground::of(store, terms).await?;
    let (known, replaced) = (ground.known, ground.replaced);
    let path = path.to_owned();
    let read = move || file::read(File::open(path)?, &known).map_err(ImportError::from);
    let Accepted { entries, warnings } = blocking(read).await??.map_err(ImportError::Refused)?;
    let (previous, after) = (ground.previous, ground.after);
    let prepared = blocking(move || {
        let mut prepared = placement::follow(
            previous.as_ref().map(|(of, record)| (of, record.fingerprint)),
            entries,
            terms,
        );
        prepared.placing.after = after;
        prepared.placing.replaces_demonstration = replaced > 0;
        prepared
    })
    .await?;
    let Prepared { edition, placing } = prepared;
    store.place(std::slice::from_ref(&placing)).await?;
    // The index is made now rather than when the server starts; it would be made then.
    SearchIndex::load(store, &placing.record, &Arc::new(edition)).await?;
    Ok(Imported {
        record: placing.record,
        warnings,
        replaced,
    })
}

/// What an edition is placed upon.
struct Ground {
    known: Known,
    previous: Option<(Edition, Record)>,
    /// The newest edition of the database, also when it will be replaced.
    after: Option<crate::fingerprint::Fingerprint>,
    replaced: usize,
}

impl Ground {
    async fn of(store: &impl Store, terms: Terms) -> Result<Ground, ImportError> {
        let records = store.records().await?;
        let after = records.last().map(|record| record.fingerprint);
        let official = records.iter().any(|record| record.standing == Standing::Official);
        if terms.standing == Standing::Demonstration && official {
            return Err(ImportError::HasOfficial);
        }
        if terms.standing == Standing::Official && !official {
            return Ok(Ground {
                known: Known::default(),
                previous: None,
                after,
                replaced: records.len(),
            });
        }
        if let Some(current) = records
            .last()
            .filter(|current| current.placed_on > terms.placed_on)
        {
            return Err(ImportError::PlacedBefore {
                current: current.placed_on,
            });
        }
        let mut known = Known::default();
        let mut previous = None;
        for record in records {
            let edition = load::edition(store, &record).await?;
            known.add(&edition);
            previous = Some((edition, record));
        }
        Ok(Ground {
            known,
            previous,
            after,
            replaced: 0,
        })
    }
}

/// Works away from the threads that answer requests.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, ImportError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|failed| io::Error::other(failed).into())
}

#[cfg(test)]
mod tests;
