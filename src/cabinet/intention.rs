//! What a person wants done once: however often the button is pressed and the connection breaks, the server is told by one key.

use leptos::prelude::*;

use crate::clock;

/// The key of what is wanted. It stays while the same is wanted, and changes with it.
#[derive(Clone, Copy, Debug)]
pub struct Intention(StoredValue<Option<(String, String)>>);

impl Intention {
    /// Nothing is wanted yet.
    #[must_use]
    pub fn new() -> Intention {
        Intention(StoredValue::new(None))
    }

    /// The key under which this is sent, whether for the first time or again.
    #[must_use]
    pub fn key(self, wanted: &str) -> String {
        self.key_by(wanted, clock::key)
    }

    fn key_by(self, wanted: &str, new: impl FnOnce() -> String) -> String {
        let known = self.0.with_value(|known| {
            known
                .as_ref()
                .filter(|(what, _)| what == wanted)
                .map(|(_, key)| key.clone())
        });
        known.unwrap_or_else(|| {
            let key = new();
            self.0.set_value(Some((wanted.to_owned(), key.clone())));
            key
        })
    }
}

impl Default for Intention {
    fn default() -> Intention {
        Intention::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_wanted_under_the_same_key() {
        Owner::new().with(|| {
            let intention = Intention::new();
            let mut drawn = 0..;
            let mut key = |wanted| intention.key_by(wanted, || drawn.next().unwrap_or(0).to_string());
            assert_eq!(key("send a"), "0");
            assert_eq!(key("send a"), "0");
            assert_eq!(key("send b"), "1");
            assert_eq!(key("send a"), "2");
        });
    }
}
