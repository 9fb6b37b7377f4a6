//! `GET /api/v1/editions/{n}/changes`: what changed since another edition.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use register_api::{
    edition::{Changes, Counts},
    path,
    problem::Problem,
    refusal::{FaultKind, Refusal},
};
use register_domain::edition::{Edition, EditionNumber};

use super::{edition, paging::Paging};
use crate::{
    http::{app::Shared, asked::Asked, parameters::Parameters, refusal::Refused, segment::Segment},
    wire::changes::{self, Change},
};

/// What changed since another edition
///
/// Professions included, changed (row by row, field by field) and excluded; the three lists are paged as one. Without
/// `from` the edition before is meant.
#[utoipa::path(
    get,
    operation_id = "listEditionChanges",
    path = path::EDITION_CHANGES,
    tag = "editions",
    params(
        ("n" = u32, Path, description = "The number of the newer edition"),
        ("from" = Option<u32>, Query, description = "The number of the older edition"),
        ("page" = Option<u32>, Query, description = "From 1"),
        ("per_page" = Option<u32>, Query, description = "1–100, 20 unless given"),
    ),
    responses(
        (status = 200, description = "One page of changes", body = Changes),
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
    let to = edition::number(&number)?;
    if shared.placed().published.record(to).is_none() {
        return Err(Refusal::UnknownEdition.into());
    }
    let from = parameters.number("from", 1..=to.get());
    let paging = Paging::of(&mut parameters);
    parameters.finish()?;
    let from = match from {
        None => to.previous(),
        Some(from) => Some(EditionNumber::try_from(from).map_err(|_zero| Refusal::UnknownEdition)?),
    };
    let newer = one(&shared, to).await?;
    let older = match from {
        None => None,
        Some(from) => Some(one(&shared, from).await?),
    };
    let list = move || changes::list(older.as_deref(), &newer);
    // Two editions of 100,000 rows are compared in a quarter of a second: not on a thread that answers requests.
    let list = tokio::task::spawn_blocking(list)
        .await
        .map_err(|_panicked| Refusal::Internal)?;
    Ok(asked.json(&page(list, from.map_or(0, EditionNumber::get), to.get(), paging)?))
}

async fn one(shared: &Shared, number: EditionNumber) -> Result<Arc<Edition>, Refused> {
    let found = shared
        .register
        .edition(number)
        .await
        .map_err(|error| edition::refusal(&error))?;
    let unknown = || Refused::parameter("from", FaultKind::Unknown);
    Ok(found.ok_or_else(unknown)?.1)
}

fn page(list: Vec<Change>, from: u32, to: u32, paging: Paging) -> Result<Changes, Refused> {
    let mut counts = Counts::default();
    for change in &list {
        match change {
            Change::Included(_) => counts.included += 1,
            Change::Changed(_) => counts.changed += 1,
            Change::Excluded(_) => counts.excluded += 1,
        }
    }
    let pages = paging.pages(u32::try_from(list.len()).unwrap_or(u32::MAX))?;
    let (mut included, mut changed, mut excluded) = (Vec::new(), Vec::new(), Vec::new());
    for change in list.into_iter().skip(paging.before()).take(paging.most()) {
        match change {
            Change::Included(profession) => included.push(profession),
            Change::Changed(change) => changed.push(change),
            Change::Excluded(profession) => excluded.push(profession),
        }
    }
    Ok(Changes {
        from,
        to,
        counts,
        page: paging.page,
        pages,
        included,
        changed,
        excluded,
    })
}
