//! The list of editions.

use register_api::{edition::Edition, page::Page, path};
use register_domain::text::Lang;
use register_i18n::{
    plural::{Noun, counted},
    site::{editions as words, site},
};

use crate::{
    about::feed,
    app::App,
    document::{Markup, Part, document, html, react},
    edition::{effects::effects, files::files, fingerprint::short},
    loading::{self, Loading},
};

/// The list of editions, newest first.
#[must_use]
pub fn page(app: App) -> Part {
    let lang = app.lang();
    let words = &site(lang).editions;
    react(move || app.navigation.arrived(words.title));
    Loading::<Vec<Edition>>::of(path::EDITIONS.to_owned()).page(
        app,
        move || document(around(&loading::waiting(lang), lang)),
        words.title,
        move |editions| document(around(&list(editions, lang), lang)),
    )
}

/// The page around what has come.
fn around(content: &Markup, lang: Lang) -> Markup {
    let words = site(lang);
    html! {
        article .column {
            h1 tabindex="-1" { (words.editions.title) }
            p .lead { (words.editions.lead) }
            p .small { a href=(feed(lang)) { (words.frame.feed) } }
            (content)
        }
    }
}

fn list(editions: &[Edition], lang: Lang) -> Markup {
    let words = &site(lang).editions;
    html! {
        @if editions.is_empty() {
            div .part.stack {
                h2 { (words.empty) }
                p { (words.empty_help) }
            }
        } @else {
            ol .editions {
                @for (place, edition) in editions.iter().enumerate() { (item(edition, place == 0, lang)) }
            }
        }
    }
}

fn item(edition: &Edition, current: bool, lang: Lang) -> Markup {
    let number = edition.number;
    html! {
        li .editions__item {
            h2 .editions__name {
                a href=(Page::Edition { number }.path(lang)) { (words::name(number, lang)) }
                @if current { span .editions__current { (site(lang).editions.current) } }
            }
            p {
                (words::placed(edition.placed_on, lang)) ". "
                (counted(edition.professions.into(), Noun::Profession, lang)) ", "
                (counted(edition.rows.into(), Noun::Row, lang))
            }
            (effects(number, edition.counts, lang))
            (files(number, lang))
            p .quiet.small { "SHA-256 " code { (short(&edition.sha256)) } }
        }
    }
}
