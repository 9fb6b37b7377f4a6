//! The profile of a profession, column 8 of the form.

use serde::{Deserialize, Serialize};

/// The profile of a profession.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// Technical (т).
    Technical,
    /// Socio-humanitarian (әг, сг).
    SocioHumanitarian,
}

impl Profile {
    /// Both, in the order in which column 8 names them.
    pub const ALL: [Profile; 2] = [Profile::Technical, Profile::SocioHumanitarian];

    /// The code in the exchange format and in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Profile::Technical => "technical",
            Profile::SocioHumanitarian => "socio_humanitarian",
        }
    }

    /// The profile of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Profile> {
        Profile::ALL.into_iter().find(|profile| profile.code() == code)
    }
}
