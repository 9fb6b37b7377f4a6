//! `/api/v1/cabinet/mail`: the letters that went into a folder because no mail server is named.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{
    cabinet::{
        audit::Deed,
        mail::{Letter, Letters},
        refusal::CabinetRefusal,
    },
    path::cabinet as path,
    problem::Problem,
};

use super::{
    json,
    number::Number,
    people::{LAST_PAGE, PER_PAGE},
    visitor::SignedIn,
};
use crate::http::{app::Shared, parameters::Parameters, refusal::Refused};

/// The letters
#[utoipa::path(
    get,
    operation_id = "listMail",
    path = path::MAIL,
    tag = "cabinet",
    params(("page" = Option<u32>, Query, description = "The page, of 50 each; the first unless given")),
    responses(
        (status = 200, description = "The newest first", body = Letters),
        (status = 400, description = "Parameters are wrong", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Letters are sent by a mail server", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn list(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    mut parameters: Parameters,
) -> Result<Response, Refused> {
    signed_in.may(Deed::SeeMail)?;
    let page = parameters.number("page", 1..=LAST_PAGE).unwrap_or(1);
    parameters.finish()?;
    refuse_sent(&shared)?;
    let (total, items) = shared.database().letters((page - 1) * PER_PAGE, PER_PAGE).await?;
    Ok(json(StatusCode::OK, &Letters { total, items }))
}

/// One letter
#[utoipa::path(
    get,
    operation_id = "readLetter",
    path = path::LETTER,
    tag = "cabinet",
    params(("id" = u32, Path, description = "The number of the letter")),
    responses(
        (status = 200, description = "The letter", body = Letter),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such letter, or letters are sent by a mail server", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn read(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    id: Number,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::SeeMail)?;
    signed_in.trail.object("letter", id.0);
    refuse_sent(&shared)?;
    let letter = shared.database().letter(id.0).await?;
    Ok(json(StatusCode::OK, &letter.ok_or(CabinetRefusal::Unknown)?))
}

/// What a mail server sends is between those who write and those who read.
fn refuse_sent(shared: &Shared) -> Result<(), Refused> {
    if shared.cabinet.keeps_mail {
        Ok(())
    } else {
        Err(CabinetRefusal::MailIsSent.into())
    }
}
