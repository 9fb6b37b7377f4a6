//! Documents: markup that says something, drawn as a whole.
//!
//! What a person reads is written with `html!` and put on the page in one piece; only what a person works with (the field,
//! the calculator) is a view of its own. A document is a text that the compiler joins from few pieces, while a view carries
//! code for every element it may change: with views alone the application weighed twice what it may.
//!
//! What can be pressed in a document carries `data-act` and, where needed, `data-value`; one listener passes both on.

use leptos::{ev, html, prelude::*};
pub use maud::{Markup, PreEscaped, html};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusOptions, HtmlElement};

/// What is done when something in a document is pressed: given `data-act`, and `data-value` or nothing.
pub type Act = Box<dyn Fn(&str, &str)>;

/// Puts a document on the page.
#[must_use]
pub fn document(markup: Markup) -> AnyView {
    html::div()
        .class("document")
        .inner_html(markup.into_string())
        .into_any()
}

/// Puts a document on the page, in which something can be pressed.
#[must_use]
pub fn document_with(markup: Markup, act: Act) -> AnyView {
    let pressed = move |event: web_sys::MouseEvent| pass_on(&event, &act);
    html::div()
        .class("document")
        .inner_html(markup.into_string())
        .on(ev::click, pressed)
        .into_any()
}

/// A document that is drawn anew whenever a signal that it reads changes.
#[must_use]
pub fn live(draw: impl Fn() -> Markup + Send + Sync + 'static) -> AnyView {
    live_with(draw, Box::new(|_, _| {}))
}

/// The same, in which something can be pressed.
#[must_use]
pub fn live_with(draw: impl Fn() -> Markup + Send + Sync + 'static, act: Act) -> AnyView {
    // A signal hides which closure it is, so that there is code for one only.
    let markup = Signal::derive(move || draw().into_string());
    let pressed = move |event: web_sys::MouseEvent| pass_on(&event, &act);
    let drawn = move || {
        let markup = markup.get();
        keep_focus();
        markup
    };
    html::div()
        .class("document")
        .inner_html(drawn)
        .on(ev::click, pressed)
        .into_any()
}

/// What has the focus is about to be drawn anew when it can be pressed: its successor takes the focus over.
fn keep_focus() {
    let Some(active) = leptos::prelude::document().active_element() else {
        return;
    };
    let (Some(act), Ok(Some(home))) = (active.get_attribute("data-act"), active.closest(".document")) else {
        return;
    };
    let value = active.get_attribute("data-value").unwrap_or_default();
    // A quote would end the selector's text.
    if value.contains(['"', '\\']) {
        return;
    }
    let selector = match value.as_str() {
        "" => ["[data-act=\"", &act, "\"]"].concat(),
        value => ["[data-act=\"", &act, "\"][data-value=\"", value, "\"]"].concat(),
    };
    request_animation_frame(move || {
        let successor = home.query_selector(&selector).ok().flatten();
        if let Some(successor) = successor.and_then(|element| element.dyn_into::<HtmlElement>().ok())
            && !active.is_connected()
        {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = successor.focus_with_options(&options);
        }
    });
}

/// A view that is drawn anew whenever a signal that it reads changes.
#[must_use]
pub fn changing(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(draw);
    (move || draw()).into_any()
}

/// What was pressed, and its value.
fn pass_on(event: &Event, act: &Act) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let element = target.and_then(|target| target.closest("[data-act]").ok().flatten());
    if let Some(element) = element {
        let named = |name| element.get_attribute(name).unwrap_or_default();
        act(&named("data-act"), &named("data-value"));
    }
}
