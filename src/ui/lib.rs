//! Leptos components that the applications share. They know words, dates and fields; pages and requests they leave to the
//! applications.
//!
//! In reading order:
//!
//! - [`language`]: the language in which a page speaks;
//! - [`layout`]: what stands around every page, and [`page`], whose heading takes the focus; [`announcement`]: what is told
//!   to those who hear the page;
//! - [`input`]: a field as a form sees it, [`form`]: fields together, which [`memory`] keeps, [`summary`]: what is to be mended;
//! - [`field`], [`choice`], [`pair`], [`button`]: how fields look;
//! - [`table`], [`time`], [`progress`], [`empty`], [`dialog`]: how facts look.

pub mod language;

pub mod layout;

pub mod page;

pub mod announcement;

pub mod input;

pub mod memory;

pub mod form;

pub mod summary;

pub mod field;

pub mod choice;

pub mod pair;

pub mod button;

pub mod table;

pub mod time;

pub mod progress;

pub mod empty;

pub mod dialog;
