//! A step is tried, and the whole list of why not is shown where it was tried.

use gloo_net::http::Method;
use leptos::{prelude::*, task::spawn_local};
use register_domain::text::Lang;
use register_ui::{
    form::Form,
    language::use_lang,
    summary::{ErrorSummary, Mistake},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{account::Account, cases::timeline, once::OnceKey, request::Failure};

/// An attempt at a step.
#[derive(Clone, Copy)]
pub struct Attempt {
    account: Account,
    lang: Lang,
    once: OnceKey,
    pending: RwSignal<bool>,
    /// The form by which it is tried; none where nothing is to be filled.
    form: Option<Form>,
    /// Whether what was typed stays when it was taken.
    keeps: bool,
    refusals: RwSignal<Vec<Mistake>>,
    /// How often it was refused; each time the list takes the focus.
    refused: RwSignal<u32>,
}

impl Attempt {
    /// An attempt that needs no form.
    #[must_use]
    pub fn of_page() -> Attempt {
        Attempt {
            account: Account::of_application(),
            lang: use_lang(),
            once: OnceKey::default(),
            pending: RwSignal::new(false),
            form: None,
            keeps: false,
            refusals: RwSignal::default(),
            refused: RwSignal::default(),
        }
    }

    /// An attempt by a form: it is checked first, told why not at its fields, and forgets what was typed once that was taken.
    #[must_use]
    pub fn by(form: Form) -> Attempt {
        Attempt {
            form: Some(form),
            ..Attempt::of_page()
        }
    }

    /// The same by a form in which everything stays: it was only looked at.
    #[must_use]
    pub fn keeping(form: Form) -> Attempt {
        Attempt {
            keeps: true,
            ..Attempt::by(form)
        }
    }

    /// Whether it is on its way.
    #[must_use]
    pub fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// Tries it, unless it is on its way already or something is wrong with the form. `refused` gets the failure, too.
    pub fn run<T: DeserializeOwned + 'static>(
        self,
        method: Method,
        address: impl Into<String>,
        body: impl Serialize + 'static,
        done: impl FnOnce(T) + 'static,
        refused: impl FnOnce(&Failure) + 'static,
    ) {
        if self.pending.get_untracked() || self.form.is_some_and(|form| !form.is_sound()) {
            return;
        }
        self.pending.set(true);
        let address = address.into();
        spawn_local(async move {
            let answer = self.send::<T>(method, &address, &body).await;
            // The page may have been left meanwhile.
            if self.pending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(value) => {
                    self.once.fulfilled();
                    self.refusals.set(Vec::new());
                    if let Some(form) = self.form.filter(|_| !self.keeps) {
                        form.forget();
                    }
                    done(value);
                }
                Err(failure) => {
                    self.tell(&failure);
                    refused(&failure);
                }
            }
        });
    }

    async fn send<T: DeserializeOwned>(
        self,
        method: Method,
        address: &str,
        body: &impl Serialize,
    ) -> Result<T, Failure> {
        if method != Method::POST {
            return self.account.send(method, self.lang, address, Some(body)).await;
        }
        let written = serde_json::to_string(body).map_err(|_unwritable| Failure::NotUnderstood)?;
        let key = self.once.key(&written);
        self.account
            .send_once(method, self.lang, address, Some(&key), Some(body))
            .await
    }

    /// Tells why not: at the fields of the form, or in the list of the page.
    pub fn tell(self, failure: &Failure) {
        match self.form {
            Some(form) => {
                let (faults, whole) = at_fields(failure, self.lang);
                form.refuse(faults, whole);
            }
            None => {
                let lines = lines(failure, self.lang);
                let mistakes = lines.into_iter().map(|text| Mistake { at: None, text });
                self.refusals.set(mistakes.collect());
                self.refused.update(|times| *times += 1);
            }
        }
    }
}

/// What is said at the fields of a form, by their names, and of the whole where nothing is said at a field.
fn at_fields(failure: &Failure, lang: Lang) -> (Vec<(String, String)>, Option<String>) {
    match failure {
        Failure::Refused(problem) if !problem.fields.is_empty() => {
            let faults = problem
                .fields
                .iter()
                .map(|fault| (fault.field.clone(), fault.detail.clone()));
            (faults.collect(), None)
        }
        _ => (Vec::new(), Some(lines(failure, lang).join(" "))),
    }
}

/// Why, line by line: the whole list where the server gives one, and what happened meanwhile.
fn lines(failure: &Failure, lang: Lang) -> Vec<String> {
    match failure {
        Failure::Refused(problem) if !problem.fields.is_empty() => {
            problem.fields.iter().map(|fault| fault.detail.clone()).collect()
        }
        Failure::Overtaken(overtaken) => {
            let happened = overtaken.happened.iter().map(|one| timeline::line(one, lang));
            [failure.told(lang)].into_iter().chain(happened).collect()
        }
        _ => vec![failure.told(lang)],
    }
}

/// Why it was refused; nothing while it was not.
#[component]
pub fn Refusals(
    /// The attempt.
    attempt: Attempt,
) -> impl IntoView {
    view! { <ErrorSummary mistakes=attempt.refusals refused=attempt.refused /> }
}
