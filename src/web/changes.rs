//! The page that tells what changed between two editions.
//!
//! In reading order: [`choice`] of the two editions, [`list`] of the professions, row by row ([`group`]) and [`field`]
//! by field.

use leptos::prelude::*;
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
    document::{Markup, changing, document, document_with, html, live_with},
    loading::{self, Loading},
    navigation::{current_lang, navigation},
    paged::Paged,
    parameter::parameter,
    trouble,
};

pub mod choice;

pub mod field;

pub mod group;

pub mod list;

use choice::{choice, compare};
use list::lists;

/// How many professions come at a time.
const PER_PAGE: &str = "50";

/// What an edition changed: in the edition that the address names after `?from=`, or in the one before it.
#[component]
pub fn ChangesPage(
    /// The number of the newer edition.
    number: u32,
) -> impl IntoView {
    let navigation = navigation();
    changing(move || {
        navigation.visit().track();
        // Gone to another page, this one is about to go; it asks for nothing more.
        let present = navigation.page().get_untracked() == Some(Page::Changes { number });
        let between = present.then(|| {
            let from = navigation
                .query()
                .with_untracked(|query| parameter(query, "from")?.parse().ok());
            Some(view! { <Between from to=number/> })
        });
        between.into_any()
    })
}

/// The changes between two editions.
#[component]
pub fn Between(
    /// The older edition; the one before the newer, when it is not given.
    from: Option<u32>,
    /// The newer edition.
    to: u32,
) -> impl IntoView {
    let lang = current_lang();
    let site = site(lang);
    let navigation = navigation();
    let pages = u32::try_from(navigation.extent_to_restore().unwrap_or(1)).unwrap_or(1);
    let changes = Paged::<Changes>::of(address(from, to, lang), 1, pages);
    let title = words::title(to, lang);
    let window = [&title, site.frame.title_end].concat();
    Effect::new(move |_| {
        if changes.is_settled() {
            navigation.arrived(window.clone());
        }
    });
    Effect::new(move |_| {
        let shown = changes.span().map_or(0, |(_, last)| last);
        navigation.set_extent(usize::try_from(shown).unwrap_or_default());
    });
    let editions = Loading::<Vec<Edition>>::of(path::EDITIONS.to_owned());
    let failure = Memo::new(move |_| changes.failure());
    let missing = site.trouble.no_edition;
    changing(move || match failure.get() {
        Some(failure) => trouble::failed(&failure, missing, move || changes.again()),
        None => page(changes, editions, from, to),
    })
}

/// The page around what has come.
fn page(changes: Paged<Changes>, editions: Loading<Vec<Edition>>, from: Option<u32>, to: u32) -> AnyView {
    let lang = current_lang();
    let navigation = navigation();
    let older = from.unwrap_or_else(|| to.saturating_sub(1).max(1));
    let choice = editions.part(move |editions| {
        let act = move |_: &str, _: &str| compare(navigation, lang);
        document_with(choice(editions, older, to, lang), Box::new(act))
    });
    let act = move |act: &str, _: &str| match act {
        "later" => changes.later(),
        _ => changes.again(),
    };
    view! {
        <article class="column changes">
            {document(heading(to, lang))}
            {live_with(move || told(changes, lang), Box::new(act))}
            <section class="part" id="compare">
                <h2>{site(lang).edition.compare}</h2>
                {choice}
            </section>
        </article>
    }
    .into_any()
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
fn told(changes: Paged<Changes>, lang: Lang) -> Markup {
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
