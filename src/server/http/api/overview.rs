//! `GET /api/v1/cycle`, `/professions/{id}/history`, `/news`: what everybody may know of the procedure.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use register_api::{
    overview::{Cycles, News, ProfessionHistory},
    path,
    problem::Problem,
    refusal::Refusal,
};
use register_domain::entry::ProfessionId;

use super::terms::outside;
use crate::http::{app::Shared, asked::Asked, parameters::Parameters, refusal::Refused, segment::Segment};

/// Where the proposals of the current cycle are
///
/// How many there are in each state for each sectoral body, against the dates of clauses 7 and 10; without people and
/// without texts.
#[utoipa::path(
    get,
    operation_id = "getCycle",
    path = path::CYCLE,
    tag = "procedure",
    params(("on" = Option<NaiveDate>, Query, description = "The day; today in UTC+5 unless given")),
    responses(
        (status = 200, description = "The cycles under way", body = Cycles),
        (status = 400, description = "Not a day of the calendar", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn cycle(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    mut parameters: Parameters,
) -> Result<Response, Refused> {
    let on = parameters.date("on");
    parameters.finish()?;
    let on = on.unwrap_or_else(|| shared.today());
    let cycles = shared.register.overview().cycles(on, &shared.register.calendar());
    Ok(asked.json(&cycles.map_err(|_outside| outside())?))
}

/// How a profession came into the register
///
/// Each proposal that was placed, from its sending over the council's agreement and the National Council's recommendation
/// to the edition.
#[utoipa::path(
    get,
    operation_id = "getProfessionHistory",
    path = path::PROFESSION_HISTORY,
    tag = "procedure",
    params(("id" = u32, Path, description = "The permanent identity of the profession")),
    responses(
        (status = 200, description = "The proposals, the newest first", body = ProfessionHistory),
        (status = 404, description = "No edition ever had it", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn history(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    Segment(id): Segment,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let id = id.parse().map(ProfessionId);
    let id = id.map_err(|_not_a_number| Refusal::UnknownProfession)?;
    if shared.placed().published.history(id).is_empty() {
        return Err(Refused(Refusal::UnknownProfession));
    }
    Ok(asked.json(&shared.register.overview().history(id)))
}

/// Press releases
#[utoipa::path(
    get,
    operation_id = "getNews",
    path = path::NEWS,
    tag = "procedure",
    responses((status = 200, description = "Those that were published, the newest first", body = News)),
)]
pub(crate) async fn news(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    Ok(asked.json(&shared.register.overview().news()))
}
