//! The holidays, as rules of the Law "On holidays in the Republic of Kazakhstan" of 13 December 2001 No. 267-II (national
//! and state holidays, articles 2 and 3) and of article 84(5) of the Labour Code (religious days off).

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A national or state holiday. When it falls on a weekend, one more day is off (article 5 of the Law).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// 1 and 2 January.
    NewYear,
    /// 8 March.
    WomensDay,
    /// 30 August until 2025; 15 March, the day of the referendum on the new Constitution, from 2027.
    ConstitutionDay,
    /// 21–23 March.
    Nauryz,
    /// 1 May.
    UnityDay,
    /// 7 May.
    DefenderDay,
    /// 9 May.
    VictoryDay,
    /// 6 July.
    CapitalDay,
    /// 25 October, from 2022.
    RepublicDay,
    /// 1 December, until 2021.
    FirstPresidentDay,
    /// 16 December; until 2021 also 17 December.
    IndependenceDay,
}

/// A religious day off. It does not move when it falls on a weekend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReligiousHoliday {
    /// 7 January.
    OrthodoxChristmas,
    /// The first day of Kurban Ait; its date is data, year by year.
    KurbanAit,
}

/// The month and day of Orthodox Christmas.
pub(super) const ORTHODOX_CHRISTMAS: (u32, u32) = (1, 7);

/// On which day a holiday is kept, and in which years.
struct Rule {
    holiday: Holiday,
    month: u32,
    day: u32,
    since: i32,
    until: i32,
}

const ALWAYS: (i32, i32) = (i32::MIN, i32::MAX);

const fn rule(holiday: Holiday, month: u32, day: u32, (since, until): (i32, i32)) -> Rule {
    Rule {
        holiday,
        month,
        day,
        since,
        until,
    }
}

/// In the order of the year. The Republic Day came, and 1 and 17 December went, with the Law of 29 September 2022
/// No. 142-VII; Constitution Day left 30 August with the new Constitution in 2026 and is kept on 15 March from 2027. The
/// calendar first published for 2026 still had 31 August off; the Ministry of Labour withdrew that on 18 March 2026.
const RULES: [Rule; 16] = [
    rule(Holiday::NewYear, 1, 1, ALWAYS),
    rule(Holiday::NewYear, 1, 2, ALWAYS),
    rule(Holiday::WomensDay, 3, 8, ALWAYS),
    rule(Holiday::ConstitutionDay, 3, 15, (2027, i32::MAX)),
    rule(Holiday::Nauryz, 3, 21, ALWAYS),
    rule(Holiday::Nauryz, 3, 22, ALWAYS),
    rule(Holiday::Nauryz, 3, 23, ALWAYS),
    rule(Holiday::UnityDay, 5, 1, ALWAYS),
    rule(Holiday::DefenderDay, 5, 7, ALWAYS),
    rule(Holiday::VictoryDay, 5, 9, ALWAYS),
    rule(Holiday::CapitalDay, 7, 6, ALWAYS),
    rule(Holiday::ConstitutionDay, 8, 30, (i32::MIN, 2025)),
    rule(Holiday::RepublicDay, 10, 25, (2022, i32::MAX)),
    rule(Holiday::FirstPresidentDay, 12, 1, (i32::MIN, 2021)),
    rule(Holiday::IndependenceDay, 12, 16, ALWAYS),
    rule(Holiday::IndependenceDay, 12, 17, (i32::MIN, 2021)),
];

/// The national and state holidays of a year, in the order of their dates.
pub(super) fn holidays_of(year: i32) -> impl Iterator<Item = (NaiveDate, Holiday)> {
    RULES
        .iter()
        .filter(move |rule| (rule.since..=rule.until).contains(&year))
        .filter_map(move |rule| Some((NaiveDate::from_ymd_opt(year, rule.month, rule.day)?, rule.holiday)))
}

/// Whether the date is a Saturday or a Sunday: the days off of the five-day week that state bodies work.
pub(super) fn is_weekend(date: NaiveDate) -> bool {
    date.weekday().number_from_monday() >= 6
}
