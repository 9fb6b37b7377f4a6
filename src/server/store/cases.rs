//! The cases of the procedure: events are appended in one chain, and where they leave each case stands beside them, written
//! in the same transaction.
//!
//! [`Database::append`] is the only way in. What it is given was decided by the domain; here it is made sure that it follows
//! what is stored (the expected version of every case), that a repeated request changes nothing (idempotency keys), and
//! that all of it is written or nothing.

use chrono::{DateTime, Utc};
use register_domain::{
    digest::Digest,
    organisation::OrganisationId,
    procedure::{Case, CaseId, Event, Recorded},
};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    Database, Placing, StoreError,
    both::{damaged, millis, number, reading, writing},
    drafts::{FORGET_DRAFT, SAVE_DRAFT},
    post::{NewLetter, post},
    sql,
};
use crate::{cases::chain, fingerprint::Fingerprint};

/// Takes the head of the chain, so that nobody appends meanwhile.
const TAKE_HEAD: &str = "UPDATE chain SET sequence = sequence WHERE id = 1 RETURNING sequence, sha256";
const MOVE_HEAD: &str = "UPDATE chain SET sequence = $1, sha256 = $2 WHERE id = 1";
const NEWEST_CASE: &str = "SELECT coalesce(max(id), 0) FROM cases";
const VERSION: &str = "SELECT version FROM cases WHERE id = $1";
const ADD_EVENT: &str =
    "INSERT INTO case_events (sequence, case_id, version, content, sha256) VALUES ($1, $2, $3, $4, $5)";
const PUT_CASE: &str = "INSERT INTO cases (id, version, author, body, state, cycle, profession, content) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state, cycle = excluded.cycle, \
     profession = excluded.profession, content = excluded.content";
const ANSWERED: &str =
    "SELECT request_sha256, answer FROM answered WHERE person = $1 AND idempotency_key = $2";
const REMEMBER: &str =
    "INSERT INTO answered (person, idempotency_key, request_sha256, answer, at) VALUES ($1, $2, $3, $4, $5)";
const CASE: &str = "SELECT id, content FROM cases WHERE id = $1";
const ALL: &str = "SELECT id, content FROM cases ORDER BY id";
const OF_AUTHOR: &str = "SELECT id, content FROM cases WHERE author = $1 ORDER BY id";
const FOR_BODY: &str = "SELECT id, content FROM cases WHERE body = $1 ORDER BY id";
const ROWS: &str =
    "SELECT id, version, author, body, state, cycle, profession, content FROM cases ORDER BY id";
const EVENTS: &str = "SELECT sequence, case_id, version, content, sha256 FROM case_events \
     WHERE case_id = $1 AND version > $2 ORDER BY version";
const CHAIN: &str = "SELECT sequence, case_id, version, content, sha256 FROM case_events \
     WHERE sequence > $1 ORDER BY sequence LIMIT $2";
const HEAD: &str = "SELECT sequence, sha256 FROM chain WHERE id = 1";
const SETTLE: &str = "INSERT INTO settlements (content, at, person) VALUES ($1, $2, $3)";
const SETTLEMENTS: &str = "SELECT content FROM settlements ORDER BY id";

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

/// What is appended to one case.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// The case; none for one that begins.
    pub(crate) case: Option<CaseId>,
    /// The version that the case has before.
    pub(crate) expected: u32,
    /// The events, at least one.
    pub(crate) events: Vec<Recorded<Event>>,
    /// The case after them.
    pub(crate) after: Case,
    /// What becomes of what the author is writing.
    pub(crate) draft: DraftFate,
}

/// What becomes of the text that the author of a case is writing.
#[derive(Clone, Debug)]
pub(crate) enum DraftFate {
    /// It stays as it is.
    Stays,
    /// There is this one now.
    Is(String),
    /// It has been sent: nobody is writing.
    Sent,
}

/// A request that must not be carried out twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Once {
    pub(crate) person: u32,
    pub(crate) key: String,
    /// What was asked: another request under the same key is refused.
    pub(crate) request: Fingerprint,
}

/// What is appended together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Append<'a> {
    pub(crate) steps: &'a [Step],
    /// An edition that is placed with it.
    pub(crate) placing: Option<&'a Placing>,
    pub(crate) once: Option<&'a Once>,
    /// The letters that tell of it.
    pub(crate) letters: &'a [NewLetter],
    pub(crate) at: DateTime<Utc>,
}

/// What came of appending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Appended {
    /// It was written; the cases in the order of the steps.
    Done(Vec<CaseId>),
    /// The same request was carried out before; the cases of then.
    Before(Vec<CaseId>),
    /// Another request was carried out under the key.
    KeyTaken,
    /// Somebody else has moved this case on meanwhile; nothing was written.
    Stale(CaseId),
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

/// What the columns of `cases` say, of a case.
pub(crate) struct Columns {
    author: i64,
    body: i64,
    state: &'static str,
    cycle: Option<String>,
    profession: Option<i64>,
}

impl Columns {
    pub(crate) fn of(case: &Case) -> Columns {
        Columns {
            author: i64::from(case.origin.organisation().0),
            body: i64::from(case.body.0),
            state: case.state.kind().id(),
            cycle: case.cycle.map(|cycle| cycle.to_string()),
            profession: chain::profession_of(case).map(|id| i64::from(id.0)),
        }
    }
}

/// A row of `cases` as it is kept, to be compared with the fold of the case's events.
#[derive(sqlx::FromRow)]
struct RowOfCase {
    id: i64,
    version: i64,
    author: i64,
    body: i64,
    state: String,
    cycle: Option<String>,
    profession: Option<i64>,
    content: String,
}

/// What is kept of a case beside its events.
pub(crate) struct CaseRow {
    pub(crate) id: CaseId,
    row: RowOfCase,
}

impl CaseRow {
    /// Whether it says of the case what the case is.
    pub(crate) fn is(&self, case: &Case) -> bool {
        let (row, columns) = (&self.row, Columns::of(case));
        row.version == i64::from(case.version)
            && (row.author, row.body) == (columns.author, columns.body)
            && row.state == columns.state
            && row.cycle == columns.cycle
            && row.profession == columns.profession
            && row.content == to_json(case)
    }
}

impl Database {
    /// Every row of the cases, to be compared with their events.
    pub(crate) async fn case_rows(&self) -> Result<Vec<CaseRow>, StoreError> {
        let rows: Vec<RowOfCase> = reading!(self, pool => sqlx::query_as(ROWS).fetch_all(pool).await?);
        rows.into_iter()
            .map(|row| {
                Ok(CaseRow {
                    id: CaseId(number(row.id)?),
                    row,
                })
            })
            .collect()
    }

    /// Appends events to cases, moves the cases on, and places an edition with them: all of it or nothing.
    pub(crate) async fn append(&self, append: Append<'_>) -> Result<Appended, StoreError> {
        let Append {
            steps,
            placing,
            once,
            letters,
            at,
        } = append;
        let done = writing!(self, tx => {
            let (sequence, seal): (i64, String) = sqlx::query_as(TAKE_HEAD).fetch_one(&mut *tx).await?;
            if let Some(once) = once {
                let before: Option<(String, String)> = sqlx::query_as(ANSWERED)
                    .bind(i64::from(once.person))
                    .bind(once.key.as_str())
                    .fetch_optional(&mut *tx)
                    .await?;
                if let Some((request, answer)) = before {
                    return if request == once.request.to_string() {
                        Ok(Appended::Before(from_json("answered.answer", &answer)?))
                    } else {
                        Ok(Appended::KeyTaken)
                    };
                }
            }
            let mut head = chain::Head { sequence, seal: digest(&seal)? };
            let mut newest: i64 = sqlx::query_scalar(NEWEST_CASE).fetch_one(&mut *tx).await?;
            let mut done = Vec::new();
            for step in steps {
                let case = match step.case {
                    None => {
                        newest += 1;
                        CaseId(number(newest)?)
                    }
                    Some(case) => case,
                };
                let id = i64::from(case.0);
                let version: Option<i64> =
                    sqlx::query_scalar(VERSION).bind(id).fetch_optional(&mut *tx).await?;
                if version.unwrap_or(0) != i64::from(step.expected) {
                    return Ok(Appended::Stale(case));
                }
                for (version, event) in (step.expected.saturating_add(1)..).zip(&step.events) {
                    let content = to_json(event);
                    head = head.next(case, version, &content);
                    sqlx::query(ADD_EVENT)
                        .bind(head.sequence)
                        .bind(id)
                        .bind(i64::from(version))
                        .bind(content)
                        .bind(head.seal.to_string())
                        .execute(&mut *tx)
                        .await?;
                }
                let columns = Columns::of(&step.after);
                sqlx::query(PUT_CASE)
                    .bind(id)
                    .bind(i64::from(step.after.version))
                    .bind(columns.author)
                    .bind(columns.body)
                    .bind(columns.state)
                    .bind(columns.cycle)
                    .bind(columns.profession)
                    .bind(to_json(&step.after))
                    .execute(&mut *tx)
                    .await?;
                match &step.draft {
                    DraftFate::Stays => {}
                    DraftFate::Is(text) => {
                        sqlx::query(SAVE_DRAFT)
                            .bind(id)
                            .bind(1_i64)
                            .bind(text.as_str())
                            .bind(millis(at))
                            .bind(step.events.first().map_or(0, |event| i64::from(event.actor.person.0)))
                            .execute(&mut *tx)
                            .await?;
                    }
                    DraftFate::Sent => {
                        sqlx::query(FORGET_DRAFT).bind(id).execute(&mut *tx).await?;
                    }
                }
                done.push(case);
            }
            post!(tx, letters, at);
            if let Some(placing) = placing {
                sql::place_one!(tx, placing);
            }
            if let Some(once) = once {
                sqlx::query(REMEMBER)
                    .bind(i64::from(once.person))
                    .bind(once.key.as_str())
                    .bind(once.request.to_string())
                    .bind(to_json(&done))
                    .bind(millis(at))
                    .execute(&mut *tx)
                    .await?;
            }
            sqlx::query(MOVE_HEAD)
                .bind(head.sequence)
                .bind(head.seal.to_string())
                .execute(&mut *tx)
                .await?;
            done
        });
        Ok(Appended::Done(done))
    }

    /// What was answered under a key; the request of then beside it.
    pub(crate) async fn answered(&self, once: &Once) -> Result<Option<Appended>, StoreError> {
        let before: Option<(String, String)> = reading!(self, pool => {
            sqlx::query_as(ANSWERED)
                .bind(i64::from(once.person))
                .bind(once.key.as_str())
                .fetch_optional(pool)
                .await?
        });
        before
            .map(|(request, answer)| {
                Ok(if request == once.request.to_string() {
                    Appended::Before(from_json("answered.answer", &answer)?)
                } else {
                    Appended::KeyTaken
                })
            })
            .transpose()
    }

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

    /// Keeps the choice between two proposals.
    pub(crate) async fn settle(
        &self,
        settlement: &register_domain::draft_edition::Settlement,
        at: DateTime<Utc>,
        person: u32,
    ) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(SETTLE)
                .bind(to_json(settlement))
                .bind(millis(at))
                .bind(i64::from(person))
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }

    /// Every choice between two proposals, the oldest first.
    pub(crate) async fn settlements(
        &self,
    ) -> Result<Vec<register_domain::draft_edition::Settlement>, StoreError> {
        let rows: Vec<String> =
            reading!(self, pool => sqlx::query_scalar(SETTLEMENTS).fetch_all(pool).await?);
        rows.iter()
            .map(|row| from_json("settlements.content", row))
            .collect()
    }
}
