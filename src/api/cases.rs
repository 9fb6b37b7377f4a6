//! The procedure over the wire: cases, packages, the draft edition, attachments. What happened, what may happen and what
//! keeps it from happening are the domain's own types in their JSON form.
//!
//! - [`case`]: lists of cases, one case, what happened to it;
//! - [`change`]: what a person sends;
//! - [`package`]: packages, the draft edition, the placement;
//! - [`release`]: press releases;
//! - [`refusal`]: why a step was refused.

pub mod case;

pub mod change;

pub mod package;

pub mod release;

pub mod refusal;
