//! How a profession is recognised: what a basis means for a person, and the facts of its rows.

use register_domain::{basis::Basis, text::Lang};
use register_i18n::site::{facets::level_list, site};

use super::facts::{Facts, Recognition};
use crate::document::{Markup, html};

/// Every basis on which the profession is recognised; the first stands with what belongs to the profession as a whole.
pub(super) fn recognitions(facts: &Facts, lang: Lang) -> Markup {
    html! {
        @for (place, recognition) in facts.recognitions.iter().enumerate() {
            (meaning(recognition.basis, lang))
            dl .facts {
                @if place == 0 { (code(facts, lang)) }
                (facts_of(recognition, lang))
            }
        }
    }
}

/// What the basis means for a person, in a sentence and what follows from it.
fn meaning(basis: Basis, lang: Lang) -> Markup {
    let meaning = site(lang).profession.meaning(basis);
    html! {
        div .{ "meaning meaning--" (basis.code()) } {
            p .meaning__headline { span .{ "basis basis--" (basis.code()) } { (meaning.headline) } }
            p { (meaning.explanation) }
        }
    }
}

/// The code and the major group.
fn code(facts: &Facts, lang: Lang) -> Markup {
    let words = site(lang);
    let group = facts
        .group
        .and_then(|group| words.facets.groups.get(usize::from(group).checked_sub(1)?));
    html! {
        div {
            dt { abbr title=(words.profession.classifier) { (words.profession.code) } }
            dd {
                @if let Some(code) = &facts.code {
                    span .code { (code) }
                    button .plain.copy type="button" data-act="copy" data-value=(code) { (words.profession.copy_code) }
                } @else {
                    span .quiet { (words.profession.no_code) }
                }
            }
        }
        @if let Some(group) = group { (fact(words.profession.group, &html! { (group) })) }
    }
}

fn facts_of(recognition: &Recognition, lang: Lang) -> Markup {
    let words = site(lang);
    let names = &words.profession;
    let differ = recognition.validity.len() > 1;
    let profiles: Vec<&str> = recognition
        .profiles
        .iter()
        .map(|profile| words.facets.profile_name(*profile))
        .collect();
    let levels = html! {
        (ladder(&recognition.levels))
        strong { (level_list(&recognition.levels)) } " "
        span .quiet { (names.levels_hint) }
    };
    html! {
        (fact(names.levels, &levels))
        @for (kind, text) in &recognition.grounds { (fact(names.ground(*kind), &html! { (text) })) }
        @if !recognition.validity.is_empty() {
            div {
                dt { (names.validity) }
                @for (text, levels) in &recognition.validity {
                    dd {
                        (text)
                        @if differ { span .quiet { " – " (register_i18n::site::facets::levels(levels, lang)) } }
                    }
                }
            }
        }
        (fact(names.body, &html! { (recognition.bodies.join("; ")) }))
        (fact(names.profile, &html! { (profiles.join(", ")) }))
    }
}

fn fact(name: &str, value: &Markup) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

/// The eight levels of the framework, those of the profession filled. The numbers beside say the same.
fn ladder(levels: &[u8]) -> Markup {
    html! {
        span .ladder aria-hidden="true" {
            @for level in 1..=8u8 { i .on[levels.contains(&level)] {} }
        }
    }
}
