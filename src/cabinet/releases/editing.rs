//! The text of a release in both languages: saved, previewed, published after asking once more.

use gloo_net::http::Method;
use leptos::{ev::SubmitEvent, prelude::*};
use register_api::{
    cases::release::{EditRelease, Release},
    path::cases as path,
    text::Text,
};
use register_domain::text::Lang;
use register_i18n::desk::{form as forms, release as words};
use register_ui::{
    announcement::use_announcer,
    button::{Button, SubmitButton},
    dialog::Dialog,
    field::{TextArea, TextField},
    form::Form,
    input::Input,
    language::use_lang,
    pair::Pair,
    summary::ErrorSummary,
};

use super::{BothLanguages, other::Other};
use crate::{
    account::Account,
    check,
    forming::{Attempt, Refusals},
    request::Failure,
};

/// How many lines the field for the text shows.
const LINES: u8 = 14;

/// The fields of a release.
#[derive(Clone, Copy)]
pub struct Fields {
    title: [Input; 2],
    body: [Input; 2],
}

impl Fields {
    /// The fields, filled with the text as it stands; what a person has typed since is still in them.
    fn of(form: Form, release: &Release, lang: Lang) -> Fields {
        let field = |name: &str, label: &str, of: Lang, text: &Text| {
            let label = format!("{label}: {}", of_language(of).get(lang).to_lowercase());
            form.input(
                format!("{name}_{}", of.code()),
                label,
                text.get(of),
                check::filled(lang),
            )
        };
        Fields {
            title: Lang::ALL.map(|of| field("title", words::TITLE.get(lang), of, &release.title)),
            body: Lang::ALL.map(|of| field("body", words::TEXT.get(lang), of, &release.body)),
        }
    }

    /// Puts another text in the fields.
    pub fn take(self, title: &Text, body: &Text) {
        for (inputs, text) in [(self.title, title), (self.body, body)] {
            for (input, lang) in inputs.into_iter().zip(Lang::ALL) {
                input.on_input.run(text.get(lang).to_owned());
            }
        }
    }

    /// What stands in the fields; follows them.
    fn read(self) -> [Text; 2] {
        [self.title, self.body].map(|[kk, ru]| Text {
            kk: kk.value.get(),
            ru: ru.value.get(),
        })
    }
}

/// The release, when somebody else has changed it since what stands in the form was begun.
fn other_than(release: Release, version: Input, fields: Fields) -> Option<Release> {
    let [title, body] = untrack(|| fields.read());
    let now = release.version.to_string();
    if version.value.with_untracked(|version| *version == now) {
        return None;
    }
    if (&title, &body) == (&release.title, &release.body) {
        version.on_input.run(now);
        return None;
    }
    Some(release)
}

const fn of_language(lang: Lang) -> register_i18n::words::Words {
    match lang {
        Lang::Kk => forms::IN_KAZAKH,
        Lang::Ru => forms::IN_RUSSIAN,
    }
}

/// The form.
#[component]
pub fn Editing(
    /// The release.
    release: Release,
    /// It was saved or published.
    changed: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let voice = use_announcer();
    let edition = release.edition;
    let form = Form::new(format!("release-{edition}"));
    let fields = Fields::of(form, &release, lang);
    // What was typed into the form, perhaps before this visit, follows a version; that is kept with it.
    let version = form.input("version", "", release.version.to_string(), check::anything());
    let drafted = release.version == 0;
    let theirs = RwSignal::new(other_than(release, version, fields));
    let asking = RwSignal::new(false);
    let (saving, publishing) = (Attempt::by(form), Attempt::of_page());
    let sent = move || {
        let [title, body] = untrack(|| fields.read());
        EditRelease {
            title,
            body,
            expected_version: version
                .value
                .with_untracked(|version| version.parse().unwrap_or_default()),
        }
    };
    let refused = move |failure: &Failure| {
        if matches!(failure, Failure::Refused(problem) if problem.code == "other_release") {
            asking.set(false);
            // What somebody else has saved is shown beside what stands in the form.
            leptos::task::spawn_local(async move {
                let all = account.get::<Vec<Release>>(lang, path::RELEASES).await;
                let found = all
                    .ok()
                    .and_then(|all| all.into_iter().find(|one| one.edition == edition));
                let _gone = theirs.try_set(found);
            });
        }
    };
    let on_server = move |address: &str| address.replace("{edition}", &edition.to_string());
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let done = move |()| {
            voice.say(forms::SAVED.get(lang));
            changed.run(());
        };
        saving.run(Method::PUT, on_server(path::RELEASE), sent(), done, refused);
    };
    let publish = move |event: SubmitEvent| {
        event.prevent_default();
        let done = move |()| {
            asking.set(false);
            form.forget();
            voice.say(words::PUBLISHED.get(lang));
            changed.run(());
        };
        publishing.run(Method::POST, on_server(path::PUBLICATION), sent(), done, refused);
    };
    let ask = move |()| {
        if form.is_sound() {
            asking.set(true);
        }
    };
    view! {
        {drafted.then(|| view! { <p class="notice">{words::DRAFTED.get(lang)}</p> })}
        {move || theirs.get().map(|theirs_now| view! { <Other theirs=theirs_now version fields shown=theirs /> })}
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form class="form form--wide" novalidate on:submit=save>
            <Pair legend=words::TITLE.get(lang)>
                <TextField input=fields.title[0] lang=Lang::Kk />
                <TextField input=fields.title[1] lang=Lang::Ru />
            </Pair>
            <Pair legend=words::TEXT.get(lang)>
                <TextArea input=fields.body[0] lang=Lang::Kk rows=LINES hint=words::TEXT_HINT.get(lang) />
                <TextArea input=fields.body[1] lang=Lang::Ru rows=LINES hint=words::TEXT_HINT.get(lang) />
            </Pair>
            <p class="actions">
                <SubmitButton label=forms::SAVE.get(lang) pending=saving.pending() />
                <Button label=words::PUBLISH.get(lang) on_press=ask />
            </p>
        </form>
        <section class="part" aria-labelledby="preview">
            <h2 id="preview">{words::PREVIEW.get(lang)}</h2>
            {move || {
                let [title, body] = fields.read();
                view! { <BothLanguages title body /> }
            }}
        </section>
        <Dialog title=words::PUBLISH.get(lang) open=asking>
            <Refusals attempt=publishing />
            <p>{words::PUBLISH_ASK.get(lang)}</p>
            <form novalidate on:submit=publish>
                <SubmitButton label=words::PUBLISH.get(lang) pending=publishing.pending() />
            </form>
        </Dialog>
    }
}
