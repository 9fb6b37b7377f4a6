//! `/api/v1/cabinet/session`: who is signed in; signing in and out; in which role one acts.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::Response,
};
use chrono::TimeDelta;
use register_api::{
    cabinet::{
        audit::Deed,
        refusal::{CabinetRefusal, FormFault},
        session::{Acting, DemonstrationAccount, DemonstrationSignIn, Me, Session, SignIn},
    },
    path::cabinet as path,
    problem::Problem,
};

use super::{
    cookie, done,
    form::Form,
    json,
    visitor::{SignedIn, Visitor},
};
use crate::{
    http::{app::Shared, parameters::Parameters, refusal::Refused},
    people::token::Token,
    store::{
        attempts::Allowance,
        people::PersonRecord,
        sessions::{NewSession, SessionRecord},
    },
};

/// So many attempts to sign in are let through. Successful ones are forgotten.
const ATTEMPTS: Allowance = Allowance {
    by_address: 50,
    by_pair: 5,
    within: TimeDelta::minutes(15),
};

/// Who is signed in
///
/// Nobody, without `person`. While the register is a demonstration, whom one may sign in as.
#[utoipa::path(
    get,
    operation_id = "getSession",
    path = path::SESSION,
    tag = "cabinet",
    responses((status = 200, description = "Who is signed in, or nobody", body = Session)),
)]
pub(crate) async fn show(
    State(shared): State<Arc<Shared>>,
    visitor: Visitor,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let session = described(&shared, visitor.signed_in.as_ref()).await?;
    Ok(json(StatusCode::OK, &session))
}

/// Sign in
#[utoipa::path(
    post,
    operation_id = "signIn",
    path = path::SESSION,
    tag = "cabinet",
    request_body = SignIn,
    responses(
        (status = 200, description = "Signed in; the cookie is set", body = Session),
        (status = 401, description = "The mail address and the password do not belong together", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many attempts", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn sign_in(
    State(shared): State<Arc<Shared>>,
    visitor: Visitor,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let (mail, password) = (form.mail("mail"), form.secret("password"));
    let (mail, password) = form.finish(mail.zip(password))?;
    let attempt = visitor
        .attempt(&shared, &format!("sign_in {mail}"), ATTEMPTS)
        .await?;
    visitor.trail.deed(Deed::SignIn);
    let person = shared.database().person_by_mail(mail.as_str()).await?;
    if let Some(person) = &person {
        visitor.trail.object("person", person.id);
    }
    let hash = person
        .as_ref()
        .filter(|person| person.enabled)
        .and_then(|person| person.password.as_deref());
    let sound = shared.cabinet.passwords.verify(&password, hash).await?;
    let person = person.filter(|_| sound).ok_or(CabinetRefusal::WrongCredentials)?;
    if let Some(attempt) = &attempt {
        shared.database().forgive(attempt).await?;
    }
    begin(&shared, &visitor, person).await
}

/// Sign in as one of the demonstration's people
///
/// Refused unless the register is a demonstration.
#[utoipa::path(
    post,
    operation_id = "signInForDemonstration",
    path = path::DEMONSTRATION,
    tag = "cabinet",
    request_body = DemonstrationSignIn,
    responses(
        (status = 200, description = "Signed in; the cookie is set", body = Session),
        (status = 404, description = "The register is no demonstration", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not one of the demonstration's people", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn demonstrate(
    State(shared): State<Arc<Shared>>,
    visitor: Visitor,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let person = form.number("person");
    if !shared.is_demonstration() {
        return Err(CabinetRefusal::NoDemonstration.into());
    }
    let person = match person {
        Some(id) => shared.database().person(id).await?,
        None => None,
    };
    let person = person.filter(|person| person.demonstration && person.enabled);
    if person.is_none() {
        form.fault("person", FormFault::UnknownNumber);
    }
    let person = form.finish(person)?;
    visitor.trail.deed(Deed::SignInForDemonstration);
    begin(&shared, &visitor, person).await
}

/// Sign out
#[utoipa::path(
    delete,
    operation_id = "signOut",
    path = path::SESSION,
    tag = "cabinet",
    responses(
        (status = 204, description = "Signed out; the cookie is removed"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn sign_out(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::SignOut)?;
    let (person, session) = (signed_in.person.id, signed_in.session.id);
    shared.database().end_session(person, session).await?;
    let mut response = done();
    let cookie = cookie::set(None, shared.cabinet.plain);
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}

/// Choose for which organisation, in which role one acts
#[utoipa::path(
    put,
    operation_id = "chooseRole",
    path = path::ACTING,
    tag = "cabinet",
    request_body = Acting,
    responses(
        (status = 200, description = "Chosen", body = Session),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not one of the person's roles", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn act(
    State(shared): State<Arc<Shared>>,
    mut signed_in: SignedIn,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::ChooseRole)?;
    let role = form.number("role");
    let own = role.filter(|role| signed_in.roles.iter().any(|own| own.id == *role));
    if role.is_some() && own.is_none() {
        form.fault("role", FormFault::UnknownNumber);
    }
    let role = form.finish(own)?;
    shared.database().choose_role(signed_in.session.id, role).await?;
    signed_in.session.membership = Some(role);
    let session = described(&shared, Some(&signed_in)).await?;
    Ok(json(StatusCode::OK, &session))
}

/// Begins a session and answers with it; one that the browser had before ends.
pub(super) async fn begin(
    shared: &Shared,
    visitor: &Visitor,
    person: PersonRecord,
) -> Result<Response, Refused> {
    let (database, now) = (shared.database(), shared.cabinet.clock.now());
    if let Some(before) = &visitor.signed_in {
        database.end_session(before.person.id, before.session.id).await?;
    }
    let token = Token::new(&shared.cabinet.chance);
    let session = NewSession {
        token: token.hash(),
        person: person.id,
        address: visitor.client.address.clone().unwrap_or_default(),
        agent: visitor.agent.clone(),
    };
    database.begin_session(&session, now).await?;
    let roles = database.roles_of(person.id, shared.is_demonstration()).await?;
    let acting = roles.first();
    visitor.trail.by(
        person.id,
        acting.map(|acting| (acting.organisation.id, acting.role)),
    );
    let signed_in = SignedIn {
        session: SessionRecord {
            // Only what is described counts here; the number is known to the database.
            id: 0,
            membership: acting.map(|acting| acting.id),
            created_at: now,
            seen_at: now,
            address: session.address,
            agent: session.agent,
        },
        token,
        person,
        roles,
        trail: visitor.trail.clone(),
    };
    let mut response = json(StatusCode::OK, &described(shared, Some(&signed_in)).await?);
    let cookie = cookie::set(Some(&signed_in.token), shared.cabinet.plain);
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}

async fn described(shared: &Shared, signed_in: Option<&SignedIn>) -> Result<Session, Refused> {
    let demonstration = if shared.is_demonstration() {
        let people = shared.database().demonstration_people().await?;
        let accounts = people
            .into_iter()
            .map(|(person, name, membership)| DemonstrationAccount {
                person,
                name,
                role: membership.role,
                organisation: membership.organisation.name,
            });
        accounts.collect()
    } else {
        Vec::new()
    };
    let Some(signed_in) = signed_in else {
        return Ok(Session {
            demonstration,
            ..Session::default()
        });
    };
    let person = &signed_in.person;
    Ok(Session {
        person: Some(Me {
            id: person.id,
            mail: person.mail.clone(),
            name: person.name.clone(),
            lang: person.lang,
        }),
        acting: signed_in.acting().map(|acting| acting.id),
        roles: signed_in.roles.clone(),
        csrf_token: Some(signed_in.token.csrf()),
        ends_at: Some(signed_in.ends_at()),
        demonstration,
    })
}
