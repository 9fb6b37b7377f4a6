//! The same field in both languages: side by side where there is room.

use leptos::prelude::*;

/// Two fields, the Kazakh one first.
#[component]
pub fn Pair(
    /// What both are about.
    #[prop(into)]
    legend: String,
    /// The fields.
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset class="pair">
            <legend>{legend}</legend>
            <div class="pair__fields">{children()}</div>
        </fieldset>
    }
}
