//! The files of a case: a list, and one to be added.

use leptos::prelude::*;
use register_api::{
    cases::case::{Attachment, OneCase},
    path::cases as path,
};
use register_domain::text::Lang;
use register_i18n::{desk::case as words, number, procedure::attachment::HINT};
use register_ui::{announcement::use_announcer, empty::Empty, language::use_lang, time::Moment};

use super::work::Work;
use crate::request::{Failure, numbered};

/// The list.
#[component]
pub fn Files(
    /// The case.
    one: OneCase,
) -> impl IntoView {
    let lang = use_lang();
    let id = one.summary.id;
    let list = if one.attachments.is_empty() {
        view! { <Empty told=words::NO_FILES.get(lang) /> }.into_any()
    } else {
        let files = one.attachments.into_iter();
        view! {
            <ul class="tasks">{files.map(|file| view! { <OneFile id file /> }).collect_view()}</ul>
        }
        .into_any()
    };
    view! {
        <section class="part" aria-labelledby="files">
            <h2 id="files">{words::FILES.get(lang)}</h2>
            {list}
        </section>
    }
}

#[component]
fn OneFile(id: u32, file: Attachment) -> impl IntoView {
    let lang = use_lang();
    let href = numbered(path::ATTACHMENT, id).replace("{file}", &file.id.to_string());
    let (name, saved_as) = (file.name.clone(), file.name);
    view! {
        <li>
            <p>
                <a href=href download=saved_as rel="external">
                    {name}
                </a>
                " "
                <span class="quiet">
                    {file.kind.extension().to_uppercase()} ", " {number::size(file.bytes)}
                </span>
            </p>
            <p class="quiet">
                {file.by.name.get(lang).to_owned()} " · " <Moment at=file.added_at /> " (UTC+5)"
            </p>
            <p class="quiet">"SHA-256: " <code class="digest">{file.sha256.to_string()}</code></p>
        </li>
    }
}

/// Adds a file.
#[component]
pub fn AddFile(
    /// The work with the case.
    work: Work,
    /// Gets the SHA-256 of what was added.
    #[prop(into)]
    on_added: Callback<String>,
) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let (pending, told) = (RwSignal::new(false), RwSignal::new(String::new()));
    let id = format!("case-{}-file", work.id());
    let hint = format!("{id}-hint");
    let send = move |file: web_sys::File| {
        if pending.get_untracked() {
            return;
        }
        pending.set(true);
        told.set(String::new());
        work.attach(file, move |answer| {
            // The page may have been left meanwhile.
            if pending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(kept) => {
                    voice.say(words::FILE_ADDED.get(lang));
                    on_added.run(kept.sha256.to_string());
                }
                Err(failure) => told.set(why(&failure, lang)),
            }
        });
    };
    let progress = move || pending.get().then(|| words::SENDING_FILE.get(lang));
    let fault = move || {
        let told = told.get();
        (!told.is_empty()).then(|| view! { <p class="entry__fault">{told}</p> })
    };
    view! {
        <div class="entry">
            <label for=id.clone()>{words::ADD_FILE.get(lang)}</label>
            <p class="entry__hint" id=hint.clone()>
                {HINT.get(lang)}
            </p>
            <div role="alert">{fault}</div>
            <input
                type="file"
                id=id
                aria-describedby=hint
                on:change:target=move |event| {
                    if let Some(file) = event.target().files().and_then(|files| files.get(0)) {
                        send(file);
                    }
                }
            />
            <p role="status" class="quiet">
                {progress}
            </p>
        </div>
    }
}

/// Why a file was not taken: every reason at once.
fn why(failure: &Failure, lang: Lang) -> String {
    match failure {
        Failure::Refused(problem) if !problem.fields.is_empty() => {
            let reasons: Vec<&str> = problem.fields.iter().map(|field| field.detail.as_str()).collect();
            reasons.join(" ")
        }
        other => other.told(lang),
    }
}
