//! Why a request was refused: codes with data. `register-i18n` has the words, [`Problem`](crate::problem::Problem) is
//! what goes over the wire.

use chrono::NaiveDate;

use crate::cabinet::refusal::{CabinetRefusal, FormFault};

/// Why a request was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Parameters are wrong; all of them at once.
    Parameters(Vec<Fault>),
    /// Fields of a form are wrong; all of them at once.
    Fields(Vec<Fault>),
    /// What only the cabinet refuses.
    Cabinet(CabinetRefusal),
    /// Nothing has this address.
    NotFound,
    /// The program was built without the site: it answers the API alone.
    NoSite,
    /// No edition ever had this profession.
    UnknownProfession,
    /// There is no such edition.
    UnknownEdition,
    /// The address does not know the method.
    MethodNotAllowed,
    /// The request carries more than the server reads.
    BodyTooLarge,
    /// The address is longer than the server reads.
    AddressTooLong,
    /// Too many requests from one address in the network.
    TooManyRequests {
        /// After how many seconds the next one is answered.
        retry_after_seconds: u64,
    },
    /// The answer took longer than the server grants.
    Timeout,
    /// The database does not answer; what is in memory is still served.
    DatabaseGone,
    /// There is no edition yet.
    NoEdition,
    /// The server's own fault.
    Internal,
}

impl Refusal {
    /// The HTTP status.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Refusal::Parameters(_) => 400,
            Refusal::Fields(_) => 422,
            Refusal::Cabinet(refusal) => refusal.status(),
            Refusal::NotFound
            | Refusal::NoSite
            | Refusal::UnknownProfession
            | Refusal::UnknownEdition
            | Refusal::NoEdition => 404,
            Refusal::MethodNotAllowed => 405,
            Refusal::BodyTooLarge => 413,
            Refusal::AddressTooLong => 414,
            Refusal::TooManyRequests { .. } => 429,
            Refusal::Internal => 500,
            Refusal::Timeout | Refusal::DatabaseGone => 503,
        }
    }

    /// The stable code in the problem document.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Refusal::Parameters(_) => "bad_parameter",
            Refusal::Fields(_) => "bad_fields",
            Refusal::Cabinet(refusal) => refusal.code(),
            Refusal::NotFound => "not_found",
            Refusal::NoSite => "no_site",
            Refusal::UnknownProfession => "unknown_profession",
            Refusal::UnknownEdition => "unknown_edition",
            Refusal::MethodNotAllowed => "method_not_allowed",
            Refusal::BodyTooLarge => "body_too_large",
            Refusal::AddressTooLong => "address_too_long",
            Refusal::TooManyRequests { .. } => "too_many_requests",
            Refusal::Timeout => "timeout",
            Refusal::DatabaseGone => "database_gone",
            Refusal::NoEdition => "no_edition",
            Refusal::Internal => "internal",
        }
    }
}

/// What is wrong with one parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The parameter's name.
    pub field: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What can be wrong with a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The address has no parameter of this name.
    UnknownName {
        /// The names that it has.
        known: Vec<&'static str>,
    },
    /// It is given more than once.
    Repeated,
    /// It must be given.
    Missing,
    /// It is not UTF-8.
    NotUtf8,
    /// It is too long.
    TooLong {
        /// How many characters it may have.
        limit: usize,
    },
    /// It is not a whole number.
    NotANumber,
    /// It is outside its range.
    OutOfRange {
        /// The least value.
        min: u64,
        /// The greatest value.
        max: u64,
    },
    /// It has none of the values that it may have.
    NotOneOf {
        /// These values.
        values: Vec<&'static str>,
    },
    /// No sectoral state body of the current edition has this name.
    UnknownBody,
    /// It is not a date as `2026-02-01`.
    NotADate,
    /// The working calendar does not reach so far.
    OutsideCalendar {
        /// The calendar's first day.
        first: NaiveDate,
        /// Its last day.
        last: NaiveDate,
    },
    /// Nothing has this number.
    Unknown,
    /// What only a field of a form can have.
    Form(FormFault),
}

impl From<CabinetRefusal> for Refusal {
    fn from(refusal: CabinetRefusal) -> Refusal {
        Refusal::Cabinet(refusal)
    }
}

impl From<FormFault> for FaultKind {
    fn from(fault: FormFault) -> FaultKind {
        FaultKind::Form(fault)
    }
}

impl FaultKind {
    /// The stable code in the problem document.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            FaultKind::UnknownName { .. } => "unknown_name",
            FaultKind::Repeated => "repeated",
            FaultKind::Missing => "missing",
            FaultKind::NotUtf8 => "not_utf8",
            FaultKind::TooLong { .. } => "too_long",
            FaultKind::NotANumber => "not_a_number",
            FaultKind::OutOfRange { .. } => "out_of_range",
            FaultKind::NotOneOf { .. } => "not_one_of",
            FaultKind::UnknownBody => "unknown_body",
            FaultKind::NotADate => "not_a_date",
            FaultKind::OutsideCalendar { .. } => "outside_calendar",
            FaultKind::Unknown => "unknown",
            FaultKind::Form(fault) => fault.code(),
        }
    }
}
