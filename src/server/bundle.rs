//! The backup: all editions in one file that goes back into either database.
//!
//! A line of JSON says what follows, then the CSV of the edition follows compressed by brotli, and so on until a last line
//! that says how many editions there were. The SHA-256 of each CSV stands in its line and that of the lines in the last one,
//! so that a damaged file is known before anything is written.

use std::io::{self, BufRead, Read, Write};

use chrono::NaiveDate;
use register_api::edition::Counts;
use register_domain::edition::{Edition, EditionNumber, Standing};
use serde::{Deserialize, Serialize};

use crate::{
    fingerprint::Fingerprint,
    placement,
    published::load,
    store::{Placing, Record},
};

/// The first line of every backup, with the version of its form.
const FIRST_LINE: &str = "register-backup 1";

/// The longest line, in bytes.
const LINE_BYTES: u64 = 4096;

/// The longest compressed edition, in bytes.
const EDITION_BYTES: u64 = 1 << 30;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    Edition(Head),
    End {
        editions: usize,
        /// The SHA-256 of all lines before this one.
        lines_sha256: String,
    },
}

#[derive(Serialize, Deserialize)]
struct Head {
    number: EditionNumber,
    placed_on: NaiveDate,
    standing: Standing,
    sha256: String,
    size_bytes: u64,
    rows: u32,
    mandatory_rows: u32,
    professions: u32,
    counts: Counts,
    compressed_bytes: u64,
}

/// Why a file cannot be restored.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The disk refuses.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The file is not a backup, or was not written to its end.
    #[error("not a whole backup")]
    NotABackup,
    /// An edition in it is damaged.
    #[error("edition {0} is damaged")]
    Damaged(EditionNumber),
}

/// Writes a backup.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    lines: Vec<u8>,
    editions: usize,
}

impl<W: Write> Writer<W> {
    /// Begins a backup.
    ///
    /// # Errors
    ///
    /// When `out` refuses.
    pub fn new(out: W) -> io::Result<Writer<W>> {
        let mut writer = Writer {
            out,
            lines: Vec::new(),
            editions: 0,
        };
        writer.line(FIRST_LINE.as_bytes())?;
        Ok(writer)
    }

    /// Writes an edition.
    ///
    /// # Errors
    ///
    /// When `out` refuses.
    pub fn edition(&mut self, record: &Record, csv_br: &[u8]) -> io::Result<()> {
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
        self.line(&serde_json::to_vec(&Line::Edition(head))?)?;
        self.out.write_all(csv_br)?;
        self.out.write_all(b"\n")?;
        self.editions += 1;
        Ok(())
    }

    /// Ends the backup and gives back what it was written to.
    ///
    /// # Errors
    ///
    /// When `out` refuses.
    pub fn end(mut self) -> io::Result<W> {
        let lines_sha256 = Fingerprint::of(&self.lines).to_string();
        self.line(&serde_json::to_vec(&Line::End {
            editions: self.editions,
            lines_sha256,
        })?)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn line(&mut self, line: &[u8]) -> io::Result<()> {
        self.out.write_all(line)?;
        self.out.write_all(b"\n")?;
        self.lines.extend_from_slice(line);
        Ok(())
    }
}

/// Reads a whole backup and checks every byte of it.
///
/// # Errors
///
/// When it is not a backup, not whole, or damaged anywhere.
pub fn read(file: &mut impl BufRead) -> Result<Vec<Placing>, BundleError> {
    let mut lines = line(file)?;
    if lines != FIRST_LINE.as_bytes() {
        return Err(BundleError::NotABackup);
    }
    let mut placings: Vec<Placing> = Vec::new();
    let mut previous: Option<Edition> = None;
    loop {
        let line = line(file)?;
        match serde_json::from_slice(&line).map_err(|_not_ours| BundleError::NotABackup)? {
            Line::End {
                editions,
                lines_sha256,
            } => {
                let whole = editions == placings.len() && lines_sha256 == Fingerprint::of(&lines).to_string();
                let ended = file.fill_buf()?.is_empty();
                return if whole && ended {
                    Ok(placings)
                } else {
                    Err(BundleError::NotABackup)
                };
            }
            Line::Edition(head) => {
                let number = head.number;
                let after = placings.last().map(|placing| placing.record.fingerprint);
                let (edition, placing) = read_edition(&head, previous.as_ref(), after, file)?
                    .ok_or(BundleError::Damaged(number))?;
                previous = Some(edition);
                placings.push(placing);
                lines.extend_from_slice(&line);
            }
        }
    }
}

/// `None` when the edition is not what its line says.
fn read_edition(
    head: &Head,
    previous: Option<&Edition>,
    after: Option<Fingerprint>,
    file: &mut impl BufRead,
) -> Result<Option<(Edition, Placing)>, BundleError> {
    let mut csv_br = Vec::new();
    file.by_ref()
        .take(head.compressed_bytes.min(EDITION_BYTES))
        .read_to_end(&mut csv_br)?;
    if csv_br.len() as u64 != head.compressed_bytes || !line(file)?.is_empty() {
        return Err(BundleError::NotABackup);
    }
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
    let Some((csv, edition)) = csv.and_then(|csv| load::parse(&csv, &record).map(|edition| (csv, edition)))
    else {
        return Ok(None);
    };
    if placement::record(&edition, previous, &csv) != record {
        return Ok(None);
    }
    let placing = Placing {
        record,
        csv_br,
        after,
        replaces_demonstration: false,
    };
    Ok(Some((edition, placing)))
}

/// A line without its end; at most [`LINE_BYTES`] of it.
fn line(file: &mut impl BufRead) -> Result<Vec<u8>, BundleError> {
    let mut line = Vec::new();
    file.by_ref().take(LINE_BYTES).read_until(b'\n', &mut line)?;
    match line.pop() {
        Some(b'\n') => Ok(line),
        _ => Err(BundleError::NotABackup),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{export::sample, import, placement::Terms};
    use register_domain::intake::Known;

    /// A backup of two editions.
    fn backup() -> (Vec<u8>, Vec<Placing>) {
        let (first, record) = sample::edition();
        let accepted = import::file::read(sample::FILE.as_bytes(), &Known::default())
            .unwrap()
            .unwrap();
        let mut entries = accepted.entries;
        entries.pop();
        let terms = Terms {
            placed_on: "2026-11-11".parse().unwrap(),
            standing: Standing::Official,
        };
        let second = placement::follow(Some((&first, record.fingerprint)), entries, terms).placing;
        let first = placement::follow(
            None,
            first.entries().to_vec(),
            Terms {
                placed_on: record.placed_on,
                standing: record.standing,
            },
        );
        let placings = vec![first.placing, second];
        let mut writer = Writer::new(Vec::new()).unwrap();
        for placing in &placings {
            writer.edition(&placing.record, &placing.csv_br).unwrap();
        }
        (writer.end().unwrap(), placings)
    }

    #[test]
    fn a_backup_reads_back() {
        let (file, placings) = backup();
        assert_eq!(read(&mut &file[..]).unwrap(), placings);
    }

    #[test]
    fn a_damaged_backup_is_refused() {
        let (file, _) = backup();
        for length in 0..file.len() {
            assert!(read(&mut &file[..length]).is_err(), "cut at {length}");
        }
        let mut longer = file.clone();
        longer.push(b'\n');
        assert!(read(&mut &longer[..]).is_err());
        for place in (0..file.len()).step_by(7) {
            let mut damaged = file.clone();
            damaged[place] ^= 1;
            assert!(read(&mut &damaged[..]).is_err(), "changed at {place}");
        }
    }
}
