//! The fingerprint of an edition, and how to check it.

use register_domain::text::Lang;
use register_i18n::site::site;

use crate::document::{Markup, html};

/// The fingerprint in full, with a button that copies it (`data-act="copy"`) and the way to check it.
#[must_use]
pub fn fingerprint(number: u32, sha256: &str, lang: Lang) -> Markup {
    let words = &site(lang).edition;
    let file = ["register-", &number.to_string(), ".csv"].concat();
    html! {
        div .fingerprint.stack {
            p {
                code .fingerprint__sum { (sha256) } " "
                button .plain type="button" data-act="copy" data-value=(sha256) { (words.copy) }
            }
            p { (words.fingerprint_check) }
            ul .fingerprint__commands.quiet.small {
                li { "Linux: " code { "sha256sum " (file) } }
                li { "macOS: " code { "shasum -a 256 " (file) } }
                li { "Windows: " code { "certutil -hashfile " (file) " SHA256" } }
            }
        }
    }
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
