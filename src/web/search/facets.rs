//! The other filters: beside the results on a wide screen, folded away on a narrow one.

use leptos::prelude::*;
use register_domain::profile::Profile;
use register_i18n::{number, site::site};

use super::{engine::Counts, query::{Chosen, Query, profile_bit}, search};
use crate::navigation::current_lang;

/// The filters, with a button that opens them on a narrow screen.
#[component]
pub fn FacetPanel() -> impl IntoView {
    let words = &site(current_lang()).facets;
    let search = search();
    let open = RwSignal::new(false);
    let chosen = move || search.query.with(|query| query.chosen.count_without_basis());
    view! {
        <div class="facets">
            <button
                class="button facets__open" type="button" aria-controls="facets"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {words.open}
                <span class="count" hidden=move || chosen() == 0>{chosen}</span>
            </button>
            <div class="facets__panel" id="facets" class:facets__panel--open=move || open.get()>
                <Levels/>
                <Profiles/>
                <Groups/>
                <Bodies/>
            </div>
        </div>
    }
    .into_any()
}

/// The qualification levels, as a scale from 1 to 8.
#[component]
fn Levels() -> impl IntoView {
    let words = &site(current_lang()).facets;
    let levels = (0..8usize).map(|place| {
        let bit = 1u8 << place;
        option(
            "scale__step",
            (place + 1).to_string(),
            move |query| query.chosen.levels & bit != 0,
            move |counts| counts.levels.get(place).copied(),
            move |chosen| chosen.levels ^= bit,
        )
    });
    view! {
        <fieldset class="facet">
            <legend>{words.level}<span class="quiet">" "{words.level_hint}</span></legend>
            <div class="scale">{levels.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// The profiles.
#[component]
fn Profiles() -> impl IntoView {
    let words = &site(current_lang()).facets;
    let profiles = Profile::ALL.map(|profile| {
        let bit = profile_bit(profile);
        let place = usize::from(bit) - 1;
        option(
            "option",
            words.profile_name(profile).to_owned(),
            move |query| query.chosen.profiles & bit != 0,
            move |counts| counts.profiles.get(place).copied(),
            move |chosen| chosen.profiles ^= bit,
        )
    });
    view! {
        <fieldset class="facet">
            <legend>{words.profile}</legend>
            {profiles.into_iter().collect_view()}
        </fieldset>
    }
    .into_any()
}

/// The major groups of the classifier.
#[component]
fn Groups() -> impl IntoView {
    let words = &site(current_lang()).facets;
    let groups = (1..).zip(words.groups).map(|(group, name)| {
        let bit = 1u16 << group;
        option(
            "option",
            name.to_owned(),
            move |query| query.chosen.groups & bit != 0,
            move |counts| counts.groups.get(group).copied(),
            move |chosen| chosen.groups ^= bit,
        )
    });
    view! {
        <details class="facet">
            <summary>{words.group}</summary>
            {groups.collect_view()}
        </details>
    }
    .into_any()
}

/// The sectoral state bodies of the edition.
#[component]
fn Bodies() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).facets;
    let search = search();
    let bodies = move || {
        let bodies = search.bodies.get().into_iter().enumerate();
        bodies
            .map(|(place, [kk, ru])| {
                let name = if lang.code() == "kk" { kk.clone() } else { ru };
                let chosen_name = kk.clone();
                option(
                    "option",
                    name,
                    move |query| query.chosen.bodies.contains(&chosen_name),
                    move |counts| counts.bodies.get(place).copied(),
                    move |chosen| chosen.toggle_body(&kk),
                )
            })
            .collect_view()
    };
    view! {
        <details class="facet" hidden=move || search.bodies.with(Vec::is_empty)>
            <summary>{words.body}</summary>
            {bodies}
        </details>
    }
    .into_any()
}

/// One value of a filter: a box to tick, its name, and how many professions it would leave. A value that would leave none
/// stays in its place, so that nothing moves under the finger.
fn option(
    class: &'static str,
    name: String,
    is_chosen: impl Fn(&Query) -> bool + Send + Sync + 'static,
    count: impl Fn(&Counts) -> Option<u32> + Copy + Send + Sync + 'static,
    toggle: impl Fn(&mut Chosen) + 'static,
) -> AnyView {
    let search = search();
    let of = move || search.counts.with(count).unwrap_or_default();
    view! {
        <label class=class class:option--none=move || of() == 0>
            <input
                type="checkbox"
                prop:checked=move || search.query.with(&is_chosen)
                on:change=move |_| search.filter(&toggle)
            />
            <span class="option__name">{name}</span>
            <span class="count">{move || number::whole(of().into())}</span>
        </label>
    }
    .into_any()
}
