//! SQLite: the embedded database, one file.

use std::{path::Path, time::Duration};

use register_domain::edition::EditionNumber;
use sqlx::{
    Sqlite, SqlitePool, Transaction,
    migrate::Migrator,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions},
};

use super::{ArtifactKey, Opening, Placing, Record, Store, StoreError, StoredArtifact, sql};

static MIGRATIONS: Migrator = sqlx::migrate!("store/migrations/sqlite");

/// How long one waits for another who writes.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// How long a connection is waited for.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(15);

/// How many may read at once.
const READERS: u32 = 4;

/// A file of SQLite with a write-ahead log: one connection writes, several read meanwhile.
#[derive(Clone, Debug)]
pub struct SqliteStore {
    pub(super) writer: SqlitePool,
    pub(super) readers: SqlitePool,
}

impl SqliteStore {
    /// Opens the file at a path.
    ///
    /// # Errors
    ///
    /// When it is missing and may not be created, may not be read and written, or is not a database.
    pub async fn open(path: &Path, opening: Opening) -> Result<SqliteStore, StoreError> {
        let missing = !path.try_exists().map_err(sqlx::Error::Io)?;
        if missing && opening == Opening::Existing {
            return Err(StoreError::Missing);
        }
        if path.is_dir() {
            return Err(StoreError::NotADatabase);
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        if let Some(folder) = folder.filter(|folder| missing && !folder.exists()) {
            std::fs::create_dir_all(folder).map_err(sqlx::Error::Io)?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(opening == Opening::Create)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .connect_with(options.clone().journal_mode(SqliteJournalMode::Wal))
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .connect_lazy_with(options.create_if_missing(false));
        Ok(SqliteStore { writer, readers })
    }

    /// Begins a transaction in which nobody else writes.
    async fn begin_alone(&self) -> Result<Transaction<'static, Sqlite>, StoreError> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }

    async fn applied(&self) -> Result<Vec<(i64, Vec<u8>)>, StoreError> {
        let tables = "SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'";
        let tables: i64 = sqlx::query_scalar(tables).fetch_one(&self.readers).await?;
        if tables == 0 {
            return Ok(Vec::new());
        }
        Ok(sqlx::query_as(sql::APPLIED).fetch_all(&self.readers).await?)
    }

    /// Somebody else's database is not made ours.
    async fn refuse_foreign(&self) -> Result<(), StoreError> {
        let foreign = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
        let foreign: i64 = sqlx::query_scalar(foreign).fetch_one(&self.writer).await?;
        if foreign != 0 && self.applied().await?.is_empty() {
            return Err(StoreError::NotADatabase);
        }
        Ok(())
    }
}

impl Store for SqliteStore {
    async fn migrate(&self) -> Result<(), StoreError> {
        let soundness: String = sqlx::query_scalar("PRAGMA quick_check(1)")
            .fetch_one(&self.writer)
            .await?;
        if soundness != "ok" {
            return Err(StoreError::Damaged(soundness));
        }
        self.refuse_foreign().await?;
        Ok(MIGRATIONS.run(&self.writer).await?)
    }

    async fn check(&self) -> Result<(), StoreError> {
        sql::compare_migrations(&MIGRATIONS, &self.applied().await?)
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    sql::shared_queries!(readers, writer);
}

#[cfg(test)]
impl SqliteStore {
    /// Runs a statement past the contract, to see what the database itself refuses.
    pub(super) async fn execute(&self, statement: &'static str) -> Result<(), StoreError> {
        sqlx::query(statement).execute(&self.writer).await?;
        Ok(())
    }
}
