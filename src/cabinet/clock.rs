//! The one place of the cabinet that reads a clock, and draws by chance.

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

/// A text that nobody has made before: of the moment and of chance.
#[must_use]
pub fn unique() -> String {
    /// Every whole number below it is one that a JavaScript number can be.
    const WHOLE: f64 = 9_007_199_254_740_992.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "chance is between 0 and 1"
    )]
    let chance = (js_sys::Math::random() * WHOLE) as u64;
    format!("{:x}-{chance:x}", now().timestamp_millis())
}

/// The day that it is in Kazakhstan.
#[must_use]
pub fn today() -> NaiveDate {
    day_of(now())
}
