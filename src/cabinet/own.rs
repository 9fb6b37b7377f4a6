//! One's own account: the roles, the password, the calendar of one's deadlines ([`feed`]), the sessions.

pub mod feed;

use gloo_net::http::Method;
use leptos::prelude::*;
use register_api::{
    cabinet::{
        account::PasswordChange,
        session::{Acting, Membership, OneSession, Session},
    },
    path::cabinet as path,
};
use register_i18n::{
    cabinet::role,
    desk::{account as words, feed as calendar, frame},
};
use register_ui::{
    announcement::use_announcer,
    button::{Button, SubmitButton},
    field::TextField,
    form::Form,
    language::use_lang,
    page::Page,
    summary::ErrorSummary,
    table::{Cell, Row, Table},
    time::Moment,
};

use feed::Feed;

use crate::{
    account::Account,
    check,
    loaded::loaded,
    request::numbered,
    sending::{Sending, act},
};

/// The page.
#[component]
pub fn OwnPage() -> impl IntoView {
    let lang = use_lang();
    view! {
        <Page title=frame::ACCOUNT.get(lang)>
            <section class="part column" aria-labelledby="roles">
                <h2 id="roles">{words::ROLES.get(lang)}</h2>
                <Roles />
            </section>
            <section class="part column" aria-labelledby="password">
                <h2 id="password">{words::CHANGE_PASSWORD.get(lang)}</h2>
                <ChangePassword />
            </section>
            <section class="part column" aria-labelledby="feed">
                <h2 id="feed">{calendar::TITLE.get(lang)}</h2>
                <Feed />
            </section>
            <section class="part" aria-labelledby="sessions">
                <h2 id="sessions">{words::SESSIONS.get(lang)}</h2>
                <Sessions />
            </section>
        </Page>
    }
}

#[component]
fn Roles() -> impl IntoView {
    let lang = use_lang();
    let (account, voice) = (Account::of_application(), use_announcer());
    let choose = move |role: u32| {
        act::<Session>(
            Method::PUT,
            path::ACTING.to_owned(),
            Some(Acting { role }),
            lang,
            account,
            move |answer| match answer {
                Ok(session) => account.take(session),
                Err(failure) => voice.say(failure.told(lang)),
            },
        );
    };
    let session = untrack(|| account.session()).unwrap_or_default();
    let acting = session.acting;
    let item = move |membership: Membership| {
        let name = membership.organisation.name.get(lang).to_owned();
        let id = membership.id;
        let way = if acting == Some(id) {
            view! { <strong>{words::ACTING.get(lang)}</strong> }.into_any()
        } else {
            let about = name.clone();
            view! { <Button label=words::CHOOSE.get(lang) about plain=true on_press=move |()| choose(id) /> }
                .into_any()
        };
        view! {
            <li>
                <p class="tasks__name">{name}</p>
                <p class="quiet">{role::role(membership.role).get(lang)}</p>
                <p>{way}</p>
            </li>
        }
    };
    if session.roles.is_empty() {
        return view! { <p>{words::NO_ROLES.get(lang)}</p> }.into_any();
    }
    view! { <ul class="tasks">{session.roles.into_iter().map(item).collect_view()}</ul> }.into_any()
}

#[component]
fn ChangePassword() -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let form = Form::new("password-change");
    let old = form.secret("old", words::OLD_PASSWORD.get(lang), check::filled(lang));
    let new = form.secret("new", words::NEW_PASSWORD.get(lang), check::password(lang));
    let sending = Sending::of(form);
    let body = move || PasswordChange {
        old: old.value.get_untracked(),
        new: new.value.get_untracked(),
    };
    view! {
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form
            class="form"
            novalidate
            on:submit=move |event| {
                sending.submit(&event, Method::PUT, path::PASSWORD, body, move |()| {
                    old.on_input.run(String::new());
                    new.on_input.run(String::new());
                    voice.say(words::PASSWORD_CHANGED.get(lang));
                });
            }
        >
            <TextField input=old kind="password" autocomplete="current-password" />
            <TextField
                input=new
                hint=words::PASSWORD_HINT.get(lang)
                kind="password"
                autocomplete="new-password"
            />
            <p class="actions">
                <SubmitButton label=words::CHANGE_PASSWORD.get(lang) pending=sending.pending() />
            </p>
        </form>
    }
}

#[component]
fn Sessions() -> impl IntoView {
    let lang = use_lang();
    let (account, voice) = (Account::of_application(), use_announcer());
    let sessions = LocalResource::new(move || account.get::<Vec<OneSession>>(lang, path::SESSIONS));
    let end = move |address: String| {
        act::<()>(
            Method::DELETE,
            address,
            None::<()>,
            lang,
            account,
            move |answer| {
                voice.say(match &answer {
                    Ok(()) => words::ENDED.get(lang).to_owned(),
                    Err(failure) => failure.told(lang),
                });
                sessions.refetch();
            },
        );
    };
    view! {
        {loaded(sessions, move |sessions| {
            let [browser, seen, began, from, action] = [
                words::BROWSER,
                words::SEEN,
                words::BEGAN,
                words::ADDRESS,
                words::ACTION,
            ]
                .map(|words| words.get(lang));
            let others = sessions.len() > 1;
            let row = move |session: OneSession| {
                let id = session.id;
                let about = session.agent.clone();
                let way = if session.current {
                    view! { <strong>{words::THIS_SESSION.get(lang)}</strong> }.into_any()
                } else {
                    let press = move |()| end(numbered(path::ONE_SESSION, id));
                    view! { <Button label=words::END.get(lang) about plain=true on_press=press /> }.into_any()
                };
                view! {
                    <Row>
                        <Cell label=browser>{session.agent}</Cell>
                        <Cell label=seen>
                            <Moment at=session.seen_at />
                        </Cell>
                        <Cell label=began>
                            <Moment at=session.created_at />
                        </Cell>
                        <Cell label=from>{session.address}</Cell>
                        <Cell label=action>{way}</Cell>
                    </Row>
                }
            };
            let rows = sessions.into_iter().map(row).collect_view();
            view! {
                <Table caption=words::SESSIONS.get(lang) head=vec![browser, seen, began, from, action]>
                    {rows}
                </Table>
                <Show when=move || others>
                    <Button label=words::END_OTHERS.get(lang) on_press=move |()| end(path::SESSIONS.to_owned()) />
                </Show>
            }
        })}
    }
}
