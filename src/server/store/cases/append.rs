//! Appending to the chain: events, where they leave each case, letters that tell of them, an edition placed with them, and the answer
//! under its key, in one transaction.

use chrono::{DateTime, Utc};
use register_domain::procedure::{Case, CaseId, Event, Recorded};

use super::{from_json, projection::Columns, to_json};
use crate::{
    cases::chain,
    fingerprint::Fingerprint,
    store::{
        Database, Placing, StoreError,
        both::{millis, number, reading, writing},
        drafts::{FORGET_DRAFT, SAVE_DRAFT},
        post::{NewLetter, post},
        sql,
    },
};

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
const FORGET_ANSWERED: &str = "DELETE FROM answered WHERE at < $1";

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

impl Appended {
    /// What the answer of an earlier request under the key means for this one.
    fn before(once: &Once, (request, answer): &(String, String)) -> Result<Appended, StoreError> {
        Ok(if *request == once.request.to_string() {
            Appended::Before(from_json("answered.answer", answer)?)
        } else {
            Appended::KeyTaken
        })
    }
}

/// Writes the events of a step and gives the head after them.
macro_rules! write_events {
    ($transaction:expr, $case:expr, $step:expr, $head:expr) => {{
        let (case, step, mut head): (CaseId, &Step, chain::Head) = ($case, $step, $head);
        for (version, event) in (step.expected.saturating_add(1)..).zip(&step.events) {
            let content = to_json(event);
            head = head.next(case, version, &content);
            sqlx::query(ADD_EVENT)
                .bind(head.sequence)
                .bind(i64::from(case.0))
                .bind(i64::from(version))
                .bind(content)
                .bind(head.seal.to_string())
                .execute(&mut *$transaction)
                .await?;
        }
        head
    }};
}

/// Writes where its events leave a case.
macro_rules! put_case {
    ($transaction:expr, $id:expr, $case:expr) => {{
        let (id, case): (CaseId, &Case) = ($id, $case);
        let columns = Columns::of(case);
        sqlx::query(PUT_CASE)
            .bind(i64::from(id.0))
            .bind(i64::from(case.version))
            .bind(columns.author)
            .bind(columns.body)
            .bind(columns.state)
            .bind(columns.cycle)
            .bind(columns.profession)
            .bind(to_json(case))
            .execute(&mut *$transaction)
            .await?;
    }};
}

/// Does with what its author is writing what a step says.
macro_rules! keep_draft {
    ($transaction:expr, $case:expr, $step:expr, $at:expr) => {{
        let (case, step): (CaseId, &Step) = ($case, $step);
        match &step.draft {
            DraftFate::Stays => {}
            DraftFate::Is(text) => {
                let author = step.events.first().map_or(0, |event| event.actor.person.0);
                sqlx::query(SAVE_DRAFT)
                    .bind(i64::from(case.0))
                    .bind(1_i64)
                    .bind(text.as_str())
                    .bind(millis($at))
                    .bind(i64::from(author))
                    .execute(&mut *$transaction)
                    .await?;
            }
            DraftFate::Sent => {
                sqlx::query(FORGET_DRAFT)
                    .bind(i64::from(case.0))
                    .execute(&mut *$transaction)
                    .await?;
            }
        }
    }};
}

/// What was answered under a key, if anything was: `(request, answer)`.
macro_rules! answer_of {
    ($executor:expr, $once:expr) => {{
        let before: Option<(String, String)> = sqlx::query_as(ANSWERED)
            .bind(i64::from($once.person))
            .bind($once.key.as_str())
            .fetch_optional($executor)
            .await?;
        before
    }};
}

/// Keeps what is answered under a key.
macro_rules! remember {
    ($transaction:expr, $once:expr, $done:expr, $at:expr) => {
        sqlx::query(REMEMBER)
            .bind(i64::from($once.person))
            .bind($once.key.as_str())
            .bind($once.request.to_string())
            .bind(to_json($done))
            .bind(millis($at))
            .execute(&mut *$transaction)
            .await?
    };
}

impl Database {
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
            if let Some(once) = once
                && let Some(before) = answer_of!(&mut *tx, once)
            {
                return Appended::before(once, &before);
            }
            let mut head = chain::Head { sequence, seal: super::digest(&seal)? };
            let mut newest: i64 = sqlx::query_scalar(NEWEST_CASE).fetch_one(&mut *tx).await?;
            let mut done = Vec::new();
            for step in steps {
                let case = if let Some(case) = step.case {
                    case
                } else {
                    newest += 1;
                    CaseId(number(newest)?)
                };
                let id = i64::from(case.0);
                let version: Option<i64> =
                    sqlx::query_scalar(VERSION).bind(id).fetch_optional(&mut *tx).await?;
                if version.unwrap_or(0) != i64::from(step.expected) {
                    return Ok(Appended::Stale(case));
                }
                head = write_events!(tx, case, step, head);
                put_case!(tx, case, &step.after);
                keep_draft!(tx, case, step, at);
                done.push(case);
            }
            post!(tx, letters, at);
            if let Some(placing) = placing {
                sql::place_one!(tx, placing);
            }
            if let Some(once) = once {
                remember!(tx, once, &done, at);
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
        let before = reading!(self, pool => answer_of!(pool, once));
        before.map(|before| Appended::before(once, &before)).transpose()
    }

    /// Forgets what was answered before a moment: nobody repeats a request so late.
    pub(crate) async fn forget_answered(&self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        Ok(writing!(self, tx => {
            sqlx::query(FORGET_ANSWERED)
                .bind(millis(before))
                .execute(&mut *tx)
                .await?
                .rows_affected()
        }))
    }
}
