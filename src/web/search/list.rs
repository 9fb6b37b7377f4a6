//! The list of results, and what stands beside it or in its place.

use leptos::prelude::document;
use register_domain::{basis::Basis, text::Lang};
use register_i18n::site::site;
use register_search::Reason;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, Event, HtmlElement, IntersectionObserver, IntersectionObserverEntry, KeyboardEvent};

use super::{
    Search,
    query::{Chosen, basis_bit},
    result::ResultRow,
};
use crate::{
    a11y,
    document::{
        Markup, Part, PreEscaped, document_with, element, html, listen, live_with, react, write_attribute,
    },
};

/// The id of the list.
const LIST: &str = "results";
/// The id of the button for more.
const MORE: &str = "more";

/// The list. A new answer replaces its rows in one piece; when more of the same are shown, only those are added.
pub(super) fn results(search: Search, lang: Lang) -> Part {
    let words = &site(lang).search;
    let mut former: Vec<ResultRow> = Vec::new();
    let mut listening = false;
    react(move || {
        let answer = search.answer();
        let rows = answer
            .as_ref()
            .map(|answer| answer.rows.as_slice())
            .unwrap_or_default();
        let Some(list) = element(LIST) else { return };
        if !std::mem::replace(&mut listening, true) {
            listen(&list, "keydown", |event| walk(&event));
        }
        let kept = if rows.starts_with(&former) {
            former.len()
        } else {
            0
        };
        let added = rows.get(kept..).unwrap_or_default();
        let markup = html! { @for row in added { (result(row, lang)) } }.into_string();
        if kept == 0 {
            list.set_inner_html(&markup);
        } else {
            // Refused only for markup that is not well formed.
            let _ = list.insert_adjacent_html("beforeend", &markup);
        }
        former = rows.to_vec();
    });
    crate::document::document(html! { ol .results id=(LIST) aria-label=(words.results) {} })
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
                    span lang=(lang.other().code()) { (PreEscaped(&row.other_name)) }
                    @if !row.code.is_empty() { span .result__code { (PreEscaped(&row.code)) } }
                    @if !row.levels.is_empty() { span .result__levels { (row.levels) } }
                }
            }
        }
    }
}

/// The arrows go from result to result, and up from the first into the field.
fn walk(event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let forward = match key.key().as_str() {
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
pub(super) fn suggested(search: Search, lang: Lang) -> Part {
    let words = &site(lang).search;
    let draw = move || {
        let suggestion = search
            .answer()
            .as_ref()
            .and_then(|answer| answer.suggestion.clone());
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
    live_with(draw, move |_, text| search.ask(text, lang))
}

fn reason(reason: Reason, lang: Lang) -> &'static str {
    let words = &site(lang).search;
    match reason {
        Reason::Layout => words.by_layout,
        Reason::Transliteration => words.by_transliteration,
        Reason::Spelling => words.by_spelling,
        Reason::Abbreviation => words.by_abbreviation,
        Reason::Spacing => words.by_spacing,
        Reason::Part => words.by_part,
    }
}

/// Nothing was found: how to go on.
pub(super) fn nothing(search: Search, lang: Lang) -> Part {
    let words = &site(lang).search;
    let draw = move || {
        let nothing = search.answer().as_ref().is_some_and(|answer| answer.total == 0);
        let narrowed = !search.query().chosen.is_empty();
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
    live_with(draw, act)
}

/// Shows more, by itself when one has scrolled near it.
pub(super) fn more(search: Search, lang: Lang) -> Part {
    let words = &site(lang).search;
    let mut watched = None;
    react(move || {
        let more = search
            .answer()
            .as_ref()
            .is_some_and(super::engine::Answer::has_more);
        let Some(button) = element(MORE) else { return };
        write_attribute(&button, "hidden", (!more).then_some(""));
        if watched.is_none() {
            watched = watch(&button, move || search.show_more());
        }
    });
    let button =
        html! { button .button.more id=(MORE) type="button" data-act="more" hidden { (words.more) } };
    document_with(button, move |_, _| search.show_more())
}

/// Calls back whenever an element comes near the screen, until what is returned is dropped.
fn watch(element: &Element, near: impl Fn() + 'static) -> Option<Watch> {
    let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let entries = entries
            .iter()
            .filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
        if entries.into_iter().any(|entry| entry.is_intersecting()) {
            near();
        }
    });
    let options = web_sys::IntersectionObserverInit::new();
    options.set_root_margin("600px");
    // A browser without observers has the button.
    let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Watch {
        observer,
        _seen: seen,
    })
}

/// Watching an element, until this is dropped.
struct Watch {
    observer: IntersectionObserver,
    _seen: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
