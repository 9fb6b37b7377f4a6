//! A long list that the server gives page by page: the pages that have come, in a row, and how to get those next to them.

use std::rc::Rc;

use crate::{
    fetch::{self, Failure},
    json::Read,
    watched::Watched,
};

/// A long list.
#[derive(Debug)]
pub struct Paged<T> {
    /// The address of a page up to its number.
    address: Rc<str>,
    come: Watched<Vec<Sheet<T>>>,
    state: Watched<State>,
}

/// A page of the list.
#[derive(Debug)]
pub struct Sheet<T> {
    /// Its number, from 1.
    pub number: u32,
    /// What is on it.
    pub content: Rc<T>,
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
    fn clone(&self) -> Paged<T> {
        Paged {
            address: Rc::clone(&self.address),
            come: self.come.clone(),
            state: self.state.clone(),
        }
    }
}

impl<T> Clone for Sheet<T> {
    fn clone(&self) -> Sheet<T> {
        Sheet {
            number: self.number,
            content: Rc::clone(&self.content),
        }
    }
}

impl<T: Read + 'static> Paged<T> {
    /// Asks for pages `first` to `last` of a list; the number of a page is put behind the address.
    #[must_use]
    pub fn of(address: String, first: u32, last: u32) -> Paged<T> {
        let paged = Paged {
            address: address.into(),
            come: Watched::new(Vec::new()),
            state: Watched::new(State::Still),
        };
        paged.ask(first, last);
        paged
    }

    /// The pages that have come, in a row; follows them.
    #[must_use]
    pub fn sheets(&self) -> Vec<Sheet<T>> {
        self.come.read().clone()
    }

    /// The first and the last page that have come; follows them.
    #[must_use]
    pub fn span(&self) -> Option<(u32, u32)> {
        ends(&self.come.read())
    }

    /// What the first of the pages says, such as how many there are; follows it.
    #[must_use]
    pub fn read<R>(&self, read: impl Fn(&T) -> R) -> Option<R> {
        self.come.read().first().map(|sheet| read(&sheet.content))
    }

    /// Why no page at all has come, when none has; follows it.
    #[must_use]
    pub fn failure(&self) -> Option<Failure> {
        match &*self.state.read() {
            State::Failed { failure, .. } if self.come.read().is_empty() => Some(failure.clone()),
            State::Failed { .. } | State::Still | State::Busy => None,
        }
    }

    /// Whether pages did not come; follows it.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        matches!(*self.state.read(), State::Failed { .. })
    }

    /// Whether nothing is on its way: all that was asked for has come, or is known not to; follows it.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        *self.state.read() != State::Busy
    }

    /// Asks for the page after the last.
    pub fn later(&self) {
        let ends = ends(&self.come.peek());
        if let Some((_, last)) = ends {
            self.ask(last + 1, last + 1);
        }
    }

    /// Asks for the page before the first.
    pub fn earlier(&self) {
        let ends = ends(&self.come.peek());
        if let Some((first, _)) = ends.filter(|(first, _)| *first > 1) {
            self.ask(first - 1, first - 1);
        }
    }

    /// Leaves what has come and goes to another page.
    pub fn turn_to(&self, page: u32) {
        if *self.state.peek() != State::Busy {
            self.come.set(Vec::new());
            self.ask(page, page);
        }
    }

    /// Asks for what did not come once more.
    pub fn again(&self) {
        let missing = match &*self.state.peek() {
            State::Failed { first, last, .. } => Some((*first, *last)),
            State::Still | State::Busy => None,
        };
        if let Some((first, last)) = missing {
            self.ask(first, last);
        }
    }

    fn ask(&self, first: u32, last: u32) {
        if *self.state.peek() != State::Busy {
            self.state.set(State::Busy);
            self.clone().ask_one(first, last);
        }
    }

    /// Asks for a page, and when it has come for the next, up to the last.
    fn ask_one(self, number: u32, last: u32) {
        let address = [&self.address, number.to_string().as_str()].concat();
        fetch::get(&address, move |answer| match answer {
            Ok(content) => {
                self.add(number, content);
                if number < last {
                    self.ask_one(number + 1, last);
                } else {
                    self.state.set(State::Still);
                }
            }
            Err(failure) => self.state.set(State::Failed {
                failure,
                first: number,
                last,
            }),
        });
    }

    fn add(&self, number: u32, content: T) {
        let sheet = Sheet {
            number,
            content: Rc::new(content),
        };
        self.come.update(|come| {
            let place = come.partition_point(|other| other.number < number);
            come.insert(place, sheet);
        });
    }
}

fn ends<T>(come: &[Sheet<T>]) -> Option<(u32, u32)> {
    Some((come.first()?.number, come.last()?.number))
}
