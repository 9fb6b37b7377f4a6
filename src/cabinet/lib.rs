//! The cabinet: the application for those who take part in the procedure. Rules of its own it has none: it asks the
//! domain, speaks the words of `register-i18n` and is drawn with the components of `register-ui`.
//!
//! In reading order:
//!
//! - [`app`]: the application, put together; [`address`]: the addresses of its pages;
//! - what comes from outside: [`clock`];
//! - the pages: [`home`].

pub mod app;

pub mod address;

pub mod clock;

pub mod home;
