//! Placement (clause 11): from accepted entries to an edition that is ready to be stored.

use chrono::NaiveDate;
use register_api::edition::Counts;
use register_domain::{
    basis::Basis,
    differences::Differences,
    edition::{Edition, EditionNumber, Standing},
    entry::Entry,
};

use crate::{
    compress, export,
    fingerprint::Fingerprint,
    store::{Placing, Record},
};

/// When and as what an edition is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The day on which it is placed on the platform.
    pub placed_on: NaiveDate,
    /// Whether it is the register itself.
    pub standing: Standing,
}

/// An edition as it will stand, and what is to be stored.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The edition.
    pub edition: Edition,
    /// What the store takes.
    pub placing: Placing,
}

/// Prepares the edition that follows `current`, or the first one.
#[must_use]
pub fn follow(current: Option<(&Edition, Fingerprint)>, entries: Vec<Entry>, terms: Terms) -> Prepared {
    let number = current.map_or(EditionNumber::FIRST, |(edition, _)| edition.number.next());
    let edition = Edition::new(number, terms.placed_on, terms.standing, entries);
    let file = export::csv::bytes(edition.entries());
    let record = record(&edition, current.map(|(edition, _)| edition), &file);
    let placing = Placing {
        record,
        csv_br: compress::brotli(&file),
        after: current.map(|(_, fingerprint)| fingerprint),
        replaces_demonstration: false,
    };
    Prepared { edition, placing }
}

/// What is kept of an edition beside its file.
#[must_use]
pub fn record(edition: &Edition, previous: Option<&Edition>, file: &[u8]) -> Record {
    Record {
        number: edition.number,
        placed_on: edition.placed_on,
        standing: edition.standing,
        fingerprint: Fingerprint::of(file),
        size_bytes: file.len() as u64,
        rows: count(edition.entries().len()),
        mandatory_rows: count(edition.section(Basis::Mandatory).len()),
        professions: count(edition.professions().len()),
        counts: counts(edition, previous),
    }
}

fn counts(edition: &Edition, previous: Option<&Edition>) -> Counts {
    match previous {
        None => Counts {
            included: count(edition.professions().len()),
            changed: 0,
            excluded: 0,
        },
        Some(previous) => {
            let differences = Differences::between(previous, edition);
            Counts {
                included: count(differences.included.len()),
                changed: count(differences.changed.len()),
                excluded: count(differences.excluded.len()),
            }
        }
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
