//! How a profession is recognised: what a basis means for a person, and the facts of its rows.

use leptos::prelude::*;
use register_domain::basis::Basis;
use register_i18n::site::{facets::level_list, site};

use super::{actions::CopyCode, facts::Recognition};
use crate::navigation::current_lang;

/// Every basis on which the profession is recognised; the first stands with what belongs to the profession as a whole.
#[component]
pub fn Recognitions(
    /// The bases, mandatory before voluntary.
    recognitions: Vec<Recognition>,
    /// The facts that do not depend on a basis.
    children: ChildrenFn,
) -> impl IntoView {
    let mut common = Some(children());
    recognitions
        .into_iter()
        .map(|recognition| {
            let common = common.take();
            view! {
                {meaning(recognition.basis)}
                <dl class="facts">{common}{facts(&recognition)}</dl>
            }
        })
        .collect_view()
        .into_any()
}

/// What the basis means for a person, in a sentence and what follows from it.
fn meaning(basis: Basis) -> AnyView {
    let meaning = site(current_lang()).profession.meaning(basis);
    let (class, sign) = match basis {
        Basis::Mandatory => ("meaning meaning--mandatory", "basis basis--mandatory"),
        Basis::Voluntary => ("meaning meaning--voluntary", "basis basis--voluntary"),
    };
    view! {
        <div class=class>
            <p class="meaning__headline"><span class=sign>{meaning.headline}</span></p>
            <p>{meaning.explanation}</p>
        </div>
    }
    .into_any()
}

/// The code and the major group.
#[component]
pub fn Code(
    /// The code, if there is one.
    code: Option<String>,
    /// The major group, 1–10.
    group: Option<u8>,
) -> impl IntoView {
    let words = site(current_lang());
    let group = group.and_then(|group| words.facets.groups.get(usize::from(group).checked_sub(1)?));
    let code = match code {
        Some(code) => view! { <span class="code">{code.clone()}</span><CopyCode code/> }.into_any(),
        None => view! { <span class="quiet">{words.profession.no_code}</span> }.into_any(),
    };
    view! {
        {fact(view! { <abbr title=words.profession.classifier>{words.profession.code}</abbr> }.into_any(), code)}
        {group.map(|group| fact(words.profession.group.into_any(), (*group).into_any()))}
    }
    .into_any()
}

fn facts(recognition: &Recognition) -> AnyView {
    let words = site(current_lang());
    let names = &words.profession;
    let levels = view! { {ladder(&recognition.levels)}<strong>{level_list(&recognition.levels)}</strong>" "<span class="quiet">{names.levels_hint}</span> };
    let grounds = recognition.grounds.iter().map(|(kind, text)| fact(names.ground(*kind).into_any(), text.clone().into_any()));
    let same = recognition.validity.len() == 1;
    let validity = recognition.validity.iter().map(|(text, levels)| {
        let of_levels = (!same).then(|| view! { <span class="quiet">" — "{names.levels}": "{level_list(levels)}</span> });
        view! { <dd>{text.clone()}{of_levels}</dd> }
    });
    let validity = (!recognition.validity.is_empty())
        .then(|| view! { <div><dt>{names.validity}</dt>{validity.collect_view()}</div> });
    let profiles = recognition.profiles.iter().map(|profile| words.facets.profile_name(*profile));
    view! {
        {fact(names.levels.into_any(), levels.into_any())}
        {grounds.collect_view()}
        {validity}
        {fact(names.body.into_any(), recognition.bodies.join("; ").into_any())}
        {fact(names.profile.into_any(), profiles.collect::<Vec<_>>().join(", ").into_any())}
    }
    .into_any()
}

fn fact(name: AnyView, value: AnyView) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

/// The eight levels of the framework, those of the profession filled. The numbers beside say the same.
fn ladder(levels: &[u8]) -> AnyView {
    let steps = (1..=8u8).map(|level| view! { <i class:on=levels.contains(&level)></i> });
    view! { <span class="ladder" aria-hidden="true">{steps.collect_view()}</span> }.into_any()
}
