//! A form on its way: checked first, sent once, and the answer either goes on or is told at the fields.

use gloo_net::http::Method;
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use register_domain::text::Lang;
use register_ui::{form::Form, language::use_lang};
use serde::{Serialize, de::DeserializeOwned};

use crate::{account::Account, request::Failure};

/// Sends a form.
#[derive(Clone, Copy)]
pub struct Sending {
    form: Form,
    account: Account,
    lang: Lang,
    pending: RwSignal<bool>,
}

impl Sending {
    /// For a form of this page.
    #[must_use]
    pub fn of(form: Form) -> Sending {
        Sending {
            form,
            account: Account::of_application(),
            lang: use_lang(),
            pending: RwSignal::new(false),
        }
    }

    /// Whether the form is on its way.
    #[must_use]
    pub fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// Sends what `body` makes of the form, unless something is wrong with it or it is on its way already. What was typed is
    /// forgotten once it was taken.
    pub fn submit<B, T>(
        self,
        event: &SubmitEvent,
        method: Method,
        address: impl Into<String>,
        body: impl FnOnce() -> B,
        done: impl FnOnce(T) + 'static,
    ) where
        B: Serialize + 'static,
        T: DeserializeOwned + 'static,
    {
        event.prevent_default();
        if self.pending.get_untracked() || !self.form.is_sound() {
            return;
        }
        self.pending.set(true);
        let (address, body) = (address.into(), body());
        spawn_local(async move {
            let answer = self
                .account
                .send::<T>(method, self.lang, &address, Some(&body))
                .await;
            // The page may have been left meanwhile.
            let _gone = self.pending.try_set(false);
            match answer {
                Ok(value) => {
                    self.form.forget();
                    done(value);
                }
                Err(failure) => self.refused(&failure),
            }
        });
    }

    fn refused(self, failure: &Failure) {
        let faults = match failure {
            Failure::Refused(problem) => problem
                .fields
                .iter()
                .map(|fault| (fault.field.clone(), fault.detail.clone()))
                .collect(),
            _ => Vec::new(),
        };
        let whole = faults.is_empty().then(|| failure.told(self.lang));
        self.form.refuse(faults, whole);
    }
}

/// Does something that needs no form, and tells what became of it.
pub fn act<T: DeserializeOwned + 'static>(
    method: Method,
    address: String,
    body: Option<impl Serialize + 'static>,
    lang: Lang,
    account: Account,
    then: impl FnOnce(Result<T, Failure>) + 'static,
) {
    spawn_local(async move {
        then(account.send(method, lang, &address, body.as_ref()).await);
    });
}
