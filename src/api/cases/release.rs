//! Press releases (clause 12).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::package::Until;
use crate::text::Text;

/// The press release of an edition, as the authorised body works on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Release {
    /// The edition.
    pub edition: u32,
    /// The day of placement.
    pub placed: NaiveDate,
    /// The last day of clause 12.
    #[serde(flatten)]
    pub until: Until,
    /// The version of the text; 0 while it is only drafted by the machine.
    pub version: u32,
    /// The title.
    pub title: Text,
    /// The text, in paragraphs.
    pub body: Text,
    /// When it was published among the news.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<DateTime<Utc>>,
    /// Where the ministry published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ministry_address: Option<String>,
    /// When the ministry published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ministry_on: Option<NaiveDate>,
}

/// A text of a release to keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditRelease {
    /// The title.
    pub title: Text,
    /// The text.
    pub body: Text,
    /// The version that this one follows.
    pub expected_version: u32,
}

/// The publication on the ministry's own site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordOwnSite {
    /// The address.
    pub address: String,
    /// The day.
    pub date: NaiveDate,
}

/// A press release as the public reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewsItem {
    /// The edition.
    pub edition: u32,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// The title.
    pub title: Text,
    /// The text.
    pub body: Text,
}

/// All news, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct News {
    /// The releases.
    pub items: Vec<NewsItem>,
}
