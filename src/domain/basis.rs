//! The basis of recognition: the two sections of the form.

use serde::{Deserialize, Serialize};

/// The basis on which the qualification is recognised (clause 3; Law, art. 15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// A law makes recognition a condition of practice.
    Mandatory,
    /// The person or the employer chooses.
    Voluntary,
}

impl Basis {
    /// Both, in the order of the form's sections.
    pub const ALL: [Basis; 2] = [Basis::Mandatory, Basis::Voluntary];

    /// The code in the exchange format and in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Basis::Mandatory => "mandatory",
            Basis::Voluntary => "voluntary",
        }
    }

    /// The basis of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Basis> {
        Basis::ALL.into_iter().find(|basis| basis.code() == code)
    }
}
