//! `GET /api/v1/cabinet/audit`: who did what.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{
    cabinet::audit::{Deed, Trail},
    path::cabinet as path,
    problem::Problem,
};

use super::{
    json,
    people::{LAST_PAGE, PER_PAGE},
    visitor::SignedIn,
};
use crate::http::{app::Shared, parameters::Parameters, refusal::Refused};

/// Who did what
#[utoipa::path(
    get,
    operation_id = "readAudit",
    path = path::AUDIT,
    tag = "cabinet",
    params(("page" = Option<u32>, Query, description = "The page, of 50 each; the first unless given")),
    responses(
        (status = 200, description = "The newest first", body = Trail),
        (status = 400, description = "Parameters are wrong", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn list(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    mut parameters: Parameters,
) -> Result<Response, Refused> {
    signed_in.may(Deed::SeeAudit)?;
    let page = parameters.number("page", 1..=LAST_PAGE).unwrap_or(1);
    parameters.finish()?;
    let (total, items) = shared.database().trail((page - 1) * PER_PAGE, PER_PAGE).await?;
    Ok(json(StatusCode::OK, &Trail { total, items }))
}
