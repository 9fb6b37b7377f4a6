//! `GET /api/v1/editions/{n}/form.html`: the official form as a page to read and print.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use register_api::{path, problem::Problem};

use super::edition;
use crate::{
    export,
    http::{app::Shared, asked::Asked, parameters::Parameters, refusal::Refused, segment::Segment},
};

/// The official form as a page to read and print
///
/// The annex to the Rules: both sections, eight columns, a row per level.
#[utoipa::path(
    get,
    operation_id = "getEditionForm",
    path = path::EDITION_FORM,
    tag = "editions",
    params(
        ("n" = u32, Path, description = "The number of the edition"),
        ("lang" = Option<String>, Query, description = "`kk` or `ru`"),
    ),
    responses(
        (status = 200, description = "The page", body = String, content_type = "text/html"),
        (status = 404, description = "There is no such edition", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn handler(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    Segment(number): Segment,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let number = edition::number(&number)?;
    let address = format!("{}/{number}/form.html", path::EDITIONS);
    edition::answer(&shared, &asked, number, export::File::Form(asked.lang), address).await
}
