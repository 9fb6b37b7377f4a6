//! The rows of a section under the titles of the annex. Pages of rows are put in as they come, so that what stands there
//! stays as it is, however long it has grown, and with it the focus and the scrolling.

use register_api::edition::Rows;
use register_domain::{basis::Basis, text::Lang};
use register_i18n::form;
use web_sys::Element;

use super::row::row;
use crate::{
    document::{Markup, Part, document, element, html, react, write_attribute},
    paged::{Paged, Sheet},
};

/// The table, which grows with the pages that come. The roles keep it a table where it is drawn as cards.
pub(super) fn table(basis: Basis, rows: &Paged<Rows>, lang: Lang) -> Part {
    let id = ["rows-", basis.code()].concat();
    let markup = html! { table .form__table role="table" id=(id) hidden { (head(basis, lang)) } };
    let rows = rows.clone();
    let mut shown = None;
    react(move || {
        let sheets = rows.sheets();
        let Some(table) = element(&id) else { return };
        put(&table, &sheets, shown, lang);
        let nothing = sheets.iter().all(|sheet| sheet.content.items.is_empty());
        write_attribute(&table, "hidden", nothing.then_some(""));
        shown = rows.span();
    });
    document(markup)
}

/// Puts in the pages that the table does not show yet, before and after those that it shows; after a jump elsewhere those
/// go first.
fn put(table: &Element, sheets: &[Sheet<Rows>], shown: Option<(u32, u32)>, lang: Lang) {
    let stays = |number: u32| sheets.iter().any(|sheet| sheet.number == number);
    let shown = shown.filter(|&(first, last)| stays(first) && stays(last));
    if shown.is_none() {
        while let Ok(Some(body)) = table.query_selector("tbody") {
            body.remove();
        }
    }
    let (first, last) = shown.unwrap_or_default();
    for sheet in sheets.iter().filter(|sheet| sheet.number > last) {
        // The places are valid by the standard, so the browser cannot refuse.
        let _ = table.insert_adjacent_html("beforeend", &body(sheet, lang));
    }
    let head = table.query_selector("thead").ok().flatten();
    for sheet in sheets.iter().rev().filter(|sheet| sheet.number < first) {
        let _ = head
            .as_ref()
            .map(|head| head.insert_adjacent_html("afterend", &body(sheet, lang)));
    }
}

fn head(basis: Basis, lang: Lang) -> Markup {
    html! {
        caption .unseen { (form::section(basis).get(lang)) }
        thead role="rowgroup" {
            tr role="row" {
                @for (place, title) in (1..).zip(&form::COLUMNS) {
                    th .{ "form__title form__title--" (place) } scope="col" role="columnheader" { (title.get(lang)) }
                }
            }
            tr .form__numbers role="row" aria-hidden="true" { @for number in 1..=8 { td role="cell" { (number) } } }
        }
    }
}

fn body(sheet: &Sheet<Rows>, lang: Lang) -> String {
    let body = html! { tbody role="rowgroup" { @for item in &sheet.content.items { (row(item, lang)) } } };
    body.into_string()
}
