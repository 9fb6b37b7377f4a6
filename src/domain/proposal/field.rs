//! The fields of a proposal. Their text ids are stable: they stand in stored events, in addresses and in answers.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    clause::{Clause, Provision},
    column::Column,
    text::Lang::{self, Kk, Ru},
};

/// A field of a proposal, the place of a problem or of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A field that a proposal has once.
    Answer(Answer),
    /// The rows as a whole.
    Rows,
    /// A field of one row of the form.
    Row {
        /// The row, from 0.
        row: u8,
        /// Its field.
        field: RowField,
    },
}

/// A field that a proposal has once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Column 2 of the form.
    Name(Lang),
    /// Whether the work has to do with health, life support or safety of people: `yes` or `no`.
    Nature,
    /// How it has to do with them.
    NatureExplanation,
    /// How many people of the profession are in demand now.
    DemandNow,
    /// How many will be in the period ahead.
    DemandAhead,
    /// The period ahead: `2028` or `2026–2028`.
    DemandPeriod,
    /// Where the figures are from.
    DemandSource,
    /// Whether the profession stands in a standard or in requirements: `standard`, `requirements` or `none`. Asked where
    /// column 4 does not say it, on the mandatory basis.
    Standard,
    /// The name of the standard or the requirements.
    StandardName,
    /// The number of the order that approved them.
    StandardOrderNumber,
    /// The date of that order.
    StandardOrderDate,
    /// Why the profession is to be changed or excluded.
    Reason,
    /// Whom to ask about the proposal.
    ContactPerson,
    /// Their telephone.
    ContactPhone,
    /// Their mail address.
    ContactMail,
}

/// A field of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowField {
    /// A column of the form or what the register tells beyond it; neither the identity nor the name, which all rows of a
    /// profession share.
    Cell(Column),
    /// The number of the order that approved the standard or the requirements of column 4.
    OrderNumber,
    /// The date of that order.
    OrderDate,
    /// The article of the act of column 4.
    ActArticle,
    /// What the act demands of those who want to practise.
    ActDemand,
}

/// A part of the form, for progress and headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// What the profession is called.
    Profession,
    /// The rows of the official form.
    Rows,
    /// Why it is to be changed or excluded.
    Reason,
    /// The grounds of clauses 8 and 8-1.
    Grounds,
    /// Whom to ask.
    Contact,
}

/// The text is not the id of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a field of a proposal")]
pub struct NotAField;

impl Answer {
    /// Every such field, in the order of the form.
    pub const ALL: [Answer; 16] = [
        Answer::Name(Kk),
        Answer::Name(Ru),
        Answer::Nature,
        Answer::NatureExplanation,
        Answer::DemandNow,
        Answer::DemandAhead,
        Answer::DemandPeriod,
        Answer::DemandSource,
        Answer::Standard,
        Answer::StandardName,
        Answer::StandardOrderNumber,
        Answer::StandardOrderDate,
        Answer::Reason,
        Answer::ContactPerson,
        Answer::ContactPhone,
        Answer::ContactMail,
    ];

    /// The stable text id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Answer::Name(lang) => Column::Name(lang).name(),
            Answer::Nature => "nature",
            Answer::NatureExplanation => "nature_explanation",
            Answer::DemandNow => "demand_now",
            Answer::DemandAhead => "demand_ahead",
            Answer::DemandPeriod => "demand_period",
            Answer::DemandSource => "demand_source",
            Answer::Standard => "standard",
            Answer::StandardName => "standard_name",
            Answer::StandardOrderNumber => "standard_order_number",
            Answer::StandardOrderDate => "standard_order_date",
            Answer::Reason => "reason",
            Answer::ContactPerson => "contact_person",
            Answer::ContactPhone => "contact_phone",
            Answer::ContactMail => "contact_mail",
        }
    }

    /// The field with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Answer> {
        Answer::ALL.into_iter().find(|answer| answer.id() == id)
    }

    /// The longest text that is taken, in characters.
    #[must_use]
    pub const fn max_chars(self) -> usize {
        match self {
            Answer::Name(lang) => Column::Name(lang).max_chars(),
            Answer::NatureExplanation | Answer::DemandSource | Answer::Reason => 5_000,
            Answer::StandardName => 2_000,
            Answer::ContactPerson | Answer::ContactMail => 254,
            Answer::Nature
            | Answer::DemandNow
            | Answer::DemandAhead
            | Answer::DemandPeriod
            | Answer::Standard
            | Answer::StandardOrderNumber
            | Answer::StandardOrderDate
            | Answer::ContactPhone => 64,
        }
    }
}

impl RowField {
    /// Every field of a row, in the order of the form.
    pub const ALL: [RowField; 21] = [
        RowField::Cell(Column::Basis),
        RowField::Cell(Column::Level),
        RowField::Cell(Column::NkzCode),
        RowField::Cell(Column::GroundKind),
        RowField::Cell(Column::Ground(Kk)),
        RowField::Cell(Column::Ground(Ru)),
        RowField::OrderNumber,
        RowField::OrderDate,
        RowField::ActArticle,
        RowField::ActDemand,
        RowField::Cell(Column::Validity(Kk)),
        RowField::Cell(Column::Validity(Ru)),
        RowField::Cell(Column::Body(Kk)),
        RowField::Cell(Column::Body(Ru)),
        RowField::Cell(Column::Profile),
        RowField::Cell(Column::Synonyms(Kk)),
        RowField::Cell(Column::Synonyms(Ru)),
        RowField::Cell(Column::Duties(Kk)),
        RowField::Cell(Column::Duties(Ru)),
        RowField::Cell(Column::Education(Kk)),
        RowField::Cell(Column::Education(Ru)),
    ];

    /// The stable text id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            RowField::Cell(column) => column.name(),
            RowField::OrderNumber => "order_number",
            RowField::OrderDate => "order_date",
            RowField::ActArticle => "act_article",
            RowField::ActDemand => "act_demand",
        }
    }

    /// The field with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<RowField> {
        RowField::ALL.into_iter().find(|field| field.id() == id)
    }

    /// The longest text that is taken, in characters.
    #[must_use]
    pub const fn max_chars(self) -> usize {
        match self {
            RowField::Cell(column) => column.max_chars(),
            RowField::OrderNumber | RowField::OrderDate => 64,
            RowField::ActArticle => 500,
            RowField::ActDemand => 5_000,
        }
    }
}

impl Field {
    /// The part of the form that the field stands in.
    #[must_use]
    pub const fn section(self) -> Section {
        match self {
            Field::Rows | Field::Row { .. } => Section::Rows,
            Field::Answer(answer) => match answer {
                Answer::Name(_) => Section::Profession,
                Answer::Reason => Section::Reason,
                Answer::ContactPerson | Answer::ContactPhone | Answer::ContactMail => Section::Contact,
                _ => Section::Grounds,
            },
        }
    }

    /// The longest text that is taken, in characters; none for the rows as a whole.
    #[must_use]
    pub const fn max_chars(self) -> usize {
        match self {
            Field::Answer(answer) => answer.max_chars(),
            Field::Row { field, .. } => field.max_chars(),
            Field::Rows => 0,
        }
    }

    /// The criterion that the field answers to.
    #[must_use]
    pub const fn provision(self) -> Option<Provision> {
        match self {
            Field::Answer(Answer::Nature | Answer::NatureExplanation) => Some(Provision::NATURE_OF_WORK),
            Field::Answer(
                Answer::DemandNow | Answer::DemandAhead | Answer::DemandPeriod | Answer::DemandSource,
            ) => Some(Provision::DEMAND),
            Field::Answer(
                Answer::Standard
                | Answer::StandardName
                | Answer::StandardOrderNumber
                | Answer::StandardOrderDate,
            )
            | Field::Row {
                field: RowField::OrderNumber | RowField::OrderDate,
                ..
            } => Some(Provision::STANDARD),
            Field::Row {
                field: RowField::ActArticle | RowField::ActDemand,
                ..
            } => Some(Provision::whole(Clause::P8_1)),
            _ => None,
        }
    }

    /// The language that the field's text must be of; free answers may be of either.
    #[must_use]
    pub const fn lang(self) -> Option<Lang> {
        match self {
            Field::Answer(Answer::Name(lang)) => Some(lang),
            Field::Row {
                field:
                    RowField::Cell(
                        Column::Ground(lang)
                        | Column::Validity(lang)
                        | Column::Body(lang)
                        | Column::Synonyms(lang)
                        | Column::Duties(lang)
                        | Column::Education(lang),
                    ),
                ..
            } => Some(lang),
            _ => None,
        }
    }
}

impl fmt::Display for Field {
    /// `name_kk`, `rows`, `rows.0.level`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Field::Answer(answer) => f.write_str(answer.id()),
            Field::Rows => f.write_str("rows"),
            Field::Row { row, field } => write!(f, "rows.{row}.{}", field.id()),
        }
    }
}

impl FromStr for Field {
    type Err = NotAField;

    fn from_str(id: &str) -> Result<Field, NotAField> {
        if id == "rows" {
            return Ok(Field::Rows);
        }
        if let Some(answer) = Answer::from_id(id) {
            return Ok(Field::Answer(answer));
        }
        let (row, field) = id
            .strip_prefix("rows.")
            .and_then(|rest| rest.split_once('.'))
            .ok_or(NotAField)?;
        let plain = row == "0" || (!row.starts_with('0') && row.bytes().all(|byte| byte.is_ascii_digit()));
        let row = row.parse().ok().filter(|_| plain).ok_or(NotAField)?;
        let field = RowField::from_id(field).ok_or(NotAField)?;
        Ok(Field::Row { row, field })
    }
}

/// Written and read as the text id.
macro_rules! by_id {
    ($type:ty, $write:expr, $read:expr) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&$write(*self))
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                let id = String::deserialize(deserializer)?;
                $read(&id).ok_or_else(|| serde::de::Error::custom(NotAField))
            }
        }
    };
}

by_id!(Answer, Answer::id, Answer::from_id);
by_id!(RowField, RowField::id, RowField::from_id);
by_id!(Field, |field: Field| field, |id: &str| id.parse().ok());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_an_id_of_its_own_that_is_read_back() {
        let rows = RowField::ALL.map(|field| Field::Row { row: 12, field });
        let all = Answer::ALL
            .map(Field::Answer)
            .into_iter()
            .chain([Field::Rows])
            .chain(rows);
        for field in all {
            assert_eq!(field.to_string().parse(), Ok(field));
            let json = serde_json::to_string(&field).unwrap();
            assert_eq!(json, format!("\"{field}\""));
            assert_eq!(serde_json::from_str::<Field>(&json).unwrap(), field);
        }
    }

    #[test]
    fn other_texts_are_no_fields() {
        for id in [
            "",
            "id",
            "rows.",
            "rows.0",
            "rows.0.name_kk",
            "rows.0.id",
            "rows.-1.level",
            "rows.+1.level",
            "rows.00.level",
            "rows.01.level",
            "rows.256.level",
            "Reason",
        ] {
            assert_eq!(id.parse::<Field>(), Err(NotAField), "{id:?}");
        }
    }
}
