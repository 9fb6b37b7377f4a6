//! Why professions were found, for those who ask.

use register_domain::text::Lang;
use serde::{Deserialize, Serialize};

use crate::profession::List;

/// A list of professions, with why each was found where that was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExplainedList {
    /// The list itself.
    #[serde(flatten)]
    pub list: List,
    /// With `explain=true`, why each of the professions was found, in their order; `null` where no word of the query was
    /// looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanations: Option<Vec<Option<Explanation>>>,
}

/// Why a profession was found and stands where it does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Explanation {
    /// How the query was read.
    pub read_as: String,
    /// What was mended to read it so, as in a suggestion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `kk` or `ru`: which of its names and synonyms have the words.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Lang,
    /// The words of the query.
    pub words: Vec<MatchedWord>,
    /// What words of the name cost that the query does not have.
    pub extra: u32,
    /// What it costs that no word of the query heads the name.
    pub not_head: u32,
    /// What it costs that a word is in a synonym only.
    pub synonym: u32,
    /// All of it, the words' costs included; the lower, the earlier in the list.
    pub score: u32,
}

/// A word of the query and the word of the profession that it was taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MatchedWord {
    /// As it stands in the query as read.
    pub typed: String,
    /// The word of the profession, in small letters; empty when it has none.
    pub word: String,
    /// What the two have in common.
    pub how: How,
    /// What that adds to the score.
    pub cost: u32,
}

/// What a word of the query and a word of the profession have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// They are the same.
    Same,
    /// The same but for Kazakh letters typed as Russian ones, ё as е, signs left out.
    Letters,
    /// One is a Latin spelling of the other.
    Latin,
    /// They sound alike.
    Sound,
    /// They are forms of one word.
    Form,
    /// The typed one begins the other.
    Beginning,
    /// The typed one ends the other, which is a compound.
    Ending,
    /// The typed one is the other with a typing error.
    Mistake,
    /// The profession has the level that the number asks for.
    Level,
    /// The profession lacks it, which it may.
    Missing,
    /// A code of the profession begins as the query does.
    Code,
}
