//! The home page.

use leptos::prelude::*;
use register_i18n::desk::frame;
use register_ui::{language::use_lang, page::Page};

/// The home page.
#[component]
pub fn HomePage() -> impl IntoView {
    let lang = use_lang();
    view! { <Page title=frame::CABINET.get(lang)>""</Page> }
}
