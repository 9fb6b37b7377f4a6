//! How far one is with a long form: its sections, each with a mark.

use leptos::prelude::*;

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Something is still to be filled.
    Open,
    /// Everything that must be filled is filled, and right.
    Done,
    /// Something is wrong.
    Wrong,
}

/// A section of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The id of its heading.
    pub at: String,
    /// What it is called.
    pub label: String,
    /// How far it is.
    pub mark: Mark,
    /// The same in words.
    pub told: &'static str,
}

/// The sections in their order.
#[component]
pub fn Progress(
    /// What the list is, for those who hear the page.
    #[prop(into)]
    label: String,
    /// The sections.
    #[prop(into)]
    steps: Signal<Vec<Step>>,
) -> impl IntoView {
    let step = |step: Step| {
        let class = match step.mark {
            Mark::Open => "steps__step",
            Mark::Done => "steps__step steps__step--done",
            Mark::Wrong => "steps__step steps__step--wrong",
        };
        let href = format!("#{}", step.at);
        let at = step.at;
        let lead = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            crate::input::focus(&at);
        };
        view! {
            <li class=class>
                <a href=href on:click=lead>
                    {step.label}
                </a>
                <span class="steps__mark">{step.told}</span>
            </li>
        }
    };
    view! {
        <nav class="steps" aria-label=label>
            <ol>{move || steps.get().into_iter().map(step).collect_view()}</ol>
        </nav>
    }
}
