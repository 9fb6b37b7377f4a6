//! How a text is sent: first it is whole, then it is at the server, then the step is taken, once.

use gloo_net::http::Method;
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use register_api::{
    cases::change::{Act, Done},
    path::cases as path,
};
use register_domain::{
    procedure::{Action, ActionKind},
    proposal::Draft,
    text::Lang,
};
use register_i18n::desk::{receipt, saving as words};
use register_ui::{announcement::use_announcer, language::use_lang};

use super::{rework::Rework, saving::Saving, writing::Writing};
use crate::{
    account::Account,
    address::address,
    once::OnceKey,
    request::{Answer, Failure, numbered},
};

/// Sends a text.
#[derive(Clone, Copy)]
pub struct Submitting {
    case: u32,
    case_version: u32,
    step: ActionKind,
    writing: Writing,
    rework: Rework,
    saving: Saving,
    account: Account,
    lang: Lang,
    once: OnceKey,
    pending: RwSignal<bool>,
    sent: Callback<()>,
}

impl Submitting {
    /// For the text of a case, with the step that it waits for.
    #[must_use]
    pub fn new(
        (case, case_version): (u32, u32),
        step: ActionKind,
        writing: Writing,
        rework: Rework,
        saving: Saving,
    ) -> Submitting {
        let (lang, voice, navigate) = (use_lang(), use_announcer(), use_navigate());
        let receipt_page = address(lang, &format!("cases/{case}/receipt"));
        Submitting {
            case,
            case_version,
            step,
            writing,
            rework,
            saving,
            account: Account::of_application(),
            lang,
            once: OnceKey::default(),
            pending: RwSignal::new(false),
            sent: Callback::new(move |()| {
                voice.say(receipt::SENT.get(lang));
                // Back does not lead to a form that cannot be sent again.
                let options = NavigateOptions {
                    replace: true,
                    ..NavigateOptions::default()
                };
                navigate(&receipt_page, options);
            }),
        }
    }

    /// Whether the text is on its way.
    #[must_use]
    pub fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// Sends the text, unless it is on its way or something is wrong with it.
    pub fn submit(self, event: &SubmitEvent) {
        event.prevent_default();
        if self.pending.get_untracked() || !self.writing.is_complete() {
            return;
        }
        self.pending.set(true);
        self.saving.before(Callback::new(move |at_server| {
            if at_server {
                self.step();
            } else {
                self.pending.set(false);
                let told = words::NOT_SENT.get(self.lang).to_owned();
                self.writing.refuse([(String::new(), told)]);
            }
        }));
    }

    fn step(self) {
        let draft = self.writing.draft().get_untracked();
        let Some(action) = self.action(draft) else {
            return self.pending.set(false);
        };
        let act = Act {
            action,
            expected_version: self.case_version,
        };
        // What is sent is the intention: changed, it is another one.
        let key = serde_json::to_string(&act).map(|wanted| self.once.key(&wanted));
        let address = numbered(path::STEPS, self.case);
        spawn_local(async move {
            let answer = self
                .account
                .exchange(Method::POST, self.lang, &address, key.ok().as_deref(), Some(&act))
                .await;
            // The page may have been left.
            if self.pending.try_set(false).is_none() {
                self.answered(answer);
            }
        });
    }

    /// The step with its text.
    fn action(self, draft: Draft) -> Option<Action> {
        let reply = self.rework.reply(self.lang);
        match self.step {
            ActionKind::Send => Some(Action::Send { draft, reply }),
            ActionKind::Rework => Some(Action::Rework { draft, reply }),
            ActionKind::TakeIntoCycle => Some(Action::TakeIntoCycle { draft: Some(draft) }),
            ActionKind::Revise => Some(Action::Revise { draft }),
            _ => None,
        }
    }

    fn answered(self, answer: Result<Answer, Failure>) {
        match answer.and_then(|answer| answer.read::<Done>()) {
            Ok(_done) => {
                self.saving.forget();
                self.sent.run(());
            }
            Err(Failure::Refused(problem)) if !problem.fields.is_empty() => {
                let told = problem.fields.into_iter();
                self.writing.refuse(told.map(|fault| (fault.field, fault.detail)));
            }
            Err(failure) => self.writing.refuse([(String::new(), failure.told(self.lang))]),
        }
    }
}
