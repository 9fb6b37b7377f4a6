//! A deadline: a term applied to a date, and the counting behind it, day by day.
//!
//! Civil Code, article 173: counting starts on the day after the event. Article 175: a last day that is not a working day
//! moves to the next working day. Article 176: what must be done may be done until 24:00 of the last day.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::calendar::{CalendarError, Day, DayKind, Status, WorkingCalendar, YEARS};
use crate::term::{DayOfYear, Measure, Term};

/// Seconds east of Greenwich: the whole country keeps UTC+5 since 1 March 2024, and the register counts by it throughout.
const OFFSET_SECONDS: i32 = 5 * 60 * 60;

/// The offset in which deadlines end: UTC+5.
#[must_use]
pub const fn offset() -> FixedOffset {
    match FixedOffset::east_opt(OFFSET_SECONDS) {
        Some(offset) => offset,
        None => panic!("five hours are a valid offset"),
    }
}

/// The day on which a moment falls by the clock of Kazakhstan (UTC+5). 24:00 of a day is 00:00 of the next.
#[must_use]
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    let utc = at.naive_utc();
    utc.checked_add_signed(TimeDelta::seconds(OFFSET_SECONDS.into()))
        .unwrap_or(utc)
        .date()
}

/// A term applied to a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The term.
    pub term: Term,
    /// The last day as the Rules name it: 1 February, even when that is a Sunday. In a term of working days the same
    /// as [`Deadline::due`].
    pub nominal: NaiveDate,
    /// The last day on which the thing can be done: `nominal`, moved to a working day (Civil Code, article 175).
    pub due: NaiveDate,
    /// How sure `due` is; the calendar of a coming year may still change.
    pub status: Status,
    /// Each day that was counted or skipped: from the day after the event, or from the nominal date, to `due`.
    pub counted: Vec<CountedDay>,
}

/// One step of a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedDay {
    /// The day; its kind says why it was skipped.
    pub day: Day,
    /// Which working day of the term it is, from 1; 0 for the day that a fixed date falls on or moves to; none when skipped.
    pub number: Option<u32>,
}

/// How long there is until a deadline. Negative when it has passed; zero calendar days on the last day itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaysLeft {
    /// Calendar days from today to the last day.
    pub calendar_days: i64,
    /// Working days after today, up to and with the last day.
    pub working_days: i64,
}

impl DaysLeft {
    /// Whether the last day has passed.
    #[must_use]
    pub const fn is_overdue(self) -> bool {
        self.calendar_days < 0
    }
}

impl Deadline {
    /// The moment at which the deadline ends: 24:00 of the last day, UTC+5 (Civil Code, article 176).
    #[must_use]
    pub fn ends_at(&self) -> DateTime<FixedOffset> {
        end_of(self.due)
    }

    /// How long there is until the deadline on the day `today`, as the calendar in UTC+5 names it.
    ///
    /// # Errors
    ///
    /// When `today` is outside the supported years.
    pub fn days_left(&self, today: NaiveDate, calendar: &WorkingCalendar) -> Result<DaysLeft, CalendarError> {
        Ok(DaysLeft {
            calendar_days: (self.due - today).num_days(),
            working_days: calendar.working_days_between(today, self.due)?,
        })
    }
}

/// Applies a term to a date: for a term of working days the day of its event, for a term with fixed dates any day, and the
/// answer is the first of them that has not passed on that day.
///
/// # Errors
///
/// When the date or the deadline is outside the supported years.
pub fn deadline(term: Term, date: NaiveDate, calendar: &WorkingCalendar) -> Result<Deadline, CalendarError> {
    match term.measure() {
        Measure::WorkingDays { days, .. } => {
            let counted = count(date, i64::from(days), calendar)?;
            let due = counted.last().map_or(date, |last| last.day.date);
            let status = calendar.status_between(date, due)?;
            Ok(Deadline {
                term,
                nominal: due,
                due,
                status,
                counted,
            })
        }
        Measure::FixedDates(dates) => {
            calendar.day(date)?;
            let this_and_next_year = [date.year(), date.year() + 1];
            for (year, day) in this_and_next_year
                .into_iter()
                .flat_map(|year| dates.map(|day| (year, day)))
            {
                let found = fixed(term, year, day, calendar)?;
                if found.due >= date {
                    return Ok(found);
                }
            }
            Err(CalendarError::OutsideYears {
                year: date.year() + 1,
            })
        }
    }
}

/// The deadline of a term on one of its fixed dates in a given year.
///
/// # Errors
///
/// When the deadline is outside the supported years.
pub(crate) fn fixed(
    term: Term,
    year: i32,
    DayOfYear { month, day }: DayOfYear,
    calendar: &WorkingCalendar,
) -> Result<Deadline, CalendarError> {
    let nominal = Some(year)
        .filter(|year| YEARS.contains(year))
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(CalendarError::OutsideYears { year })?;
    let counted = count(nominal, 0, calendar)?;
    let due = counted.last().map_or(nominal, |last| last.day.date);
    Ok(Deadline {
        term,
        nominal,
        due,
        status: calendar.status_between(nominal, due)?,
        counted,
    })
}

/// Counts `days` working days after the day `from`, day by day, so that a person can check it: from the day after `from` to
/// the last day of the term. Zero days are `from` itself, moved to a working day; the count then starts with `from`.
///
/// # Errors
///
/// When `days` is negative, or the count leaves the supported years.
pub fn count(
    from: NaiveDate,
    days: i64,
    calendar: &WorkingCalendar,
) -> Result<Vec<CountedDay>, CalendarError> {
    let last = calendar.add_working_days(from, days)?;
    let (skip, mut number) = if days == 0 { (0, None) } else { (1, Some(0)) };
    from.iter_days()
        .skip(skip)
        .take_while(|&date| date <= last)
        .map(|date| {
            let day = calendar.day(date)?;
            let number = day.is_working().then(|| match &mut number {
                None => 0,
                Some(number) => {
                    *number += 1;
                    *number
                }
            });
            Ok(CountedDay { day, number })
        })
        .collect()
}

impl CountedDay {
    /// Why the day was skipped, when it was.
    #[must_use]
    pub const fn skipped_for(&self) -> Option<DayKind> {
        match self.number {
            Some(_) => None,
            None => Some(self.day.kind),
        }
    }
}

/// 24:00 of a day in UTC+5: 19:00 of the same day in Greenwich.
fn end_of(date: NaiveDate) -> DateTime<FixedOffset> {
    let midnight = date.and_time(NaiveTime::MIN) + TimeDelta::days(1);
    DateTime::from_naive_utc_and_offset(midnight - offset(), offset())
}

#[cfg(test)]
mod tests;
