//! Cases: lists of them, one of them, what happened to it.

use chrono::{DateTime, NaiveDate, Utc};
use register_domain::{
    attachment::AttachmentKind,
    cycle::Cycle,
    digest::Digest,
    procedure::{ActionKind, Blocker, Case, Comment, Decision, LegalGround, MoveCause, StateKind},
    proposal::{Draft, FieldProblem, FieldWarning, ProposalKind},
    receipt::Receipt,
    role::Role,
};
use serde::{Deserialize, Serialize};

use crate::text::Text;

/// An organisation that takes part, by its names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Party {
    /// Its permanent number.
    pub id: u32,
    /// Its name.
    pub name: Text,
}

/// A case as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = CaseSummary))]
pub struct Summary {
    /// Its permanent number, which is that of the proposal.
    pub id: u32,
    /// How many events there were.
    pub version: u32,
    /// What it asks for.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub proposal: ProposalKind,
    /// The name of the profession, as it was sent or is being written; may be empty.
    pub name: Text,
    /// Where it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: StateKind,
    /// Whose it is.
    pub author: Party,
    /// The sectoral body that it is for.
    pub body: Party,
    /// The cycle that it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub cycle: Option<Cycle>,
    /// When something happened last.
    pub last_at: DateTime<Utc>,
    /// What the person may do with it as it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub actions: Vec<ActionKind>,
}

/// The cases that a person sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cases {
    /// How many there are by the filters.
    pub total: u32,
    /// Which page this is, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
    /// The cases: those that wait for the person first, then the one in which something happened last.
    pub items: Vec<Summary>,
    /// The numbers of those on this page that wait for the person.
    #[serde(default)]
    pub waiting: Vec<u32>,
}

/// A case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OneCase {
    /// As lists show it.
    pub summary: Summary,
    /// As it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub case: Case,
    /// What is being written for it; only its author sees that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<SavedDraft>,
    /// What happened, the oldest first.
    pub timeline: Vec<Happened>,
    /// What the person may do, and what of it is kept from being done by the case itself.
    pub actions: Vec<Offer>,
    /// The files.
    pub attachments: Vec<Attachment>,
    /// What is to be done next, whoever must do it; none when the case is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<DutyItem>,
}

/// An action that is a person's to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Offer {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub action: ActionKind,
    /// What keeps it from being done with the text as it stands, whatever else is given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub blockers: Vec<Blocker>,
    /// What it rests on.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub grounds: Vec<LegalGround>,
}

/// What happened to a case, without the texts that were sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Happened {
    /// Its place in the case, from 1.
    pub version: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: String,
    /// Whose deed it was.
    pub by: Party,
    /// In which role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// Recommendations or remarks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub comments: Vec<Comment>,
    /// A reason, or an answer to recommendations or remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// A decision of a council.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub decision: Option<Decision>,
    /// The cycle that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub cycle: Option<Cycle>,
    /// Why it went to a later cycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub moved: Option<MoveCause>,
    /// The edition that was placed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<u32>,
    /// The receipt, where a text was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub receipt: Option<Receipt>,
    /// What it rests on.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub grounds: Vec<LegalGround>,
}

/// What is being written for a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedDraft {
    /// The version, which the next save names; 0 for a text that was never saved.
    pub version: u32,
    /// The text.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub draft: Draft,
    /// When it was saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_at: Option<DateTime<Utc>>,
}

/// What is wrong with a text, by the same codes that the browser finds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Examined {
    /// What keeps it from being sent.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub problems: Vec<FieldProblem>,
    /// What should be looked at.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub warnings: Vec<FieldWarning>,
}

/// A text that was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftSaved {
    /// The version that it has now.
    pub version: u32,
    /// What is wrong with it; it is saved all the same.
    pub examined: Examined,
}

/// A file of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attachment {
    /// Its permanent number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Its kind, recognised from its content.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: AttachmentKind,
    /// How many bytes it has.
    pub bytes: u64,
    /// Its SHA-256.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub sha256: Digest,
    /// Whose it is.
    pub by: Party,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// Whether the person may remove it.
    pub removable: bool,
}

/// What a person must do until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DutyItem {
    /// What.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: register_domain::duty::DutyKind,
    /// With what.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub subject: register_domain::duty::Subject,
    /// The name of the profession, where the duty is about one case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The day that the Rules name, where they name one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nominal: Option<NaiveDate>,
    /// The last day, moved to a working day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Calendar days until then; negative when it has passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar_days_left: Option<i64>,
    /// Working days until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days_left: Option<i64>,
    /// Whether it has passed.
    pub overdue: bool,
    /// What it rests on.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub grounds: Vec<LegalGround>,
}

/// What a person must do, overdue ones first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Duties {
    /// The day, by the clock of Kazakhstan.
    pub today: NaiveDate,
    /// The duties.
    pub items: Vec<DutyItem>,
}
