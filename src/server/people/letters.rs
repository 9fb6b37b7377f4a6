//! What is written to those who take part: the words are those of `register-i18n`, in the reader's language.

use register_api::cabinet::link::LinkKind;
use register_domain::{procedure::CaseId, text::Lang};
use register_i18n::{
    cabinet::letter::{self, Letter},
    procedure::mail::Mail,
};

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

/// A letter about the procedure.
pub(crate) fn of(recipient: &str, mail: Mail) -> NewLetter {
    NewLetter {
        recipient: recipient.to_owned(),
        subject: mail.subject,
        body: mail.body,
    }
}

/// The whole address of the page that says what is to be done until when, for a letter.
pub(crate) fn home(base_url: &str, lang: Lang) -> String {
    format!("{base_url}/{}/cabinet", lang.code())
}

/// The whole address of the page of a case, for a letter.
pub(crate) fn case(base_url: &str, lang: Lang, case: CaseId) -> String {
    format!("{base_url}/{}/cabinet/cases/{case}", lang.code())
}

/// The whole address of a link, for a letter.
pub(crate) fn link(base_url: &str, kind: LinkKind, lang: Lang, token: &Token) -> String {
    format!("{base_url}{}", kind.path(lang, token.secret()))
}
