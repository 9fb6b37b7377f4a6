//! People and their roles: kept by the operator, seen by the head of an organisation for it.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{
    cabinet::{
        audit::Deed,
        people::{Enabled, NewRole, People},
        refusal::{CabinetRefusal, FormFault},
    },
    path::cabinet as path,
    problem::Problem,
};
use register_domain::role::Role;

use super::{done, form::Form, json, number::Number, visitor::SignedIn};
use crate::{
    http::{app::Shared, parameters::Parameters, refusal::Refused},
    people::access::Reach,
    store::people::{Change, NewMembership},
};

/// How many stand on a page.
pub(super) const PER_PAGE: u32 = 50;
/// The last page that may be asked for.
pub(super) const LAST_PAGE: u32 = 1_000_000;

/// People and their roles
///
/// All of them for the operator, those of the own organisation for its head.
#[utoipa::path(
    get,
    operation_id = "listPeople",
    path = path::PEOPLE,
    tag = "cabinet",
    params(
        ("page" = Option<u32>, Query, description = "The page, of 50 each; the first unless given"),
        ("organisation" = Option<u32>, Query, description = "Only those of this organisation"),
    ),
    responses(
        (status = 200, description = "People by name", body = People),
        (status = 400, description = "Parameters are wrong", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn list(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    mut parameters: Parameters,
) -> Result<Response, Refused> {
    let reach = signed_in.may(Deed::SeePeople)?;
    let page = parameters.number("page", 1..=LAST_PAGE).unwrap_or(1);
    let of = parameters.number("organisation", 1..=u32::MAX);
    parameters.finish()?;
    let of = match reach {
        Reach::All => of,
        Reach::Organisation(own) => Some(own),
        Reach::Person => return Err(CabinetRefusal::NotAllowed.into()),
    };
    let offset = (page - 1) * PER_PAGE;
    let (total, items) = shared.database().people(of, offset, PER_PAGE).await?;
    Ok(json(StatusCode::OK, &People { total, items }))
}

/// Let a person sign in, or no longer
///
/// All sessions of somebody who may no longer sign in end. The last operator stays.
#[utoipa::path(
    put,
    operation_id = "enablePerson",
    path = path::PERSON,
    tag = "cabinet",
    params(("id" = u32, Path, description = "The number of the person")),
    request_body = Enabled,
    responses(
        (status = 204, description = "Done"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such person", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "This is the last operator", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn enable(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    id: Number,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::EnablePerson)?;
    signed_in.trail.object("person", id.0);
    let enabled = form.decision("enabled");
    let enabled = form.finish(enabled)?;
    let now = shared.cabinet.clock.now();
    changed(shared.database().enable(id.0, enabled, now).await?)
}

/// Give a person a role in an organisation
#[utoipa::path(
    post,
    operation_id = "giveRole",
    path = path::PERSON_ROLES,
    tag = "cabinet",
    params(("id" = u32, Path, description = "The number of the person")),
    request_body = NewRole,
    responses(
        (status = 204, description = "Given"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such person", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "The person has the role", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn give_role(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    id: Number,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::GiveRole)?;
    signed_in.trail.object("person", id.0);
    let database = shared.database();
    let organisation = form.number("organisation");
    let role = form.one_of("role", &Role::ALL.map(Role::id), Role::from_id);
    let head = form.flag("head").unwrap_or(false);
    if let Some(organisation) = organisation {
        match database.organisation(organisation).await? {
            None => form.fault("organisation", FormFault::UnknownNumber),
            Some(found) => {
                if role.is_some_and(|role| role.organisation() != found.kind) {
                    form.fault("role", FormFault::RoleOfAnotherKind);
                }
            }
        }
    }
    let (organisation, role) = form.finish(organisation.zip(role))?;
    let person = database.person(id.0).await?.ok_or(CabinetRefusal::Unknown)?;
    // Anybody may sign in as one of the demonstration's people.
    if person.demonstration {
        return Err(CabinetRefusal::NotAllowed.into());
    }
    let membership = NewMembership {
        person: person.id,
        organisation,
        role,
        head,
        by: Some(signed_in.person.id),
    };
    database
        .give_role(&membership, shared.cabinet.clock.now())
        .await?;
    Ok(done())
}

/// Take a role away
///
/// The last operator stays.
#[utoipa::path(
    delete,
    operation_id = "takeRole",
    path = path::ROLE,
    tag = "cabinet",
    params(("id" = u32, Path, description = "The number of the role")),
    responses(
        (status = 204, description = "Taken"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such role", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "This is the last operator", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn take_role(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    id: Number,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::TakeRole)?;
    signed_in.trail.object("role", id.0);
    changed(shared.database().take_role(id.0).await?)
}

fn changed(change: Change) -> Result<Response, Refused> {
    match change {
        Change::Done => Ok(done()),
        Change::Unknown => Err(CabinetRefusal::Unknown.into()),
        Change::LastOperator => Err(CabinetRefusal::LastOperator.into()),
    }
}
