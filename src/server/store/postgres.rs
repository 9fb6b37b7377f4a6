//! PostgreSQL, for when one machine is not enough: several servers share one database.

use std::time::Duration;

use register_domain::edition::EditionNumber;
use sqlx::{
    PgPool, Postgres, Transaction,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use super::{ArtifactKey, Placing, Record, Store, StoreError, StoredArtifact, sql};

static MIGRATIONS: Migrator = sqlx::migrate!("store/migrations/postgres");

/// How long a connection is waited for.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);

/// How many connections one server holds.
const CONNECTIONS: u32 = 8;

/// A database on a PostgreSQL server.
#[derive(Clone, Debug)]
pub struct PostgresStore {
    pub(super) pool: PgPool,
}

impl PostgresStore {
    /// Connects to the server of a URL.
    ///
    /// # Errors
    ///
    /// When the server cannot be reached or refuses.
    pub async fn open(url: &str) -> Result<PostgresStore, StoreError> {
        let options: PgConnectOptions = url.parse()?;
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .connect_with(options.application_name("register"))
            .await?;
        Ok(PostgresStore { pool })
    }

    /// Begins a transaction in which nobody else places an edition.
    async fn begin_alone(&self) -> Result<Transaction<'static, Postgres>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let lock = "LOCK TABLE editions IN SHARE ROW EXCLUSIVE MODE";
        sqlx::query(lock).execute(&mut *transaction).await?;
        Ok(transaction)
    }

    async fn applied(&self) -> Result<Vec<(i64, Vec<u8>)>, StoreError> {
        let table = "SELECT to_regclass('_sqlx_migrations') IS NOT NULL";
        let table: bool = sqlx::query_scalar(table).fetch_one(&self.pool).await?;
        if !table {
            return Ok(Vec::new());
        }
        Ok(sqlx::query_as(sql::APPLIED).fetch_all(&self.pool).await?)
    }
}

impl Store for PostgresStore {
    async fn migrate(&self) -> Result<(), StoreError> {
        // A migration that is refused leaves its connection with the lock of migrations held: it runs on one that is
        // closed afterwards, so that nobody waits for that lock for ever.
        let options = self.pool.connect_options().as_ref().clone();
        let once = PgPoolOptions::new()
            .max_connections(1)
            .acquire_timeout(ACQUIRE_TIMEOUT);
        let once = once.connect_with(options).await?;
        let outcome = MIGRATIONS.run(&once).await;
        once.close().await;
        Ok(outcome?)
    }

    async fn check(&self) -> Result<(), StoreError> {
        sql::compare_migrations(&MIGRATIONS, &self.applied().await?)
    }

    async fn close(&self) {
        self.pool.close().await;
    }

    sql::shared_queries!(pool, pool);
}

#[cfg(test)]
impl PostgresStore {
    /// Runs a statement past the contract, to see what the database itself refuses.
    pub(super) async fn execute(&self, statement: &'static str) -> Result<(), StoreError> {
        sqlx::query(statement).execute(&self.pool).await?;
        Ok(())
    }
}
