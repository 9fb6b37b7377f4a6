//! One text of a query for both databases: what stands between the braces is compiled once for each.

use chrono::{DateTime, Utc};

use super::StoreError;

/// Reads: `reading!(self, pool => …)`.
macro_rules! reading {
    ($database:expr, $pool:ident => $body:expr) => {
        match $database {
            $crate::store::Database::Sqlite(store) => {
                let $pool = &store.readers;
                $body
            }
            $crate::store::Database::Postgres(store) => {
                let $pool = &store.pool;
                $body
            }
        }
    };
}

/// Writes in one transaction: `writing!(self, tx => { … })`. Whoever returns from within has changed nothing.
macro_rules! writing {
    ($database:expr, $transaction:ident => $body:expr) => {
        match $database {
            $crate::store::Database::Sqlite(store) => {
                let mut $transaction = store.writer.begin_with("BEGIN IMMEDIATE").await?;
                let outcome = $body;
                $transaction.commit().await?;
                outcome
            }
            $crate::store::Database::Postgres(store) => {
                let mut $transaction = store.pool.begin().await?;
                let outcome = $body;
                $transaction.commit().await?;
                outcome
            }
        }
    };
}

pub(super) use {reading, writing};

/// A moment as both databases keep it.
pub(super) fn millis(moment: DateTime<Utc>) -> i64 {
    moment.timestamp_millis()
}

/// A moment that was kept.
pub(super) fn moment(millis: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_millis(millis).ok_or_else(|| damaged("moment", millis))
}

/// A permanent number or a count that was kept.
pub(super) fn number(kept: i64) -> Result<u32, StoreError> {
    u32::try_from(kept).map_err(|_outside| damaged("number", kept))
}

/// What no program writes.
pub(super) fn damaged(what: &str, found: impl std::fmt::Display) -> StoreError {
    StoreError::Damaged(format!("{what}: {found}"))
}
