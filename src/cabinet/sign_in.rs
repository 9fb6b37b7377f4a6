//! Signing in, by mail address and password or, in a demonstration, as one of its people.

use gloo_net::http::Method;
use leptos::prelude::*;
use register_api::{
    cabinet::session::{DemonstrationAccount, DemonstrationSignIn, Session, SignIn},
    path::cabinet as path,
};
use register_i18n::{
    cabinet::role,
    desk::{account as words, frame},
};
use register_ui::{
    announcement::use_announcer, button::SubmitButton, field::TextField, form::Form, language::use_lang,
    page::Page, summary::ErrorSummary,
};

use crate::{
    account::{Account, Standing},
    address::address,
    check,
    sending::{Sending, act},
};

/// The page; it also stands in the place of pages that only those who are signed in may see.
#[component]
pub fn SignInPage() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    view! {
        <Page title=words::SIGN_IN.get(lang)>
            <Show when=move || account.has_expired()>
                <p class="notice" role="status">
                    {words::EXPIRED.get(lang)}
                </p>
            </Show>
            <SignInForm />
            <p>
                <a href=address(lang, "recovery")>{words::FORGOTTEN.get(lang)}</a>
            </p>
            <p>
                <a href=address(lang, "registration")>{words::TO_REGISTRATION.get(lang)}</a>
            </p>
            <Demonstration />
        </Page>
    }
}

#[component]
fn SignInForm() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let form = Form::new("sign-in");
    let mail = form.input("mail", words::MAIL.get(lang), "", check::mail(lang));
    let password = form.secret("password", words::PASSWORD.get(lang), check::filled(lang));
    let sending = Sending::of(form);
    view! {
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form
            class="form"
            novalidate
            on:submit=move |event| {
                let body = || SignIn {
                    mail: mail.value.get_untracked(),
                    password: password.value.get_untracked(),
                };
                sending.submit(&event, Method::POST, path::SESSION, body, move |session: Session| account.take(session));
            }
        >
            <TextField input=mail kind="email" autocomplete="username" />
            <TextField input=password kind="password" autocomplete="current-password" />
            <p class="actions">
                <SubmitButton label=frame::SIGN_IN.get(lang) pending=sending.pending() />
            </p>
        </form>
    }
}

/// The demonstration's people, while the register is a demonstration.
#[component]
fn Demonstration() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let voice = use_announcer();
    let people = Memo::new(move |_| match account.standing() {
        Standing::Known(session) => session.demonstration,
        _ => Vec::new(),
    });
    let enter = move |person: u32| {
        act::<Session>(
            Method::POST,
            path::DEMONSTRATION.to_owned(),
            Some(DemonstrationSignIn { person }),
            lang,
            account,
            move |answer| match answer {
                Ok(session) => account.take(session),
                Err(failure) => voice.say(failure.told(lang)),
            },
        );
    };
    let offer = move |offered: DemonstrationAccount| {
        view! {
            <li>
                <button class="offer" type="button" on:click=move |_| enter(offered.person)>
                    <span class="offer__name">{offered.name}</span>
                    <span class="offer__for">
                        {format!("{}, {}", role::role(offered.role).get(lang), offered.organisation.get(lang))}
                    </span>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !people.with(Vec::is_empty)>
            <section class="part column" aria-labelledby="demonstration">
                <h2 id="demonstration">{words::DEMONSTRATION.get(lang)}</h2>
                <p class="quiet">{words::DEMONSTRATION_HINT.get(lang)}</p>
                <ul class="offer-list">{move || people.get().into_iter().map(offer).collect_view()}</ul>
            </section>
        </Show>
    }
}
