//! What the author of a case is writing: one whole text per case, with a version, so that two windows do not overwrite each
//! other unseen.

use chrono::{DateTime, Utc};
use register_domain::{procedure::CaseId, proposal::Draft};

use super::{
    Database, StoreError,
    both::{millis, moment, number, reading, writing},
    cases::{from_json, to_json},
};

/// Takes the case's row first, so that no event is appended meanwhile.
const LOCK_CASE: &str = "UPDATE cases SET version = version WHERE id = $1 RETURNING version";
const DRAFT: &str = "SELECT case_id, version, content, saved_at, saved_by FROM drafts WHERE case_id = $1";
const DRAFTS: &str = "SELECT case_id, version, content, saved_at, saved_by FROM drafts d \
     WHERE EXISTS (SELECT 1 FROM cases c WHERE c.id = d.case_id AND c.author = $1)";
pub(super) const SAVE_DRAFT: &str = "INSERT INTO drafts (case_id, version, content, saved_at, saved_by) VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, content = excluded.content, \
     saved_at = excluded.saved_at, saved_by = excluded.saved_by";
pub(super) const FORGET_DRAFT: &str = "DELETE FROM drafts WHERE case_id = $1";

/// A text that is being written, as it was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SavedDraft {
    pub(crate) case: CaseId,
    /// From 1; 0 for one that was never saved.
    pub(crate) version: u32,
    pub(crate) draft: Draft,
    pub(crate) saved_at: DateTime<Utc>,
    pub(crate) saved_by: u32,
}

/// What came of saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Saved {
    /// It was saved, with this version.
    As(u32),
    /// Another text was saved meanwhile; it stays.
    Other(Box<SavedDraft>),
    /// The other text has been sent meanwhile: the case has moved on.
    MovedOn,
}

type DraftRow = (i64, i64, String, i64, i64);

fn read((case, version, content, saved_at, saved_by): DraftRow) -> Result<SavedDraft, StoreError> {
    Ok(SavedDraft {
        case: CaseId(number(case)?),
        version: number(version)?,
        draft: from_json("drafts.content", &content)?,
        saved_at: moment(saved_at)?,
        saved_by: number(saved_by)?,
    })
}

impl Database {
    /// What is being written for a case, if anything was saved since it was sent last.
    pub(crate) async fn draft(&self, case: CaseId) -> Result<Option<SavedDraft>, StoreError> {
        let row: Option<DraftRow> = reading!(self, pool => {
            sqlx::query_as(DRAFT).bind(i64::from(case.0)).fetch_optional(pool).await?
        });
        row.map(read).transpose()
    }

    /// What is being written for the cases that an organisation has begun.
    pub(crate) async fn drafts_of_author(&self, author: u32) -> Result<Vec<SavedDraft>, StoreError> {
        let rows: Vec<DraftRow> = reading!(self, pool => {
            sqlx::query_as(DRAFTS).bind(i64::from(author)).fetch_all(pool).await?
        });
        rows.into_iter().map(read).collect()
    }

    /// Saves what is being written for a case that still has the version `of`, over the text of the version `expected`.
    pub(crate) async fn save_draft(
        &self,
        case: CaseId,
        of: u32,
        expected: u32,
        draft: &Draft,
        (at, person): (DateTime<Utc>, u32),
    ) -> Result<Saved, StoreError> {
        let id = i64::from(case.0);
        Ok(writing!(self, tx => {
            let version: Option<i64> =
                sqlx::query_scalar(LOCK_CASE).bind(id).fetch_optional(&mut *tx).await?;
            if version != Some(i64::from(of)) {
                return Ok(Saved::MovedOn);
            }
            let before: Option<DraftRow> =
                sqlx::query_as(DRAFT).bind(id).fetch_optional(&mut *tx).await?;
            let before = before.map(read).transpose()?;
            if let Some(before) = &before
                && before.version != expected
            {
                // The same text twice is one save that was told twice.
                return Ok(if before.draft == *draft {
                    Saved::As(before.version)
                } else {
                    Saved::Other(Box::new(before.clone()))
                });
            }
            let version = before.map_or(0, |before| before.version).max(expected).saturating_add(1);
            sqlx::query(SAVE_DRAFT)
                .bind(id)
                .bind(i64::from(version))
                .bind(to_json(draft))
                .bind(millis(at))
                .bind(i64::from(person))
                .execute(&mut *tx)
                .await?;
            Saved::As(version)
        }))
    }
}
