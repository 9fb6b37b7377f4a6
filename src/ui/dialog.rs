//! A question that must be answered before anything else.

use leptos::{html, prelude::*};
use register_i18n::desk::form as words;

use crate::language::use_lang;

/// A dialogue, open while `open` says so. The browser keeps the focus in it and gives it back.
#[component]
pub fn Dialog(
    /// What it asks.
    #[prop(into)]
    title: String,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What stands in it, made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let lang = use_lang();
    let heading = title.clone();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let (open, Some(dialog)) = (open.get(), dialog.get()) else {
            return;
        };
        if open && !dialog.open() {
            // Only a dialogue that is open already refuses.
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog class="dialog" node_ref=dialog aria-label=title on:close=move |_| open.set(false)>
            <Show when=move || open.get()>
                <div class="stack">
                    <h2>{heading.clone()}</h2>
                    {children()}
                    <button class="plain" type="button" on:click=move |_| open.set(false)>
                        {words::CANCEL.get(lang)}
                    </button>
                </div>
            </Show>
        </dialog>
    }
}
