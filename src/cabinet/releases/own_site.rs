//! Where and when the ministry published a release on its own internet resource: by that clause 12 is kept.

use gloo_net::http::Method;
use leptos::prelude::*;
use register_api::{
    cases::release::{RecordOwnSite, Release},
    path::cases as path,
};
use register_i18n::desk::release as words;
use register_ui::{
    announcement::use_announcer, button::SubmitButton, field::TextField, form::Form, language::use_lang,
    summary::ErrorSummary, time::Day,
};

use crate::{check, clock, sending::Sending};

/// The record, or the form for it.
#[component]
pub fn OwnSite(
    /// The release.
    release: Release,
    /// It was recorded.
    changed: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let recorded = match (release.ministry_address.clone(), release.ministry_on) {
        (Some(address), Some(date)) => Some(view! {
            <p>
                <a href=address.clone() rel="external noopener noreferrer">
                    {address.clone()}
                </a> " · " <Day date />
            </p>
        }),
        _ => None,
    };
    view! {
        <section class="part" aria-labelledby="own-site">
            <h2 id="own-site">{words::OWN_SITE.get(lang)}</h2>
            {match recorded {
                Some(recorded) => recorded.into_any(),
                None => view! { <Recording release changed /> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Recording(release: Release, changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let form = Form::new(format!("own-site-{}", release.edition));
    let address = form.input("address", words::ADDRESS.get(lang), "", check::filled(lang));
    let date = form.input(
        "date",
        words::DATE.get(lang),
        clock::today().to_string(),
        check::day(lang),
    );
    let sending = Sending::of(form);
    let body = move || RecordOwnSite {
        address: address.value.get_untracked(),
        // Nothing is sent before the day is one.
        date: date.value.with_untracked(|day| day.parse().unwrap_or_default()),
    };
    let on_server = path::OWN_SITE.replace("{edition}", &release.edition.to_string());
    view! {
        <p class="column">{words::OWN_SITE_HINT.get(lang)}</p>
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form
            class="form"
            novalidate
            on:submit=move |event| {
                sending.submit(&event, Method::PUT, on_server.clone(), body, move |()| {
                    voice.say(words::RECORDED.get(lang));
                    changed.run(());
                });
            }
        >
            <TextField input=address kind="url" keys="url" />
            <TextField input=date kind="date" wide=14 />
            <p class="actions">
                <SubmitButton label=words::RECORD.get(lang) pending=sending.pending() />
            </p>
        </form>
    }
}
