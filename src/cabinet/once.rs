//! One intention, one key: however often it is sent, because a line broke or somebody pressed twice, it is carried out once.

use leptos::prelude::*;

use crate::clock;

/// The key of what a person means to do now.
#[derive(Clone, Copy, Debug)]
pub struct OnceKey(StoredValue<Option<Meant>>);

#[derive(Clone, Debug)]
struct Meant {
    body: String,
    key: String,
}

impl Default for OnceKey {
    fn default() -> OnceKey {
        OnceKey(StoredValue::new(None))
    }
}

impl OnceKey {
    /// The key under which a body is sent: the same as long as the body is the same.
    #[must_use]
    pub fn key(self, body: &str) -> String {
        self.key_or(body, clock::key)
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

    /// It was decided: the same again would be another intention.
    pub fn fulfilled(self) {
        // The page may have been left meanwhile.
        let _gone = self.0.try_update_value(|meant| *meant = None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_retry_has_the_same_key_and_another_intention_another() {
        Owner::new().with(|| {
            let once = OnceKey::default();
            let key = |body, fresh: &str| once.key_or(body, || fresh.to_owned());
            assert_eq!(key("a", "1"), "1");
            assert_eq!(key("a", "2"), "1", "a retry");
            assert_eq!(key("b", "3"), "3", "another body");
            once.fulfilled();
            assert_eq!(key("b", "4"), "4", "the same once more");
        });
    }
}
