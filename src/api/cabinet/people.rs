//! People, their roles, and invitations.

use chrono::{DateTime, Utc};
use register_domain::{role::Role, text::Lang};
use serde::{Deserialize, Serialize};

use super::session::Membership;
use crate::text::Text;

/// A person with roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Person {
    /// The permanent number.
    pub id: u32,
    /// The mail address.
    pub mail: String,
    /// The name.
    pub name: String,
    /// Whether the person may sign in.
    pub enabled: bool,
    /// Whether the person is one of the demonstration's.
    pub demonstration: bool,
    /// The roles.
    pub roles: Vec<Membership>,
}

/// A page of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct People {
    /// How many there are.
    pub total: u32,
    /// Those of this page, by name.
    pub items: Vec<Person>,
}

/// Whether a person may sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Enabled {
    /// Whether.
    pub enabled: bool,
}

/// A role to be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewRole {
    /// The number of the organisation.
    pub organisation: u32,
    /// The role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// Whether the person may invite others into the organisation.
    #[serde(default)]
    pub head: bool,
}

/// An invitation to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewInvitation {
    /// Whom.
    pub mail: String,
    /// The number of the organisation.
    pub organisation: u32,
    /// In which role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// Whether the person may invite others into the organisation.
    #[serde(default)]
    pub head: bool,
    /// The language of the letter: `kk` or `ru`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Lang,
}

/// An invitation that was sent and not accepted yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invitation {
    /// Its number.
    pub id: u32,
    /// Whom.
    pub mail: String,
    /// The number of the organisation.
    pub organisation: u32,
    /// The name of the organisation.
    pub organisation_name: Text,
    /// In which role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// Whether the person may invite others into the organisation.
    pub head: bool,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
    /// Until when it can be accepted.
    pub ends_at: DateTime<Utc>,
    /// Whether the person has an account, so that neither name nor password is asked for.
    pub known: bool,
}

/// The acceptance of an invitation. Who has an account gives the token alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Acceptance {
    /// What follows `#` in the link.
    pub token: String,
    /// The person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The password, of twelve characters or more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    /// The language of letters: `kk` or `ru`; as in the invitation unless given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub lang: Option<Lang>,
}
