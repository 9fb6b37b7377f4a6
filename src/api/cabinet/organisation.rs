//! The organisations that take part.

use chrono::{DateTime, Utc};
use register_domain::organisation::OrganisationKind;
use serde::{Deserialize, Serialize};

use crate::text::Text;

/// Whether an organisation may act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It has registered and waits for the operator.
    Waiting,
    /// It may act.
    Confirmed,
    /// The operator has refused it.
    Refused,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Standing; 3] = [Standing::Waiting, Standing::Confirmed, Standing::Refused];

    /// The stable text id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Standing::Waiting => "waiting",
            Standing::Confirmed => "confirmed",
            Standing::Refused => "refused",
        }
    }

    /// The standing with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Standing> {
        Standing::ALL.into_iter().find(|standing| standing.id() == id)
    }
}

/// An organisation that takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Organisation {
    /// Its permanent number.
    pub id: u32,
    /// The part that it plays.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: OrganisationKind,
    /// Its BIN, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    /// Its name.
    pub name: Text,
    /// Of a sectoral council, the number of the sectoral body at which it was formed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_body: Option<u32>,
    /// Whether it may act.
    pub standing: Standing,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Since when it is known here.
    pub created_at: DateTime<Utc>,
    /// When it was confirmed or refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<DateTime<Utc>>,
}

/// An organisation to be added by the operator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewOrganisation {
    /// The part that it plays.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: OrganisationKind,
    /// Its name in Kazakh.
    pub name_kk: String,
    /// Its name in Russian.
    pub name_ru: String,
    /// Its BIN, which an association must have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    /// Of a sectoral council, the number of the sectoral body at which it was formed (clause 2(8)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_body: Option<u32>,
}

/// The names of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Names {
    /// In Kazakh.
    pub name_kk: String,
    /// In Russian.
    pub name_ru: String,
}

/// The decision on an association that has registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Decision {
    /// Whether it may act.
    pub confirmed: bool,
    /// Why not; must be given when it may not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
