//! `/api/v1/cabinet/packages/{cycle}`: what a sectoral body submits to the authorised body, and what all of them have submitted.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{
    cabinet::{audit::Deed, refusal::CabinetRefusal},
    cases::{
        change::Done,
        package::{Package, SubmitPackage},
    },
    path::cases as path,
    problem::Problem,
};
use register_domain::role::Role;

use super::desk::{Acting, InCycle, Sent};
use crate::http::{app::Shared, cabinet::json, parameters::Parameters, refusal::Refused};

/// The package of a cycle
#[utoipa::path(
    get,
    operation_id = "getPackage",
    path = path::PACKAGE,
    tag = "cases",
    params(("cycle" = String, Path, description = "`2026-1` or `2026-2`")),
    responses(
        (status = 200, description = "What is in it, what is missing, until when", body = Package),
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
    cycle: InCycle,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let desk = acting.desk(&shared, Deed::SeeCases)?;
    if !matches!(acting.actor.role, Role::SectoralOfficer | Role::SectoralSecretary) {
        return Err(CabinetRefusal::NotAllowed.into());
    }
    Ok(json(StatusCode::OK, &desk.package(cycle.0).await?))
}

/// Submit cases of the package
#[utoipa::path(
    post,
    operation_id = "submitPackage",
    path = path::PACKAGE,
    tag = "cases",
    params(
        ("cycle" = String, Path, description = "`2026-1` or `2026-2`"),
        ("idempotency-key" = String, Header, description = "New for every step: a step is taken once"),
    ),
    request_body = SubmitPackage,
    responses(
        (status = 200, description = "They are submitted, all of them", body = Done),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn submit(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    cycle: InCycle,
    sent: Sent<SubmitPackage>,
) -> Result<Response, Refused> {
    let desk = acting.desk(&shared, Deed::SubmitPackage)?;
    if acting.actor.role != Role::SectoralOfficer {
        return Err(CabinetRefusal::NotAllowed.into());
    }
    let once = acting.once(&sent)?;
    let done = desk.submit_package(cycle.0, &sent.value.cases, &once).await?;
    Ok(json(StatusCode::OK, &done))
}

/// The packages of all sectoral bodies in a cycle
#[utoipa::path(
    get,
    operation_id = "listPackages",
    path = path::PACKAGES,
    tag = "cases",
    params(("cycle" = String, Path, description = "`2026-1` or `2026-2`")),
    responses(
        (status = 200, description = "What each of them has submitted", body = Vec<Package>),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn all(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    cycle: InCycle,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let desk = acting.desk(&shared, Deed::SeeCases)?;
    if acting.actor.role != Role::AuthorisedOfficer {
        return Err(CabinetRefusal::NotAllowed.into());
    }
    Ok(json(StatusCode::OK, &desk.packages(cycle.0).await?))
}
