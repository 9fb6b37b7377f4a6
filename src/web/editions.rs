//! The list of editions.

use leptos::prelude::*;
use register_api::{edition::Edition, page::Page, path};
use register_domain::text::Lang;
use register_i18n::{
    plural::{Noun, counted},
    site::{editions as words, site},
};

use crate::{
    edition::{effects::Effects, files::Files, fingerprint::short},
    loading::{self, Loading},
    navigation::{current_lang, navigation},
};

/// The list of editions, newest first.
#[component]
pub fn EditionsPage() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).editions;
    let editions = Loading::<Vec<Edition>>::of(path::EDITIONS.to_owned());
    editions.page(
        || page(loading::waiting()),
        words.title,
        |editions| page(list(editions)),
    )
}

/// The page around what has come.
fn page(content: AnyView) -> AnyView {
    let lang = current_lang();
    let words = site(lang);
    let navigation = navigation();
    let feed = match lang {
        Lang::Kk => path::FEED_EDITIONS_KK,
        Lang::Ru => path::FEED_EDITIONS_RU,
    };
    Effect::new(move |_| navigation.arrived([words.editions.title, words.frame.title_end].concat()));
    view! {
        <article class="column">
            <h1 tabindex="-1">{words.editions.title}</h1>
            <p class="lead">{words.editions.lead}</p>
            <p class="small"><a href=feed>{words.frame.feed}</a></p>
            {content}
        </article>
    }
    .into_any()
}

fn list(editions: &[Edition]) -> AnyView {
    let words = &site(current_lang()).editions;
    if editions.is_empty() {
        return view! {
            <div class="part stack">
                <h2>{words.empty}</h2>
                <p>{words.empty_help}</p>
            </div>
        }
        .into_any();
    }
    let newest = editions.first().map(|edition| edition.number);
    let items: Vec<AnyView> = editions
        .iter()
        .map(|edition| item(edition, newest == Some(edition.number)))
        .collect();
    view! { <ol class="editions">{items}</ol> }.into_any()
}

fn item(edition: &Edition, current: bool) -> AnyView {
    let lang = current_lang();
    let site = site(lang);
    let address = Page::Edition {
        number: edition.number,
    }
    .path(lang);
    let amounts = [
        counted(u64::from(edition.professions), Noun::Profession, lang),
        counted(u64::from(edition.rows), Noun::Row, lang),
    ]
    .join(", ");
    let current = current.then(|| view! { <span class="editions__current">{site.editions.current}</span> });
    view! {
        <li class="editions__item">
            <h2 class="editions__name"><a href=address>{words::name(edition.number, lang)}</a>{current}</h2>
            <p>{words::placed(edition.placed_on, lang)}". "{amounts}</p>
            <Effects number=edition.number counts=edition.counts/>
            <Files number=edition.number/>
            <p class="quiet small">"SHA-256 "<code>{short(&edition.sha256)}</code></p>
        </li>
    }
    .into_any()
}
