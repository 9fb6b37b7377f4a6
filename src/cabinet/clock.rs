//! The one place of the cabinet that reads a clock and asks for chance.

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

/// A key that no other intention of the person has. Nobody guards anything with it.
#[must_use]
pub fn fresh_key() -> String {
    let part = || {
        let number = (js_sys::Math::random() * 1e15).to_string();
        number.split('.').next().unwrap_or_default().to_owned()
    };
    format!("{}-{}-{}", now().timestamp_millis(), part(), part())
}
