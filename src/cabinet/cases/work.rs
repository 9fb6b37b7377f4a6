//! A step on its way: sent once, told when it is taken, and kept when somebody was faster.

use std::sync::Arc;

use gloo_net::http::Method;
use leptos::{prelude::*, task::spawn_local};
use register_api::{
    cases::change::{Act, Done},
    path::cases as path,
};
use register_domain::{
    procedure::{Action, ActionKind},
    text::Lang,
};
use register_i18n::procedure::event;
use register_ui::{
    announcement::{Announcer, use_announcer},
    form::Form,
    language::use_lang,
};

use super::{comments::Comments, seen::Seen};
use crate::{
    account::Account,
    once::OnceKey,
    request::{Failure, Overtaken, numbered},
};

/// What a person does with a case on its page; it lives as long as the page, however often the case is fetched anew.
#[derive(Clone, Copy)]
pub struct Work {
    id: u32,
    lang: Lang,
    account: Account,
    voice: Announcer,
    once: OnceKey,
    pending: RwSignal<bool>,
    /// The action whose form is open.
    open: RwSignal<Option<ActionKind>>,
    /// Somebody was faster.
    beaten: RwSignal<Option<Arc<Beaten>>>,
    /// A step was taken: where the case is now takes the focus once it is shown.
    arriving: StoredValue<bool>,
    comments: Comments,
    changed: Callback<()>,
}

/// What was to be done when somebody was faster.
#[derive(Clone, Debug)]
pub struct Beaten {
    /// The action.
    pub action: ActionKind,
    /// What had been typed for it.
    pub typed: String,
    /// What happened.
    pub since: Overtaken,
}

impl Work {
    /// Work with a case; `changed` fetches it anew.
    #[must_use]
    pub fn new(id: u32, changed: Callback<()>) -> Work {
        let account = Account::of_application();
        let person = untrack(|| account.session())
            .and_then(|session| session.person)
            .map_or(0, |person| person.id);
        Work {
            id,
            lang: use_lang(),
            account,
            voice: use_announcer(),
            once: OnceKey::default(),
            pending: RwSignal::new(false),
            open: RwSignal::new(None),
            beaten: RwSignal::new(None),
            arriving: StoredValue::new(false),
            comments: Comments::new(person, id),
            changed,
        }
    }

    /// The number of the case.
    #[must_use]
    pub const fn id(self) -> u32 {
        self.id
    }

    /// Whether a step is on its way; follows it.
    #[must_use]
    pub fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// The action whose form is open.
    #[must_use]
    pub const fn open(self) -> RwSignal<Option<ActionKind>> {
        self.open
    }

    /// What was to be done when somebody was faster.
    #[must_use]
    pub const fn beaten(self) -> RwSignal<Option<Arc<Beaten>>> {
        self.beaten
    }

    /// The recommendations or remarks that are being written.
    #[must_use]
    pub const fn comments(self) -> Comments {
        self.comments
    }

    /// Whether a step was just taken; asks once.
    #[must_use]
    pub fn has_arrived(self) -> bool {
        let arrived = self.arriving.get_value();
        self.arriving.set_value(false);
        arrived
    }

    /// Fetches the case anew.
    pub fn refresh(self) {
        self.changed.run(());
    }

    /// Attaches a file; `then` gets it once the server has it.
    pub fn attach(
        self,
        file: web_sys::File,
        then: impl FnOnce(Result<register_api::cases::case::Attachment, Failure>) + 'static,
    ) {
        let address = numbered(path::ATTACHMENTS, self.id);
        spawn_local(async move {
            then(self.account.send_file(self.lang, &address, &file).await);
        });
    }

    /// Takes a step with a case as it was seen. `typed` is what the person wrote for it, `form` tells what is wrong.
    pub fn take(self, seen: &Seen, action: Action, typed: String, form: Form) {
        if self.pending.get_untracked() {
            return;
        }
        let kind = action.kind();
        let against = is_against(&action);
        let act = Act {
            action,
            expected_version: seen.one.summary.version,
        };
        let Ok(body) = serde_json::to_string(&act) else {
            return;
        };
        let key = self.once.key(&body);
        self.pending.set(true);
        let address = numbered(path::STEPS, self.id);
        spawn_local(async move {
            let answer = self
                .account
                .send_once::<Done>(Method::POST, self.lang, &address, Some(&key), Some(&act))
                .await;
            // The page may have been left meanwhile.
            if self.pending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(_done) => {
                    form.forget();
                    self.taken(kind, against);
                }
                Err(Failure::Overtaken(since)) => self.beaten.set(Some(Arc::new(Beaten {
                    action: kind,
                    typed,
                    since: *since,
                }))),
                Err(failure) => refuse(form, &failure, self.lang),
            }
        });
    }

    fn taken(self, kind: ActionKind, against: bool) {
        self.once.fulfilled();
        if matches!(kind, ActionKind::Return | ActionKind::Remark) {
            self.comments.clear();
        }
        self.open.set(None);
        self.beaten.set(None);
        self.voice.say(event::done(kind, against).get(self.lang));
        self.arriving.set_value(true);
        self.changed.run(());
    }
}

/// Whether a council decides against.
const fn is_against(action: &Action) -> bool {
    matches!(
        action,
        Action::RecordAgreement { refusal: Some(_), .. }
            | Action::RecordRecommendation { refusal: Some(_), .. }
    )
}

/// Tells at the form why a step was not taken.
pub fn refuse(form: Form, failure: &Failure, lang: Lang) {
    let faults: Vec<(String, String)> = match failure {
        Failure::Refused(problem) => problem
            .fields
            .iter()
            .map(|fault| (fault.field.clone(), fault.detail.clone()))
            .collect(),
        _ => Vec::new(),
    };
    let whole = faults.is_empty().then(|| failure.told(lang));
    form.refuse(faults, whole);
}
