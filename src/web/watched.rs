//! A value that what is drawn follows.

use std::{
    cell::{Ref, RefCell},
    rc::Rc,
};

use leptos::prelude::{ArcTrigger, Notify as _, Track as _, untrack};

use crate::document::react;

/// A value that effects follow: one that reads it runs again when it has changed. All share the code of one kind of
/// signal, whatever the value is; a signal of its own for each would weigh some kilobytes each.
#[derive(Debug)]
pub struct Watched<T> {
    value: Rc<RefCell<T>>,
    changed: ArcTrigger,
}

impl<T> Clone for Watched<T> {
    fn clone(&self) -> Watched<T> {
        Watched {
            value: Rc::clone(&self.value),
            changed: self.changed.clone(),
        }
    }
}

impl<T> Watched<T> {
    /// Watches a value.
    #[must_use]
    pub fn new(value: T) -> Watched<T> {
        Watched {
            value: Rc::new(RefCell::new(value)),
            changed: ArcTrigger::new(),
        }
    }

    /// Watches what is computed from other watched values; it changes only when something else comes out.
    #[must_use]
    pub fn following(compute: impl Fn() -> T + 'static) -> Watched<T>
    where
        T: PartialEq + 'static,
    {
        // What it is computed from is followed below, not by the one who asks for it here.
        let watched = Watched::new(untrack(&compute));
        let result = watched.clone();
        react(move || {
            let computed = compute();
            if *result.peek() != computed {
                result.set(computed);
            }
        });
        watched
    }

    /// Reads it and follows it from now on.
    ///
    /// # Panics
    ///
    /// Within [`Watched::update`].
    #[must_use]
    pub fn read(&self) -> Ref<'_, T> {
        self.changed.track();
        self.value.borrow()
    }

    /// Reads it as it is now.
    ///
    /// # Panics
    ///
    /// Within [`Watched::update`].
    #[must_use]
    pub fn peek(&self) -> Ref<'_, T> {
        self.value.borrow()
    }

    /// Replaces it.
    ///
    /// # Panics
    ///
    /// While it is being read.
    pub fn set(&self, value: T) {
        self.value.replace(value);
        self.changed.notify();
    }

    /// Replaces it without a word to those who follow it.
    ///
    /// # Panics
    ///
    /// While it is being read.
    pub fn replace_quietly(&self, value: T) {
        self.value.replace(value);
    }

    /// Changes it.
    ///
    /// # Panics
    ///
    /// While it is being read.
    pub fn update<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        let result = change(&mut self.value.borrow_mut());
        self.changed.notify();
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_watch_one_value() {
        let one = Watched::new(1);
        let other = one.clone();
        other.set(2);
        other.update(|value| *value += 1);
        assert_eq!(*one.peek(), 3);
    }
}
