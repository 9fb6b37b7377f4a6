//! The mail that went into a folder because no mail server is named.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use register_api::{
    cabinet::mail::{Letter, LetterHead, Letters},
    path::cabinet as path,
};
use register_i18n::desk::operator as words;
use register_ui::{
    empty::Empty,
    language::use_lang,
    page::Page,
    table::{Cell, Row, Table},
    time::Moment,
};

use crate::{account::Account, address::address, loaded::loaded, paging::Paging, request::numbered};

/// The list.
#[component]
pub fn MailPage() -> impl IntoView {
    let lang = use_lang();
    let person = Account::of_application();
    let paging = Paging::of_address();
    let letters = LocalResource::new(move || {
        let address = paging.address(path::MAIL);
        async move { person.get::<Letters>(lang, &address).await }
    });
    let [when, recipient, subject] =
        [words::WHEN, words::RECIPIENT, words::SUBJECT].map(|words| words.get(lang));
    let row = move |letter: LetterHead| {
        view! {
            <Row>
                <Cell label=when>
                    <Moment at=letter.created_at />
                </Cell>
                <Cell label=recipient>{letter.recipient}</Cell>
                <Cell label=subject>
                    <a href=address(lang, &format!("mail/{}", letter.id))>{letter.subject}</a>
                </Cell>
            </Row>
        }
    };
    view! {
        <Page title=words::MAIL.get(lang)>
            <p class="quiet column">{words::MAIL_HINT.get(lang)}</p>
            {loaded(letters, move |letters| {
                if letters.items.is_empty() {
                    return view! { <Empty told=words::NO_MAIL.get(lang) /> }.into_any();
                }
                let total = letters.total;
                view! {
                    <Table caption=words::MAIL.get(lang) head=vec![when, recipient, subject]>
                        {letters.items.into_iter().map(row).collect_view()}
                    </Table>
                    {paging.links(total, lang)}
                }
                    .into_any()
            })}
        </Page>
    }
}

/// One letter.
#[component]
pub fn LetterPage() -> impl IntoView {
    let lang = use_lang();
    let person = Account::of_application();
    let parameters = use_params_map();
    let letter = LocalResource::new(move || {
        let id = parameters.read().get("id").and_then(|id| id.parse().ok());
        let address = numbered(path::LETTER, id.unwrap_or_default());
        async move { person.get::<Letter>(lang, &address).await }
    });
    view! {
        <Page title=words::MAIL.get(lang)>
            <p>
                <a href=address(lang, "mail")>{words::MAIL.get(lang)}</a>
            </p>
            {loaded(
                letter,
                |letter| view! {
                    <h2>{letter.head.subject}</h2>
                    <p class="quiet">{letter.head.recipient} " · " <Moment at=letter.head.created_at /></p>
                    <p class="letter">{linked(&letter.body)}</p>
                },
            )}
        </Page>
    }
}

/// The text with its links: a letter is mostly about the one in it.
fn linked(body: &str) -> Vec<AnyView> {
    body.split_inclusive(char::is_whitespace)
        .map(|word| {
            let (link, rest) = word.split_at(word.trim_end().len());
            if link.starts_with("http://") || link.starts_with("https://") {
                let (href, link, rest) = (link.to_owned(), link.to_owned(), rest.to_owned());
                view! {
                    <a href=href rel="external">
                        {link}
                    </a>
                    {rest}
                }
                .into_any()
            } else {
                word.to_owned().into_any()
            }
        })
        .collect()
}
