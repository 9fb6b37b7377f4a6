//! `GET /api/v1/professions`: search and browse.

use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use register_api::{
    path,
    problem::Problem,
    profession::{Facet, Facets, List, Suggestion},
    refusal::FaultKind,
};
use register_domain::{basis::Basis, entry::ProfessionId, nkz::MajorGroup, profile::Profile};
use register_search::{Filters, Found, Index, Reason};

use super::paging::Paging;
use crate::{
    http::{app::Shared, asked::Asked, parameters::Parameters, refusal::Refused},
    published::Current,
    wire::profession::current_summary,
};

/// How long a query may be.
const QUERY_LIMIT: usize = 500;
const LEVELS: [&str; 8] = ["1", "2", "3", "4", "5", "6", "7", "8"];
const GROUPS: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "X"];

/// Search and browse professions
///
/// Both languages are searched at once: word forms, beginnings, typing errors, another keyboard layout, Latin letters,
/// codes of the classifier. Without `q` all professions come in the alphabetical order of `lang`. A filter may be given
/// several times: any of its values will do.
#[utoipa::path(
    get,
    operation_id = "findProfessions",
    path = path::PROFESSIONS,
    tag = "professions",
    params(
        ("q" = Option<String>, Query, description = "What to search for, at most 500 characters"),
        ("lang" = Option<String>, Query, description = "`kk` or `ru`: the order of names, the language of problems"),
        ("basis" = Option<Vec<String>>, Query, description = "`mandatory`, `voluntary`"),
        ("level" = Option<Vec<u8>>, Query, description = "Qualification level, 1–8"),
        ("profile" = Option<Vec<String>>, Query, description = "`technical`, `socio_humanitarian`"),
        ("group" = Option<Vec<String>>, Query, description = "Major group of the classifier, 1–9 or `X`"),
        ("body" = Option<Vec<String>>, Query, description = "Name of a sectoral state body, in either language"),
        ("page" = Option<u32>, Query, description = "From 1"),
        ("per_page" = Option<u32>, Query, description = "1–100, 20 unless given"),
    ),
    responses(
        (status = 200, description = "One page of what was found, and how many there are under each filter", body = List),
        (status = 400, description = "A parameter is wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn handler(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    mut parameters: Parameters,
) -> Result<Response, Refused> {
    let placed = shared.placed();
    let current = placed.published.current();
    let query = parameters.text("q", QUERY_LIMIT).unwrap_or_default();
    let filters = filters(&mut parameters, current.map(|current| &current.index.index));
    let paging = Paging::of(&mut parameters);
    parameters.finish()?;
    let Some(current) = current else {
        paging.pages(0)?;
        return Ok(asked.json(&List {
            page: paging.page,
            ..List::default()
        }));
    };
    let index = &current.index.index;
    let limit = paging
        .before()
        .saturating_add(paging.most())
        .min(index.len() as usize);
    let found = placed.search(current, |searcher| {
        searcher.search(index, &query, asked.lang, &filters, limit)
    });
    let list = list(current, &found, paging)?;
    Ok(asked.in_language(asked.json(&list)).into_response())
}

fn list(current: &Current, found: &Found, paging: Paging) -> Result<List, Refused> {
    let index = &current.index.index;
    let pages = paging.pages(found.total)?;
    let rows = found.rows.iter().skip(paging.before()).take(paging.most());
    let summary = |&row| current_summary(current, ProfessionId(index.row(row)?.id));
    Ok(List {
        total: found.total,
        page: paging.page,
        pages,
        items: rows.filter_map(summary).collect(),
        facets: facets(index, &found.facets),
        suggestion: found.suggestion.as_ref().map(|suggestion| Suggestion {
            q: suggestion.text.clone(),
            reason: reason(suggestion.reason).to_owned(),
        }),
    })
}

const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Layout => "layout",
        Reason::Transliteration => "transliteration",
        Reason::Spelling => "spelling",
        Reason::Abbreviation => "abbreviation",
        Reason::Spacing => "spacing",
        Reason::Part => "part",
    }
}

fn filters(parameters: &mut Parameters, index: Option<&Index>) -> Filters {
    let mut bits = |name, values: &[&'static str]| {
        let chosen = parameters.choices(name, values);
        let places = values
            .iter()
            .enumerate()
            .filter(|(_, value)| chosen.contains(value));
        places.fold(0_u16, |bits, (place, _)| bits | 1 << place)
    };
    let narrow = |bits: u16| u8::try_from(bits).unwrap_or(u8::MAX);
    let bases = narrow(bits("basis", &Basis::ALL.map(Basis::code)));
    let levels = narrow(bits("level", &LEVELS));
    let profiles = narrow(bits("profile", &Profile::ALL.map(Profile::code)));
    // The classifier's group 1 is bit 1.
    let groups = bits("group", &GROUPS) << 1;
    Filters {
        bases,
        levels,
        profiles,
        groups,
        bodies: bodies(parameters, index),
    }
}

/// The places of the sectoral bodies that are named.
fn bodies(parameters: &mut Parameters, index: Option<&Index>) -> Vec<u16> {
    let mut places = Vec::new();
    for name in parameters.texts("body", QUERY_LIMIT) {
        let mut all = index.into_iter().flat_map(Index::bodies);
        match all
            .position(|body| body.name_kk == name || body.name_ru == name)
            .map(u16::try_from)
        {
            Some(Ok(place)) => places.push(place),
            _ => parameters.fault("body", FaultKind::UnknownBody),
        }
    }
    places
}

fn facets(index: &Index, counts: &register_search::Facets) -> Facets {
    let list = |values: Vec<String>, counts: &[u32]| {
        let facets = values
            .into_iter()
            .zip(counts)
            .map(|(value, &count)| Facet { value, count });
        facets.filter(|facet| facet.count > 0).collect()
    };
    let owned = |values: &[&str]| {
        values
            .iter()
            .map(|&value| value.to_owned())
            .collect::<Vec<String>>()
    };
    let groups = MajorGroup::all()
        .map(|group| group.letter().to_string())
        .collect();
    Facets {
        basis: list(owned(&Basis::ALL.map(Basis::code)), &counts.bases),
        level: list(owned(&LEVELS), &counts.levels),
        profile: list(owned(&Profile::ALL.map(Profile::code)), &counts.profiles),
        group: list(groups, counts.groups.get(1..).unwrap_or_default()),
        body: list(
            index.bodies().map(|body| body.name_kk.to_owned()).collect(),
            &counts.bodies,
        ),
    }
}
