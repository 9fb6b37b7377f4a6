//! What happened to a case.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::ActionKind;
use crate::{
    actor::Actor,
    cycle::Cycle,
    digest::Digest,
    edition::EditionNumber,
    entry::ProfessionId,
    organisation::OrganisationId,
    proposal::{Draft, Field, ProposalKind},
};

/// An event with who did it and when. Its serialised form is what is stored, and what the chain of history seals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded<E> {
    /// When. What day that is is told by UTC+5.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// What.
    pub event: E,
}

/// What happened to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// A proposal was begun, by an association or by a sectoral body itself.
    Begun {
        /// What it asks for.
        proposal: ProposalKind,
        /// The sectoral body that it is for.
        body: OrganisationId,
    },
    /// The association sent its proposal to the sectoral body, for the first time or after rework.
    Sent {
        /// What it sent.
        draft: Draft,
        /// What it answers to the recommendations.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reply: Option<String>,
    },
    /// The sectoral body returned the proposal with recommendations for rework.
    Returned {
        /// The recommendations, at least one.
        comments: Vec<Comment>,
    },
    /// The sectoral body took the proposal into a cycle; with its own proposal it gives the text.
    TakenIntoCycle {
        /// The cycle.
        cycle: Cycle,
        /// The text of a proposal of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        draft: Option<Draft>,
    },
    /// The sectoral body changed a proposal of its own; the sectoral council must agree to it anew.
    Revised {
        /// The new text.
        draft: Draft,
    },
    /// The sectoral council agreed.
    Agreed {
        /// Its decision.
        decision: Decision,
    },
    /// The sectoral council did not agree.
    NotAgreed {
        /// Its decision.
        decision: Decision,
        /// Why.
        reason: String,
    },
    /// The sectoral body submitted the proposal to the authorised body.
    Submitted,
    /// The authorised body admitted a proposal that was late to the cycle that it had missed.
    AdmittedLate {
        /// That cycle.
        cycle: Cycle,
        /// Why.
        reason: String,
    },
    /// The proposal went to a later cycle.
    MovedToNextCycle {
        /// The cycle that it was in.
        from: Cycle,
        /// The cycle that it is in now.
        to: Cycle,
        /// Why.
        cause: MoveCause,
    },
    /// The authorised body made remarks; the sectoral body received them with this event.
    Remarked {
        /// The remarks, at least one.
        comments: Vec<Comment>,
    },
    /// The sectoral body reworked the proposal on the remarks.
    Reworked {
        /// The new text.
        draft: Draft,
        /// What it answers to the remarks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reply: Option<String>,
    },
    /// The authorised body found the proposal complete and conforming.
    FoundConforming,
    /// The authorised body submitted the register with the proposal to the National Council.
    SubmittedToNationalCouncil,
    /// The National Council recommended the proposal.
    Recommended {
        /// Its recommendation.
        decision: Decision,
    },
    /// The National Council did not recommend the proposal.
    NotRecommended {
        /// Its decision.
        decision: Decision,
        /// Why.
        reason: String,
    },
    /// The register was placed with what the proposal asked for.
    Published {
        /// The edition.
        edition: EditionNumber,
        /// The profession, with the identity that it has from now on.
        profession: ProfessionId,
    },
    /// The sectoral body or the authorised body declined the proposal.
    Declined {
        /// Why.
        reason: String,
    },
    /// The author withdrew the proposal.
    Withdrawn {
        /// Why, if the author says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
}

/// Why a proposal went to a later cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoveCause {
    /// It was submitted after the date of clause 7.
    Late,
    /// It was moved by decision.
    Decided {
        /// Why.
        reason: String,
    },
}

/// A recommendation or a remark, on one field or on the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// The field; the whole proposal when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// What it says, in the words of whoever made it.
    pub text: String,
}

/// A decision of a council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The number of its record, as the council writes it.
    pub number: String,
    /// The day on which it was made.
    pub date: NaiveDate,
    /// The attached record, by its SHA-256.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Digest>,
}

/// Whose proposal it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// An association's (clause 6).
    Association(OrganisationId),
    /// The sectoral body's own (clause 7).
    SectoralBody(OrganisationId),
}

impl Origin {
    /// The author.
    #[must_use]
    pub const fn organisation(self) -> OrganisationId {
        match self {
            Origin::Association(id) | Origin::SectoralBody(id) => id,
        }
    }
}

impl Event {
    /// The action that makes the event happen.
    #[must_use]
    pub const fn action(&self) -> ActionKind {
        match self {
            Event::Begun { .. } => ActionKind::Begin,
            Event::Sent { .. } => ActionKind::Send,
            Event::Returned { .. } => ActionKind::Return,
            Event::TakenIntoCycle { .. } => ActionKind::TakeIntoCycle,
            Event::Revised { .. } => ActionKind::Revise,
            Event::Agreed { .. } | Event::NotAgreed { .. } => ActionKind::RecordAgreement,
            Event::Submitted => ActionKind::Submit,
            Event::AdmittedLate { .. } => ActionKind::AdmitLate,
            Event::MovedToNextCycle { .. } => ActionKind::MoveToNextCycle,
            Event::Remarked { .. } => ActionKind::Remark,
            Event::Reworked { .. } => ActionKind::Rework,
            Event::FoundConforming => ActionKind::FindConforming,
            Event::SubmittedToNationalCouncil => ActionKind::SubmitToNationalCouncil,
            Event::Recommended { .. } | Event::NotRecommended { .. } => ActionKind::RecordRecommendation,
            Event::Published { .. } => ActionKind::Place,
            Event::Declined { .. } => ActionKind::Decline,
            Event::Withdrawn { .. } => ActionKind::Withdraw,
        }
    }

    /// The stable text id of the event, as it is stored.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Event::Begun { .. } => "begun",
            Event::Sent { .. } => "sent",
            Event::Returned { .. } => "returned",
            Event::TakenIntoCycle { .. } => "taken_into_cycle",
            Event::Revised { .. } => "revised",
            Event::Agreed { .. } => "agreed",
            Event::NotAgreed { .. } => "not_agreed",
            Event::Submitted => "submitted",
            Event::AdmittedLate { .. } => "admitted_late",
            Event::MovedToNextCycle { .. } => "moved_to_next_cycle",
            Event::Remarked { .. } => "remarked",
            Event::Reworked { .. } => "reworked",
            Event::FoundConforming => "found_conforming",
            Event::SubmittedToNationalCouncil => "submitted_to_national_council",
            Event::Recommended { .. } => "recommended",
            Event::NotRecommended { .. } => "not_recommended",
            Event::Published { .. } => "published",
            Event::Declined { .. } => "declined",
            Event::Withdrawn { .. } => "withdrawn",
        }
    }
}

/// The action that an event of this id comes from, and whether a council decided against; `None` for an id that is none.
#[must_use]
pub fn deed_of(id: &str) -> Option<(ActionKind, bool)> {
    let deed = match id {
        "begun" => (ActionKind::Begin, false),
        "sent" => (ActionKind::Send, false),
        "returned" => (ActionKind::Return, false),
        "taken_into_cycle" => (ActionKind::TakeIntoCycle, false),
        "revised" => (ActionKind::Revise, false),
        "agreed" => (ActionKind::RecordAgreement, false),
        "not_agreed" => (ActionKind::RecordAgreement, true),
        "submitted" => (ActionKind::Submit, false),
        "admitted_late" => (ActionKind::AdmitLate, false),
        "moved_to_next_cycle" => (ActionKind::MoveToNextCycle, false),
        "remarked" => (ActionKind::Remark, false),
        "reworked" => (ActionKind::Rework, false),
        "found_conforming" => (ActionKind::FindConforming, false),
        "submitted_to_national_council" => (ActionKind::SubmitToNationalCouncil, false),
        "recommended" => (ActionKind::RecordRecommendation, false),
        "not_recommended" => (ActionKind::RecordRecommendation, true),
        "published" => (ActionKind::Place, false),
        "declined" => (ActionKind::Decline, false),
        "withdrawn" => (ActionKind::Withdraw, false),
        _ => return None,
    };
    Some(deed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_an_event_tells_its_action() {
        let decision = || Decision {
            number: "1".to_owned(),
            date: NaiveDate::default(),
            file: None,
        };
        let reason = String::new;
        let events = [
            Event::Returned { comments: Vec::new() },
            Event::Agreed { decision: decision() },
            Event::NotAgreed {
                decision: decision(),
                reason: reason(),
            },
            Event::Submitted,
            Event::Remarked { comments: Vec::new() },
            Event::FoundConforming,
            Event::SubmittedToNationalCouncil,
            Event::Recommended { decision: decision() },
            Event::NotRecommended {
                decision: decision(),
                reason: reason(),
            },
            Event::Declined { reason: reason() },
            Event::Withdrawn { reason: None },
        ];
        for event in events {
            let refused = matches!(event, Event::NotAgreed { .. } | Event::NotRecommended { .. });
            assert_eq!(deed_of(event.id()), Some((event.action(), refused)), "{event:?}");
        }
        assert_eq!(deed_of("nothing"), None);
    }
}
