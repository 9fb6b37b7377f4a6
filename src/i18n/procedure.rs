//! The words of the procedure: for the pages of those who take part, for receipts and for mail.
//!
//! In reading order:
//!
//! - [`role`]: who takes part; [`state`]: where a case is; [`action`]: what can be done; [`event`]: what happened;
//! - [`ground`]: what a step rests on;
//! - [`field`]: what the form of a proposal asks; [`field_problem`]: what is wrong with an answer;
//! - [`blocker`]: what keeps an action from being done, and how to mend it; [`assembly`]: the same for packages, draft
//!   editions and placements;
//! - [`duty`]: what must be done until when;
//! - [`attachment`], [`organisation`]: files and those who register;
//! - [`overview`]: what everybody may read;
//! - [`receipt`]: what was sent and when; [`mail`]: what is written to people.

pub mod action;
pub mod assembly;
pub mod attachment;
pub mod blocker;
pub mod duty;
pub mod event;
pub mod field;
pub mod field_problem;
pub mod ground;
pub mod mail;
pub mod organisation;

pub mod overview;
pub mod receipt;
pub mod role;
pub mod state;
