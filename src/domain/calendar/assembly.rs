//! How a calendar is put together: holidays, religious days off, shifts, then transfers. What is marked first stands.

use chrono::{Datelike, NaiveDate};

use super::data::{AitDate, Transfer};
use super::day::{Day, DayKind, Source, Status};
use super::holiday::{Holiday, ORTHODOX_CHRISTMAS, ReligiousHoliday, holidays_of, is_weekend};
use super::{WorkingCalendar, YEARS, published_or_computed};

/// What is wrong with the data of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarProblem {
    /// A date lies outside [`YEARS`].
    OutsideYears(NaiveDate),
    /// The day made a working day is not an ordinary Saturday or Sunday.
    NotAWeekend(NaiveDate),
    /// The day made a day off is not an ordinary working day.
    NotAWorkingDay(NaiveDate),
    /// A year has no date of Kurban Ait.
    AitMissing(i32),
    /// A year has this second date of Kurban Ait.
    AitTwice(NaiveDate),
}

impl WorkingCalendar {
    /// Builds what can be built and lists the rest.
    pub(super) fn build(transfers: &[Transfer], kurban_ait: &[AitDate]) -> (Self, Vec<CalendarProblem>) {
        let mut calendar = Self { marked: Vec::new() };
        let mut problems = Vec::new();
        for year in YEARS {
            calendar.mark_holidays(year);
            calendar.mark_religious(year, kurban_ait, &mut problems);
        }
        problems.extend(
            kurban_ait
                .iter()
                .filter(|ait| !YEARS.contains(&ait.date.year()))
                .map(|ait| CalendarProblem::OutsideYears(ait.date)),
        );
        calendar.mark_shifts();
        for transfer in transfers {
            calendar.mark_transfer(transfer, &mut problems);
        }
        (calendar, problems)
    }

    fn mark_holidays(&mut self, year: i32) {
        for (date, holiday) in holidays_of(year) {
            self.mark(Day {
                date,
                kind: DayKind::Holiday(holiday),
                status: published_or_computed(date),
                source: Source::HolidayLaw,
            });
        }
    }

    fn mark_religious(&mut self, year: i32, kurban_ait: &[AitDate], problems: &mut Vec<CalendarProblem>) {
        let (month, day) = ORTHODOX_CHRISTMAS;
        if let Some(date) = NaiveDate::from_ymd_opt(year, month, day) {
            self.mark(Day {
                date,
                kind: DayKind::ReligiousHoliday(ReligiousHoliday::OrthodoxChristmas),
                status: published_or_computed(date),
                source: Source::LabourCode,
            });
        }
        let mut of_year = kurban_ait.iter().filter(|ait| ait.date.year() == year);
        match of_year.next() {
            None => problems.push(CalendarProblem::AitMissing(year)),
            Some(ait) => self.mark(Day {
                date: ait.date,
                kind: DayKind::ReligiousHoliday(ReligiousHoliday::KurbanAit),
                status: if ait.announced {
                    Status::Official
                } else {
                    Status::Estimated
                },
                source: if ait.announced {
                    Source::Announced
                } else {
                    Source::UmmAlQura
                },
            }),
        }
        problems.extend(of_year.map(|second| CalendarProblem::AitTwice(second.date)));
    }

    /// Article 5 of the Law on holidays: a holiday on a weekend makes the next working day after it a day off. Of several
    /// in a row each takes its own day, the earlier holiday the earlier day. Religious days off do not shift.
    fn mark_shifts(&mut self) {
        let on_weekends: Vec<(NaiveDate, Holiday)> = self
            .marked
            .iter()
            .filter(|day| is_weekend(day.date))
            .filter_map(|day| match day.kind {
                DayKind::Holiday(holiday) => Some((day.date, holiday)),
                _ => None,
            })
            .collect();
        for (of, holiday) in on_weekends {
            let free = of
                .iter_days()
                .skip(1)
                .find(|&date| self.kind_of(date).is_working());
            if let Some(date) = free {
                self.mark(Day {
                    date,
                    kind: DayKind::ShiftedHoliday { holiday, of },
                    status: published_or_computed(date),
                    source: Source::HolidayLawShift,
                });
            }
        }
    }

    fn mark_transfer(&mut self, transfer: &Transfer, problems: &mut Vec<CalendarProblem>) {
        let Transfer { worked, off, act } = transfer;
        let found = problems.len();
        for &date in [worked, off] {
            if !YEARS.contains(&date.year()) {
                problems.push(CalendarProblem::OutsideYears(date));
            }
        }
        if self.kind_of(*worked) != DayKind::Weekend {
            problems.push(CalendarProblem::NotAWeekend(*worked));
        }
        if self.kind_of(*off) != DayKind::Working {
            problems.push(CalendarProblem::NotAWorkingDay(*off));
        }
        if problems.len() > found {
            return;
        }
        for (date, kind) in [
            (*worked, DayKind::TransferredWorkingDay { to: *off }),
            (*off, DayKind::TransferredDayOff { from: *worked }),
        ] {
            self.mark(Day {
                date,
                kind,
                status: Status::Official,
                source: Source::Act(act.clone()),
            });
        }
    }

    /// Adds a day, unless something stronger stands there already.
    fn mark(&mut self, day: Day) {
        if let Err(place) = self.find(day.date) {
            self.marked.insert(place, day);
        }
    }
}
