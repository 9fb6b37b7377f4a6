//! The field: one for the whole site. Typing searches; on another page it leads to the search, the focus staying in it.

use leptos::{ev, prelude::window_event_listener};
use register_api::page::Page;
use register_i18n::site::site;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use crate::{
    a11y,
    app::App,
    browser,
    document::{Part, document_with, element, html, listen, react, write_attribute},
};

/// The id of the field.
const FIELD: &str = "q";
/// The id of the button that empties it.
const CLEAR: &str = "clear";

/// The field.
#[must_use]
pub fn field(app: App) -> Part {
    let words = &site(app.lang()).search;
    let markup = html! {
        form .field role="search" data-act="send" {
            input .field__input id=(FIELD) name="q" type="search" placeholder=" " autocomplete="off" autocapitalize="off"
                spellcheck="false" enterkeyhint="search" maxlength="500" data-act="type";
            label .field__label for=(FIELD) { (words.label) }
            button .field__clear id=(CLEAR) type="button" aria-label=(words.clear) data-act="clear" hidden { "×" }
        }
    };
    let mut ready = false;
    react(move || {
        let query = app.search.query();
        let Some(input) = input() else { return };
        if input.value() != query.text {
            input.set_value(&query.text);
        }
        if let Some(clear) = element(CLEAR) {
            write_attribute(&clear, "hidden", query.text.is_empty().then_some(""));
        }
        if !std::mem::replace(&mut ready, true) {
            listen(&input, "keydown", move |event| pressed(app, &event));
            if browser::is_wide() && app.navigation.is_on(&Page::Search) {
                let _ = input.focus();
            }
        }
    });
    let listener = window_event_listener(ev::keydown, |event| focus_on_slash(&event));
    leptos::prelude::on_cleanup(move || listener.remove());
    document_with(markup, move |act, value| match act {
        "type" => typed(app, value),
        "clear" => {
            typed(app, "");
            a11y::focus("#q", true);
        }
        _ => sent(app),
    })
}

fn typed(app: App, text: &str) {
    app.search.type_text(text.to_owned());
    if !app.navigation.is_on(&Page::Search) {
        app.navigation.follow_typing(&app.search.address(app.lang()));
    }
}

/// The search can be gone back to; a phone's keyboard makes room for the results.
fn sent(app: App) {
    app.navigation.follow_typing(&app.search.address(app.lang()));
    if let Some(input) = input().filter(|_| !browser::is_wide()) {
        let _ = input.blur();
    }
}

fn pressed(app: App, event: &Event) {
    match event
        .dyn_ref::<KeyboardEvent>()
        .map(KeyboardEvent::key)
        .as_deref()
    {
        Some("Escape") => typed(app, ""),
        Some("ArrowDown") => {
            event.prevent_default();
            a11y::focus(".result__link", false);
        }
        _ => {}
    }
}

/// The key `/` leads to the field, unless something is being typed elsewhere.
fn focus_on_slash(event: &KeyboardEvent) {
    let typing = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"));
    let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
    if event.key() == "/" && plain && !typing {
        event.prevent_default();
        if let Some(input) = input() {
            let _ = input.focus();
            input.select();
        }
    }
}

fn input() -> Option<HtmlInputElement> {
    element(FIELD)?.dyn_into().ok()
}
