//! What a reader of a whole new page gets from the browser, and a reader of an application must be given: the title of
//! the window, the focus at the heading, and a word about what changed on the page.

use std::time::Duration;

use leptos::{html, leptos_dom::helpers::TimeoutHandle, prelude::*};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

/// How long a changing page is still before its state is read out: nobody wants to hear every keystroke's count.
const QUIET: Duration = Duration::from_millis(700);

/// For how long something done is told to those who see the page.
const MOMENT: Duration = Duration::from_millis(2500);

/// Says something to those who hear the page.
#[derive(Clone, Copy, Debug)]
pub struct Announcer {
    said: RwSignal<String>,
    shown: RwSignal<bool>,
    waiting: StoredValue<Option<TimeoutHandle>>,
}

impl Announcer {
    /// One for the application.
    #[must_use]
    pub fn new() -> Announcer {
        Announcer {
            said: RwSignal::new(String::new()),
            shown: RwSignal::new(false),
            waiting: StoredValue::new(None),
        }
    }

    /// Says it now.
    pub fn say(self, text: impl Into<String>) {
        self.forget();
        self.said.set(text.into());
    }

    /// Says it now, to those who see the page as well, for a moment.
    pub fn show(self, text: &str) {
        self.say(text);
        self.shown.set(true);
        let shown = self.shown;
        set_timeout(move || shown.set(false), MOMENT);
    }

    /// Says it when nothing else has come for a while.
    pub fn say_when_quiet(self, text: String) {
        self.forget();
        let said = self.said;
        let timeout = set_timeout_with_handle(move || said.set(text), QUIET).ok();
        self.waiting.set_value(timeout);
    }

    fn forget(self) {
        if let Some(timeout) = self.waiting.try_update_value(Option::take).flatten() {
            timeout.clear();
        }
    }

    /// Where it is said.
    #[must_use]
    pub fn region(self) -> impl IntoView {
        let class = move || if self.shown.get() { "said" } else { "unseen" };
        html::p()
            .class(class)
            .role("status")
            .child(move || self.said.get())
    }
}

impl Default for Announcer {
    fn default() -> Announcer {
        Announcer::new()
    }
}

/// Says something to those who hear the page.
///
/// # Panics
///
/// Outside the application.
#[must_use]
pub fn announcer() -> Announcer {
    expect_context()
}

/// Gives the focus to the heading of the page, from where reading goes on.
pub fn focus_heading() {
    focus("h1", true);
}

/// Gives the focus to the first element that a selector finds; the page scrolls to it unless it `stays`.
pub fn focus(selector: &str, stays: bool) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(stays);
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}
