//! The one place of the cabinet that reads a clock and draws lots.

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

/// A key that nothing else has: 128 random bits.
#[must_use]
pub fn key() -> String {
    let mut bits = [0_u8; 16];
    // A browser that runs this application has random numbers.
    if let Ok(crypto) = leptos::prelude::window().crypto() {
        let _filled = crypto.get_random_values_with_u8_array(&mut bits);
    }
    bits.iter().map(|byte| format!("{byte:02x}")).collect()
}
