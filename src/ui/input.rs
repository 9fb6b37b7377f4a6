//! A field as a form sees it: what it is called, what stands in it, what is wrong with it, and what happens when a person
//! types or leaves.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

/// A field. How it looks is up to the components.
#[derive(Clone, Copy, Debug)]
pub struct Input {
    /// The id of the element in the page.
    pub id: StoredValue<String>,
    /// What the field is called.
    pub label: StoredValue<String>,
    /// What stands in it.
    pub value: Signal<String>,
    /// What is wrong with it, once the person is to know.
    pub fault: Signal<Option<String>>,
    /// Takes what was typed.
    pub on_input: Callback<String>,
    /// The person has left the field.
    pub on_leave: Callback<()>,
}

impl Input {
    /// Takes what was typed. A field that is taken from the page with the focus in it tells once more; nobody listens then.
    pub fn typed(self, text: String) {
        let _gone = self.on_input.try_run(text);
    }

    /// The person has left the field, or it was taken from the page.
    pub fn left(self) {
        let _gone = self.on_leave.try_run(());
    }

    /// The id of what the field is described by: its hint and its fault.
    #[must_use]
    pub fn described_by(self, has_hint: bool) -> Signal<Option<String>> {
        let id = self.id.get_value();
        Signal::derive(move || {
            let hint = has_hint.then(|| format!("{id}-hint"));
            let fault = self.fault.with(Option::is_some).then(|| format!("{id}-fault"));
            let ids: Vec<String> = hint.into_iter().chain(fault).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }

    /// Whether the field is marked as wrong.
    #[must_use]
    pub fn invalid(self) -> Signal<Option<&'static str>> {
        Signal::derive(move || self.fault.with(Option::is_some).then_some("true"))
    }
}

/// Gives the focus to an element of the page, and shows it.
pub fn focus(id: &str) {
    let element = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // What cannot take the focus is at least shown.
        let _ = element.focus();
        element.scroll_into_view();
    }
}
