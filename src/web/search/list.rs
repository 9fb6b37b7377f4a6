//! The list of results, and what stands beside it or in its place.

use leptos::{html, prelude::*};
use register_domain::{basis::Basis, text::Lang};
use register_i18n::site::site;
use register_search::Reason;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{HtmlElement, IntersectionObserver, IntersectionObserverEntry, KeyboardEvent};

use super::{
    Search,
    query::{Chosen, basis_bit},
    result::ResultRow,
    search,
};
use crate::{
    a11y,
    document::{Markup, PreEscaped, html, live_with},
    navigation::current_lang,
};

/// The list. A new answer replaces its rows in one piece; when more of the same are shown, only those are added.
#[component]
pub fn ResultList() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).search;
    let search = search();
    let list: NodeRef<html::Ol> = NodeRef::new();
    Effect::new(move |former: Option<Vec<ResultRow>>| {
        let rows = search.rows.get();
        let Some(list) = list.get() else { return Vec::new() };
        let kept = former
            .filter(|former| !former.is_empty() && rows.starts_with(former))
            .map_or(0, |former| former.len());
        let added = rows.get(kept..).unwrap_or_default();
        let markup = html! { @for row in added { (result(row, lang)) } }.into_string();
        if kept == 0 {
            list.set_inner_html(&markup);
        } else {
            // Refused only for markup that is not well formed.
            let _ = list.insert_adjacent_html("beforeend", &markup);
        }
        rows
    });
    view! {
        <ol class="results" aria-label=words.results node_ref=list on:keydown=|event| walk(&event)></ol>
    }
    .into_any()
}

fn result(row: &ResultRow, lang: Lang) -> Markup {
    let words = site(lang);
    html! {
        li .result {
            a .result__link href=(row.address) {
                span .result__name { (PreEscaped(&row.name)) } " "
                span .result__bases {
                    @for basis in Basis::ALL {
                        @if row.bases & basis_bit(basis) != 0 {
                            span .{ "basis basis--" (basis.code()) } { (words.facets.basis_name(basis)) } " "
                        }
                    }
                }
                span .result__facts {
                    span .unseen { (words.search.other_language) " " }
                    span lang=(lang.other().code()) { (PreEscaped(&row.other_name)) }
                    @if !row.code.is_empty() { span .result__code { (PreEscaped(&row.code)) } }
                    @if !row.levels.is_empty() { span .result__levels { (row.levels) } }
                }
            }
        }
    }
}

/// The arrows go from result to result, and up from the first into the field.
fn walk(event: &KeyboardEvent) {
    let forward = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let row = document()
        .active_element()
        .and_then(|link| link.closest(".result").ok().flatten());
    let Some(row) = row else { return };
    event.prevent_default();
    let next = if forward {
        row.next_element_sibling()
    } else {
        row.previous_element_sibling()
    };
    match next.and_then(|row| row.query_selector("a").ok().flatten()) {
        Some(link) => {
            if let Ok(link) = link.dyn_into::<HtmlElement>() {
                let _ = link.focus();
            }
        }
        None if !forward => a11y::focus("#q", false),
        None => {}
    }
}

/// Another query that may have been meant.
pub(super) fn suggested(search: Search, lang: Lang) -> AnyView {
    let words = &site(lang).search;
    let draw = move || {
        let suggestion = search.suggestion.get();
        html! {
            @if let Some(suggestion) = suggestion {
                p .suggested {
                    (words.did_you_mean) " "
                    button .plain.suggested__text type="button" data-act="ask" data-value=(suggestion.text) { (suggestion.text) }
                    span .quiet.small { " – " (reason(suggestion.reason, lang)) }
                }
            }
        }
    };
    live_with(draw, Box::new(move |_, text| search.ask(text, lang)))
}

fn reason(reason: Reason, lang: Lang) -> &'static str {
    let words = &site(lang).search;
    match reason {
        Reason::Layout => words.by_layout,
        Reason::Transliteration => words.by_transliteration,
        Reason::Spelling => words.by_spelling,
        Reason::Spacing => words.by_spacing,
        Reason::Part => words.by_part,
    }
}

/// Nothing was found: how to go on.
pub(super) fn nothing(search: Search, lang: Lang) -> AnyView {
    let words = &site(lang).search;
    let draw = move || {
        let nothing = search.total.get() == Some(0);
        let narrowed = search.query.with(|query| !query.chosen.is_empty());
        html! {
            @if nothing {
                div .nothing.stack {
                    ul .nothing__help { @for help in words.nothing_help { li { (help) } } }
                    p .actions {
                        @if narrowed {
                            button .button.button--main type="button" data-act="widen" { (words.without_filters) }
                        }
                        button .button type="button" data-act="all" { (words.show_all) }
                    }
                }
            }
        }
    };
    let act = move |act: &str, _: &str| match act {
        "widen" => search.filter(|chosen| *chosen = Chosen::default()),
        _ => search.start_over(),
    };
    live_with(draw, Box::new(act))
}

/// Shows more, by itself when one has scrolled near it.
#[component]
pub fn More() -> impl IntoView {
    let words = &site(current_lang()).search;
    let search = search();
    let button: NodeRef<html::Button> = NodeRef::new();
    let all_shown = move || {
        let shown = search.rows.with(Vec::len);
        shown == 0 || search.total.get().is_none_or(|total| shown >= total as usize)
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
