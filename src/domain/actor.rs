//! Who acts: a person in a role in an organisation.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    organisation::{Organisation, OrganisationId},
    role::Role,
};

/// The permanent identity of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub u32);

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A person who acts in a role. A person with several roles acts in one of them at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// The role in the organisation.
    pub role: Role,
    /// The organisation.
    pub organisation: OrganisationId,
    /// For the secretary of a sectoral council, the sectoral body at which the council was formed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_body: Option<OrganisationId>,
}

/// Why a person cannot act in an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoActor {
    /// The organisation is of another kind than the role belongs to.
    RoleOfAnotherKind,
    /// The organisation has not been confirmed.
    NotConfirmed,
}

impl Actor {
    /// A person who acts in a role for an organisation.
    ///
    /// # Errors
    ///
    /// When the organisation's kind does not have the role, or the organisation is not confirmed.
    pub fn new(person: PersonId, role: Role, organisation: &Organisation) -> Result<Actor, NoActor> {
        if role.organisation() != organisation.kind {
            return Err(NoActor::RoleOfAnotherKind);
        }
        if !organisation.confirmed {
            return Err(NoActor::NotConfirmed);
        }
        Ok(Actor {
            person,
            role,
            organisation: organisation.id,
            at_body: organisation.at_body,
        })
    }
}
