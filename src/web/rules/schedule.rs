//! What the timeline shows: the steps of the cycle that is under way, today among them, and the cycle after it.

use chrono::NaiveDate;
use register_domain::{
    calendar::{CalendarError, WorkingCalendar},
    cycle::{Cycle, Recorded, Step, StepDate},
};

/// The cycle that is under way, seen on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The day.
    pub today: NaiveDate,
    /// The cycle.
    pub cycle: Cycle,
    /// Its four steps in their order.
    pub stations: Vec<Station>,
    /// The fixed dates of the cycle after it, as the Rules name them: proposals, submission. None where the calendar ends.
    pub following: Option<[NaiveDate; 2]>,
}

/// A step of the cycle on the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    /// The step.
    pub step: Step,
    /// Where it lies, seen from today.
    pub when: When,
}

/// Where a step lies, seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Its last day has passed.
    Passed,
    /// The first that has not passed; today stands before it.
    Next,
    /// After the next one.
    Later,
}

impl Schedule {
    /// The cycle as it stands on a day. When the events of its last two steps happen nobody knows beforehand, so they
    /// have no date.
    ///
    /// # Errors
    ///
    /// When the day or the cycle is outside the supported years.
    pub fn on(today: NaiveDate, calendar: &WorkingCalendar) -> Result<Schedule, CalendarError> {
        let cycle = Cycle::containing(today, calendar)?;
        let steps = cycle.steps(Recorded::default(), today, calendar)?;
        let mut next_seen = false;
        let stations = steps.into_iter().map(|step| {
            let when = match &step.date {
                StepDate::Known { left, .. } if left.is_overdue() => When::Passed,
                StepDate::Known { .. } | StepDate::AfterEvent { .. } if next_seen => When::Later,
                StepDate::Known { .. } | StepDate::AfterEvent { .. } => {
                    next_seen = true;
                    When::Next
                }
            };
            Station { step, when }
        });
        Ok(Schedule {
            today,
            cycle,
            stations: stations.collect(),
            following: fixed_dates(cycle.next(), today, calendar),
        })
    }

    /// The step that is next.
    #[must_use]
    pub fn next(&self) -> Option<&Step> {
        self.stations
            .iter()
            .find(|station| station.when == When::Next)
            .map(|station| &station.step)
    }
}

fn fixed_dates(
    cycle: Result<Cycle, CalendarError>,
    today: NaiveDate,
    calendar: &WorkingCalendar,
) -> Option<[NaiveDate; 2]> {
    let [proposals, submission, ..] = cycle.ok()?.steps(Recorded::default(), today, calendar).ok()?;
    Some([nominal(&proposals)?, nominal(&submission)?])
}

fn nominal(step: &Step) -> Option<NaiveDate> {
    match &step.date {
        StepDate::Known { deadline, .. } => Some(deadline.nominal),
        StepDate::AfterEvent { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn today_stands_before_the_next_step() {
        #[track_caller]
        fn check(today: &str, cycle: &str, whens: [When; 4], following: Option<[&str; 2]>) {
            let schedule = Schedule::on(day(today), &WorkingCalendar::official()).unwrap();
            assert_eq!(schedule.cycle.to_string(), cycle, "{today}");
            let found: Vec<When> = schedule.stations.iter().map(|station| station.when).collect();
            assert_eq!(found, whens, "{today}");
            assert_eq!(schedule.following, following.map(|days| days.map(day)), "{today}");
        }
        use When::{Later, Next, Passed};
        check(
            "2026-11-22",
            "2027-1",
            [Next, Later, Later, Later],
            Some(["2027-09-01", "2027-11-01"]),
        );
        // 1 February 2026 is a Sunday: the step can be done on the Monday.
        check(
            "2026-02-02",
            "2026-1",
            [Next, Later, Later, Later],
            Some(["2026-09-01", "2026-11-01"]),
        );
        check(
            "2026-02-03",
            "2026-1",
            [Passed, Next, Later, Later],
            Some(["2026-09-01", "2026-11-01"]),
        );
        check(
            "2026-04-01",
            "2026-1",
            [Passed, Next, Later, Later],
            Some(["2026-09-01", "2026-11-01"]),
        );
        check(
            "2026-04-02",
            "2026-2",
            [Next, Later, Later, Later],
            Some(["2027-02-01", "2027-04-01"]),
        );
        check("2035-10-31", "2035-2", [Passed, Next, Later, Later], None);
    }

    #[test]
    fn the_calendar_ends() {
        let calendar = WorkingCalendar::official();
        for today in ["2020-12-31", "2035-12-01", "2036-01-01"] {
            let refused = Schedule::on(day(today), &calendar);
            assert!(
                matches!(refused, Err(CalendarError::OutsideYears { .. })),
                "{today}: {refused:?}"
            );
        }
    }
}
