//! The one place of the site that reads a clock.

use chrono::{DateTime, FixedOffset, NaiveDate};
use register_domain::deadline::offset;

/// The present moment in UTC+5, by which the register counts throughout.
#[expect(clippy::disallowed_methods, reason = "the one place that may")]
#[must_use]
pub fn now() -> DateTime<FixedOffset> {
    let milliseconds = js_sys::Date::now();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a clock's milliseconds stay far below 2^53"
    )]
    let moment = DateTime::from_timestamp_millis(milliseconds as i64).unwrap_or_default();
    moment.with_timezone(&offset())
}

/// The day that it is in Kazakhstan.
#[must_use]
pub fn today() -> NaiveDate {
    now().date_naive()
}
