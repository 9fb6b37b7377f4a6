//! The search, which is the home page: it runs in the browser, on the index of the current edition, within one keystroke.
//!
//! In reading order: [`query`] (what is asked for, as an address), [`result`] (what a row of the list shows), [`engine`]
//! (the index and what answers when it did not come), then this file (the state that outlives the page), and what is drawn:
//! [`page`], [`facets`], [`chips`], [`list`].

use std::{
    cell::{Cell, Ref, RefCell},
    ops::Deref,
    time::Duration,
};

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::set_timeout_with_handle};
use register_api::page::Page;
use register_domain::text::Lang;
use register_i18n::site::search::found;
use register_search::Row;

use crate::{
    a11y,
    document::react,
    navigation::Navigation,
    search::{
        engine::{Answer, Engine},
        query::{Chosen, Query},
    },
    watched::Watched,
};

pub mod chips;
pub mod engine;
pub mod facets;
pub mod list;
pub mod page;
pub mod query;
pub mod result;

/// How many rows are drawn within a keystroke: more than a screen holds, few enough for a slow phone.
const FIRST_ROWS: usize = 12;
/// How many rows come with every further screen.
const MORE_ROWS: usize = 40;
/// How long typing rests before the address follows it.
const ADDRESS_REST: Duration = Duration::from_millis(300);
/// How long typing rests before the server is asked, where the index did not come.
const SERVER_REST: Duration = Duration::from_millis(250);

/// The search: what is asked for and what was found. It outlives the page, so that coming back finds it as it was.
#[derive(Clone, Copy, Debug)]
pub struct Search(&'static State);

/// The state of the search, which lasts as long as the application runs.
#[derive(Debug)]
pub struct State {
    navigation: Navigation,
    query: Watched<Query>,
    /// The answer; `None` until something can answer.
    answer: Watched<Option<Answer>>,
    index: Watched<IndexState>,
    /// How many rows are shown.
    shown: Cell<usize>,
    engine: RefCell<Option<Engine>>,
    address_timer: RefCell<Option<TimeoutHandle>>,
    server_timer: RefCell<Option<TimeoutHandle>>,
    /// Grows with every question to the server: a late answer to an older one is dropped.
    asked: Cell<u32>,
}

impl Deref for Search {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// Whether the index has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum IndexState {
    /// It is on its way.
    Coming,
    /// It answers.
    Open,
    /// It did not come, or was refused; the server answers instead.
    Failed,
}

impl Search {
    /// Asks for the index and follows the address for as long as the application runs.
    #[must_use]
    pub fn start(navigation: Navigation) -> Search {
        let search = Search(Box::leak(Box::new(State {
            navigation,
            query: Watched::new(Query::default()),
            answer: Watched::new(None),
            index: Watched::new(IndexState::Coming),
            shown: Cell::new(FIRST_ROWS),
            engine: RefCell::new(None),
            address_timer: RefCell::new(None),
            server_timer: RefCell::new(None),
            asked: Cell::new(0),
        })));
        search.load_index();
        // The address may have been gone to, or come back to; the language decides how ties are broken.
        react(move || {
            navigation.follow_visits();
            navigation.follow_lang();
            search.follow_address();
        });
        search
    }

    /// What is asked for; follows it.
    #[must_use]
    pub fn query(self) -> Ref<'static, Query> {
        self.0.query.read()
    }

    /// The answer; follows it. `None` until something can answer.
    #[must_use]
    pub fn answer(self) -> Ref<'static, Option<Answer>> {
        self.0.answer.read()
    }

    /// The address of the search as it stands.
    #[must_use]
    pub fn address(self, lang: Lang) -> String {
        self.0.query.peek().address(lang)
    }

    /// Whether the index did not come and the server answers; follows it.
    #[must_use]
    pub fn index_failed(self) -> bool {
        *self.index.read() == IndexState::Failed
    }

    /// The sectoral bodies of the index, by Kazakh and Russian name; follows whether there is one.
    #[must_use]
    pub fn bodies(self) -> Vec<[String; 2]> {
        let _state = self.index.read();
        self.engine
            .borrow()
            .as_ref()
            .map(Engine::bodies)
            .unwrap_or_default()
    }

    /// What the index knows of a profession, and its sectoral body, until the server says all; follows whether there is an
    /// index.
    #[must_use]
    pub fn known(self, id: u32) -> Option<(Row, Option<[String; 2]>)> {
        let _state = self.index.read();
        self.engine.borrow().as_ref()?.known(id)
    }

    /// Answers what is typed, before the next frame.
    pub fn type_text(self, text: String) {
        self.change(|query| query.text = text);
    }

    /// Asks for a text that was offered, on the page; the former search can be gone back to.
    pub fn ask(self, text: &str, lang: Lang) {
        let query = Query {
            text: text.to_owned(),
            ..self.0.query.peek().clone()
        };
        self.navigation.follow_typing(&query.address(lang));
    }

    /// Takes what was typed before the application had started: it is part of the address from now on, or leads to the
    /// search from another page.
    pub fn take_typed(self, text: String) {
        let on_search = self.navigation.is_on(&Page::Search);
        let former = if on_search {
            Query::read(&self.navigation.query())
        } else {
            Query::default()
        };
        if !text.is_empty() && former.text != text {
            let address = Query { text, ..former }.address(self.navigation.lang());
            if on_search {
                self.navigation.rewrite(&address);
            } else {
                self.navigation.follow_typing(&address);
            }
        }
    }

    /// Forgets text and filters.
    pub fn start_over(self) {
        self.change(|query| *query = Query::default());
    }

    /// Changes the filters.
    pub fn filter(self, change: impl FnOnce(&mut Chosen)) {
        self.change(|query| change(&mut query.chosen));
    }

    /// Shows more of what was found.
    pub fn show_more(self) {
        let more = self.0.answer.peek().as_ref().is_some_and(Answer::has_more);
        if more {
            self.shown.set(self.shown.get() + MORE_ROWS);
            self.find();
        }
    }

    /// Asks for the index, for the first time or once more.
    pub fn load_index(self) {
        self.index.set(IndexState::Coming);
        Engine::load(move |engine| {
            let state = if engine.is_some() {
                IndexState::Open
            } else {
                IndexState::Failed
            };
            self.engine.replace(engine);
            self.index.set(state);
            self.find();
        });
    }

    fn change(self, change: impl FnOnce(&mut Query)) {
        self.0.query.update(change);
        self.shown.set(FIRST_ROWS);
        self.find();
        self.write_address_later();
    }

    fn follow_address(self) {
        if self.navigation.is_on(&Page::Search) {
            self.0.query.set(Query::read(&self.navigation.query()));
            self.shown
                .set(self.navigation.extent_to_restore().unwrap_or(FIRST_ROWS));
        }
        self.find();
    }

    fn find(self) {
        let lang = self.navigation.lang();
        let found = self
            .engine
            .borrow_mut()
            .as_mut()
            .map(|engine| engine.answer(&self.0.query.peek(), lang, self.shown.get()));
        match found {
            Some(answer) => self.show(answer, lang),
            None if *self.index.peek() == IndexState::Failed => self.ask_server_later(),
            None => {}
        }
    }

    fn show(self, answer: Answer, lang: Lang) {
        if self.navigation.is_on(&Page::Search) {
            self.navigation.set_extent(self.shown.get());
            a11y::say_when_quiet(found(answer.total, lang));
        }
        self.0.answer.set(Some(answer));
    }

    fn write_address_later(self) {
        let write = move || {
            if self.navigation.is_on(&Page::Search) {
                self.navigation.rewrite(&self.address(self.navigation.lang()));
            }
        };
        later(&self.address_timer, write, ADDRESS_REST);
    }

    fn ask_server_later(self) {
        let ask = move || {
            let number = self.asked.get().wrapping_add(1);
            self.asked.set(number);
            let lang = self.navigation.lang();
            engine::ask_server(&self.0.query.peek(), lang, move |answer| {
                if let Some(answer) = answer.filter(|_| number == self.asked.get()) {
                    self.show(answer, lang);
                }
            });
        };
        later(&self.server_timer, ask, SERVER_REST);
    }
}

/// Does something after a rest; what waited before is forgotten.
fn later(timer: &RefCell<Option<TimeoutHandle>>, act: impl FnOnce() + 'static, rest: Duration) {
    if let Some(former) = timer.replace(set_timeout_with_handle(act, rest).ok()) {
        former.clear();
    }
}
