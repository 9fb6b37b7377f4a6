//! Another password by mail: asking for the link, and using it.

use gloo_net::http::Method;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use register_api::{
    cabinet::account::{AskRecovery, Recovery},
    path::cabinet as path,
};
use register_i18n::desk::{account as words, form as forms};
use register_ui::{
    announcement::use_announcer, button::SubmitButton, field::TextField, form::Form, language::use_lang,
    page::Page, summary::ErrorSummary,
};
use serde::de::IgnoredAny;

use crate::{
    address::address,
    check,
    registration::{LetterSent, secret},
    sending::Sending,
};

/// The page.
#[component]
pub fn RecoveryPage() -> impl IntoView {
    let token = secret();
    let sent = RwSignal::new(false);
    move || {
        if !token.is_empty() {
            view! { <NewPassword token=token.clone() /> }.into_any()
        } else if sent.get() {
            view! { <LetterSent /> }.into_any()
        } else {
            view! { <Ask sent /> }.into_any()
        }
    }
}

#[component]
fn Ask(sent: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let form = Form::new("recovery");
    let mail = form.input("mail", words::MAIL.get(lang), "", check::mail(lang));
    let sending = Sending::of(form);
    let body = move || AskRecovery {
        mail: mail.value.get_untracked(),
    };
    view! {
        <Page title=words::RECOVERY.get(lang)>
            <p class="column">{words::RECOVERY_HINT.get(lang)}</p>
            <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
            <form
                class="form"
                novalidate
                on:submit=move |event| {
                    sending.submit(&event, Method::POST, path::RECOVERIES, body, move |_taken: IgnoredAny| sent.set(true));
                }
            >
                <TextField input=mail kind="email" autocomplete="username" />
                <p class="actions">
                    <SubmitButton label=forms::SEND.get(lang) pending=sending.pending() />
                </p>
            </form>
        </Page>
    }
}

#[component]
fn NewPassword(token: String) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let navigate = use_navigate();
    let form = Form::new("new-password");
    let password = form.secret("password", words::NEW_PASSWORD.get(lang), check::password(lang));
    let sending = Sending::of(form);
    view! {
        <Page title=words::RECOVERY.get(lang)>
            <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
            <form
                class="form"
                novalidate
                on:submit=move |event| {
                    let navigate = navigate.clone();
                    let token = token.clone();
                    let body = || Recovery {
                        token,
                        password: password.value.get_untracked(),
                    };
                    sending.submit(&event, Method::POST, path::RECOVERY, body, move |()| {
                        voice.say(words::PASSWORD_CHANGED.get(lang));
                        navigate(&address(lang, ""), Default::default());
                    });
                }
            >
                <TextField
                    input=password
                    hint=words::PASSWORD_HINT.get(lang)
                    kind="password"
                    autocomplete="new-password"
                />
                <p class="actions">
                    <SubmitButton label=forms::SAVE.get(lang) pending=sending.pending() />
                </p>
            </form>
        </Page>
    }
}
