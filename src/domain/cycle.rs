//! The half-year cycle: proposals by 1 February go to the National Council by 1 April, those by 1 September by 1 November;
//! placement and press release follow the recommendation, whenever it comes.
//!
//! The Rules say nothing of a proposal that comes after its date. Here it goes to the next cycle (a product decision).

use core::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::{CalendarError, WorkingCalendar, YEARS};
use crate::deadline::{DaysLeft, Deadline, deadline, fixed};
use crate::term::{DayOfYear, Event, Measure, Term};

/// One of the two cycles of a year. Its `Display` is its stable id: `2026-1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cycle {
    /// The year of its dates.
    pub year: i32,
    /// Which of the two.
    pub half: Half,
}

/// Which of the year's two cycles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Half {
    /// 1 February, then 1 April.
    First,
    /// 1 September, then 1 November.
    Second,
}

/// A step of a cycle with its date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The term that the step keeps.
    pub term: Term,
    /// When it must be done.
    pub date: StepDate,
}

/// The date of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepDate {
    /// The date is known.
    Known {
        /// The deadline.
        deadline: Deadline,
        /// How long there is until it.
        left: DaysLeft,
    },
    /// The date follows from an event that has not been recorded.
    AfterEvent {
        /// The event.
        event: Event,
        /// So many working days after its day.
        working_days: u8,
    },
}

/// What is known of the events of a cycle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// The day on which the National Council issued its recommendations.
    pub recommended: Option<NaiveDate>,
    /// The day on which the register was placed on the digital platform.
    pub placed: Option<NaiveDate>,
}

/// A text is not the id of a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the id of a cycle, such as 2026-1")]
pub struct NotACycle;

impl core::str::FromStr for Cycle {
    type Err = NotACycle;

    /// Reads the stable id of a cycle.
    fn from_str(text: &str) -> Result<Cycle, NotACycle> {
        let (year, half) = text.split_once('-').ok_or(NotACycle)?;
        let half = match half {
            "1" => Half::First,
            "2" => Half::Second,
            _ => return Err(NotACycle),
        };
        let year = year.parse().map_err(|_not_a_year| NotACycle)?;
        let cycle = Cycle { year, half };
        // One way to write it: `+2026-1` or `02026-1` is none.
        Some(cycle)
            .filter(|cycle| YEARS.contains(&cycle.year) && cycle.to_string() == text)
            .ok_or(NotACycle)
    }
}

impl Cycle {
    /// The cycle that is under way: the first whose submission to the National Council (clause 10) has not passed.
    ///
    /// # Errors
    ///
    /// When today or the cycle is outside the supported years.
    pub fn containing(today: NaiveDate, calendar: &WorkingCalendar) -> Result<Self, CalendarError> {
        Self::first_with(Term::Submission, today, calendar)
    }

    /// The cycle that takes a proposal sent to the authorised body on this day: the first whose date of clause 7 has not
    /// passed.
    ///
    /// # Errors
    ///
    /// When the day or the cycle is outside the supported years.
    pub fn accepting(date: NaiveDate, calendar: &WorkingCalendar) -> Result<Self, CalendarError> {
        Self::first_with(Term::Proposals, date, calendar)
    }

    fn first_with(term: Term, date: NaiveDate, calendar: &WorkingCalendar) -> Result<Self, CalendarError> {
        let nominal = deadline(term, date, calendar)?.nominal;
        let half = if nominal.month() < 7 {
            Half::First
        } else {
            Half::Second
        };
        Ok(Self {
            year: nominal.year(),
            half,
        })
    }

    /// The cycle after this one.
    ///
    /// # Errors
    ///
    /// When it is outside the supported years.
    pub fn next(self) -> Result<Self, CalendarError> {
        let next = match self.half {
            Half::First => Self {
                half: Half::Second,
                ..self
            },
            Half::Second => Self {
                year: self.year.saturating_add(1),
                half: Half::First,
            },
        };
        if YEARS.contains(&next.year) {
            Ok(next)
        } else {
            Err(CalendarError::OutsideYears { year: next.year })
        }
    }

    /// The deadline of a term in this cycle, where the Rules fix its date; `None` for a term that an event starts.
    ///
    /// # Errors
    ///
    /// When the deadline is outside the supported years.
    pub fn deadline(self, term: Term, calendar: &WorkingCalendar) -> Result<Option<Deadline>, CalendarError> {
        match term.measure() {
            Measure::FixedDates(days) => fixed(term, self.year, self.day_among(days), calendar).map(Some),
            Measure::WorkingDays { .. } => Ok(None),
        }
    }

    const fn day_among(self, [first, second]: [DayOfYear; 2]) -> DayOfYear {
        match self.half {
            Half::First => first,
            Half::Second => second,
        }
    }

    /// The four steps of this cycle, seen on the day `today`; the last two have dates once their events are recorded.
    ///
    /// # Errors
    ///
    /// When a date is outside the supported years.
    pub fn steps(
        self,
        recorded: Recorded,
        today: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<[Step; 4], CalendarError> {
        let step = |term| self.step(term, recorded, today, calendar);
        Ok([
            step(Term::Proposals)?,
            step(Term::Submission)?,
            step(Term::Placement)?,
            step(Term::PressRelease)?,
        ])
    }

    fn step(
        self,
        term: Term,
        recorded: Recorded,
        today: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Step, CalendarError> {
        let found = match term.measure() {
            Measure::FixedDates(days) => fixed(term, self.year, self.day_among(days), calendar)?,
            Measure::WorkingDays { after, days } => {
                let happened = match after {
                    Event::Recommended => recorded.recommended,
                    Event::Placed => recorded.placed,
                    Event::RemarksReceived => None,
                };
                let Some(happened) = happened else {
                    return Ok(Step {
                        term,
                        date: StepDate::AfterEvent {
                            event: after,
                            working_days: days,
                        },
                    });
                };
                deadline(term, happened, calendar)?
            }
        };
        known(found, today, calendar)
    }
}

impl fmt::Display for Cycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = match self.half {
            Half::First => 1,
            Half::Second => 2,
        };
        write!(f, "{}-{half}", self.year)
    }
}

/// The next date of each of the four steps, whichever cycle it belongs to: between 1 February and 1 April the next
/// proposals are those of September, while the next submission is still that of April.
///
/// # Errors
///
/// When a date is outside the supported years.
pub fn next_steps(
    recorded: Recorded,
    today: NaiveDate,
    calendar: &WorkingCalendar,
) -> Result<[Step; 4], CalendarError> {
    let [_, _, placement, press_release] =
        Cycle::containing(today, calendar)?.steps(recorded, today, calendar)?;
    Ok([
        known(deadline(Term::Proposals, today, calendar)?, today, calendar)?,
        known(deadline(Term::Submission, today, calendar)?, today, calendar)?,
        placement,
        press_release,
    ])
}

fn known(deadline: Deadline, today: NaiveDate, calendar: &WorkingCalendar) -> Result<Step, CalendarError> {
    let left = deadline.days_left(today, calendar)?;
    Ok(Step {
        term: deadline.term,
        date: StepDate::Known { deadline, left },
    })
}

#[cfg(test)]
mod tests;
