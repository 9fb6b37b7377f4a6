//! `GET /api/v1/professions/{id}`: one profession.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use register_api::{path, problem::Problem, profession::Profession, refusal::Refusal};
use register_domain::entry::ProfessionId;

use crate::{
    http::{app::Shared, asked::Asked, parameters::Parameters, refusal::Refused, segment::Segment},
    wire,
};

/// One profession
///
/// Its rows in the current edition with all that is known of it, what each edition did to it, and professions near to it.
/// A profession that was excluded keeps its address and shows its last rows.
#[utoipa::path(
    get,
    operation_id = "getProfession",
    path = path::PROFESSION,
    tag = "professions",
    params(("id" = u32, Path, description = "Its permanent identity")),
    responses(
        (status = 200, description = "The profession", body = Profession),
        (status = 404, description = "No edition ever had it", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn handler(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    Segment(id): Segment,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let id = id
        .parse()
        .map(ProfessionId)
        .map_err(|_not_a_number| Refusal::UnknownProfession)?;
    let profession = wire::profession::profession(&shared.placed().published, id);
    Ok(asked.json(&profession.ok_or(Refusal::UnknownProfession)?))
}
