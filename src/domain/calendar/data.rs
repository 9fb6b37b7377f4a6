//! What the rules of the law cannot compute: days off moved by an act, and the dates of Kurban Ait.
//!
//! [`TRANSFERS`] and [`KURBAN_AIT`] are the shipped data; each row says where it is from. Data edited later have the
//! same form.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One day off moved by an act (Labour Code, article 85(3)); it holds for the five-day week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The Saturday or Sunday that becomes a working day.
    pub worked: NaiveDate,
    /// The weekday that becomes a day off.
    pub off: NaiveDate,
    /// The act.
    pub act: Act,
}

/// An act that moves days off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Who issued it.
    pub issuer: Issuer,
    /// When.
    pub issued: Issued,
    /// Its number, without the sign "№".
    pub number: Cow<'static, str>,
}

/// When an act was issued. Numbers start anew each year, so a number and a year name an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Issued {
    /// On this day.
    On(NaiveDate),
    /// In this year; the day is not known for certain.
    In(i32),
}

/// Who moves days off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Issuer {
    /// The Government, by decree, until 2023.
    Government,
    /// The Ministry of Labour and Social Protection of the Population, by order, since 2024.
    LabourMinistry,
}

impl Issuer {
    /// The stable code of the issuer, for files and the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::LabourMinistry => "labour-ministry",
        }
    }
}

/// The first day of Kurban Ait in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AitDate {
    /// The day.
    pub date: NaiveDate,
    /// Whether the Spiritual Administration of Muslims has announced it; an estimate until then.
    pub announced: bool,
}

/// The last year whose calendar the Ministry of Labour has published; later years are computed from the law.
pub const LAST_PUBLISHED_YEAR: i32 = 2026;

/// The days off moved by act in 2021–2026 (none in 2026). The rows agree with the calendar of Kazakhstan in the Python
/// package `holidays` 0.109 (MIT).
pub const TRANSFERS: &[Transfer] = &[
    // Number from the package's reference (adilet.zan.kz P2000000930); the days from kt.kz, July 2021.
    transfer(
        (2021, 7, 3),
        (2021, 7, 5),
        Act {
            issuer: Issuer::Government,
            issued: Issued::In(2020),
            number: Cow::Borrowed("930"),
        },
    ),
    // pm.kz, "Government approves postponement of holidays in 2022".
    transfer(
        (2022, 3, 5),
        (2022, 3, 7),
        act(Issuer::Government, (2021, 10, 6), "713"),
    ),
    transfer(
        (2022, 8, 27),
        (2022, 8, 29),
        act(Issuer::Government, (2021, 10, 6), "713"),
    ),
    // Added to No. 713 by Government decree No. 796 of October 2022: optimism.kz 28.09.2022, nur.kz 1991748.
    transfer(
        (2022, 10, 22),
        (2022, 10, 24),
        act(Issuer::Government, (2021, 10, 6), "713"),
    ),
    // zakon.kz 6395425; adilet.zan.kz P2300000326.
    transfer(
        (2023, 7, 1),
        (2023, 7, 7),
        act(Issuer::Government, (2023, 4, 25), "326"),
    ),
    // adilet.zan.kz G24G0000109.
    transfer(
        (2024, 5, 4),
        (2024, 5, 8),
        act(Issuer::LabourMinistry, (2024, 4, 17), "109"),
    ),
    // caravan.kz, answer of the Ministry; adilet.zan.kz G24G0000436. A Sunday is worked.
    transfer(
        (2025, 1, 5),
        (2025, 1, 3),
        act(Issuer::LabourMinistry, (2024, 11, 21), "436"),
    ),
];

/// The first day of Kurban Ait in each supported year. Estimates are the tenth of Dhu al-Hijja by the Umm al-Qura
/// calendar (the Python packages `hijridate` 2.3.0 and `holidays` 0.109, both MIT, agree), which has met every announced
/// date since 2021. The arithmetical Islamic calendar (`convertdate` 2.5.1) gives the same day or the next one.
pub const KURBAN_AIT: &[AitDate] = &[
    // kt.kz, "People in Kazakhstan will have 11 days off", July 2021.
    announced(2021, 7, 20),
    // `holidays` 0.109, confirmed dates.
    announced(2022, 7, 9),
    // zakon.kz 6395425.
    announced(2023, 6, 28),
    // Statement of the Ministry of 7 June 2024 (alau.kz, tengrinews.kz 537697): the Spiritual Administration moved it
    // from 17 June, which the published calendar had; the Monday stayed a working day.
    announced(2024, 6, 16),
    // caravan.kz, answer of the Ministry.
    announced(2025, 6, 6),
    // The Spiritual Administration's calendar for 2026 (kaz.inform.kz, 13.01.2026) and the calendar on eGov.
    announced(2026, 5, 27),
    estimated(2027, 5, 16),
    estimated(2028, 5, 5),
    estimated(2029, 4, 24),
    estimated(2030, 4, 13),
    estimated(2031, 4, 2),
    estimated(2032, 3, 22),
    estimated(2033, 3, 11),
    estimated(2034, 3, 1),
    estimated(2035, 2, 18),
];

const fn transfer(worked: (i32, u32, u32), off: (i32, u32, u32), act: Act) -> Transfer {
    Transfer {
        worked: date(worked),
        off: date(off),
        act,
    }
}

const fn act(issuer: Issuer, day: (i32, u32, u32), number: &'static str) -> Act {
    Act {
        issuer,
        issued: Issued::On(date(day)),
        number: Cow::Borrowed(number),
    }
}

const fn announced(year: i32, month: u32, day: u32) -> AitDate {
    AitDate {
        date: date((year, month, day)),
        announced: true,
    }
}

const fn estimated(year: i32, month: u32, day: u32) -> AitDate {
    AitDate {
        date: date((year, month, day)),
        announced: false,
    }
}

/// A date of the tables above. They are constants, so a date that does not exist does not compile.
const fn date((year, month, day): (i32, u32, u32)) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("no such day"),
    }
}
