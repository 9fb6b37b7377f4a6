//! A place where nothing is yet, and what to do about it.

use leptos::prelude::*;

/// Says that there is nothing.
#[component]
pub fn Empty(
    /// What there is none of.
    #[prop(into)]
    told: String,
    /// What to do about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty stack">
            <p>{told}</p>
            {children.map(|children| children())}
        </div>
    }
}
