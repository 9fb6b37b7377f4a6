//! What goes over the wire between the server and everyone else, and nothing more: no logic, no words.
//!
//! - [`path`]: the addresses under `/api/v1`; [`page`] and [`slug`]: those of the site;
//! - [`text`]: texts in both languages;
//! - [`profession`]: a profession, and lists of them; [`explanation`]: why they were found;
//! - [`edition`]: editions, their rows and what changed between two of them;
//! - [`document`]: a whole edition in one document;
//! - [`term`]: the terms of the Rules and the deadlines that follow on a day; [`rules`]: the clauses themselves;
//! - [`cases`]: the procedure: cases, packages, the draft edition, press releases;
//! - [`cabinet`]: what goes over the wire for those who take part;
//! - [`refusal`]: why a request was refused, [`problem`]: the same as it goes over the wire, by RFC 9457.
//!
//! The types are lenient in what they read (unknown members are passed over), so that an older page still understands
//! a newer server.

pub mod path;

pub mod page;

pub mod written;

pub mod slug;

pub mod text;

pub mod profession;

pub mod explanation;

pub mod edition;

pub mod document;

pub mod term;

pub mod rules;

pub mod overview;

pub mod cases;

pub mod cabinet;

pub mod refusal;

pub mod problem;
