//! The organisations that take part, kept by the operator.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{
    cabinet::{
        audit::Deed,
        organisation::{Decision, Names, NewOrganisation, Organisation, Standing},
        refusal::{CabinetRefusal, FormFault},
    },
    path::cabinet as path,
    problem::Problem,
};
use register_domain::organisation::{OrganisationId, OrganisationKind};
use register_i18n::cabinet::letter::Letter;

use super::{done, form::Form, json, number::Number, registration, visitor::SignedIn};
use crate::{
    http::{app::Shared, parameters::Parameters, refusal::Refused},
    people::letters,
    store::organisations::{KINDS, NewOrganisation as New, kind_id},
};

/// How long the reason of a refusal may be.
const REASON_LIMIT: usize = 2000;

/// All organisations
#[utoipa::path(
    get,
    operation_id = "listOrganisations",
    path = path::ORGANISATIONS,
    tag = "cabinet",
    responses(
        (status = 200, description = "The organisations, the oldest first", body = Vec<Organisation>),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn list(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::SeeOrganisations)?;
    Ok(json(StatusCode::OK, &shared.database().organisations().await?))
}

/// Add an organisation
///
/// It may act at once.
#[utoipa::path(
    post,
    operation_id = "addOrganisation",
    path = path::ORGANISATIONS,
    tag = "cabinet",
    request_body = NewOrganisation,
    responses(
        (status = 201, description = "Added", body = Organisation),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn add(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::AddOrganisation)?;
    let (database, now) = (shared.database(), shared.cabinet.clock.now());
    let known_kind = |id: &str| KINDS.into_iter().find(|kind| kind_id(*kind) == id);
    let kind = form.one_of("kind", &KINDS.map(kind_id), known_kind);
    let name = form.names();
    // An association must have a BIN, the others may.
    let bin = if kind == Some(OrganisationKind::Association) || form.has("bin") {
        registration::bin(&mut form)
    } else {
        form.passed_over("bin");
        None
    };
    if let Some(bin) = bin
        && database.bin_is_taken(bin).await?
    {
        form.fault("bin", FormFault::BinRegistered);
    }
    let at_body = match kind {
        Some(OrganisationKind::SectoralCouncil) => form.number("at_body"),
        _ => form.optional_number("at_body"),
    };
    if let Some(body) = at_body {
        let body = database.organisation(body).await?;
        let sound = kind == Some(OrganisationKind::SectoralCouncil)
            && body.is_some_and(|body| body.kind == OrganisationKind::SectoralBody);
        if !sound {
            form.fault("at_body", FormFault::UnknownNumber);
        }
    }
    let (kind, name) = form.finish(kind.zip(name))?;
    let organisation = New {
        kind,
        bin,
        name,
        at_body: at_body.map(OrganisationId),
        standing: Standing::Confirmed,
    };
    let id = database
        .add_organisation(&organisation, now, Some(signed_in.person.id))
        .await?;
    signed_in.trail.object("organisation", id);
    let added = database.organisation(id).await?.ok_or(CabinetRefusal::Unknown)?;
    Ok(json(StatusCode::CREATED, &added))
}

/// Rename an organisation in both languages
#[utoipa::path(
    put,
    operation_id = "renameOrganisation",
    path = path::ORGANISATION,
    tag = "cabinet",
    params(("id" = u32, Path, description = "The number of the organisation")),
    request_body = Names,
    responses(
        (status = 204, description = "Renamed"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such organisation", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn rename(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    id: Number,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::RenameOrganisation)?;
    signed_in.trail.object("organisation", id.0);
    let name = form.names();
    let name = form.finish(name)?;
    if shared.database().rename_organisation(id.0, &name).await? {
        Ok(done())
    } else {
        Err(CabinetRefusal::Unknown.into())
    }
}

/// Confirm an association that has registered, or refuse it with the reason
///
/// Its people are told by mail.
#[utoipa::path(
    post,
    operation_id = "decideOrganisation",
    path = path::ORGANISATION_DECISION,
    tag = "cabinet",
    params(("id" = u32, Path, description = "The number of the organisation")),
    request_body = Decision,
    responses(
        (status = 204, description = "Decided"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such organisation", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It was decided before", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn decide(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    id: Number,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::DecideOrganisation)?;
    signed_in.trail.object("organisation", id.0);
    let confirmed = form.decision("confirmed");
    let reason = match confirmed {
        Some(false) => form.text("reason", REASON_LIMIT),
        _ => form.optional_text("reason", REASON_LIMIT).or(Some(String::new())),
    };
    let (confirmed, reason) = form.finish(confirmed.zip(reason))?;
    let (database, now) = (shared.database(), shared.cabinet.clock.now());
    let organisation = database
        .organisation(id.0)
        .await?
        .ok_or(CabinetRefusal::Unknown)?;
    let decided = database
        .decide_organisation(id.0, confirmed, &reason, now, signed_in.person.id)
        .await?;
    if !decided {
        return Err(CabinetRefusal::Overtaken.into());
    }
    let members = database.members_of(id.0).await?;
    let letters: Vec<_> = members
        .iter()
        .map(|member| {
            let organisation = organisation.name.get(member.lang);
            let letter = if confirmed {
                Letter::Confirmed { organisation }
            } else {
                Letter::Refused {
                    organisation,
                    reason: &reason,
                }
            };
            letters::write(&member.mail, member.lang, &letter)
        })
        .collect();
    database.post(&letters, now).await?;
    Ok(done())
}
