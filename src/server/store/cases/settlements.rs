//! Choices of the authorised body between two proposals that touch one entry.

use chrono::{DateTime, Utc};
use register_domain::draft_edition::Settlement;

use super::{from_json, to_json};
use crate::store::{
    Database, StoreError,
    both::{millis, reading, writing},
};

const SETTLE: &str = "INSERT INTO settlements (content, at, person) VALUES ($1, $2, $3)";
const SETTLEMENTS: &str = "SELECT content FROM settlements ORDER BY id";

impl Database {
    /// Keeps the choice between two proposals.
    pub(crate) async fn settle(
        &self,
        settlement: &Settlement,
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
    pub(crate) async fn settlements(&self) -> Result<Vec<Settlement>, StoreError> {
        let rows: Vec<String> =
            reading!(self, pool => sqlx::query_scalar(SETTLEMENTS).fetch_all(pool).await?);
        rows.iter()
            .map(|row| from_json("settlements.content", row))
            .collect()
    }
}
