//! What was typed into the static page's field before the application came.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

/// The state of the static field.
#[derive(Debug, Default)]
pub(crate) struct Typed {
    text: String,
    focused: bool,
    selection: Option<(u32, u32)>,
}

impl Typed {
    /// Reads the static field.
    pub(crate) fn take() -> Typed {
        let Some(input) = field() else {
            return Typed::default();
        };
        let focused = document()
            .active_element()
            .is_some_and(|active| active.id() == "q");
        let start = input.selection_start().ok().flatten();
        let end = input.selection_end().ok().flatten();
        Typed {
            text: input.value(),
            focused,
            selection: start.zip(end),
        }
    }

    /// The text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Puts focus and selection into the field of the application.
    pub(crate) fn give_back(&self) {
        let Some(input) = field().filter(|_| self.focused) else {
            return;
        };
        let _ = input.focus();
        if let Some((start, end)) = self.selection {
            let _ = input.set_selection_range(start, end);
        }
    }
}

fn field() -> Option<HtmlInputElement> {
    document().get_element_by_id("q")?.dyn_into().ok()
}
