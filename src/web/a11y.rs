//! What a reader of a whole new page gets from the browser, and a reader of an application must be given: the focus at the
//! heading, and a word about what changed on the page.

use std::{cell::RefCell, time::Duration};

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::set_timeout_with_handle};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use crate::document::{self, Markup, element, elements, html};

/// How long a changing page is still before its state is read out: nobody wants to hear every keystroke's count.
const QUIET: Duration = Duration::from_millis(700);
/// For how long something done is told to those who see the page.
const MOMENT: Duration = Duration::from_millis(2500);
/// Where it is said.
const REGION: &str = "said";

thread_local! {
    /// What waits for quiet. A page has one voice.
    static WAITING: RefCell<Option<TimeoutHandle>> = const { RefCell::new(None) };
}

/// Where things are said.
#[must_use]
pub fn region() -> Markup {
    html! { p .unseen id=(REGION) role="status" {} }
}

/// Says something to those who see and to those who hear the page.
pub fn tell(text: &'static str) {
    say(text, "said");
    wait(MOMENT, move || say(text, "unseen"));
}

/// Says something to those who hear the page, when nothing else has come for a while.
pub fn say_when_quiet(text: String) {
    wait(QUIET, move || say(&text, "unseen"));
}

fn say(text: &str, class: &str) {
    if let Some(region) = element(REGION) {
        region.set_class_name(class);
        region.set_text_content(Some(text));
    }
}

fn wait(time: Duration, act: impl FnOnce() + 'static) {
    let waiting = set_timeout_with_handle(act, time).ok();
    if let Some(former) = WAITING.replace(waiting) {
        former.clear();
    }
}

/// Gives the focus to the heading of the page, from where reading goes on.
pub fn focus_heading() {
    focus("h1", true);
}

/// Gives the focus to the first element that a selector finds; the page scrolls to it unless it `stays`.
pub fn focus(selector: &str, stays: bool) {
    let element = elements(selector).next();
    match element {
        Some(element) if stays => document::focus(&element),
        Some(element) => {
            if let Some(element) = element.dyn_ref::<HtmlElement>() {
                let _ = element.focus();
            }
        }
        None => {}
    }
}
