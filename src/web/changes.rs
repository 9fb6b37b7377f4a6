//! The page that tells what changed between two editions.
//!
//! In reading order: [`mod@choice`] of the two editions, [`list`] of the professions, row by row and field by field.

use register_api::{
    edition::{Changes, Counts, Edition},
    page::Page,
    path,
};
use register_domain::text::Lang;
use register_i18n::site::{
    changes as words,
    editions::{Outcome, outcome},
    site,
};

use crate::{
    app::App,
    document::{Markup, Part, around, changing, document, document_with, html, live_with, react},
    loading::{self, Loading},
    paged::Paged,
    parameter::parameter,
    trouble,
    watched::Watched,
};

pub mod choice;

pub mod list;

use choice::{choice, compare};
use list::lists;

/// How many professions come at a time.
const PER_PAGE: &str = "50";

/// What an edition changed: in the edition that the address names after `?from=`, or in the one before it.
#[must_use]
pub fn page(app: App, number: u32) -> Part {
    changing(move || {
        app.navigation.follow_visits();
        // Gone to another page, this one is about to go; it asks for nothing more.
        if !app.navigation.is_on(&Page::Changes { number }) {
            return document(Markup::default());
        }
        let query = app.navigation.query();
        between(
            app,
            parameter(&query, "from").and_then(|from| from.parse().ok()),
            number,
        )
    })
}

/// The changes between two editions; without an older one, between the newer and the one before it.
fn between(app: App, from: Option<u32>, to: u32) -> Part {
    let lang = app.lang();
    let words = site(lang);
    let pages = u32::try_from(app.navigation.extent_to_restore().unwrap_or(1)).unwrap_or(1);
    let changes = Paged::<Changes>::of(address(from, to, lang), 1, pages);
    let followed = changes.clone();
    react(move || {
        if followed.is_settled() {
            app.navigation.arrived(&words::title(to, lang));
        }
        let shown = followed.span().map_or(0, |(_, last)| last);
        app.navigation
            .set_extent(usize::try_from(shown).unwrap_or_default());
    });
    let editions = Loading::<Vec<Edition>>::of(path::EDITIONS.to_owned());
    let (watched, missing) = (changes.clone(), words.trouble.no_edition);
    let failure = Watched::following(move || watched.failure());
    changing(move || match &*failure.read() {
        Some(failure) => {
            let again = changes.clone();
            trouble::failed(app, failure, missing, move || again.again())
        }
        None => come(app, &changes, editions.clone(), from, to),
    })
}

/// The page around what has come.
fn come(
    app: App,
    changes: &Paged<Changes>,
    editions: Loading<Vec<Edition>>,
    from: Option<u32>,
    to: u32,
) -> Part {
    let lang = app.lang();
    let older = from.unwrap_or_else(|| to.saturating_sub(1).max(1));
    let choice = editions.part(lang, move |editions| {
        let choice = html! {
            section .part #compare {
                h2 { (site(lang).edition.compare) }
                (choice(editions, older, to, lang))
            }
        };
        document_with(choice, move |_, _| compare(app.navigation, lang))
    });
    let (drawn, asked) = (changes.clone(), changes.clone());
    let act = move |act: &str, _: &str| match act {
        "later" => asked.later(),
        _ => asked.again(),
    };
    let list = live_with(move || told(&drawn, lang), act);
    around(
        "article",
        "column changes",
        &[document(heading(to, lang)), list, choice],
    )
}

fn heading(to: u32, lang: Lang) -> Markup {
    html! {
        p .back {
            a href=(Page::Edition { number: to }.path(lang)) { "‹ " (register_i18n::site::editions::name(to, lang)) }
        }
        h1 tabindex="-1" { (words::title(to, lang)) }
    }
}

/// How much changed, and what of it has come.
fn told(changes: &Paged<Changes>, lang: Lang) -> Markup {
    let words = &site(lang).changes;
    match changes.read(|changes| (changes.from, changes.counts)) {
        None => loading::waiting(lang),
        Some((0, _)) => plainly(words.first, words.first_meaning),
        Some((_, counts)) if counts == Counts::default() => plainly(words.none, words.none_meaning),
        Some((older, counts)) => {
            let tally = [
                (Outcome::Included, counts.included),
                (Outcome::Changed, counts.changed),
                (Outcome::Excluded, counts.excluded),
            ];
            html! {
                p .lead { (words::compared_with(older, lang)) }
                ul .tally {
                    @for (what, count) in tally {
                        @if count > 0 { li { a href={ "#" (list::id(what)) } { (outcome(what, count, lang)) } } }
                    }
                }
                (lists(changes, lang))
                @if changes.has_failed() { (loading::failed(lang)) }
            }
        }
    }
}

fn plainly(heading: &str, meaning: &str) -> Markup {
    html! { div .part.stack { h2 { (heading) } p { (meaning) } } }
}

/// The address of the pages of changes, up to the number of a page. The language is that of a refusal.
fn address(from: Option<u32>, to: u32, lang: Lang) -> String {
    let mut address = [
        &path::EDITION_CHANGES.replace("{n}", &to.to_string()),
        "?lang=",
        lang.code(),
        "&per_page=",
        PER_PAGE,
    ]
    .concat();
    if let Some(from) = from {
        address.push_str("&from=");
        address.push_str(&from.to_string());
    }
    address.push_str("&page=");
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_have_addresses() {
        for (from, expected) in [
            (None, "/api/v1/editions/3/changes?lang=kk&per_page=50&page="),
            (
                Some(1),
                "/api/v1/editions/3/changes?lang=kk&per_page=50&from=1&page=",
            ),
        ] {
            assert_eq!(address(from, 3, Lang::Kk), expected);
        }
    }
}
