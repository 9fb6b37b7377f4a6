//! What a person means to do once. However often it is sent, after a double click or on a bad line, it is carried out once:
//! every attempt at the same carries the same key until the server has decided.

use gloo_net::http::Method;
use leptos::{prelude::*, task::spawn_local};
use register_domain::text::Lang;
use register_ui::language::use_lang;
use serde::{Serialize, de::DeserializeOwned};

use crate::{account::Account, once::OnceKey, request::Failure};

/// Something that a person means to do.
#[derive(Clone, Copy)]
pub struct Intention {
    account: Account,
    lang: Lang,
    pending: RwSignal<bool>,
    once: OnceKey,
}

impl Intention {
    /// An intention on this page.
    #[must_use]
    pub fn of_page() -> Intention {
        Intention {
            account: Account::of_application(),
            lang: use_lang(),
            pending: RwSignal::new(false),
            once: OnceKey::default(),
        }
    }

    /// Whether an attempt is on its way.
    #[must_use]
    pub fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// The same at this moment.
    #[must_use]
    pub fn is_pending(self) -> bool {
        self.pending.get_untracked()
    }

    /// The language in which the server answers.
    #[must_use]
    pub const fn lang(self) -> Lang {
        self.lang
    }

    /// Tries to do it, unless an attempt is on its way.
    pub fn attempt<T: DeserializeOwned + 'static>(
        self,
        method: Method,
        address: String,
        body: impl Serialize + 'static,
        then: impl FnOnce(Result<T, Failure>) + 'static,
    ) {
        if self.pending.get_untracked() {
            return;
        }
        self.pending.set(true);
        // What cannot be written is refused before it is sent, whatever its key.
        let key = self.once.key(&serde_json::to_string(&body).unwrap_or_default());
        spawn_local(async move {
            let answer = self
                .account
                .send_once::<T>(method, self.lang, &address, Some(&key), Some(&body))
                .await;
            if answer.as_ref().map_or_else(Failure::is_decided, |_done| true) {
                // What comes next is another intention.
                self.once.fulfilled();
            }
            let _gone = self.pending.try_set(false);
            then(answer);
        });
    }
}
