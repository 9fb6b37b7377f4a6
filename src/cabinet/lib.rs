//! The cabinet: the application for those who take part in the procedure. Rules of its own it has none: it asks the
//! domain, speaks the words of `register-i18n` and is drawn with the components of `register-ui`.
//!
//! In reading order:
//!
//! - [`app`]: the application, put together; [`address`]: the addresses of its pages;
//! - what comes from outside: [`clock`], [`request`], and [`account`], who is signed in;
//! - what pages are made with: [`guard`] (only for those who are signed in), [`loaded`] (an answer, or why there is none),
//!   [`once`] (one intention, one key), [`sending`] (a form on its way), [`check`] (what is wrong with a field), [`paging`], [`navigation`];
//! - pages for everybody: [`sign_in`], [`registration`], [`recovery`], [`invitation`];
//! - pages of one's own: [`home`], [`own`];
//! - pages of the operator: [`organisations`] with [`decision`], [`people`], [`invitations`], [`calendar`], [`audit`], [`mail`];
//! - the form of a [`proposal`]; [`cases`]: lists of them and the page of one;
//! - how the register is formed: [`forming`], and [`releases`], which follow its placement.

pub mod app;

pub mod address;

pub mod clock;

pub mod request;

pub mod account;

pub mod guard;

pub mod loaded;

pub mod once;

pub mod sending;

pub mod check;

pub mod paging;

pub mod navigation;

pub mod sign_in;

pub mod registration;

pub mod recovery;

pub mod invitation;

pub mod home;

pub mod own;

pub mod organisations;

pub mod decision;

pub mod people;

pub mod invitations;

pub mod audit;

pub mod mail;

pub mod proposal;

pub mod cases;

pub mod forming;

pub mod releases;

pub mod calendar;
