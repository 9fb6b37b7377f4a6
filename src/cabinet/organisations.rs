//! The organisations that take part: a list, one to be added, one to be renamed.

use gloo_net::http::Method;
use leptos::prelude::*;
use register_api::{
    cabinet::organisation::{Names, NewOrganisation, Organisation, Standing},
    path::cabinet as path,
};
use register_domain::{organisation::OrganisationKind, text::Lang};
use register_i18n::{
    cabinet::role,
    desk::{account, form as forms, operator as words},
    words::Words,
};
use register_ui::{
    announcement::use_announcer,
    button::{Button, SubmitButton},
    choice::{Choice, SelectField},
    dialog::Dialog,
    field::TextField,
    form::Form,
    language::use_lang,
    page::Page,
    pair::Pair,
    summary::ErrorSummary,
    table::{Cell, Row, Table},
};

use crate::{account::Account, check, loaded::loaded, request::numbered, sending::Sending};

/// The kinds in the order of the procedure.
const KINDS: [(&str, OrganisationKind); 5] = [
    ("association", OrganisationKind::Association),
    ("sectoral_body", OrganisationKind::SectoralBody),
    ("sectoral_council", OrganisationKind::SectoralCouncil),
    ("authorised_body", OrganisationKind::AuthorisedBody),
    ("national_council", OrganisationKind::NationalCouncil),
];

/// Where an organisation stands, in words.
#[must_use]
pub const fn standing(standing: Standing) -> Words {
    match standing {
        Standing::Waiting => words::WAITING,
        Standing::Confirmed => words::CONFIRMED,
        Standing::Refused => words::REFUSED,
    }
}

/// The page.
#[component]
pub fn OrganisationsPage() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let organisations =
        LocalResource::new(move || account.get::<Vec<Organisation>>(lang, path::ORGANISATIONS));
    let changed = Callback::new(move |()| organisations.refetch());
    view! {
        <Page title=words::ORGANISATIONS.get(lang)>
            {loaded(
                organisations,
                move |organisations| view! { <List organisations changed /> },
            )}
            <section class="part" aria-labelledby="new-organisation">
                <h2 id="new-organisation">{words::NEW_ORGANISATION.get(lang)}</h2>
                {loaded(organisations, move |organisations| view! { <NewForm organisations changed /> })}
            </section>
        </Page>
    }
}

#[component]
fn List(organisations: Vec<Organisation>, changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let (name, kind, state) = (
        words::NAME.get(lang),
        words::KIND.get(lang),
        words::STANDING.get(lang),
    );
    let action = account::ACTION.get(lang);
    let row = move |organisation: Organisation| {
        let renaming = RwSignal::new(false);
        let about = organisation.name.get(lang).to_owned();
        let bin = organisation.bin.clone().map(|bin| {
            view! {
                <br />
                <span class="quiet small number">{bin}</span>
            }
        });
        let told = standing(organisation.standing).get(lang);
        let kind_told = role::organisation(organisation.kind).get(lang);
        let shown = about.clone();
        view! {
            <Row>
                <Cell label=name>{shown} {bin}</Cell>
                <Cell label=kind>{kind_told}</Cell>
                <Cell label=state>{told}</Cell>
                <Cell label=action>
                    <Button
                        label=words::RENAME.get(lang)
                        about=about
                        plain=true
                        on_press=move |()| renaming.set(true)
                    />
                    <Dialog title=words::RENAME.get(lang) open=renaming>
                        <Rename organisation=organisation.clone() changed />
                    </Dialog>
                </Cell>
            </Row>
        }
    };
    view! {
        <Table caption=words::ORGANISATIONS.get(lang) head=vec![name, kind, state, action]>
            {organisations.into_iter().map(row).collect_view()}
        </Table>
    }
}

#[component]
fn Rename(organisation: Organisation, changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let form = Form::new("rename");
    // Another organisation may have been renamed in this dialogue before.
    form.forget();
    let name_kk = form.input(
        "name_kk",
        account::NAME_KK.get(lang),
        organisation.name.kk,
        check::filled(lang),
    );
    let name_ru = form.input(
        "name_ru",
        account::NAME_RU.get(lang),
        organisation.name.ru,
        check::filled(lang),
    );
    let sending = Sending::of(form);
    let address = numbered(path::ORGANISATION, organisation.id);
    let body = move || Names {
        name_kk: name_kk.value.get_untracked(),
        name_ru: name_ru.value.get_untracked(),
    };
    view! {
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form
            class="form"
            novalidate
            on:submit=move |event| {
                sending.submit(&event, Method::PUT, address.clone(), body, move |()| {
                    voice.say(forms::SAVED.get(lang));
                    changed.run(());
                });
            }
        >
            <TextField input=name_kk lang=Lang::Kk />
            <TextField input=name_ru lang=Lang::Ru />
            <p class="actions">
                <SubmitButton label=forms::SAVE.get(lang) pending=sending.pending() />
            </p>
        </form>
    }
}

#[component]
fn NewForm(organisations: Vec<Organisation>, changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let form = Form::new("organisation");
    let kind = form.input("kind", words::KIND.get(lang), "", check::filled(lang));
    let name_kk = form.input("name_kk", account::NAME_KK.get(lang), "", check::filled(lang));
    let name_ru = form.input("name_ru", account::NAME_RU.get(lang), "", check::filled(lang));
    let bin = form.input("bin", account::BIN.get(lang), "", check::anything());
    let at_body = form.input("at_body", words::AT_BODY.get(lang), "", check::anything());
    let sending = Sending::of(form);
    let kinds: Vec<Choice> = KINDS
        .iter()
        .map(|(code, kind)| Choice::new(*code, role::organisation(*kind).get(lang)))
        .collect();
    let bodies: Vec<Choice> = organisations
        .iter()
        .filter(|organisation| organisation.kind == OrganisationKind::SectoralBody)
        .map(|organisation| Choice::new(organisation.id.to_string(), organisation.name.get(lang)))
        .collect();
    let is = move |wanted: &'static str| move || kind.value.with(|code| code == wanted);
    let body = move || NewOrganisation {
        kind: kind.value.with_untracked(|code| {
            let found = KINDS.iter().find(|(known, _)| known == code);
            found.map_or(OrganisationKind::Association, |(_, kind)| *kind)
        }),
        name_kk: name_kk.value.get_untracked(),
        name_ru: name_ru.value.get_untracked(),
        bin: Some(bin.value.get_untracked()).filter(|bin| !bin.trim().is_empty()),
        at_body: at_body.value.with_untracked(|number| number.parse().ok()),
    };
    view! {
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form
            class="form"
            novalidate
            on:submit=move |event| {
                sending.submit(&event, Method::POST, path::ORGANISATIONS, body, move |_added: Organisation| {
                    voice.say(words::ADDED.get(lang));
                    changed.run(());
                });
            }
        >
            <SelectField input=kind choices=kinds />
            <Pair legend=account::ORGANISATION_NAME.get(lang)>
                <TextField input=name_kk lang=Lang::Kk />
                <TextField input=name_ru lang=Lang::Ru />
            </Pair>
            <Show when=is("association")>
                <TextField input=bin hint=account::BIN_HINT.get(lang) keys="numeric" wide=14 />
            </Show>
            <Show when=is("sectoral_council")>
                <SelectField input=at_body choices=bodies.clone() hint=words::AT_BODY_HINT.get(lang) />
            </Show>
            <p class="actions">
                <SubmitButton label=words::ADD.get(lang) pending=sending.pending() />
            </p>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_kinds_are_those_that_go_over_the_wire() {
        for (code, kind) in KINDS {
            assert_eq!(serde_json::to_value(kind).unwrap(), code);
        }
    }
}
