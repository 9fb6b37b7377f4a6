//! Invitations: into any organisation by the operator, into one's own by its head; accepted by whoever has the letter.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use chrono::TimeDelta;
use register_api::{
    cabinet::{
        account::Token as TokenSent,
        audit::Deed,
        link::LinkKind,
        people::{Acceptance, Invitation, NewInvitation},
        refusal::{CabinetRefusal, FormFault},
        session::Session,
    },
    path::cabinet as path,
    problem::Problem,
};
use register_domain::role::Role;
use register_i18n::cabinet::letter::Letter;

use super::{
    accepted, done,
    form::Form,
    json,
    number::Number,
    session::begin,
    visitor::{SignedIn, Visitor},
};
use crate::{
    http::{app::Shared, parameters::Parameters, refusal::Refused},
    people::{access::may_invite, letters, password, token::Token},
    store::{
        links::{self, Link, NewLink},
        people::NewPerson,
    },
};

/// How long an invitation works.
pub(crate) const LINK_DAYS: i64 = 7;

/// Open invitations
///
/// All of them for the operator, those into the own organisation for its head.
#[utoipa::path(
    get,
    operation_id = "listInvitations",
    path = path::INVITATIONS,
    tag = "cabinet",
    responses(
        (status = 200, description = "The invitations, the newest first", body = Vec<Invitation>),
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
    let reach = signed_in.may(Deed::SeeInvitations)?;
    let mut invitations = Vec::new();
    for link in shared.database().invitations(shared.cabinet.clock.now()).await? {
        if link
            .organisation
            .is_some_and(|organisation| reach.covers(organisation))
        {
            invitations.extend(described(&shared, &link).await?);
        }
    }
    Ok(json(StatusCode::OK, &invitations))
}

/// Invite somebody
#[utoipa::path(
    post,
    operation_id = "invite",
    path = path::INVITATIONS,
    tag = "cabinet",
    request_body = NewInvitation,
    responses(
        (status = 202, description = "The letter is on its way"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn invite(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let reach = signed_in.may(Deed::Invite)?;
    let (database, now) = (shared.database(), shared.cabinet.clock.now());
    let mail = form.mail("mail");
    let organisation = form.number("organisation");
    let role = form.one_of("role", &Role::ALL.map(Role::id), Role::from_id);
    let head = form.flag("head").unwrap_or(false);
    let lang = form.lang();
    let found = match organisation.filter(|organisation| reach.covers(*organisation)) {
        Some(organisation) => database.organisation(organisation).await?,
        None => None,
    };
    if organisation.is_some() && found.is_none() {
        form.fault("organisation", FormFault::UnknownNumber);
    }
    if let (Some(found), Some(role)) = (&found, role)
        && (found.kind != role.organisation() || !may_invite(reach, role))
    {
        form.fault("role", FormFault::RoleOfAnotherKind);
    }
    let read = mail.zip(found).zip(role).zip(lang);
    let (((mail, organisation), role), lang) = form.finish(read)?;
    signed_in.trail.object("organisation", organisation.id);
    let token = Token::new(&shared.cabinet.chance);
    let link = letters::link(&shared.cabinet.link_base, LinkKind::Invitation, lang, &token);
    let letter = Letter::Invitation {
        organisation: organisation.name.get(lang),
        role,
        link: &link,
        days: LINK_DAYS,
    };
    let letter = letters::write(mail.as_str(), lang, &letter);
    let link = NewLink {
        token: token.hash(),
        kind: LinkKind::Invitation,
        mail: mail.to_string(),
        person: None,
        organisation: Some(organisation.id),
        content: serde_json::to_string(&links::Invitation { role, head, lang }).unwrap_or_default(),
        by: Some(signed_in.person.id),
        ends_at: now + TimeDelta::days(LINK_DAYS),
    };
    database.add_link(&link, &[letter], now).await?;
    Ok(accepted())
}

/// Withdraw an invitation
#[utoipa::path(
    delete,
    operation_id = "withdrawInvitation",
    path = path::INVITATION,
    tag = "cabinet",
    params(("id" = u32, Path, description = "The number of the invitation")),
    responses(
        (status = 204, description = "Withdrawn"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such invitation", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn withdraw(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    id: Number,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let reach = signed_in.may(Deed::WithdrawInvitation)?;
    signed_in.trail.object("invitation", id.0);
    let invitations = shared.database().invitations(shared.cabinet.clock.now()).await?;
    let within = invitations
        .iter()
        .any(|link| link.id == id.0 && link.organisation.is_some_and(|of| reach.covers(of)));
    if within && shared.database().withdraw_invitation(id.0).await? {
        Ok(done())
    } else {
        Err(CabinetRefusal::Unknown.into())
    }
}

/// What an invitation is about
#[utoipa::path(
    post,
    operation_id = "previewInvitation",
    path = path::INVITATION_PREVIEW,
    tag = "cabinet",
    request_body = TokenSent,
    responses(
        (status = 200, description = "The invitation", body = Invitation),
        (status = 410, description = "The link is dead", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn preview(
    State(shared): State<Arc<Shared>>,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let token = form.token();
    let token = form.finish(Some(token))?.ok_or(CabinetRefusal::DeadLink)?;
    let now = shared.cabinet.clock.now();
    let link = shared
        .database()
        .link(&token.hash(), LinkKind::Invitation, now)
        .await?
        .ok_or(CabinetRefusal::DeadLink)?;
    let invitation = described(&shared, &link).await?.ok_or(CabinetRefusal::DeadLink)?;
    Ok(json(StatusCode::OK, &invitation))
}

/// Accept an invitation
///
/// Who has an account gives the token alone; who has none also a name and a password. The person is signed in.
#[utoipa::path(
    post,
    operation_id = "acceptInvitation",
    path = path::INVITATION_ACCEPTANCE,
    tag = "cabinet",
    request_body = Acceptance,
    responses(
        (status = 200, description = "Accepted; the cookie is set", body = Session),
        (status = 409, description = "The person has the role", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "The link is dead", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn accept(
    State(shared): State<Arc<Shared>>,
    visitor: Visitor,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let (database, now) = (shared.database(), shared.cabinet.clock.now());
    let token = form.token();
    let link = match &token {
        Some(token) => database.link(&token.hash(), LinkKind::Invitation, now).await?,
        None => None,
    };
    let known = match &link {
        Some(link) => database.person_by_mail(&link.mail).await?,
        None => None,
    };
    visitor.trail.deed(Deed::AcceptInvitation);
    let accepted = match (&link, &known) {
        (Some(link), None) => {
            let (name, secret) = (form.name("name"), form.secret("password"));
            let lang = form.optional_lang().unwrap_or(link.invitation()?.lang);
            if let Some(secret) = &secret
                && let Some(fault) = password::fault(secret, &link.mail, name.as_deref().unwrap_or_default())
            {
                form.fault("password", fault);
            }
            let (name, secret) = form.finish(name.zip(secret))?;
            let (passwords, chance) = (&shared.cabinet.passwords, &shared.cabinet.chance);
            Some(NewPerson {
                mail: link.mail.clone(),
                name,
                password: Some(passwords.hash(&secret, chance.bytes()).await?),
                lang,
                demonstration: false,
            })
        }
        _ => {
            // What somebody with an account, or with a dead link, also sent does not count.
            for field in ["name", "password", "lang"] {
                form.passed_over(field);
            }
            form.finish(Some(()))?;
            None
        }
    };
    let token = token.filter(|_| link.is_some()).ok_or(CabinetRefusal::DeadLink)?;
    if known
        .as_ref()
        .is_some_and(|known| !known.enabled || known.demonstration)
    {
        return Err(CabinetRefusal::NotAllowed.into());
    }
    let known = known.map(|known| known.id);
    let person = database
        .accept_invitation(&token.hash(), known, accepted.as_ref(), now)
        .await?
        .ok_or(CabinetRefusal::DeadLink)?;
    visitor.trail.object("person", person);
    let person = database.person(person).await?.ok_or(CabinetRefusal::DeadLink)?;
    begin(&shared, &visitor, person).await
}

async fn described(shared: &Shared, link: &Link) -> Result<Option<Invitation>, Refused> {
    let database = shared.database();
    let organisation = match link.organisation {
        Some(id) => database.organisation(id).await?,
        None => None,
    };
    let Some(organisation) = organisation else {
        return Ok(None);
    };
    let invitation = link.invitation()?;
    Ok(Some(Invitation {
        id: link.id,
        mail: link.mail.clone(),
        organisation: organisation.id,
        organisation_name: organisation.name,
        role: invitation.role,
        head: invitation.head,
        created_at: link.created_at,
        ends_at: link.ends_at,
        known: database.person_by_mail(&link.mail).await?.is_some(),
    }))
}
