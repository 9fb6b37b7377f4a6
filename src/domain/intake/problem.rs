//! What can be wrong with a row, as codes; their words are elsewhere.

use crate::{basis::Basis, column::Column, entry::ProfessionId, ground::GroundKind};

/// A problem that keeps every row out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The column, where the problem is in one.
    pub column: Option<Column>,
    /// What stands there; at most 200 characters of it.
    pub value: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Why a row or a file cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The file has no row below its header.
    NoRows,
    /// The header lacks a required column.
    MissingColumn,
    /// The header has a name that is not a column's; the value is that name.
    UnknownColumn,
    /// The header names a column twice.
    RepeatedColumn,
    /// The row has another number of cells than the header.
    CellCount {
        /// The header's number.
        expected: u64,
        /// The row's number.
        found: u64,
    },
    /// The bytes are not UTF-8.
    NotUtf8,
    /// A quotation mark is opened and not closed before the file ends, or the row cannot be read at all.
    Unreadable,
    /// The cell must not be empty; a bilingual text must stand in both languages.
    Empty,
    /// The cell is longer than [`Column::max_chars`].
    TooLong {
        /// The number of characters that it may have.
        max: usize,
    },
    /// The cell holds a control character, such as NUL.
    ControlCharacter {
        /// Its code point.
        code: u32,
    },
    /// Not a whole number from 0 to 4,294,967,295.
    NotAnId,
    /// Neither `mandatory` nor `voluntary`.
    NotABasis,
    /// Neither `DDDD-D-DDD` nor `DDDD-D`.
    NotAnNkzCode,
    /// Not one of `act`, `standard`, `requirements`.
    NotAGroundKind,
    /// The mandatory basis is grounded by a legal act, the voluntary one by a standard or by requirements (column 4).
    GroundAgainstBasis {
        /// The basis of the row.
        basis: Basis,
        /// The kind of ground, which belongs to the other basis.
        kind: GroundKind,
    },
    /// Not a level from 1 to 8.
    NotALevel,
    /// Neither `technical` nor `socio_humanitarian`.
    NotAProfile,
    /// The profession stands on this basis at this level already.
    Repeated {
        /// Where it stands first.
        first_line: u64,
    },
    /// The same name stands under another identity.
    NameHasAnotherId {
        /// The other identity.
        id: ProfessionId,
        /// Where it stands first.
        first_line: u64,
    },
    /// The same identity stands with another name.
    IdHasAnotherName {
        /// Where it stands first.
        first_line: u64,
    },
}

/// Latin letters among Cyrillic ones: the row is taken, but no one will find the word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The column.
    pub column: Column,
    /// The word with letters of both alphabets.
    pub word: String,
}
