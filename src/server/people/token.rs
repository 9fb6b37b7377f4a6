//! Secrets of sessions and of links: 256 random bits, of which only the hash is stored.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};

use crate::{clock::Chance, fingerprint::Fingerprint};

/// How long a token is, in characters.
const LENGTH: usize = 43;

/// A secret, to be given out once.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Token(String);

impl Token {
    /// A new one.
    pub(crate) fn new(chance: &Chance) -> Token {
        Token(BASE64_URL_SAFE_NO_PAD.encode(chance.bytes::<32>()))
    }

    /// One that came back; `None` for what never was one.
    pub(crate) fn parse(text: &str) -> Option<Token> {
        let sound = text.len() == LENGTH
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        sound.then(|| Token(text.to_owned()))
    }

    /// The secret itself.
    pub(crate) fn secret(&self) -> &str {
        &self.0
    }

    /// What is stored of it.
    pub(crate) fn hash(&self) -> Fingerprint {
        Fingerprint::of(self.0.as_bytes())
    }

    /// What the page of a session sends along with every change, so that no other site can: it follows from the secret, and
    /// the secret does not follow from it.
    pub(crate) fn csrf(&self) -> String {
        Fingerprint::of(format!("csrf {}", self.0).as_bytes()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_come_back_and_nothing_else_does() {
        let chance = Chance::of(|bytes| bytes.fill(7));
        let token = Token::new(&chance);
        assert!(Token::parse(token.secret()) == Some(token.clone()));
        assert_ne!(token.csrf(), token.hash().to_string());
        for text in ["", "short", &"я".repeat(43), &"a".repeat(44), &" ".repeat(43)] {
            assert!(Token::parse(text).is_none(), "{text:?}");
        }
    }
}
