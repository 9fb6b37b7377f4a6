//! `GET /api/v1/editions/{n}/rows`: the rows of one section of the form, page by page.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use register_api::{
    edition::Rows,
    path,
    problem::Problem,
    refusal::{FaultKind, Refusal},
};
use register_domain::basis::Basis;

use super::{edition, paging::Paging};
use crate::{
    http::{app::Shared, asked::Asked, parameters::Parameters, refusal::Refused, segment::Segment},
    wire,
};

/// The rows of one section of the form
#[utoipa::path(
    get,
    operation_id = "listEditionRows",
    path = path::EDITION_ROWS,
    tag = "editions",
    params(
        ("n" = u32, Path, description = "The number of the edition"),
        ("basis" = String, Query, description = "The section: `mandatory` or `voluntary`"),
        ("page" = Option<u32>, Query, description = "From 1"),
        ("per_page" = Option<u32>, Query, description = "1–100, 20 unless given"),
    ),
    responses(
        (status = 200, description = "One page of rows", body = Rows),
        (status = 400, description = "A parameter is wrong", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such edition", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn handler(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    Segment(number): Segment,
    mut parameters: Parameters,
) -> Result<Response, Refused> {
    let number = edition::number(&number)?;
    let basis = parameters
        .choice("basis", &Basis::ALL.map(Basis::code))
        .and_then(Basis::from_code);
    if basis.is_none() && !parameters.is_faulty() {
        parameters.fault("basis", FaultKind::Missing);
    }
    let paging = Paging::of(&mut parameters);
    parameters.finish()?;
    let (_, edition) = shared
        .register
        .edition(number)
        .await
        .map_err(|error| edition::refusal(&error))?
        .ok_or(Refusal::UnknownEdition)?;
    let section = basis.map(|basis| edition.section(basis)).unwrap_or_default();
    let total = u32::try_from(section.len()).unwrap_or(u32::MAX);
    let pages = paging.pages(total)?;
    let rows = (1..).zip(section).skip(paging.before()).take(paging.most());
    let items = rows.map(|(number, entry)| wire::row(number, entry)).collect();
    Ok(asked.json(&Rows {
        total,
        page: paging.page,
        pages,
        items,
    }))
}
