//! `/api/v1/cabinet/releases`: press releases of clause 12.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{
    cabinet::{audit::Deed, refusal::CabinetRefusal},
    cases::release::{EditRelease, RecordOwnSite, Release},
    path::cases as path,
    problem::Problem,
};
use register_domain::role::Role;

use super::desk::{Acting, Sent};
use crate::{
    cases::Desk,
    http::{
        app::Shared,
        cabinet::{done, json, number::Number},
        parameters::Parameters,
        refusal::Refused,
    },
};

/// Only the authorised body answers for press releases.
fn desk<'s>(acting: &Acting, shared: &'s Shared) -> Result<Desk<'s>, Refused> {
    let desk = acting.desk(shared, Deed::WorkOnRelease)?;
    if acting.actor.role == Role::AuthorisedOfficer {
        Ok(desk)
    } else {
        Err(CabinetRefusal::NotAllowed.into())
    }
}

/// Press releases
#[utoipa::path(
    get,
    operation_id = "listReleases",
    path = path::RELEASES,
    tag = "cases",
    responses(
        (status = 200, description = "One for each edition that came of proposals, the newest first; drafted where nobody has written yet", body = Vec<Release>),
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
    let releases = desk(&acting, &shared)?.releases(&shared.register).await?;
    Ok(json(StatusCode::OK, &releases))
}

/// Keep the text of a press release
#[utoipa::path(
    put,
    operation_id = "editRelease",
    path = path::RELEASE,
    tag = "cases",
    params(("edition" = u32, Path, description = "The number of the edition")),
    request_body = EditRelease,
    responses(
        (status = 204, description = "It is kept"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn edit(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    edition: Number,
    sent: Sent<EditRelease>,
) -> Result<Response, Refused> {
    acting.signed_in.trail.object("edition", edition.0);
    desk(&acting, &shared)?
        .edit_release(edition.0, &sent.value)
        .await?;
    Ok(done())
}

/// Publish a press release
#[utoipa::path(
    post,
    operation_id = "publishRelease",
    path = path::PUBLICATION,
    tag = "cases",
    params(("edition" = u32, Path, description = "The number of the edition")),
    request_body = EditRelease,
    responses(
        (status = 204, description = "It is published"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn publish(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    edition: Number,
    sent: Sent<EditRelease>,
) -> Result<Response, Refused> {
    acting.signed_in.trail.object("edition", edition.0);
    desk(&acting, &shared)?
        .publish_release(edition.0, &sent.value)
        .await?;
    Ok(done())
}

/// Record where the ministry published it
#[utoipa::path(
    put,
    operation_id = "recordOwnSite",
    path = path::OWN_SITE,
    tag = "cases",
    params(("edition" = u32, Path, description = "The number of the edition")),
    request_body = RecordOwnSite,
    responses(
        (status = 204, description = "It is recorded"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn record_own_site(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    edition: Number,
    sent: Sent<RecordOwnSite>,
) -> Result<Response, Refused> {
    acting.signed_in.trail.object("edition", edition.0);
    desk(&acting, &shared)?
        .record_own_site(edition.0, &sent.value)
        .await?;
    Ok(done())
}
