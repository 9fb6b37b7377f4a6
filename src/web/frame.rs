//! What stands around every page: the masthead with the field, marks and notices, the foot.

use leptos::prelude::*;
use register_i18n::site::site;

use crate::{a11y::announcer, navigation::current_lang};

pub mod field;
pub mod foot;
pub mod masthead;
pub mod notices;
pub(crate) mod typed;

use foot::Foot;
use masthead::Masthead;
use notices::Notices;

/// The frame in the present language.
#[component]
pub fn Frame(
    /// Draws the page.
    children: ChildrenFn,
) -> impl IntoView {
    let words = &site(current_lang()).frame;
    view! {
        <a class="skip" href="#main">{words.skip}</a>
        <Masthead/>
        <Notices/>
        <main id="main" tabindex="-1">{children()}</main>
        <Foot/>
        {announcer().region()}
    }
    .into_any()
}
