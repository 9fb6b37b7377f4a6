//! Whether the device has a connection, as the browser tells it.

use leptos::{ev, prelude::*};

use crate::watched::Watched;

/// Follows the browser for as long as the application runs.
#[must_use]
pub fn online() -> Watched<bool> {
    let online = Watched::new(window().navigator().on_line());
    let (up, down) = (online.clone(), online.clone());
    window_event_listener(ev::online, move |_| up.set(true));
    window_event_listener(ev::offline, move |_| down.set(false));
    online
}
