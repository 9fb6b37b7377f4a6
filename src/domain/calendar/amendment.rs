//! What is added to the shipped data of the calendar while the program runs: days off moved by a new act, and dates of
//! Kurban Ait as they are announced.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{
    CalendarProblem, WorkingCalendar,
    data::{AitDate, KURBAN_AIT, TRANSFERS, Transfer},
};

/// One addition to the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Amendment {
    /// An act moves a day off (Labour Code, article 85(3)).
    Transfer(Transfer),
    /// The first day of Kurban Ait of a year is announced.
    KurbanAit(Announcement),
}

/// An announcement of the Spiritual Administration of Muslims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// The first day of Kurban Ait.
    pub date: NaiveDate,
    /// When it was announced.
    pub announced_on: NaiveDate,
    /// The number of the document, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Cow<'static, str>>,
}

impl WorkingCalendar {
    /// The calendar from the compiled-in data with what was added to them, and what is wrong with the additions. An announced
    /// date takes the place of the shipped one of its year. What is wrong is left out, so that a calendar is there in
    /// any case.
    #[must_use]
    pub fn amended(amendments: &[Amendment]) -> (WorkingCalendar, Vec<CalendarProblem>) {
        let mut transfers = TRANSFERS.to_vec();
        let mut announced = Vec::new();
        for amendment in amendments {
            match amendment {
                Amendment::Transfer(transfer) => transfers.push(transfer.clone()),
                Amendment::KurbanAit(announcement) => announced.push(AitDate {
                    date: announcement.date,
                    announced: true,
                }),
            }
        }
        let shipped = KURBAN_AIT
            .iter()
            .filter(|shipped| !announced.iter().any(|new| new.date.year() == shipped.date.year()));
        let kurban_ait: Vec<AitDate> = shipped.chain(&announced).copied().collect();
        WorkingCalendar::build(&transfers, &kurban_ait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Act, Issued, Issuer, Status};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn transfer(worked: &str, off: &str) -> Amendment {
        Amendment::Transfer(Transfer {
            worked: day(worked),
            off: day(off),
            act: Act {
                issuer: Issuer::LabourMinistry,
                issued: Issued::On(day("2026-11-10")),
                number: "401".into(),
            },
        })
    }

    fn ait(date: &str) -> Amendment {
        Amendment::KurbanAit(Announcement {
            date: day(date),
            announced_on: day("2026-12-01"),
            number: None,
        })
    }

    #[test]
    fn additions_count_and_take_the_place_of_estimates() {
        let (calendar, problems) =
            WorkingCalendar::amended(&[transfer("2026-12-19", "2026-12-18"), ait("2027-05-17")]);
        assert_eq!(problems, []);
        for (date, working) in [
            ("2026-12-19", true),
            ("2026-12-18", false),
            ("2027-05-17", false),
            ("2027-05-18", true),
        ] {
            assert_eq!(calendar.is_working(day(date)), Ok(working), "{date}");
        }
        assert_eq!(calendar.day(day("2027-05-17")).unwrap().status, Status::Official);
        assert_eq!(WorkingCalendar::amended(&[]).0, WorkingCalendar::official());
    }

    #[test]
    fn what_is_wrong_is_listed_and_left_out() {
        use CalendarProblem as P;
        let check = |amendments: &[Amendment], expected: &[CalendarProblem]| {
            let (calendar, problems) = WorkingCalendar::amended(amendments);
            assert_eq!(problems, expected);
            assert_eq!(
                calendar.year(2026).unwrap().count(),
                WorkingCalendar::official().year(2026).unwrap().count()
            );
        };
        check(
            &[transfer("2026-12-18", "2026-12-19")],
            &[
                P::NotAWeekend(day("2026-12-18")),
                P::NotAWorkingDay(day("2026-12-19")),
            ],
        );
        check(
            &[ait("2027-05-16"), ait("2027-05-17")],
            &[P::AitTwice(day("2027-05-17"))],
        );
        check(&[ait("2040-01-01")], &[P::OutsideYears(day("2040-01-01"))]);
    }

    #[test]
    fn they_are_read_back() {
        for amendment in [transfer("2026-12-19", "2026-12-18"), ait("2027-05-17")] {
            let json = serde_json::to_string(&amendment).unwrap();
            assert_eq!(
                serde_json::from_str::<Amendment>(&json).unwrap(),
                amendment,
                "{json}"
            );
        }
    }
}
