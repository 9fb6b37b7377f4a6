//! The demonstration's cases: proposals in every state across two cycles, with dates relative to today.
//!
//! Nothing of them is written into the tables by hand. Everybody acts through the desk at a moment of the past, the domain
//! decides, and the history is sealed: `register verify` finds it as whole as any other.
//!
//! In reading order:
//!
//! - [`texts`]: what people write, from `proposals.txt`;
//! - [`days`]: when the cycles' steps fall, seen from today;
//! - [`script`]: who does what, and when;
//! - [`stage`]: where it is done.

mod days;

mod script;

mod stage;

mod texts;

use std::{collections::BTreeSet, sync::Arc};

use chrono::{DateTime, Utc};
use register_domain::calendar::WorkingCalendar;

use crate::{clock::day_of, published::LoadError, register::Register, store::Database};
use days::Days;
use script::script;
use stage::Stage;

/// What came of it.
#[derive(Debug, Default)]
pub(crate) struct Played {
    /// How many steps were taken.
    pub(crate) steps: usize,
    /// The steps that the register does not allow, which were left out: none with the demonstration's editions.
    pub(crate) left_out: BTreeSet<String>,
}

/// Makes the cases as they would be at a moment; nothing when there are cases already, the register is no demonstration, or
/// its people are missing.
///
/// # Errors
///
/// When the database refuses or an edition is damaged.
pub(crate) async fn place(database: &Database, now: DateTime<Utc>) -> Result<Played, LoadError> {
    let there = database.chain_head().await?.sequence != 0;
    let Some(days) = Days::before(day_of(now), &WorkingCalendar::official()).filter(|_| !there) else {
        return Ok(Played::default());
    };
    let register = Arc::new(Register::open(database.clone(), "").await?);
    if !register.published().is_demonstration() {
        return Ok(Played::default());
    }
    let Some(mut stage) = Stage::set(register, &days).await? else {
        return Ok(Played::default());
    };
    let mut played = Played::default();
    for (at, step) in script(&days) {
        match stage.play(at, &step).await? {
            true => played.steps += 1,
            false => {
                tracing::warn!(?step, %at, "the register does not allow a step of the demonstration");
                played.left_out.insert(format!("{step:?}"));
            }
        }
    }
    Ok(played)
}

#[cfg(test)]
mod tests;
