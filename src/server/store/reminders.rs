//! What people were reminded of.

use chrono::{DateTime, Utc};

use super::{
    Database, StoreError,
    both::{millis, writing},
    post::{NewLetter, post},
};

const NOTE: &str = "INSERT INTO reminders (person, about, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const FORGET: &str = "DELETE FROM reminders WHERE at < $1";

impl Database {
    /// Writes a letter that reminds a person of what the keys name, of which `compose` is given the places of those that
    /// the person was not reminded of before; `false` when there are none.
    pub(crate) async fn remind_once(
        &self,
        person: u32,
        keys: &[String],
        at: DateTime<Utc>,
        compose: impl Fn(&[usize]) -> NewLetter,
    ) -> Result<bool, StoreError> {
        Ok(writing!(self, tx => {
            let mut fresh = Vec::new();
            for (place, key) in keys.iter().enumerate() {
                let noted = sqlx::query(NOTE)
                    .bind(i64::from(person))
                    .bind(key.as_str())
                    .bind(millis(at))
                    .execute(&mut *tx)
                    .await?
                    .rows_affected();
                if noted == 1 {
                    fresh.push(place);
                }
            }
            if !fresh.is_empty() {
                let letter = compose(&fresh);
                post!(tx, [&letter], at);
            }
            !fresh.is_empty()
        }))
    }

    /// Forgets reminders from before a moment.
    pub(crate) async fn forget_reminders(&self, before: DateTime<Utc>) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(FORGET).bind(millis(before)).execute(&mut *tx).await?;
        });
        Ok(())
    }
}
