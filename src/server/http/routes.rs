//! Which address is answered by what.

use std::{any::Any, sync::Arc, time::Duration};

use axum::{
    Router,
    http::StatusCode,
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::get,
};
use register_api::{path, refusal::Refusal};
use tower_http::{catch_panic::CatchPanicLayer, limit::RequestBodyLimitLayer, timeout::TimeoutLayer};

use super::{
    api,
    app::Shared,
    around::{Around, around},
    cabinet, cases, feeds, health,
    refusal::Refused,
    sitemap, visit,
};

/// How long an answer may take. The longest, a spreadsheet of 100,000 rows that nobody has asked for yet, takes a few
/// seconds.
const ANSWER_PATIENCE: Duration = Duration::from_secs(45);
/// How much a request may carry; the longest form has a few thousand characters.
const BODY_LIMIT_BYTES: usize = 16 * 1024;

/// The router of everything that is not a file that stands ready.
pub(crate) fn router(shared: Arc<Shared>, middleware: Arc<Around>) -> Router {
    Router::new()
        .route(path::PROFESSIONS, get(api::professions::handler))
        .route(path::PROFESSION, get(api::profession::handler))
        .route(path::PROFESSION_HISTORY, get(api::overview::history))
        .route(path::CYCLE, get(api::overview::cycle))
        .route(path::NEWS, get(api::overview::news))
        .route(path::SEARCH_INDEX, get(api::search_index::handler))
        .route(path::EDITIONS, get(api::editions::handler))
        .route(path::EDITION, get(api::edition::handler))
        .route(path::EDITION_ROWS, get(api::edition_rows::handler))
        .route(path::EDITION_FORM, get(api::edition_form::handler))
        .route(path::EDITION_CHANGES, get(api::edition_changes::handler))
        .route(path::TERMS, get(api::terms::handler))
        .route(path::RULES, get(api::rules::handler))
        .route(path::OPENAPI, get(api::openapi::handler))
        .route(path::FEED_EDITIONS_KK, get(feeds::editions::kk))
        .route(path::FEED_EDITIONS_RU, get(feeds::editions::ru))
        .route(path::FEED_NEWS_KK, get(feeds::news::kk))
        .route(path::FEED_NEWS_RU, get(feeds::news::ru))
        .route(path::FEED_DEADLINES, get(feeds::deadlines::handler))
        .route(path::FEED_DUTIES, get(feeds::duties::handler))
        .route("/sitemap.xml", get(sitemap::sitemap))
        .route("/robots.txt", get(sitemap::robots))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .fallback(visit::handler)
        .merge(cabinet::router(&shared))
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT_BYTES))
        // Texts and files of proposals are longer than anything else; these addresses have their own limits.
        .merge(cases::router(&shared))
        .with_state(shared)
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            ANSWER_PATIENCE,
        ))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(middleware, around))
}

/// What a panic leaves behind: the runtime's hook has printed where it was.
fn panicked(_told: Box<dyn Any + Send + 'static>) -> Response {
    Refused(Refusal::Internal).into_response()
}
