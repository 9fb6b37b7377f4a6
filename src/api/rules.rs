//! The clauses of the Rules: official text and plain words.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// The Rules as they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rules {
    /// The title of the Rules.
    pub title: Text,
    /// The order that approved them, and the last order that amended the text below.
    pub source: Text,
    /// The clauses in their order.
    pub clauses: Vec<RuleClause>,
}

/// One clause of the Rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RuleClause {
    /// Its number as the Rules print it, such as `8-1`.
    pub id: String,
    /// The chapter that it stands in.
    pub chapter: Text,
    /// What it is about, in a few words.
    pub heading: Text,
    /// What it says, in plain words.
    pub plain: Text,
    /// Its official text, paragraph by paragraph.
    pub official: Vec<Text>,
    /// Which orders amended it; empty texts when none did.
    pub amended: Text,
}
