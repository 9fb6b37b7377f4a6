//! What the next edition changes in the current one: professions included, changed row by row, excluded.

use leptos::prelude::*;
use register_api::{
    edition::{Changed, Changes, FieldChange},
    profession::Summary,
};
use register_domain::{basis::Basis, text::Lang};
use register_i18n::{
    desk::forming,
    site::{
        changes::{
            self as words,
            field::{Difference, differences},
            group::{Group, groups},
        },
        facets::levels,
        site,
    },
};
use register_ui::language::use_lang;

/// The three lists; a list of which there is nothing is not there.
#[component]
pub fn ChangeLists(
    /// The changes, all of them.
    changes: Changes,
) -> impl IntoView {
    let lang = use_lang();
    let words = &site(lang).changes;
    let Changes {
        included,
        changed,
        excluded,
        ..
    } = changes;
    if included.is_empty() && changed.is_empty() && excluded.is_empty() {
        return view! { <p class="quiet">{forming::NO_DIFFERENCES.get(lang)}</p> }.into_any();
    }
    let whole = move |profession: Summary| view! { <li class="changes__item">{one(&profession, lang)}</li> };
    view! {
        {list(words.included, included.into_iter().map(whole).collect())}
        {list(words.changed, changed.iter().map(|change| rows(change, lang)).collect())}
        {list(words.excluded, excluded.into_iter().map(whole).collect())}
    }
    .into_any()
}

fn list<V: IntoView + 'static>(heading: &'static str, items: Vec<V>) -> impl IntoView {
    (!items.is_empty()).then(|| {
        let count = items.len();
        view! {
            <h3>{heading} " · " <span class="number">{count}</span></h3>
            <ul class="changes__list">{items}</ul>
        }
    })
}

/// A profession that is new, or gone: its name and what the form says of it in short.
fn one(profession: &Summary, lang: Lang) -> impl IntoView + use<> {
    let words = &site(lang).facets;
    let bases = profession
        .bases
        .iter()
        .filter_map(|code| Basis::from_code(code))
        .map(|basis| words.basis_name(basis).to_owned());
    let facts: Vec<String> = profession
        .nkz_code
        .clone()
        .into_iter()
        .chain(bases)
        .chain([levels(&profession.levels, lang)])
        .collect();
    view! {
        <p class="changes__name">{profession.name.get(lang).to_owned()}</p>
        <p class="quiet">{facts.join(" · ")}</p>
    }
}

fn rows(change: &Changed, lang: Lang) -> impl IntoView + use<> {
    let groups = groups(&change.changes)
        .into_iter()
        .map(|group| one_group(&group, lang))
        .collect_view();
    view! {
        <li class="changes__item">
            <p class="changes__name">{change.profession.name.get(lang).to_owned()}</p>
            {groups}
        </li>
    }
}

fn one_group(group: &Group<'_>, lang: Lang) -> impl IntoView + use<> {
    let fields = group
        .fields
        .iter()
        .map(|field| one_field(field, lang))
        .collect_view();
    let fields = (!group.fields.is_empty()).then(|| view! { <dl class="changes__fields">{fields}</dl> });
    view! {
        <p class="changes__row">{words::rows(group.done, group.basis, &group.levels, lang)}</p>
        {fields}
    }
}

/// What stood there and what stands there now, told by words and by marks, not by colour alone.
fn one_field(change: &FieldChange, lang: Lang) -> impl IntoView + use<> {
    let words = &site(lang).changes;
    let told = differences(change, lang)
        .into_iter()
        .map(|Difference { lang, before, after }| {
            let of = lang.map(Lang::code);
            view! {
                <dd class="difference">
                    <span class="difference__word">{words.before}</span>
                    " "
                    <del lang=of>{before}</del>
                    " "
                    <span class="difference__word">{words.after}</span>
                    " "
                    <ins lang=of>{after}</ins>
                </dd>
            }
        })
        .collect_view();
    view! {
        <dt>{words.fields.name_of(&change.field).to_owned()}</dt>
        {told}
    }
}
