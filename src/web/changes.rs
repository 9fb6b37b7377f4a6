//! The page that tells what changed between two editions.
//!
//! In reading order: [`choice`] of the two editions, [`list`] of the professions, row by row ([`group`]) and [`field`]
//! by field.

use leptos::prelude::*;
use register_api::{
    edition::{Changes, Edition},
    page::Page,
    path,
};
use register_i18n::site::{
    changes as words,
    editions::{Outcome, outcome},
    site,
};

use crate::{
    loading::{self, Loading},
    navigation::{current_lang, navigation},
    paged::Paged,
    parameter::parameter,
    trouble::Failed,
};

pub mod choice;

pub mod field;

pub mod group;

pub mod list;

use choice::choice;
use list::List;

/// How many professions come at a time.
const PER_PAGE: &str = "50";

/// What an edition changed: in the edition that the address names after `?from=`, or in the one before it.
#[component]
pub fn ChangesPage(
    /// The number of the newer edition.
    number: u32,
) -> impl IntoView {
    let navigation = navigation();
    move || {
        navigation.visit().track();
        // Gone to another page, this one is about to go; it asks for nothing more.
        let present = navigation.page().get_untracked() == Some(Page::Changes { number });
        present.then(|| {
            let from = navigation
                .query()
                .with_untracked(|query| parameter(query, "from")?.parse().ok());
            view! { <Between from to=number/> }
        })
    }
}

/// The changes between two editions.
#[component]
fn Between(
    /// The older edition; the one before the newer, when it is not given.
    from: Option<u32>,
    /// The newer edition.
    to: u32,
) -> impl IntoView {
    let lang = current_lang();
    let site = site(lang);
    let navigation = navigation();
    let pages = u32::try_from(navigation.extent_to_restore().unwrap_or(1)).unwrap_or(1);
    let changes = Paged::<Changes>::of(address(from, to), 1, pages);
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
    let older = from.unwrap_or_else(|| to.saturating_sub(1).max(1));
    let choice = editions.part(move |editions| choice(editions, older, to));
    let started = Memo::new(move |_| {
        (
            changes.failure(),
            changes.read(|changes| (changes.from, changes.counts)),
        )
    });
    let content = move || match started.get() {
        (Some(failure), _) => {
            view! { <Failed failure missing=site.trouble.no_edition retry=move |()| changes.again()/> }
                .into_any()
        }
        (None, None) => loading::waiting(),
        (None, Some((0, _))) => told(site.changes.first, site.changes.first_meaning),
        (None, Some((_, counts))) if counts == register_api::edition::Counts::default() => {
            told(site.changes.none, site.changes.none_meaning)
        }
        (None, Some((older, counts))) => {
            let summary = [
                (Outcome::Included, counts.included),
                (Outcome::Changed, counts.changed),
                (Outcome::Excluded, counts.excluded),
            ];
            let links: Vec<AnyView> = summary
                .into_iter()
                .filter(|(_, count)| *count > 0)
                .map(|(what, count)| {
                    let target = ["#", list::id(what)].concat();
                    view! { <li><a href=target>{outcome(what, count, lang)}</a></li> }.into_any()
                })
                .collect();
            view! {
                <p class="lead">{words::compared_with(older, lang)}</p>
                <ul class="tally">{links}</ul>
                <List changes/>
            }
            .into_any()
        }
    };
    let edition = Page::Edition { number: to }.path(lang);
    view! {
        <article class="column changes">
            <p class="back"><a href=edition>"‹ "{register_i18n::site::editions::name(to, lang)}</a></p>
            <h1 tabindex="-1">{title}</h1>
            {content}
            <section class="part" id="compare">
                <h2>{site.edition.compare}</h2>
                {choice}
            </section>
        </article>
    }
    .into_any()
}

fn told(heading: &'static str, meaning: &'static str) -> AnyView {
    view! { <div class="part stack"><h2>{heading}</h2><p>{meaning}</p></div> }.into_any()
}

/// The address of the pages of changes, up to the number of a page.
fn address(from: Option<u32>, to: u32) -> String {
    let mut address = [
        &path::EDITION_CHANGES.replace("{n}", &to.to_string()),
        "?per_page=",
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
        assert_eq!(address(None, 3), "/api/v1/editions/3/changes?per_page=50&page=");
        assert_eq!(
            address(Some(1), 3),
            "/api/v1/editions/3/changes?per_page=50&from=1&page="
        );
    }
}
