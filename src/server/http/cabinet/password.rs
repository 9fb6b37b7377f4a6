//! A person's own account: name, language, password, and the way back in when the password is lost.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use chrono::TimeDelta;
use register_api::{
    cabinet::{
        account::{AskRecovery, PasswordChange, Profile, Recovery},
        audit::Deed,
        link::LinkKind,
        refusal::{CabinetRefusal, FormFault},
    },
    path::cabinet as path,
    problem::Problem,
};
use register_i18n::cabinet::letter::Letter;

use super::{
    accepted, done,
    form::Form,
    visitor::{SignedIn, Visitor},
};
use crate::{
    http::{app::Shared, parameters::Parameters, refusal::Refused},
    people::{letters, password, token::Token},
    store::{attempts::Allowance, links::NewLink},
};

/// How long a link to choose another password works.
const LINK_MINUTES: i64 = 60;
/// How many such links one mail address is sent within that time.
const LINKS: i64 = 3;
/// So many requests for letters are let through.
pub(super) const REQUESTS: Allowance = Allowance {
    by_address: 50,
    by_pair: 5,
    within: TimeDelta::hours(1),
};
/// So many attempts with the old password are let through.
const ATTEMPTS: Allowance = Allowance {
    by_address: 50,
    by_pair: 5,
    within: TimeDelta::minutes(15),
};

/// The person's own name and language
#[utoipa::path(
    put,
    operation_id = "setProfile",
    path = path::PROFILE,
    tag = "cabinet",
    request_body = Profile,
    responses(
        (status = 204, description = "Set"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn profile(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::ChangeProfile)?;
    refuse_demonstration(&signed_in)?;
    let (name, lang) = (form.name("name"), form.lang());
    let (name, lang) = form.finish(name.zip(lang))?;
    let person = signed_in.person.id;
    shared.database().set_profile(person, &name, lang).await?;
    Ok(done())
}

/// Another password
///
/// Asks for the old one. All other sessions end.
#[utoipa::path(
    put,
    operation_id = "changePassword",
    path = path::PASSWORD,
    tag = "cabinet",
    request_body = PasswordChange,
    responses(
        (status = 204, description = "Changed"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many attempts", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn change(
    State(shared): State<Arc<Shared>>,
    visitor: Visitor,
    signed_in: SignedIn,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::ChangePassword)?;
    refuse_demonstration(&signed_in)?;
    let person = &signed_in.person;
    let (old, new) = (form.secret("old"), form.secret("new"));
    if let Some(new) = &new
        && let Some(fault) = password::fault(new, &person.mail, &person.name)
    {
        form.fault("new", fault);
    }
    if let Some(old) = &old {
        let attempt = visitor
            .attempt(&shared, &format!("password {}", person.mail), ATTEMPTS)
            .await?;
        let passwords = &shared.cabinet.passwords;
        if !passwords.verify(old, person.password.as_deref()).await? {
            form.fault("old", FormFault::WrongPassword);
        } else if let Some(attempt) = &attempt {
            shared.database().forgive(attempt).await?;
        }
    }
    let (_old, new) = form.finish(old.zip(new))?;
    let hash = shared
        .cabinet
        .passwords
        .hash(&new, shared.cabinet.chance.bytes())
        .await?;
    let database = shared.database();
    database
        .set_password(person.id, &hash, signed_in.session.id)
        .await?;
    let letter = letters::write(&person.mail, person.lang, &Letter::PasswordChanged);
    database.post(&[letter], shared.cabinet.clock.now()).await?;
    Ok(done())
}

/// The demonstration's people are everybody's: nobody may change them for the others.
fn refuse_demonstration(signed_in: &SignedIn) -> Result<(), Refused> {
    if signed_in.person.demonstration {
        Err(CabinetRefusal::NotAllowed.into())
    } else {
        Ok(())
    }
}

/// Ask for a link to choose another password
///
/// The answer is the same whether or not the mail address is known.
#[utoipa::path(
    post,
    operation_id = "askRecovery",
    path = path::RECOVERIES,
    tag = "cabinet",
    request_body = AskRecovery,
    responses(
        (status = 202, description = "If the mail address is known, a letter is on its way"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn ask_recovery(
    State(shared): State<Arc<Shared>>,
    visitor: Visitor,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let mail = form.mail("mail");
    let mail = form.finish(mail)?;
    visitor
        .attempt(&shared, &format!("recovery {mail}"), REQUESTS)
        .await?;
    visitor.trail.deed(Deed::AskRecovery);
    let (database, now) = (shared.database(), shared.cabinet.clock.now());
    let lasts = TimeDelta::minutes(LINK_MINUTES);
    let token = Token::new(&shared.cabinet.chance);
    let recent = database
        .recent_links(LinkKind::Recovery, mail.as_str(), now - lasts)
        .await?;
    let person = database.person_by_mail(mail.as_str()).await?;
    let person = person.filter(|person| person.enabled && !person.demonstration && recent < LINKS);
    if let Some(person) = person {
        visitor.trail.object("person", person.id);
        let link = letters::link(&shared.cabinet.link_base, LinkKind::Recovery, person.lang, &token);
        let letter = Letter::Recovery {
            link: &link,
            minutes: LINK_MINUTES,
        };
        let letter = letters::write(&person.mail, person.lang, &letter);
        let link = NewLink {
            token: token.hash(),
            kind: LinkKind::Recovery,
            mail: person.mail,
            person: Some(person.id),
            organisation: None,
            content: String::new(),
            by: None,
            ends_at: now + lasts,
        };
        database.add_link(&link, &[letter], now).await?;
    }
    Ok(accepted())
}

/// Choose another password by a link
///
/// All sessions end; one signs in with the new password.
#[utoipa::path(
    post,
    operation_id = "recover",
    path = path::RECOVERY,
    tag = "cabinet",
    request_body = Recovery,
    responses(
        (status = 204, description = "The password is set"),
        (status = 410, description = "The link is dead", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn recover(
    State(shared): State<Arc<Shared>>,
    visitor: Visitor,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let (token, new) = (form.token(), form.secret("password"));
    let (database, now) = (shared.database(), shared.cabinet.clock.now());
    let link = match &token {
        Some(token) => database.link(&token.hash(), LinkKind::Recovery, now).await?,
        None => None,
    };
    let person = match link.and_then(|link| link.person) {
        Some(id) => database.person(id).await?.filter(|person| person.enabled),
        None => None,
    };
    if let (Some(new), Some(person)) = (&new, &person)
        && let Some(fault) = password::fault(new, &person.mail, &person.name)
    {
        form.fault("password", fault);
    }
    let new = form.finish(Some(new))?.unwrap_or_default();
    visitor.trail.deed(Deed::Recover);
    let (token, person) = token.zip(person).ok_or(CabinetRefusal::DeadLink)?;
    visitor.trail.object("person", person.id);
    let hash = shared
        .cabinet
        .passwords
        .hash(&new, shared.cabinet.chance.bytes())
        .await?;
    let letter = letters::write(&person.mail, person.lang, &Letter::PasswordChanged);
    let recovered = database.recover(&token.hash(), &hash, &[letter], now).await?;
    recovered.ok_or(CabinetRefusal::DeadLink)?;
    Ok(done())
}
