//! One's deadlines in a calendar program: an address with a secret of its own, told once.

use gloo_net::http::Method;
use leptos::prelude::*;
use register_api::{
    cabinet::calendar_feed::{CalendarFeed, NewCalendarFeed},
    path::cabinet as path,
};
use register_i18n::desk::feed as words;
use register_ui::{announcement::use_announcer, button::Button, language::use_lang, time::Moment};

use crate::{account::Account, loaded::loaded, request::Failure, sending::act};

/// The address of one's calendar: made, made anew, withdrawn.
#[component]
pub fn Feed() -> impl IntoView {
    let lang = use_lang();
    let (account, voice) = (Account::of_application(), use_announcer());
    let feed = LocalResource::new(move || account.get::<CalendarFeed>(lang, path::CALENDAR_FEED));
    let address = RwSignal::new(None::<String>);
    let make = move |()| {
        let then = move |answer: Result<NewCalendarFeed, Failure>| match answer {
            Ok(made) => {
                address.set(Some(made.address));
                voice.say(words::ONCE.get(lang));
                feed.refetch();
            }
            Err(failure) => voice.say(failure.told(lang)),
        };
        act(
            Method::POST,
            path::CALENDAR_FEED.to_owned(),
            None::<()>,
            lang,
            account,
            then,
        );
    };
    let withdraw = move |()| {
        let then = move |answer: Result<(), Failure>| {
            address.set(None);
            voice.say(match &answer {
                Ok(()) => words::WITHDRAWN.get(lang).to_owned(),
                Err(failure) => failure.told(lang),
            });
            feed.refetch();
        };
        act(
            Method::DELETE,
            path::CALENDAR_FEED.to_owned(),
            None::<()>,
            lang,
            account,
            then,
        );
    };
    view! {
        <p>{words::ABOUT.get(lang)}</p>
        {move || address.get().map(|address| view! { <Told address /> })}
        {loaded(feed, move |feed| {
            let label = if feed.created_at.is_some() { words::MAKE_ANEW } else { words::MAKE };
            let since = feed.created_at.map(|at| view! {
                <p class="quiet">{words::SINCE.get(lang)} ": " <Moment at /></p>
                <p><Button label=words::WITHDRAW.get(lang) plain=true on_press=withdraw /></p>
            });
            view! {
                {since}
                <p class="actions"><Button label=label.get(lang) on_press=make /></p>
            }
        })}
    }
}

/// The address, to be copied.
#[component]
fn Told(address: String) -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="summary stack">
            <p>{words::ONCE.get(lang)}</p>
            <input class="input" id="calendar-feed" type="url" readonly value=address aria-label=words::ADDRESS.get(lang) />
        </div>
    }
}
