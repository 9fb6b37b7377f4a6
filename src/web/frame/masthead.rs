//! The masthead: both names face to face, the languages, the pages, the field. `index.html` draws the same for the first
//! paint.

use leptos::prelude::*;
use register_api::page::Page;
use register_domain::text::Lang;
use register_i18n::site::site;

use super::field::Field;
use crate::navigation::{current_lang, navigation};

/// The masthead.
#[component]
pub fn Masthead() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).frame;
    view! {
        <header class="masthead">
            <div class="masthead__names">
                <a class="masthead__name" href="/kk/" lang="kk">{site(Lang::Kk).frame.register}</a>
                <nav class="languages" aria-label=words.languages>
                    {language("languages__kk", Lang::Kk)}
                    {language("languages__ru", Lang::Ru)}
                </nav>
                <a class="masthead__name" href="/ru/" lang="ru">{site(Lang::Ru).frame.register}</a>
            </div>
            <div class="ornament"></div>
            <nav class="pages" aria-label=words.navigation>
                {link(&Page::Search, words.search, lang)}
                {link(&Page::Editions, words.editions, lang)}
                {link(&Page::Rules, words.rules, lang)}
                {link(&Page::About, words.about, lang)}
            </nav>
            <Field/>
        </header>
    }
    .into_any()
}

/// Leads to the same page in a language.
fn language(class: &'static str, lang: Lang) -> AnyView {
    let navigation = navigation();
    let words = &site(lang).frame;
    let current = (lang == current_lang()).then_some("true");
    view! {
        <a class=class href=move || navigation.address_in(lang) hreflang=lang.code() lang=lang.code() aria-current=current>
            <abbr title=words.language>{words.language_short}</abbr>
        </a>
    }
    .into_any()
}

/// Leads to a page; marked on the page itself and on those that belong to it.
fn link(page: &Page, name: &'static str, lang: Lang) -> AnyView {
    let present = navigation().page();
    let address = page.path(lang);
    let page = page.clone();
    let current = move || match present.get() {
        Some(present) if present == page => Some("page"),
        Some(present) if section(&present) == page => Some("true"),
        _ => None,
    };
    view! { <a href=address aria-current=current>{name}</a> }.into_any()
}

/// The page of the navigation that a page belongs to.
fn section(page: &Page) -> Page {
    match page {
        Page::Search | Page::Profession { .. } => Page::Search,
        Page::Editions | Page::Edition { .. } | Page::Changes { .. } => Page::Editions,
        Page::Rules => Page::Rules,
        Page::About => Page::About,
    }
}
