//! A profession, and lists of professions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::text::{Text, Texts};

/// A profession as lists show it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Summary {
    /// Its permanent identity.
    pub id: u32,
    /// Its name by the classifier.
    pub name: Text,
    /// Its NKZ code, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nkz_code: Option<String>,
    /// `mandatory`, `voluntary` or both.
    pub bases: Vec<String>,
    /// Its qualification levels, 1–8, rising.
    pub levels: Vec<u8>,
    /// `technical`, `socio_humanitarian` or both.
    pub profiles: Vec<String>,
    /// The sectoral state body of its first row.
    pub body: Text,
}

/// One page of professions that were found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct List {
    /// How many were found in all.
    pub total: u32,
    /// Which page this is, from 1.
    pub page: u32,
    /// How many pages there are; 0 when nothing was found.
    pub pages: u32,
    /// The professions, best first.
    pub items: Vec<Summary>,
    /// How many there would be under each value of each filter.
    pub facets: Facets,
    /// What may have been meant instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<Suggestion>,
}

/// What may have been meant instead of the query.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Suggestion {
    /// The other query.
    pub q: String,
    /// Why it is offered: `layout`, `transliteration`, `spelling`, `abbreviation`, `spacing` (words together or apart) or `part`
    /// (some of the words were left out).
    pub reason: String,
}

/// The number of professions under each value of each filter, the other filters applied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Facets {
    /// By basis.
    pub basis: Vec<Facet>,
    /// By qualification level.
    pub level: Vec<Facet>,
    /// By profile.
    pub profile: Vec<Facet>,
    /// By NKZ major group.
    pub group: Vec<Facet>,
    /// By sectoral state body; the value is its Kazakh name.
    pub body: Vec<Facet>,
}

/// One value of a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Facet {
    /// The value, as the parameter takes it.
    pub value: String,
    /// How many professions.
    pub count: u32,
}

/// A profession with all that is known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Profession {
    /// Its permanent identity.
    pub id: u32,
    /// Its name by the classifier.
    pub name: Text,
    /// Its permanent addresses, one in each language.
    pub path: Text,
    /// The edition whose rows these are: the current one, or the last that had the profession.
    pub edition: u32,
    /// Whether the current edition lacks it.
    pub excluded: bool,
    /// Its rows of the official form: mandatory before voluntary, then by level.
    pub rows: Vec<Row>,
    /// Its other names.
    pub synonyms: Texts,
    /// What a person in it does; either language may be empty.
    pub duties: Text,
    /// What education it asks for; either language may be empty.
    pub education: Text,
    /// What editions did to it, newest first.
    pub history: Vec<Event>,
    /// Professions near to it: of the same group of occupations, or on the same ground.
    pub related: Vec<Summary>,
}

/// One row of the official form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Row {
    /// Column 1: the number in its section of the form, from 1; 0 for a row that is no longer in the register.
    pub number: u32,
    /// The profession.
    pub profession: u32,
    /// The section: `mandatory` or `voluntary`.
    pub basis: String,
    /// Column 2.
    pub name: Text,
    /// Column 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nkz_code: Option<String>,
    /// What column 4 names: `act`, `standard` or `requirements`.
    pub ground_kind: String,
    /// Column 4.
    pub ground: Text,
    /// Column 5: 1–8.
    pub level: u8,
    /// Column 6.
    pub validity: Text,
    /// Column 7.
    pub body: Text,
    /// Column 8: `technical` or `socio_humanitarian`.
    pub profile: String,
}

/// What an edition did to a profession.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Event {
    /// The edition.
    pub edition: u32,
    /// The day on which it was placed.
    pub placed_on: NaiveDate,
    /// `included`, `changed` or `excluded`.
    pub kind: String,
    /// Row by row what it changed; empty unless `changed`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<crate::edition::RowChange>,
}
