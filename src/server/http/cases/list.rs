//! `/api/v1/cabinet/cases`: lists of cases; a case begins.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{
    cabinet::audit::Deed,
    cases::{
        case::Cases,
        change::{Begin, Done},
    },
    path::cases as path,
    problem::Problem,
    refusal::FaultKind,
};
use register_domain::procedure::StateKind;

use super::desk::{Acting, Sent, cycle};
use crate::{
    cases::standing::Filter,
    http::{app::Shared, cabinet::json, parameters::Parameters, refusal::Refused},
};

/// How many cases a page has unless asked otherwise.
const PER_PAGE: u32 = 50;

/// The cases that one sees
#[utoipa::path(
    get,
    operation_id = "listCases",
    path = path::CASES,
    tag = "cases",
    params(
        ("state" = Option<String>, Query, description = "Only those in this state"),
        ("cycle" = Option<String>, Query, description = "Only those of this cycle: `2026-1`"),
        ("mine" = Option<u32>, Query, description = "1: only those with which one can do something"),
        ("page" = Option<u32>, Query, description = "From 1"),
        ("per_page" = Option<u32>, Query, description = "1–100, 50 unless given"),
    ),
    responses(
        (status = 200, description = "One page: those that wait for the person first, then the one in which something happened last", body = Cases),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn list(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    mut parameters: Parameters,
) -> Result<Response, Refused> {
    let state = parameters.text("state", 40);
    let in_cycle = parameters.text("cycle", 10);
    let mine = parameters.number("mine", 0..=1) == Some(1);
    let page = parameters.number("page", 1..=1_000_000).unwrap_or(1);
    let per_page = parameters.number("per_page", 1..=100).unwrap_or(PER_PAGE);
    parameters.finish()?;
    let values = || FaultKind::NotOneOf {
        values: StateKind::ALL.map(StateKind::id).to_vec(),
    };
    let state = state.map(|id| StateKind::from_id(&id).ok_or_else(|| Refused::parameter("state", values())));
    let in_cycle =
        in_cycle.map(|id| cycle(&id).ok_or_else(|| Refused::parameter("cycle", FaultKind::Unknown)));
    let filter = Filter {
        state: state.transpose()?,
        cycle: in_cycle.transpose()?,
        mine,
    };
    let desk = acting.desk(&shared, Deed::SeeCases)?;
    Ok(json(StatusCode::OK, &desk.list(filter, page, per_page).await?))
}

/// Begin a proposal
#[utoipa::path(
    post,
    operation_id = "beginCase",
    path = path::CASES,
    tag = "cases",
    params(
        ("idempotency-key" = String, Header, description = "New for every step: a step is taken once"),
    ),
    request_body = Begin,
    responses(
        (status = 201, description = "It has begun", body = Done),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn begin(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    sent: Sent<Begin>,
) -> Result<Response, Refused> {
    let desk = acting.desk(&shared, Deed::BeginCase)?;
    let done = desk.begin(sent.value, &acting.once(&sent)?).await?;
    if let Some(case) = done.cases.first() {
        acting.with_case(case.id);
    }
    Ok(json(StatusCode::CREATED, &done))
}
