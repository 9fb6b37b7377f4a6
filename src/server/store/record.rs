//! What is kept of an edition, and of what was made from it.

use chrono::NaiveDate;
use register_api::edition::Counts;
use register_domain::edition::{EditionNumber, Standing};

use crate::fingerprint::Fingerprint;

/// What is kept of an edition beside its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its number.
    pub number: EditionNumber,
    /// The day on which it was placed.
    pub placed_on: NaiveDate,
    /// Whether it is the register itself.
    pub standing: Standing,
    /// The SHA-256 of its CSV.
    pub fingerprint: Fingerprint,
    /// The size of its CSV.
    pub size_bytes: u64,
    /// How many rows its form has.
    pub rows: u32,
    /// How many of them stand in the mandatory section.
    pub mandatory_rows: u32,
    /// How many professions it has.
    pub professions: u32,
    /// What it changed in the edition before; all included, for the first.
    pub counts: Counts,
}

/// An edition to be placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placing {
    /// What is kept of it; its number follows that of the current edition.
    pub record: Record,
    /// Its CSV, compressed by brotli.
    pub csv_br: Vec<u8>,
    /// The SHA-256 of the current edition that it was compared with; `None` when the register had none.
    pub after: Option<Fingerprint>,
    /// Whether the editions there, all of them made for demonstration, are removed first, the number beginning at 1
    /// again: a demonstration is not the register's history.
    pub replaces_demonstration: bool,
}

/// What was made from which edition, in which version of its form.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArtifactKey {
    /// The SHA-256 of the edition's CSV.
    pub edition: Fingerprint,
    /// What was made: `search-index`, `json`, ….
    pub kind: String,
    /// The language or another choice that the bytes depend on; may be empty.
    pub variant: String,
    /// The version of its form; a program that makes another form does not find the old one.
    pub version: u32,
}

/// Something made from an edition, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredArtifact {
    /// The SHA-256 of the bytes.
    pub fingerprint: Fingerprint,
    /// How many bytes there are.
    pub size_bytes: u64,
    /// The bytes, compressed by brotli.
    pub br: Vec<u8>,
    /// The bytes, compressed by gzip.
    pub gzip: Vec<u8>,
}
