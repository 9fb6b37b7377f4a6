//! The search, which is the home page: it runs in the browser, on the index of the current edition, within one keystroke.
//!
//! In reading order: [`query`] (what is asked for, as an address), [`result`] (what a row of the list shows), [`engine`]
//! (the index and what answers when it did not come), then this file (the state that outlives the page), and what is drawn:
//! [`page`], [`facets`], [`chips`], [`list`].

use std::{ops::Deref, time::Duration};

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use register_api::page::Page;
use register_domain::text::Lang;
use register_i18n::site::search::found;

use crate::{
    a11y::{Announcer, announcer},
    navigation::Navigation,
    search::{
        engine::{Answer, Counts, Engine, Suggestion},
        query::Query,
        result::ResultRow,
    },
};

pub mod chips;
pub mod engine;
pub mod facets;
pub mod list;
pub mod page;
pub mod query;
pub mod result;

pub use page::SearchPage;

/// How many rows are drawn within a keystroke: more than a screen holds, few enough for a slow phone.
const FIRST_ROWS: usize = 14;
/// How many rows come with every further screen.
const MORE_ROWS: usize = 40;
/// How long typing rests before the address follows it.
const ADDRESS_REST: Duration = Duration::from_millis(300);
/// How long typing rests before the server is asked, where the index did not come.
const SERVER_REST: Duration = Duration::from_millis(250);

/// The search: what is asked for and what was found. It outlives the page, so that coming back finds it as it was.
#[derive(Clone, Copy, Debug)]
pub struct Search(&'static State);

/// The state of the search. It stands in memory once, for handlers and views by the dozen refer to it.
#[derive(Debug)]
pub struct State {
    navigation: Navigation,
    announcer: Announcer,
    query: RwSignal<Query>,
    text: Memo<String>,
    /// How many rows are shown.
    shown: RwSignal<usize>,
    rows: RwSignal<Vec<ResultRow>>,
    /// How many were found; `None` until something can answer.
    total: RwSignal<Option<u32>>,
    counts: RwSignal<Counts>,
    suggestion: RwSignal<Option<Suggestion>>,
    /// The sectoral bodies, by Kazakh and Russian name.
    bodies: RwSignal<Vec<[String; 2]>>,
    index: RwSignal<IndexState>,
    engine: StoredValue<Option<Engine>, LocalStorage>,
    address_timer: StoredValue<Option<TimeoutHandle>>,
    server_timer: StoredValue<Option<TimeoutHandle>>,
    /// Grows with every question to the server: a late answer to an older one is dropped.
    asked: StoredValue<u32>,
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
        let query = RwSignal::new(Query::default());
        let search = Search(Box::leak(Box::new(State {
            navigation,
            announcer: announcer(),
            query,
            text: Memo::new(move |_| query.with(|query| query.text.clone())),
            shown: RwSignal::new(FIRST_ROWS),
            rows: RwSignal::new(Vec::new()),
            total: RwSignal::new(None),
            counts: RwSignal::new(Counts::default()),
            suggestion: RwSignal::new(None),
            bodies: RwSignal::new(Vec::new()),
            index: RwSignal::new(IndexState::Coming),
            engine: StoredValue::new_local(None),
            address_timer: StoredValue::new(None),
            server_timer: StoredValue::new(None),
            asked: StoredValue::new(0),
        })));
        search.load_index();
        // The address may have been gone to, or come back to; the language decides how ties are broken.
        Effect::new(move |_| {
            navigation.visit().track();
            let _lang = navigation.lang().get();
            search.follow_address();
        });
        search
    }

    /// The text in the field.
    #[must_use]
    pub fn text(self) -> Memo<String> {
        self.text
    }

    /// The address of the search as it stands.
    #[must_use]
    pub fn address(self, lang: Lang) -> String {
        self.query.with_untracked(|query| query.address(lang))
    }

    /// Whether the index did not come and the server answers.
    #[must_use]
    pub fn index_failed(self) -> bool {
        self.index.get() == IndexState::Failed
    }

    /// The answer to a keystroke, drawn before the next frame.
    pub fn type_text(self, text: String) {
        self.change(|query| query.text = text);
    }

    /// Asks for a text that was offered, on the page; the former search can be gone back to.
    pub(crate) fn ask(self, text: &str, lang: Lang) {
        self.navigation.follow_typing(
            &Query {
                text: text.to_owned(),
                ..self.query.get_untracked()
            }
            .address(lang),
        );
    }

    /// Forgets text and filters.
    pub(crate) fn start_over(self) {
        self.change(|query| *query = Query::default());
    }

    /// Changes the filters.
    pub(crate) fn filter(self, change: impl FnOnce(&mut query::Chosen)) {
        self.change(|query| change(&mut query.chosen));
    }

    /// What an index says of a profession, until the server says all.
    #[must_use]
    pub fn known(self, id: u32) -> Option<register_search::Row> {
        self.index.track();
        self.engine
            .with_value(|engine| engine.as_ref().and_then(|engine| engine.known(id)))
    }

    /// A sectoral body of the index, by Kazakh and Russian name.
    #[must_use]
    pub fn body(self, place: u16) -> Option<[String; 2]> {
        self.bodies.with(|bodies| bodies.get(usize::from(place)).cloned())
    }

    fn change(self, change: impl FnOnce(&mut Query)) {
        self.query.update(change);
        self.shown.set(FIRST_ROWS);
        self.answer();
        self.write_address_later();
    }

    fn show_more(self) {
        if self
            .total
            .get_untracked()
            .is_some_and(|total| self.rows_shown() < total as usize)
        {
            self.shown.update(|shown| *shown += MORE_ROWS);
            self.answer();
        }
    }

    fn rows_shown(self) -> usize {
        self.rows.with_untracked(Vec::len)
    }

    fn follow_address(self) {
        let on_page = self.navigation.page().get_untracked() == Some(Page::Search);
        if on_page {
            let written = self.navigation.query().get_untracked();
            self.query.set(Query::read(&written));
            self.shown
                .set(self.navigation.extent_to_restore().unwrap_or(FIRST_ROWS));
        }
        self.answer();
    }

    fn answer(self) {
        let lang = self.navigation.lang().get_untracked();
        let shown = self.shown.get_untracked();
        let answer = self.engine.try_update_value(|engine| {
            let engine = engine.as_mut()?;
            Some(
                self.query
                    .with_untracked(|query| engine.answer(query, lang, shown)),
            )
        });
        match answer.flatten() {
            Some(answer) => self.show(answer, lang),
            None if self.index.get_untracked() == IndexState::Failed => self.ask_server_later(),
            None => {}
        }
    }

    fn show(self, answer: Answer, lang: Lang) {
        self.navigation.set_extent(self.shown.get_untracked());
        self.announcer.say_when_quiet(found(answer.total, lang));
        self.rows.set(answer.rows);
        self.counts.set(answer.counts);
        self.suggestion.set(answer.suggestion);
        self.total.set(Some(answer.total));
    }

    fn write_address_later(self) {
        let write = move || {
            if self.navigation.page().get_untracked() == Some(Page::Search) {
                let lang = self.navigation.lang().get_untracked();
                self.navigation.rewrite(&self.address(lang));
            }
        };
        later(self.address_timer, write, ADDRESS_REST);
    }

    /// Asks for the index, for the first time or once more.
    pub fn load_index(self) {
        self.index.set(IndexState::Coming);
        Engine::load(move |engine| {
            let state = match engine {
                Some(engine) => {
                    self.bodies.set(engine.bodies());
                    self.engine.set_value(Some(engine));
                    IndexState::Open
                }
                None => IndexState::Failed,
            };
            self.index.set(state);
            self.answer();
        });
    }

    fn ask_server_later(self) {
        let ask = move || {
            let number = self.asked.try_update_value(|asked| {
                *asked = asked.wrapping_add(1);
                *asked
            });
            let lang = self.navigation.lang().get_untracked();
            let query = self.query.get_untracked();
            engine::ask_server(&query, lang, move |answer| {
                if number == self.asked.try_get_value()
                    && let Some(answer) = answer
                {
                    self.show(answer, lang);
                }
            });
        };
        later(self.server_timer, ask, SERVER_REST);
    }
}

/// The search of the application.
///
/// # Panics
///
/// Outside the application.
#[must_use]
pub fn search() -> Search {
    expect_context()
}

/// Does something after a rest; what waited before is forgotten.
fn later(timer: StoredValue<Option<TimeoutHandle>>, act: impl FnOnce() + 'static, rest: Duration) {
    if let Some(timeout) = timer.try_update_value(Option::take).flatten() {
        timeout.clear();
    }
    timer.set_value(set_timeout_with_handle(act, rest).ok());
}
