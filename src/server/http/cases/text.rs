//! `/api/v1/cabinet/cases/{id}/draft`: what is being written for a case.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{
    cabinet::audit::Deed,
    cases::{
        case::{DraftSaved, Examined},
        change::SaveDraft,
    },
    path::cases as path,
    problem::Problem,
};
use register_domain::{procedure::CaseId, proposal::Draft};

use super::desk::{Acting, Sent};
use crate::http::{
    app::Shared,
    cabinet::{json, number::Number},
    refusal::Refused,
};

/// Save what is being written
///
/// When another text was saved meanwhile, the refusal holds it as `theirs`.
#[utoipa::path(
    put,
    operation_id = "saveDraft",
    path = path::DRAFT,
    tag = "cases",
    params(("id" = u32, Path, description = "The number of the case")),
    request_body = SaveDraft,
    responses(
        (status = 200, description = "It is saved, whatever is wrong with it", body = DraftSaved),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn save(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    id: Number,
    sent: Sent<SaveDraft>,
) -> Result<Response, Refused> {
    acting.with_case(id.0);
    let desk = acting.desk(&shared, Deed::SaveDraft)?;
    let saved = desk.save_draft(CaseId(id.0), &sent.value).await?;
    Ok(json(StatusCode::OK, &saved))
}

/// What is wrong with a text
#[utoipa::path(
    post,
    operation_id = "examineDraft",
    path = path::EXAMINATION,
    tag = "cases",
    request_body = serde_json::Value,
    responses(
        (status = 200, description = "All of it, by the codes that the browser finds", body = Examined),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It is not this role's or this organisation's", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing, or it is not for this person to see", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not its turn, or somebody was faster", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something is missing; all of it is listed", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn examine(
    State(shared): State<Arc<Shared>>,
    acting: Acting,
    sent: Sent<Draft>,
) -> Result<Response, Refused> {
    let desk = acting.desk(&shared, Deed::SeeCases)?;
    Ok(json(StatusCode::OK, &desk.examined(&sent.value)))
}
