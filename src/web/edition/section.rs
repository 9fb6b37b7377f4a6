//! One section of the official form: a table on wide screens, cards on narrow ones, a page of rows at a time.

use leptos::{html, prelude::*};
use register_api::{edition::Rows, path};
use register_domain::{basis::Basis, text::Lang};
use register_i18n::{
    form,
    site::{editions as words, site},
};

use super::{row::row, span::page_of};
use crate::{
    loading,
    navigation::current_lang,
    paged::{Paged, Sheet},
};

/// How many rows come at a time.
const PER_PAGE: u32 = 50;

/// The address of the pages of a section, up to the number of a page.
pub(super) fn address(edition: u32, basis: Basis) -> String {
    let rows = path::EDITION_ROWS.replace("{n}", &edition.to_string());
    [
        &rows,
        "?basis=",
        basis.code(),
        "&per_page=",
        &PER_PAGE.to_string(),
        "&page=",
    ]
    .concat()
}

/// A section of the form.
#[component]
pub(super) fn Section(
    /// Which section it is.
    basis: Basis,
    /// Its rows.
    rows: Paged<Rows>,
) -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).edition;
    let name = ["section-", basis.code()].concat();
    let content = move || {
        if rows.failure().is_some() {
            return loading::failed(move || rows.again());
        }
        match rows.read(|rows| rows.total) {
            None => loading::waiting(),
            Some(0) => view! { <p class="quiet">{form::EMPTY_SECTION.get(lang)}</p> }.into_any(),
            Some(_) => table(basis, rows),
        }
    };
    let beginning = Memo::new(move |_| (rows.failure().is_some(), rows.read(|rows| rows.total)));
    view! {
        <section class="form__section" aria-labelledby=name.clone()>
            <h3 class="form__heading" id=name.clone()>{form::section(basis).get(lang)}</h3>
            <Turn basis rows/>
            <button class="button form__more" type="button"
                hidden=move || rows.span().is_none_or(|(first, _)| first == 1) on:click=move |_| rows.earlier()>
                {words.earlier}
            </button>
            {move || {
                // What follows is drawn once; further rows are put into it.
                let _ = beginning.get();
                untrack(content)
            }}
            {rows.trouble()}
            <button class="button form__more" type="button"
                hidden=move || rows.span().is_none_or(|(_, last)| rows.read(|rows| rows.pages).is_none_or(|pages| last >= pages))
                aria-disabled=move || rows.is_busy().then_some("true")
                on:click=move |_| rows.later()>
                {words.later}
            </button>
        </section>
    }
    .into_any()
}

/// Which rows are shown, and a field to go to another row; only for a section of several pages.
#[component]
fn Turn(
    /// Which section it is.
    basis: Basis,
    /// Its rows.
    rows: Paged<Rows>,
) -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).edition;
    let field: NodeRef<html::Input> = NodeRef::new();
    let id = ["row-", basis.code()].concat();
    let total = move || rows.read(|rows| rows.total).unwrap_or_default();
    let shown = move || {
        let sheets = rows.sheets();
        let first = sheets.first()?.content.items.first()?.number;
        let last = sheets.last()?.content.items.last()?.number;
        Some(words::shown(first, last, total(), lang))
    };
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let asked = field
            .get_untracked()
            .and_then(|field| field.value().trim().parse().ok());
        if let Some(row) = asked {
            rows.turn_to(page_of(row, PER_PAGE, untrack(total)));
        }
    };
    view! {
        <form class="turn" hidden=move || total() <= PER_PAGE on:submit=go>
            <p class="quiet small number" role="status">{shown}</p>
            <label class="small" for=id.clone()>{words.to_row}</label>
            <input class="input turn__row" id=id node_ref=field inputmode="numeric" autocomplete="off" maxlength="6"/>
            <button class="button" type="submit">{words.go}</button>
        </form>
    }
    .into_any()
}

/// The rows under the titles of the annex. The roles keep it a table where it is drawn as cards.
fn table(basis: Basis, rows: Paged<Rows>) -> AnyView {
    let lang = current_lang();
    let title = |(place, words): (usize, &register_i18n::words::Words)| {
        let class = ["form__title form__title--", &(place + 1).to_string()].concat();
        view! { <th class=class scope="col" role="columnheader">{words.get(lang)}</th> }.into_any()
    };
    let titles: Vec<AnyView> = form::COLUMNS.iter().enumerate().map(title).collect();
    let numbers: Vec<AnyView> = (1..=8_u32)
        .map(|number| view! { <td role="cell">{number}</td> }.into_any())
        .collect();
    view! {
        <table class="form__table" role="table">
            <caption class="unseen">{form::section(basis).get(lang)}</caption>
            <thead role="rowgroup">
                <tr role="row">{titles}</tr>
                <tr class="form__numbers" role="row" aria-hidden="true">{numbers}</tr>
            </thead>
            <For each=move || rows.sheets() key=|sheet| sheet.number children=move |sheet| body(&sheet, lang)/>
        </table>
    }
    .into_any()
}

fn body(sheet: &Sheet<Rows>, lang: Lang) -> AnyView {
    let rows: Vec<AnyView> = sheet.content.items.iter().map(|item| row(item, lang)).collect();
    view! { <tbody role="rowgroup">{rows}</tbody> }.into_any()
}
