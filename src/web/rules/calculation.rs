//! What the calculator of deadlines is asked and what it answers. Counting is the domain's.

use chrono::NaiveDate;
use register_domain::{
    calendar::{CalendarError, Status, WorkingCalendar},
    deadline::{CountedDay, DaysLeft, count},
    term::{Event, Measure},
};

use crate::parameter::parameter;

/// The most working days that can be asked for: a year of them.
pub const MOST_DAYS: u32 = 250;

/// The number of working days that is offered first to a person who chooses it.
const FIRST_DAYS: &str = "10";

/// From what a term runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// From an event of the Rules, which set the number of days.
    Event(Event),
    /// From any day, for a number of days of one's own.
    Own,
}

impl Start {
    /// What can be chosen, in the order in which it is offered.
    pub const ALL: [Start; 4] = [
        Start::Event(Event::Recommended),
        Start::Event(Event::Placed),
        Start::Event(Event::RemarksReceived),
        Start::Own,
    ];

    /// The code in the address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Start::Event(Event::RemarksReceived) => "remarks_received",
            Start::Event(Event::Recommended) => "recommended",
            Start::Event(Event::Placed) => "placed",
            Start::Own => "own",
        }
    }

    /// What has this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Start> {
        Start::ALL.into_iter().find(|start| start.code() == code)
    }

    /// How many working days the Rules set.
    #[must_use]
    pub fn working_days(self) -> Option<u32> {
        let Start::Event(event) = self else { return None };
        match event.starts().measure() {
            Measure::WorkingDays { days, .. } => Some(u32::from(days)),
            Measure::FixedDates(_) => None,
        }
    }
}

/// What is in the fields, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// From what the term runs.
    pub start: Start,
    /// The day: `2026-03-20`, or `20.03.2026` where the browser has no field for dates.
    pub day: String,
    /// The number of working days; only asked for one's own.
    pub days: String,
}

/// What is wrong with the fields. Every fault is told at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// With the day.
    pub day: Option<DayFault>,
    /// The number of days is missing, not a number, or out of range.
    pub days: bool,
}

/// What is wrong with the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayFault {
    /// It is missing, or no day.
    Unreadable,
    /// The calendar does not reach it, or the count runs out of the calendar.
    Calendar(CalendarError),
}

/// What the calculator answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The day from which the term runs.
    pub from: NaiveDate,
    /// Its length.
    pub working_days: u32,
    /// Its last day.
    pub due: NaiveDate,
    /// How sure that is.
    pub status: Status,
    /// How long there is until it.
    pub left: Option<DaysLeft>,
    /// Each day that was counted or skipped.
    pub counted: Vec<CountedDay>,
}

impl Question {
    /// Reads the question from what follows `?` in the address; what it lacks is what is asked most.
    #[must_use]
    pub fn read(query: &str, today: NaiveDate) -> Question {
        let code = parameter(query, "event");
        let start = Start::ALL.into_iter().find(|start| Some(start.code()) == code);
        Question {
            start: start.unwrap_or(Start::Event(Event::Recommended)),
            day: parameter(query, "from").map_or_else(|| today.to_string(), str::to_owned),
            days: parameter(query, "days").unwrap_or(FIRST_DAYS).to_owned(),
        }
    }

    /// The question as it stands in the address, without `?`. A day that cannot be read is left out.
    #[must_use]
    pub fn query(&self) -> String {
        let mut query = ["event=", self.start.code()].concat();
        if let Some(day) = read_day(&self.day) {
            query.push_str("&from=");
            query.push_str(&day.to_string());
        }
        if self.start == Start::Own
            && let Some(days) = read_days(&self.days)
        {
            query.push_str("&days=");
            query.push_str(&days.to_string());
        }
        query
    }

    /// Counts.
    ///
    /// # Errors
    ///
    /// Every fault of the fields.
    pub fn answer(&self, today: NaiveDate, calendar: &WorkingCalendar) -> Result<Answer, Faults> {
        let day = read_day(&self.day);
        let days = self.start.working_days().or_else(|| read_days(&self.days));
        let (Some(from), Some(working_days)) = (day, days) else {
            return Err(Faults {
                day: day.is_none().then_some(DayFault::Unreadable),
                days: days.is_none(),
            });
        };
        counted(from, working_days, today, calendar).map_err(|error| Faults {
            day: Some(DayFault::Calendar(error)),
            days: false,
        })
    }
}

impl Answer {
    /// How many of the days were skipped.
    #[must_use]
    pub fn skipped(&self) -> u32 {
        let skipped = self.counted.iter().filter(|day| day.number.is_none()).count();
        u32::try_from(skipped).unwrap_or(u32::MAX)
    }
}

fn counted(
    from: NaiveDate,
    working_days: u32,
    today: NaiveDate,
    calendar: &WorkingCalendar,
) -> Result<Answer, CalendarError> {
    let counted = count(from, i64::from(working_days), calendar)?;
    let due = counted.last().map_or(from, |last| last.day.date);
    let calendar_days = (due - today).num_days();
    Ok(Answer {
        from,
        working_days,
        due,
        status: calendar.status_between(from, due)?,
        left: calendar
            .working_days_between(today, due)
            .ok()
            .map(|working_days| DaysLeft {
                calendar_days,
                working_days,
            }),
        counted,
    })
}

/// `2026-03-20` or `20.03.2026`.
fn read_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let (year, month, day) = match text.split_once('-') {
        Some((year, rest)) => {
            let (month, day) = rest.split_once('-')?;
            (year, month, day)
        }
        None => {
            let (day, rest) = text.split_once('.')?;
            let (month, year) = rest.split_once('.')?;
            (year, month, day)
        }
    };
    let number = |digits: &str| -> Option<u32> {
        let plain = (1..=4).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
        digits.parse().ok().filter(|_| plain)
    };
    let year = i32::try_from(number(year)?).ok()?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)
}

fn read_days(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|&days| days <= MOST_DAYS)
}

#[cfg(test)]
mod tests;
