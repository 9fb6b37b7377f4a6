//! The public site: a single page application that searches the register in the browser itself and asks the server only
//! for what it shows in full. Rules of its own it has none: terms, deadlines and the calendar come from the domain, words
//! from `register-i18n`, ranking from `register-search`.
//!
//! In reading order:
//!
//! - [`app`]: the application, put together; [`standing`]: what the server says of the register in the page's head;
//! - where one is: [`place`] (an address read), [`navigation`] (history, links, scrolling), [`a11y`] (title, focus,
//!   announcements);
//! - what comes from outside: [`fetch`] and [`json`], [`connection`], [`clock`], [`browser`];
//! - how a page is drawn: [`document`], which follows what is [`watched`];
//! - around every page: [`frame`];
//! - what a page shows of an answer: [`loading`] (one document), [`paged`] (a long list), [`parameter`] (of an address);
//! - the pages: [`search`], [`profession`], [`editions`], [`edition`], [`changes`], [`rules`], [`about`], [`trouble`] (not
//!   found, failed).

pub mod app;

pub mod standing;

pub mod place;

pub mod navigation;

pub mod a11y;

pub mod fetch;

pub mod json;

pub mod document;

pub mod watched;

pub mod connection;

pub mod clock;

pub mod browser;

pub mod loading;

pub mod paged;

pub mod parameter;

pub mod frame;

pub mod search;

pub mod profession;

pub mod editions;

pub mod edition;

pub mod changes;

pub mod rules;

pub mod about;

pub mod trouble;
