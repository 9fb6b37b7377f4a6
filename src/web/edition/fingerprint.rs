//! The fingerprint of an edition, and how to check it.

use leptos::prelude::*;
use register_i18n::site::site;
use wasm_bindgen_futures::spawn_local;

use crate::{a11y::announcer, browser, navigation::current_lang};

/// The fingerprint in full, with a button that copies it and the way to check it.
#[component]
pub fn Fingerprint(
    /// The number of the edition.
    number: u32,
    /// The SHA-256 of its CSV file, in hexadecimal.
    sha256: String,
) -> impl IntoView {
    let words = &site(current_lang()).edition;
    let announcer = announcer();
    let copied = RwSignal::new(false);
    let shown = sha256.clone();
    let copy = move |_| {
        let sha256 = sha256.clone();
        spawn_local(async move {
            if browser::copy(&sha256).await {
                let _ = copied.try_set(true);
                announcer.say(words.copied);
            }
        });
    };
    let label = move || if copied.get() { words.copied } else { words.copy };
    let file = ["register-", &number.to_string(), ".csv"].concat();
    view! {
        <div class="fingerprint stack">
            <p><code class="fingerprint__sum">{shown}</code>" "
                <button class="plain" type="button" on:click=copy>{label}</button></p>
            <p>{words.fingerprint_check}</p>
            <ul class="fingerprint__commands quiet small">
                <li>"Linux: "<code>"sha256sum "{file.clone()}</code></li>
                <li>"macOS: "<code>"shasum -a 256 "{file.clone()}</code></li>
                <li>"Windows: "<code>"certutil -hashfile "{file}" SHA256"</code></li>
            </ul>
        </div>
    }
    .into_any()
}

/// The beginning and the end of a fingerprint, enough to tell two apart by eye.
#[must_use]
pub fn short(sha256: &str) -> String {
    match (sha256.get(..8), sha256.get(sha256.len().saturating_sub(8)..)) {
        (Some(start), Some(end)) if sha256.len() > 16 => [start, "…", end].concat(),
        _ => sha256.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_are_shortened() {
        for (given, expected) in [
            (
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "01234567…89abcdef",
            ),
            ("0123456789abcdef", "0123456789abcdef"),
            ("", ""),
            ("aбелгісіз, ұзын мәтін", "aбелгісіз, ұзын мәтін"),
        ] {
            assert_eq!(short(given), expected);
        }
    }
}
