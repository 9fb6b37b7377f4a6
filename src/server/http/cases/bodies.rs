//! `/api/v1/cabinet/sectoral-bodies`: whom a proposal can be for.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{cabinet::audit::Deed, cases::case::Party, path::cases as path, problem::Problem};

use super::desk::Acting;
use crate::http::{app::Shared, cabinet::json, parameters::Parameters, refusal::Refused};

/// The sectoral bodies that a proposal can be for
#[utoipa::path(
    get,
    operation_id = "listSectoralBodies",
    path = path::BODIES,
    tag = "cases",
    responses(
        (status = 200, description = "The sectoral bodies, the oldest first", body = Vec<Party>),
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
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let desk = acting.desk(&shared, Deed::SeeCases)?;
    Ok(json(StatusCode::OK, &desk.bodies().await?))
}
