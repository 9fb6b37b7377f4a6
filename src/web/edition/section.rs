//! One section of the official form: a table on wide screens, cards on narrow ones, a page of rows at a time.

use leptos::{html::Input, prelude::*};
use register_api::{edition::Rows, path};
use register_domain::{basis::Basis, text::Lang};
use register_i18n::{
    form,
    site::{editions as words, site},
};

use super::{row::row, span::page_of};
use crate::{
    document::{Markup, html, live_with},
    loading,
    navigation::current_lang,
    paged::Paged,
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
pub fn Section(
    /// Which section it is.
    basis: Basis,
    /// Its rows.
    rows: Paged<Rows>,
) -> impl IntoView {
    let lang = current_lang();
    let draw = move || section(basis, rows, lang);
    let act = move |act: &str, _: &str| match act {
        "earlier" => rows.earlier(),
        "later" => rows.later(),
        _ => rows.again(),
    };
    view! {
        <section class="form__section">
            <h3 class="form__heading" id=["section-", basis.code()].concat()>{form::section(basis).get(lang)}</h3>
            <Turn basis rows/>
            {live_with(draw, Box::new(act))}
        </section>
    }
    .into_any()
}

/// What there is of a section, with buttons for more of it.
fn section(basis: Basis, rows: Paged<Rows>, lang: Lang) -> Markup {
    let words = &site(lang).edition;
    let (first, last) = rows.span().unwrap_or_default();
    html! {
        @if rows.failure().is_some() {
            (loading::failed(lang))
        } @else if let Some((total, pages)) = rows.read(|rows| (rows.total, rows.pages)) {
            @if first > 1 {
                button .button.form__more type="button" data-act="earlier" { (words.earlier) }
            }
            @if total == 0 { p .quiet { (form::EMPTY_SECTION.get(lang)) } } @else { (table(basis, rows, lang)) }
            @if last < pages {
                button .button.form__more type="button" data-act="later" aria-disabled=[rows.is_busy().then_some("true")] {
                    (words.later)
                }
            }
        } @else {
            (loading::waiting(lang))
        }
    }
}

/// Which rows are shown, and a field to go to another row; only for a section of several pages.
#[component]
pub fn Turn(
    /// Which section it is.
    basis: Basis,
    /// Its rows.
    rows: Paged<Rows>,
) -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).edition;
    let field: NodeRef<Input> = NodeRef::new();
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
fn table(basis: Basis, rows: Paged<Rows>, lang: Lang) -> Markup {
    html! {
        table .form__table role="table" {
            caption .unseen { (form::section(basis).get(lang)) }
            thead role="rowgroup" {
                tr role="row" {
                    @for (place, title) in (1..).zip(&form::COLUMNS) {
                        th .{ "form__title form__title--" (place) } scope="col" role="columnheader" { (title.get(lang)) }
                    }
                }
                tr .form__numbers role="row" aria-hidden="true" { @for number in 1..=8 { td role="cell" { (number) } } }
            }
            @for sheet in rows.sheets() {
                tbody role="rowgroup" { @for item in &sheet.content.items { (row(item, lang)) } }
            }
        }
    }
}
