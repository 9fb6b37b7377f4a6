//! The page of one edition: what it is, its files, and the official form.
//!
//! In reading order: [`mod@effects`] (what it did), [`mod@files`], [`mod@fingerprint`], then the form: [`mod@section`]
//! by section, of which [`span`] of pages, [`row`] by row.

use register_api::{
    edition::{Edition, Rows},
    page::Page,
    path,
    problem::Problem,
};
use register_domain::{basis::Basis, edition::Standing, text::Lang};
use register_i18n::{
    form, number,
    site::{editions as words, site},
};

use crate::{
    a11y,
    app::App,
    browser,
    changes::choice::{choice, compare},
    document::{Markup, Part, around, document, document_with, html, react},
    fetch::Failure,
    loading::{self, Loading},
    paged::Paged,
    trouble,
};

pub mod effects;

pub mod files;

pub mod fingerprint;

pub mod section;

pub mod span;

pub mod row;

pub mod table;

use effects::effects;
use files::{downloads, files};
use fingerprint::fingerprint;
use section::section;
use span::Span;

/// The page of the edition with a number.
#[must_use]
pub fn page(app: App, number: u32) -> Part {
    let lang = app.lang();
    let missing = site(lang).trouble.no_edition;
    let asked = Loading::<Vec<Edition>>::of(path::EDITIONS.to_owned());
    let again = asked.clone();
    let waiting = move || document(html! { article { (heading(number, lang)) (loading::waiting(lang)) } });
    asked.page(app, waiting, missing, move |editions| {
        match editions.iter().find(|edition| edition.number == number) {
            Some(edition) => complete(app, edition, editions),
            None => {
                let problem = Problem {
                    status: 404,
                    ..Problem::default()
                };
                let again = again.clone();
                trouble::failed(app, &Failure::Refused(Box::new(problem)), missing, move || {
                    again.ask();
                })
            }
        }
    })
}

fn heading(number: u32, lang: Lang) -> Markup {
    html! {
        p .back { a href=(Page::Editions.path(lang)) { "‹ " (site(lang).edition.back) } }
        h1 tabindex="-1" { (words::name(number, lang)) }
    }
}

fn complete(app: App, edition: &Edition, editions: &[Edition]) -> Part {
    let lang = app.lang();
    let act = move |act: &str, value: &str| match act {
        "copy" => browser::copy(value, move || a11y::tell(site(lang).edition.copied)),
        _ => compare(app.navigation, lang),
    };
    let parts = [
        document(head(edition, lang)),
        official_form(app, edition.number),
        document_with(tail(edition, editions, lang), act),
    ];
    around("article", "edition", &parts)
}

/// What the edition is.
fn head(edition: &Edition, lang: Lang) -> Markup {
    html! {
        header .column {
            (heading(edition.number, lang))
            p .lead { (words::placed(edition.placed_on, lang)) }
            @if edition.standing == Standing::Demonstration {
                p .edition__standing { (form::DEMONSTRATION.get(lang)) }
            }
            (facts(edition, lang))
        }
    }
}

/// What can be done with it.
fn tail(edition: &Edition, editions: &[Edition], lang: Lang) -> Markup {
    let words = &site(lang).edition;
    let number = edition.number;
    let older = editions
        .iter()
        .map(|edition| edition.number)
        .find(|&older| older < number);
    html! {
        div .column {
            section .part #files {
                h2 { (words.downloads) }
                (downloads(number, lang))
            }
            section .part #sha-256 {
                h2 { (words.fingerprint) }
                (fingerprint(number, &edition.sha256, lang))
            }
            @if editions.len() > 1 {
                section .part #compare {
                    h2 { (words.compare) }
                    (choice(editions, older.unwrap_or(number), number, lang))
                }
            }
        }
    }
}

fn facts(edition: &Edition, lang: Lang) -> Markup {
    let site = site(lang);
    let Edition {
        number,
        professions,
        rows,
        mandatory_rows,
        counts,
        ..
    } = *edition;
    let [mandatory, voluntary] = site.facets.bases_within;
    let section = |basis: Basis, name: &str, rows: u32| {
        html! { a href={ "#section-" (basis.code()) } { (name) "\u{a0}" (number::whole(rows.into())) } }
    };
    html! {
        dl .facts {
            div {
                dt { (site.edition.professions) }
                dd .number { (number::whole(professions.into())) }
            }
            div {
                dt { (site.edition.rows) }
                dd .number {
                    (number::whole(rows.into())) ": "
                    (section(Basis::Mandatory, mandatory, mandatory_rows)) ", "
                    (section(Basis::Voluntary, voluntary, rows.saturating_sub(mandatory_rows)))
                }
            }
            div {
                dt { (site.edition.changed) }
                dd { (effects(number, counts, lang)) }
            }
            div {
                dt { (site.edition.downloads) }
                dd { (files(number, lang)) }
            }
        }
    }
}

/// The official form: both sections, a part of each. The page stands when the first rows have come.
fn official_form(app: App, edition: u32) -> Part {
    let lang = app.lang();
    let words = &site(lang).edition;
    let query = app.navigation.query();
    let [mandatory, voluntary] = Basis::ALL.map(|basis| {
        let Span { first, last } = Span::read(&query, basis);
        Paged::<Rows>::of(section::address(edition, basis), first, last)
    });
    let sections = [
        (Basis::Mandatory, mandatory.clone()),
        (Basis::Voluntary, voluntary.clone()),
    ];
    react(move || {
        if sections.iter().all(|(_, rows)| rows.is_settled()) {
            app.navigation.arrived(&words::name(edition, lang));
        }
    });
    let sections = [
        (Basis::Mandatory, mandatory.clone()),
        (Basis::Voluntary, voluntary.clone()),
    ];
    let mut before = None;
    // The address follows what is shown.
    react(move || {
        let asked = app.navigation.query();
        let [mandatory, voluntary] = sections.each_ref().map(|(basis, rows)| match rows.span() {
            Some((first, last)) => Span { first, last },
            None => Span::read(&asked, *basis),
        });
        let query = span::query(mandatory, voluntary);
        let path = Page::Edition { number: edition }.path(lang);
        let address = if query.is_empty() {
            path
        } else {
            [&path, "?", &query].concat()
        };
        if before
            .replace(address.clone())
            .is_some_and(|before| before != address)
        {
            app.navigation.rewrite(&address);
        }
    });
    let heading = html! {
        h2 { (words.form) }
        p .quiet { (words.form_hint) }
    };
    let parts = [
        document(heading),
        section(Basis::Mandatory, &mandatory, lang),
        section(Basis::Voluntary, &voluntary, lang),
    ];
    around("section", "part form", &parts).with_id("form")
}
