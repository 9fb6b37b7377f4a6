//! The organisations that take part in the procedure.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{bin::Bin, text::Bilingual};

/// What an organisation is: the part that the Rules give it.
pub type OrganisationKind = crate::clause::Actor;

/// The permanent identity of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrganisationId(pub u32);

impl fmt::Display for OrganisationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An organisation that takes part in the procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its identity.
    pub id: OrganisationId,
    /// The part that it plays.
    pub kind: OrganisationKind,
    /// Its name; that of a sectoral body stands in column 7 of the form.
    pub name: Bilingual,
    /// Its BIN, which an association must have.
    pub bin: Option<Bin>,
    /// For a sectoral council, the sectoral body at which it was formed (clause 2(8)).
    pub at_body: Option<OrganisationId>,
    /// Whether it may act: an association that has registered itself may once an operator has confirmed it.
    pub confirmed: bool,
}
