//! The home page: what waits for the person. In [`duties`]: what must be done until when.

pub mod duties;

use leptos::prelude::*;
use register_api::{
    cabinet::organisation::{Organisation, Standing},
    path::cabinet as path,
};
use register_domain::role::Role;
use register_i18n::desk::{account as words, frame, operator};
use register_ui::{empty::Empty, language::use_lang, page::Page};

use crate::{account::Account, decision::Waiting, loaded::loaded};
use duties::ToDo;

/// The home page.
#[component]
pub fn HomePage() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let acting = untrack(|| account.acting());
    let role = acting.as_ref().map(|acting| acting.role);
    view! {
        <Page title=frame::CABINET.get(lang)>
            {match role {
                Some(Role::Operator) => view! { <ToDecide /> }.into_any(),
                Some(role) => {
                    let organisation = acting.map(|acting| acting.organisation);
                    let confirmed = organisation
                        .as_ref()
                        .is_some_and(|organisation| organisation.standing == Standing::Confirmed);
                    let name = organisation.map(|organisation| organisation.name.get(lang).to_owned());
                    view! {
                        <p class="lead">{name}</p>
                        {confirmed.then(|| view! { <ToDo role /> })}
                    }
                        .into_any()
                }
                None => view! { <Empty told=words::NO_ROLES.get(lang) /> }.into_any(),
            }}
        </Page>
    }
}

/// The registrations that wait for the operator.
#[component]
fn ToDecide() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let organisations =
        LocalResource::new(move || account.get::<Vec<Organisation>>(lang, path::ORGANISATIONS));
    let decided = Callback::new(move |()| organisations.refetch());
    view! {
        <section class="part" aria-labelledby="to-decide">
            <h2 id="to-decide">{operator::TO_DECIDE.get(lang)}</h2>
            {loaded(
                organisations,
                move |organisations| {
                    let waiting: Vec<Organisation> = organisations
                        .into_iter()
                        .filter(|organisation| organisation.standing == Standing::Waiting)
                        .collect();
                    if waiting.is_empty() {
                        return view! { <Empty told=operator::NONE_WAITS.get(lang) /> }.into_any();
                    }
                    view! {
                        <ul class="tasks">
                            {waiting
                                .into_iter()
                                .map(|organisation| view! { <Waiting organisation decided /> })
                                .collect_view()}
                        </ul>
                    }
                        .into_any()
                },
            )}
        </section>
    }
}
