//! Somebody else has changed a release meanwhile: both texts stay, and the person chooses.

use leptos::prelude::*;
use register_api::cases::release::Release;
use register_i18n::desk::release as words;
use register_ui::{announcement::use_announcer, button::Button, input::Input, language::use_lang};

use super::{BothLanguages, editing::Fields};

/// The text of somebody else, and the choice.
#[component]
pub(super) fn Other(
    /// The release as it stands on the server.
    theirs: Release,
    /// The version that the next save follows.
    version: Input,
    /// The fields, in which one's own text stands.
    fields: Fields,
    /// Where the text of somebody else is kept until the choice.
    shown: RwSignal<Option<Release>>,
) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let now = theirs.version.to_string();
    let followed = now.clone();
    let mine = move |()| {
        version.on_input.run(followed.clone());
        shown.set(None);
        voice.say(words::MINE_KEPT.get(lang));
    };
    let (title, body) = (theirs.title.clone(), theirs.body.clone());
    let take = move |()| {
        fields.take(&title, &body);
        version.on_input.run(now.clone());
        shown.set(None);
    };
    view! {
        <section class="notice stack" aria-labelledby="theirs">
            <h2 id="theirs">{words::THEIRS.get(lang)}</h2>
            <p>{words::THEIRS_HINT.get(lang)}</p>
            <BothLanguages title=theirs.title body=theirs.body />
            <p class="actions">
                <Button label=words::KEEP_MINE.get(lang) on_press=mine />
                <Button label=words::TAKE_THEIRS.get(lang) on_press=take />
            </p>
        </section>
    }
}
