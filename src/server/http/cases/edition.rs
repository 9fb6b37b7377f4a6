//! `/api/v1/cabinet/draft-editions/{cycle}` and what follows: the next edition, before the National Council and after.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use register_api::{
    cabinet::{audit::Deed, refusal::CabinetRefusal},
    cases::{
        case::Summary,
        change::Done,
        package::{DraftEdition, NextPlacement, RecordRecommendations, Settle},
    },
    path::cases as path,
    problem::Problem,
    refusal::{FaultKind, Refusal},
};
use register_domain::{role::Role, text::Lang};

use super::desk::{Acting, InCycle, Sent};
use crate::{
    cases::{Desk, pack::Pack},
    export::{self, File},
    http::{
        app::Shared,
        asked::Asked,
        cabinet::{done, json},
        parameters::Parameters,
        refusal::Refused,
    },
};

/// Nothing but its key is sent with a step that takes nothing.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

/// Only those who form the register, and those before whom it comes.
fn desk<'s>(acting: &Acting, shared: &'s Shared, deed: Deed, roles: &[Role]) -> Result<Desk<'s>, Refused> {
    let desk = acting.desk(shared, deed)?;
    if roles.contains(&acting.actor.role) {
        Ok(desk)
    } else {
        Err(CabinetRefusal::NotAllowed.into())
    }
}

const BOTH: &[Role] = &[Role::AuthorisedOfficer, Role::NationalSecretary];
const AUTHORISED: &[Role] = &[Role::AuthorisedOfficer];

/// The next edition as it would be
#[utoipa::path(
    get,
    operation_id = "getDraftEdition",
    path = path::DRAFT_EDITION,
    tag = "cases",
    params(("cycle" = String, Path, description = "`2026-1` or `2026-2`")),
    responses(
        (status = 200, description = "What is in it, what it changes, what keeps it", body = DraftEdition),
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
    let desk = desk(&acting, &shared, Deed::SeeCases, BOTH)?;
    Ok(json(StatusCode::OK, &desk.draft_edition(cycle.0).await?))
}

/// The form of that edition, to be printed
#[utoipa::path(
    get,
    operation_id = "getPack",
    path = path::PACK,
    tag = "cases",
    params(
        ("cycle" = String, Path, description = "`2026-1` or `2026-2`"),
        ("format" = Option<String>, Query, description = "`html` (unless given) or `xlsx`"),
    ),
    responses(
        (status = 200, description = "The form, in the language of the request", body = String, content_type = "text/html"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn pack(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    cycle: InCycle,
    asked: Asked,
    mut parameters: Parameters,
) -> Result<Response, Refused> {
    let format = parameters.text("format", 10);
    parameters.finish()?;
    let file = match format.as_deref() {
        None | Some("html") => File::Form(asked.lang),
        Some("xlsx") => File::Xlsx(asked.lang),
        Some(_) => {
            let values = vec!["html", "xlsx"];
            return Err(Refused::parameter("format", FaultKind::NotOneOf { values }));
        }
    };
    let desk = desk(&acting, &shared, Deed::SeeCases, BOTH)?;
    let Pack {
        edition,
        about,
        annexes,
    } = desk.pack(cycle.0, asked.lang).await?;
    let write = move || {
        let mut bytes = Vec::new();
        let written = match file {
            File::Xlsx(lang) => export::xlsx::write(&edition, lang, &about, &annexes, &mut bytes),
            _ => export::form::write(&edition, asked.lang, &about, &annexes, &mut bytes),
        };
        written.ok().map(|()| bytes)
    };
    let bytes = tokio::task::spawn_blocking(write).await.ok().flatten();
    let bytes = bytes.ok_or(Refusal::Internal)?;
    let policy = match file {
        File::Form(_) => std::str::from_utf8(&bytes)
            .ok()
            .map(|html| shared.security.of_document(html)),
        _ => None,
    };
    let mut response = Response::new(Body::from(bytes));
    response.headers_mut().extend(policy.unwrap_or_default());
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(file.media_type()));
    if let File::Xlsx(lang) = file {
        let name = match lang {
            Lang::Kk => "attachment; filename=\"pack.kk.xlsx\"",
            Lang::Ru => "attachment; filename=\"pack.ru.xlsx\"",
        };
        response
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(name));
    }
    Ok(response)
}

/// Choose between two proposals that touch one entry
#[utoipa::path(
    post,
    operation_id = "settleConflict",
    path = path::SETTLEMENTS,
    tag = "cases",
    params(("cycle" = String, Path, description = "`2026-1` or `2026-2`")),
    request_body = Settle,
    responses(
        (status = 204, description = "The choice is kept"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn settle(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    cycle: InCycle,
    sent: Sent<Settle>,
) -> Result<Response, Refused> {
    let desk = desk(&acting, &shared, Deed::FormRegister, AUTHORISED)?;
    desk.settle(cycle.0, &sent.value).await?;
    Ok(done())
}

/// Submit the register to the National Council
#[utoipa::path(
    post,
    operation_id = "submitRegister",
    path = path::SUBMISSION,
    tag = "cases",
    params(
        ("cycle" = String, Path, description = "`2026-1` or `2026-2`"),
        ("idempotency-key" = String, Header, description = "New for every step: a step is taken once"),
    ),
    request_body = serde_json::Value,
    responses(
        (status = 200, description = "Every conforming case of the cycle is before the council", body = Done),
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
    sent: Sent<Nothing>,
) -> Result<Response, Refused> {
    let desk = desk(&acting, &shared, Deed::FormRegister, AUTHORISED)?;
    let once = acting.once(&sent)?;
    Ok(json(StatusCode::OK, &desk.submit_register(cycle.0, &once).await?))
}

/// What is before the National Council
#[utoipa::path(
    get,
    operation_id = "listBeforeCouncil",
    path = path::RECOMMENDATIONS,
    tag = "cases",
    responses(
        (status = 200, description = "The cases on which it has to decide", body = Vec<Summary>),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn before_council(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let desk = desk(&acting, &shared, Deed::SeeCases, BOTH)?;
    Ok(json(StatusCode::OK, &desk.before_council().await?))
}

/// Record the recommendations of the National Council
#[utoipa::path(
    post,
    operation_id = "recordRecommendations",
    path = path::RECOMMENDATIONS,
    tag = "cases",
    params(
        ("idempotency-key" = String, Header, description = "New for every step: a step is taken once"),
    ),
    request_body = RecordRecommendations,
    responses(
        (status = 200, description = "They are recorded, all of them", body = Done),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn record(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    sent: Sent<RecordRecommendations>,
) -> Result<Response, Refused> {
    let desk = desk(&acting, &shared, Deed::RecordRecommendations, BOTH)?;
    let once = acting.once(&sent)?;
    let done = desk.record_recommendations(&sent.value, &once).await?;
    Ok(json(StatusCode::OK, &done))
}

/// What will be placed
#[utoipa::path(
    get,
    operation_id = "getNextPlacement",
    path = path::PLACEMENT,
    tag = "cases",
    responses(
        (status = 200, description = "Exactly what was recommended, until when, what keeps it", body = NextPlacement),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn next(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let desk = desk(&acting, &shared, Deed::SeeCases, AUTHORISED)?;
    Ok(json(StatusCode::OK, &desk.next_placement().await?))
}

/// Place the register
#[utoipa::path(
    post,
    operation_id = "placeRegister",
    path = path::PLACEMENT,
    tag = "cases",
    params(
        ("idempotency-key" = String, Header, description = "New for every step: a step is taken once"),
    ),
    request_body = serde_json::Value,
    responses(
        (status = 200, description = "Exactly what was recommended is placed as the next edition", body = Done),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn place(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    sent: Sent<Nothing>,
) -> Result<Response, Refused> {
    let desk = desk(&acting, &shared, Deed::PlaceRegister, AUTHORISED)?;
    let once = acting.once(&sent)?;
    let done = desk.place(&once).await?;
    // The edition stands; whoever cannot read it back now publishes it at the next look.
    if let Err(error) = shared.register.refresh().await {
        tracing::error!(%error, "the placed edition cannot be published yet");
    }
    // The public reads it from now on, too: preparing its pages takes a moment, and another look would find nothing new.
    let prepared = tokio::task::spawn_blocking(move || shared.follow()).await;
    if let Err(error) = prepared {
        tracing::error!(%error, "the placed edition is not prepared yet");
    }
    Ok(json(StatusCode::OK, &done))
}
