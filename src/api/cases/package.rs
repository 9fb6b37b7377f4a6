//! Packages, the draft edition, what goes before the National Council, the placement.

use chrono::NaiveDate;
use register_domain::{
    cycle::Cycle,
    draft_edition::{Conflict, DraftBlocker, Settlement},
    package::PackageBlocker,
    placement::PlacementBlocker,
    procedure::{CaseId, Decision},
    proposal::FieldProblem,
    receipt::Receipt,
};
use serde::{Deserialize, Serialize};

use super::case::{Party, Summary};
use crate::edition::Changes;

/// Until when something is to be done, and how long that is from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Until {
    /// The last day by the letter of the Rules.
    pub nominal: NaiveDate,
    /// The last day, moved to a working day.
    pub due: NaiveDate,
    /// Calendar days until then; negative when it has passed.
    pub calendar_days_left: i64,
    /// Working days until then.
    pub working_days_left: i64,
}

/// What a sectoral body submits to the authorised body in a cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Package {
    /// The sectoral body.
    pub body: Party,
    /// The cycle.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub cycle: Cycle,
    /// 1 February or 1 September (clause 7).
    #[serde(flatten)]
    pub until: Until,
    /// Agreed with the sectoral council, to be submitted.
    pub ready: Vec<Summary>,
    /// Taken into the cycle, not agreed yet.
    pub waiting: Vec<Summary>,
    /// Submitted already.
    pub submitted: Vec<Summary>,
    /// What keeps all that is ready from being submitted now.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub blockers: Vec<PackageBlocker>,
    /// The receipts of what was submitted, the oldest first.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub receipts: Vec<Receipt>,
}

/// A package to submit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SubmitPackage {
    /// The cases, each with the version that the person has seen.
    pub cases: Vec<Seen>,
}

/// A case in the version that a person has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The case.
    pub id: u32,
    /// The version.
    pub version: u32,
}

/// The next edition as it would be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftEdition {
    /// The cycle.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub cycle: Cycle,
    /// 1 April or 1 November (clause 10).
    #[serde(flatten)]
    pub until: Until,
    /// The number that it would have.
    pub number: u32,
    /// The cases in it.
    pub cases: Vec<Summary>,
    /// The cases that conform and are not in it: a conflict or a problem keeps them out.
    pub left_out: Vec<Summary>,
    /// What it changes in the current edition.
    pub changes: Changes,
    /// Proposals that touch one entry, settled or not.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub conflicts: Vec<Conflict>,
    /// The choices that were made between them.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub settlements: Vec<Settlement>,
    /// Proposals that have a problem against the register as it stands.
    pub incomplete: Vec<Incomplete>,
    /// What keeps it from going to the National Council.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub blockers: Vec<DraftBlocker>,
    /// What keeps what was recommended from being placed.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub placement_blockers: Vec<PlacementBlocker>,
    /// How many cases were recommended and are not placed yet.
    pub recommended: u32,
}

/// A proposal that has a problem against the register as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Incomplete {
    /// The case.
    #[cfg_attr(feature = "openapi", schema(value_type = u32))]
    pub case: CaseId,
    /// Its problems.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub problems: Vec<FieldProblem>,
}

/// The choice between two proposals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Settle {
    /// The two cases.
    pub cases: [u32; 2],
    /// Which of them stays.
    pub keep: u32,
    /// Why.
    pub reason: String,
}

/// The decision of the National Council, item by item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordRecommendations {
    /// The decision.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub decision: Decision,
    /// What it says of each proposal.
    pub items: Vec<RecommendationItem>,
}

/// What the National Council decided of one proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecommendationItem {
    /// The case, in the version that the person has seen.
    pub case: Seen,
    /// Why it is not recommended; none when it is.
    #[serde(default)]
    pub refusal: Option<String>,
}

/// What will be placed: exactly what the National Council recommended and is not placed yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextPlacement {
    /// The number that the edition will have.
    pub number: u32,
    /// The cases.
    pub cases: Vec<Summary>,
    /// What it changes in the current edition.
    pub changes: Changes,
    /// The day of the oldest recommendation, after which ten working days are counted; none when nothing was recommended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recommended_on: Option<NaiveDate>,
    /// The last day of clause 11.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Until>,
    /// What keeps it from being placed.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub blockers: Vec<PlacementBlocker>,
}
