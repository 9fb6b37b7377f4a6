//! The registration of an association of employers: the form, and the confirmation of the mail address by the link of a
//! letter, whose secret follows `#`.

use gloo_net::http::Method;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use register_api::{
    cabinet::{
        account::{Registration, Token},
        session::Session,
    },
    path::cabinet as path,
};
use register_domain::text::Lang;
use register_i18n::desk::account as words;
use register_ui::{
    button::SubmitButton, field::TextField, form::Form, language::use_lang, page::Page, pair::Pair,
    summary::ErrorSummary,
};
use serde::de::IgnoredAny;

use crate::{account::Account, address::address, check, sending::Sending};

/// What follows `#` in the address; empty when nothing does.
#[must_use]
pub fn secret() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Says that a letter was sent.
#[component]
pub fn LetterSent() -> impl IntoView {
    let lang = use_lang();
    view! {
        <Page title=words::LETTER_SENT.get(lang)>
            <p class="column">{words::LETTER_SENT_HELP.get(lang)}</p>
        </Page>
    }
}

/// The page.
#[component]
pub fn RegistrationPage() -> impl IntoView {
    let token = secret();
    let sent = RwSignal::new(false);
    move || {
        if !token.is_empty() {
            view! { <ConfirmMail token=token.clone() /> }.into_any()
        } else if sent.get() {
            view! { <LetterSent /> }.into_any()
        } else {
            view! { <RegistrationForm sent /> }.into_any()
        }
    }
}

#[component]
fn RegistrationForm(sent: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let form = Form::new("registration");
    let bin = form.input("bin", words::BIN.get(lang), "", check::bin(lang));
    let name_kk = form.input("name_kk", words::NAME_KK.get(lang), "", check::filled(lang));
    let name_ru = form.input("name_ru", words::NAME_RU.get(lang), "", check::filled(lang));
    let person = form.input("person", words::PERSON.get(lang), "", check::filled(lang));
    let mail = form.input("mail", words::MAIL.get(lang), "", check::mail(lang));
    let password = form.secret("password", words::PASSWORD.get(lang), check::password(lang));
    let sending = Sending::of(form);
    let body = move || Registration {
        bin: bin.value.get_untracked(),
        name_kk: name_kk.value.get_untracked(),
        name_ru: name_ru.value.get_untracked(),
        person: person.value.get_untracked(),
        mail: mail.value.get_untracked(),
        password: password.value.get_untracked(),
        lang,
    };
    view! {
        <Page title=words::REGISTRATION.get(lang)>
            <p class="column quiet">{words::REGISTRATION_HINT.get(lang)}</p>
            <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
            <form
                class="form form--wide"
                novalidate
                on:submit=move |event| {
                    sending.submit(&event, Method::POST, path::REGISTRATIONS, body, move |_taken: IgnoredAny| sent.set(true));
                }
            >
                <TextField input=bin hint=words::BIN_HINT.get(lang) keys="numeric" wide=14 />
                <Pair legend=words::ORGANISATION_NAME.get(lang)>
                    <TextField input=name_kk lang=Lang::Kk />
                    <TextField input=name_ru lang=Lang::Ru />
                </Pair>
                <div class="column form">
                    <TextField input=person hint=words::PERSON_HINT.get(lang) autocomplete="name" />
                    <TextField input=mail hint=words::MAIL_HINT.get(lang) kind="email" autocomplete="username" />
                    <TextField
                        input=password
                        hint=words::PASSWORD_HINT.get(lang)
                        kind="password"
                        autocomplete="new-password"
                    />
                    <p class="actions">
                        <SubmitButton label=words::REGISTER.get(lang) pending=sending.pending() />
                    </p>
                </div>
            </form>
        </Page>
    }
}

/// Asks for a press of a button, so that a mail program that opens links by itself confirms nothing.
#[component]
fn ConfirmMail(token: String) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let navigate = use_navigate();
    let form = Form::new("registration-mail");
    let sending = Sending::of(form);
    view! {
        <Page title=words::CONFIRM_MAIL.get(lang)>
            <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
            <form
                class="form"
                on:submit=move |event| {
                    let navigate = navigate.clone();
                    let token = token.clone();
                    sending.submit(
                        &event,
                        Method::POST,
                        path::REGISTRATION,
                        || Token { token },
                        move |session: Session| {
                            account.take(session);
                            navigate(&address(lang, ""), Default::default());
                        },
                    );
                }
            >
                <p class="actions">
                    <SubmitButton label=words::CONFIRM.get(lang) pending=sending.pending() />
                </p>
            </form>
        </Page>
    }
}
