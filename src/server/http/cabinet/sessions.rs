//! `/api/v1/cabinet/sessions`: where else a person is signed in.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{
    cabinet::{audit::Deed, refusal::CabinetRefusal, session::OneSession},
    path::cabinet as path,
    problem::Problem,
};

use super::{done, json, number::Number, visitor::SignedIn};
use crate::http::{app::Shared, parameters::Parameters, refusal::Refused};

/// The sessions of the person
#[utoipa::path(
    get,
    operation_id = "listSessions",
    path = path::SESSIONS,
    tag = "cabinet",
    responses(
        (status = 200, description = "The sessions, the one last used first", body = Vec<OneSession>),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn list(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::SeeSessions)?;
    let (person, over) = (signed_in.person.id, shared.cabinet.over());
    let sessions = shared.database().sessions_of(person, over).await?;
    let sessions = sessions.into_iter().map(|session| OneSession {
        id: session.id,
        current: session.id == signed_in.session.id,
        created_at: session.created_at,
        seen_at: session.seen_at,
        address: session.address,
        agent: session.agent,
    });
    Ok(json(StatusCode::OK, &sessions.collect::<Vec<_>>()))
}

/// End one session
#[utoipa::path(
    delete,
    operation_id = "endSession",
    path = path::ONE_SESSION,
    tag = "cabinet",
    params(("id" = u32, Path, description = "The number of the session")),
    responses(
        (status = 204, description = "It has ended"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "The person has no such session", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn end(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    id: Number,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::EndSession)?;
    signed_in.trail.object("session", id.0);
    if shared.database().end_session(signed_in.person.id, id.0).await? {
        Ok(done())
    } else {
        Err(CabinetRefusal::Unknown.into())
    }
}

/// End all other sessions
#[utoipa::path(
    delete,
    operation_id = "endOtherSessions",
    path = path::SESSIONS,
    tag = "cabinet",
    responses(
        (status = 204, description = "They have ended"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn end_others(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::EndSession)?;
    let (person, session) = (signed_in.person.id, signed_in.session.id);
    shared.database().end_other_sessions(person, session).await?;
    Ok(done())
}
