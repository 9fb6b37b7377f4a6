//! What is kept for a while only: the answers to requests that might come twice.

use std::time::Duration;

use chrono::TimeDelta;

use crate::{clock::Clock, store::Database};

/// How long a request may be repeated and still get its first answer: longer than anybody stays offline with a form.
const REPEATED_WITHIN: TimeDelta = TimeDelta::days(30);

/// How often what is older is looked for.
const EVERY: Duration = Duration::from_secs(3600);

/// Forgets old answers now and every hour, until it is aborted.
pub(crate) async fn run(database: Database, clock: Clock) {
    loop {
        if let Err(error) = database.forget_answered(clock.now() - REPEATED_WITHIN).await {
            tracing::warn!(%error, "old answers are not forgotten");
        }
        tokio::time::sleep(EVERY).await;
    }
}
