//! The columns of the exchange format: one row per row of the form, comma-separated values by RFC 4180 in UTF-8.

use std::borrow::Cow;

use crate::{entry::Entry, text::Lang};

/// A column of the exchange format, in the order of export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The permanent identity of the profession; given to a new profession when empty.
    Id,
    /// The basis: `mandatory` or `voluntary`.
    Basis,
    /// Column 2 of the form.
    Name(Lang),
    /// Column 3 of the form.
    NkzCode,
    /// Column 4 of the form.
    Ground(Lang),
    /// What column 4 names: `act`, `standard` or `requirements`.
    GroundKind,
    /// Column 5 of the form.
    Level,
    /// Column 6 of the form.
    Validity(Lang),
    /// Column 7 of the form.
    Body(Lang),
    /// Column 8 of the form: `technical` or `socio_humanitarian`.
    Profile,
    /// Other names, `|` between.
    Synonyms(Lang),
    /// What a person in the profession does.
    Duties(Lang),
    /// What education it asks for.
    Education(Lang),
}

use Lang::{Kk, Ru};

impl Column {
    /// All columns in the order of export.
    pub const ALL: [Column; 20] = [
        Column::Id,
        Column::Basis,
        Column::Name(Kk),
        Column::Name(Ru),
        Column::NkzCode,
        Column::Ground(Kk),
        Column::Ground(Ru),
        Column::GroundKind,
        Column::Level,
        Column::Validity(Kk),
        Column::Validity(Ru),
        Column::Body(Kk),
        Column::Body(Ru),
        Column::Profile,
        Column::Synonyms(Kk),
        Column::Synonyms(Ru),
        Column::Duties(Kk),
        Column::Duties(Ru),
        Column::Education(Kk),
        Column::Education(Ru),
    ];

    /// The name in the header row.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Column::Id => "id",
            Column::Basis => "basis",
            Column::Name(Kk) => "name_kk",
            Column::Name(Ru) => "name_ru",
            Column::NkzCode => "nkz_code",
            Column::Ground(Kk) => "ground_kk",
            Column::Ground(Ru) => "ground_ru",
            Column::GroundKind => "ground_kind",
            Column::Level => "level",
            Column::Validity(Kk) => "validity_kk",
            Column::Validity(Ru) => "validity_ru",
            Column::Body(Kk) => "body_kk",
            Column::Body(Ru) => "body_ru",
            Column::Profile => "profile",
            Column::Synonyms(Kk) => "synonyms_kk",
            Column::Synonyms(Ru) => "synonyms_ru",
            Column::Duties(Kk) => "duties_kk",
            Column::Duties(Ru) => "duties_ru",
            Column::Education(Kk) => "education_kk",
            Column::Education(Ru) => "education_ru",
        }
    }

    /// The column of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Column> {
        Column::ALL.into_iter().find(|column| column.name() == name)
    }

    /// Whether every file must have the column (its cells may still be allowed to be empty).
    #[must_use]
    pub const fn is_required(self) -> bool {
        !matches!(
            self,
            Column::Id | Column::Synonyms(_) | Column::Duties(_) | Column::Education(_)
        )
    }

    /// The longest cell that is taken, in characters. Names and titles of documents fit many times over.
    #[must_use]
    pub const fn max_chars(self) -> usize {
        match self {
            Column::Id
            | Column::Basis
            | Column::NkzCode
            | Column::GroundKind
            | Column::Level
            | Column::Profile => 64,
            Column::Name(_) | Column::Body(_) | Column::Validity(_) => 500,
            Column::Ground(_) => 2_000,
            Column::Synonyms(_) | Column::Duties(_) | Column::Education(_) => 20_000,
        }
    }
}

impl Entry {
    /// What stands in a column of this row. Reading the cells back gives the same entry.
    #[must_use]
    pub fn cell(&self, column: Column) -> Cow<'_, str> {
        match column {
            Column::Id => self.profession.to_string().into(),
            Column::Basis => self.basis().code().into(),
            Column::Name(lang) => self.name.get(lang).into(),
            Column::NkzCode => self
                .nkz_code
                .map(|code| code.to_string())
                .unwrap_or_default()
                .into(),
            Column::Ground(lang) => self.ground.name.get(lang).into(),
            Column::GroundKind => self.ground.kind.code().into(),
            Column::Level => self.level.number().to_string().into(),
            Column::Validity(lang) => self.validity.words().get(lang).into(),
            Column::Body(lang) => self.body.get(lang).into(),
            Column::Profile => self.profile.code().into(),
            Column::Synonyms(lang) => self.about.synonyms.get(lang).join("|").into(),
            Column::Duties(lang) => self.about.duties.get(lang).as_ref().into(),
            Column::Education(lang) => self.about.education.get(lang).as_ref().into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_name_of_its_own() {
        for column in Column::ALL {
            assert_eq!(Column::from_name(column.name()), Some(column));
        }
    }
}
