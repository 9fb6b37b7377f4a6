//! `GET /api/v1/editions`: all editions.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use register_api::{edition::Edition, path};

use crate::{
    http::{app::Shared, asked::Asked, parameters::Parameters, refusal::Refused},
    wire,
};

/// All editions
///
/// Newest first, each with its day, its counts and the SHA-256 of its CSV file.
#[utoipa::path(
    get,
    operation_id = "listEditions",
    path = path::EDITIONS,
    tag = "editions",
    responses((status = 200, description = "The editions", body = Vec<Edition>)),
)]
pub(crate) async fn handler(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let placed = shared.placed();
    let editions: Vec<Edition> = placed
        .published
        .records()
        .iter()
        .rev()
        .map(wire::edition)
        .collect();
    Ok(asked.json(&editions))
}
