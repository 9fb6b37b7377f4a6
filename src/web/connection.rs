//! Whether the device has a connection, as the browser tells it.

use leptos::{ev, prelude::*};

/// Whether the device has a connection.
#[derive(Clone, Copy, Debug)]
pub struct Online(RwSignal<bool>);

impl Online {
    /// Follows the browser for as long as the application runs.
    #[must_use]
    pub fn follow() -> Online {
        let online = RwSignal::new(window().navigator().on_line());
        window_event_listener(ev::online, move |_| online.set(true));
        window_event_listener(ev::offline, move |_| online.set(false));
        Online(online)
    }

    /// Whether there is a connection; follows it when read in an effect or a view.
    #[must_use]
    pub fn get(self) -> bool {
        self.0.get()
    }
}

/// Whether the device has a connection.
///
/// # Panics
///
/// Outside the application.
#[must_use]
pub fn online() -> Online {
    expect_context()
}
