//! The working calendar of Kazakhstan, 2021–2035: which days count in a term of working days.
//!
//! - [`holiday`]: the holidays as rules, with the years in which each holds;
//! - [`data`]: what no rule gives, days off moved by act and the dates of Kurban Ait;
//! - [`day`]: what one day is, how sure that is, and why;
//! - [`amendment`]: what is added to them while the program runs;
//! - `assembly` marks the days that they name, and lists what is wrong with edited data;
//! - [`WorkingCalendar`] answers for every day. Outside the supported years it answers with an error, never with a guess.
//!
//! The calendar is that of the five-day week, in which state bodies work.

pub mod amendment;
mod assembly;
pub mod data;
pub mod day;
pub mod holiday;

use core::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

pub use amendment::{Amendment, Announcement};
pub use assembly::CalendarProblem;
pub use data::{Act, AitDate, Issued, Issuer, LAST_PUBLISHED_YEAR, Transfer};
pub use day::{Day, DayKind, Source, Status};
use holiday::is_weekend;
pub use holiday::{Holiday, ReligiousHoliday};

/// The years for which the calendar is known.
pub const YEARS: RangeInclusive<i32> = 2021..=2035;

/// Why the calendar cannot answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The answer lies outside [`YEARS`].
    #[error("the year {year} is outside the supported years 2021-2035")]
    OutsideYears {
        /// The year that was asked for or that counting ran into.
        year: i32,
    },
    /// A term cannot run backwards.
    #[error("{days} working days: a term cannot be negative")]
    NegativeDays {
        /// The length that was asked for.
        days: i64,
    },
}

/// The days that are not plain working days or plain weekends, in order of date; everything else follows from the
/// day of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingCalendar {
    marked: Vec<Day>,
}

impl WorkingCalendar {
    /// The calendar from the compiled-in data.
    #[must_use]
    pub fn official() -> Self {
        // A test proves that the shipped data have no problems.
        Self::build(data::TRANSFERS, data::KURBAN_AIT).0
    }

    /// The calendar from data that were edited.
    ///
    /// # Errors
    ///
    /// Every problem of the data: dates outside [`YEARS`], transfers of days that are not what they must be, years with
    /// no or two dates of Kurban Ait.
    pub fn new(transfers: &[Transfer], kurban_ait: &[AitDate]) -> Result<Self, Vec<CalendarProblem>> {
        let (calendar, problems) = Self::build(transfers, kurban_ait);
        if problems.is_empty() {
            Ok(calendar)
        } else {
            Err(problems)
        }
    }

    fn find(&self, date: NaiveDate) -> Result<usize, usize> {
        self.marked.binary_search_by_key(&date, |day| day.date)
    }

    /// The marked day, if the date is marked.
    fn marked(&self, date: NaiveDate) -> Option<&Day> {
        self.find(date).ok().and_then(|place| self.marked.get(place))
    }

    /// What the day is, without a look at the supported years.
    fn kind_of(&self, date: NaiveDate) -> DayKind {
        match self.marked(date) {
            Some(day) => day.kind,
            None if is_weekend(date) => DayKind::Weekend,
            None => DayKind::Working,
        }
    }

    /// The day with its reason, without a look at the supported years.
    fn day_of(&self, date: NaiveDate) -> Day {
        match self.marked(date) {
            Some(day) => day.clone(),
            None => Day {
                date,
                kind: self.kind_of(date),
                status: published_or_computed(date),
                source: Source::LabourCode,
            },
        }
    }

    /// What a day is.
    ///
    /// # Errors
    ///
    /// When the date is outside [`YEARS`].
    pub fn day(&self, date: NaiveDate) -> Result<Day, CalendarError> {
        supported(date)?;
        Ok(self.day_of(date))
    }

    /// Whether a day counts in a term of working days.
    ///
    /// # Errors
    ///
    /// When the date is outside [`YEARS`].
    pub fn is_working(&self, date: NaiveDate) -> Result<bool, CalendarError> {
        supported(date)?;
        Ok(self.kind_of(date).is_working())
    }

    /// The date itself when it is a working day, else the first working day after it (Civil Code, article 175).
    ///
    /// # Errors
    ///
    /// When the date or the answer is outside [`YEARS`].
    pub fn on_or_after(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        let mut date = date;
        while !self.is_working(date)? {
            date = following(date)?;
        }
        Ok(date)
    }

    /// The first working day after the date.
    ///
    /// # Errors
    ///
    /// When the date or the answer is outside [`YEARS`].
    pub fn next_working_day(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        supported(date)?;
        self.on_or_after(following(date)?)
    }

    /// The last day of a term of `days` working days after the day `from`: counting starts on the next day (Civil Code,
    /// article 173). Zero days end on `from` itself, moved to a working day when it is not one (article 175).
    ///
    /// # Errors
    ///
    /// When `days` is negative, or `from` or the answer is outside [`YEARS`].
    pub fn add_working_days(&self, from: NaiveDate, days: i64) -> Result<NaiveDate, CalendarError> {
        supported(from)?;
        match days {
            ..0 => Err(CalendarError::NegativeDays { days }),
            0 => self.on_or_after(from),
            _ => {
                let mut date = from;
                // Each step moves forward, and the supported years end: a huge count is refused soon.
                for _ in 0..days {
                    date = self.next_working_day(date)?;
                }
                Ok(date)
            }
        }
    }

    /// How many working days there are after `from` up to and with `to`; negative when `to` is before `from`.
    ///
    /// # Errors
    ///
    /// When one of the dates is outside [`YEARS`].
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> Result<i64, CalendarError> {
        supported(from)?;
        supported(to)?;
        let (earlier, later, sign) = if from <= to { (from, to, 1) } else { (to, from, -1) };
        let days = earlier
            .iter_days()
            .skip(1)
            .take_while(|&date| date <= later)
            .filter(|&date| self.kind_of(date).is_working());
        Ok(days.fold(0, |sum, _| sum + sign))
    }

    /// Every day off of the year, plain Saturdays and Sundays included, and every weekend day that is worked, in order.
    ///
    /// # Errors
    ///
    /// When the year is outside [`YEARS`].
    pub fn year(&self, year: i32) -> Result<impl Iterator<Item = Day> + '_, CalendarError> {
        let first = YEARS
            .contains(&year)
            .then(|| NaiveDate::from_yo_opt(year, 1))
            .flatten()
            .ok_or(CalendarError::OutsideYears { year })?;
        let days = first.iter_days().take_while(move |date| date.year() == year);
        Ok(days
            .map(|date| self.day_of(date))
            .filter(|day| day.kind != DayKind::Working))
    }

    /// How sure the calendar is of the stretch between two dates, both included: the least sure of its days. An estimated
    /// date may come out a day earlier or later, so its neighbours are no surer than itself.
    ///
    /// # Errors
    ///
    /// When one of the dates is outside [`YEARS`].
    pub fn status_between(&self, from: NaiveDate, to: NaiveDate) -> Result<Status, CalendarError> {
        supported(from)?;
        supported(to)?;
        let near = |day: &&Day| (day.date - from).num_days() >= -1 && (day.date - to).num_days() <= 1;
        let estimated = self
            .marked
            .iter()
            .filter(near)
            .any(|day| day.status == Status::Estimated);
        Ok(if estimated {
            Status::Estimated
        } else {
            published_or_computed(to)
        })
    }
}

/// A day that follows from the law is official once the calendar of its year has been published.
fn published_or_computed(date: NaiveDate) -> Status {
    if date.year() <= LAST_PUBLISHED_YEAR {
        Status::Official
    } else {
        Status::Computed
    }
}

/// Refuses a date outside the supported years.
fn supported(date: NaiveDate) -> Result<(), CalendarError> {
    let year = date.year();
    if YEARS.contains(&year) {
        Ok(())
    } else {
        Err(CalendarError::OutsideYears { year })
    }
}

/// The next day, when it is within the supported years.
fn following(date: NaiveDate) -> Result<NaiveDate, CalendarError> {
    let next = date
        .succ_opt()
        .ok_or(CalendarError::OutsideYears { year: date.year() })?;
    supported(next)?;
    Ok(next)
}

#[cfg(test)]
mod tests;
