//! The demonstration register: real professions of Kazakhstan, placed as if they were the register.
//!
//! The rows of `demonstration/professions.csv` come from official texts (`demonstration/SOURCES.md`), but no text says
//! which basis, validity and profile the register gives them. They are assigned by this rule, and every page says that it
//! is a demonstration.
//!
//! - **Mandatory basis**: the professions of `demonstration/mandatory.csv`, for which a law demands a condition of
//!   practice (clause 8-1).
//! - **Voluntary basis**: professions of approved standards, at the levels that their cards name (clause 8(3)); failing
//!   a standard, professions of the two qualification directories. Rows of one name in both languages are one profession.
//!   Occupations that come without a level only lend their NKZ code to a profession of the same name.
//! - **Level** of a worker's profession, by its tariff grades, which are no levels: [`levels`]. Of a position: 7 in the
//!   section of managers, 6 in that of specialists.
//! - **Validity**: 5 years up to level 4, above it 3 years.
//! - **Profile**: technical for worker professions, for standards on prostheses and on safety, and for positions whose
//!   Russian name has a technical stem ([`rule`]); otherwise socio-humanitarian.
//! - **Sectoral body**: as the card says; for an issue of the directory by its field, `demonstration/bodies.csv`.
//!
//! Two editions, placed in two cycles, so that there is a history. The first has the standards approved until its day;
//! there the documents on prostheses are valid for 3 years, foremen without a grade stand at level 2, and the highest
//! grades and two of the mandatory professions are missing. The second has all the standards, 5 years, no foremen without
//! a grade, and what was missing.
//!
//! With them come organisations and [`people`], one for each role, and [`cases`] in every state, which lead to two more
//! editions.

pub(crate) mod cases;

mod levels;

pub(crate) mod people;

mod rule;

mod source;

use std::sync::Arc;

use chrono::NaiveDate;
use register_domain::{
    column::Column,
    edition::{Edition, Standing},
    entry::Entry,
    intake::{Intake, Known},
};

use crate::{
    import::ImportError,
    index::SearchIndex,
    placement::{self, Prepared, Terms},
    store::{Placing, Record, Store},
};

/// The days on which the two editions are placed: within ten working days of a recommendation in April and in November.
const PLACED_ON: [Option<NaiveDate>; 2] = [
    NaiveDate::from_ymd_opt(2026, 4, 10),
    NaiveDate::from_ymd_opt(2026, 11, 13),
];

/// Which of the two editions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Which {
    First,
    Second,
}

/// Places the two editions in a register that has none, with their indexes; what was placed, nothing when they are there.
///
/// # Errors
///
/// [`ImportError::HasOfficial`] when the register has official editions; otherwise when the store refuses.
pub async fn place(store: &impl Store) -> Result<Vec<Record>, ImportError> {
    let records = store.records().await?;
    if records.iter().any(|record| record.standing == Standing::Official) {
        return Err(ImportError::HasOfficial);
    }
    if !records.is_empty() {
        return Ok(Vec::new());
    }
    let prepared = tokio::task::spawn_blocking(editions).await;
    let prepared = prepared.map_err(std::io::Error::other)?;
    let placings: Vec<Placing> = prepared.iter().map(|of| of.placing.clone()).collect();
    store.place(&placings).await?;
    if let Some(Prepared { edition, placing }) = prepared.into_iter().next_back() {
        SearchIndex::load(store, &placing.record, &Arc::new(edition)).await?;
    }
    Ok(placings.into_iter().map(|placing| placing.record).collect())
}

/// The two editions, ready to be stored.
#[must_use]
pub fn editions() -> Vec<Prepared> {
    let mut known = Known::default();
    let mut prepared: Vec<Prepared> = Vec::new();
    for (which, placed_on) in [Which::First, Which::Second].into_iter().zip(PLACED_ON) {
        let Some(placed_on) = placed_on else { continue };
        let terms = Terms {
            placed_on,
            standing: Standing::Demonstration,
        };
        let entries = entries(which, placed_on, &known);
        let current: Option<&Edition> = prepared.last().map(|of| &of.edition);
        let current = current.zip(prepared.last().map(|of| of.placing.record.fingerprint));
        let next = placement::follow(current, entries, terms);
        known.add(&next.edition);
        prepared.push(next);
    }
    prepared
}

/// The entries of an edition. The warnings of letters that look alike are left aside: names are kept as issued.
fn entries(which: Which, placed_on: NaiveDate, known: &Known) -> Vec<Entry> {
    let mut intake = Intake::new(known);
    for (line, row) in (2..).zip(rule::rows(which, placed_on)) {
        intake.row(line, |column: Column| row.cell(column));
    }
    intake
        .finish()
        .map(|accepted| accepted.entries)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
