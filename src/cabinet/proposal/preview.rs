//! The rows as they will stand in the register.

use leptos::prelude::*;
use register_domain::{column::Column, entry::Entry};
use register_i18n::{
    desk::{proposal as words, rework},
    form,
    procedure::field,
};
use register_ui::{
    language::use_lang,
    table::{Cell, Row, Table},
};

use super::writing::Writing;

/// The preview, once nothing is wrong.
#[component]
pub fn Preview(
    /// The draft.
    writing: Writing,
) -> impl IntoView {
    let lang = use_lang();
    let columns = [
        Column::Basis,
        Column::Name(lang),
        Column::NkzCode,
        Column::Ground(lang),
        Column::Level,
        Column::Validity(lang),
        Column::Body(lang),
        Column::Profile,
    ];
    let heads = columns.map(|column| field::column(column).get(lang));
    let row = move |entry: &Entry| {
        let cells = columns
            .into_iter()
            .zip(heads)
            .map(|(column, head)| {
                let text = match column {
                    Column::Basis => words::basis(entry.basis()).get(lang).to_owned(),
                    Column::Profile => form::profile(entry.profile).get(lang).to_owned(),
                    column => entry.cell(column).into_owned(),
                };
                view! { <Cell label=head>{text}</Cell> }
            })
            .collect_view();
        view! { <Row>{cells}</Row> }
    };
    let table = move |caption: &'static str, entries: &[Entry]| {
        let rows = entries.iter().map(row).collect_view();
        view! {
            <Table caption head=heads.to_vec()>
                {rows}
            </Table>
        }
        .into_any()
    };
    let goes = writing.rows_that_go();
    // Nothing is left to stand.
    let title = if goes.is_empty() {
        words::PREVIEW
    } else {
        rework::GOES
    };
    let title = title.get(lang);
    let shown = move || {
        if !goes.is_empty() {
            return table(title, &goes);
        }
        match writing.comparison() {
            Some(comparison) => table(title, comparison.after()),
            None => view! { <p class="quiet">{words::NO_PREVIEW.get(lang)}</p> }.into_any(),
        }
    };
    view! {
        <section class="part" aria-labelledby="preview">
            <h2 id="preview">{title}</h2>
            {shown}
        </section>
    }
}
