//! Pages for what went wrong: each says what happened and leads on.

use register_api::page::Page;
use register_i18n::site::site;

use crate::{
    app::App,
    document::{Part, document, document_with, html, react},
    fetch::Failure,
};

/// The address leads to no page.
#[must_use]
pub fn not_found(app: App) -> Part {
    let lang = app.lang();
    let words = site(lang);
    react(move || app.navigation.arrived(words.trouble.not_found));
    document(html! {
        div .column.stack {
            h1 tabindex="-1" { (words.trouble.not_found) }
            p { (words.trouble.not_found_help) }
            p .actions {
                a .button.button--main href=(Page::Search.path(lang)) { (words.trouble.to_search) }
                a .button href=(Page::Editions.path(lang)) { (words.frame.editions) }
            }
        }
    })
}

/// Does something when the connection is back.
pub fn when_online_again(app: App, act: impl Fn() + 'static) {
    let mut was_online = true;
    react(move || {
        let is_online = *app.online.read();
        if is_online && !was_online {
            act();
        }
        was_online = is_online;
    });
}

/// What a page asked for did not come. `missing` says what there is not, where the server has nothing of the kind; `retry`
/// asks once more, and is called by itself when the connection is back.
#[must_use]
pub fn failed(
    app: App,
    failure: &Failure,
    missing: &'static str,
    retry: impl Fn() + Clone + 'static,
) -> Part {
    let lang = app.lang();
    let words = &site(lang).trouble;
    let not_found = failure.is_not_found();
    let (heading, help, request) = match failure {
        _ if not_found => (missing, words.not_found_help.to_owned(), ""),
        Failure::Refused(problem) if !problem.title.is_empty() => {
            let help = [&problem.title, " ", &problem.detail].concat();
            (words.failed, help, problem.request_id.as_str())
        }
        _ => (words.failed, words.failed_help.to_owned(), ""),
    };
    react(move || app.navigation.arrived(heading));
    when_online_again(app, retry.clone());
    let markup = html! {
        div .column.stack {
            h1 tabindex="-1" { (heading) }
            p { (help) }
            @if !request.is_empty() {
                p .quiet.small { (words.request) " " code { (request) } }
            }
            p .actions {
                @if !not_found {
                    button .button.button--main type="button" data-act="retry" { (words.retry) }
                }
                a .button href=(Page::Search.path(lang)) { (words.to_search) }
            }
        }
    };
    document_with(markup, move |_, _| retry())
}
