//! Those who take part, beyond what is stored of them: how they prove who they are and what they may do.
//!
//! In reading order: [`mail_address`]; [`password`]; [`token`] (secrets of sessions and links); [`access`] (who may do what);
//! [`letters`] (what is written to them) and [`mailing`] (how it is sent).

pub(crate) mod mail_address;

pub(crate) mod password;

pub(crate) mod token;

pub(crate) mod access;

pub(crate) mod letters;

pub(crate) mod mailing;
