//! When the steps of the demonstration's cases fall, seen from today.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use register_domain::{
    calendar::WorkingCalendar,
    cycle::{Cycle, Half},
    deadline::offset,
    term::Term,
};

/// The days of the demonstration.
#[derive(Clone, Debug)]
pub(super) struct Days {
    calendar: WorkingCalendar,
    today: NaiveDate,
    /// The cycle that the National Council has spoken of: its proposals are published or wait for the placement.
    pub(super) spoken: Cycle,
    /// The cycle that is under way for the authorised body.
    pub(super) under_way: Cycle,
    /// The cycle of what lies before the National Council: not that of what waits for the placement, which it would hold up.
    pub(super) before_council: Cycle,
}

impl Days {
    /// The days as they are seen on `today`; `None` near the ends of the supported years.
    pub(super) fn before(today: NaiveDate, calendar: &WorkingCalendar) -> Option<Days> {
        let mut days = Days {
            calendar: calendar.clone(),
            today,
            spoken: Cycle {
                year: 0,
                half: Half::First,
            },
            under_way: Cycle {
                year: 0,
                half: Half::First,
            },
            before_council: Cycle {
                year: 0,
                half: Half::First,
            },
        };
        // The steps towards the council begin six working days ago: the cycle is that of then.
        days.under_way = Cycle::containing(days.ago(6)?, calendar).ok()?;
        let took_long_ago = |cycle: &Cycle| Some(days.taken_until(*cycle)? <= days.ago(25)?);
        days.spoken = [days.under_way, previous(days.under_way)]
            .into_iter()
            .find(|cycle| took_long_ago(cycle) == Some(true))?;
        days.before_council = if days.spoken < days.under_way {
            days.under_way
        } else {
            previous(days.spoken)
        };
        // The earliest step of all.
        days.moved(days.taken_until(days.before_council.min(days.spoken))?, -40)?;
        Some(days)
    }

    /// The day itself.
    pub(super) const fn today(&self) -> NaiveDate {
        self.today
    }

    /// So many working days before today.
    pub(super) fn ago(&self, working_days: i64) -> Option<NaiveDate> {
        self.moved(self.today, -working_days)
    }

    /// So many working days after a day, or before it.
    pub(super) fn moved(&self, day: NaiveDate, working_days: i64) -> Option<NaiveDate> {
        if working_days >= 0 {
            return self.calendar.add_working_days(day, working_days).ok();
        }
        let mut day = day;
        for _ in working_days..0 {
            day = day.pred_opt()?;
            while !self.calendar.is_working(day).ok()? {
                day = day.pred_opt()?;
            }
        }
        Some(day)
    }

    /// The last day on which a cycle takes proposals (clause 7).
    pub(super) fn taken_until(&self, cycle: Cycle) -> Option<NaiveDate> {
        Some(cycle.deadline(Term::Proposals, &self.calendar).ok()??.due)
    }

    /// The last day of the submission to the National Council (clause 10).
    pub(super) fn council_until(&self, cycle: Cycle) -> Option<NaiveDate> {
        Some(cycle.deadline(Term::Submission, &self.calendar).ok()??.due)
    }
}

/// The cycle before one.
pub(super) const fn previous(cycle: Cycle) -> Cycle {
    match cycle.half {
        Half::Second => Cycle {
            year: cycle.year,
            half: Half::First,
        },
        Half::First => Cycle {
            year: cycle.year - 1,
            half: Half::Second,
        },
    }
}

/// A moment of a day by the clock of Kazakhstan.
pub(super) fn at(day: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
    let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    (day.and_time(time) - offset()).and_utc()
}
