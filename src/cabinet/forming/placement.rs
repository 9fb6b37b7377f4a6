//! The placement of the next edition: exactly what was recommended, after asking once more (clause 11).

use gloo_net::http::Method;
use leptos::{ev::SubmitEvent, prelude::*};
use register_api::{
    cases::{change::Done, package::NextPlacement},
    page::Page as PublicPage,
    path::cases as path,
};
use register_i18n::desk::forming as words;
use register_ui::{
    announcement::use_announcer,
    button::{Button, SubmitButton},
    dialog::Dialog,
    empty::Empty,
    language::use_lang,
    page::Page,
    time::Day,
};

use super::{
    attempt::{Attempt, Refusals},
    changes::ChangeLists,
    listing::Listing,
    obstacles::{Obstacle, Obstacles},
    until::LastDay,
};
use crate::{account::Account, address::address, loaded::loaded};

/// The page.
#[component]
pub fn PlacementPage() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let next = LocalResource::new(move || account.get::<NextPlacement>(lang, path::PLACEMENT));
    let placed = RwSignal::new(None::<u32>);
    let changed = Callback::new(move |number: Option<u32>| {
        placed.set(number);
        next.refetch();
    });
    view! {
        <Page title=words::PLACEMENT.get(lang)>
            {move || placed.get().map(|number| view! { <Placed number /> })}
            <p class="column">{words::PLACEMENT_HINT.get(lang)}</p>
            {loaded(
                next,
                move |next| {
                    if next.cases.is_empty() {
                        return view! { <Nothing /> }.into_any();
                    }
                    view! { <Contents next changed /> }.into_any()
                },
            )}
        </Page>
    }
}

/// What was placed, where it can be read, what follows.
#[component]
fn Placed(number: u32) -> impl IntoView {
    let lang = use_lang();
    let edition = PublicPage::Edition { number }.path(lang);
    view! {
        <div class="notice stack">
            <p>
                <strong>{words::placed(number, lang)}</strong>
            </p>
            <p class="actions">
                <a href=edition rel="external">
                    {words::OPEN_EDITION.get(lang)}
                </a>
                <a href=address(lang, &format!("releases/{number}"))>{words::TO_RELEASE.get(lang)}</a>
            </p>
        </div>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let lang = use_lang();
    view! {
        <Empty told=words::NOTHING_TO_PLACE.get(lang)>
            <p>
                <a href=address(lang, "recommendations")>{words::RECOMMENDATIONS.get(lang)}</a>
            </p>
        </Empty>
    }
}

#[component]
fn Contents(next: NextPlacement, changed: Callback<Option<u32>>) -> impl IntoView {
    let lang = use_lang();
    let found: Vec<Obstacle> = next
        .blockers
        .iter()
        .map(|blocker| Obstacle::of_placement(lang, blocker))
        .collect();
    let free = found.is_empty();
    let number = next.number;
    view! {
        <p class="lead">{words::edition(number, lang)}</p>
        {next.until.map(|until| view! { <LastDay label=words::PLACEMENT_UNTIL until /> })}
        {next
            .recommended_on
            .map(|date| view! { <p class="quiet">{words::RECOMMENDATIONS.get(lang)} ": " <Day date /></p> })}
        <Obstacles found />
        {free.then(|| view! { <Placing number changed /> })}
        <section class="part" aria-labelledby="to-place">
            <h2 id="to-place">{words::TO_PLACE.get(lang)}</h2>
            <Listing cases=next.cases />
        </section>
        <section class="part" aria-labelledby="differences">
            <h2 id="differences">{words::DIFFERENCES.get(lang)}</h2>
            <ChangeLists changes=next.changes />
        </section>
    }
}

/// Places it, after asking once more.
#[component]
fn Placing(number: u32, changed: Callback<Option<u32>>) -> impl IntoView {
    let lang = use_lang();
    let asking = RwSignal::new(false);
    let (voice, attempt) = (use_announcer(), Attempt::of_page());
    let place = move |event: SubmitEvent| {
        event.prevent_default();
        let done = move |_: Done| {
            asking.set(false);
            voice.say(words::placed(number, lang));
            changed.run(Some(number));
        };
        attempt.run(
            Method::POST,
            path::PLACEMENT.to_owned(),
            serde_json::json!({}),
            done,
            |_failure| {},
        );
    };
    view! {
        <p class="actions">
            <Button label=words::PLACE.get(lang) on_press=move |()| asking.set(true) />
        </p>
        <Dialog title=words::PLACE.get(lang) open=asking>
            <Refusals attempt />
            <p>
                <strong>{words::edition(number, lang)}</strong>
                ". "
                {words::PLACE_ASK.get(lang)}
            </p>
            <form novalidate on:submit=place>
                <SubmitButton label=words::PLACE.get(lang) pending=attempt.pending() />
            </form>
        </Dialog>
    }
}
