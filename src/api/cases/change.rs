//! What a person sends.

use register_domain::{procedure::Action, proposal::Draft, proposal::ProposalKind};
use serde::{Deserialize, Serialize};

/// A proposal to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Begin {
    /// What it asks for.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub proposal: ProposalKind,
    /// The number of the sectoral body that it is for.
    pub body: u32,
}

/// A step to take with a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// What is done.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub action: Action,
    /// The version of the case that the person has seen.
    pub expected_version: u32,
}

/// A text to save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveDraft {
    /// The whole text.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub draft: Draft,
    /// The version of the text that this one follows; 0 for the first.
    pub expected_version: u32,
}

/// What came of a step: the cases as they are now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Done {
    /// The cases, with their versions.
    pub cases: Vec<Moved>,
}

/// A case that has moved on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Moved {
    /// The case.
    pub id: u32,
    /// Its version now.
    pub version: u32,
}
