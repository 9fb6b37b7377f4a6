//! A step is tried, and the whole list of why not is shown where it was tried.

use gloo_net::http::Method;
use leptos::prelude::*;
use register_ui::summary::{ErrorSummary, Mistake};
use serde::{Serialize, de::DeserializeOwned};

use crate::intention::Intention;

/// An attempt at a step.
#[derive(Clone, Copy)]
pub struct Attempt {
    intention: Intention,
    refusals: RwSignal<Vec<Mistake>>,
    /// How often it was refused; each time the list takes the focus.
    refused: RwSignal<u32>,
}

impl Attempt {
    /// An attempt on this page.
    #[must_use]
    pub fn of_page() -> Attempt {
        Attempt {
            intention: Intention::of_page(),
            refusals: RwSignal::default(),
            refused: RwSignal::default(),
        }
    }

    /// Whether it is on its way.
    #[must_use]
    pub fn pending(self) -> Signal<bool> {
        self.intention.pending()
    }

    /// Tries it. What `refused` gets is the code of the refusal, if the server gave one.
    pub fn run<T: DeserializeOwned + 'static>(
        self,
        method: Method,
        address: String,
        body: impl Serialize + 'static,
        done: impl FnOnce(T) + 'static,
        refused: impl FnOnce(Option<&str>) + 'static,
    ) {
        self.intention.attempt(method, address, body, move |answer| {
            let lines = match &answer {
                Ok(_) => Vec::new(),
                Err(failure) => failure.lines(self.intention.lang()),
            };
            let mistakes = lines.into_iter().map(|text| Mistake { at: None, text });
            // The page may have been left meanwhile.
            if self.refusals.try_set(mistakes.collect()).is_some() {
                return;
            }
            match answer {
                Ok(value) => done(value),
                Err(failure) => {
                    self.refused.update(|times| *times += 1);
                    refused(failure.code());
                }
            }
        });
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
