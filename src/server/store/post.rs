//! Outgoing mail: letters wait here until a mail server or a folder has taken them. A letter is written in the same
//! transaction as what it tells of.

use chrono::{DateTime, Utc};
use register_api::cabinet::mail::{Letter, LetterHead};

use super::{
    Database, StoreError,
    both::{millis, moment, number, reading, writing},
};

pub(super) const POST: &str = "INSERT INTO outgoing_mail (recipient, subject, body, created_at, next_at) \
     VALUES ($1, $2, $3, $4, $4)";
const DUE: &str = "SELECT id, recipient, subject, body, created_at, attempts FROM outgoing_mail \
     WHERE next_at IS NOT NULL AND next_at <= $1 ORDER BY next_at, id LIMIT $2";
const CLAIM: &str = "UPDATE outgoing_mail SET attempts = attempts + 1, next_at = $3 \
     WHERE id = $1 AND attempts = $2 AND next_at IS NOT NULL";
const TAKEN: &str = "UPDATE outgoing_mail SET next_at = NULL, sent_at = $2, body = CASE WHEN $3 = 1 THEN body ELSE '' END \
     WHERE id = $1";
const AGAIN: &str = "UPDATE outgoing_mail SET next_at = $2 WHERE id = $1 AND next_at IS NOT NULL";
const GIVEN_UP: &str = "UPDATE outgoing_mail SET next_at = NULL, body = '' WHERE id = $1";
const COUNT: &str = "SELECT count(*) FROM outgoing_mail";
const PAGE: &str = "SELECT id, recipient, subject, '' AS body, created_at, attempts FROM outgoing_mail \
     ORDER BY id DESC LIMIT $1 OFFSET $2";
const ONE: &str =
    "SELECT id, recipient, subject, body, created_at, attempts FROM outgoing_mail WHERE id = $1";

/// A letter to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewLetter {
    pub(crate) recipient: String,
    pub(crate) subject: String,
    pub(crate) body: String,
}

/// A letter that waits, claimed by whoever holds this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Waiting {
    pub(crate) letter: Letter,
    /// How often it was tried before.
    pub(crate) attempts: u32,
}

#[derive(sqlx::FromRow)]
struct LetterRow {
    id: i64,
    recipient: String,
    subject: String,
    body: String,
    created_at: i64,
    attempts: i64,
}

impl LetterRow {
    fn read(self) -> Result<Waiting, StoreError> {
        Ok(Waiting {
            letter: Letter {
                head: LetterHead {
                    id: number(self.id)?,
                    recipient: self.recipient,
                    subject: self.subject,
                    created_at: moment(self.created_at)?,
                },
                body: self.body,
            },
            attempts: number(self.attempts)?,
        })
    }
}

/// Writes letters within a transaction.
macro_rules! post {
    ($transaction:expr, $letters:expr, $at:expr) => {
        for letter in $letters {
            let letter: &$crate::store::post::NewLetter = letter;
            sqlx::query($crate::store::post::POST)
                .bind(letter.recipient.as_str())
                .bind(letter.subject.as_str())
                .bind(letter.body.as_str())
                .bind($crate::store::both::millis($at))
                .execute(&mut *$transaction)
                .await?;
        }
    };
}

pub(super) use post;

impl Database {
    /// Writes letters.
    pub(crate) async fn post(&self, letters: &[NewLetter], at: DateTime<Utc>) -> Result<(), StoreError> {
        writing!(self, tx => post!(tx, letters, at));
        Ok(())
    }

    /// Claims up to so many letters that are due: nobody else gets them until `again`.
    pub(crate) async fn claim_letters(
        &self,
        at: DateTime<Utc>,
        again: DateTime<Utc>,
        limit: u32,
    ) -> Result<Vec<Waiting>, StoreError> {
        let rows: Vec<LetterRow> = reading!(self, pool => {
            sqlx::query_as(DUE).bind(millis(at)).bind(i64::from(limit)).fetch_all(pool).await?
        });
        let mut claimed = Vec::new();
        for row in rows {
            let waiting = row.read()?;
            let mine = writing!(self, tx => {
                sqlx::query(CLAIM)
                    .bind(i64::from(waiting.letter.head.id))
                    .bind(i64::from(waiting.attempts))
                    .bind(millis(again))
                    .execute(&mut *tx)
                    .await?
                    .rows_affected() == 1
            });
            if mine {
                claimed.push(waiting);
            }
        }
        Ok(claimed)
    }

    /// Notes that a letter was taken; its text, which may hold a secret, is kept only for the operator to read.
    pub(crate) async fn letter_taken(
        &self,
        id: u32,
        at: DateTime<Utc>,
        keep_text: bool,
    ) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(TAKEN)
                .bind(i64::from(id))
                .bind(millis(at))
                .bind(i64::from(keep_text))
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }

    /// Notes when a letter is to be tried again.
    pub(crate) async fn letter_again(&self, id: u32, at: DateTime<Utc>) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(AGAIN).bind(i64::from(id)).bind(millis(at)).execute(&mut *tx).await?;
        });
        Ok(())
    }

    /// Gives a letter up that nobody takes.
    pub(crate) async fn letter_given_up(&self, id: u32) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(GIVEN_UP).bind(i64::from(id)).execute(&mut *tx).await?;
        });
        Ok(())
    }

    /// The heads of so many letters from a place on, the newest first, with the number of all.
    pub(crate) async fn letters(
        &self,
        offset: u32,
        limit: u32,
    ) -> Result<(u32, Vec<LetterHead>), StoreError> {
        let (total, rows): (i64, Vec<LetterRow>) = reading!(self, pool => (
            sqlx::query_scalar(COUNT).fetch_one(pool).await?,
            sqlx::query_as(PAGE)
                .bind(i64::from(limit))
                .bind(i64::from(offset))
                .fetch_all(pool)
                .await?,
        ));
        let heads = rows
            .into_iter()
            .map(|row| row.read().map(|waiting| waiting.letter.head))
            .collect::<Result<_, _>>()?;
        Ok((number(total)?, heads))
    }

    /// One letter.
    pub(crate) async fn letter(&self, id: u32) -> Result<Option<Letter>, StoreError> {
        let row: Option<LetterRow> = reading!(self, pool => {
            sqlx::query_as(ONE).bind(i64::from(id)).fetch_optional(pool).await?
        });
        row.map(|row| row.read().map(|waiting| waiting.letter))
            .transpose()
    }
}
