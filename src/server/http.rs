//! HTTP: the public API, the site, the feeds.
//!
//! In reading order:
//!
//! - [`mod@serve`]: listening, connections ([`patience`]), an end in good order;
//! - [`app`]: what stands ready is answered at once, everything else goes through the router of [`routes`];
//! - what stands ready: [`mod@file`] (bytes with their headers, sent as [`sent`], large ones by way of [`spool`]),
//!   [`encoding`], [`validator`], [`site`] (the built site inside the program), [`kept`] (files of editions), [`security`]
//!   (the headers that keep a browser safe);
//! - what stands around every other request: [`around`], [`limit`], [`language`], [`refusal`] (problem documents);
//! - what handlers take: [`asked`], [`parameters`], [`segment`];
//! - what answers: [`api`], [`feeds`], [`health`]; [`cabinet`] those who take part; of the site [`visit`] (its addresses), [`page`] and [`shell`], [`sitemap`] for search engines.
//!
//! To add an address: its path in `register-api`, its types there; a file in [`api`] with its types, its description and
//! its handler; a line in [`routes`], one in [`api::openapi`]; a row in the tables of `tests`.

mod api;
mod app;
mod around;
mod asked;
mod cabinet;
mod cases;
mod encoding;
mod feeds;
mod file;
mod health;
mod kept;
mod language;
mod limit;
mod page;
mod parameters;
mod patience;
mod refusal;
mod routes;
mod security;
mod segment;
mod sent;
mod serve;
mod shell;
mod site;
mod sitemap;
mod spool;
mod validator;
mod visit;

#[cfg(test)]
mod tests;

pub use app::{App, CabinetSettings, Settings};
pub(crate) use cabinet::{invitations::LINK_DAYS as INVITATION_DAYS, over};
pub use serve::{CannotListen, listen, serve};
