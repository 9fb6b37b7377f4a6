//! One section of the official form: a table on wide screens, cards on narrow ones, a page of rows at a time.

use leptos::{html::Input, prelude::*};
use register_api::{edition::Rows, path};
use register_domain::{basis::Basis, text::Lang};
use register_i18n::{
    form,
    site::{editions as words, site},
};

use super::{span::page_of, table::table};
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
    let words = &site(lang).edition;
    let nothing_before = move || rows.span().is_none_or(|(first, _)| first == 1);
    let nothing_after = move || {
        let last = rows.span().map(|(_, last)| last);
        last >= rows.read(|rows| rows.pages)
    };
    let nothing = move || rows.read(|rows| rows.total).unwrap_or_default() == 0;
    let state = live_with(move || state(rows, lang), Box::new(move |_, _| rows.again()));
    view! {
        <section class="form__section">
            <h3 class="form__heading" id=["section-", basis.code()].concat()>{form::section(basis).get(lang)}</h3>
            <Turn basis rows/>
            <button class="button form__more" type="button" hidden=nothing_before on:click=move |_| rows.earlier()>
                {words.earlier}
            </button>
            <div hidden=nothing>{table(basis, rows, lang)}</div>
            {state}
            <button class="button form__more" type="button" hidden=nothing_after on:click=move |_| rows.later()>
                {words.later}
            </button>
        </section>
    }
    .into_any()
}

/// What is said in the place of rows that are not there.
fn state(rows: Paged<Rows>, lang: Lang) -> Markup {
    match rows.read(|rows| rows.total) {
        _ if rows.has_failed() => loading::failed(lang),
        None => loading::waiting(lang),
        Some(0) => html! { p .quiet { (form::EMPTY_SECTION.get(lang)) } },
        Some(_) => Markup::default(),
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
