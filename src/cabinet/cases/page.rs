//! The page of a case: what it is, where it is, what one can do, its text, its grounds, its files, what happened.

use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_params_map};
use register_api::{cases::case::OneCase, path::cases as path};
use register_domain::entry::ProfessionId;
use register_i18n::{
    desk::{case as words, cases},
    procedure::event,
};
use register_ui::{empty::Empty, language::use_lang, page::Page};

use super::{
    actions::Actions,
    criteria::Criteria,
    difference::Difference,
    files::Files,
    list::name,
    seen::{Seen, actor},
    standing::Standing,
    text::Text,
    timeline::Timeline,
    work::Work,
};
use crate::{account::Account, address::address, loaded::loaded, request::numbered};

/// The page; the address names the case.
#[component]
pub fn CasePage() -> impl IntoView {
    let lang = use_lang();
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id")?.parse::<u32>().ok());
    move || match id.get() {
        Some(id) => view! { <OfCase id /> }.into_any(),
        None => view! {
            <Page title=cases::CASES.get(lang)>
                <Empty told=cases::NONE.get(lang) />
            </Page>
        }
        .into_any(),
    }
}

#[component]
fn OfCase(id: u32) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let case = LocalResource::new(move || {
        let address = numbered(path::CASE, id);
        async move { account.get::<OneCase>(lang, &address).await }
    });
    let work = Work::new(id, Callback::new(move |()| case.refetch()));
    let show = move |one: OneCase| {
        let session = account.session();
        let actor = session.as_ref().and_then(actor)?;
        let seen = StoredValue::new(Seen { one, actor });
        Some(view! { <Whole work seen /> })
    };
    view! {
        <Page title=words::title(
            id,
            lang,
        )>
            <p>
                <A href=address(lang, "cases")>"‹ " {words::TO_CASES.get(lang)}</A>
            </p>
            {loaded(case, move |one| untrack(|| show(one)))}
        </Page>
    }
}

#[component]
fn Whole(work: Work, seen: StoredValue<Seen>) -> impl IntoView {
    let one = seen.with_value(|seen| seen.one.clone());
    view! {
        <Identity one=one.clone() />
        <div class="case">
            <div class="case__now">
                <Standing work seen />
                <Actions work seen />
            </div>
            <div class="case__text">
                <Text work seen />
                <Difference seen />
                <Criteria work seen />
                <Files one=one.clone() />
                <Timeline one />
            </div>
        </div>
    }
}

/// What it is: the profession in both languages, what is asked for, by whom and for whom.
#[component]
fn Identity(one: OneCase) -> impl IntoView {
    let lang = use_lang();
    let summary = one.summary;
    let other = summary.name.get(lang.other()).to_owned();
    let title = name(&summary, lang);
    let other = (!other.is_empty() && other != title).then(|| {
        view! {
            <p class="quiet" lang=lang.other().code()>
                {other}
            </p>
        }
    });
    let profession = match &one.case.state {
        register_domain::procedure::State::Published { profession, .. } => Some(*profession),
        _ => summary.proposal.profession(),
    };
    let public = profession.map(|ProfessionId(id)| {
        view! {
            <p>
                <a href=format!("/{}/professions/{id}", lang.code()) rel="external">
                    {words::IN_REGISTER.get(lang)}
                </a>
            </p>
        }
    });
    view! {
        <div class="identity">
            <p class="identity__name">{title}</p>
            {other}
            <p>{event::proposal(summary.proposal).get(lang)}</p>
            <p class="quiet">
                {summary.author.name.get(lang).to_owned()} " → " {summary.body.name.get(lang).to_owned()}
            </p>
            {public}
        </div>
    }
}
