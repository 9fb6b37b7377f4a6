//! A registration that waits: the operator confirms it, or refuses it with the reason.

use gloo_net::http::Method;
use leptos::prelude::*;
use register_api::{
    cabinet::organisation::{Decision, Organisation},
    path::cabinet as path,
};
use register_i18n::{
    cabinet::role,
    desk::{account, operator as words},
};
use register_ui::{
    announcement::use_announcer,
    button::{Button, SubmitButton},
    dialog::Dialog,
    field::TextArea,
    form::Form,
    language::use_lang,
    summary::ErrorSummary,
    time::Moment,
};

use crate::{
    account::Account,
    check,
    request::numbered,
    sending::{Sending, act},
};

/// One that waits.
#[component]
pub fn Waiting(
    /// The association.
    organisation: Organisation,
    /// It was decided, or somebody else has decided it.
    decided: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let (person, voice) = (Account::of_application(), use_announcer());
    let refusing = RwSignal::new(false);
    let address = numbered(path::ORGANISATION_DECISION, organisation.id);
    let name = organisation.name.get(lang).to_owned();
    let confirm = {
        let address = address.clone();
        move |()| {
            let decision = Decision {
                confirmed: true,
                reason: String::new(),
            };
            act::<()>(
                Method::POST,
                address.clone(),
                Some(decision),
                lang,
                person,
                move |answer| {
                    voice.say(match &answer {
                        Ok(()) => words::DECIDED.get(lang).to_owned(),
                        Err(failure) => failure.told(lang),
                    });
                    decided.run(());
                },
            );
        }
    };
    let about = name.clone();
    view! {
        <li>
            <p class="tasks__name">{name}</p>
            <p class="quiet">
                {role::organisation(organisation.kind).get(lang)} " · " {account::BIN.get(lang)} " "
                <span class="number">{organisation.bin}</span> " · " <Moment at=organisation.created_at />
            </p>
            <p class="actions">
                <Button label=words::CONFIRM.get(lang) about=about.clone() on_press=confirm />
                <Button label=words::REFUSE.get(lang) about=about on_press=move |()| refusing.set(true) />
            </p>
            <Dialog title=words::REFUSE.get(lang) open=refusing>
                <Refusal address=address.clone() decided />
            </Dialog>
        </li>
    }
}

#[component]
fn Refusal(address: String, decided: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let form = Form::new("refusal");
    let reason = form.input("reason", words::REASON.get(lang), "", check::filled(lang));
    let sending = Sending::of(form);
    let body = move || Decision {
        confirmed: false,
        reason: reason.value.get_untracked(),
    };
    view! {
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form
            class="form"
            novalidate
            on:submit=move |event| {
                sending.submit(&event, Method::POST, address.clone(), body, move |()| {
                    voice.say(words::DECIDED.get(lang));
                    decided.run(());
                });
            }
        >
            <TextArea input=reason hint=words::REASON_HINT.get(lang) />
            <p class="actions">
                <SubmitButton label=words::REFUSE.get(lang) pending=sending.pending() />
            </p>
        </form>
    }
}
