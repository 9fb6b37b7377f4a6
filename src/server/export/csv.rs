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
    rows.write_record(Column::ALL.map(Column::name)).map_err(as_io)?;
    for entry in entries {
        for column in Column::ALL {
            rows.write_field(&*entry.cell(column)).map_err(as_io)?;
        }
        rows.write_record(None::<&[u8]>).map_err(as_io)?;
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

/// The failure of the file itself, of which a full disk is told otherwise than a closed pipe.
pub(crate) fn as_io(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    /// Takes nothing, as a closed pipe or a full disk.
    struct Refusing(io::ErrorKind);

    impl Write for Refusing {
        fn write(&mut self, _bytes: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_was_read_is_written_the_same() {
        let (edition, _) = sample::edition();
        assert_eq!(String::from_utf8(bytes(edition.entries())).unwrap(), sample::FILE);
    }

    #[test]
    fn a_full_disk_and_a_closed_pipe_are_told_apart() {
        let (edition, _) = sample::edition();
        let many: Vec<Entry> = edition.entries().iter().cycle().take(1000).cloned().collect();
        for kind in [io::ErrorKind::BrokenPipe, io::ErrorKind::StorageFull] {
            assert_eq!(write(&many, Refusing(kind)).unwrap_err().kind(), kind);
        }
    }
}
