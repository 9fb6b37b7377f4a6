//! Lines between the masthead and the page: that the data are a demonstration, that there is no connection, that the
//! index did not come. They stay until what they tell is over.

use register_api::page::Page;
use register_i18n::site::site;

use crate::{
    app::App,
    document::{Part, html, live_with},
};

/// The lines.
#[must_use]
pub fn notices(app: App) -> Part {
    let lang = app.lang();
    let words = site(lang);
    let draw = move || {
        html! {
            @if app.standing.demonstration {
                aside .demonstration {
                    strong { (words.frame.demonstration) } " "
                    span { (words.frame.demonstration_meaning) } " "
                    a href={ (Page::About.path(lang)) "#demonstration" } { (words.frame.demonstration_more) }
                }
            }
            @if !*app.online.read() {
                p .notice role="status" { strong { (words.trouble.offline) } " " (words.trouble.offline_meaning) }
            }
            @if app.search.index_failed() {
                p .notice role="status" {
                    (words.trouble.index_failed) " "
                    button .plain type="button" data-act="retry" { (words.trouble.retry) }
                }
            }
        }
    };
    live_with(draw, move |_, _| app.search.load_index())
}
