//! The one place of the cabinet that reads a clock.

use chrono::{DateTime, NaiveDate, Utc};
use register_domain::deadline::day_of;

/// The present moment.
#[expect(clippy::disallowed_methods, reason = "the one place that may")]
#[must_use]
pub fn now() -> DateTime<Utc> {
    let milliseconds = js_sys::Date::now();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a clock's milliseconds stay far below 2^53"
    )]
    DateTime::from_timestamp_millis(milliseconds as i64).unwrap_or_default()
}

/// The day that it is in Kazakhstan.
#[must_use]
pub fn today() -> NaiveDate {
    day_of(now())
}
