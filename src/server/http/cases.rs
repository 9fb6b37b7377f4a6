//! The API of the procedure, within the cabinet.
//!
//! In reading order: [`desk`] (who asks, with which key, what is sent); [`told`] (how a refusal is told); then one file per
//! subject: [`list`] and [`one`], [`bodies`], [`text`], [`files`], [`package`], [`edition`], [`release`], [`duties`].

pub(crate) mod bodies;
pub(crate) mod desk;
pub(crate) mod duties;
pub(crate) mod edition;
pub(crate) mod files;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod package;
pub(crate) mod release;
pub(crate) mod text;
pub(crate) mod told;

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::from_fn_with_state,
    routing::{get, post, put},
};
use register_api::path::cases as path;
use tower_http::limit::RequestBodyLimitLayer;

use super::{app::Shared, cabinet::guard};

/// How long a text with everything around it may be: a proposal of sixteen rows, every field at its longest.
const TEXT_LIMIT_BYTES: usize = 1024 * 1024;
/// How long a file with everything around it may be.
const FILE_LIMIT_BYTES: usize = 20 * 1024 * 1024 + 64 * 1024;

/// The router of the procedure.
pub(crate) fn router(shared: &Arc<Shared>) -> Router<Arc<Shared>> {
    let files = Router::new()
        .route(path::ATTACHMENTS, post(files::attach))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(FILE_LIMIT_BYTES));
    Router::new()
        .route(path::CASES, get(list::list).post(list::begin))
        .route(path::CASE, get(one::show))
        .route(path::STEPS, post(one::step))
        .route(path::DRAFT, put(text::save))
        .route(path::EXAMINATION, post(text::examine))
        .route(path::ATTACHMENT, get(files::download).delete(files::remove))
        .route(path::BODIES, get(bodies::list))
        .route(path::DUTIES, get(duties::list))
        .route(path::PACKAGE, get(package::show).post(package::submit))
        .route(path::PACKAGES, get(package::all))
        .route(path::DRAFT_EDITION, get(edition::show))
        .route(path::PACK, get(edition::pack))
        .route(path::SETTLEMENTS, post(edition::settle))
        .route(path::SUBMISSION, post(edition::submit))
        .route(
            path::RECOMMENDATIONS,
            get(edition::before_council).post(edition::record),
        )
        .route(path::PLACEMENT, get(edition::next).post(edition::place))
        .route(path::RELEASES, get(release::list))
        .route(path::RELEASE, put(release::edit))
        .route(path::PUBLICATION, post(release::publish))
        .route(path::OWN_SITE, put(release::record_own_site))
        .layer(RequestBodyLimitLayer::new(TEXT_LIMIT_BYTES))
        .merge(files)
        .route_layer(from_fn_with_state(Arc::clone(shared), guard::guard))
}
