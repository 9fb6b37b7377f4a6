//! Buttons.

use leptos::prelude::*;
use register_i18n::desk::form as words;

use crate::language::use_lang;

/// Sends the form in which it stands. While that is under way it says so and does nothing more.
#[component]
pub fn SubmitButton(
    /// What it does.
    #[prop(into)]
    label: String,
    /// Whether the form is on its way.
    #[prop(into)]
    pending: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <button
            class="button button--main"
            type="submit"
            // Not `disabled`: a button that vanishes from under the keyboard leaves a person nowhere.
            aria-disabled=move || pending.get().then_some("true")
            on:click=move |event| {
                if pending.get_untracked() {
                    event.prevent_default();
                }
            }
        >
            {move || if pending.get() { words::SENDING.get(lang).to_owned() } else { label.clone() }}
        </button>
    }
}

/// Does something on this page.
#[component]
pub fn Button(
    /// What it does.
    #[prop(into)]
    label: String,
    /// Does it.
    #[prop(into)]
    on_press: Callback<()>,
    /// What to add for those who hear the page: which of the things alike is meant.
    #[prop(optional, into)]
    about: String,
    /// Whether it looks like a link.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let class = if plain { "plain" } else { "button" };
    let about = Some(about)
        .filter(|about| !about.is_empty())
        .map(|about| view! { <span class="unseen">{format!(" {about}")}</span> });
    view! {
        <button class=class type="button" on:click=move |_| on_press.run(())>
            {label}
            {about}
        </button>
    }
}
