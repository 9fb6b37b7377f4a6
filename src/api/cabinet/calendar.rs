//! What the operator adds to the working calendar, and which deadlines that moves.

use chrono::{DateTime, NaiveDate, Utc};
use register_domain::{
    calendar::Issuer,
    duty::{DutyKind, Subject},
    role::Role,
};
use serde::{Deserialize, Serialize};

use crate::cases::case::Party;

/// What an addition is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AmendmentKind {
    /// A day off moved by an act.
    Transfer,
    /// The first day of Kurban Ait, announced.
    KurbanAit,
}

impl AmendmentKind {
    /// Every kind.
    pub const ALL: [AmendmentKind; 2] = [AmendmentKind::Transfer, AmendmentKind::KurbanAit];

    /// The stable text id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            AmendmentKind::Transfer => "transfer",
            AmendmentKind::KurbanAit => "kurban_ait",
        }
    }

    /// The kind with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<AmendmentKind> {
        AmendmentKind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// An addition to the working calendar, to be recorded or previewed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewAmendment {
    /// What it is.
    pub kind: AmendmentKind,
    /// Of a transfer, the Saturday or Sunday that is worked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worked: Option<NaiveDate>,
    /// Of a transfer, the weekday that is off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub off: Option<NaiveDate>,
    /// Of Kurban Ait, its first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Of a transfer, who issued the act: `government` or `labour_ministry`; the Ministry when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub issuer: Option<Issuer>,
    /// The number of the act, without the sign "№"; an announcement may have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act_number: Option<String>,
    /// The date of the act or of the announcement.
    pub act_date: NaiveDate,
}

/// An addition to the working calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Amendment {
    /// Its permanent number.
    pub id: u32,
    /// What it is.
    #[serde(flatten)]
    pub content: NewAmendment,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// By whom.
    pub person: u32,
}

/// All that holds of what was added to the working calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Amendments {
    /// How often the calendar was changed.
    pub version: u32,
    /// The additions, the oldest first.
    pub items: Vec<Amendment>,
}

/// What a change of the working calendar moves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CalendarChange {
    /// The open deadlines that move.
    pub moved: Vec<MovedDeadline>,
    /// How many letters tell people of it.
    pub letters: u32,
}

/// A deadline that moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MovedDeadline {
    /// What is to be done.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: DutyKind,
    /// With what.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub subject: Subject,
    /// By which organisation; none where there is only one of its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Party>,
    /// In which roles.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub roles: Vec<Role>,
    /// The last day as it was.
    pub before: NaiveDate,
    /// The last day as it will be.
    pub after: NaiveDate,
}
