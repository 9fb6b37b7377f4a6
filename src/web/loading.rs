//! A document that a page asks the server for: on its way, there, or why it did not come.

use leptos::prelude::*;
use register_i18n::site::site;
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;

use crate::{
    fetch::{self, Failure},
    navigation::current_lang,
    trouble::Failed,
};

/// A document that was asked for.
#[derive(Debug)]
pub struct Loading<T: 'static> {
    address: StoredValue<String>,
    answer: RwSignal<Option<Result<T, Failure>>>,
}

impl<T> Clone for Loading<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Loading<T> {}

impl<T: DeserializeOwned + Send + Sync + 'static> Loading<T> {
    /// Asks for the document under an address of the API.
    #[must_use]
    pub fn of(address: String) -> Loading<T> {
        let loading = Loading {
            address: StoredValue::new(address),
            answer: RwSignal::new(None),
        };
        loading.ask();
        loading
    }

    /// Asks once more.
    pub fn ask(self) {
        let address = self.address.get_value();
        self.answer.set(None);
        spawn_local(async move {
            let answer = fetch::get(&address).await;
            // The page may have been left meanwhile.
            let _ = self.answer.try_set(Some(answer));
        });
    }

    /// Draws the page: `waiting` until the document is there, a page that says why when it does not come.
    pub fn page(
        self,
        waiting: impl Fn() -> AnyView + Send + 'static,
        missing: &'static str,
        draw: impl Fn(&T) -> AnyView + Send + 'static,
    ) -> AnyView {
        (move || {
            self.answer.with(|answer| match answer {
                None => waiting(),
                Some(Ok(document)) => draw(document),
                Some(Err(failure)) => {
                    let failure = failure.clone();
                    view! { <Failed failure missing retry=move |()| self.ask()/> }.into_any()
                }
            })
        })
        .into_any()
    }

    /// Draws a part of a page, which stands without it: a word while it is on its way, a button when it does not come.
    pub fn part(self, draw: impl Fn(&T) -> AnyView + Send + 'static) -> AnyView {
        (move || {
            self.answer.with(|answer| match answer {
                None => waiting(),
                Some(Ok(document)) => draw(document),
                Some(Err(_)) => failed(move || self.ask()),
            })
        })
        .into_any()
    }

    /// Whether it has come, or is known not to; follows it when read in an effect or a view.
    #[must_use]
    pub fn is_settled(self) -> bool {
        self.answer.with(Option::is_some)
    }
}

/// Something is on its way.
#[must_use]
pub fn waiting() -> AnyView {
    view! { <p class="quiet waiting">{site(current_lang()).trouble.loading}</p> }.into_any()
}

/// A part of a page did not come.
pub fn failed(retry: impl Fn() + 'static) -> AnyView {
    let words = &site(current_lang()).trouble;
    view! {
        <p class="failed" role="alert">
            {words.failed}". "
            <button class="plain" type="button" on:click=move |_| retry()>{words.retry}</button>
        </p>
    }
    .into_any()
}
