//! The page of the search.

use leptos::prelude::*;
use register_i18n::{
    plural::{Noun, counted},
    site::site,
};

use super::{
    chips::chips,
    facets::{basis_choice, facet_panel},
    list::{More, ResultList, nothing, suggested},
    search,
};
use crate::{
    document::{document_with, html, live},
    navigation::{current_lang, navigation},
};

/// The page of the search.
#[component]
pub fn SearchPage() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).search;
    let (navigation, search) = (navigation(), search());
    // Once there is something to come back to, the page stands.
    Effect::new(move |_| {
        navigation.visit().track();
        if search.total.get().is_some() || search.index_failed() {
            navigation.arrived(words.title.to_owned());
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
            @match search.total.get() {
                None => (words.loading),
                Some(0) => (words.nothing),
                Some(total) => (counted(total.into(), Noun::Profession, lang)),
            }
        }
    });
    view! {
        {document_with(examples, Box::new(move |_, example| search.ask(example, lang)))}
        <div class="found">
            <div class="found__head">
                <h1 class="found__total" tabindex="-1">{total}</h1>
                {basis_choice(search, lang)}
            </div>
            {facet_panel(search, lang)}
            <div class="found__list">
                {chips(search, lang)}
                {suggested(search, lang)}
                <ResultList/>
                {nothing(search, lang)}
                <More/>
            </div>
        </div>
    }
    .into_any()
}
