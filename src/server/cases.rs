//! The procedure as the server keeps and answers it. What may happen is decided by the domain alone; here it is brought
//! together with what is stored.
//!
//! In reading order:
//!
//! - [`chain`]: the links of history;
//! - [`desk`]: where a request meets the cases: who asks, when, against which register ([`Desk`]);
//! - [`steps`]: steps are decided and appended: begin, act, packages, the National Council, the placement;
//! - [`notices`]: who is told of them by mail, [`reminding`] of what is due;
//! - [`shown`]: cases as they go over the wire; [`standing`]: lists, one case, duties;
//! - [`joint`]: packages and the draft edition; [`pack`]: what goes before the council; [`council`]: what is before the National Council, what will be placed;
//! - [`releases`]: press releases;
//! - [`calendar`]: changes of the working calendar, and which deadlines they move;
//! - [`verify`]: whether history is whole, and the cases are what it says;
//! - [`sweep`]: what is kept for a while only.

pub(crate) mod chain;

pub(crate) mod desk;

pub(crate) mod steps;

mod notices;

pub(crate) mod reminding;

pub(crate) mod shown;

pub(crate) mod standing;

pub(crate) mod joint;

pub(crate) mod pack;

pub(crate) mod council;

pub(crate) mod releases;

pub(crate) mod calendar;

pub(crate) mod verify;

pub(crate) mod sweep;

#[cfg(test)]
mod tests;

pub(crate) use desk::{Desk, NotDone};
