//! Editions, their rows, and what changed between two of them.

use chrono::NaiveDate;
use register_domain::edition::Standing;
use serde::{Deserialize, Serialize};

use crate::{
    profession::{Row, Summary},
    text::Text,
};

/// An edition as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Edition {
    /// Its number, from 1.
    pub number: u32,
    /// The day on which it was placed.
    pub placed_on: NaiveDate,
    /// `official`, or `demonstration` for data that only show how the register works.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub standing: Standing,
    /// The SHA-256 of the edition's CSV file, in hexadecimal: whoever downloads the file can check it.
    pub sha256: String,
    /// How many rows its form has.
    pub rows: u32,
    /// How many rows stand in the mandatory section.
    pub mandatory_rows: u32,
    /// How many professions it has.
    pub professions: u32,
    /// What it changed in the edition before; all included, for the first.
    pub counts: Counts,
}

/// How many professions an edition included, changed and excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Counts {
    /// Professions that the edition before lacks.
    pub included: u32,
    /// Professions of both, some rows of which differ.
    pub changed: u32,
    /// Professions that only the edition before has.
    pub excluded: u32,
}

/// One page of the rows of a section of the official form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rows {
    /// How many rows the section has.
    pub total: u32,
    /// Which page this is, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
    /// The rows in the order of the form.
    pub items: Vec<Row>,
}

/// What changed between two editions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Changes {
    /// The older edition; 0 for the first edition, which follows none.
    pub from: u32,
    /// The newer edition.
    pub to: u32,
    /// How many in all.
    pub counts: Counts,
    /// Which page of the lists below this is, from 1.
    pub page: u32,
    /// How many pages there are; the three lists are paged as one, in this order.
    pub pages: u32,
    /// Professions that the older edition lacks.
    pub included: Vec<Summary>,
    /// Professions of both, some rows of which differ.
    pub changed: Vec<Changed>,
    /// Professions that the newer edition lacks.
    pub excluded: Vec<Summary>,
}

/// A profession that two editions describe differently.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Changed {
    /// The profession in the newer edition.
    pub profession: Summary,
    /// Row by row what changed.
    pub changes: Vec<RowChange>,
}

/// What changed in one row of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RowChange {
    /// `added`, `removed` or `edited`.
    pub kind: String,
    /// The basis of the row.
    pub basis: String,
    /// The level of the row.
    pub level: u8,
    /// The fields that differ; empty unless `edited`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldChange>,
}

/// What changed in one field. A language in which nothing changed is empty on both sides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldChange {
    /// `name`, `nkz_code`, `ground`, `ground_kind`, `validity`, `body`, `profile`, `synonyms`, `duties`, `education`.
    pub field: String,
    /// What stood there; the same text twice for a field that has no language.
    pub before: Text,
    /// What stands there now.
    pub after: Text,
}
