//! Pages for what went wrong: each says what happened and leads on.

use leptos::prelude::*;
use register_api::page::Page;
use register_i18n::site::site;

use crate::{
    connection::online,
    fetch::Failure,
    navigation::{current_lang, navigation},
};

/// The address leads to no page.
#[component]
pub fn NotFound() -> impl IntoView {
    let lang = current_lang();
    let words = site(lang);
    let navigation = navigation();
    Effect::new(move |_| navigation.arrived([words.trouble.not_found, words.frame.title_end].concat()));
    view! {
        <div class="column stack">
            <h1 tabindex="-1">{words.trouble.not_found}</h1>
            <p>{words.trouble.not_found_help}</p>
            <p class="actions">
                <a class="button button--main" href=Page::Search.path(lang)>{words.trouble.to_search}</a>
                <a class="button" href=Page::Editions.path(lang)>{words.frame.editions}</a>
            </p>
        </div>
    }
    .into_any()
}

/// What a page asked for did not come.
#[component]
pub fn Failed(
    /// Why.
    failure: Failure,
    /// What there is not, where the server has nothing of the kind.
    missing: &'static str,
    /// Asks once more; called by itself when the connection is back.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    let lang = current_lang();
    let words = site(lang);
    let navigation = navigation();
    let not_found = failure.is_not_found();
    let (heading, help, request) = match failure {
        _ if not_found => (missing, words.trouble.not_found_help.to_owned(), String::new()),
        Failure::Refused(problem) if !problem.title.is_empty() => {
            (words.trouble.failed, [&problem.title, " ", &problem.detail].concat(), problem.request_id)
        }
        _ => (words.trouble.failed, words.trouble.failed_help.to_owned(), String::new()),
    };
    Effect::new(move |_| navigation.arrived([heading, words.frame.title_end].concat()));
    let online = online();
    Effect::new(move |was: Option<bool>| {
        let is = online.get();
        if is && was == Some(false) {
            retry.run(());
        }
        is
    });
    view! {
        <div class="column stack">
            <h1 tabindex="-1">{heading}</h1>
            <p>{help}</p>
            {(!request.is_empty()).then(|| view! { <p class="quiet small">{words.trouble.request}" "<code>{request}</code></p> })}
            <p class="actions">
                <button class="button button--main" type="button" hidden=not_found on:click=move |_| retry.run(())>
                    {words.trouble.retry}
                </button>
                <a class="button" href=Page::Search.path(lang)>{words.trouble.to_search}</a>
            </p>
        </div>
    }
    .into_any()
}
