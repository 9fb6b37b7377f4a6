//! The rows as they will stand in the register.

use leptos::prelude::*;
use register_domain::{column::Column, entry::Entry};
use register_i18n::{desk::proposal as words, form, procedure::field};
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
    let shown = move || match writing.comparison() {
        Some(comparison) => view! {
            <Table caption=words::PREVIEW.get(lang) head=heads.to_vec()>
                {comparison.after().iter().map(row).collect_view()}
            </Table>
        }
        .into_any(),
        None => view! { <p class="quiet">{words::NO_PREVIEW.get(lang)}</p> }.into_any(),
    };
    view! {
        <section class="part" aria-labelledby="preview">
            <h2 id="preview">{words::PREVIEW.get(lang)}</h2>
            {shown}
        </section>
    }
}
