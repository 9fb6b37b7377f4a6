//! Sessions: only the hash of a token is kept.

use chrono::{DateTime, Utc};

use super::{
    Database, StoreError,
    both::{millis, moment, number, reading, writing},
    people::{END_OTHER_SESSIONS, PersonRecord, PersonRow},
};
use crate::fingerprint::Fingerprint;

const BEGIN: &str = "INSERT INTO sessions (token_sha256, person, membership, created_at, seen_at, address, agent) \
     VALUES ($1, $2, (SELECT min(m.id) FROM memberships m WHERE m.person = $2), $3, $3, $4, $5)";
const FIND: &str = "SELECT s.id AS session, s.membership, s.created_at, s.seen_at, s.address, s.agent, \
     p.id, p.mail, p.name, p.password, p.lang, p.demonstration, p.disabled_at \
     FROM sessions s JOIN people p ON p.id = s.person WHERE s.token_sha256 = $1";
const SEEN: &str = "UPDATE sessions SET seen_at = $2 WHERE id = $1 AND seen_at < $2";
const CHOOSE: &str = "UPDATE sessions SET membership = $2 WHERE id = $1";
const OF_PERSON: &str = "SELECT s.id AS session, s.membership, s.created_at, s.seen_at, s.address, s.agent \
     FROM sessions s WHERE s.person = $1 AND s.seen_at > $2 AND s.created_at > $3 ORDER BY s.seen_at DESC, s.id DESC";
const END: &str = "DELETE FROM sessions WHERE person = $1 AND id = $2";
const SWEEP: &str = "DELETE FROM sessions WHERE seen_at <= $1 OR created_at <= $2";

/// A session as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SessionRecord {
    pub(crate) id: u32,
    /// The number of the role in which the person acts.
    pub(crate) membership: Option<u32>,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) seen_at: DateTime<Utc>,
    pub(crate) address: String,
    pub(crate) agent: String,
}

/// A session to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewSession {
    pub(crate) token: Fingerprint,
    pub(crate) person: u32,
    pub(crate) address: String,
    pub(crate) agent: String,
}

/// Which sessions are over: those not used since the first moment, those begun before the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Over {
    pub(crate) idle_since: DateTime<Utc>,
    pub(crate) begun_before: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    session: i64,
    membership: Option<i64>,
    created_at: i64,
    seen_at: i64,
    address: String,
    agent: String,
}

impl SessionRow {
    fn read(self) -> Result<SessionRecord, StoreError> {
        Ok(SessionRecord {
            id: number(self.session)?,
            membership: self.membership.map(number).transpose()?,
            created_at: moment(self.created_at)?,
            seen_at: moment(self.seen_at)?,
            address: self.address,
            agent: self.agent,
        })
    }
}

#[derive(sqlx::FromRow)]
struct FoundRow {
    #[sqlx(flatten)]
    session: SessionRow,
    #[sqlx(flatten)]
    person: PersonRow,
}

impl Database {
    /// Begins a session, acting in the person's oldest role.
    pub(crate) async fn begin_session(
        &self,
        session: &NewSession,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(BEGIN)
                .bind(session.token.to_string())
                .bind(i64::from(session.person))
                .bind(millis(at))
                .bind(session.address.as_str())
                .bind(session.agent.as_str())
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }

    /// The session of a token, whether or not it is over, with its person.
    pub(crate) async fn session(
        &self,
        token: &Fingerprint,
    ) -> Result<Option<(SessionRecord, PersonRecord)>, StoreError> {
        let row: Option<FoundRow> = reading!(self, pool => {
            sqlx::query_as(FIND).bind(token.to_string()).fetch_optional(pool).await?
        });
        row.map(|row| Ok((row.session.read()?, row.person.read()?)))
            .transpose()
    }

    /// Notes that a session was used.
    pub(crate) async fn session_seen(&self, session: u32, at: DateTime<Utc>) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(SEEN).bind(i64::from(session)).bind(millis(at)).execute(&mut *tx).await?;
        });
        Ok(())
    }

    /// Notes in which role the person of a session acts.
    pub(crate) async fn choose_role(&self, session: u32, membership: u32) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(CHOOSE)
                .bind(i64::from(session))
                .bind(i64::from(membership))
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }

    /// The sessions of a person that are not over, the one last used first.
    pub(crate) async fn sessions_of(
        &self,
        person: u32,
        over: Over,
    ) -> Result<Vec<SessionRecord>, StoreError> {
        let rows: Vec<SessionRow> = reading!(self, pool => {
            sqlx::query_as(OF_PERSON)
                .bind(i64::from(person))
                .bind(millis(over.idle_since))
                .bind(millis(over.begun_before))
                .fetch_all(pool)
                .await?
        });
        rows.into_iter().map(SessionRow::read).collect()
    }

    /// Ends a session of a person; `false` when the person has none of the number.
    pub(crate) async fn end_session(&self, person: u32, session: u32) -> Result<bool, StoreError> {
        Ok(writing!(self, tx => {
            sqlx::query(END)
                .bind(i64::from(person))
                .bind(i64::from(session))
                .execute(&mut *tx)
                .await?
                .rows_affected() == 1
        }))
    }

    /// Ends all sessions of a person but one.
    pub(crate) async fn end_other_sessions(&self, person: u32, keep: u32) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(END_OTHER_SESSIONS)
                .bind(i64::from(person))
                .bind(i64::from(keep))
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }

    /// Forgets the sessions that are over.
    pub(crate) async fn forget_sessions(&self, over: Over) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(SWEEP)
                .bind(millis(over.idle_since))
                .bind(millis(over.begun_before))
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }
}
