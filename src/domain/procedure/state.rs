//! Where a case is.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Comment, Decision};
use crate::{edition::EditionNumber, entry::ProfessionId, organisation::OrganisationKind};

/// Where a case is, with the dates that matter there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// The author is writing.
    Draft {
        /// Since when.
        begun: DateTime<Utc>,
    },
    /// The sectoral body examines an association's proposal (clause 6).
    WithSectoralBody {
        /// When it was sent last.
        sent: DateTime<Utc>,
    },
    /// The association reworks its proposal (clause 6, paragraph 2). The Rules set no term for it.
    ReturnedForRework {
        /// When it was returned.
        returned: DateTime<Utc>,
        /// The recommendations.
        comments: Vec<Comment>,
    },
    /// The sectoral body has taken the proposal into a cycle and agrees it with the sectoral council (clause 7).
    TakenIntoCycle {
        /// When it was taken.
        taken: DateTime<Utc>,
        /// The decision by which the sectoral council did not agree, if it made one.
        refusal: Option<CouncilRefusal>,
    },
    /// The sectoral council has agreed; the sectoral body submits (clause 7).
    AgreedWithSectoralCouncil {
        /// The council's decision.
        decision: Decision,
    },
    /// The authorised body examines the proposal (clause 9).
    WithAuthorisedBody {
        /// When it was submitted.
        submitted: DateTime<Utc>,
        /// When it was reworked last, if it was.
        reworked: Option<DateTime<Utc>>,
    },
    /// The sectoral body reworks the proposal on remarks (clause 9, paragraph 2).
    Remarks {
        /// The day of receipt, after which two working days are counted.
        received: NaiveDate,
        /// The remarks.
        comments: Vec<Comment>,
        /// When the proposal had been submitted.
        submitted: DateTime<Utc>,
    },
    /// The proposal is complete and conforms (clause 9); the authorised body forms the register with it (clause 10).
    Conforms {
        /// When that was found.
        found: DateTime<Utc>,
        /// When the proposal had been submitted.
        submitted: DateTime<Utc>,
    },
    /// The register with the proposal is before the National Council (clause 10).
    BeforeNationalCouncil {
        /// When it was submitted to the council.
        since: DateTime<Utc>,
        /// When the proposal had been submitted to the authorised body.
        submitted: DateTime<Utc>,
    },
    /// The National Council has recommended it; ten working days after the day of its decision the register is to stand on
    /// the platform (clause 11).
    Recommended {
        /// The council's decision.
        decision: Decision,
        /// When the proposal had been submitted to the authorised body.
        submitted: DateTime<Utc>,
    },
    /// The National Council has not recommended it.
    NotRecommended {
        /// The council's decision.
        decision: Decision,
        /// Why.
        reason: String,
    },
    /// It stands in the register.
    Published {
        /// The edition.
        edition: EditionNumber,
        /// The profession.
        profession: ProfessionId,
        /// The day of placement, after which three working days are counted (clause 12).
        placed: NaiveDate,
    },
    /// It was declined.
    Declined {
        /// When.
        at: DateTime<Utc>,
        /// By which kind of organisation.
        by: OrganisationKind,
        /// Why.
        reason: String,
    },
    /// The author withdrew it.
    Withdrawn {
        /// When.
        at: DateTime<Utc>,
        /// Why, if the author said so.
        reason: Option<String>,
    },
}

/// A decision by which the sectoral council did not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilRefusal {
    /// The decision.
    pub decision: Decision,
    /// Why.
    pub reason: String,
}

/// Which state it is, without its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StateKind {
    /// The author is writing.
    Draft,
    /// With the sectoral body.
    WithSectoralBody,
    /// Returned for rework (clause 6).
    ReturnedForRework,
    /// Taken into a cycle.
    TakenIntoCycle,
    /// Agreed with the sectoral council.
    AgreedWithSectoralCouncil,
    /// With the authorised body.
    WithAuthorisedBody,
    /// Remarks of the authorised body (clause 9).
    Remarks,
    /// Complete and conforming.
    Conforms,
    /// Before the National Council.
    BeforeNationalCouncil,
    /// Recommended.
    Recommended,
    /// Not recommended.
    NotRecommended,
    /// In the register.
    Published,
    /// Declined.
    Declined,
    /// Withdrawn.
    Withdrawn,
}

impl StateKind {
    /// Every state, in the order of the procedure; those that end it come last.
    pub const ALL: [StateKind; 14] = [
        StateKind::Draft,
        StateKind::WithSectoralBody,
        StateKind::ReturnedForRework,
        StateKind::TakenIntoCycle,
        StateKind::AgreedWithSectoralCouncil,
        StateKind::WithAuthorisedBody,
        StateKind::Remarks,
        StateKind::Conforms,
        StateKind::BeforeNationalCouncil,
        StateKind::Recommended,
        StateKind::NotRecommended,
        StateKind::Published,
        StateKind::Declined,
        StateKind::Withdrawn,
    ];

    /// The stable text id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            StateKind::Draft => "draft",
            StateKind::WithSectoralBody => "with_sectoral_body",
            StateKind::ReturnedForRework => "returned_for_rework",
            StateKind::TakenIntoCycle => "taken_into_cycle",
            StateKind::AgreedWithSectoralCouncil => "agreed_with_sectoral_council",
            StateKind::WithAuthorisedBody => "with_authorised_body",
            StateKind::Remarks => "remarks",
            StateKind::Conforms => "conforms",
            StateKind::BeforeNationalCouncil => "before_national_council",
            StateKind::Recommended => "recommended",
            StateKind::NotRecommended => "not_recommended",
            StateKind::Published => "published",
            StateKind::Declined => "declined",
            StateKind::Withdrawn => "withdrawn",
        }
    }

    /// The state with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<StateKind> {
        StateKind::ALL.into_iter().find(|state| state.id() == id)
    }

    /// Whether nothing more can happen.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            StateKind::NotRecommended | StateKind::Published | StateKind::Declined | StateKind::Withdrawn
        )
    }
}

impl State {
    /// Which state it is.
    #[must_use]
    pub const fn kind(&self) -> StateKind {
        match self {
            State::Draft { .. } => StateKind::Draft,
            State::WithSectoralBody { .. } => StateKind::WithSectoralBody,
            State::ReturnedForRework { .. } => StateKind::ReturnedForRework,
            State::TakenIntoCycle { .. } => StateKind::TakenIntoCycle,
            State::AgreedWithSectoralCouncil { .. } => StateKind::AgreedWithSectoralCouncil,
            State::WithAuthorisedBody { .. } => StateKind::WithAuthorisedBody,
            State::Remarks { .. } => StateKind::Remarks,
            State::Conforms { .. } => StateKind::Conforms,
            State::BeforeNationalCouncil { .. } => StateKind::BeforeNationalCouncil,
            State::Recommended { .. } => StateKind::Recommended,
            State::NotRecommended { .. } => StateKind::NotRecommended,
            State::Published { .. } => StateKind::Published,
            State::Declined { .. } => StateKind::Declined,
            State::Withdrawn { .. } => StateKind::Withdrawn,
        }
    }

    /// The recommendations or remarks that wait for an answer.
    #[must_use]
    pub fn comments(&self) -> &[Comment] {
        match self {
            State::ReturnedForRework { comments, .. } | State::Remarks { comments, .. } => comments,
            _ => &[],
        }
    }
}
