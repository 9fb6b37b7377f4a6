//! Who is signed in, in which organisations, and where else.

use chrono::{DateTime, Utc};
use register_domain::{role::Role, text::Lang};
use serde::{Deserialize, Serialize};

use super::organisation::Organisation;
use crate::text::Text;

/// Who is signed in; without a person, nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// The person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Me>,
    /// The person's roles in organisations.
    #[serde(default)]
    pub roles: Vec<Membership>,
    /// The number of the role in which the person acts; none when the person has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acting: Option<u32>,
    /// What the header `x-csrf-token` of every request that changes something must hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub csrf_token: Option<String>,
    /// When the session ends at the latest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_at: Option<DateTime<Utc>>,
    /// Whom one may sign in as; empty unless the register is a demonstration.
    #[serde(default)]
    pub demonstration: Vec<DemonstrationAccount>,
}

/// The person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// The permanent number.
    pub id: u32,
    /// The mail address, with which one signs in.
    pub mail: String,
    /// The name.
    pub name: String,
    /// The language of letters: `kk` or `ru`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Lang,
}

/// A role of a person in an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Membership {
    /// The number of the role.
    pub id: u32,
    /// The organisation.
    pub organisation: Organisation,
    /// The role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// Whether the person may invite others into the organisation.
    pub head: bool,
}

/// One of the demonstration's people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DemonstrationAccount {
    /// The person's number, with which one signs in.
    pub person: u32,
    /// The person's name.
    pub name: String,
    /// The role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// The organisation.
    pub organisation: Text,
}

/// Signing in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignIn {
    /// The mail address.
    pub mail: String,
    /// The password.
    pub password: String,
}

/// Signing in as one of the demonstration's people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DemonstrationSignIn {
    /// The person's number.
    pub person: u32,
}

/// The choice of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Acting {
    /// The number of the role.
    pub role: u32,
}

/// A session of the person, to be recognised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OneSession {
    /// Its number.
    pub id: u32,
    /// Whether it is the one that asks.
    pub current: bool,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub seen_at: DateTime<Utc>,
    /// From which network address it began.
    pub address: String,
    /// What the browser calls itself.
    pub agent: String,
}
