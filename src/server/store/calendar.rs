//! What the operator has added to the working calendar: each change is a whole list under a number of its own, and those
//! before it stay readable.

use chrono::{DateTime, Utc};
use register_domain::calendar::Amendment;
use serde::{Deserialize, Serialize};

use super::{
    Database, StoreError,
    both::{millis, number, reading, writing},
    cases::{from_json, to_json},
    post::{NewLetter, post},
};

const NEWEST: &str = "SELECT version, content FROM calendar_amendments ORDER BY version DESC LIMIT 1";
const NEWEST_VERSION: &str = "SELECT coalesce(max(version), 0) FROM calendar_amendments";
/// People whose additions end with the demonstration, once it has ended.
const OF_DEMONSTRATION: &str = "SELECT id FROM people WHERE demonstration = 1 \
     AND EXISTS (SELECT 1 FROM editions WHERE standing = 'official')";
const ADD: &str = "INSERT INTO calendar_amendments (version, content, at, person) VALUES ($1, $2, $3, $4)";

/// One addition as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeptAmendment {
    /// Its permanent number: that of the change that made it.
    pub(crate) id: u32,
    pub(crate) at: DateTime<Utc>,
    pub(crate) person: u32,
    pub(crate) amendment: Amendment,
}

/// All that holds, with how often it was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct KeptAmendments {
    pub(crate) version: u32,
    pub(crate) items: Vec<KeptAmendment>,
}

impl KeptAmendments {
    /// The additions alone.
    pub(crate) fn amendments(&self) -> Vec<Amendment> {
        self.items.iter().map(|kept| kept.amendment.clone()).collect()
    }
}

impl Database {
    /// What holds now. What the demonstration's people added ends with the demonstration.
    pub(crate) async fn amendments(&self) -> Result<KeptAmendments, StoreError> {
        let (row, ended): (Option<(i64, String)>, Vec<i64>) = reading!(self, pool => (
            sqlx::query_as(NEWEST).fetch_optional(pool).await?,
            sqlx::query_scalar(OF_DEMONSTRATION).fetch_all(pool).await?,
        ));
        let Some((version, content)) = row else {
            return Ok(KeptAmendments::default());
        };
        let mut items: Vec<KeptAmendment> = from_json("calendar_amendments.content", &content)?;
        items.retain(|kept| !ended.contains(&i64::from(kept.person)));
        Ok(KeptAmendments {
            version: number(version)?,
            items,
        })
    }

    /// How often the calendar was changed.
    pub(crate) async fn calendar_version(&self) -> Result<u32, StoreError> {
        let version: i64 = reading!(self, pool => sqlx::query_scalar(NEWEST_VERSION).fetch_one(pool).await?);
        number(version)
    }

    /// Puts a list in place of the one before, with the letters that tell of it; [`StoreError::Overtaken`] when somebody else
    /// has changed the calendar meanwhile.
    pub(crate) async fn amend_calendar(
        &self,
        after: &KeptAmendments,
        letters: &[NewLetter],
        at: DateTime<Utc>,
        person: u32,
    ) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(ADD)
                .bind(i64::from(after.version))
                .bind(to_json(&after.items))
                .bind(millis(at))
                .bind(i64::from(person))
                .execute(&mut *tx)
                .await?;
            post!(tx, letters, at);
        });
        Ok(())
    }
}
