//! Tables that become lists on phones: there each cell says itself what it is.

use leptos::prelude::*;

/// A table under its name.
#[component]
pub fn Table(
    /// What the table is, for those who hear the page.
    #[prop(into)]
    caption: String,
    /// What the columns are.
    head: Vec<&'static str>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let head = head
        .into_iter()
        .map(|name| view! { <th scope="col" role="columnheader">{name}</th> })
        .collect_view();
    // The roles stay when a phone's style takes the table apart.
    view! {
        <table class="table" role="table">
            <caption class="unseen">{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">{head}</tr>
            </thead>
            <tbody role="rowgroup">{children()}</tbody>
        </table>
    }
}

/// A row.
#[component]
pub fn Row(
    /// Its cells.
    children: Children,
) -> impl IntoView {
    view! { <tr role="row">{children()}</tr> }
}

/// A cell.
#[component]
pub fn Cell(
    /// What the column is.
    label: &'static str,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! {
        <td role="cell">
            <span class="table__label" aria-hidden="true">
                {label}
            </span>
            <span class="table__value">{children()}</span>
        </td>
    }
}
