//! The professions that changed, in three lists: included, changed, excluded.

use leptos::prelude::*;
use register_api::{
    edition::{Changed, Changes, FieldChange},
    page::profession_path,
    profession::Summary,
};
use register_domain::{basis::Basis, text::Lang};
use register_i18n::site::{changes as words, editions::Outcome, facets::levels, site};

use super::{
    field::{Difference, differences},
    group::{Group, groups},
};
use crate::{
    navigation::current_lang,
    paged::{Paged, Sheet},
};

/// The three lists, a part of them, with a button for more. A list of which nothing has come yet is not there.
#[component]
pub(super) fn List(
    /// The pages of changes.
    changes: Paged<Changes>,
) -> impl IntoView {
    let words = &site(current_lang()).edition;
    let more = move || {
        let last = changes.span().map(|(_, last)| last);
        let pages = changes.read(|changes| changes.pages);
        last.zip(pages).is_some_and(|(last, pages)| last < pages)
    };
    view! {
        {part(Outcome::Included, changes)}
        {part(Outcome::Changed, changes)}
        {part(Outcome::Excluded, changes)}
        {changes.trouble()}
        <button class="button form__more" type="button" hidden=move || !more()
            aria-disabled=move || changes.is_busy().then_some("true") on:click=move |_| changes.later()>
            {words.later_changes}
        </button>
    }
    .into_any()
}

/// What leads to a list.
pub(super) const fn id(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Included => "included",
        Outcome::Changed => "changed",
        Outcome::Excluded => "excluded",
    }
}

fn part(outcome: Outcome, changes: Paged<Changes>) -> AnyView {
    let words = &site(current_lang()).changes;
    let heading = match outcome {
        Outcome::Included => words.included,
        Outcome::Changed => words.changed,
        Outcome::Excluded => words.excluded,
    };
    let empty = move || {
        changes
            .sheets()
            .iter()
            .all(|sheet| count(outcome, &sheet.content) == 0)
    };
    view! {
        <section class="part" id=id(outcome) hidden=empty>
            <h2>{heading}</h2>
            <For each=move || changes.sheets() key=|sheet| sheet.number children=move |sheet| chunk(outcome, &sheet)/>
        </section>
    }
    .into_any()
}

fn count(outcome: Outcome, changes: &Changes) -> usize {
    match outcome {
        Outcome::Included => changes.included.len(),
        Outcome::Changed => changes.changed.len(),
        Outcome::Excluded => changes.excluded.len(),
    }
}

fn chunk(outcome: Outcome, sheet: &Sheet<Changes>) -> AnyView {
    let lang = current_lang();
    let changes = &sheet.content;
    let items: Vec<AnyView> = match outcome {
        Outcome::Included => changes
            .included
            .iter()
            .map(|profession| whole(profession, lang))
            .collect(),
        Outcome::Changed => changes
            .changed
            .iter()
            .map(|change| changed(change, lang))
            .collect(),
        Outcome::Excluded => changes
            .excluded
            .iter()
            .map(|profession| whole(profession, lang))
            .collect(),
    };
    (!items.is_empty())
        .then(|| view! { <ul class="changes__list">{items}</ul> })
        .into_any()
}

/// A profession that is new, or gone.
fn whole(profession: &Summary, lang: Lang) -> AnyView {
    let words = &site(lang).facets;
    let bases = profession
        .bases
        .iter()
        .filter_map(|code| Basis::from_code(code))
        .map(|basis| words.basis_name(basis));
    let code = profession.nkz_code.as_deref();
    let levels = levels(&profession.levels, lang);
    let facts: Vec<&str> = code.into_iter().chain(bases).chain([levels.as_str()]).collect();
    view! {
        <li class="changes__item">
            {name(profession, lang)}
            <p class="quiet small">{facts.join(" · ")}</p>
        </li>
    }
    .into_any()
}

fn changed(change: &Changed, lang: Lang) -> AnyView {
    let rows: Vec<AnyView> = groups(&change.changes)
        .iter()
        .map(|rows| group(rows, lang))
        .collect();
    view! { <li class="changes__item">{name(&change.profession, lang)}{rows}</li> }.into_any()
}

fn name(profession: &Summary, lang: Lang) -> AnyView {
    let name = profession.name.get(lang);
    let address = profession_path(profession.id, name, lang);
    view! { <h3 class="changes__name"><a href=address>{name.to_owned()}</a></h3> }.into_any()
}

fn group(group: &Group<'_>, lang: Lang) -> AnyView {
    let fields: Vec<AnyView> = group
        .fields
        .iter()
        .map(|field| field_change(field, lang))
        .collect();
    let fields = (!fields.is_empty()).then(|| view! { <dl class="changes__fields">{fields}</dl> });
    let told = words::rows(group.done, group.basis, &group.levels, lang);
    view! { <p class="changes__row">{told}</p>{fields} }.into_any()
}

/// What stood there and what stands there now, told by words and by marks, not by colour alone.
fn field_change(change: &FieldChange, lang: Lang) -> AnyView {
    let words = &site(lang).changes;
    let told: Vec<AnyView> = differences(change, lang)
        .into_iter()
        .map(|Difference { lang, before, after }| {
            let lang = lang.map(Lang::code);
            view! {
                <dd class="difference">
                    <span class="difference__word">{words.before}</span>" "<del lang=lang>{before}</del>" "
                    <span class="difference__word">{words.after}</span>" "<ins lang=lang>{after}</ins>
                </dd>
            }
            .into_any()
        })
        .collect();
    view! { <dt>{words.fields.name_of(&change.field).to_owned()}</dt>{told} }.into_any()
}
