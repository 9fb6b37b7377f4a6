//! What was typed into forms, kept while the application runs: a form that is drawn anew (in the other language, after
//! signing in again) finds it as it was left.

use std::collections::HashMap;

use leptos::prelude::*;

/// The texts of all forms by the ids of their fields.
#[derive(Clone, Copy, Debug)]
pub struct Memory(StoredValue<HashMap<String, ArcRwSignal<String>>>);

/// Lets forms remember; call it where the application begins.
pub fn provide_memory() {
    provide_context(Memory(StoredValue::new(HashMap::new())));
}

impl Memory {
    /// The memory of the application; one that lasts as long as the asking component where none was provided.
    #[must_use]
    pub fn of_application() -> Memory {
        use_context().unwrap_or_else(|| Memory(StoredValue::new(HashMap::new())))
    }

    /// What stands in a field; `initial` when nobody has typed there.
    #[must_use]
    pub fn text(self, id: &str, initial: impl FnOnce() -> String) -> ArcRwSignal<String> {
        if let Some(known) = self.0.with_value(|texts| texts.get(id).cloned()) {
            return known;
        }
        let text = ArcRwSignal::new(initial());
        self.0.update_value(|texts| {
            texts.insert(id.to_owned(), text.clone());
        });
        text
    }

    /// Forgets the fields whose id begins so.
    pub fn forget(self, beginning: &str) {
        self.0
            .update_value(|texts| texts.retain(|id, _| !id.starts_with(beginning)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_found_again_until_it_is_forgotten() {
        let owner = Owner::new();
        owner.with(|| {
            provide_memory();
            let typed = Memory::of_application().text("form-name", String::new);
            typed.set("Құрылыс".to_owned());
            let again = || {
                Memory::of_application()
                    .text("form-name", || "new".to_owned())
                    .get_untracked()
            };
            assert_eq!(again(), "Құрылыс");
            Memory::of_application().forget("other-");
            assert_eq!(again(), "Құрылыс");
            Memory::of_application().forget("form-");
            assert_eq!(again(), "new");
        });
    }
}
