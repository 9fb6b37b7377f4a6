//! What belongs to a profession beside its rows: other names, duties, education; its history, and professions near to it.

use leptos::prelude::*;
use register_api::{
    page::Page,
    profession::{Event, Profession, Summary},
    text::Text,
};
use register_domain::text::Lang;
use register_i18n::{date, site::{facets::levels, profession::in_edition, site}};

use super::page_of;
use crate::navigation::current_lang;

/// Other names, duties and education, where they are known.
#[component]
pub fn Description(
    /// The profession.
    profession: Profession,
) -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).profession;
    let synonyms = profession.synonyms.get(lang);
    let synonyms = (!synonyms.is_empty()).then(|| view! { <p>{synonyms.join(", ")}</p> }.into_any());
    view! {
        {part(words.synonyms, synonyms)}
        {part(words.duties, text(&profession.duties, lang))}
        {part(words.education, text(&profession.education, lang))}
    }
    .into_any()
}

/// History and professions near to it, beside the facts on a wide screen.
#[component]
pub fn Aside(
    /// The profession.
    profession: Profession,
) -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).profession;
    let history = profession.history.iter().map(|event| happened(event, lang)).collect_view();
    let history = view! { <ol class="history" id="history">{history}</ol> }.into_any();
    let related = profession.related.iter().map(|summary| near(summary, lang)).collect_view();
    let related = (!profession.related.is_empty()).then(|| view! { <ul class="related">{related}</ul> }.into_any());
    view! {
        <div class="profession__aside">
            {part(words.history, Some(history))}
            {part(words.related, related)}
        </div>
    }
    .into_any()
}

/// A part of the page; nothing where there is nothing to say.
fn part(heading: &'static str, content: Option<AnyView>) -> Option<AnyView> {
    content.map(|content| view! { <section class="part"><h2>{heading}</h2>{content}</section> }.into_any())
}

/// A text that may be known in one language only; several things are divided by semicolons.
fn text(text: &Text, lang: Lang) -> Option<AnyView> {
    let here = text.get(lang);
    let (shown, elsewhere) = if here.is_empty() { (text.get(lang.other()), true) } else { (here, false) };
    if shown.is_empty() {
        return None;
    }
    let parts: Vec<String> = shown.split(';').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    let note = elsewhere.then(|| view! { <p class="quiet small">{site(lang).profession.only_other_language}</p> });
    let code = if elsewhere { lang.other() } else { lang }.code();
    let shown = if let [one] = parts.as_slice() {
        view! { <p lang=code>{one.clone()}</p> }.into_any()
    } else {
        let items = parts.into_iter().map(|part| view! { <li>{part}</li> });
        view! { <ul class="points" lang=code>{items.collect_view()}</ul> }.into_any()
    };
    Some(view! { {note}{shown} }.into_any())
}

/// What an edition did, leading to all that it changed.
fn happened(event: &Event, lang: Lang) -> AnyView {
    let words = &site(lang).profession;
    let [included, changed, excluded] = words.events;
    let what = match event.kind.as_str() {
        "included" => included,
        "changed" => changed,
        _ => excluded,
    };
    let first = event.edition <= 1;
    let page = if first { Page::Edition { number: event.edition } } else { Page::Changes { number: event.edition } };
    view! {
        <li>
            <time datetime=event.placed_on.to_string()>{date::short(event.placed_on)}</time>
            <a href=page.path(lang)>{in_edition(event.edition, what, lang)}</a>
        </li>
    }
    .into_any()
}

fn near(summary: &Summary, lang: Lang) -> AnyView {
    view! {
        <li>
            <a href=page_of(summary.id, lang)>{summary.name.get(lang).to_owned()}</a>
            <span class="quiet small">" "{summary.nkz_code.clone()}" "{levels(&summary.levels, lang)}</span>
        </li>
    }
    .into_any()
}
