//! Reading a backup, and checking every byte of it.

use std::io::{BufRead, Read as _};

use register_domain::edition::Edition;
use sha2::{Digest as _, Sha256};

use super::{BLOCK_BYTES, BundleError, EDITIONS_ONLY, FIRST_LINE, Head, LINE_BYTES, Line, Written, sealed};
use crate::{
    fingerprint::Fingerprint,
    placement,
    published::load,
    store::{
        Placing, Record,
        tables::{Cell, Restored},
    },
};

/// Reads a backup.
#[derive(Debug)]
pub(crate) struct Reader<R> {
    file: R,
    /// Over all lines so far.
    lines: Sha256,
    editions: usize,
    rows: u64,
    /// The table of the rows that follow, with its columns.
    table: Option<(String, Vec<String>)>,
    /// The last edition, with its fingerprint.
    previous: Option<(Edition, Fingerprint)>,
}

impl<R: BufRead> Reader<R> {
    /// Begins to read.
    ///
    /// # Errors
    ///
    /// When it is not a backup.
    pub(crate) fn new(file: R) -> Result<Reader<R>, BundleError> {
        let mut reader = Reader {
            file,
            lines: Sha256::new(),
            editions: 0,
            rows: 0,
            table: None,
            previous: None,
        };
        let first = reader.line()?;
        if first != FIRST_LINE.as_bytes() && first != EDITIONS_ONLY.as_bytes() {
            return Err(BundleError::NotABackup);
        }
        reader.lines.update(&first);
        Ok(reader)
    }

    /// What comes next; nothing at the end, when the file was whole.
    ///
    /// # Errors
    ///
    /// When it is not a backup, not whole, or damaged anywhere.
    pub(crate) fn read_next(&mut self) -> Result<Option<Restored>, BundleError> {
        loop {
            let line = self.line()?;
            let told = serde_json::from_slice(&line).map_err(|_not_ours| BundleError::NotABackup)?;
            if let Line::End {
                editions,
                rows,
                lines_sha256,
            } = told
            {
                let counted = (editions, rows) == (self.editions, self.rows);
                let whole =
                    counted && lines_sha256 == sealed(&self.lines) && self.file.fill_buf()?.is_empty();
                return if whole {
                    Ok(None)
                } else {
                    Err(BundleError::NotABackup)
                };
            }
            self.lines.update(&line);
            match told {
                Line::Edition(head) => {
                    let placing = self.edition(&head)?.ok_or(BundleError::Damaged(head.number))?;
                    self.editions += 1;
                    return Ok(Some(Restored::Edition(placing)));
                }
                Line::Table { name, columns } => self.table = Some((name, columns)),
                Line::Row(written) => {
                    let row = self.row(written)?;
                    self.rows += 1;
                    return Ok(Some(row));
                }
                Line::End { .. } => return Err(BundleError::NotABackup),
            }
        }
    }

    fn row(&mut self, written: Vec<Written>) -> Result<Restored, BundleError> {
        let (table, columns) = self.table.clone().ok_or(BundleError::NotABackup)?;
        if columns.len() != written.len() {
            return Err(BundleError::NotABackup);
        }
        let mut cells = Vec::new();
        for written in written {
            cells.push(match written {
                Written::Null => Cell::Null,
                Written::Number(number) => Cell::Number(number),
                Written::Text(text) => Cell::Text(text),
                Written::Bytes { bytes, sha256 } => {
                    let content = self.block(bytes)?;
                    if Fingerprint::of(&content).to_string() != sha256 {
                        return Err(BundleError::NotABackup);
                    }
                    Cell::Bytes(content)
                }
            });
        }
        Ok(Restored::Row {
            table,
            columns,
            cells,
        })
    }

    /// `None` when the edition is not what its line says.
    fn edition(&mut self, head: &Head) -> Result<Option<Placing>, BundleError> {
        let csv_br = self.block(head.compressed_bytes)?;
        let Ok(fingerprint) = head.sha256.parse::<Fingerprint>() else {
            return Ok(None);
        };
        let record = Record {
            number: head.number,
            placed_on: head.placed_on,
            standing: head.standing,
            fingerprint,
            size_bytes: head.size_bytes,
            rows: head.rows,
            mandatory_rows: head.mandatory_rows,
            professions: head.professions,
            counts: head.counts,
        };
        let csv = load::decompress(&csv_br, record.size_bytes, record.fingerprint);
        let Some((csv, edition)) =
            csv.and_then(|csv| load::parse(&csv, &record).map(|edition| (csv, edition)))
        else {
            return Ok(None);
        };
        let previous = self.previous.as_ref();
        if placement::record(&edition, previous.map(|(edition, _)| edition), &csv) != record {
            return Ok(None);
        }
        let after = previous.map(|(_, fingerprint)| *fingerprint);
        self.previous = Some((edition, fingerprint));
        Ok(Some(Placing {
            record,
            csv_br,
            after,
            replaces_demonstration: false,
        }))
    }

    /// So many bytes that a line has announced, with the end of the line after them.
    fn block(&mut self, length: u64) -> Result<Vec<u8>, BundleError> {
        let mut bytes = Vec::new();
        let file = &mut self.file;
        file.take(length.min(BLOCK_BYTES)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != length || !self.line()?.is_empty() {
            return Err(BundleError::NotABackup);
        }
        Ok(bytes)
    }

    /// A line without its end; at most [`LINE_BYTES`] of it.
    fn line(&mut self) -> Result<Vec<u8>, BundleError> {
        let mut line = Vec::new();
        let file = &mut self.file;
        file.take(LINE_BYTES).read_until(b'\n', &mut line)?;
        match line.pop() {
            Some(b'\n') => Ok(line),
            _ => Err(BundleError::NotABackup),
        }
    }
}
