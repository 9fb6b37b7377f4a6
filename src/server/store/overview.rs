//! What the public overview is made of: cases that were sent, and the histories of those that were placed.

use std::collections::BTreeSet;

use super::{
    Database, StoreError,
    both::{number, reading},
    cases::{KeptCase, from_json},
};
use register_domain::{organisation::OrganisationId, procedure::CaseId};

/// Cases to which something happened after a place in the chain. Drafts are nobody's business.
const CHANGED: &str = "SELECT id, content FROM cases WHERE state <> 'draft' \
     AND id IN (SELECT case_id FROM case_events WHERE sequence > $1) ORDER BY id";

/// Organisations of the demonstration, once an official edition has ended it.
const ENDED: &str = "SELECT DISTINCT m.organisation FROM memberships m JOIN people p ON p.id = m.person \
     WHERE p.demonstration = 1 AND EXISTS (SELECT 1 FROM editions WHERE standing = 'official') \
     AND m.organisation NOT IN (SELECT r.organisation FROM memberships r JOIN people q ON q.id = r.person \
     WHERE q.demonstration = 0)";

impl Database {
    /// The organisations whose part ended with the demonstration; none while there is one.
    pub(crate) async fn ended_organisations(&self) -> Result<BTreeSet<OrganisationId>, StoreError> {
        let rows: Vec<i64> = reading!(self, pool => sqlx::query_scalar(ENDED).fetch_all(pool).await?);
        rows.into_iter()
            .map(|id| number(id).map(OrganisationId))
            .collect()
    }

    /// The cases to which something happened after a place in the chain, drafts left out.
    pub(crate) async fn cases_changed_after(&self, sequence: i64) -> Result<Vec<KeptCase>, StoreError> {
        let rows: Vec<(i64, String)> = reading!(self, pool => {
            sqlx::query_as(CHANGED).bind(sequence).fetch_all(pool).await?
        });
        rows.into_iter()
            .map(|(id, content)| {
                Ok(KeptCase {
                    id: CaseId(number(id)?),
                    case: from_json("cases.content", &content)?,
                })
            })
            .collect()
    }
}
