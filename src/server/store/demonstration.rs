//! The demonstration's organisations and people, added at once or not at all.

use chrono::{DateTime, Utc};
use register_domain::{organisation::OrganisationId, role::Role};

use super::{
    Database, StoreError,
    both::writing,
    organisations::{NewOrganisation, add_organisation},
    people::{NewMembership, NewPerson, add_person, give_role},
};

const THERE: &str = "SELECT count(*) FROM people WHERE demonstration = 1";

/// An organisation of the demonstration with its people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cast {
    pub(crate) organisation: NewOrganisation,
    /// Of a sectoral council, the place of its sectoral body among those added before.
    pub(crate) at_body: Option<usize>,
    pub(crate) people: Vec<(NewPerson, Role)>,
}

impl Database {
    /// Adds the demonstration's organisations and people, each the head of its organisation; `false` when they are there.
    pub(crate) async fn add_demonstration(
        &self,
        cast: &[Cast],
        at: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        Ok(writing!(self, tx => {
            let there: i64 = sqlx::query_scalar(THERE).fetch_one(&mut *tx).await?;
            if there != 0 {
                return Ok(false);
            }
            let mut added = Vec::new();
            for Cast { organisation, at_body, people } in cast {
                let at_body = at_body.and_then(|place| added.get(place).copied());
                let organisation = NewOrganisation {
                    at_body: at_body.map(OrganisationId),
                    ..organisation.clone()
                };
                let organisation = add_organisation!(tx, &organisation, at, None);
                added.push(organisation);
                for (person, role) in people {
                    let person = add_person!(tx, person, at);
                    let membership = NewMembership {
                        person,
                        organisation,
                        role: *role,
                        head: true,
                        by: None,
                    };
                    give_role!(tx, &membership, at);
                }
            }
            true
        }))
    }
}
