//! The files of a case: a list with what each is, another one to add, those to take away that were not sent yet.

use gloo_net::http::Method;
use leptos::{html::Input, prelude::*};
use register_api::{cases::case::Attachment, path::cases as path};
use register_domain::{attachment::AttachmentKind, text::Lang};
use register_i18n::{desk::files as words, number, procedure::attachment};
use register_ui::{
    announcement::use_announcer,
    button::Button,
    language::use_lang,
    table::{Cell, Row, Table},
};

use super::upload::{Upload, upload};
use crate::{
    account::Account,
    request::{Failure, numbered},
    sending::act,
};

/// The files.
#[component]
pub fn Files(
    /// The case.
    case: u32,
    /// Those that it has.
    files: Vec<Attachment>,
) -> impl IntoView {
    let lang = use_lang();
    let files = RwSignal::new(files);
    let list = move || {
        let all = files.get();
        if all.is_empty() {
            return view! { <p class="quiet">{words::NONE.get(lang)}</p> }.into_any();
        }
        let head = vec![
            words::NAME.get(lang),
            words::KIND.get(lang),
            words::SIZE.get(lang),
            "SHA-256",
            words::ACTION.get(lang),
        ];
        view! {
            <Table caption=words::FILES.get(lang) head>
                {all.into_iter().map(|file| view! { <OneFile case file files /> }).collect_view()}
            </Table>
        }
        .into_any()
    };
    view! {
        <section class="part" aria-labelledby="files">
            <h2 id="files" tabindex="-1">
                {words::FILES.get(lang)}
            </h2>
            {list}
            <Add case files />
        </section>
    }
}

#[component]
fn OneFile(case: u32, file: Attachment, files: RwSignal<Vec<Attachment>>) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let voice = use_announcer();
    let id = file.id;
    let address = numbered(path::ATTACHMENT, case).replace("{file}", &id.to_string());
    let place = address.clone();
    let remove = move |()| {
        act::<()>(
            Method::DELETE,
            place.clone(),
            None::<()>,
            lang,
            account,
            move |answer| match answer {
                Ok(()) => {
                    // The page may have been left.
                    let _left = files.try_update(|files| files.retain(|file| file.id != id));
                    voice.say(words::REMOVED.get(lang));
                    register_ui::input::focus("files");
                }
                Err(failure) => voice.say(failure.told(lang)),
            },
        );
    };
    let action = file.removable.then(|| {
        view! { <Button label=words::REMOVE.get(lang) about=file.name.clone() plain=true on_press=remove /> }
    });
    view! {
        <Row>
            <Cell label=words::NAME.get(lang)>
                <a href=address rel="external" download="">
                    {file.name}
                </a>
            </Cell>
            <Cell label=words::KIND.get(lang)>{file.kind.extension().to_uppercase()}</Cell>
            <Cell label=words::SIZE.get(lang)>{number::size(file.bytes)}</Cell>
            <Cell label="SHA-256">
                <code class="seal">{file.sha256.to_string()}</code>
            </Cell>
            <Cell label=words::ACTION.get(lang)>{action}</Cell>
        </Row>
    }
}

/// Adds a file.
#[component]
fn Add(case: u32, files: RwSignal<Vec<Attachment>>) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let voice = use_announcer();
    let under_way = RwSignal::new(None::<(String, u32)>);
    let refused = RwSignal::new(Vec::<String>::new());
    let field = NodeRef::<Input>::new();
    let added = move |answer: Result<Attachment, Failure>| {
        if under_way.try_set(None).is_some() {
            return;
        }
        match answer {
            Ok(file) => {
                files.update(|files| {
                    files.retain(|known| known.id != file.id);
                    files.push(file);
                });
                voice.say(words::ADDED.get(lang));
            }
            Err(failure) => refused.set(reasons(&failure, lang)),
        }
    };
    let chosen = move |_| {
        let Some(input) = field.get_untracked() else {
            return;
        };
        let file = input.files().and_then(|files| files.get(0));
        let Some(file) = file.filter(|_| under_way.with_untracked(Option::is_none)) else {
            return;
        };
        refused.set(Vec::new());
        let name = file.name();
        under_way.set(Some((name.clone(), 0)));
        let progress = move |percent| {
            let _left = under_way.try_set(Some((name.clone(), percent)));
        };
        let upload_to = Upload {
            address: numbered(path::ATTACHMENTS, case),
            lang,
            account,
        };
        if let Err(failure) = upload(&upload_to, &file, progress, added) {
            added(Err(failure));
        }
        // The same file can be chosen again after it was mended.
        input.set_value("");
    };
    let accepted = AttachmentKind::ALL
        .map(|kind| format!(".{}", kind.extension()))
        .join(",");
    view! {
        <div class="entry" class:entry--faulty=move || !refused.with(Vec::is_empty)>
            <p class="entry__hint" id="file-hint">
                {attachment::HINT.get(lang)}
            </p>
            <div id="file-fault" role="alert">
                {move || {
                    let told = refused.get().into_iter();
                    told.map(|told| view! { <p class="entry__fault">{told}</p> }).collect_view()
                }}
            </div>
            <input
                class="unseen"
                id="file"
                type="file"
                accept=format!("{accepted},.jpeg")
                aria-describedby="file-hint file-fault"
                node_ref=field
                on:change=chosen
            />
            // The browser's own button speaks the browser's language.
            <label class="button" for="file">
                {words::ADD.get(lang)}
            </label>
            {move || {
                under_way.get().map(|(name, percent)| {
                    let told = words::sending(&name, percent, lang);
                    view! {
                        <p class="under-way">
                            <progress max="100" value=percent.to_string() aria-label=told.clone()></progress>
                            <span>{told}</span>
                        </p>
                    }
                })
            }}
        </div>
    }
}

/// Why a file is not taken, each reason by itself.
fn reasons(failure: &Failure, lang: Lang) -> Vec<String> {
    match failure {
        Failure::Refused(problem) if !problem.fields.is_empty() => {
            let fields = problem.fields.iter();
            fields.map(|fault| fault.detail.clone()).collect()
        }
        failure => vec![failure.told(lang)],
    }
}
