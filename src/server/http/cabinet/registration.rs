//! The registration of an association of employers: its mail address is confirmed by a link, the association by the operator.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use chrono::TimeDelta;
use register_api::{
    cabinet::{
        account::{Registration, Token as TokenSent},
        audit::Deed,
        link::LinkKind,
        refusal::{CabinetRefusal, FormFault},
        session::Session,
    },
    path::cabinet as path,
    problem::Problem,
};
use register_domain::bin::Bin;
use register_i18n::cabinet::letter::Letter;

use super::{accepted, form::Form, password::REQUESTS, session::begin, visitor::Visitor};
use crate::{
    http::{app::Shared, parameters::Parameters, refusal::Refused},
    people::{letters, password, token::Token},
    store::links::{self, NewLink},
};

/// How long the link works that confirms the mail address.
const LINK_DAYS: i64 = 2;
/// How many such links one mail address is sent within that time.
const LINKS: i64 = 3;
/// How long a BIN may be written.
const BIN_LIMIT: usize = 40;

/// Register an association of employers
///
/// A letter asks to confirm the mail address; then the operator decides. The answer is the same whether or not the mail
/// address is known.
#[utoipa::path(
    post,
    operation_id = "register",
    path = path::REGISTRATIONS,
    tag = "cabinet",
    request_body = Registration,
    responses(
        (status = 202, description = "A letter is on its way"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn register(
    State(shared): State<Arc<Shared>>,
    visitor: Visitor,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let bin = bin(&mut form);
    let name = form.names();
    let person = form.name("person");
    let mail = form.mail("mail");
    let secret = form.secret("password");
    let lang = form.lang();
    if let Some(secret) = &secret {
        let mail = mail.as_ref().map_or("", |mail| mail.as_str());
        if let Some(fault) = password::fault(secret, mail, person.as_deref().unwrap_or_default()) {
            form.fault("password", fault);
        }
    }
    let database = shared.database();
    if let Some(bin) = bin
        && database.bin_is_taken(bin).await?
    {
        form.fault("bin", FormFault::BinRegistered);
    }
    let read = bin.zip(name).zip(person).zip(mail).zip(secret).zip(lang);
    let (((((bin, name), person), mail), secret), lang) = form.finish(read)?;
    visitor
        .attempt(&shared, &format!("registration {mail}"), REQUESTS)
        .await?;
    visitor.trail.deed(Deed::Register);
    let (now, chance) = (shared.cabinet.clock.now(), &shared.cabinet.chance);
    // Hashed for a known mail address as well: both take the same time.
    let hash = shared.cabinet.passwords.hash(&secret, chance.bytes()).await?;
    let token = Token::new(chance);
    let lasts = TimeDelta::days(LINK_DAYS);
    let recent = database
        .recent_links(LinkKind::Registration, mail.as_str(), now - lasts)
        .await?;
    if let Some(known) = database.person_by_mail(mail.as_str()).await? {
        let letter = letters::write(&known.mail, known.lang, &Letter::HasAccount);
        database.post(&[letter], now).await?;
    } else if recent < LINKS {
        let link = letters::link(&shared.cabinet.link_base, LinkKind::Registration, lang, &token);
        let letter = Letter::ConfirmMail {
            organisation: name.get(lang),
            link: &link,
            days: LINK_DAYS,
        };
        let letter = letters::write(mail.as_str(), lang, &letter);
        let content = links::Registration {
            bin,
            name,
            person,
            password: hash,
            lang,
        };
        let link = NewLink {
            token: token.hash(),
            kind: LinkKind::Registration,
            mail: mail.to_string(),
            person: None,
            organisation: None,
            content: serde_json::to_string(&content).unwrap_or_default(),
            by: None,
            ends_at: now + lasts,
        };
        database.add_link(&link, &[letter], now).await?;
    }
    Ok(accepted())
}

/// The BIN of a form.
pub(super) fn bin(form: &mut Form) -> Option<Bin> {
    let text = form.text("bin", BIN_LIMIT)?;
    match text.parse::<Bin>() {
        Ok(bin) => Some(bin),
        Err(problem) => {
            form.fault("bin", FormFault::Bin(problem));
            None
        }
    }
}

/// Confirm the mail address of a registration
///
/// The person is signed in; the association waits for the operator.
#[utoipa::path(
    post,
    operation_id = "confirmRegistration",
    path = path::REGISTRATION,
    tag = "cabinet",
    request_body = TokenSent,
    responses(
        (status = 200, description = "Confirmed; the cookie is set", body = Session),
        (status = 409, description = "The BIN or the mail address was taken meanwhile", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "The link is dead", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn confirm(
    State(shared): State<Arc<Shared>>,
    visitor: Visitor,
    parameters: Parameters,
    mut form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let token = form.token();
    let token = form.finish(Some(token))?.ok_or(CabinetRefusal::DeadLink)?;
    visitor.trail.deed(Deed::ConfirmMail);
    let (database, now) = (shared.database(), shared.cabinet.clock.now());
    let person = database.complete_registration(&token.hash(), now).await?;
    let person = match person {
        Some(id) => database.person(id).await?,
        None => None,
    };
    let person = person.ok_or(CabinetRefusal::DeadLink)?;
    visitor.trail.object("person", person.id);
    begin(&shared, &visitor, person).await
}
