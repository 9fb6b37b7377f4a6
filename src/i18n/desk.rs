//! The words of the cabinet's pages, at which those who take part in the procedure work.
//!
//! In reading order: [`frame`] (around every page), [`form`] (what all forms say), [`account`] (signing in and one's own account), [`feed`] (the calendar of one's deadlines),
//! [`operator`] (those who take part), [`begin`] and [`proposal`] (the form of a proposal), [`saving`] (where its text is), [`rework`] (what
//! was recommended, what changed), [`files`] (what is attached), [`receipt`], [`duties`] (what waits for one), [`cases`] (lists of
//! cases), [`case`] (one case), [`forming`] (packages, the draft edition, the National Council, the placement), [`release`]
//! (press releases), [`calendar`] (the working calendar).

/// Names texts in both languages, Kazakh first, and tests that each is of its language.
macro_rules! texts {
    ($($(#[doc = $doc:literal])+ $name:ident: $kk:literal, $ru:literal;)+) => {
        $($(#[doc = $doc])+ pub const $name: $crate::words::Words = $crate::words::Words::new($kk, $ru);)+

        #[cfg(test)]
        #[test]
        fn texts_are_of_their_language() {
            for words in [$($name),+] {
                for lang in register_domain::text::Lang::ALL {
                    $crate::purity::assert_pure(lang, words.get(lang));
                }
            }
        }
    };
}

pub mod frame;

pub mod form;

pub mod account;

pub mod feed;

pub mod operator;

pub mod begin;

pub mod proposal;

pub mod saving;

pub mod rework;

pub mod files;

pub mod receipt;

pub mod duties;

pub mod cases;

pub mod case;

pub mod forming;

pub mod release;

pub mod calendar;
