//! The roles of a person in an organisation.

use serde::{Deserialize, Serialize};

use crate::organisation::OrganisationKind;

/// What a person is in an organisation. It decides what the person may do there, and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Makes proposals for an association of employers (clause 6).
    AssociationMember,
    /// Examines and submits proposals for a sectoral body (clauses 6–9).
    SectoralOfficer,
    /// Records the decisions of a sectoral council (clause 7).
    SectoralSecretary,
    /// Examines proposals, forms and places the register (clauses 9–12).
    AuthorisedOfficer,
    /// Records the recommendations of the National Council (clause 11).
    NationalSecretary,
    /// Keeps organisations, people and the working calendar for the authorised body; decides nothing of a proposal.
    Operator,
}

impl Role {
    /// Every role, in the order in which a proposal meets them.
    pub const ALL: [Role; 6] = [
        Role::AssociationMember,
        Role::SectoralOfficer,
        Role::SectoralSecretary,
        Role::AuthorisedOfficer,
        Role::NationalSecretary,
        Role::Operator,
    ];

    /// The stable text id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Role::AssociationMember => "association_member",
            Role::SectoralOfficer => "sectoral_officer",
            Role::SectoralSecretary => "sectoral_secretary",
            Role::AuthorisedOfficer => "authorised_officer",
            Role::NationalSecretary => "national_secretary",
            Role::Operator => "operator",
        }
    }

    /// The role with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.id() == id)
    }

    /// The kind of organisation that has the role.
    #[must_use]
    pub const fn organisation(self) -> OrganisationKind {
        match self {
            Role::AssociationMember => OrganisationKind::Association,
            Role::SectoralOfficer => OrganisationKind::SectoralBody,
            Role::SectoralSecretary => OrganisationKind::SectoralCouncil,
            Role::AuthorisedOfficer | Role::Operator => OrganisationKind::AuthorisedBody,
            Role::NationalSecretary => OrganisationKind::NationalCouncil,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_back_and_are_the_stored_form() {
        for role in Role::ALL {
            assert_eq!(Role::from_id(role.id()), Some(role));
            assert_eq!(
                serde_json::to_string(&role).unwrap(),
                format!("\"{}\"", role.id())
            );
        }
    }
}
