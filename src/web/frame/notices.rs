//! Lines between the masthead and the page: that the data are a demonstration, that there is no connection, that the
//! index did not come. They stay until what they tell is over.

use leptos::prelude::*;
use register_api::page::Page;
use register_i18n::site::site;

use crate::{
    connection::online,
    document::{html, live_with},
    navigation::current_lang,
    search::search,
    standing::standing,
};

/// The lines.
#[must_use]
pub fn notices() -> AnyView {
    let lang = current_lang();
    let words = site(lang);
    let (online, search, standing) = (online(), search(), standing());
    let draw = move || {
        html! {
            @if standing.demonstration {
                p .demonstration {
                    strong { (words.frame.demonstration) } " "
                    span { (words.frame.demonstration_meaning) } " "
                    a href={ (Page::About.path(lang)) "#demonstration" } { (words.frame.demonstration_more) }
                }
            }
            @if !online.get() {
                p .notice role="status" { strong { (words.trouble.offline) } " " (words.trouble.offline_meaning) }
            }
            @if search.index_failed() {
                p .notice role="status" {
                    (words.trouble.index_failed) " "
                    button .plain type="button" data-act="retry" { (words.trouble.retry) }
                }
            }
        }
    };
    live_with(draw, Box::new(move |_, _| search.load_index()))
}
