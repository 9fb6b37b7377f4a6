//! The cases of the procedure: events are appended in one chain, and where they leave each case stands beside them, written
//! in the same transaction.
//!
//! [`Database::append`] is the only way in. What it is given was decided by the domain; here it is made sure that it follows
//! what is stored (the expected version of every case), that a repeated request changes nothing (idempotency keys), and
//! that all of it is written or nothing.
//!
//! - [`append`]: what is appended, and how;
//! - here: cases and events as they are read;
//! - [`projection`]: the columns beside the events; [`settlements`]: choices between proposals.

mod append;

mod projection;

mod settlements;

use register_domain::{
    digest::Digest,
    organisation::OrganisationId,
    procedure::{Case, CaseId, Event, Recorded},
};
use serde::{Serialize, de::DeserializeOwned};

pub(crate) use append::{Append, Appended, DraftFate, Once, Step};

use super::{
    Database, StoreError,
    both::{damaged, number, reading},
    sql,
};
use crate::cases::chain;

const CASE: &str = "SELECT id, content FROM cases WHERE id = $1";
const ALL: &str = "SELECT id, content FROM cases ORDER BY id";
const OF_AUTHOR: &str = "SELECT id, content FROM cases WHERE author = $1 ORDER BY id";
const FOR_BODY: &str = "SELECT id, content FROM cases WHERE body = $1 ORDER BY id";
const EVENTS: &str = "SELECT sequence, case_id, version, content, sha256 FROM case_events \
     WHERE case_id = $1 AND version > $2 ORDER BY version";
const CHAIN: &str = "SELECT sequence, case_id, version, content, sha256 FROM case_events \
     WHERE sequence > $1 ORDER BY sequence LIMIT $2";
const HEAD: &str = "SELECT sequence, sha256 FROM chain WHERE id = 1";

/// A case as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeptCase {
    pub(crate) id: CaseId,
    pub(crate) case: Case,
}

/// An event as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeptEvent {
    /// Its place in the chain, from 1.
    pub(crate) sequence: u64,
    pub(crate) case: CaseId,
    /// Its place in its case, from 1.
    pub(crate) version: u32,
    /// Its text, over which the chain is computed.
    pub(crate) content: String,
    /// The link of the chain.
    pub(crate) seal: Digest,
}

impl KeptEvent {
    /// The event that the text is.
    pub(crate) fn read(&self) -> Result<Recorded<Event>, StoreError> {
        from_json("case_events.content", &self.content)
    }
}

/// Reads what was kept as JSON.
pub(super) fn from_json<T: DeserializeOwned>(what: &str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| damaged(what, error))
}

/// What is kept as JSON: structs, texts and numbers, which are always written.
pub(crate) fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn kept_case((id, content): (i64, String)) -> Result<KeptCase, StoreError> {
    Ok(KeptCase {
        id: CaseId(number(id)?),
        case: from_json("cases.content", &content)?,
    })
}

type EventRow = (i64, i64, i64, String, String);

fn kept_event((sequence, case, version, content, seal): EventRow) -> Result<KeptEvent, StoreError> {
    Ok(KeptEvent {
        sequence: u64::try_from(sequence).map_err(|_outside| damaged("sequence", sequence))?,
        case: CaseId(number(case)?),
        version: number(version)?,
        content,
        seal: digest(&seal)?,
    })
}

fn digest(text: &str) -> Result<Digest, StoreError> {
    text.parse().map_err(|_other| damaged("sha256", text))
}

impl Database {
    /// One case.
    pub(crate) async fn case(&self, id: CaseId) -> Result<Option<KeptCase>, StoreError> {
        let row: Option<(i64, String)> = reading!(self, pool => {
            sqlx::query_as(CASE).bind(i64::from(id.0)).fetch_optional(pool).await?
        });
        row.map(kept_case).transpose()
    }

    /// Every case, the oldest first.
    pub(crate) async fn cases(&self) -> Result<Vec<KeptCase>, StoreError> {
        let rows: Vec<(i64, String)> = reading!(self, pool => sqlx::query_as(ALL).fetch_all(pool).await?);
        rows.into_iter().map(kept_case).collect()
    }

    /// The cases that an organisation has begun, the oldest first.
    pub(crate) async fn cases_of_author(&self, author: OrganisationId) -> Result<Vec<KeptCase>, StoreError> {
        self.cases_by(OF_AUTHOR, author).await
    }

    /// The cases for a sectoral body, the oldest first.
    pub(crate) async fn cases_for_body(&self, body: OrganisationId) -> Result<Vec<KeptCase>, StoreError> {
        self.cases_by(FOR_BODY, body).await
    }

    async fn cases_by(
        &self,
        query: &'static str,
        organisation: OrganisationId,
    ) -> Result<Vec<KeptCase>, StoreError> {
        let rows: Vec<(i64, String)> = reading!(self, pool => {
            sqlx::query_as(query).bind(i64::from(organisation.0)).fetch_all(pool).await?
        });
        rows.into_iter().map(kept_case).collect()
    }

    /// The events of a case after a version of it; all of them after 0.
    pub(crate) async fn events(&self, case: CaseId, after: u32) -> Result<Vec<KeptEvent>, StoreError> {
        let rows: Vec<EventRow> = reading!(self, pool => {
            sqlx::query_as(EVENTS)
                .bind(i64::from(case.0))
                .bind(i64::from(after))
                .fetch_all(pool)
                .await?
        });
        rows.into_iter().map(kept_event).collect()
    }

    /// The events of all cases in the order of the chain, after a place in it, at most `limit`.
    pub(crate) async fn chain(&self, after: u64, limit: u32) -> Result<Vec<KeptEvent>, StoreError> {
        let rows: Vec<EventRow> = reading!(self, pool => {
            sqlx::query_as(CHAIN)
                .bind(sql::stored(after))
                .bind(i64::from(limit))
                .fetch_all(pool)
                .await?
        });
        rows.into_iter().map(kept_event).collect()
    }

    /// The head of the chain.
    pub(crate) async fn chain_head(&self) -> Result<chain::Head, StoreError> {
        let (sequence, seal): (i64, String) =
            reading!(self, pool => sqlx::query_as(HEAD).fetch_one(pool).await?);
        Ok(chain::Head {
            sequence,
            seal: digest(&seal)?,
        })
    }
}
