//! Accounts: registration of associations, passwords, recovery.

use register_domain::text::Lang;
use serde::{Deserialize, Serialize};

/// The registration of an association of employers (clause 6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Registration {
    /// Its BIN.
    pub bin: String,
    /// Its name in Kazakh.
    pub name_kk: String,
    /// Its name in Russian.
    pub name_ru: String,
    /// The name of the person who will act for it.
    pub person: String,
    /// Their mail address.
    pub mail: String,
    /// Their password, of twelve characters or more.
    pub password: String,
    /// The language of letters: `kk` or `ru`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Lang,
}

/// The secret of a link that stood in a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Token {
    /// What follows `#` in the link.
    pub token: String,
}

/// The request for a link to choose another password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskRecovery {
    /// The mail address of the account.
    pub mail: String,
}

/// Another password by a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recovery {
    /// What follows `#` in the link.
    pub token: String,
    /// The new password.
    pub password: String,
}

/// Another password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasswordChange {
    /// The password until now.
    pub old: String,
    /// The new password.
    pub new: String,
}

/// The person's own name and language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Profile {
    /// The name.
    pub name: String,
    /// The language of letters: `kk` or `ru`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Lang,
}
