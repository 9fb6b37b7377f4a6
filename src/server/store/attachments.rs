//! Files that are attached to cases, in the database: a copy of it is a copy of everything.

use chrono::{DateTime, Utc};
use register_domain::{
    attachment::{Attachment, AttachmentKind, MAX_FILES},
    digest::Digest,
    organisation::OrganisationId,
    procedure::CaseId,
};

use super::{
    Database, StoreError,
    both::{damaged, millis, moment, number, reading, writing},
    sql,
};

const LOCK_CASE: &str = "UPDATE cases SET version = version WHERE id = $1 RETURNING version";
const COUNT: &str = "SELECT count(*) FROM attachments WHERE case_id = $1";
const SAME: &str = "SELECT min(id) FROM attachments WHERE case_id = $1 AND sha256 = $2 AND organisation = $3";
const ADD: &str = "INSERT INTO attachments \
     (case_id, name, kind, bytes, sha256, organisation, added_by, added_at, content) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
const OF_CASE: &str = "SELECT id, name, kind, bytes, sha256, organisation, added_at FROM attachments \
     WHERE case_id = $1 ORDER BY id";
const CONTENT: &str = "SELECT content FROM attachments WHERE case_id = $1 AND id = $2";
const REMOVE: &str = "DELETE FROM attachments WHERE case_id = $1 AND id = $2";

/// A file as it is kept, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeptFile {
    pub(crate) id: u32,
    pub(crate) file: Attachment,
    pub(crate) sha256: Digest,
    /// Whose it is.
    pub(crate) organisation: OrganisationId,
    pub(crate) added_at: DateTime<Utc>,
}

/// A file to be kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewFile<'a> {
    pub(crate) case: CaseId,
    pub(crate) file: &'a Attachment,
    pub(crate) sha256: Digest,
    pub(crate) content: &'a [u8],
    pub(crate) organisation: OrganisationId,
    pub(crate) person: u32,
    pub(crate) at: DateTime<Utc>,
}

/// What came of keeping a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Attached {
    /// It is kept under this number; one that was kept before keeps its number.
    As(u32),
    /// The case has as many files as it may have.
    TooMany,
}

type FileRow = (i64, String, String, i64, String, i64, i64);

fn read((id, name, kind, bytes, sha256, organisation, at): FileRow) -> Result<KeptFile, StoreError> {
    let of_kind = AttachmentKind::ALL.into_iter().find(|of| of.extension() == kind);
    Ok(KeptFile {
        id: number(id)?,
        file: Attachment {
            name,
            kind: of_kind.ok_or_else(|| damaged("attachments.kind", &kind))?,
            bytes: u64::try_from(bytes).map_err(|_outside| damaged("attachments.bytes", bytes))?,
        },
        sha256: sha256
            .parse()
            .map_err(|_other| damaged("attachments.sha256", &sha256))?,
        organisation: OrganisationId(number(organisation)?),
        added_at: moment(at)?,
    })
}

impl Database {
    /// Keeps a file; the same file of the same organisation once.
    pub(crate) async fn attach(&self, new: NewFile<'_>) -> Result<Attached, StoreError> {
        let case = i64::from(new.case.0);
        let organisation = i64::from(new.organisation.0);
        Ok(writing!(self, tx => {
            let _version: Option<i64> =
                sqlx::query_scalar(LOCK_CASE).bind(case).fetch_optional(&mut *tx).await?;
            let same: Option<i64> = sqlx::query_scalar(SAME)
                .bind(case)
                .bind(new.sha256.to_string())
                .bind(organisation)
                .fetch_one(&mut *tx)
                .await?;
            if let Some(same) = same {
                return Ok(Attached::As(number(same)?));
            }
            let count: i64 = sqlx::query_scalar(COUNT).bind(case).fetch_one(&mut *tx).await?;
            if usize::try_from(count).unwrap_or(usize::MAX) >= MAX_FILES {
                return Ok(Attached::TooMany);
            }
            let id: i64 = sqlx::query_scalar(ADD)
                .bind(case)
                .bind(new.file.name.as_str())
                .bind(new.file.kind.extension())
                .bind(sql::stored(new.file.bytes))
                .bind(new.sha256.to_string())
                .bind(organisation)
                .bind(i64::from(new.person))
                .bind(millis(new.at))
                .bind(new.content)
                .fetch_one(&mut *tx)
                .await?;
            Attached::As(number(id)?)
        }))
    }

    /// The files of a case, the oldest first, without their bytes.
    pub(crate) async fn attachments(&self, case: CaseId) -> Result<Vec<KeptFile>, StoreError> {
        let rows: Vec<FileRow> = reading!(self, pool => {
            sqlx::query_as(OF_CASE).bind(i64::from(case.0)).fetch_all(pool).await?
        });
        rows.into_iter().map(read).collect()
    }

    /// The bytes of a file.
    pub(crate) async fn attachment(&self, case: CaseId, id: u32) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(reading!(self, pool => {
            sqlx::query_scalar(CONTENT)
                .bind(i64::from(case.0))
                .bind(i64::from(id))
                .fetch_optional(pool)
                .await?
        }))
    }

    /// Removes a file that was not sent with anything; `false` when there is none.
    pub(crate) async fn detach(&self, case: CaseId, id: u32) -> Result<bool, StoreError> {
        Ok(writing!(self, tx => {
            sqlx::query(REMOVE)
                .bind(i64::from(case.0))
                .bind(i64::from(id))
                .execute(&mut *tx)
                .await?
                .rows_affected() == 1
        }))
    }
}
