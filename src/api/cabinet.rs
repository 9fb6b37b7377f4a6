//! What goes over the wire for those who take part: one file per subject.
//!
//! In reading order: [`refusal`] (why not), [`session`] (who is signed in), [`account`] (registration, passwords, recovery),
//! [`organisation`], [`people`] (roles and invitations), [`calendar`], [`calendar_feed`], [`audit`] (who did what), [`mail`], and [`link`], the addresses
//! that stand in letters.

pub mod refusal;

pub mod session;

pub mod account;

pub mod organisation;

pub mod people;

pub mod calendar;

pub mod calendar_feed;

pub mod audit;

pub mod mail;

pub mod link;
