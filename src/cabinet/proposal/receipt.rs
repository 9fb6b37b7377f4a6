//! The receipt of a proposal, to be printed: its number, the time by UTC+5, the SHA-256 of what was sent.

use leptos::prelude::*;
use register_api::{
    cases::case::{OneCase, Summary},
    path::cases as path,
};
use register_domain::text::Lang;
use register_i18n::{
    desk::{receipt as words, saving},
    procedure::{event, receipt},
};
use register_ui::{button::Button, empty::Empty, language::use_lang, page::Page};

use super::page::case_of_address;
use crate::{account::Account, address::address, loaded::loaded, request::numbered};

/// The page.
#[component]
pub fn ReceiptPage() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let place = numbered(path::CASE, case_of_address());
    let case = LocalResource::new(move || {
        let place = place.clone();
        async move { account.get::<OneCase>(lang, &place).await }
    });
    view! {
        <Page title=receipt::TITLE
            .get(lang)>{loaded(case, move |one| view! { <OneReceipt one /> })}</Page>
    }
}

#[component]
fn OneReceipt(one: OneCase) -> impl IntoView {
    let lang = use_lang();
    let OneCase {
        summary, timeline, ..
    } = one;
    let id = summary.id;
    let case = address(lang, &format!("cases/{id}"));
    let found = timeline.into_iter().rev().find_map(|happened| {
        let receipt = happened.receipt?;
        Some((receipt, happened.by.name.get(lang).to_owned()))
    });
    let Some((found, author)) = found else {
        return view! {
            <Empty told=words::NONE.get(lang)>
                <a href=format!("{case}/text")>{words::TO_TEXT.get(lang)}</a>
            </Empty>
        }
        .into_any();
    };
    let print = move |()| {
        // A browser that cannot print has the page all the same.
        let _printed = window().print();
    };
    let lines = receipt::lines(lang, &found);
    view! {
        <p class="lead">{event::proposal(summary.proposal).get(lang)}</p>
        <dl class="receipt">
            <dt>{words::PROFESSION.get(lang)}</dt>
            <dd>{name(&summary, lang)}</dd>
            <dt>{words::AUTHOR.get(lang)}</dt>
            <dd>{author}</dd>
            <dt>{words::BODY.get(lang)}</dt>
            <dd>{summary.body.name.get(lang).to_owned()}</dd>
        </dl>
        <div class="receipt__lines">
            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
        </div>
        <p class="quiet small column">{receipt::FINGERPRINT.get(lang)}</p>
        <p class="actions part">
            <Button label=words::PRINT.get(lang) on_press=print />
            <a class="button" href=case>
                {words::TO_CASE.get(lang)}
            </a>
        </p>
    }
    .into_any()
}

fn name(summary: &Summary, lang: Lang) -> String {
    let name = summary.name.get(lang);
    if name.is_empty() {
        saving::NOTHING.get(lang).to_owned()
    } else {
        name.to_owned()
    }
}
