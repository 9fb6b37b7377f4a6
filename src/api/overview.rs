//! What everybody may know of the procedure: where the proposals of a cycle are, how a profession came into the register,
//! the news. No person and no text of a proposal is in it.

use chrono::{DateTime, NaiveDate, Utc};
use register_domain::{
    organisation::OrganisationKind,
    procedure::{ActionKind, StateKind},
};
use serde::{Deserialize, Serialize};

use crate::{term::Deadline, text::Text};

/// The cycles that are under way, seen on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cycles {
    /// The day.
    pub on: NaiveDate,
    /// The cycles in the order of their dates: that under way, the one that takes proposals now, and any whose proposals are
    /// still on their way.
    pub items: Vec<CycleStanding>,
}

/// Where the proposals of a cycle are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CycleStanding {
    /// The cycle: `2026-1`.
    pub id: String,
    /// Whether it takes proposals on that day.
    pub accepting: bool,
    /// The dates that the Rules fix for it, in their order.
    pub dates: Vec<CycleDate>,
    /// How many proposals there are.
    pub total: u32,
    /// For each sectoral body that has any, in the order of their names.
    pub bodies: Vec<BodyStanding>,
}

/// A date of a cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CycleDate {
    /// Which term ends then: `proposals`, `submission`.
    pub term: String,
    /// The clause that fixes it.
    pub clause: String,
    /// The deadline.
    #[serde(flatten)]
    pub deadline: Deadline,
}

/// Where the proposals for a sectoral body are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BodyStanding {
    /// Its name.
    pub body: Text,
    /// How many there are.
    pub total: u32,
    /// How many are in each state that any is in, in the order of the procedure.
    pub states: Vec<StateCount>,
}

/// How many proposals are in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StateCount {
    /// The state.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: StateKind,
    /// How many.
    pub count: u32,
}

/// How a profession came into the register and was changed in it: one proposal after another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProfessionHistory {
    /// The profession.
    pub profession: u32,
    /// The proposals that were placed, the newest first; none where it came with an edition that was imported.
    pub proposals: Vec<PlacedProposal>,
}

/// A proposal that was placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlacedProposal {
    /// Its number.
    pub number: u32,
    /// What it asked for: `include`, `change` or `exclude`.
    pub proposal: String,
    /// What happened to it, the oldest first.
    pub steps: Vec<Step>,
}

/// A step of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = PublicStep))]
pub struct Step {
    /// The day on which it was recorded.
    pub day: NaiveDate,
    /// What was done.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub action: ActionKind,
    /// Whether a council decided against.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub refused: bool,
    /// By which kind of organisation.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub by: OrganisationKind,
    /// Its name.
    pub organisation: Text,
    /// The cycle that it went into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle: Option<String>,
    /// The number of a council's decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_number: Option<String>,
    /// Its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_date: Option<NaiveDate>,
    /// The edition in which it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<u32>,
}

/// The press releases that were published, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct News {
    /// The releases.
    pub items: Vec<NewsItem>,
}

/// A press release (clause 12).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewsItem {
    /// The edition that it is about.
    pub edition: u32,
    /// When it was published here.
    pub published_at: DateTime<Utc>,
    /// Its title.
    pub title: Text,
    /// Its text; an empty line stands between paragraphs.
    pub body: Text,
    /// Where the authorised body published it on its own site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ministry_address: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ministry_on: Option<NaiveDate>,
}
