//! The terms of the Rules and the deadlines that follow on a day.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::text::Text;

/// The terms of the Rules, looked at on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Terms {
    /// The day.
    pub on: NaiveDate,
    /// Every term, in the order of the Rules.
    pub items: Vec<Term>,
}

/// A term of the Rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Term {
    /// `proposals`, `rework`, `submission`, `placement` or `press_release`.
    pub id: String,
    /// The clause of the Rules that sets it, such as `8-1`.
    pub clause: String,
    /// Who is bound: `sectoral_body` or `authorised_body`.
    pub bound: String,
    /// What must be done.
    pub name: Text,
    /// For a term of working days the event that starts it: `remarks_received`, `recommended` or `placed`. Fixed dates
    /// have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// For a term of working days how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u8>,
    /// For fixed dates the next of them, one cycle's worth or two; for a term of working days its one deadline if the
    /// event happens on the day asked for.
    pub deadlines: Vec<Deadline>,
}

/// A term applied to a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Deadline {
    /// The last day as the Rules name it.
    pub nominal: NaiveDate,
    /// The last day on which the thing can be done: a day off moves to the next working day.
    pub due: NaiveDate,
    /// The moment at which it ends: 24:00 of the last day, UTC+5.
    pub ends_at: DateTime<FixedOffset>,
    /// How sure `due` is: `official`, `computed` by the law from a calendar not yet published, `estimated` where a
    /// religious day off has not been announced.
    pub status: String,
    /// Calendar days from the day asked for to the last day.
    pub calendar_days_left: i64,
    /// Working days after the day asked for, the last day included.
    pub working_days_left: i64,
}
