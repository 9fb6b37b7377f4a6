//! The operator's page of the working calendar: what was added by act or announcement, and which open deadlines that moves.
//!
//! In reading order: [`amendments`] (what holds), [`adding`] (the form), [`moving`] (which deadlines move).

pub mod adding;
pub mod amendments;
pub mod moving;

use leptos::prelude::*;
use leptos_router::{components::Route, path};
use register_api::{cabinet::calendar::Amendments, path::cabinet as api};
use register_i18n::desk::calendar as words;
use register_ui::{language::use_lang, page::Page};

use crate::{account::Account, guard::SignedIn, loaded::loaded};
use adding::Adding;
use amendments::List;

/// The page at its address.
#[component(transparent)]
pub fn CalendarRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! { <Route path=path!("calendar") view=|| view! { <SignedIn><CalendarPage /></SignedIn> } /> }
        .into_inner()
}

/// The page.
#[component]
pub fn CalendarPage() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let amendments = LocalResource::new(move || account.get::<Amendments>(lang, api::AMENDMENTS));
    let changed = Callback::new(move |()| amendments.refetch());
    view! {
        <Page title=words::CALENDAR.get(lang)>
            <p class="column">{words::HINT.get(lang)}</p>
            <section class="part" aria-labelledby="added">
                <h2 id="added">{words::ADDED.get(lang)}</h2>
                {loaded(amendments, move |amendments| view! { <List items=amendments.items changed /> })}
            </section>
            <section class="part" aria-labelledby="add">
                <h2 id="add">{words::ADD.get(lang)}</h2>
                <Adding changed />
            </section>
        </Page>
    }
}
