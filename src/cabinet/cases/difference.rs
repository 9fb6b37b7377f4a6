//! What a proposal changes in the register as it stands: the rows of its profession before and after.

use leptos::prelude::*;
use register_domain::{
    basis::Basis,
    differences::{Changed, Edited, Included},
    entry::Entry,
    proposal::{Comparison, Draft, ProposalKind, examine},
    text::Lang,
};
use register_i18n::{
    desk::case as words,
    procedure::field,
    site::changes::{RowChange, rows},
};
use register_ui::{
    language::use_lang,
    table::{Cell, Row, Table},
};

use super::{seen::Seen, text::told_in_column};
use crate::{
    clock,
    loaded::loaded,
    proposal::register::{Register, fetch},
};

/// The difference, of a proposal to change or to exclude that is not decided yet.
#[component]
pub fn Difference(
    /// The case.
    seen: StoredValue<Seen>,
) -> impl IntoView {
    let lang = use_lang();
    let (draft, over) = seen.with_value(|seen| {
        let writing = seen.one.draft.as_ref().map(|saved| &saved.draft);
        let draft = seen.one.case.draft.as_ref().or(writing).cloned();
        (draft, seen.one.summary.state.is_final())
    });
    // What was decided stands in the register, or never will: there is nothing to compare with.
    let draft = draft.filter(|draft| !over && !matches!(draft.kind, ProposalKind::Include));
    draft.map(|draft| {
        let register = LocalResource::new(move || fetch(lang));
        view! {
            <section class="part" aria-labelledby="difference">
                <h2 id="difference">{words::DIFFERENCE.get(lang)}</h2>
                {loaded(
                    register,
                    move |register| view! { <Compared register draft=draft.clone() /> },
                )}
            </section>
        }
    })
}

#[component]
fn Compared(register: Register, draft: Draft) -> impl IntoView {
    let lang = use_lang();
    let today = clock::today();
    let Ok(proposal) = examine(&draft, register.current(), today).proposal() else {
        return view! { <p class="quiet">{words::NOT_COMPARED.get(lang)}</p> }.into_any();
    };
    let comparison = Comparison::of(&proposal, register.current(), today);
    let differences = comparison.differences();
    if differences.is_empty() {
        return view! { <p>{words::NO_DIFFERENCE.get(lang)}</p> }.into_any();
    }
    let changed = differences
        .changed
        .iter()
        .map(|changed| of_changed(changed, lang));
    let excluded = differences
        .excluded
        .iter()
        .map(|excluded| of_excluded(excluded, lang));
    view! { <div class="stack">{changed.collect_view()} {excluded.collect_view()}</div> }.into_any()
}

fn of_excluded(excluded: &Included<'_>, lang: Lang) -> impl IntoView + use<> {
    let told = by_basis(RowChange::Removed, &excluded.entries, lang);
    view! {
        <p>{words::EXCLUDED.get(lang)}</p>
        {lines(told)}
    }
}

fn of_changed(changed: &Changed<'_>, lang: Lang) -> impl IntoView + use<> {
    let added = by_basis(RowChange::Added, &changed.added, lang);
    let removed = by_basis(RowChange::Removed, &changed.removed, lang);
    let edited: Vec<_> = changed
        .edited
        .iter()
        .map(|edited| of_edited(edited, lang))
        .collect();
    view! {
        {lines(added)}
        {lines(removed)}
        {edited}
    }
}

fn of_edited(edited: &Edited, lang: Lang) -> impl IntoView + use<> {
    let heading = rows(
        RowChange::Edited,
        edited.key.basis,
        &[edited.key.level.into()],
        lang,
    );
    let (column, before, after) = (
        words::FIELD.get(lang),
        words::BEFORE.get(lang),
        words::AFTER.get(lang),
    );
    let text = move |of, text: &str| {
        let told = told_in_column(of, text, lang).unwrap_or(text);
        if told.is_empty() {
            words::EMPTY.get(lang).to_owned()
        } else {
            told.to_owned()
        }
    };
    let line = |change: &register_domain::differences::FieldChange| {
        let (was, is) = (
            text(change.column, &change.before),
            text(change.column, &change.after),
        );
        let name = field::column(change.column).get(lang);
        view! {
            <Row>
                <Cell label=column>{name}</Cell>
                <Cell label=before>
                    <del>{was}</del>
                </Cell>
                <Cell label=after>
                    <ins>{is}</ins>
                </Cell>
            </Row>
        }
    };
    let changes = edited.fields.iter().map(line).collect_view();
    view! {
        <h3>{heading.clone()}</h3>
        <Table caption=heading head=vec![column, before, after]>
            {changes}
        </Table>
    }
}

/// Rows by their basis, with their levels.
fn by_basis(change: RowChange, entries: &[&Entry], lang: Lang) -> Vec<String> {
    let told = Basis::ALL.into_iter().filter_map(|basis| {
        let levels: Vec<u8> = entries
            .iter()
            .filter(|entry| entry.basis() == basis)
            .map(|entry| entry.level.into())
            .collect();
        (!levels.is_empty()).then(|| rows(change, basis, &levels, lang))
    });
    told.collect()
}

fn lines(told: Vec<String>) -> impl IntoView {
    (!told.is_empty()).then(|| {
        let line = |told| view! { <li>{told}</li> };
        view! { <ul>{told.into_iter().map(line).collect_view()}</ul> }
    })
}
