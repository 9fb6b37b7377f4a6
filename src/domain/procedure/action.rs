//! What a person can do with a case.

use serde::{Deserialize, Serialize};

use super::{Comment, Decision};
use crate::{edition::EditionNumber, entry::ProfessionId, proposal::Draft};

/// What a person does with a case, with what it takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum Action {
    /// Sends a proposal to the sectoral body, first or after rework.
    Send {
        /// The text.
        draft: Draft,
        /// What the association answers to the recommendations.
        #[serde(default)]
        reply: Option<String>,
    },
    /// Returns a proposal with recommendations for rework.
    Return {
        /// The recommendations.
        comments: Vec<Comment>,
    },
    /// Takes a proposal into the cycle that takes proposals on that day.
    TakeIntoCycle {
        /// The text of the sectoral body's own proposal; none for an association's.
        #[serde(default)]
        draft: Option<Draft>,
    },
    /// Changes the text of the sectoral body's own proposal.
    Revise {
        /// The new text.
        draft: Draft,
    },
    /// Records the decision of the sectoral council.
    RecordAgreement {
        /// The decision.
        decision: Decision,
        /// Why the council does not agree; none when it does.
        #[serde(default)]
        refusal: Option<String>,
    },
    /// Submits a proposal to the authorised body.
    Submit,
    /// Admits a late proposal to the cycle that it missed.
    AdmitLate {
        /// Why.
        reason: String,
    },
    /// Moves a proposal to a later cycle.
    MoveToNextCycle {
        /// Why.
        reason: String,
    },
    /// Makes remarks.
    Remark {
        /// The remarks.
        comments: Vec<Comment>,
    },
    /// Sends a proposal back to the authorised body, reworked on its remarks.
    Rework {
        /// The new text.
        draft: Draft,
        /// What the sectoral body answers to the remarks.
        #[serde(default)]
        reply: Option<String>,
    },
    /// Finds a proposal complete and conforming.
    FindConforming,
    /// Submits a proposal with the register to the National Council.
    SubmitToNationalCouncil,
    /// Records the decision of the National Council.
    RecordRecommendation {
        /// The decision.
        decision: Decision,
        /// Why the council does not recommend; none when it does.
        #[serde(default)]
        refusal: Option<String>,
    },
    /// Places the register with what the proposal asks for.
    Place {
        /// The edition.
        edition: EditionNumber,
        /// The profession, with its identity in that edition.
        profession: ProfessionId,
    },
    /// Declines a proposal.
    Decline {
        /// Why.
        reason: String,
    },
    /// Withdraws a proposal.
    Withdraw {
        /// Why, if the author says so.
        #[serde(default)]
        reason: Option<String>,
    },
}

/// Which action it is, without what it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// To begin a proposal.
    Begin,
    /// To send it to the sectoral body.
    Send,
    /// To return it for rework.
    Return,
    /// To take it into a cycle.
    TakeIntoCycle,
    /// To change one's own.
    Revise,
    /// To record the decision of the sectoral council.
    RecordAgreement,
    /// To submit it to the authorised body.
    Submit,
    /// To admit it to the cycle that it missed.
    AdmitLate,
    /// To move it to a later cycle.
    MoveToNextCycle,
    /// To make remarks.
    Remark,
    /// To rework it on the remarks.
    Rework,
    /// To find it conforming.
    FindConforming,
    /// To submit it to the National Council.
    SubmitToNationalCouncil,
    /// To record the decision of the National Council.
    RecordRecommendation,
    /// To place the register.
    Place,
    /// To decline it.
    Decline,
    /// To withdraw it.
    Withdraw,
}

impl ActionKind {
    /// Every action, in the order of the procedure.
    pub const ALL: [ActionKind; 17] = [
        ActionKind::Begin,
        ActionKind::Send,
        ActionKind::Return,
        ActionKind::TakeIntoCycle,
        ActionKind::Revise,
        ActionKind::RecordAgreement,
        ActionKind::Submit,
        ActionKind::AdmitLate,
        ActionKind::MoveToNextCycle,
        ActionKind::Remark,
        ActionKind::Rework,
        ActionKind::FindConforming,
        ActionKind::SubmitToNationalCouncil,
        ActionKind::RecordRecommendation,
        ActionKind::Place,
        ActionKind::Decline,
        ActionKind::Withdraw,
    ];

    /// The stable text id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            ActionKind::Begin => "begin",
            ActionKind::Send => "send",
            ActionKind::Return => "return",
            ActionKind::TakeIntoCycle => "take_into_cycle",
            ActionKind::Revise => "revise",
            ActionKind::RecordAgreement => "record_agreement",
            ActionKind::Submit => "submit",
            ActionKind::AdmitLate => "admit_late",
            ActionKind::MoveToNextCycle => "move_to_next_cycle",
            ActionKind::Remark => "remark",
            ActionKind::Rework => "rework",
            ActionKind::FindConforming => "find_conforming",
            ActionKind::SubmitToNationalCouncil => "submit_to_national_council",
            ActionKind::RecordRecommendation => "record_recommendation",
            ActionKind::Place => "place",
            ActionKind::Decline => "decline",
            ActionKind::Withdraw => "withdraw",
        }
    }

    /// The action with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<ActionKind> {
        ActionKind::ALL.into_iter().find(|action| action.id() == id)
    }
}

impl Action {
    /// Which action it is.
    #[must_use]
    pub const fn kind(&self) -> ActionKind {
        match self {
            Action::Send { .. } => ActionKind::Send,
            Action::Return { .. } => ActionKind::Return,
            Action::TakeIntoCycle { .. } => ActionKind::TakeIntoCycle,
            Action::Revise { .. } => ActionKind::Revise,
            Action::RecordAgreement { .. } => ActionKind::RecordAgreement,
            Action::Submit => ActionKind::Submit,
            Action::AdmitLate { .. } => ActionKind::AdmitLate,
            Action::MoveToNextCycle { .. } => ActionKind::MoveToNextCycle,
            Action::Remark { .. } => ActionKind::Remark,
            Action::Rework { .. } => ActionKind::Rework,
            Action::FindConforming => ActionKind::FindConforming,
            Action::SubmitToNationalCouncil => ActionKind::SubmitToNationalCouncil,
            Action::RecordRecommendation { .. } => ActionKind::RecordRecommendation,
            Action::Place { .. } => ActionKind::Place,
            Action::Decline { .. } => ActionKind::Decline,
            Action::Withdraw { .. } => ActionKind::Withdraw,
        }
    }
}
