//! The canonical file of an edition: UTF-8 without a byte-order mark, CRLF (RFC 4180), all columns in their order, cells
//! in quotation marks only where they must be. Its SHA-256 is the fingerprint of the edition.

use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, WriterBuilder};
use register_domain::{column::Column, entry::Entry};

/// Writes the rows of an edition.
///
/// # Errors
///
/// When `out` does.
pub fn write(entries: &[Entry], out: impl Write) -> io::Result<()> {
    let mut rows = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(out);
    rows.write_record(Column::ALL.map(Column::name))?;
    for entry in entries {
        for column in Column::ALL {
            rows.write_field(&*entry.cell(column))?;
        }
        rows.write_record(None::<&[u8]>)?;
    }
    rows.flush()
}

/// The file in memory.
#[must_use]
pub fn bytes(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::with_capacity(entries.len() * 512);
    // Writing into memory cannot fail.
    write(entries, &mut out).unwrap_or_default();
    out
}
