//! The wall clock and chance: the one place of the server that reads them. Everything else takes them as arguments, a
//! [`Clock`] and a [`Chance`], which tests move and foresee.

use std::{fmt, sync::Arc};

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

/// What tells the time to those who ask again and again.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    /// The wall clock.
    #[must_use]
    pub fn wall() -> Clock {
        Clock(Arc::new(now))
    }

    /// A clock that shows what `tell` says.
    pub fn of(tell: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Clock {
        Clock(Arc::new(tell))
    }

    /// The present moment by this clock.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        (self.0)()
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}

/// Where random bytes come from: tokens, salts.
#[derive(Clone)]
pub struct Chance(Arc<Fill>);

/// Fills bytes with random ones.
type Fill = dyn Fn(&mut [u8]) + Send + Sync;

impl Chance {
    /// The generator of the operating system.
    ///
    /// # Panics
    ///
    /// Bytes that are asked of it when the system has none to give panic: no token may ever be foreseen.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "a token that can be foreseen is worse than no answer"
    )]
    pub fn system() -> Chance {
        Chance(Arc::new(|bytes| {
            getrandom::fill(bytes).expect("the operating system gives random bytes");
        }))
    }

    /// What `fill` writes.
    pub fn of(fill: impl Fn(&mut [u8]) + Send + Sync + 'static) -> Chance {
        Chance(Arc::new(fill))
    }

    /// So many random bytes.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0)(&mut bytes);
        bytes
    }
}

impl fmt::Debug for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chance")
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
