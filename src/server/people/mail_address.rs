//! Mail addresses, by which people sign in.

use std::fmt;

use register_domain::text::clean;

/// How long a mail address may be (RFC 5321).
pub(crate) const LIMIT: usize = 254;

/// A mail address in small letters. Whether anybody reads mail there is shown by a letter alone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct MailAddress(String);

impl MailAddress {
    /// Reads an address: one `@`, a name before it and a domain with a dot after it, no spaces, only what letters can be
    /// addressed to everywhere.
    pub(crate) fn parse(text: &str) -> Option<MailAddress> {
        let text = clean(text).to_lowercase();
        let (name, domain) = text.split_once('@')?;
        let sound_name = !name.is_empty()
            && name.len() <= 64
            && !name.starts_with('.')
            && !name.ends_with('.')
            && !name.contains("..")
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte));
        let sound_label = |label: &str| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        let sound_domain = domain.contains('.') && domain.split('.').all(sound_label);
        (sound_name && sound_domain && text.len() <= LIMIT).then_some(MailAddress(text))
    }

    /// The address.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        for (given, expected) in [
            ("a@b.kz", Some("a@b.kz")),
            (" Aigul.S+1@Example.KZ ", Some("aigul.s+1@example.kz")),
            ("a@b", None),
            ("a@@b.kz", None),
            ("a b@c.kz", None),
            ("a@b..kz", None),
            (".a@b.kz", None),
            ("a..b@c.kz", None),
            ("a@-b.kz", None),
            ("аигуль@b.kz", None),
            ("a@b.kz\r\nBcc: x@y.kz", None),
            ("<a@b.kz>", None),
            ("", None),
            ("@", None),
        ] {
            assert_eq!(
                MailAddress::parse(given).as_ref().map(MailAddress::as_str),
                expected,
                "{given:?}"
            );
        }
        assert_eq!(MailAddress::parse(&format!("a@{}.kz", "b.".repeat(200))), None);
    }
}
