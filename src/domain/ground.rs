//! The ground of an entry, column 4 of the form.

use serde::{Deserialize, Serialize};

use crate::{basis::Basis, text::Bilingual};

/// What kind of document grounds an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GroundKind {
    /// A legal act, which makes recognition mandatory (clause 8-1).
    Act,
    /// An approved professional standard (clause 8(3)).
    Standard,
    /// Qualification requirements under the Labour Code, failing a standard (clause 8(3)).
    Requirements,
}

impl GroundKind {
    /// All kinds, in the order in which column 4 names them.
    pub const ALL: [GroundKind; 3] = [GroundKind::Act, GroundKind::Standard, GroundKind::Requirements];

    /// The code in the exchange format.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            GroundKind::Act => "act",
            GroundKind::Standard => "standard",
            GroundKind::Requirements => "requirements",
        }
    }

    /// The kind of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<GroundKind> {
        GroundKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The basis that this kind of document grounds: column 4 of the form ties a legal act to the mandatory basis and
    /// the two others to the voluntary one.
    #[must_use]
    pub const fn basis(self) -> Basis {
        match self {
            GroundKind::Act => Basis::Mandatory,
            GroundKind::Standard | GroundKind::Requirements => Basis::Voluntary,
        }
    }
}

/// The document that grounds an entry. As its kind decides the basis, an entry cannot have a basis that its ground
/// contradicts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ground {
    /// What kind of document it is.
    pub kind: GroundKind,
    /// Its name, in column 4's words.
    pub name: Bilingual,
}

impl Ground {
    /// The basis of every entry with this ground.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.kind.basis()
    }
}
