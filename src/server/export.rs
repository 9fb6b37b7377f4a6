//! What can be had of an edition: the exchange format, and forms for people and for programs.
//!
//! - [`csv`]: the canonical file, which import takes back byte for byte;
//! - [`json`]: the same for programs, in the types of the API;
//! - [`jsonld`]: linked data (schema.org, SKOS);
//! - [`form`]: the official form (annex to the Rules) as a page that stands alone and prints;
//! - [`xlsx`]: the official form as a spreadsheet;
//! - [`annex`]: what follows the form of a draft edition.
//!
//! All are made of the edition alone and come out the same to the byte whenever they are made.

pub mod csv;

pub mod json;

pub mod jsonld;

pub mod form;

pub mod xlsx;

pub mod annex;

#[cfg(test)]
pub(crate) mod sample;

use std::io::{self, Write};

use register_domain::{
    basis::Basis,
    edition::{Edition, EditionNumber},
    entry::Entry,
    text::Lang,
};

use crate::store::Record;

/// A file that can be had of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum File {
    /// The exchange format.
    Csv,
    /// The exchange format for programs.
    Json,
    /// Linked data.
    JsonLd,
    /// The official form as a spreadsheet, in one language.
    Xlsx(Lang),
    /// The official form as a page, in one language.
    Form(Lang),
}

impl File {
    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            File::Csv => "text/csv; charset=utf-8; header=present",
            File::Json => "application/json",
            File::JsonLd => "application/ld+json",
            File::Xlsx(_) => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            File::Form(_) => "text/html; charset=utf-8",
        }
    }

    /// The name under which it is saved.
    #[must_use]
    pub fn name(self, number: EditionNumber) -> String {
        match self {
            File::Csv => format!("register-{number}.csv"),
            File::Json => format!("register-{number}.json"),
            File::JsonLd => format!("register-{number}.jsonld"),
            File::Xlsx(lang) => format!("register-{number}.{}.xlsx", lang.code()),
            File::Form(lang) => format!("register-{number}.{}.html", lang.code()),
        }
    }
}

/// Writes a file of an edition. `base_url` is the address of the site without a slash at the end, or empty; linked data
/// name addresses under it.
///
/// # Errors
///
/// When `out` does.
pub fn write(
    file: File,
    edition: &Edition,
    record: &Record,
    base_url: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    match file {
        File::Csv => csv::write(edition.entries(), out),
        File::Json => json::write(edition, record, out),
        File::JsonLd => jsonld::write(edition, base_url, out),
        File::Xlsx(lang) => xlsx::write(edition, lang, &placed(edition, lang), &[], out),
        File::Form(lang) => form::write(edition, lang, &placed(edition, lang), &[], out),
    }
}

/// How an edition that was placed is named.
fn placed(edition: &Edition, lang: Lang) -> String {
    register_i18n::form::edition(lang, edition.number, edition.placed_on)
}

/// The rows of a section with their numbers in it, from 1.
fn numbered(edition: &Edition, basis: Basis) -> impl Iterator<Item = (u32, &Entry)> {
    (1..).zip(edition.section(basis))
}
