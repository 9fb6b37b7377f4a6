//! A page, or a part of one, that shows a document of the API: until it has come, when it has, and when it does not come.

use leptos::prelude::*;
use register_domain::text::Lang;
use register_i18n::site::site;

use crate::{
    document::{Markup, changing, document, document_with, html},
    fetch::{self, Failure},
    json::Read,
    navigation::current_lang,
    trouble,
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

impl<T: Read + Send + Sync + 'static> Loading<T> {
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
        // The page may have been left meanwhile.
        fetch::get(&address, move |answer| drop(self.answer.try_set(Some(answer))));
    }

    /// Draws the page: `waiting` until the document is there, a page that says why when it does not come.
    pub fn page(
        self,
        waiting: impl Fn() -> AnyView + Send + 'static,
        missing: &'static str,
        draw: impl Fn(&T) -> AnyView + Send + 'static,
    ) -> AnyView {
        changing(move || {
            self.answer.with(|answer| match answer {
                None => waiting(),
                Some(Ok(document)) => draw(document),
                Some(Err(failure)) => trouble::failed(failure, missing, move || self.ask()),
            })
        })
    }

    /// Draws a part of a page, which stands without it: a word while it is on its way, a button when it does not come.
    pub fn part(self, draw: impl Fn(&T) -> AnyView + Send + 'static) -> AnyView {
        let lang = current_lang();
        changing(move || {
            self.answer.with(|answer| match answer {
                None => document(waiting(lang)),
                Some(Ok(document)) => draw(document),
                Some(Err(_)) => document_with(failed(lang), Box::new(move |_, _| self.ask())),
            })
        })
    }

    /// Whether it has come, or is known not to; follows it when read in an effect or a view.
    #[must_use]
    pub fn is_settled(self) -> bool {
        self.answer.with(Option::is_some)
    }
}

/// Something is on its way.
#[must_use]
pub fn waiting(lang: Lang) -> Markup {
    html! { p .quiet.waiting { (site(lang).trouble.loading) } }
}

/// A part of a page did not come; its button acts as `retry`.
#[must_use]
pub fn failed(lang: Lang) -> Markup {
    let words = &site(lang).trouble;
    html! {
        p .failed role="alert" {
            (words.failed) ". "
            button .plain type="button" data-act="retry" { (words.retry) }
        }
    }
}
