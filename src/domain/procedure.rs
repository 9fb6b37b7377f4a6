//! The procedure of clauses 6–12 for one proposal, as a machine: what happened, where that leaves the case, and what may
//! happen next.
//!
//! In reading order:
//!
//! - `event`: what happened ([`Event`]), with who did it and when ([`Recorded`]). Events are appended and never change;
//! - `state`: where a case is ([`State`]); a state carries the dates that matter in it;
//! - `action`: what a person can do ([`Action`]);
//! - `permission`: the one table of role × action × state, each row with its clause or the product's own decision;
//! - `case`: a case is the fold of its events ([`Case::apply`]);
//! - `blocker`: what keeps an action from being done ([`Blocker`]), each with the place to mend it;
//! - `sight`: who may see a case; `notice`: who is told of an event;
//! - `decision`: from an action to its events, or to all its blockers ([`decide`]).

mod action;
mod blocker;
mod case;
mod decision;
mod event;
mod notice;
mod permission;
mod sight;
mod state;

#[cfg(test)]
pub(crate) mod tests;

pub use action::{Action, ActionKind};
pub use blocker::{Blocker, Place};
pub use case::{Case, CaseId, Numbered, Refusal};
pub use decision::{Situation, begin, blockers, decide, possible};
pub use event::{Comment, Decision, Event, MoveCause, Origin, Recorded, deed_of};
pub use permission::{LegalGround, ProductDecision, Relation, TABLE, Transition, grounds_of};
pub use state::{CouncilRefusal, State, StateKind};
