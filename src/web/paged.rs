//! A long list that the server gives page by page: the pages that have come, in a row, and how to get those next to them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    fetch::{self, Failure},
    json::Read,
};

/// A long list.
#[derive(Debug)]
pub struct Paged<T: 'static> {
    /// The address of a page up to its number.
    address: StoredValue<String>,
    come: RwSignal<Vec<Sheet<T>>>,
    state: RwSignal<State>,
}

/// A page of the list.
#[derive(Debug)]
pub struct Sheet<T> {
    /// Its number, from 1.
    pub number: u32,
    /// What is on it.
    pub content: Arc<T>,
}

/// Whether something is on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
enum State {
    /// Nothing is.
    Still,
    /// A page is.
    Busy,
    /// Pages did not come, from this one to that one.
    Failed { failure: Failure, first: u32, last: u32 },
}

impl<T> Clone for Paged<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Paged<T> {}

impl<T> Clone for Sheet<T> {
    fn clone(&self) -> Self {
        Sheet {
            number: self.number,
            content: Arc::clone(&self.content),
        }
    }
}

impl<T: Read + Send + Sync + 'static> Paged<T> {
    /// Asks for pages `first` to `last` of a list; the number of a page is put behind the address.
    #[must_use]
    pub fn of(address: String, first: u32, last: u32) -> Paged<T> {
        let paged = Paged {
            address: StoredValue::new(address),
            come: RwSignal::new(Vec::new()),
            state: RwSignal::new(State::Still),
        };
        paged.ask(first, last);
        paged
    }

    /// The pages that have come, in a row; follows them when read in an effect or a view.
    #[must_use]
    pub fn sheets(self) -> Vec<Sheet<T>> {
        self.come.get()
    }

    /// The first and the last page that have come.
    #[must_use]
    pub fn span(self) -> Option<(u32, u32)> {
        self.come.with(|come| ends(come))
    }

    /// What the first of the pages says, such as how many there are.
    #[must_use]
    pub fn read<R>(self, read: impl Fn(&T) -> R) -> Option<R> {
        self.come
            .with(|come| come.first().map(|sheet| read(&sheet.content)))
    }

    /// Why no page at all has come, when none has.
    #[must_use]
    pub fn failure(self) -> Option<Failure> {
        let none = self.come.with(Vec::is_empty);
        self.state.with(|state| match state {
            State::Failed { failure, .. } if none => Some(failure.clone()),
            State::Failed { .. } | State::Still | State::Busy => None,
        })
    }

    /// Whether pages did not come.
    #[must_use]
    pub fn has_failed(self) -> bool {
        self.state.with(|state| matches!(state, State::Failed { .. }))
    }

    /// Whether nothing is on its way: all that was asked for has come, or is known not to.
    #[must_use]
    pub fn is_settled(self) -> bool {
        self.state.with(|state| *state != State::Busy)
    }

    /// Asks for the page after the last.
    pub fn later(self) {
        if let Some((_, last)) = self.come.with_untracked(|come| ends(come)) {
            self.ask(last + 1, last + 1);
        }
    }

    /// Asks for the page before the first.
    pub fn earlier(self) {
        if let Some((first, _)) = self
            .come
            .with_untracked(|come| ends(come))
            .filter(|(first, _)| *first > 1)
        {
            self.ask(first - 1, first - 1);
        }
    }

    /// Leaves what has come and goes to another page.
    pub fn turn_to(self, page: u32) {
        if !self.state.with_untracked(|state| *state == State::Busy) {
            self.come.set(Vec::new());
            self.ask(page, page);
        }
    }

    /// Asks for what did not come once more.
    pub fn again(self) {
        if let State::Failed { first, last, .. } = self.state.get_untracked() {
            self.ask(first, last);
        }
    }

    fn ask(self, first: u32, last: u32) {
        if self.state.with_untracked(|state| *state == State::Busy) {
            return;
        }
        self.state.set(State::Busy);
        self.ask_one(first, last);
    }

    /// Asks for a page, and when it has come for the next, up to the last.
    fn ask_one(self, number: u32, last: u32) {
        let address = self
            .address
            .try_with_value(|address| [address.as_str(), &number.to_string()].concat())
            .unwrap_or_default();
        fetch::get(&address, move |answer| {
            let state = match answer {
                Ok(content) => {
                    self.add(number, content);
                    if number < last {
                        return self.ask_one(number + 1, last);
                    }
                    State::Still
                }
                Err(failure) => State::Failed {
                    failure,
                    first: number,
                    last,
                },
            };
            // The page may have been left meanwhile.
            drop(self.state.try_set(state));
        });
    }

    fn add(self, number: u32, content: T) {
        let sheet = Sheet {
            number,
            content: Arc::new(content),
        };
        let _ = self.come.try_update(|come| {
            let place = come.partition_point(|other| other.number < number);
            come.insert(place, sheet);
        });
    }
}

fn ends<T>(come: &[Sheet<T>]) -> Option<(u32, u32)> {
    Some((come.first()?.number, come.last()?.number))
}
