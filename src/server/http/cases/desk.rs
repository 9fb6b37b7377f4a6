//! What handlers of the procedure take: somebody who acts in a role ([`Acting`]), and what is sent with its key ([`Sent`]).

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{StatusCode, header, request::Parts},
    response::IntoResponse as _,
};
use register_api::{
    cabinet::{audit::Deed, organisation::Standing, refusal::CabinetRefusal},
    cases::refusal::CaseRefusal,
    refusal::Refusal,
};
use register_domain::{
    actor::{Actor, PersonId},
    calendar::WorkingCalendar,
    cycle::Cycle,
    organisation::OrganisationId,
};
use serde::de::DeserializeOwned;

use crate::{
    cases::{Desk, steps},
    fingerprint::Fingerprint,
    http::{app::Shared, cabinet::visitor::SignedIn, refusal::Refused, segment::Segment},
    store::cases::Once,
};

/// How long a key may be.
const KEY: std::ops::RangeInclusive<usize> = 8..=100;

/// Somebody who acts in a role of a confirmed organisation.
#[derive(Clone)]
pub(crate) struct Acting {
    pub(crate) signed_in: SignedIn,
    pub(crate) actor: Actor,
    calendar: Arc<WorkingCalendar>,
}

impl FromRequestParts<Arc<Shared>> for Acting {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, shared: &Arc<Shared>) -> Result<Acting, Refused> {
        let signed_in = SignedIn::from_request_parts(parts, shared).await?;
        let acting = signed_in.acting().filter(|acting| {
            acting.organisation.standing == Standing::Confirmed
                && acting.role.organisation() == acting.organisation.kind
        });
        let Some(acting) = acting else {
            signed_in.trail.deed(Deed::SeeCases);
            return Err(CabinetRefusal::NotAllowed.into());
        };
        let actor = Actor {
            person: PersonId(signed_in.person.id),
            role: acting.role,
            organisation: OrganisationId(acting.organisation.id),
            at_body: acting.organisation.at_body.map(OrganisationId),
        };
        Ok(Acting {
            signed_in,
            actor,
            calendar: shared.register.calendar_now().await?,
        })
    }
}

impl Acting {
    /// A desk for a deed; the trail knows of it from here on.
    pub(crate) fn desk<'s>(&self, shared: &'s Shared, deed: Deed) -> Result<Desk<'s>, Refused> {
        self.signed_in.may(deed)?;
        Ok(Desk::new(
            shared.database(),
            shared.register.published(),
            WorkingCalendar::clone(&self.calendar),
            self.actor,
            shared.cabinet.clock.now(),
        )
        .telling(&shared.cabinet.link_base))
    }

    /// Notes with which case something is done.
    pub(crate) fn with_case(&self, id: u32) {
        self.signed_in.trail.object("case", id);
    }

    /// The key of a request, by the person who sends it.
    pub(crate) fn once<T>(&self, sent: &Sent<T>) -> Result<Once, Refused> {
        Ok(Once {
            person: self.actor.person.0,
            key: sent.key.clone().ok_or(CaseRefusal::NoKey)?,
            request: sent.request,
        })
    }
}

/// What is sent as JSON, with the key by which it is carried out once.
#[derive(Debug)]
pub(crate) struct Sent<T> {
    pub(crate) value: T,
    key: Option<String>,
    request: Fingerprint,
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Sent<T> {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> Result<Sent<T>, Refused> {
        let headers = request.headers();
        let media = headers.get(header::CONTENT_TYPE);
        let media = media.and_then(|media| media.to_str().ok()).unwrap_or_default();
        let media = media.split(';').next().unwrap_or_default().trim();
        // A form of another site can send other types without asking.
        if !media.eq_ignore_ascii_case("application/json") {
            return Err(CabinetRefusal::NotJson.into());
        }
        let key = headers.get("idempotency-key").and_then(|key| key.to_str().ok());
        let key =
            key.filter(|key| KEY.contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic()));
        let key = key.map(str::to_owned);
        let (method, address) = (request.method().clone(), request.uri().path().to_owned());
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(|rejection| match rejection.into_response().status() {
            StatusCode::PAYLOAD_TOO_LARGE => Refused(Refusal::BodyTooLarge),
            _ => CabinetRefusal::NotJson.into(),
        })?;
        let value = serde_json::from_slice(&body).map_err(|error| CaseRefusal::NotReadable {
            // What came in may be long; what is told of it is not.
            detail: error.to_string().chars().take(200).collect(),
        })?;
        Ok(Sent {
            value,
            key,
            request: steps::request(method.as_str(), &address, &body),
        })
    }
}

/// The cycle that an address names: `2026-1`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InCycle(pub(crate) Cycle);

impl<S: Send + Sync> FromRequestParts<S> for InCycle {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<InCycle, Refused> {
        let Segment(text) = Segment::from_request_parts(parts, state).await?;
        match cycle(&text) {
            Some(cycle) => Ok(InCycle(cycle)),
            None => Err(CabinetRefusal::Unknown.into()),
        }
    }
}

/// Reads the stable id of a cycle.
pub(crate) fn cycle(text: &str) -> Option<Cycle> {
    text.parse().ok()
}

/// The case and the file that an address names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OfCase {
    pub(crate) case: u32,
    pub(crate) file: u32,
}

impl<S: Send + Sync> FromRequestParts<S> for OfCase {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<OfCase, Refused> {
        let parameters = axum::extract::RawPathParams::from_request_parts(parts, state).await;
        let parameters = parameters.map_err(|_not_utf8| Refusal::NotFound)?;
        let number = |name: &str| {
            let found = parameters.iter().find(|(of, _)| *of == name);
            found.and_then(|(_, value)| crate::http::parameters::number(value, 1..=u32::MAX).ok())
        };
        match (number("id"), number("file")) {
            (Some(case), Some(file)) => Ok(OfCase { case, file }),
            _ => Err(CabinetRefusal::Unknown.into()),
        }
    }
}
