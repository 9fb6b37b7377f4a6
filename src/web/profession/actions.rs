//! What can be done with the page of a profession: share it, print it, take its data, copy its code.

use leptos::prelude::*;
use register_api::path;
use register_i18n::site::site;

use crate::{a11y::{Announcer, announcer}, browser, navigation::current_lang};

/// Share, print, data.
#[component]
pub fn Actions(
    /// The profession's permanent identity.
    id: u32,
    /// Its name, which goes with the address where it is shared.
    title: String,
) -> impl IntoView {
    let words = &site(current_lang()).profession;
    let (said, announcer) = (RwSignal::new(""), announcer());
    let share = move |_| {
        let address = browser::current_address();
        if browser::can_share() {
            browser::share(&title, &address);
        } else {
            copy(address, words.address_copied, said, announcer);
        }
    };
    let json = path::PROFESSION.replace("{id}", &id.to_string());
    view! {
        <p class="actions part">
            <button class="button" type="button" on:click=share>{words.share}</button>
            <button class="button" type="button" on:click=|_| browser::print()>{words.print}</button>
            <a class="button" href=json>{words.json}</a>
            <span class="said">{move || said.get()}</span>
        </p>
    }
    .into_any()
}

/// Copies the code beside it.
#[component]
pub fn CopyCode(
    /// The code.
    code: String,
) -> impl IntoView {
    let words = &site(current_lang()).profession;
    let (said, announcer) = (RwSignal::new(""), announcer());
    view! {
        <button
            class="plain copy" type="button"
            on:click=move |_| copy(code.clone(), words.code_copied, said, announcer)
        >
            {words.copy_code}
        </button>
        <span class="said">{move || said.get()}</span>
    }
    .into_any()
}

/// Puts a text on the clipboard and says so, where it is seen and heard.
fn copy(text: String, done: &'static str, said: RwSignal<&'static str>, announcer: Announcer) {
    leptos::task::spawn_local(async move {
        if browser::copy(&text).await {
            said.try_set(done);
            announcer.say(done);
        }
    });
}
