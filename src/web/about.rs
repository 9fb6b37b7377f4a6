//! The page about the data: what they are, how to use them, what a demonstration is.

use leptos::prelude::*;
use register_api::{page::Page, path};
use register_domain::text::Lang;
use register_i18n::site::site;

use crate::{
    navigation::{current_lang, navigation},
    standing::standing,
};

/// The page about the data.
#[component]
pub fn About() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).about;
    let frame = &site(lang).frame;
    let navigation = navigation();
    Effect::new(move |_| navigation.arrived([words.title, frame.title_end].concat()));
    let example = [path::PROFESSIONS, "?lang=", lang.code(), "&q=2634-9"].concat();
    let feed = match lang {
        Lang::Kk => path::FEED_EDITIONS_KK,
        Lang::Ru => path::FEED_EDITIONS_RU,
    };
    let demonstration = standing().demonstration.then(|| {
        view! {
            <section class="part stack" id="demonstration">
                <h2>{words.demonstration_title}</h2>
                {paragraphs(words.demonstration)}
            </section>
        }
    });
    view! {
        <article class="column prose">
            <h1 tabindex="-1">{words.title}</h1>
            <div class="stack lead">{paragraphs(words.register)}</div>
            {demonstration}
            <section class="part stack">
                <h2>{words.use_title}</h2>
                <p>{words.open}" "{words.cite}</p>
                <p>{words.api}" "<a href=path::OPENAPI>{words.api_link}</a></p>
                <p>{words.example}" "<a href=example.clone()><code>{example.clone()}</code></a></p>
                <p>{words.downloads}" "<a href=Page::Editions.path(lang)>{words.downloads_link}</a>". "{words.check}</p>
                <p>{words.subscribe}" "<a href=feed>{frame.feed}</a>", "<a href=path::FEED_DEADLINES>{frame.calendar}</a></p>
            </section>
            <section class="part stack">
                <h2>{words.privacy_title}</h2>
                <p>{words.privacy}</p>
            </section>
        </article>
    }
    .into_any()
}

fn paragraphs(texts: [&'static str; 2]) -> impl IntoView {
    texts.map(|text| view! { <p>{text}</p> }).into_iter().collect_view()
}
