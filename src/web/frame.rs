//! What stands around every page: the masthead with the field, marks and notices, the foot.

use leptos::prelude::*;
use register_i18n::site::site;

use crate::{
    a11y::announcer,
    document::{document, live},
    navigation::{current_lang, navigation},
};

pub mod field;
pub mod foot;
pub mod masthead;
pub mod notices;
pub(crate) mod typed;

use field::Field;
use foot::foot;
use masthead::masthead;
use notices::notices;

/// The frame in the present language, around a page.
#[must_use]
pub fn frame(page: AnyView) -> AnyView {
    let lang = current_lang();
    let navigation = navigation();
    let masthead = live(move || {
        let page = navigation.page().get();
        masthead(lang, page.as_ref(), |lang| navigation.address_in(lang))
    });
    view! {
        <a class="skip" href="#main">{site(lang).frame.skip}</a>
        <header class="masthead">{masthead}<Field/></header>
        {notices()}
        <main id="main" tabindex="-1">{page}</main>
        {document(foot(lang))}
        {announcer().region()}
    }
    .into_any()
}
