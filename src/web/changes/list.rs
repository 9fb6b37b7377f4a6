//! The professions that changed, in three lists: included, changed, excluded.

use register_api::{
    edition::{Changed, Changes, FieldChange},
    page::profession_path,
    profession::Summary,
};
use register_domain::{basis::Basis, text::Lang};
use register_i18n::site::{
    changes::{
        self as words,
        field::{Difference, differences},
        group::{Group, groups},
    },
    editions::Outcome,
    facets::levels,
    site,
};

use crate::{
    document::{Markup, html},
    paged::Paged,
};

/// The three lists, a part of them, with a button for more. A list of which nothing has come yet is not there.
pub(super) fn lists(changes: &Paged<Changes>, lang: Lang) -> Markup {
    let words = &site(lang).changes;
    let parts = [
        (Outcome::Included, words.included),
        (Outcome::Changed, words.changed),
        (Outcome::Excluded, words.excluded),
    ];
    let sheets = changes.sheets();
    let last = changes.span().map_or(0, |(_, last)| last);
    let more = changes.read(|changes| last < changes.pages).unwrap_or_default();
    html! {
        @for (outcome, heading) in parts {
            @if sheets.iter().any(|sheet| count(outcome, &sheet.content) > 0) {
                section .part id=(id(outcome)) {
                    h2 { (heading) }
                    ul .changes__list { @for sheet in &sheets { (items(outcome, &sheet.content, lang)) } }
                }
            }
        }
        @if more {
            button .button.form__more type="button" data-act="later" {
                (site(lang).edition.later_changes)
            }
        }
    }
}

/// What leads to a list.
pub(super) const fn id(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Included => "included",
        Outcome::Changed => "changed",
        Outcome::Excluded => "excluded",
    }
}

fn count(outcome: Outcome, changes: &Changes) -> usize {
    match outcome {
        Outcome::Included => changes.included.len(),
        Outcome::Changed => changes.changed.len(),
        Outcome::Excluded => changes.excluded.len(),
    }
}

fn items(outcome: Outcome, changes: &Changes, lang: Lang) -> Markup {
    html! {
        @match outcome {
            Outcome::Included => @for profession in &changes.included { (whole(profession, lang)) },
            Outcome::Changed => @for change in &changes.changed { (changed(change, lang)) },
            Outcome::Excluded => @for profession in &changes.excluded { (whole(profession, lang)) },
        }
    }
}

/// A profession that is new, or gone.
fn whole(profession: &Summary, lang: Lang) -> Markup {
    let words = &site(lang).facets;
    let bases = profession
        .bases
        .iter()
        .filter_map(|code| Basis::from_code(code))
        .map(|basis| words.basis_name(basis));
    let levels = levels(&profession.levels, lang);
    let facts: Vec<&str> = profession
        .nkz_code
        .as_deref()
        .into_iter()
        .chain(bases)
        .chain([levels.as_str()])
        .collect();
    html! {
        li .changes__item {
            (name(profession, lang))
            p .quiet.small { (facts.join(" · ")) }
        }
    }
}

fn changed(change: &Changed, lang: Lang) -> Markup {
    html! {
        li .changes__item {
            (name(&change.profession, lang))
            @for rows in groups(&change.changes) { (group(&rows, lang)) }
        }
    }
}

fn name(profession: &Summary, lang: Lang) -> Markup {
    let name = profession.name.get(lang);
    html! { h3 .changes__name { a href=(profession_path(profession.id, name, lang)) { (name) } } }
}

fn group(group: &Group<'_>, lang: Lang) -> Markup {
    html! {
        p .changes__row { (words::rows(group.done, group.basis, &group.levels, lang)) }
        @if !group.fields.is_empty() {
            dl .changes__fields { @for field in group.fields { (field_change(field, lang)) } }
        }
    }
}

/// What stood there and what stands there now, told by words and by marks, not by colour alone.
fn field_change(change: &FieldChange, lang: Lang) -> Markup {
    let words = &site(lang).changes;
    html! {
        dt { (words.fields.name_of(&change.field)) }
        @for Difference { lang, before, after } in differences(change, lang) {
            @let lang = lang.map(Lang::code);
            dd .difference {
                span .difference__word { (words.before) } " " del lang=[lang] { (before) } " "
                span .difference__word { (words.after) } " " ins lang=[lang] { (after) }
            }
        }
    }
}
