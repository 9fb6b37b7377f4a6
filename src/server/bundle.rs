//! The backup: all that is kept, in one file that goes back into either database.
//!
//! A line of JSON says what follows: an edition, whose CSV follows compressed by brotli; a table with its columns; a row,
//! whose files follow. The last line says how much there was. The SHA-256 of each CSV and of each file stands in its line and
//! that of the lines in the last one, so that a damaged file is known before anything is written.
//!
//! - [`Writer`] writes a backup, [`Reader`] reads it and checks every byte;
//! - here: the lines.
//!
//! Sessions and attempts to sign in are not kept: whoever was signed in signs in again.

mod reader;

mod writer;

use std::io;

use chrono::NaiveDate;
use register_api::edition::Counts;
use register_domain::edition::{EditionNumber, Standing};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

pub(crate) use reader::Reader;
pub(crate) use writer::Writer;

use crate::store::StoreError;

/// The first line of every backup, with the version of its form.
const FIRST_LINE: &str = "register-backup 2";

/// That of a backup of editions alone, as it was written before.
const EDITIONS_ONLY: &str = "register-backup 1";

/// The longest line, in bytes: a case with two texts, each of the longest that is taken.
const LINE_BYTES: u64 = 1 << 26;

/// The longest compressed edition or file, in bytes.
const BLOCK_BYTES: u64 = 1 << 30;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    Edition(Head),
    Table {
        name: String,
        columns: Vec<String>,
    },
    Row(Vec<Written>),
    End {
        editions: usize,
        #[serde(default)]
        rows: u64,
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

/// What stands in one column of a row; the bytes of a file follow the line.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Null,
    Number(i64),
    Text(String),
    Bytes { bytes: u64, sha256: String },
}

/// Why a backup cannot be written or restored.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BundleError {
    /// The disk refuses.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The database refuses.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file is not a backup, or was not written to its end.
    #[error("not a whole backup")]
    NotABackup,
    /// An edition in it is damaged.
    #[error("edition {0} is damaged")]
    Damaged(EditionNumber),
}

impl From<sqlx::Error> for BundleError {
    fn from(error: sqlx::Error) -> BundleError {
        BundleError::Store(error.into())
    }
}

/// The SHA-256 of all lines so far, as text.
fn sealed(lines: &Sha256) -> String {
    register_domain::digest::Digest(lines.clone().finalize().into()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        export::sample,
        import,
        placement::{self, Terms},
        store::{
            Placing,
            tables::{Cell, Restored},
        },
    };
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
        for (number, cells) in rows() {
            let columns = [format!("id{number}"), "content".to_owned()];
            writer.row("people", &columns, cells).unwrap();
        }
        (writer.end().unwrap(), placings)
    }

    /// Rows with everything that a cell can hold; the second has columns of its own.
    fn rows() -> [(u32, Vec<Cell>); 2] {
        [
            (
                1,
                vec![Cell::Number(i64::MIN), Cell::Text("Айгүл\n\"".to_owned())],
            ),
            (2, vec![Cell::Null, Cell::Bytes(b"\n{\"end\":1}\n\0".to_vec())]),
        ]
    }

    /// Everything in a backup.
    fn read(file: &[u8]) -> Result<Vec<Restored>, BundleError> {
        let mut reader = Reader::new(file)?;
        let mut all = Vec::new();
        while let Some(one) = reader.read_next()? {
            all.push(one);
        }
        Ok(all)
    }

    #[test]
    fn a_backup_reads_back() {
        let (file, placings) = backup();
        let mut editions = Vec::new();
        let mut found = Vec::new();
        for one in read(&file).unwrap() {
            match one {
                Restored::Edition(placing) => editions.push(placing),
                Restored::Row {
                    table,
                    columns,
                    cells,
                } => found.push((table, columns, cells)),
            }
        }
        assert_eq!(editions, placings);
        let expected = rows().map(|(number, cells)| {
            let columns = vec![format!("id{number}"), "content".to_owned()];
            ("people".to_owned(), columns, cells)
        });
        assert_eq!(found, expected);
    }

    #[test]
    fn a_damaged_backup_is_refused() {
        let (file, _) = backup();
        for length in 0..file.len() {
            assert!(read(&file[..length]).is_err(), "cut at {length}");
        }
        let mut longer = file.clone();
        longer.push(b'\n');
        assert!(read(&longer).is_err());
        for place in (0..file.len()).step_by(7) {
            let mut damaged = file.clone();
            damaged[place] ^= 1;
            assert!(read(&damaged).is_err(), "changed at {place}");
        }
    }
}
