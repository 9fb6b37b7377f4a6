//! What is written to those who take part: the words are those of `register-i18n`, in the reader's language.

use register_api::cabinet::link::LinkKind;
use register_domain::text::Lang;
use register_i18n::cabinet::letter::{self, Letter};

use super::token::Token;
use crate::store::post::NewLetter;

/// A letter to somebody.
pub(crate) fn write(recipient: &str, lang: Lang, letter: &Letter<'_>) -> NewLetter {
    NewLetter {
        recipient: recipient.to_owned(),
        subject: letter::subject(letter).get(lang).to_owned(),
        body: letter::body(lang, letter),
    }
}

/// The whole address of a link, for a letter.
pub(crate) fn link(base_url: &str, kind: LinkKind, lang: Lang, token: &Token) -> String {
    format!("{base_url}{}", kind.path(lang, token.secret()))
}
