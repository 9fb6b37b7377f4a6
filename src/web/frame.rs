//! What stands around every page: the masthead with the field, marks and notices, the foot.

use register_i18n::site::site;

use crate::{
    a11y,
    app::App,
    document::{Part, around, document, html, live},
};

pub mod field;
pub mod foot;
pub mod masthead;
pub mod notices;
pub(crate) mod typed;

use field::field;
use foot::foot;
use masthead::masthead;
use notices::notices;

/// The frame in the present language, around a page.
#[must_use]
pub fn frame(app: App, page: Part) -> Part {
    let lang = app.lang();
    let navigation = app.navigation;
    let skip = html! { a .skip href="#main" { (site(lang).frame.skip) } };
    let names = live(move || {
        let page = navigation.follow_page();
        masthead(lang, page.as_ref(), |lang| navigation.address_in(lang))
    });
    let end = html! { (foot(lang)) (a11y::region()) };
    let parts = [
        document(skip),
        around("header", "masthead", &[names, field(app)]),
        notices(app),
        around("main", "", &[page]).with_id("main"),
        document(end),
    ];
    around("div", "document", &parts)
}
