//! What can be wrong with a draft, as codes; their words are elsewhere.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Field;
use crate::{
    basis::Basis,
    entry::{EntryKey, ProfessionId},
    ground::GroundKind,
    text::Lang,
};

/// A problem that keeps a draft from being sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// Where it is.
    pub field: Field,
    /// What it is.
    pub reason: FieldReason,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum FieldReason {
    /// Nothing was typed.
    Empty,
    /// Only spaces were typed.
    OnlySpaces,
    /// The text is too long.
    TooLong {
        /// How many characters it may have.
        max: u32,
    },
    /// The text holds a control character, such as NUL.
    ControlCharacter {
        /// Its code point.
        code_point: u32,
    },
    /// The text has no Cyrillic letter.
    WrongScript {
        /// The language of the field.
        lang: Lang,
    },
    /// The text is of the other language.
    WrongLanguage {
        /// The language of the field.
        lang: Lang,
        /// The word that shows it.
        word: String,
    },
    /// None of the choices of the field.
    NotAChoice,
    /// Neither `DDDD-D-DDD` nor `DDDD-D`.
    NotAnNkzCode,
    /// Not a level from 1 to 8.
    NotALevel,
    /// Not a whole number.
    NotANumber,
    /// Neither a year nor two years with a dash.
    NotAPeriod,
    /// The period is over.
    PeriodPast {
        /// The year in which it ended.
        until: u16,
    },
    /// There is no such day.
    NotADate,
    /// The day is still to come.
    FutureDate {
        /// The day.
        date: NaiveDate,
    },
    /// The day is before the independence of the Republic, from which its acts date.
    EarlyDate {
        /// The earliest day.
        earliest: NaiveDate,
    },
    /// Not a mail address.
    NotAMail,
    /// Not a telephone number.
    NotAPhone,
    /// The mandatory basis is grounded by a legal act, the voluntary one by a standard or by requirements (column 4).
    GroundAgainstBasis {
        /// The basis of the row.
        basis: Basis,
        /// The kind of ground, which belongs to the other basis.
        kind: GroundKind,
    },
    /// Another row of the proposal has the same basis and level.
    Repeated {
        /// That row, from 0.
        first_row: u8,
    },
    /// The register has the profession on this basis and level already.
    AlreadyInRegister {
        /// The row that it has.
        key: EntryKey,
    },
    /// Another profession of the register has this name.
    NameTaken {
        /// That profession.
        profession: ProfessionId,
    },
    /// The register has no such profession.
    UnknownProfession {
        /// The profession.
        profession: ProfessionId,
    },
    /// The rows are as they stand in the register.
    NothingChanged,
    /// There is no row; a profession without rows is excluded, not changed.
    NoRows,
    /// There are more rows than a profession can have.
    TooManyRows {
        /// How many it can have.
        max: u8,
    },
}

/// Letters that look alike: a word in which Latin letters stand among Cyrillic ones. It does not keep a draft from being
/// sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldWarning {
    /// Where it is.
    pub field: Field,
    /// The word.
    pub word: String,
}
