//! The page of the search.

use register_api::page::Page;
use register_i18n::{
    plural::{Noun, counted},
    site::site,
};

use super::{
    chips::chips,
    facets::{basis_choice, facet_panel},
    list::{more, nothing, results, suggested},
};
use crate::{
    app::App,
    document::{Part, around, document_with, html, live, react},
};

/// The page of the search.
#[must_use]
pub fn page(app: App) -> Part {
    let (lang, search) = (app.lang(), app.search);
    let words = &site(lang).search;
    // Once there is something to come back to, the page stands.
    react(move || {
        app.navigation.follow_visits();
        let ready = search.answer().is_some() || search.index_failed();
        // Gone to another page, this one is about to go; it must not take that page's arrival.
        if ready && app.navigation.is_on(&Page::Search) {
            app.navigation.arrived(words.title);
        }
    });
    let examples = html! {
        p .examples {
            span .quiet { (words.examples_label) }
            @for example in words.examples {
                button .plain.example type="button" data-act="ask" data-value=(example) { (example) }
            }
        }
    };
    let total = live(move || {
        html! {
            h1 .found__total tabindex="-1" {
                @match search.answer().as_ref().map(|answer| answer.total) {
                    None => (words.loading),
                    Some(0) => (words.nothing),
                    Some(total) => (counted(total.into(), Noun::Profession, lang)),
                }
            }
        }
    });
    let list = [
        chips(search, lang),
        suggested(search, lang),
        results(search, lang),
        nothing(search, lang),
        more(search, lang),
    ];
    let found = [
        around("div", "found__head", &[total, basis_choice(search, lang)]),
        facet_panel(search, lang),
        around("div", "found__list", &list),
    ];
    let examples = document_with(examples, move |_, example| search.ask(example, lang));
    around("div", "document", &[examples, around("div", "found", &found)])
}
