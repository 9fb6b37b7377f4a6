//! The personal calendar of what is due, at an address with a secret of its own.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Whether a person has such an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CalendarFeed {
    /// When it was made; none when there is none. The address itself is told once, when it is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
}

/// The address, told once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewCalendarFeed {
    /// The whole address, to be given to a calendar program.
    pub address: String,
}
