//! The page about the data: what they are, how to use them, what a demonstration is.

use register_api::{page::Page, path};
use register_domain::text::Lang;
use register_i18n::site::site;

use crate::{
    app::App,
    document::{Markup, Part, document, html, react},
};

/// The page about the data.
#[must_use]
pub fn page(app: App) -> Part {
    let lang = app.lang();
    react(move || app.navigation.arrived(site(lang).about.title));
    document(markup(lang, app.standing.demonstration))
}

fn markup(lang: Lang, demonstration: bool) -> Markup {
    let words = &site(lang).about;
    let frame = &site(lang).frame;
    let example = [path::PROFESSIONS, "?lang=", lang.code(), "&q=2634-9"].concat();
    let calendar = [path::FEED_DEADLINES, "?lang=", lang.code()].concat();
    html! {
        article .column {
            h1 tabindex="-1" { (words.title) }
            div .stack.lead {
                @for paragraph in words.register { p { (paragraph) } }
            }
            @if demonstration {
                section .part.stack #demonstration {
                    h2 { (words.demonstration_title) }
                    @for paragraph in words.demonstration { p { (paragraph) } }
                }
            }
            section .part.stack {
                h2 { (words.use_title) }
                p { (words.open) " " (words.cite) }
                p { (words.api) " " a href=(path::OPENAPI) { (words.api_link) } }
                p { (words.example) " " a href=(example) { code { (example) } } }
                p { (words.downloads) " " a href=(Page::Editions.path(lang)) { (words.downloads_link) } ". " (words.check) }
                p {
                    (words.subscribe) " "
                    a href=(feed(lang)) { (frame.feed) } ", "
                    a href=(calendar) { (frame.calendar) }
                }
            }
            section .part.stack {
                h2 { (words.privacy_title) }
                p { (words.privacy) }
            }
        }
    }
}

/// The news of editions in a language.
#[must_use]
pub fn feed(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => path::FEED_EDITIONS_KK,
        Lang::Ru => path::FEED_EDITIONS_RU,
    }
}
