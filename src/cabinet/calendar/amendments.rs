//! What was added to the calendar and holds; each addition can be withdrawn, after asking once more.

use gloo_net::http::Method;
use leptos::prelude::*;
use register_api::{
    cabinet::calendar::{Amendment, AmendmentKind, CalendarChange, NewAmendment},
    path::cabinet as path,
};
use register_domain::text::Lang;
use register_i18n::desk::calendar as words;
use register_ui::{
    announcement::use_announcer, button::Button, dialog::Dialog, empty::Empty, language::use_lang,
};

use super::moving::Moving;
use crate::{account::Account, loaded::loaded, request::numbered, sending::act};

/// What an addition says, in a line.
#[must_use]
pub fn told(content: &NewAmendment, lang: Lang) -> String {
    match (content.kind, content.worked, content.off, content.date) {
        (AmendmentKind::Transfer, Some(worked), Some(off), _) => words::transfer(worked, off, lang),
        (AmendmentKind::KurbanAit, _, _, Some(day)) => words::kurban_ait(day, lang),
        // One of a newer server: its kind is all that is known.
        (AmendmentKind::Transfer, ..) => words::TRANSFER.get(lang).to_owned(),
        (AmendmentKind::KurbanAit, ..) => words::KURBAN_AIT.get(lang).to_owned(),
    }
}

/// The list.
#[component]
pub fn List(
    /// The additions.
    items: Vec<Amendment>,
    /// One was withdrawn.
    changed: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    if items.is_empty() {
        return view! { <Empty told=words::NONE.get(lang) /> }.into_any();
    }
    let item = move |amendment: Amendment| view! { <One amendment changed /> };
    view! { <ul class="tasks">{items.into_iter().map(item).collect_view()}</ul> }.into_any()
}

#[component]
fn One(amendment: Amendment, changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let asking = RwSignal::new(false);
    let line = told(&amendment.content, lang);
    let content = &amendment.content;
    let act = words::act(content.act_number.as_deref(), content.act_date, lang);
    let id = amendment.id;
    view! {
        <li>
            <p class="tasks__name">{line.clone()}</p>
            <p class="quiet">{act}</p>
            <p class="actions">
                <Button
                    label=words::WITHDRAW.get(lang)
                    about=line
                    plain=true
                    on_press=move |()| asking.set(true)
                />
            </p>
            <Dialog title=words::WITHDRAW.get(lang) open=asking>
                <Withdrawal id changed />
            </Dialog>
        </li>
    }
}

/// Which deadlines the withdrawal moves, and the withdrawal.
#[component]
fn Withdrawal(id: u32, changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let (account, voice) = (Account::of_application(), use_announcer());
    let change = LocalResource::new(move || async move {
        let address = numbered(path::AMENDMENT_WITHDRAWAL, id);
        account.get::<CalendarChange>(lang, &address).await
    });
    let withdraw = move |()| {
        act::<CalendarChange>(
            Method::DELETE,
            numbered(path::AMENDMENT, id),
            None::<()>,
            lang,
            account,
            move |answer| {
                voice.say(match &answer {
                    Ok(_) => words::WITHDRAWN.get(lang).to_owned(),
                    Err(failure) => failure.told(lang),
                });
                changed.run(());
            },
        );
    };
    view! {
        <p>{words::WITHDRAW_ASK.get(lang)}</p>
        {loaded(change, move |change| view! { <Moving change /> })}
        <p class="actions">
            <Button label=words::WITHDRAW.get(lang) on_press=withdraw />
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn additions_are_told_in_a_line() {
        let day = |text: &str| text.parse().ok();
        let content = |kind, worked, off, date| NewAmendment {
            kind,
            worked,
            off,
            date,
            issuer: None,
            act_number: None,
            act_date: "2026-11-20".parse().unwrap(),
        };
        let check = |content: &NewAmendment, expected: &str| {
            assert!(told(content, Lang::Ru).starts_with(expected), "{content:?}");
        };
        check(
            &content(
                AmendmentKind::Transfer,
                day("2027-03-13"),
                day("2027-03-16"),
                None,
            ),
            "Рабочий день",
        );
        check(
            &content(AmendmentKind::KurbanAit, None, None, day("2027-05-17")),
            "Первый день Курбан айта",
        );
        check(
            &content(AmendmentKind::Transfer, None, None, None),
            "Выходной день переносится",
        );
    }
}
