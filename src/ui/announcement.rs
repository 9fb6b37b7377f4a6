//! What is told in passing: seen for a moment by those who see the page, read out to those who hear it.

use std::time::Duration;

use leptos::prelude::*;

/// For how long it is seen.
const MOMENT: Duration = Duration::from_secs(4);

/// Tells what was done.
#[derive(Clone, Copy, Debug)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// Tells something.
    pub fn say(self, text: impl Into<String>) {
        let text = text.into();
        self.0.set(text.clone());
        let silence = move || {
            // Something else may have been said meanwhile.
            if self.0.try_with_untracked(|said| *said == text) == Some(true) {
                self.0.set(String::new());
            }
        };
        set_timeout(silence, MOMENT);
    }
}

/// Gives the page its one voice; call it where the application begins.
pub fn provide_announcer() {
    provide_context(Announcer(RwSignal::new(String::new())));
}

/// The voice of the page.
#[must_use]
pub fn use_announcer() -> Announcer {
    use_context().unwrap_or_else(|| Announcer(RwSignal::new(String::new())))
}

/// The place where it speaks.
#[component]
#[must_use]
pub fn Announcements() -> impl IntoView {
    let Announcer(said) = use_announcer();
    let class = move || {
        if said.with(String::is_empty) {
            "unseen"
        } else {
            "said"
        }
    };
    view! {
        <p class=class role="status">
            {said}
        </p>
    }
}
