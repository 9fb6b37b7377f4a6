//! `/healthz` and `/readyz`, for whoever runs the server.
//!
//! The program is healthy as long as it answers. It is ready when its database answers, too: with the database gone the
//! current edition is still served from memory, but older editions and new ones are out of reach, so a balancer that has
//! another server should prefer it.

use std::{sync::Arc, time::Duration};

use axum::{extract::State, response::Response};
use register_api::{problem::Problem, refusal::Refusal};
use tokio::time::timeout;

use super::{app::Shared, asked::Asked, parameters::Parameters, refusal::Refused};

/// How long the database may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether the program runs
#[utoipa::path(
    get,
    operation_id = "isHealthy",
    path = "/healthz",
    tag = "health",
    responses((status = 200, description = "It does")),
)]
pub(crate) async fn healthz(asked: Asked, parameters: Parameters) -> Result<Response, Refused> {
    parameters.finish()?;
    Ok(asked.json(&serde_json::json!({ "status": "ok" })))
}

/// Whether the program can answer everything
#[utoipa::path(
    get,
    operation_id = "isReady",
    path = "/readyz",
    tag = "health",
    responses(
        (status = 200, description = "It can"),
        (
            status = 503,
            description = "The database does not answer; the current edition is served all the same",
            body = Problem,
            content_type = "application/problem+json",
        ),
    ),
)]
pub(crate) async fn readyz(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    match timeout(PATIENCE, shared.register.check_database()).await {
        Ok(Ok(())) => {
            let edition = shared
                .placed()
                .published
                .current()
                .map(|current| current.record.number.get());
            Ok(asked.json(&serde_json::json!({ "status": "ready", "edition": edition })))
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "the database does not answer");
            Err(Refusal::DatabaseGone.into())
        }
        Err(_elapsed) => Err(Refusal::DatabaseGone.into()),
    }
}
