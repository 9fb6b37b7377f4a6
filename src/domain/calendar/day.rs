//! One day of the working calendar: what it is, how sure that is, and by which rule.

use core::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::data::{Act, Issued};
use super::holiday::{Holiday, ReligiousHoliday};

/// A day of the working calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// What the day is.
    pub kind: DayKind,
    /// How sure that is.
    pub status: Status,
    /// By which rule or act.
    pub source: Source,
}

impl Day {
    /// Whether the day counts in a term of working days.
    #[must_use]
    pub const fn is_working(&self) -> bool {
        self.kind.is_working()
    }
}

/// What a day is in a five-day working week. A holiday on a weekend is a holiday; a day that is both a holiday and a
/// religious day off is a holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// An ordinary working day.
    Working,
    /// A Saturday or Sunday on which nothing else falls.
    Weekend,
    /// A national or state holiday.
    Holiday(Holiday),
    /// A religious day off.
    ReligiousHoliday(ReligiousHoliday),
    /// The working day that is off because a holiday fell on a weekend (Law No. 267-II, article 5).
    ShiftedHoliday {
        /// The holiday.
        holiday: Holiday,
        /// The Saturday or Sunday on which it fell.
        of: NaiveDate,
    },
    /// A weekday that an act made a day off.
    TransferredDayOff {
        /// The Saturday or Sunday that is worked instead.
        from: NaiveDate,
    },
    /// A Saturday or Sunday that an act made a working day.
    TransferredWorkingDay {
        /// The weekday that is off instead.
        to: NaiveDate,
    },
}

impl DayKind {
    /// Whether such a day counts in a term of working days.
    #[must_use]
    pub const fn is_working(self) -> bool {
        match self {
            Self::Working | Self::TransferredWorkingDay { .. } => true,
            Self::Weekend
            | Self::Holiday(_)
            | Self::ReligiousHoliday(_)
            | Self::ShiftedHoliday { .. }
            | Self::TransferredDayOff { .. } => false,
        }
    }

    /// The stable code of the kind, for files and the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Working => "working",
            Self::Weekend => "weekend",
            Self::Holiday(_) => "holiday",
            Self::ReligiousHoliday(_) => "religious_holiday",
            Self::ShiftedHoliday { .. } => "shifted_holiday",
            Self::TransferredDayOff { .. } => "transferred_day_off",
            Self::TransferredWorkingDay { .. } => "transferred_working_day",
        }
    }
}

/// How sure it is what a day is, from the surest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The calendar of the year has been published, or an act names the day.
    Official,
    /// It follows from the law, but the calendar of that year has not been published: an act may still move it.
    Computed,
    /// The date of a religious day off that has not been announced.
    Estimated,
}

impl Status {
    /// The stable code of the status, for files and the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Computed => "computed",
            Self::Estimated => "estimated",
        }
    }
}

/// By which rule or act a day is what it is. Its `Display` is the stable code for files and the command line:
/// `labour-code:84`, `267-II:5`, `government:2023-04-25:326`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The Labour Code, article 84: weekends and religious days off.
    LabourCode,
    /// The Law on holidays No. 267-II, articles 2 and 3: the days themselves.
    HolidayLaw,
    /// The Law on holidays No. 267-II, article 5: the shift of a holiday that falls on a weekend.
    HolidayLawShift,
    /// The date of Kurban Ait was announced for that year.
    Announced,
    /// The date of Kurban Ait by the Umm al-Qura calendar, which has agreed with every date announced since 2021.
    UmmAlQura,
    /// An act that moved a day off (Labour Code, article 85(3)).
    Act(Act),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LabourCode => f.write_str("labour-code:84"),
            Self::HolidayLaw => f.write_str("267-II:2-3"),
            Self::HolidayLawShift => f.write_str("267-II:5"),
            Self::Announced => f.write_str("labour-code:84:announced"),
            Self::UmmAlQura => f.write_str("labour-code:84:estimated:umm-al-qura"),
            Self::Act(Act {
                issuer,
                issued: Issued::On(date),
                number,
            }) => {
                write!(f, "{}:{date}:{number}", issuer.code())
            }
            Self::Act(Act {
                issuer,
                issued: Issued::In(year),
                number,
            }) => {
                write!(f, "{}:{year}:{number}", issuer.code())
            }
        }
    }
}
