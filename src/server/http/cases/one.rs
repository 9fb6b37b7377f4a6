//! `/api/v1/cabinet/cases/{id}`: one case; a step is taken with it.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{
    cabinet::audit::Deed,
    cases::{
        case::OneCase,
        change::{Act, Done},
    },
    path::cases as path,
    problem::Problem,
};
use register_domain::procedure::CaseId;

use super::desk::{Acting, Sent};
use crate::http::{
    app::Shared,
    cabinet::{json, number::Number},
    parameters::Parameters,
    refusal::Refused,
};

/// One case
#[utoipa::path(
    get,
    operation_id = "getCase",
    path = path::CASE,
    tag = "cases",
    params(("id" = u32, Path, description = "The number of the case")),
    responses(
        (status = 200, description = "As it stands, what happened, what one can do", body = OneCase),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn show(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    id: Number,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    acting.with_case(id.0);
    let desk = acting.desk(&shared, Deed::SeeCases)?;
    Ok(json(StatusCode::OK, &desk.one(CaseId(id.0)).await?))
}

/// Take a step with a case
///
/// A refusal holds `blockers`, or `happened` since `expected_version`.
#[utoipa::path(
    post,
    operation_id = "takeStep",
    path = path::STEPS,
    tag = "cases",
    params(
        ("id" = u32, Path, description = "The number of the case"),
        ("idempotency-key" = String, Header, description = "New for every step: a step is taken once"),
    ),
    request_body = Act,
    responses(
        (status = 200, description = "It was taken, or had been taken under the same key before", body = Done),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn step(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    id: Number,
    sent: Sent<Act>,
) -> Result<Response, Refused> {
    acting.with_case(id.0);
    let desk = acting.desk(&shared, Deed::TakeStep)?;
    let once = acting.once(&sent)?;
    let Act {
        action,
        expected_version,
    } = &sent.value;
    let done = desk.act(CaseId(id.0), action, *expected_version, &once).await?;
    Ok(json(StatusCode::OK, &done))
}
