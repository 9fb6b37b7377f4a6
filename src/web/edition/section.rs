//! One section of the official form: a table on wide screens, cards on narrow ones, a page of rows at a time.

use register_api::{edition::Rows, path};
use register_domain::{basis::Basis, text::Lang};
use register_i18n::{
    form,
    site::{editions as words, site},
};

use super::{span::page_of, table::table};
use crate::{
    document::{
        Markup, Part, around, document, document_with, element, elements, html, live_with, react,
        write_attribute, write_text,
    },
    loading,
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
pub(super) fn section(basis: Basis, rows: &Paged<Rows>, lang: Lang) -> Part {
    let words = &site(lang).edition;
    let heading = html! {
        h3 .form__heading id={ "section-" (basis.code()) } { (form::section(basis).get(lang)) }
    };
    let (before, earlier) = (rows.clone(), rows.clone());
    let before = live_with(
        move || {
            more(
                "earlier",
                words.earlier,
                before.span().is_some_and(|(first, _)| first > 1),
            )
        },
        move |_, _| earlier.earlier(),
    );
    let (after, later) = (rows.clone(), rows.clone());
    let after = move || {
        let last = after.span().map(|(_, last)| last);
        more("later", words.later, last < after.read(|rows| rows.pages))
    };
    let after = live_with(after, move |_, _| later.later());
    let (drawn, again) = (rows.clone(), rows.clone());
    let state = live_with(move || state(&drawn, lang), move |_, _| again.again());
    let parts = [
        document(heading),
        turn(basis, rows, lang),
        before,
        table(basis, rows, lang),
        state,
        after,
    ];
    around("section", "form__section", &parts)
}

/// A button for more rows, where there are any.
fn more(act: &str, name: &str, any: bool) -> Markup {
    html! { @if any { button .button.form__more type="button" data-act=(act) { (name) } } }
}

/// What is said in the place of rows that are not there.
fn state(rows: &Paged<Rows>, lang: Lang) -> Markup {
    match rows.read(|rows| rows.total) {
        _ if rows.has_failed() => loading::failed(lang),
        None => loading::waiting(lang),
        Some(0) => html! { p .quiet { (form::EMPTY_SECTION.get(lang)) } },
        Some(_) => Markup::default(),
    }
}

/// Which rows are shown, and a field to go to another row; only for a section of several pages.
fn turn(basis: Basis, rows: &Paged<Rows>, lang: Lang) -> Part {
    let words = &site(lang).edition;
    let form = ["turn-", basis.code()].concat();
    let field = ["row-", basis.code()].concat();
    let markup = html! {
        form .turn id=(form) data-act="turn" hidden {
            p .quiet.small.number role="status" {}
            label .small for=(field) { (words.to_row) }
            input .input.turn__row id=(field) inputmode="numeric" autocomplete="off" maxlength="6";
            button .button type="submit" { (words.go) }
        }
    };
    let shown = rows.clone();
    react(move || {
        let total = total(&shown);
        if let Some(form) = element(&form) {
            write_attribute(&form, "hidden", (total <= PER_PAGE).then_some(""));
        }
        let status = elements(&["#", &form, " p"].concat()).next();
        let sheets = shown.sheets();
        let first = sheets.first().and_then(|sheet| sheet.content.items.first());
        let last = sheets.last().and_then(|sheet| sheet.content.items.last());
        if let (Some(status), Some(first), Some(last)) = (status, first, last) {
            write_text(&status, &words::shown(first.number, last.number, total, lang));
        }
    });
    let rows = rows.clone();
    document_with(markup, move |_, _| {
        if let Some(row) = crate::document::value(&field).and_then(|row| row.trim().parse().ok()) {
            rows.turn_to(page_of(row, PER_PAGE, total(&rows)));
        }
    })
}

fn total(rows: &Paged<Rows>) -> u32 {
    rows.read(|rows| rows.total).unwrap_or_default()
}
