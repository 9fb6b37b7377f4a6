//! A page: its name in the window's title and in its heading, to which the focus goes when somebody comes from another page.

use leptos::{html::H1, prelude::*};
use register_i18n::desk::frame;
use web_sys::FocusOptions;

use crate::language::use_lang;

/// Whether somebody has come to a page already: the browser itself tells of the first.
#[derive(Clone, Copy)]
struct Arrivals(StoredValue<bool>);

/// Lets pages know which of them is the first; call it where the application begins.
pub fn provide_arrivals() {
    provide_context(Arrivals(StoredValue::new(false)));
}

/// A page under its heading.
#[component]
pub fn Page(
    /// Its name.
    #[prop(into)]
    title: String,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    document().set_title(&format!("{title}{}", frame::TITLE_END.get(use_lang())));
    if let Some(Arrivals(arrived)) = use_context() {
        if arrived.get_value() {
            heading.on_load(|heading| {
                let options = FocusOptions::new();
                options.set_prevent_scroll(true);
                // Whoever reads on without the focus misses nothing that is on the page.
                let _ = heading.focus_with_options(&options);
                window().scroll_to_with_x_and_y(0.0, 0.0);
            });
        }
        arrived.set_value(true);
    }
    view! {
        <h1 tabindex="-1" node_ref=heading>
            {title}
        </h1>
        {children()}
    }
}
