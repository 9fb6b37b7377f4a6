//! Why a request to the cabinet was refused, and what can be wrong with a field of a form.

use register_domain::{bin::BinProblem, calendar::CalendarProblem};

/// Why a request to the cabinet was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CabinetRefusal {
    /// The body is not a JSON object.
    NotJson,
    /// Nobody is signed in, or the session has ended.
    NotSignedIn,
    /// The mail address and the password do not belong together, or the account may not be used.
    WrongCredentials,
    /// The role does not allow it.
    NotAllowed,
    /// The request came from another site.
    ForeignOrigin,
    /// The header `x-csrf-token` is missing or of another session.
    CsrfToken,
    /// The link was used, withdrawn, or has expired, or never was.
    DeadLink,
    /// There is no such thing, or it is not for this person to see.
    Unknown,
    /// Somebody has done it, or something that excludes it, before.
    Overtaken,
    /// The last operator who can sign in must stay.
    LastOperator,
    /// The register is no demonstration.
    NoDemonstration,
    /// Letters are sent, not kept in a folder.
    MailIsSent,
    /// Too many passwords are being checked just now.
    Busy,
}

impl CabinetRefusal {
    /// Every refusal.
    pub const ALL: [CabinetRefusal; 13] = [
        CabinetRefusal::NotJson,
        CabinetRefusal::NotSignedIn,
        CabinetRefusal::WrongCredentials,
        CabinetRefusal::NotAllowed,
        CabinetRefusal::ForeignOrigin,
        CabinetRefusal::CsrfToken,
        CabinetRefusal::DeadLink,
        CabinetRefusal::Unknown,
        CabinetRefusal::Overtaken,
        CabinetRefusal::LastOperator,
        CabinetRefusal::NoDemonstration,
        CabinetRefusal::MailIsSent,
        CabinetRefusal::Busy,
    ];

    /// The HTTP status.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            CabinetRefusal::NotJson => 400,
            CabinetRefusal::NotSignedIn | CabinetRefusal::WrongCredentials => 401,
            CabinetRefusal::NotAllowed | CabinetRefusal::ForeignOrigin | CabinetRefusal::CsrfToken => 403,
            CabinetRefusal::Unknown | CabinetRefusal::NoDemonstration | CabinetRefusal::MailIsSent => 404,
            CabinetRefusal::Overtaken | CabinetRefusal::LastOperator => 409,
            CabinetRefusal::DeadLink => 410,
            CabinetRefusal::Busy => 503,
        }
    }

    /// The stable code in the problem document.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            CabinetRefusal::NotJson => "not_json",
            CabinetRefusal::NotSignedIn => "not_signed_in",
            CabinetRefusal::WrongCredentials => "wrong_credentials",
            CabinetRefusal::NotAllowed => "not_allowed",
            CabinetRefusal::ForeignOrigin => "foreign_origin",
            CabinetRefusal::CsrfToken => "csrf_token",
            CabinetRefusal::DeadLink => "dead_link",
            CabinetRefusal::Unknown => "unknown",
            CabinetRefusal::Overtaken => "overtaken",
            CabinetRefusal::LastOperator => "last_operator",
            CabinetRefusal::NoDemonstration => "no_demonstration",
            CabinetRefusal::MailIsSent => "mail_is_sent",
            CabinetRefusal::Busy => "busy",
        }
    }
}

/// What can be wrong with a field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormFault {
    /// Nothing was given.
    Empty,
    /// It is of another type: a number instead of a text.
    WrongType,
    /// The form has no such field.
    UnknownField,
    /// It is too short.
    TooShort {
        /// How many characters it must have.
        limit: usize,
    },
    /// It is not a mail address.
    NotAMail,
    /// It is not a BIN.
    Bin(BinProblem),
    /// An association with this BIN takes part already.
    BinRegistered,
    /// The password is among those that are tried first.
    CommonPassword,
    /// The password is made of the person's own name or mail address.
    PersonalPassword,
    /// It is not the person's password.
    WrongPassword,
    /// Organisations of this kind do not have the role.
    RoleOfAnotherKind,
    /// There is no such thing.
    UnknownNumber,
    /// The working calendar cannot have the day.
    Calendar(CalendarProblem),
}

impl FormFault {
    /// The stable code in the problem document.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            FormFault::Empty => "empty",
            FormFault::WrongType => "wrong_type",
            FormFault::UnknownField => "unknown_field",
            FormFault::TooShort { .. } => "too_short",
            FormFault::NotAMail => "not_a_mail",
            FormFault::Bin(problem) => match problem {
                BinProblem::Empty => "empty",
                BinProblem::NotADigit { .. } => "bin_not_a_digit",
                BinProblem::Length { .. } => "bin_length",
                BinProblem::NotAMonth { .. } => "bin_not_a_month",
                BinProblem::OfAPerson => "bin_of_a_person",
                BinProblem::UnknownKind { .. } => "bin_unknown_kind",
                BinProblem::CheckDigit => "bin_check_digit",
            },
            FormFault::BinRegistered => "bin_registered",
            FormFault::CommonPassword => "common_password",
            FormFault::PersonalPassword => "personal_password",
            FormFault::WrongPassword => "wrong_password",
            FormFault::RoleOfAnotherKind => "role_of_another_kind",
            FormFault::UnknownNumber => "unknown",
            FormFault::Calendar(problem) => match problem {
                CalendarProblem::OutsideYears(_) => "outside_calendar",
                CalendarProblem::NotAWeekend(_) => "not_a_weekend",
                CalendarProblem::NotAWorkingDay(_) => "not_a_working_day",
                CalendarProblem::AitMissing(_) => "kurban_ait_missing",
                CalendarProblem::AitTwice(_) => "kurban_ait_twice",
            },
        }
    }
}
