//! Where editions are kept: one trait, [`Store`], two databases behind it, one suite of tests that both must pass.
//!
//! - [`address`]: which database, from `--database`;
//! - [`record`]: what is kept of an edition;
//! - [`error`]: why a database refuses, told so that a person can act;
//! - [`sqlite`], [`postgres`]: the two databases; their common queries stand once, in [`sql`];
//! - those who take part, by subject: [`organisations`], [`people`], [`accounts`], [`sessions`], [`links`], [`post`] (outgoing mail),
//!   [`addressees`], [`attempts`], [`audit`], [`demonstration`]; [`calendar`], [`calendar_feeds`], [`reminders`]; [`overview`]. These are methods of [`Database`] itself: [`both`] compiles their one text for both databases.
//!   All of them fail when the database does not answer, is full or read-only, or holds what no program writes;
//! - [`tables`]: all of it at once, for a backup;
//! - `contract`: the tests.
//!
//! To add something that is stored: a migration with the same number in both folders of `store/migrations`, a method of
//! [`Store`] with its `# Errors`, its query in [`sql`] (in the two databases only where their SQL differs), a test in
//! `contract`. A unit of work is one transaction; a lookup answers `Ok(None)` when there is nothing.

pub mod address;

pub mod record;

pub mod error;

mod sql;

pub mod sqlite;

pub mod postgres;

mod both;

pub(crate) mod cases;

pub(crate) mod drafts;

pub(crate) mod attachments;

pub(crate) mod releases;

pub(crate) mod tables;

pub(crate) mod organisations;

pub(crate) mod people;

mod accounts;

pub(crate) mod sessions;

pub(crate) mod links;

pub(crate) mod post;

pub(crate) mod addressees;

pub(crate) mod calendar;

mod calendar_feeds;

mod reminders;

mod overview;

pub(crate) mod attempts;

pub(crate) mod audit;

pub(crate) mod demonstration;

#[cfg(test)]
mod contract;

use std::future::Future;

pub use address::Address;
pub use error::StoreError;
pub use record::{ArtifactKey, Placing, Record, StoredArtifact};

use register_domain::edition::EditionNumber;

/// What a database must do for the register.
pub trait Store: Send + Sync {
    /// Brings the tables to the shape that this program knows, after checking that the database is sound.
    ///
    /// # Errors
    ///
    /// When the database is damaged, or was written by a newer program; nothing is changed then.
    fn migrate(&self) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Whether the database answers and has the shape that this program knows.
    ///
    /// # Errors
    ///
    /// When it does not.
    fn check(&self) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// What is kept of every edition, oldest first, without the files.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds what cannot be read.
    fn records(&self) -> impl Future<Output = Result<Vec<Record>, StoreError>> + Send;

    /// The CSV of an edition, compressed by brotli; `None` when there is no such edition.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    fn csv(&self, number: EditionNumber) -> impl Future<Output = Result<Option<Vec<u8>>, StoreError>> + Send;

    /// Places editions in one transaction: all of them or none.
    ///
    /// # Errors
    ///
    /// [`StoreError::Overtaken`] when the register is no longer as the first placing supposes, so that whoever places
    /// compares again; [`StoreError::HasOfficial`] when demonstration editions were to be replaced and official ones are
    /// there; otherwise when the database does not answer, is full or read-only.
    fn place(&self, placings: &[Placing]) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Something made from an edition earlier; `None` when it was not kept.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    fn artifact(
        &self,
        key: &ArtifactKey,
    ) -> impl Future<Output = Result<Option<StoredArtifact>, StoreError>> + Send;

    /// Keeps something made from an edition; what was kept under the key is replaced.
    ///
    /// # Errors
    ///
    /// When the database does not answer, is full or read-only.
    fn keep_artifact(
        &self,
        key: &ArtifactKey,
        artifact: &StoredArtifact,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// The keys of all that was made from editions and kept.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    fn artifacts(&self) -> impl Future<Output = Result<Vec<ArtifactKey>, StoreError>> + Send;

    /// Ends all connections in good order: of a file, the log is written back into it.
    fn close(&self) -> impl Future<Output = ()> + Send;

    /// Forgets all that was made from editions; it is made again when needed.
    ///
    /// # Errors
    ///
    /// When the database does not answer or is read-only.
    fn forget_artifacts(&self) -> impl Future<Output = Result<(), StoreError>> + Send;
}

/// One of the two databases.
#[derive(Clone, Debug)]
pub enum Database {
    /// A file.
    Sqlite(sqlite::SqliteStore),
    /// A server.
    Postgres(postgres::PostgresStore),
}

/// Whether a database may be created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The file is created when it is missing.
    Create,
    /// The file must be there.
    Existing,
}

impl Database {
    /// Opens a database. Its tables are looked at by [`Store::check`], or made by [`Store::migrate`].
    ///
    /// # Errors
    ///
    /// When it is missing and may not be created, cannot be reached, or is not a database.
    pub async fn open(address: &Address, opening: Opening) -> Result<Database, StoreError> {
        Ok(match address {
            Address::Sqlite(path) => Database::Sqlite(sqlite::SqliteStore::open(path, opening).await?),
            Address::Postgres(url) => Database::Postgres(postgres::PostgresStore::open(url).await?),
        })
    }
}

/// Asks whichever database it is.
macro_rules! either {
    ($database:expr, $store:ident => $answer:expr) => {
        match $database {
            Database::Sqlite($store) => $answer.await,
            Database::Postgres($store) => $answer.await,
        }
    };
}

impl Store for Database {
    async fn migrate(&self) -> Result<(), StoreError> {
        either!(self, store => store.migrate())
    }

    async fn check(&self) -> Result<(), StoreError> {
        either!(self, store => store.check())
    }

    async fn records(&self) -> Result<Vec<Record>, StoreError> {
        either!(self, store => store.records())
    }

    async fn csv(&self, number: EditionNumber) -> Result<Option<Vec<u8>>, StoreError> {
        either!(self, store => store.csv(number))
    }

    async fn place(&self, placings: &[Placing]) -> Result<(), StoreError> {
        either!(self, store => store.place(placings))
    }

    async fn artifact(&self, key: &ArtifactKey) -> Result<Option<StoredArtifact>, StoreError> {
        either!(self, store => store.artifact(key))
    }

    async fn keep_artifact(&self, key: &ArtifactKey, artifact: &StoredArtifact) -> Result<(), StoreError> {
        either!(self, store => store.keep_artifact(key, artifact))
    }

    async fn artifacts(&self) -> Result<Vec<ArtifactKey>, StoreError> {
        either!(self, store => store.artifacts())
    }

    async fn close(&self) {
        either!(self, store => store.close());
    }

    async fn forget_artifacts(&self) -> Result<(), StoreError> {
        either!(self, store => store.forget_artifacts())
    }
}
