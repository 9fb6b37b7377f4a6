//! Who asks: a [`Visitor`] may be anybody, [`SignedIn`] has a session that lasts.

use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, request::Parts},
};
use chrono::{DateTime, TimeDelta, Utc};
use register_api::{
    cabinet::{audit::Deed, refusal::CabinetRefusal, session::Membership},
    refusal::Refusal,
};

use super::{
    LONGEST, cookie,
    guard::{Trail, changes},
};
use crate::{
    http::{app::Shared, around::About, limit::Client, refusal::Refused},
    people::{
        access::{Reach, reach},
        token::Token,
    },
    store::{
        attempts::{Allowance, Attempt},
        people::PersonRecord,
        sessions::SessionRecord,
    },
};

/// To what it is noted when a session was last used.
const SEEN_TO: TimeDelta = TimeDelta::minutes(1);
/// How much of what a browser calls itself is kept.
const AGENT_LIMIT: usize = 200;

/// Whoever asks.
#[derive(Clone)]
pub(crate) struct Visitor {
    pub(crate) client: Client,
    /// What the browser calls itself.
    pub(crate) agent: String,
    pub(crate) trail: Trail,
    pub(crate) signed_in: Option<SignedIn>,
}

/// A person with a session that lasts.
#[derive(Clone)]
pub(crate) struct SignedIn {
    pub(crate) token: Token,
    pub(crate) session: SessionRecord,
    pub(crate) person: PersonRecord,
    pub(crate) roles: Vec<Membership>,
    pub(crate) trail: Trail,
}

impl SignedIn {
    /// The role in which the person acts.
    pub(crate) fn acting(&self) -> Option<&Membership> {
        let chosen = self.session.membership;
        self.roles.iter().find(|role| Some(role.id) == chosen)
    }

    /// How far a deed of the person reaches; the trail knows of it from here on.
    ///
    /// # Errors
    ///
    /// When the role does not allow it.
    pub(crate) fn may(&self, deed: Deed) -> Result<Reach, Refused> {
        self.trail.deed(deed);
        reach(self.acting(), deed).ok_or(CabinetRefusal::NotAllowed.into())
    }

    /// When the session ends at the latest.
    pub(crate) fn ends_at(&self) -> DateTime<Utc> {
        self.session.created_at + LONGEST
    }
}

impl Visitor {
    /// Counts an attempt, and refuses it when there were too many from the network.
    ///
    /// # Errors
    ///
    /// With the time until the next one is let through.
    pub(crate) async fn attempt(
        &self,
        shared: &Shared,
        what: &str,
        allowance: Allowance,
    ) -> Result<Option<Attempt>, Refused> {
        let Some(network) = self.client.network else {
            return Ok(None);
        };
        let attempt = Attempt {
            address: network.to_string(),
            account: what.to_owned(),
        };
        let now = shared.cabinet.clock.now();
        match shared.database().attempt(&attempt, allowance, now).await? {
            Ok(()) => Ok(Some(attempt)),
            Err(until) => {
                let wait = (until - now).num_seconds().max(0) + 1;
                Err(Refused(Refusal::TooManyRequests {
                    retry_after_seconds: u64::try_from(wait).unwrap_or(1),
                }))
            }
        }
    }
}

impl FromRequestParts<Arc<Shared>> for Visitor {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, shared: &Arc<Shared>) -> Result<Visitor, Refused> {
        let about = parts.extensions.get::<About>();
        let client = about.map(|about| about.client.clone()).unwrap_or_default();
        let trail = parts.extensions.get::<Trail>().cloned().unwrap_or_default();
        let agent = parts
            .headers
            .get("user-agent")
            .and_then(|agent| agent.to_str().ok());
        let signed_in = match cookie::token(&parts.headers, shared.cabinet.plain) {
            Some(token) => signed_in(shared, token, &trail).await?,
            None => None,
        };
        Ok(Visitor {
            client,
            agent: agent.unwrap_or_default().chars().take(AGENT_LIMIT).collect(),
            trail,
            signed_in,
        })
    }
}

impl FromRequestParts<Arc<Shared>> for SignedIn {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, shared: &Arc<Shared>) -> Result<SignedIn, Refused> {
        let visitor = Visitor::from_request_parts(parts, shared).await?;
        let signed_in = visitor.signed_in.ok_or(CabinetRefusal::NotSignedIn)?;
        if changes(&parts.method) {
            let sent = parts.headers.get("x-csrf-token").map(HeaderValue::as_bytes);
            if sent != Some(signed_in.token.csrf().as_bytes()) {
                return Err(CabinetRefusal::CsrfToken.into());
            }
        }
        Ok(signed_in)
    }
}

/// The person of a token whose session lasts and who may sign in.
async fn signed_in(shared: &Shared, token: Token, trail: &Trail) -> Result<Option<SignedIn>, Refused> {
    let Some((mut session, person)) = shared.database().session(&token.hash()).await? else {
        return Ok(None);
    };
    let (now, over) = (shared.cabinet.clock.now(), shared.cabinet.over());
    let lasts = session.seen_at > over.idle_since && session.created_at > over.begun_before;
    let demonstration = shared.is_demonstration();
    let allowed = person.enabled && (!person.demonstration || demonstration);
    if !lasts || !allowed {
        return Ok(None);
    }
    if now - session.seen_at >= SEEN_TO {
        shared.database().session_seen(session.id, now).await?;
        session.seen_at = now;
    }
    let roles = shared.database().roles_of(person.id, demonstration).await?;
    let signed_in = SignedIn {
        token,
        session,
        person,
        roles,
        trail: trail.clone(),
    };
    let acting = signed_in.acting();
    trail.by(
        signed_in.person.id,
        acting.map(|acting| (acting.organisation.id, acting.role)),
    );
    Ok(Some(signed_in))
}
