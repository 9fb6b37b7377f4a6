//! Accepting an invitation by the link of a letter.

use gloo_net::http::Method;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use register_api::{
    cabinet::{
        account::Token,
        people::{Acceptance, Invitation},
        session::Session,
    },
    path::cabinet as path,
};
use register_i18n::{cabinet::role, desk::account as words};
use register_ui::{
    button::SubmitButton, field::TextField, form::Form, language::use_lang, page::Page, summary::ErrorSummary,
};

use crate::{
    account::Account,
    address::address,
    check,
    loaded::loaded,
    registration::secret,
    request::{self, Headers},
    sending::Sending,
};

/// The page.
#[component]
pub fn InvitationPage() -> impl IntoView {
    let lang = use_lang();
    let token = secret();
    let asked = token.clone();
    let invitation = LocalResource::new(move || {
        let token = Token { token: asked.clone() };
        async move {
            request::send::<Invitation>(
                Method::POST,
                lang,
                path::INVITATION_PREVIEW,
                Headers::default(),
                Some(&token),
            )
            .await
        }
    });
    view! {
        <Page title=words::INVITATION.get(lang)>
            {if token.is_empty() {
                view! { <p>{words::NO_LINK.get(lang)}</p> }.into_any()
            } else {
                loaded(
                    invitation,
                    move |invitation| view! { <Accept invitation token=token.clone() /> },
                )
                    .into_any()
            }}
        </Page>
    }
}

#[component]
fn Accept(invitation: Invitation, token: String) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let navigate = use_navigate();
    let form = Form::new("invitation");
    // Who has an account already has a name and a password.
    let new = (!invitation.known).then(|| {
        (
            form.input("name", words::PERSON.get(lang), "", check::filled(lang)),
            form.secret("password", words::PASSWORD.get(lang), check::password(lang)),
        )
    });
    let sending = Sending::of(form);
    let fields = new.map(|(name, password)| {
        view! {
            <TextField input=name autocomplete="name" />
            <TextField
                input=password
                hint=words::PASSWORD_HINT.get(lang)
                kind="password"
                autocomplete="new-password"
            />
        }
    });
    view! {
        <p class="lead">
            {format!(
                "{} — {}",
                invitation.organisation_name.get(lang),
                role::role(invitation.role).get(lang),
            )}
        </p>
        <p class="quiet">{invitation.mail}</p>
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form
            class="form"
            novalidate
            on:submit=move |event| {
                let navigate = navigate.clone();
                let token = token.clone();
                let body = || Acceptance {
                    token,
                    name: new.map(|(name, _)| name.value.get_untracked()),
                    password: new.map(|(_, password)| password.value.get_untracked()),
                    lang: Some(lang),
                };
                sending.submit(&event, Method::POST, path::INVITATION_ACCEPTANCE, body, move |session: Session| {
                    account.take(session);
                    navigate(&address(lang, ""), Default::default());
                });
            }
        >
            {fields}
            <p class="actions">
                <SubmitButton label=words::ACCEPT.get(lang) pending=sending.pending() />
            </p>
        </form>
    }
}
