//! The list of results, and what stands in its place when there are none.

use leptos::{html, prelude::*};
use register_domain::{basis::Basis, text::Lang};
use register_i18n::site::site;
use register_search::Reason;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

use super::{query::{Chosen, basis_bit}, result::ResultRow, search};
use crate::{
    a11y,
    navigation::{current_lang, navigation},
};

/// The list, with another query above it where one may have been meant.
#[component]
pub fn ResultList() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).search;
    let search = search();
    let rows = move || search.rows.with(|rows| rows.iter().map(|row| result(row, lang)).collect::<Vec<_>>());
    let nothing = move || (search.total.get() == Some(0)).then(|| view! { <Nothing/> });
    view! {
        <Suggested/>
        <ol class="results" aria-label=words.results on:keydown=|event| walk(&event)>{rows}</ol>
        {nothing}
        <More/>
    }
    .into_any()
}

/// A row of the list. Rows are patched in place from one keystroke to the next, so only what differs is touched.
fn result(row: &ResultRow, lang: Lang) -> impl IntoView + use<> {
    let words = site(lang);
    let other = lang.other().code();
    let bases = Basis::ALL.map(|basis| {
        let class = match basis {
            Basis::Mandatory => "basis basis--mandatory",
            Basis::Voluntary => "basis basis--voluntary",
        };
        let absent = row.bases & basis_bit(basis) == 0;
        html::span().class(class).hidden(absent).child(words.facets.basis_name(basis))
    });
    let [mandatory, voluntary] = bases;
    html::li().class("result").child(
        html::a().class("result__link").href(row.address.clone()).child((
            html::span().class("result__name").inner_html(row.name.clone()),
            html::span().class("result__bases").child((mandatory, voluntary)),
            html::span().class("result__facts").child((
                html::span().class("unseen").child(words.search.other_language),
                html::span().attr("lang", other).inner_html(row.other_name.clone()),
                html::span().class("result__code").inner_html(row.code.clone()),
                html::span().class("result__levels").child(row.levels.clone()),
            )),
        )),
    )
}

/// The arrows go from result to result, and up from the first into the field.
fn walk(event: &web_sys::KeyboardEvent) {
    let forward = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let row = document().active_element().and_then(|link| link.closest(".result").ok().flatten());
    let Some(row) = row else { return };
    event.prevent_default();
    let next = if forward { row.next_element_sibling() } else { row.previous_element_sibling() };
    match next.and_then(|row| row.query_selector("a").ok().flatten()) {
        Some(link) => {
            if let Ok(link) = link.dyn_into::<web_sys::HtmlElement>() {
                let _ = link.focus();
            }
        }
        None if !forward => a11y::focus("#q", false),
        None => {}
    }
}

/// Another query that may have been meant.
#[component]
fn Suggested() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).search;
    let (search, navigation) = (search(), navigation());
    move || {
        search.suggestion.get().map(|suggestion| {
            let reason = match suggestion.reason {
                Reason::Layout => words.by_layout,
                Reason::Transliteration => words.by_transliteration,
                Reason::Spelling | Reason::Spacing | Reason::Part => words.by_spelling,
            };
            let text = suggestion.text.clone();
            let follow = move |_| {
                search.type_text(text.clone());
                navigation.follow_typing(&search.address(lang));
            };
            view! {
                <p class="suggested">
                    {words.did_you_mean}" "
                    <button class="plain suggested__text" type="button" on:click=follow>{suggestion.text}</button>
                    <span class="quiet small">" — "{reason}</span>
                </p>
            }
        })
    }
}

/// Nothing was found: how to go on.
#[component]
fn Nothing() -> impl IntoView {
    let words = &site(current_lang()).search;
    let search = search();
    let narrowed = move || search.query.with(|query| !query.chosen.is_empty());
    view! {
        <div class="nothing stack">
            <ul class="nothing__help">
                {words.nothing_help.map(|help| view! { <li>{help}</li> }).into_iter().collect_view()}
            </ul>
            <p class="actions">
                <button
                    class="button button--main" type="button" hidden=move || !narrowed()
                    on:click=move |_| search.filter(|chosen| *chosen = Chosen::default())
                >
                    {words.without_filters}
                </button>
                <button class="button" type="button" on:click=move |_| search.type_text(String::new())>{words.show_all}</button>
            </p>
        </div>
    }
    .into_any()
}

/// Shows more, by itself when one has scrolled near it.
#[component]
fn More() -> impl IntoView {
    let words = &site(current_lang()).search;
    let search = search();
    let button: NodeRef<html::Button> = NodeRef::new();
    let all_shown = move || {
        let shown = search.rows.with(Vec::len);
        search.total.get().is_none_or(|total| shown >= total as usize) || shown == 0
    };
    Effect::new(move |_| {
        if let Some(button) = button.get() {
            watch(&button, move || search.show_more());
        }
    });
    view! {
        <button class="button more" type="button" node_ref=button hidden=all_shown on:click=move |_| search.show_more()>
            {words.more}
        </button>
    }
    .into_any()
}

/// Calls back whenever an element comes near the screen, until the page is left.
fn watch(element: &web_sys::Element, near: impl Fn() + 'static) {
    let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let any = entries
            .iter()
            .filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok())
            .any(|entry| entry.is_intersecting());
        if any {
            near();
        }
    });
    let options = web_sys::IntersectionObserverInit::new();
    options.set_root_margin("600px");
    let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options);
    if let Ok(observer) = observer {
        observer.observe(element);
        let observer = StoredValue::new_local((observer, seen));
        on_cleanup(move || observer.with_value(|(observer, _)| observer.disconnect()));
    }
}
