//! One intention, one key: however often it is sent, because a line broke or somebody pressed twice, it is carried out once.

use leptos::prelude::*;

use crate::clock;

/// What a person means to do now.
#[derive(Clone, Copy, Debug)]
pub struct Intention(StoredValue<Option<Meant>>);

#[derive(Clone, Debug)]
struct Meant {
    body: String,
    key: String,
}

impl Default for Intention {
    fn default() -> Intention {
        Intention(StoredValue::new(None))
    }
}

impl Intention {
    /// The key under which a body is sent: the same as long as the body is the same.
    #[must_use]
    pub fn key(self, body: &str) -> String {
        self.key_or(body, clock::fresh_key)
    }

    fn key_or(self, body: &str, fresh: impl FnOnce() -> String) -> String {
        let known = self.0.with_value(|meant| {
            let meant = meant.as_ref().filter(|meant| meant.body == body)?;
            Some(meant.key.clone())
        });
        known.unwrap_or_else(|| {
            let key = fresh();
            self.0.set_value(Some(Meant {
                body: body.to_owned(),
                key: key.clone(),
            }));
            key
        })
    }

    /// It was carried out: the same again would be another intention.
    pub fn fulfilled(self) {
        self.0.set_value(None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_retry_has_the_same_key_and_another_intention_another() {
        Owner::new().with(|| {
            let intention = Intention::default();
            let key = |body, fresh: &str| intention.key_or(body, || fresh.to_owned());
            assert_eq!(key("a", "1"), "1");
            assert_eq!(key("a", "2"), "1", "a retry");
            assert_eq!(key("b", "3"), "3", "another body");
            intention.fulfilled();
            assert_eq!(key("b", "4"), "4", "the same once more");
        });
    }
}
