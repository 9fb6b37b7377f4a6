//! When another text of the same proposal was saved meanwhile: both side by side, and a choice that loses neither.

use leptos::prelude::*;
use register_i18n::desk::saving as words;
use register_ui::{button::Button, language::use_lang};

use super::{
    changes::{Changes, changed},
    saving::Saving,
    writing::Writing,
};

/// The two texts, while they stand against each other.
#[component]
pub fn Conflict(
    /// Where the text goes.
    saving: Saving,
    /// The text of this page.
    writing: Writing,
) -> impl IntoView {
    let lang = use_lang();
    let sides = [words::THERE.get(lang), words::HERE.get(lang)];
    let shown = move || {
        let theirs = saving.conflict()?.draft;
        let changes = Signal::derive(move || {
            writing
                .draft()
                .with(|draft| changed(&theirs, draft, lang, |_| true))
        });
        Some(view! {
            <section class="conflict stack" aria-labelledby="conflict">
                <h2 id="conflict">{words::CONFLICT.get(lang)}</h2>
                <p class="column">{words::CONFLICT_HELP.get(lang)}</p>
                <Changes caption=words::CONFLICT.get(lang) sides changes />
                <p class="actions">
                    <Button label=words::KEEP_HERE.get(lang) on_press=move |()| saving.choose(true) />
                    <Button label=words::TAKE_OTHER.get(lang) on_press=move |()| saving.choose(false) />
                </p>
            </section>
        })
    };
    view! { <div aria-live="polite">{shown}</div> }
}
