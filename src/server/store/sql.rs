//! The queries that both databases understand, word for word: both bind `$1`.

use register_api::edition::Counts;
use register_domain::edition::{EditionNumber, Standing};

use super::{ArtifactKey, Record, StoreError, StoredArtifact};

pub(super) const RECORDS: &str = "SELECT number, placed_on, standing, sha256, size_bytes, row_count, mandatory_rows, \
     professions, included, changed, excluded FROM editions ORDER BY number";

pub(super) const CSV: &str = "SELECT csv_br FROM editions WHERE number = $1";

pub(super) const NEWEST: &str = "SELECT number, sha256 FROM editions ORDER BY number DESC LIMIT 1";

pub(super) const OFFICIAL: &str = "SELECT count(*) FROM editions WHERE standing = 'official'";

pub(super) const REMOVE_DEMONSTRATION: &str = "DELETE FROM editions WHERE standing = 'demonstration'";

pub(super) const PLACE: &str = "INSERT INTO editions (number, placed_on, standing, sha256, size_bytes, row_count, \
     mandatory_rows, professions, included, changed, excluded, csv_br) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

pub(super) const ARTIFACT: &str = "SELECT sha256, size_bytes, br, gzip FROM artifacts \
     WHERE edition_sha256 = $1 AND kind = $2 AND variant = $3 AND version = $4";

pub(super) const ARTIFACTS: &str = "SELECT edition_sha256, kind, variant, version FROM artifacts \
     ORDER BY edition_sha256, kind, variant, version";

pub(super) const KEEP_ARTIFACT: &str = "INSERT INTO artifacts \
     (edition_sha256, kind, variant, version, sha256, size_bytes, br, gzip) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
     ON CONFLICT (edition_sha256, kind, variant, version) \
     DO UPDATE SET sha256 = excluded.sha256, size_bytes = excluded.size_bytes, br = excluded.br, gzip = excluded.gzip";

pub(super) const FORGET_ARTIFACTS: &str = "DELETE FROM artifacts";

pub(super) const APPLIED: &str =
    "SELECT version, checksum FROM _sqlx_migrations WHERE success ORDER BY version";

/// A row of [`RECORDS`].
#[derive(sqlx::FromRow)]
pub(super) struct RecordRow {
    number: i64,
    placed_on: String,
    standing: String,
    sha256: String,
    size_bytes: i64,
    row_count: i64,
    mandatory_rows: i64,
    professions: i64,
    included: i64,
    changed: i64,
    excluded: i64,
}

impl RecordRow {
    pub(super) fn read(self) -> Result<Record, StoreError> {
        let number = self.number;
        self.parse()
            .ok_or_else(|| StoreError::Damaged(format!("editions, {number}")))
    }

    fn parse(self) -> Option<Record> {
        let count = |number: i64| u32::try_from(number).ok();
        Some(Record {
            number: EditionNumber::try_from(count(self.number)?).ok()?,
            placed_on: self.placed_on.parse().ok()?,
            standing: Standing::from_code(&self.standing)?,
            fingerprint: self.sha256.parse().ok()?,
            size_bytes: u64::try_from(self.size_bytes).ok()?,
            rows: count(self.row_count)?,
            mandatory_rows: count(self.mandatory_rows)?,
            professions: count(self.professions)?,
            counts: Counts {
                included: count(self.included)?,
                changed: count(self.changed)?,
                excluded: count(self.excluded)?,
            },
        })
    }
}

/// A row of [`ARTIFACTS`].
#[derive(sqlx::FromRow)]
pub(super) struct KeyRow {
    edition_sha256: String,
    kind: String,
    variant: String,
    version: i64,
}

impl KeyRow {
    /// `None` for a key that no program writes.
    pub(super) fn read(self) -> Option<ArtifactKey> {
        Some(ArtifactKey {
            edition: self.edition_sha256.parse().ok()?,
            kind: self.kind,
            variant: self.variant,
            version: u32::try_from(self.version).ok()?,
        })
    }
}

/// A row of [`ARTIFACT`].
#[derive(sqlx::FromRow)]
pub(super) struct ArtifactRow {
    sha256: String,
    size_bytes: i64,
    br: Vec<u8>,
    gzip: Vec<u8>,
}

impl ArtifactRow {
    /// `None` when it is not what a program writes; it is made again then.
    pub(super) fn read(self) -> Option<StoredArtifact> {
        Some(StoredArtifact {
            fingerprint: self.sha256.parse().ok()?,
            size_bytes: u64::try_from(self.size_bytes).ok()?,
            br: self.br,
            gzip: self.gzip,
        })
    }
}

/// A size or a count as both databases keep it.
pub(super) fn stored(size: u64) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
}

/// Compares the migrations that a database has with those of this program.
///
/// # Errors
///
/// When one is missing on either side, or differs.
pub(super) fn compare_migrations(
    known: &sqlx::migrate::Migrator,
    applied: &[(i64, Vec<u8>)],
) -> Result<(), StoreError> {
    if let Some((version, _)) = applied
        .iter()
        .find(|(version, _)| !known.version_exists(*version))
    {
        return Err(StoreError::Newer(*version));
    }
    for migration in known.iter() {
        match applied.iter().find(|(version, _)| *version == migration.version) {
            None => return Err(StoreError::NotMigrated(migration.version)),
            Some((version, checksum)) if checksum[..] != migration.checksum[..] => {
                return Err(StoreError::Differs(*version));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// Places one edition within a transaction.
macro_rules! place_one {
    ($transaction:ident, $placing:expr) => {{
        let placing: &$crate::store::Placing = $placing;
        if placing.replaces_demonstration {
            let official: i64 = sqlx::query_scalar(sql::OFFICIAL)
                .fetch_one(&mut *$transaction)
                .await?;
            if official != 0 {
                return Err(StoreError::HasOfficial);
            }
        }
        let newest: Option<(i64, String)> = sqlx::query_as(sql::NEWEST)
            .fetch_optional(&mut *$transaction)
            .await?;
        let fingerprint = newest.as_ref().map(|(_, fingerprint)| fingerprint.as_str());
        if fingerprint != placing.after.map(|after| after.to_string()).as_deref() {
            return Err(StoreError::Overtaken);
        }
        let newest = newest.filter(|_| !placing.replaces_demonstration);
        if placing.replaces_demonstration {
            sqlx::query(sql::REMOVE_DEMONSTRATION)
                .execute(&mut *$transaction)
                .await?;
        }
        let record = &placing.record;
        if newest.map_or(0, |(number, _)| number) + 1 != i64::from(record.number.get()) {
            return Err(StoreError::Overtaken);
        }
        sqlx::query(sql::PLACE)
            .bind(i64::from(record.number.get()))
            .bind(record.placed_on.to_string())
            .bind(record.standing.code())
            .bind(record.fingerprint.to_string())
            .bind(sql::stored(record.size_bytes))
            .bind(i64::from(record.rows))
            .bind(i64::from(record.mandatory_rows))
            .bind(i64::from(record.professions))
            .bind(i64::from(record.counts.included))
            .bind(i64::from(record.counts.changed))
            .bind(i64::from(record.counts.excluded))
            .bind(placing.csv_br.as_slice())
            .execute(&mut *$transaction)
            .await?;
    }};
}

pub(super) use place_one;

/// The methods of [`super::Store`] that both databases share; `$reader` and `$writer` name the pools. (Bounds that say the
/// same for functions over any database are longer than the functions.)
macro_rules! shared_queries {
    ($reader:ident, $writer:ident) => {
        async fn records(&self) -> Result<Vec<Record>, StoreError> {
            let rows: Vec<sql::RecordRow> = sqlx::query_as(sql::RECORDS)
                .fetch_all(&self.$reader)
                .await?;
            rows.into_iter().map(sql::RecordRow::read).collect()
        }

        async fn csv(&self, number: EditionNumber) -> Result<Option<Vec<u8>>, StoreError> {
            let query = sqlx::query_scalar(sql::CSV).bind(i64::from(number.get()));
            Ok(query.fetch_optional(&self.$reader).await?)
        }

        async fn place(&self, placings: &[Placing]) -> Result<(), StoreError> {
            let mut transaction = self.begin_alone().await?;
            for placing in placings {
                sql::place_one!(transaction, placing);
            }
            Ok(transaction.commit().await?)
        }

        async fn artifact(&self, key: &ArtifactKey) -> Result<Option<StoredArtifact>, StoreError> {
            let query = sqlx::query_as(sql::ARTIFACT)
                .bind(key.edition.to_string())
                .bind(key.kind.as_str())
                .bind(key.variant.as_str())
                .bind(i64::from(key.version));
            let row: Option<sql::ArtifactRow> = query.fetch_optional(&self.$reader).await?;
            Ok(row.and_then(sql::ArtifactRow::read))
        }

        async fn keep_artifact(
            &self,
            key: &ArtifactKey,
            artifact: &StoredArtifact,
        ) -> Result<(), StoreError> {
            sqlx::query(sql::KEEP_ARTIFACT)
                .bind(key.edition.to_string())
                .bind(key.kind.as_str())
                .bind(key.variant.as_str())
                .bind(i64::from(key.version))
                .bind(artifact.fingerprint.to_string())
                .bind(sql::stored(artifact.size_bytes))
                .bind(artifact.br.as_slice())
                .bind(artifact.gzip.as_slice())
                .execute(&self.$writer)
                .await?;
            Ok(())
        }

        async fn artifacts(&self) -> Result<Vec<ArtifactKey>, StoreError> {
            let rows: Vec<sql::KeyRow> = sqlx::query_as(sql::ARTIFACTS)
                .fetch_all(&self.$reader)
                .await?;
            Ok(rows.into_iter().filter_map(sql::KeyRow::read).collect())
        }

        async fn forget_artifacts(&self) -> Result<(), StoreError> {
            sqlx::query(sql::FORGET_ARTIFACTS)
                .execute(&self.$writer)
                .await?;
            Ok(())
        }
    };
}

pub(super) use shared_queries;
