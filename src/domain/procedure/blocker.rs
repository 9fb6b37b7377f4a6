//! What keeps an action from being done, each with the place where it is mended.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ActionKind, StateKind};
use crate::{
    cycle::Cycle,
    proposal::{Field, FieldProblem},
    role::Role,
};

/// What keeps an action from being done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Blocker {
    /// The role never does it.
    NotYourRole {
        /// The action.
        action: ActionKind,
        /// The role.
        role: Role,
    },
    /// Another organisation does it.
    OtherOrganisation,
    /// It is not its turn.
    WrongState {
        /// Where the case is.
        state: StateKind,
        /// Where it can be done.
        possible_in: Vec<StateKind>,
    },
    /// The clock stands before the last event of the case.
    TimeRunsBack,
    /// The working calendar does not know the year.
    OutsideCalendar {
        /// The year.
        year: i32,
    },
    /// The sectoral council has not agreed (clause 7).
    NoAgreement {
        /// Whether it has decided against.
        refused: bool,
    },
    /// The proposal has a problem.
    Incomplete(FieldProblem),
    /// There is no text; the sectoral body gives that of its own proposal.
    NoText,
    /// A text was given where the association's own is taken.
    TextOfAssociation,
    /// The text is of a proposal of another kind.
    OtherKind,
    /// Nothing was changed, and nothing answered.
    NothingReworked,
    /// There is no recommendation or remark.
    NoComments,
    /// There are too many.
    TooManyComments {
        /// How many there may be.
        max: u16,
    },
    /// A recommendation or a remark is empty.
    CommentEmpty {
        /// Which, from 0.
        index: u16,
    },
    /// A recommendation or a remark is too long.
    CommentTooLong {
        /// Which, from 0.
        index: u16,
        /// How many characters it may have.
        max: u32,
    },
    /// A recommendation or a remark is on a field that the proposal does not have.
    CommentOnNothing {
        /// Which, from 0.
        index: u16,
        /// The field.
        field: Field,
    },
    /// There is no reason.
    NoReason,
    /// The reason, or the answer, is too long.
    ReasonTooLong {
        /// How many characters it may have.
        max: u32,
    },
    /// The decision has no number.
    NoDecisionNumber,
    /// The decision's number is too long.
    DecisionNumberTooLong {
        /// How many characters it may have.
        max: u32,
    },
    /// The decision is of a day that has not come.
    DecisionInFuture {
        /// The day.
        date: NaiveDate,
    },
    /// The decision is older than it can be.
    DecisionTooEarly {
        /// The earliest day.
        earliest: NaiveDate,
    },
    /// The proposal has missed no cycle.
    NotLate,
    /// The cycle that it missed is over (clause 10).
    MissedCycleOver {
        /// The cycle.
        cycle: Cycle,
    },
    /// The proposal is of a cycle that comes later.
    LaterCycle {
        /// Its cycle.
        cycle: Cycle,
        /// The cycle that is under way.
        under_way: Cycle,
    },
    /// The proposal is about another profession.
    OtherProfession,
}

/// Where something is mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Nowhere here: it is another's, or its turn has not come.
    Case,
    /// The form of the proposal as a whole.
    Proposal,
    /// A field of the proposal.
    Field(Field),
    /// The recommendations or remarks as a whole.
    Comments,
    /// One of them, from 0.
    Comment(u16),
    /// The reason or the answer.
    Reason,
    /// The number of the decision.
    DecisionNumber,
    /// The day of the decision.
    DecisionDate,
    /// The agreement of the sectoral council.
    Agreement,
    /// The cycle.
    Cycle,
    /// The working calendar, which the operator keeps.
    Calendar,
}

impl Blocker {
    /// Where it is mended.
    #[must_use]
    pub const fn place(&self) -> Place {
        match self {
            Blocker::NotYourRole { .. }
            | Blocker::OtherOrganisation
            | Blocker::WrongState { .. }
            | Blocker::TimeRunsBack
            | Blocker::OtherProfession => Place::Case,
            Blocker::OutsideCalendar { .. } => Place::Calendar,
            Blocker::NoAgreement { .. } => Place::Agreement,
            Blocker::Incomplete(problem) => Place::Field(problem.field),
            Blocker::NoText | Blocker::TextOfAssociation | Blocker::OtherKind | Blocker::NothingReworked => {
                Place::Proposal
            }
            Blocker::NoComments | Blocker::TooManyComments { .. } => Place::Comments,
            Blocker::CommentEmpty { index }
            | Blocker::CommentTooLong { index, .. }
            | Blocker::CommentOnNothing { index, .. } => Place::Comment(*index),
            Blocker::NoReason | Blocker::ReasonTooLong { .. } => Place::Reason,
            Blocker::NoDecisionNumber | Blocker::DecisionNumberTooLong { .. } => Place::DecisionNumber,
            Blocker::DecisionInFuture { .. } | Blocker::DecisionTooEarly { .. } => Place::DecisionDate,
            Blocker::NotLate | Blocker::MissedCycleOver { .. } | Blocker::LaterCycle { .. } => Place::Cycle,
        }
    }

    /// Whether it is about who may act and when, not about what was given: such a request is refused as a whole.
    #[must_use]
    pub const fn is_refusal(&self) -> bool {
        matches!(
            self,
            Blocker::NotYourRole { .. } | Blocker::OtherOrganisation | Blocker::WrongState { .. }
        )
    }
}
