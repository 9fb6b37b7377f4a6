//! Cases that are there already, appended as histories: their texts need not be complete.

use chrono::{DateTime, TimeDelta, Utc};
use register_domain::{
    actor::{Actor, PersonId},
    organisation::OrganisationId,
    procedure::{Case, CaseId, Event, Recorded},
    proposal::{Draft, ProposalKind},
    role::Role,
};

use super::Cabinet;
use crate::store::cases::{Append, Appended, DraftFate, Step};

/// Somebody in a role for an organisation.
pub(super) fn actor(role: Role, organisation: u32) -> Actor {
    Actor {
        person: PersonId(organisation),
        role,
        organisation: OrganisationId(organisation),
        at_body: None,
    }
}

/// Appends a case with what happened to it, one minute after another.
pub(super) async fn append(
    cabinet: &Cabinet,
    start: DateTime<Utc>,
    events: impl IntoIterator<Item = (Actor, Event)>,
) -> CaseId {
    let events: Vec<Recorded<Event>> = events
        .into_iter()
        .zip(0..)
        .map(|((actor, event), minute)| Recorded {
            at: start + TimeDelta::minutes(minute),
            actor,
            event,
        })
        .collect();
    let (first, rest) = events.split_first().unwrap();
    let after = rest
        .iter()
        .try_fold(Case::begin(first).unwrap(), Case::apply)
        .unwrap();
    let step = Step {
        case: None,
        expected: 0,
        events,
        after,
        draft: DraftFate::Stays,
    };
    let append = Append {
        steps: &[step],
        placing: None,
        once: None,
        letters: &[],
        at: start,
    };
    match cabinet.register.database().append(append).await.unwrap() {
        Appended::Done(cases) => cases[0],
        other => panic!("{other:?}"),
    }
}

/// A proposal that an association has sent to a sectoral body an hour ago.
pub(super) async fn sent(cabinet: &Cabinet, association: u32, body: u32) -> CaseId {
    let author = actor(Role::AssociationMember, association);
    let proposal = ProposalKind::Include;
    let begun = Event::Begun {
        proposal,
        body: OrganisationId(body),
    };
    let sent = Event::Sent {
        draft: Draft::of(proposal, &[]),
        reply: None,
    };
    append(
        cabinet,
        cabinet.clock.now() - TimeDelta::hours(1),
        [(author, begun), (author, sent)],
    )
    .await
}
