//! `GET /api/v1/search-index`: the search index of the current edition, for the browser.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use register_api::{path, problem::Problem, refusal::Refusal};

use crate::http::{app::Shared, asked::Asked, parameters::Parameters, refusal::Refused};

/// The search index of the current edition
///
/// A binary file that the site searches in the browser; its form may change with any version of the program.
#[utoipa::path(
    get,
    operation_id = "getSearchIndex",
    path = path::SEARCH_INDEX,
    tag = "professions",
    responses(
        (status = 200, description = "The index", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 404, description = "There is no edition yet", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn handler(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    // Without parameters the file is answered before it comes here, if there is one.
    let file = shared
        .placed()
        .ready(path::SEARCH_INDEX)
        .ok_or(Refusal::NoEdition)?;
    Ok(asked.file(&file))
}
