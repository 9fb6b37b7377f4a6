//! The page of the search.

use leptos::prelude::*;
use register_i18n::site::site;

use super::{basis::BasisChoice, chips::Chips, facets::FacetPanel, list::ResultList, search};
use crate::navigation::{current_lang, navigation};

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
    let examples = words.examples.map(|example| {
        let follow = move |_| {
            search.type_text(example.to_owned());
            navigation.follow_typing(&search.address(lang));
        };
        view! { <button class="plain example" type="button" on:click=follow>{example}</button> }
    });
    view! {
        <p class="examples" class:examples--away=move || search.text().with(|text| !text.is_empty())>
            <span class="quiet">{words.examples_label}</span>
            {examples.into_iter().collect_view()}
        </p>
        <div class="found">
            <div class="found__head">
                <h1 class="found__total" tabindex="-1"><Total/></h1>
                <BasisChoice/>
            </div>
            <FacetPanel/>
            <div class="found__list">
                <Chips/>
                <ResultList/>
            </div>
        </div>
    }
    .into_any()
}

/// How many professions were found.
#[component]
fn Total() -> impl IntoView {
    use register_i18n::plural::{Noun, counted};
    let lang = current_lang();
    let words = &site(lang).search;
    let total = search().total;
    move || match total.get() {
        None => words.loading.to_owned(),
        Some(0) => words.nothing.to_owned(),
        Some(total) => counted(total.into(), Noun::Profession, lang),
    }
}
