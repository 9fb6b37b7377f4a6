//! A form on its way: checked first, sent once, and the answer either goes on or is told at the fields.

use gloo_net::http::Method;
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use register_domain::text::Lang;
use register_ui::form::Form;
use serde::{Serialize, de::DeserializeOwned};

use crate::{account::Account, intention::Intention, request::Failure};

/// Sends a form.
#[derive(Clone, Copy)]
pub struct Sending {
    form: Form,
    intention: Intention,
}

impl Sending {
    /// For a form of this page.
    #[must_use]
    pub fn of(form: Form) -> Sending {
        Sending {
            form,
            intention: Intention::of_page(),
        }
    }

    /// Whether the form is on its way.
    #[must_use]
    pub fn pending(self) -> Signal<bool> {
        self.intention.pending()
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
        if self.intention.is_pending() || !self.form.is_sound() {
            return;
        }
        self.intention
            .attempt(method, address.into(), body(), move |answer| match answer {
                Ok(value) => {
                    self.form.forget();
                    done(value);
                }
                Err(failure) => self.refused(&failure),
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
        let whole = faults.is_empty().then(|| failure.told(self.intention.lang()));
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
