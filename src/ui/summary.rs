//! What is to be mended: a list above the form, each line leading to its field. It takes the focus when a form is refused.

use leptos::{html::Div, prelude::*};
use register_i18n::desk::form as words;

use crate::{input::focus, language::use_lang};

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The id of the field; none for what is about the whole form.
    pub at: Option<String>,
    /// What is wrong.
    pub text: String,
}

/// The list; nothing is seen of it while nothing is wrong.
#[component]
pub fn ErrorSummary(
    /// What is wrong.
    #[prop(into)]
    mistakes: Signal<Vec<Mistake>>,
    /// Grows each time the form is refused: then the list takes the focus.
    #[prop(into)]
    refused: Signal<u32>,
) -> impl IntoView {
    let lang = use_lang();
    let list = NodeRef::<Div>::new();
    Effect::new(move |before: Option<u32>| {
        let times = refused.get();
        if before.is_some_and(|before| before != times) {
            // The list is drawn in this turn; it can take the focus in the next.
            request_animation_frame(move || {
                if let Some(list) = list.get_untracked() {
                    // Without the focus the list is still above the form.
                    let _ = list.focus();
                    list.scroll_into_view();
                }
            });
        }
        times
    });
    let line = |mistake: Mistake| match mistake.at {
        Some(at) => {
            let href = format!("#{at}");
            let lead = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                focus(&at);
            };
            view! {
                <li>
                    <a href=href on:click=lead>
                        {mistake.text}
                    </a>
                </li>
            }
            .into_any()
        }
        None => view! { <li>{mistake.text}</li> }.into_any(),
    };
    view! {
        <div
            class="summary"
            role="alert"
            tabindex="-1"
            node_ref=list
            hidden=move || mistakes.with(Vec::is_empty) || refused.get() == 0
        >
            <h2>{words::SUMMARY.get(lang)}</h2>
            <ul>{move || mistakes.get().into_iter().map(line).collect_view()}</ul>
        </div>
    }
}
