//! Every word that people read, in Kazakh and Russian, and nothing else: no markup, no rules.
//!
//! A text belongs to a code of the domain or of the API: a function takes the code and a language and matches on both
//! without a wildcard, or a [`Words`](words::Words) holds the text in both languages. Either way a text that lacks a
//! language does not compile. Kazakh comes first, and terms are those of the Law and of Order No. 399.
//!
//! In reading order:
//!
//! - how words are made: [`words`], [`number`], [`plural`], [`date`];
//! - the words of the procedure in time: [`calendar`], [`term`];
//! - the text of the Rules: [`rules`];
//! - the procedure: [`procedure`] (states, actions, forms, mail), [`press_release`];
//! - the register: [`form`] (the official form), [`problems`] (what is wrong with a file of rows),
//!   [`demonstration`] (how its documents are named);
//! - the command line: [`cli`];
//! - what the server says: [`refusal`] (why not), [`page`] (titles and first words of pages), [`feed`] (news);
//! - the public site: [`site`]; those who take part: [`cabinet`]; the pages at which they work: [`desk`].

pub mod words;

pub mod number;

pub mod plural;

pub mod date;

pub mod calendar;

pub mod term;

pub mod rules;

pub mod procedure;

pub mod press_release;

pub mod form;

pub mod problems;

pub mod demonstration;

pub mod cli;

pub mod refusal;

pub mod page;

pub mod feed;

pub mod site;

pub mod cabinet;

mod cases;
pub mod desk;

#[cfg(test)]
mod purity;
