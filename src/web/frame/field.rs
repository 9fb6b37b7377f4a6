//! The field: one for the whole site. Typing searches; on another page it leads to the search, the focus staying in it.

use leptos::{ev, html, prelude::*};
use register_api::page::Page;
use register_i18n::site::site;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::{
    a11y, browser,
    navigation::{current_lang, navigation},
    search::search,
};

/// The field.
#[component]
pub fn Field() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).search;
    let navigation = navigation();
    let search = search();
    let input: NodeRef<html::Input> = NodeRef::new();
    let text = search.text();
    let typed = move |value: String| {
        search.type_text(value);
        if navigation.page().get_untracked() != Some(Page::Search) {
            navigation.follow_typing(&search.address(lang));
        }
    };
    let clear = move |_| {
        typed(String::new());
        if let Some(input) = input.get_untracked() {
            let _ = input.focus();
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        navigation.follow_typing(&search.address(lang));
        // A phone's keyboard makes room for the results.
        if let Some(input) = input.get_untracked().filter(|_| !browser::is_wide()) {
            let _ = input.blur();
        }
    };
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" => typed(String::new()),
        "ArrowDown" => {
            event.prevent_default();
            a11y::focus(".result__link", false);
        }
        _ => {}
    };
    focus_on_slash(input);
    if browser::is_wide() && navigation.page().get_untracked() == Some(Page::Search) {
        Effect::new(move |_| {
            if let Some(input) = input.get() {
                let _ = input.focus();
            }
        });
    }
    view! {
        <form class="field" role="search" on:submit=submit>
            <input
                class="field__input" id="q" name="q" type="search" placeholder=" " autocomplete="off"
                autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="500"
                node_ref=input
                prop:value=move || text.get()
                on:input=move |event| typed(event_target_value(&event))
                on:keydown=pressed
            />
            <label class="field__label" for="q">{words.label}</label>
            <button class="field__clear" type="button" aria-label=words.clear hidden=move || text.with(String::is_empty) on:click=clear>
                "×"
            </button>
        </form>
    }
    .into_any()
}

/// The key `/` leads to the field, unless something is being typed elsewhere.
fn focus_on_slash(input: NodeRef<html::Input>) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok())
            .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"));
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        if event.key() == "/" && plain && !typing {
            event.prevent_default();
            if let Some(input) = input.get_untracked() {
                let _ = input.focus();
                input.select();
            }
        }
    });
    on_cleanup(move || listener.remove());
}
