//! People and their roles.

use gloo_net::http::Method;
use leptos::prelude::*;
use register_api::{
    cabinet::{
        people::{Enabled, People, Person},
        session::Membership,
    },
    path::cabinet as path,
};
use register_i18n::{
    cabinet::role,
    desk::{account, operator as words},
};
use register_ui::{
    announcement::use_announcer,
    button::Button,
    empty::Empty,
    language::use_lang,
    page::Page,
    table::{Cell, Row, Table},
};

use crate::{account::Account, loaded::loaded, paging::Paging, request::numbered, sending::act};

/// The page.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let lang = use_lang();
    let (person, voice) = (Account::of_application(), use_announcer());
    let paging = Paging::of_address();
    let people = LocalResource::new(move || {
        let address = paging.address(path::PEOPLE);
        async move { person.get::<People>(lang, &address).await }
    });
    let done = Callback::new(move |told: String| {
        voice.say(told);
        people.refetch();
    });
    view! {
        <Page title=words::PEOPLE.get(lang)>
            {loaded(people, move |people| {
                if people.items.is_empty() {
                    return view! { <Empty told=words::NOBODY.get(lang) /> }.into_any();
                }
                let head = vec![words::PERSON.get(lang), words::ROLES.get(lang), account::ACTION.get(lang)];
                let total = people.total;
                let rows = people.items.into_iter().map(|person| view! { <OnePerson person done /> }).collect_view();
                view! {
                    <Table caption=words::PEOPLE.get(lang) head>
                        {rows}
                    </Table>
                    {paging.links(total, lang)}
                }
                    .into_any()
            })}
        </Page>
    }
}

#[component]
fn OnePerson(person: Person, done: Callback<String>) -> impl IntoView {
    let lang = use_lang();
    let actor = Account::of_application();
    let change = move |method: Method, address: String, body: Option<Enabled>| {
        act::<()>(method, address, body, lang, actor, move |answer| {
            done.run(match &answer {
                Ok(()) => words::DONE.get(lang).to_owned(),
                Err(failure) => failure.told(lang),
            });
        });
    };
    let (name, enabled, id) = (person.name.clone(), person.enabled, person.id);
    let taken = person.name.clone();
    let role = move |membership: Membership| {
        let id = membership.id;
        let take = move |()| change(Method::DELETE, numbered(path::ROLE, id), None);
        view! {
            <li>
                {format!(
                    "{} — {} ",
                    role::role(membership.role).get(lang),
                    membership.organisation.name.get(lang),
                )} <Button label=words::TAKE_ROLE.get(lang) about=taken.clone() plain=true on_press=take />
            </li>
        }
    };
    let label = if enabled { words::DISABLE } else { words::ENABLE };
    let switch = move |()| {
        change(
            Method::PUT,
            numbered(path::PERSON, id),
            Some(Enabled { enabled: !enabled }),
        );
    };
    let roles = person.roles.into_iter().map(role).collect_view();
    view! {
        <Row>
            <Cell label=words::PERSON.get(lang)>
                {person.name} <br /> <span class="quiet small">{person.mail}</span>
                {(!enabled).then(|| view! { <strong>{format!(" · {}", words::DISABLED.get(lang))}</strong> })}
            </Cell>
            <Cell label=words::ROLES.get(lang)>
                <ul>{roles}</ul>
            </Cell>
            <Cell label=account::ACTION.get(lang)>
                <Button label=label.get(lang) about=name plain=true on_press=switch />
            </Cell>
        </Row>
    }
}
