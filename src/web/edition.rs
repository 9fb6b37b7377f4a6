//! The page of one edition: what it is, its files, and the official form.
//!
//! In reading order: [`effects`] (what it did), [`files`], [`fingerprint`], then the form: [`section`] by section, of
//! which [`span`] of pages, [`row`] by row.

use leptos::prelude::*;
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
    a11y::announcer,
    browser,
    changes::choice::{choice, compare},
    document::{Markup, document, document_with, html},
    fetch::Failure,
    loading::{self, Loading},
    navigation::{current_lang, navigation},
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
use section::Section;
use span::Span;

/// The page of one edition.
#[component]
pub fn EditionPage(
    /// Its number.
    number: u32,
) -> impl IntoView {
    let lang = current_lang();
    let missing = site(lang).trouble.no_edition;
    let asked = Loading::<Vec<Edition>>::of(path::EDITIONS.to_owned());
    let waiting = move || document(html! { article { (heading(number, lang)) (loading::waiting(lang)) } });
    asked.page(waiting, missing, move |editions| {
        match editions.iter().find(|edition| edition.number == number) {
            Some(edition) => page(edition, editions, lang),
            None => {
                let problem = Problem {
                    status: 404,
                    ..Problem::default()
                };
                trouble::failed(&Failure::Refused(Box::new(problem)), missing, move || asked.ask())
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

fn page(edition: &Edition, editions: &[Edition], lang: Lang) -> AnyView {
    let number = edition.number;
    let (navigation, announcer) = (navigation(), announcer());
    let act = move |act: &str, value: &str| match act {
        "copy" => browser::copy(value.to_owned(), move || {
            announcer.show(site(lang).edition.copied);
        }),
        _ => compare(navigation, lang),
    };
    view! {
        <article class="edition">
            {document(head(edition, lang))}
            <Form edition=number/>
            {document_with(tail(edition, editions, lang), Box::new(act))}
        </article>
    }
    .into_any()
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
    let section = |basis: Basis, rows: u32| {
        let name = [
            site.facets.basis_name(basis),
            "\u{a0}",
            &number::whole(rows.into()),
        ]
        .concat()
        .to_lowercase();
        html! { a href={ "#section-" (basis.code()) } { (name) } }
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
                    (section(Basis::Mandatory, mandatory_rows)) ", "
                    (section(Basis::Voluntary, rows.saturating_sub(mandatory_rows)))
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
#[component]
pub fn Form(
    /// The number of the edition.
    edition: u32,
) -> impl IntoView {
    let lang = current_lang();
    let site = site(lang);
    let navigation = navigation();
    let query = navigation.query().get_untracked();
    let [mandatory, voluntary] = Basis::ALL.map(|basis| {
        let Span { first, last } = Span::read(&query, basis);
        Paged::<Rows>::of(section::address(edition, basis), first, last)
    });
    let title = [&words::name(edition, lang), site.frame.title_end].concat();
    Effect::new(move |_| {
        if mandatory.is_settled() && voluntary.is_settled() {
            navigation.arrived(title.clone());
        }
    });
    // The address follows what is shown.
    Effect::new(move |before: Option<String>| {
        let asked = navigation.query().get_untracked();
        let shown = |basis, rows: Paged<Rows>| match rows.span() {
            Some((first, last)) => Span { first, last },
            None => Span::read(&asked, basis),
        };
        let (mandatory, voluntary) = (
            shown(Basis::Mandatory, mandatory),
            shown(Basis::Voluntary, voluntary),
        );
        let query = span::query(mandatory, voluntary);
        if before.is_some_and(|before| before != query) {
            let path = Page::Edition { number: edition }.path(lang);
            navigation.rewrite(&if query.is_empty() {
                path
            } else {
                [&path, "?", &query].concat()
            });
        }
        query
    });
    view! {
        <section class="part form" id="form">
            <h2>{site.edition.form}</h2>
            <p class="quiet">{site.edition.form_hint}</p>
            <Section basis=Basis::Mandatory rows=mandatory/>
            <Section basis=Basis::Voluntary rows=voluntary/>
        </section>
    }
    .into_any()
}
