//! Attempts to sign in and to have letters sent, counted for all servers alike: by network address, and by address and
//! account together. Never by account alone, or a stranger could lock somebody out.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    Database, StoreError,
    both::{millis, moment, reading, writing},
};

const COUNT: &str = "SELECT count(*), min(at) FROM attempts WHERE address = $1 AND at > $2";
const COUNT_PAIR: &str =
    "SELECT count(*), min(at) FROM attempts WHERE address = $1 AND account = $3 AND at > $2";
const ADD: &str = "INSERT INTO attempts (at, address, account) VALUES ($1, $2, $3)";
const FORGIVE: &str = "DELETE FROM attempts WHERE address = $1 AND account = $2";
const SWEEP: &str = "DELETE FROM attempts WHERE at <= $1";
const LEFT: &str = "SELECT count(*) FROM attempts";

/// Who attempts what on which account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attempt {
    pub(crate) address: String,
    /// What is attempted, and the account in question: `sign_in a@b.kz`.
    pub(crate) account: String,
}

/// How many attempts are let through within how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Allowance {
    pub(crate) by_address: i64,
    pub(crate) by_pair: i64,
    pub(crate) within: TimeDelta,
}

impl Database {
    /// Counts an attempt; when there were too many, the moment from which the next one is let through.
    pub(crate) async fn attempt(
        &self,
        attempt: &Attempt,
        allowance: Allowance,
        at: DateTime<Utc>,
    ) -> Result<Result<(), DateTime<Utc>>, StoreError> {
        let since = millis(at - allowance.within);
        let oldest: Option<i64> = writing!(self, tx => {
            let (by_address, oldest): (i64, Option<i64>) = sqlx::query_as(COUNT)
                .bind(attempt.address.as_str())
                .bind(since)
                .fetch_one(&mut *tx)
                .await?;
            let (by_pair, oldest_of_pair): (i64, Option<i64>) = sqlx::query_as(COUNT_PAIR)
                .bind(attempt.address.as_str())
                .bind(since)
                .bind(attempt.account.as_str())
                .fetch_one(&mut *tx)
                .await?;
            let full = if by_pair >= allowance.by_pair {
                oldest_of_pair
            } else {
                oldest.filter(|_| by_address >= allowance.by_address)
            };
            if full.is_none() {
                sqlx::query(ADD)
                    .bind(millis(at))
                    .bind(attempt.address.as_str())
                    .bind(attempt.account.as_str())
                    .execute(&mut *tx)
                    .await?;
            }
            full
        });
        Ok(match oldest {
            Some(oldest) => Err(moment(oldest)? + allowance.within),
            None => Ok(()),
        })
    }

    /// Forgets the attempts of an address on an account, after one succeeded.
    pub(crate) async fn forgive(&self, attempt: &Attempt) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(FORGIVE)
                .bind(attempt.address.as_str())
                .bind(attempt.account.as_str())
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }

    /// Forgets old attempts; how many are left.
    pub(crate) async fn forget_attempts(&self, before: DateTime<Utc>) -> Result<i64, StoreError> {
        writing!(self, tx => {
            sqlx::query(SWEEP).bind(millis(before)).execute(&mut *tx).await?;
        });
        Ok(reading!(self, pool => sqlx::query_scalar(LEFT).fetch_one(pool).await?))
    }
}
