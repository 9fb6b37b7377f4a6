//! The mail that went into a folder because no mail server is named.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The head of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterHead {
    /// Its number.
    pub id: u32,
    /// To whom.
    pub recipient: String,
    /// The subject.
    pub subject: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// A page of letters, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Letters {
    /// How many there are.
    pub total: u32,
    /// Those of this page.
    pub items: Vec<LetterHead>,
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Letter {
    /// Its head.
    #[serde(flatten)]
    pub head: LetterHead,
    /// The text.
    pub body: String,
}
