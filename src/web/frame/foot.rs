//! The foot of every page.

use register_api::{path, written};
use register_domain::text::Lang;
use register_i18n::site::site;

use crate::{
    about::feed,
    document::{Markup, html},
};

/// The foot.
#[must_use]
pub fn foot(lang: Lang) -> Markup {
    let words = &site(lang).frame;
    html! {
        footer .foot {
            p { (words.legal_ground) }
            p .foot__links {
                a href={ "/" (lang.code()) (written::CYCLE) } { (words.cycle) }
                a href={ "/" (lang.code()) (written::NEWS) } { (words.news) }
                a href={ "/" (lang.code()) "/cabinet" } { (words.cabinet) }
                a href=(feed(lang)) { (words.feed) }
                a href={ (path::FEED_DEADLINES) "?lang=" (lang.code()) } { (words.calendar) }
                a href=(path::OPENAPI) { (words.api) }
            }
        }
    }
}
