//! The procedure as the server keeps and answers it. What may happen is decided by the domain alone; here it is brought
//! together with what is stored.
//!
//! In reading order:
//!
//! - [`chain`]: the links of history;
//! - [`desk`]: where a request meets the cases: who asks, when, against which register ([`Desk`]);
//! - [`steps`]: steps are decided and appended: begin, act, packages, the National Council, the placement;
//! - [`shown`]: cases as they go over the wire; [`standing`]: lists, one case, duties;
//! - [`joint`]: packages and the draft edition; [`pack`]: what goes before the council; [`council`]: what is before the National Council, what will be placed;
//! - [`releases`]: press releases;
//! - [`verify`]: whether history is whole, and the cases are what it says.

pub(crate) mod chain;

pub(crate) mod desk;

pub(crate) mod steps;

pub(crate) mod shown;

pub(crate) mod standing;

pub(crate) mod joint;

pub(crate) mod pack;

pub(crate) mod council;

pub(crate) mod releases;

pub(crate) mod verify;

#[cfg(test)]
mod tests;

pub(crate) use desk::{Desk, NotDone};
