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
use register_domain::{basis::Basis, edition::Standing};
use register_i18n::{
    form, number,
    site::{editions as words, site},
};

use crate::{
    changes::choice::choice,
    fetch::Failure,
    loading::{self, Loading},
    navigation::{current_lang, navigation},
    paged::Paged,
    trouble::Failed,
};

pub mod effects;

pub mod files;

pub mod fingerprint;

pub mod section;

pub mod span;

pub mod row;

use effects::Effects;
use files::{Downloads, Files};
use fingerprint::Fingerprint;
use section::Section;
use span::Span;

/// The page of one edition.
#[component]
pub fn EditionPage(
    /// Its number.
    number: u32,
) -> impl IntoView {
    let words = &site(current_lang()).trouble;
    let asked = Loading::<Vec<Edition>>::of(path::EDITIONS.to_owned());
    let waiting = move || view! { <article>{heading(number)}{loading::waiting()}</article> }.into_any();
    asked.page(waiting, words.no_edition, move |editions| {
        match editions.iter().find(|edition| edition.number == number) {
            Some(edition) => page(edition, editions),
            None => {
                let failure = Failure::Refused(Box::new(Problem {
                    status: 404,
                    ..Problem::default()
                }));
                view! { <Failed failure missing=words.no_edition retry=move |()| asked.ask()/> }.into_any()
            }
        }
    })
}

fn heading(number: u32) -> AnyView {
    let lang = current_lang();
    view! {
        <p class="back"><a href=Page::Editions.path(lang)>"‹ "{site(lang).edition.back}</a></p>
        <h1 tabindex="-1">{words::name(number, lang)}</h1>
    }
    .into_any()
}

fn page(edition: &Edition, editions: &[Edition]) -> AnyView {
    let lang = current_lang();
    let site = site(lang);
    let number = edition.number;
    let demonstration = (edition.standing == Standing::Demonstration)
        .then(|| view! { <p class="edition__standing">{form::DEMONSTRATION.get(lang)}</p> });
    let comparison = (editions.len() > 1).then(|| {
        let older = editions
            .iter()
            .map(|edition| edition.number)
            .find(|&older| older < number);
        view! {
            <section class="part" id="compare">
                <h2>{site.edition.compare}</h2>
                {choice(editions, older.unwrap_or(number), number)}
            </section>
        }
    });
    view! {
        <article class="edition">
            <header class="column">
                {heading(number)}
                <p class="lead">{words::placed(edition.placed_on, lang)}</p>
                {demonstration}
                {facts(edition)}
            </header>
            <Form edition=number/>
            <div class="column">
                <section class="part" id="files">
                    <h2>{site.edition.downloads}</h2>
                    <Downloads number/>
                </section>
                <section class="part" id="sha-256">
                    <h2>{site.edition.fingerprint}</h2>
                    <Fingerprint number sha256=edition.sha256.clone()/>
                </section>
                {comparison}
            </div>
        </article>
    }
    .into_any()
}

fn facts(edition: &Edition) -> AnyView {
    let site = site(current_lang());
    let Edition {
        number,
        professions,
        rows,
        mandatory_rows,
        counts,
        ..
    } = *edition;
    let section = |basis: Basis, rows: u32| {
        let address = ["#section-", basis.code()].concat();
        let name = [
            site.facets.basis_name(basis),
            "\u{a0}",
            &number::whole(u64::from(rows)),
        ]
        .concat();
        view! { <a href=address>{name.to_lowercase()}</a> }
    };
    let whole = |count: u32| number::whole(u64::from(count));
    view! {
        <dl class="facts">
            <div><dt>{site.edition.professions}</dt><dd class="number">{whole(professions)}</dd></div>
            <div>
                <dt>{site.edition.rows}</dt>
                <dd class="number">
                    {whole(rows)}": "{section(Basis::Mandatory, mandatory_rows)}", "
                    {section(Basis::Voluntary, rows.saturating_sub(mandatory_rows))}
                </dd>
            </div>
            <div><dt>{site.edition.changed}</dt><dd><Effects number counts/></dd></div>
            <div><dt>{site.edition.downloads}</dt><dd><Files number/></dd></div>
        </dl>
    }
    .into_any()
}

/// The official form: both sections, a part of each. The page stands when the first rows have come.
#[component]
fn Form(
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
