//! A page, or a part of one, that shows a document of the API: until it has come, when it has, and when it does not come.

use std::{cell::Ref, rc::Rc};

use register_domain::text::Lang;
use register_i18n::site::site;

use crate::{
    app::App,
    document::{Markup, Part, changing, document, document_with, html},
    fetch::{self, Failure},
    json::Read,
    trouble,
    watched::Watched,
};

/// A document that was asked for.
#[derive(Debug)]
pub struct Loading<T> {
    address: Rc<str>,
    answer: Watched<Option<Result<T, Failure>>>,
}

impl<T> Clone for Loading<T> {
    fn clone(&self) -> Loading<T> {
        Loading {
            address: Rc::clone(&self.address),
            answer: self.answer.clone(),
        }
    }
}

impl<T: Read + 'static> Loading<T> {
    /// Asks for the document under an address of the API.
    #[must_use]
    pub fn of(address: String) -> Loading<T> {
        let loading = Loading {
            address: address.into(),
            answer: Watched::new(None),
        };
        loading.ask();
        loading
    }

    /// Asks once more.
    pub fn ask(&self) {
        self.answer.set(None);
        let watched = self.answer.clone();
        fetch::get(&self.address, move |answer| watched.set(Some(answer)));
    }

    /// Draws the page: `waiting` until the document is there, a page that says why when it does not come.
    #[must_use]
    pub fn page(
        self,
        app: App,
        waiting: impl Fn() -> Part + 'static,
        missing: &'static str,
        draw: impl Fn(&T) -> Part + 'static,
    ) -> Part {
        changing(move || match &*self.answer.read() {
            None => waiting(),
            Some(Ok(document)) => draw(document),
            Some(Err(failure)) => {
                let again = self.clone();
                trouble::failed(app, failure, missing, move || again.ask())
            }
        })
    }

    /// The document, or why it did not come; `None` while it is on its way. Follows it.
    #[must_use]
    pub fn answer(&self) -> Ref<'_, Option<Result<T, Failure>>> {
        self.answer.read()
    }

    /// Draws a part of a page, which stands without it: a word while it is on its way, a button when it does not come.
    #[must_use]
    pub fn part(self, lang: Lang, draw: impl Fn(&T) -> Part + 'static) -> Part {
        changing(move || match &*self.answer.read() {
            None => document(waiting(lang)),
            Some(Ok(document)) => draw(document),
            Some(Err(_)) => {
                let again = self.clone();
                document_with(failed(lang), move |_, _| again.ask())
            }
        })
    }

    /// Whether it has come, or is known not to; follows it.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.answer.read().is_some()
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
