//! The wall clock: the one place of the server that reads it. Everything else takes the time as an argument.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

/// The country's time, UTC+5 everywhere since 1 March 2024, without summer time. Days and deadlines are counted in it.
const OFFSET_SECONDS: i32 = 5 * 3600;

/// The present moment.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the place that reads the clock")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The day that it is in the country now.
#[must_use]
pub fn today() -> NaiveDate {
    day_of(now())
}

/// The day of a moment in the country's time.
#[must_use]
pub fn day_of(moment: DateTime<Utc>) -> NaiveDate {
    match FixedOffset::east_opt(OFFSET_SECONDS) {
        Some(offset) => moment.with_timezone(&offset).date_naive(),
        None => moment.date_naive(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_five_hours_before_utc() {
        for (moment, expected) in [
            ("2026-04-07T18:59:59Z", "2026-04-07"),
            ("2026-04-07T19:00:00Z", "2026-04-08"),
            ("2026-12-31T20:00:00Z", "2027-01-01"),
        ] {
            assert_eq!(day_of(moment.parse().unwrap()).to_string(), expected, "{moment}");
        }
    }
}
