//! Lines between the masthead and the page: that the data are a demonstration, that there is no connection, that the
//! index did not come. They stay until what they tell is over.

use leptos::prelude::*;
use register_api::page::Page;
use register_i18n::site::site;

use crate::{connection::online, navigation::current_lang, search::search, standing::standing};

/// The lines.
#[component]
pub fn Notices() -> impl IntoView {
    let lang = current_lang();
    let words = site(lang);
    let about = [&Page::About.path(lang), "#demonstration"].concat();
    let (online, search) = (online(), search());
    let demonstration = standing().demonstration.then(|| {
        view! {
            <p class="demonstration">
                <strong>{words.frame.demonstration}</strong>
                <span>{words.frame.demonstration_meaning}</span>
                <a href=about>{words.frame.demonstration_more}</a>
            </p>
        }
    });
    let offline = move || {
        (!online.get()).then(|| {
            view! { <p class="notice" role="status"><strong>{words.trouble.offline}</strong>" "{words.trouble.offline_meaning}</p> }
        })
    };
    let no_index = move || {
        search.index_failed().then(|| {
            view! {
                <p class="notice" role="status">
                    {words.trouble.index_failed}" "
                    <button class="plain" type="button" on:click=move |_| search.load_index()>{words.trouble.retry}</button>
                </p>
            }
        })
    };
    view! { {demonstration}{offline}{no_index} }.into_any()
}
