//! The API of the cabinet, for those who take part. Nothing here is kept by anybody on the way, and nothing here is needed
//! to read the register.
//!
//! In reading order:
//!
//! - [`guard`]: what stands around every request to it: no other site, no cache, the audit trail;
//! - [`visitor`]: who asks, by the [`cookie`] of the session; [`number`] and [`form`]: what is
//!   sent;
//! - one file per subject, its addresses and their handlers: [`session`], [`sessions`], [`password`], [`registration`],
//!   [`invitations`], [`organisations`], [`people`], [`calendar`], [`calendar_feed`], [`audit`], [`mail`].

pub(crate) mod audit;
pub(crate) mod calendar;
pub(crate) mod calendar_feed;
pub(crate) mod cookie;
pub(crate) mod form;
pub(crate) mod guard;
pub(crate) mod invitations;
pub(crate) mod mail;
pub(crate) mod number;
pub(crate) mod organisations;
pub(crate) mod password;
pub(crate) mod people;
pub(crate) mod registration;
pub(crate) mod session;
pub(crate) mod sessions;
pub(crate) mod visitor;

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    http::{HeaderValue, StatusCode, header},
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::{delete, get, post, put},
};
use chrono::{DateTime, TimeDelta, Utc};
use register_api::path::cabinet as path;
use register_domain::edition::Standing;
use serde::Serialize;

use super::app::Shared;
use crate::{
    clock::{Chance, Clock},
    people::password::Passwords,
    store::{Database, sessions::Over},
};

/// How long a session lasts that nobody uses: a working day.
const IDLE: TimeDelta = TimeDelta::hours(9);
/// How long a session lasts at most.
const LONGEST: TimeDelta = TimeDelta::days(7);

/// What the cabinet needs beyond what is public.
#[derive(Debug)]
pub(crate) struct Cabinet {
    pub(crate) clock: Clock,
    pub(crate) chance: Chance,
    pub(crate) passwords: Passwords,
    /// Whether letters go into a folder, where the operator reads them.
    pub(crate) keeps_mail: bool,
    /// Whether people come by plain HTTP, where browsers take no secure cookie.
    pub(crate) plain: bool,
    /// What the addresses in letters begin with.
    pub(crate) link_base: String,
}

impl Cabinet {
    /// Which sessions are over now.
    pub(crate) fn over(&self) -> Over {
        over(self.clock.now())
    }
}

/// Which sessions are over at a moment.
pub(crate) fn over(now: DateTime<Utc>) -> Over {
    Over {
        idle_since: now - IDLE,
        begun_before: now - LONGEST,
    }
}

impl Shared {
    /// The database.
    pub(crate) fn database(&self) -> &Database {
        self.register.database()
    }

    /// Whether the register is a demonstration, whose people anybody may sign in as.
    pub(crate) fn is_demonstration(&self) -> bool {
        let placed = self.placed();
        let current = placed.published.current();
        current.is_some_and(|current| current.record.standing == Standing::Demonstration)
    }
}

/// The router of the cabinet.
pub(crate) fn router(shared: &Arc<Shared>) -> Router<Arc<Shared>> {
    Router::new()
        .route(
            path::SESSION,
            get(session::show)
                .post(session::sign_in)
                .delete(session::sign_out),
        )
        .route(path::DEMONSTRATION, post(session::demonstrate))
        .route(path::ACTING, put(session::act))
        .route(path::SESSIONS, get(sessions::list).delete(sessions::end_others))
        .route(path::ONE_SESSION, delete(sessions::end))
        .route(path::PROFILE, put(password::profile))
        .route(path::PASSWORD, put(password::change))
        .route(path::RECOVERIES, post(password::ask_recovery))
        .route(path::RECOVERY, post(password::recover))
        .route(path::REGISTRATIONS, post(registration::register))
        .route(path::REGISTRATION, post(registration::confirm))
        .route(
            path::INVITATIONS,
            get(invitations::list).post(invitations::invite),
        )
        .route(path::INVITATION, delete(invitations::withdraw))
        .route(path::INVITATION_PREVIEW, post(invitations::preview))
        .route(path::INVITATION_ACCEPTANCE, post(invitations::accept))
        .route(
            path::ORGANISATIONS,
            get(organisations::list).post(organisations::add),
        )
        .route(path::ORGANISATION, put(organisations::rename))
        .route(path::ORGANISATION_DECISION, post(organisations::decide))
        .route(path::PEOPLE, get(people::list))
        .route(path::PERSON, put(people::enable))
        .route(path::PERSON_ROLES, post(people::give_role))
        .route(path::ROLE, delete(people::take_role))
        .route(path::AMENDMENTS, get(calendar::list).post(calendar::record))
        .route(path::AMENDMENT_PREVIEW, post(calendar::preview))
        .route(path::AMENDMENT, delete(calendar::withdraw))
        .route(path::AMENDMENT_WITHDRAWAL, get(calendar::preview_withdrawal))
        .route(
            path::CALENDAR_FEED,
            get(calendar_feed::show)
                .post(calendar_feed::make)
                .delete(calendar_feed::withdraw),
        )
        .route(path::AUDIT, get(audit::list))
        .route(path::MAIL, get(mail::list))
        .route(path::LETTER, get(mail::read))
        .route_layer(from_fn_with_state(Arc::clone(shared), guard::guard))
}

/// Answers with JSON.
pub(crate) fn json(status: StatusCode, value: &impl Serialize) -> Response {
    // What goes over the wire is structs, texts and numbers, which are always written.
    let body = serde_json::to_vec(value).unwrap_or_default();
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// Done, and there is nothing to say.
pub(crate) fn done() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

/// Taken; what follows comes by mail.
fn accepted() -> Response {
    json(StatusCode::ACCEPTED, &serde_json::json!({}))
}
