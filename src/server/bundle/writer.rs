//! Writing a backup.

use std::io::{self, Write};

use sha2::{Digest as _, Sha256};

use super::{FIRST_LINE, Head, Line, Written, sealed};
use crate::{
    fingerprint::Fingerprint,
    store::{Record, tables::Cell},
};

/// Writes a backup.
#[derive(Debug)]
pub(crate) struct Writer<W> {
    out: W,
    /// Over all lines so far.
    lines: Sha256,
    editions: usize,
    rows: u64,
    /// The table of the last row, with its columns.
    table: Option<(String, Vec<String>)>,
}

impl<W: Write> Writer<W> {
    /// Begins a backup.
    pub(crate) fn new(out: W) -> io::Result<Writer<W>> {
        let mut writer = Writer {
            out,
            lines: Sha256::new(),
            editions: 0,
            rows: 0,
            table: None,
        };
        writer.line(FIRST_LINE.as_bytes())?;
        Ok(writer)
    }

    /// Writes an edition.
    pub(crate) fn edition(&mut self, record: &Record, csv_br: &[u8]) -> io::Result<()> {
        let head = Head {
            number: record.number,
            placed_on: record.placed_on,
            standing: record.standing,
            sha256: record.fingerprint.to_string(),
            size_bytes: record.size_bytes,
            rows: record.rows,
            mandatory_rows: record.mandatory_rows,
            professions: record.professions,
            counts: record.counts,
            compressed_bytes: csv_br.len() as u64,
        };
        self.told(&Line::Edition(head))?;
        self.block(csv_br)?;
        self.editions += 1;
        Ok(())
    }

    /// Writes a row of a table.
    pub(crate) fn row(&mut self, table: &str, columns: &[String], cells: Vec<Cell>) -> io::Result<()> {
        let same = |(name, before): &(String, Vec<String>)| name == table && before == columns;
        if !self.table.as_ref().is_some_and(same) {
            let (name, columns) = (table.to_owned(), columns.to_vec());
            self.table = Some((name.clone(), columns.clone()));
            self.told(&Line::Table { name, columns })?;
        }
        let mut files = Vec::new();
        let mut written = Vec::new();
        for cell in cells {
            written.push(match cell {
                Cell::Null => Written::Null,
                Cell::Number(number) => Written::Number(number),
                Cell::Text(text) => Written::Text(text),
                Cell::Bytes(bytes) => {
                    let sha256 = Fingerprint::of(&bytes).to_string();
                    let length = bytes.len() as u64;
                    files.push(bytes);
                    Written::Bytes {
                        bytes: length,
                        sha256,
                    }
                }
            });
        }
        self.told(&Line::Row(written))?;
        for file in files {
            self.block(&file)?;
        }
        self.rows += 1;
        Ok(())
    }

    /// Ends the backup and gives back what it was written to.
    pub(crate) fn end(mut self) -> io::Result<W> {
        let end = Line::End {
            editions: self.editions,
            rows: self.rows,
            lines_sha256: sealed(&self.lines),
        };
        self.told(&end)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn told(&mut self, line: &Line) -> io::Result<()> {
        self.line(&serde_json::to_vec(line)?)
    }

    fn line(&mut self, line: &[u8]) -> io::Result<()> {
        self.out.write_all(line)?;
        self.out.write_all(b"\n")?;
        self.lines.update(line);
        Ok(())
    }

    /// Bytes that a line has announced.
    fn block(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.out.write_all(b"\n")
    }
}
