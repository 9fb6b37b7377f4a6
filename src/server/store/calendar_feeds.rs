//! The secret addresses of personal calendars: one for a person, of whose secret only the hash is kept.

use chrono::{DateTime, Utc};

use super::{
    Database, StoreError,
    addressees::{Addressee, Row},
    both::{millis, moment, reading, writing},
};
use crate::fingerprint::Fingerprint;

const SET: &str = "INSERT INTO calendar_feeds (person, token, created_at) VALUES ($1, $2, $3) \
     ON CONFLICT (person) DO UPDATE SET token = excluded.token, created_at = excluded.created_at";
const WITHDRAW: &str = "DELETE FROM calendar_feeds WHERE person = $1";
const MADE: &str = "SELECT created_at FROM calendar_feeds WHERE person = $1";
const OWNER: &str = "SELECT p.id AS person, p.mail, p.lang, m.role, o.id AS organisation, o.at_body \
     FROM memberships m JOIN people p ON p.id = m.person JOIN organisations o ON o.id = m.organisation \
     WHERE p.disabled_at IS NULL AND o.standing = 'confirmed' AND (p.demonstration = 0 OR $1 = 1) \
     AND p.id = (SELECT person FROM calendar_feeds WHERE token = $2) ORDER BY m.id";

impl Database {
    /// Gives a person an address; the one before ends.
    pub(crate) async fn set_calendar_feed(
        &self,
        person: u32,
        token: Fingerprint,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(SET)
                .bind(i64::from(person))
                .bind(token.to_string())
                .bind(millis(at))
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }

    /// Ends the address of a person; `false` when there is none.
    pub(crate) async fn withdraw_calendar_feed(&self, person: u32) -> Result<bool, StoreError> {
        Ok(writing!(self, tx => {
            sqlx::query(WITHDRAW).bind(i64::from(person)).execute(&mut *tx).await?.rows_affected() == 1
        }))
    }

    /// When a person was given the address.
    pub(crate) async fn calendar_feed(&self, person: u32) -> Result<Option<DateTime<Utc>>, StoreError> {
        let made: Option<i64> = reading!(self, pool => {
            sqlx::query_scalar(MADE).bind(i64::from(person)).fetch_optional(pool).await?
        });
        made.map(moment).transpose()
    }

    /// Whose an address is, once for each role; nobody's when the person may not act.
    pub(crate) async fn owner_of_calendar_feed(
        &self,
        demonstration: bool,
        token: Fingerprint,
    ) -> Result<Vec<Addressee>, StoreError> {
        let rows: Vec<Row> = reading!(self, pool => {
            sqlx::query_as(OWNER)
                .bind(i64::from(demonstration))
                .bind(token.to_string())
                .fetch_all(pool)
                .await?
        });
        rows.into_iter().map(Row::read).collect()
    }
}
