//! Invitations: those that wait for an answer, and a new one. The operator invites into any organisation, a head into the own.

use gloo_net::http::Method;
use leptos::prelude::*;
use register_api::{
    cabinet::{
        organisation::Organisation,
        people::{Invitation, NewInvitation},
    },
    path::cabinet as path,
};
use register_domain::{role::Role, text::Lang};
use register_i18n::{
    cabinet::role,
    desk::{account, frame, operator as words},
};
use register_ui::{
    announcement::use_announcer,
    button::{Button, SubmitButton},
    choice::{CheckField, Choice, RadioField, SelectField},
    empty::Empty,
    field::TextField,
    form::Form,
    language::use_lang,
    page::Page,
    summary::ErrorSummary,
    table::{Cell, Row, Table},
    time::Moment,
};
use serde::de::IgnoredAny;

use crate::{
    account::Account,
    check,
    loaded::loaded,
    request::{Failure, numbered},
    sending::{Sending, act},
};

/// The page.
#[component]
pub fn InvitationsPage() -> impl IntoView {
    let lang = use_lang();
    let (person, voice) = (Account::of_application(), use_announcer());
    let invitations = LocalResource::new(move || person.get::<Vec<Invitation>>(lang, path::INVITATIONS));
    let organisations = LocalResource::new(move || into(person, lang));
    let changed = Callback::new(move |told: String| {
        voice.say(told);
        invitations.refetch();
    });
    view! {
        <Page title=words::INVITATIONS.get(lang)>
            {loaded(invitations, move |invitations| view! { <Open invitations changed /> })}
            <section class="part" aria-labelledby="invite">
                <h2 id="invite">{words::INVITE.get(lang)}</h2>
                {loaded(organisations, move |organisations| view! { <Invite organisations changed /> })}
            </section>
        </Page>
    }
}

/// Into which organisations the person may invite.
async fn into(person: Account, lang: Lang) -> Result<Vec<Organisation>, Failure> {
    let acting = untrack(|| person.acting());
    match acting {
        Some(acting) if acting.role != Role::Operator => Ok(vec![acting.organisation]),
        _ => person.get(lang, path::ORGANISATIONS).await,
    }
}

#[component]
fn Open(invitations: Vec<Invitation>, changed: Callback<String>) -> impl IntoView {
    let lang = use_lang();
    let person = Account::of_application();
    if invitations.is_empty() {
        return view! { <Empty told=words::NO_INVITATIONS.get(lang) /> }.into_any();
    }
    let [mail, organisation, role_name, ends, action] = [
        account::MAIL,
        words::ORGANISATION,
        words::ROLE,
        words::ENDS,
        account::ACTION,
    ]
    .map(|words| words.get(lang));
    let row = move |invitation: Invitation| {
        let id = invitation.id;
        let about = invitation.mail.clone();
        let withdraw = move |()| {
            act::<()>(
                Method::DELETE,
                numbered(path::INVITATION, id),
                None::<()>,
                lang,
                person,
                move |answer| {
                    changed.run(match &answer {
                        Ok(()) => words::DONE.get(lang).to_owned(),
                        Err(failure) => failure.told(lang),
                    });
                },
            );
        };
        view! {
            <Row>
                <Cell label=mail>{invitation.mail}</Cell>
                <Cell label=organisation>{invitation.organisation_name.get(lang).to_owned()}</Cell>
                <Cell label=role_name>{role::role(invitation.role).get(lang)}</Cell>
                <Cell label=ends>
                    <Moment at=invitation.ends_at />
                </Cell>
                <Cell label=action>
                    <Button label=words::WITHDRAW.get(lang) about plain=true on_press=withdraw />
                </Cell>
            </Row>
        }
    };
    view! {
        <Table caption=words::INVITATIONS.get(lang) head=vec![mail, organisation, role_name, ends, action]>
            {invitations.into_iter().map(row).collect_view()}
        </Table>
    }
    .into_any()
}

#[component]
fn Invite(organisations: Vec<Organisation>, changed: Callback<String>) -> impl IntoView {
    let lang = use_lang();
    let form = Form::new("invite");
    let mail = form.input("mail", account::MAIL.get(lang), "", check::mail(lang));
    let organisation = form.input(
        "organisation",
        words::ORGANISATION.get(lang),
        "",
        check::filled(lang),
    );
    let as_role = form.input("role", words::ROLE.get(lang), "", check::filled(lang));
    let head = form.input("head", words::HEAD.get(lang), "", check::anything());
    let letter = form.input(
        "lang",
        words::LETTER_LANGUAGE.get(lang),
        lang.code(),
        check::filled(lang),
    );
    let sending = Sending::of(form);
    let choices: Vec<Choice> = organisations
        .iter()
        .map(|one| Choice::new(one.id.to_string(), one.name.get(lang)))
        .collect();
    let kinds: Vec<_> = organisations
        .iter()
        .map(|one| (one.id.to_string(), one.kind))
        .collect();
    // Only the roles that organisations of this kind have.
    let roles = Signal::derive(move || {
        let kind = organisation
            .value
            .with(|id| kinds.iter().find(|(known, _)| known == id).map(|(_, kind)| *kind));
        Role::ALL
            .into_iter()
            .filter(|role| kind == Some(role.organisation()))
            .map(|one| Choice::new(one.id(), role::role(one).get(lang)))
            .collect::<Vec<_>>()
    });
    let body = move || NewInvitation {
        mail: mail.value.get_untracked(),
        organisation: organisation
            .value
            .with_untracked(|id| id.parse().unwrap_or_default()),
        role: as_role
            .value
            .with_untracked(|id| Role::from_id(id).unwrap_or(Role::AssociationMember)),
        head: head.value.with_untracked(|head| head == "yes"),
        lang: letter
            .value
            .with_untracked(|code| Lang::from_code(code).unwrap_or_default()),
    };
    let languages = Lang::ALL
        .map(|lang| Choice::new(lang.code(), frame::LANGUAGE.get(lang)))
        .to_vec();
    view! {
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form
            class="form"
            novalidate
            on:submit=move |event| {
                sending.submit(&event, Method::POST, path::INVITATIONS, body, move |_taken: IgnoredAny| {
                    for field in [mail, organisation, as_role, head] {
                        field.on_input.run(String::new());
                    }
                    changed.run(words::INVITED.get(lang).to_owned());
                });
            }
        >
            <TextField input=mail kind="email" />
            <SelectField input=organisation choices />
            <SelectField input=as_role choices=roles />
            <CheckField input=head />
            <RadioField input=letter choices=languages />
            <p class="actions">
                <SubmitButton label=words::INVITE.get(lang) pending=sending.pending() />
            </p>
        </form>
    }
}
