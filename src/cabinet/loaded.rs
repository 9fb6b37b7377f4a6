//! An answer of the server on a page: while it is on its way, when it came, and when it did not.

use leptos::prelude::*;
use register_i18n::desk::frame;
use register_ui::{button::Button, language::use_lang};

use crate::request::Failure;

/// Says that something is on its way.
#[component]
pub fn Loading() -> impl IntoView {
    view! {
        <p class="quiet" aria-busy="true">
            {frame::LOADING.get(use_lang())}
        </p>
    }
}

/// Says why something did not come, and tries again.
#[component]
pub fn Trouble(
    /// Why.
    told: String,
    /// Tries again.
    #[prop(into)]
    on_again: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="summary stack" role="alert">
            <h2>{frame::FAILED.get(lang)}</h2>
            <p>{told}</p>
            <Button label=frame::AGAIN.get(lang) on_press=on_again />
        </div>
    }
}

/// Shows an answer when it has come; while a newer one is on its way the former stays.
pub fn loaded<T, V>(
    answer: LocalResource<Result<T, Failure>>,
    show: impl Fn(T) -> V + Send + Sync + Clone + 'static,
) -> impl IntoView
where
    T: Clone + 'static,
    V: IntoView + 'static,
{
    let lang = use_lang();
    let draw = move |came: Result<T, Failure>| match came {
        Ok(value) => show(value).into_any(),
        Err(failure) => {
            view! { <Trouble told=failure.told(lang) on_again=move |()| answer.refetch() /> }.into_any()
        }
    };
    view! {
        <Transition fallback=|| {
            view! { <Loading /> }
        }>
            {
                let draw = draw.clone();
                move || answer.get().map(draw.clone())
            }
        </Transition>
    }
}
