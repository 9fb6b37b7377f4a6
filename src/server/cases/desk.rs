//! Where a request meets the cases: who asks, when, against which register and calendar.

use std::{collections::HashMap, sync::Arc};

use chrono::{DateTime, SubsecRound as _, Utc};
use register_api::{
    cases::{case::Party, refusal::CaseRefusal},
    text::Text,
};
use register_domain::{
    actor::Actor,
    calendar::WorkingCalendar,
    edition::Edition,
    organisation::OrganisationId,
    procedure::{CaseId, Numbered, Situation},
    proposal::Current,
    role::Role,
};

use crate::{
    published::Published,
    store::{Database, StoreError, cases::KeptCase},
};

/// Why something was not done.
#[derive(Debug)]
pub(crate) enum NotDone {
    /// There is no such thing, or it is not for this person to see.
    Unknown,
    /// The step was refused.
    Refused(CaseRefusal),
    /// There is no edition that could be followed.
    NoEdition,
    /// The database does not answer.
    Store(StoreError),
    /// The server's own fault.
    Broken,
}

impl From<CaseRefusal> for NotDone {
    fn from(refusal: CaseRefusal) -> NotDone {
        NotDone::Refused(refusal)
    }
}

impl From<StoreError> for NotDone {
    fn from(error: StoreError) -> NotDone {
        NotDone::Store(error)
    }
}

/// Where a request meets the cases.
pub(crate) struct Desk<'a> {
    pub(crate) database: &'a Database,
    pub(crate) published: Arc<Published>,
    pub(crate) calendar: WorkingCalendar,
    pub(crate) actor: Actor,
    /// The moment, as it is kept.
    pub(crate) now: DateTime<Utc>,
    /// What addresses in letters begin with; nobody is told of anything without it.
    link_base: Option<&'a str>,
}

impl<'a> Desk<'a> {
    /// A desk for a request of an actor at a moment.
    pub(crate) fn new(
        database: &'a Database,
        published: Arc<Published>,
        calendar: WorkingCalendar,
        actor: Actor,
        now: DateTime<Utc>,
    ) -> Desk<'a> {
        Desk {
            database,
            published,
            calendar,
            actor,
            now: now.trunc_subsecs(3),
            link_base: None,
        }
    }

    /// The same desk, which tells people by mail of what is done; addresses in letters begin with `link_base`.
    pub(crate) fn telling(self, link_base: &'a str) -> Desk<'a> {
        Desk {
            link_base: Some(link_base),
            ..self
        }
    }

    /// What addresses in letters begin with, where people are told.
    pub(crate) const fn link_base(&self) -> Option<&'a str> {
        self.link_base
    }

    /// What an action meets outside its case.
    pub(crate) fn situation(&self) -> Situation<'_> {
        Situation {
            now: self.now,
            calendar: &self.calendar,
            register: self.register(),
        }
    }

    /// The register as it stands.
    pub(crate) fn register(&self) -> Current<'_> {
        Current {
            entries: self.edition().map_or(&[], Edition::entries),
            known: self.published.known(),
        }
    }

    /// The current edition, if anything was ever placed.
    pub(crate) fn edition(&self) -> Option<&Edition> {
        self.published.current().map(|current| &*current.edition)
    }

    /// A case that the actor may see.
    pub(crate) async fn case(&self, id: CaseId) -> Result<KeptCase, NotDone> {
        let kept = self.database.case(id).await?;
        kept.filter(|kept| kept.case.is_seen_by(&self.actor))
            .ok_or(NotDone::Unknown)
    }

    /// The cases that the actor may see, the oldest first.
    pub(crate) async fn seen(&self) -> Result<Vec<KeptCase>, NotDone> {
        let organisation = self.actor.organisation;
        let mut cases = match self.actor.role {
            Role::AssociationMember => self.database.cases_of_author(organisation).await?,
            Role::SectoralOfficer => self.database.cases_for_body(organisation).await?,
            Role::SectoralSecretary => match self.actor.at_body {
                Some(body) => self.database.cases_for_body(body).await?,
                None => Vec::new(),
            },
            Role::AuthorisedOfficer | Role::NationalSecretary => self.database.cases().await?,
            Role::Operator => Vec::new(),
        };
        cases.retain(|kept| kept.case.is_seen_by(&self.actor));
        Ok(cases)
    }

    /// The names of all organisations.
    pub(crate) async fn names(&self) -> Result<Names, NotDone> {
        Ok(names(self.database).await?)
    }
}

/// The names of all organisations.
pub(crate) async fn names(database: &Database) -> Result<Names, StoreError> {
    let all = database.organisations().await?;
    Ok(Names(all.into_iter().map(|one| (one.id, one.name)).collect()))
}

/// The names of organisations.
#[derive(Debug, Default)]
pub(crate) struct Names(pub(crate) HashMap<u32, Text>);

impl Names {
    /// An organisation by its names.
    pub(crate) fn party(&self, id: OrganisationId) -> Party {
        Party {
            id: id.0,
            name: self.0.get(&id.0).cloned().unwrap_or_default(),
        }
    }
}

/// Cases as the domain takes them.
pub(crate) fn numbered(cases: &[KeptCase]) -> Vec<Numbered<'_>> {
    cases
        .iter()
        .map(|kept| Numbered {
            id: kept.id,
            case: &kept.case,
        })
        .collect()
}
