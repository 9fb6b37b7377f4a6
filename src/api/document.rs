//! A whole edition in one document.

use serde::{Deserialize, Serialize};

use crate::{
    edition::Edition,
    profession::Row,
    text::{Text, Texts},
};

/// A whole edition in one document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Document {
    /// The edition.
    pub edition: Edition,
    /// All its rows in the order of the form: the mandatory section, then the voluntary one, each numbered from 1.
    pub rows: Vec<DocumentRow>,
}

/// A row of the form with what is known of the profession beyond it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentRow {
    /// The row.
    #[serde(flatten)]
    pub row: Row,
    /// Other names of the profession.
    pub synonyms: Texts,
    /// What a person in it does; either language may be empty.
    pub duties: Text,
    /// What education it asks for; either language may be empty.
    pub education: Text,
}
