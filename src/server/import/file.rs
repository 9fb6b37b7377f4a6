//! Reading a file of the exchange format: comma-separated values by RFC 4180 in UTF-8, with a header row.
//!
//! The file is streamed, however long it is; what is kept of it are the entries. A byte-order mark, CRLF, a missing last
//! line end and empty lines are no problem.

use std::{
    cell::Cell as Shared,
    io::{self, Read},
    rc::Rc,
};

use csv::{ByteRecord, ReaderBuilder, Terminator};
use register_domain::{
    column::Column,
    intake::{Accepted, Intake, Known, Problem, Reason, Refused},
    text::clean,
};

use crate::export::csv::as_io;

/// How much of a cell is quoted in a problem, in characters.
const QUOTED_CHARS: usize = 200;

/// Reads a whole file.
///
/// A header that lacks a column is told with all else that is wrong with the header, and no row is looked at: its cells
/// would only be missed again and again. Otherwise every problem of every row is told.
///
/// # Errors
///
/// When the file cannot be read from the disk. What is wrong inside it is [`Refused`].
pub fn read(file: impl Read, known: &Known) -> io::Result<Result<Accepted, Refused>> {
    let mut intake = Intake::new(known);
    let seen = Rc::new(Shared::new(Seen::default()));
    let counted = CountQuotes {
        file,
        seen: Rc::clone(&seen),
    };
    // Records end at the line feed alone, and there always is one: so the line on which a record began can be counted
    // back from the line on which it ended. A carriage return before it is taken off the last cell.
    let mut records = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'))
        .buffer_capacity(1 << 16)
        .from_reader(counted.chain(&b"\n"[..]));
    let mut record = ByteRecord::new();
    let mut header: Option<Header> = None;
    let mut line = 1;
    while records.read_byte_record(&mut record).map_err(as_io)? {
        let cells = cells(&record);
        let feeds: usize = record.iter().map(feeds).sum();
        // A quotation mark that is never closed has swallowed the last line end as well.
        let swallowed = seen.get().is_odd_at_end() && record.iter().next_back().is_some_and(ends_in_feed);
        line = records
            .position()
            .line()
            .saturating_sub(feeds as u64 + u64::from(!swallowed));
        if matches!(cells[..], [b""]) {
            continue;
        }
        match &header {
            None => match Header::read(line, &cells, &mut intake) {
                Some(read) => header = Some(read),
                None => return Ok(refused(intake)),
            },
            Some(header) => header.row(line, &cells, &mut intake),
        }
    }
    if seen.get().is_odd_at_end() {
        intake.problem(Problem {
            line,
            column: None,
            value: String::new(),
            reason: Reason::Unreadable,
        });
    }
    if header.is_none() {
        Header::read(1, &[], &mut intake);
    }
    Ok(intake.finish())
}

/// What an intake with a problem comes to.
fn refused(intake: Intake<'_>) -> Result<Accepted, Refused> {
    intake.finish()
}

/// The cells of a record, without the carriage return that may end its line.
fn cells(record: &ByteRecord) -> Vec<&[u8]> {
    let mut cells: Vec<&[u8]> = record.iter().collect();
    if let Some(last) = cells.last_mut() {
        *last = last.strip_suffix(b"\r").unwrap_or(last);
    }
    cells
}

/// Which cell of a row belongs to which column.
struct Header {
    columns: Vec<Option<Column>>,
}

impl Header {
    /// Reads the header row and tells all that is wrong with it; `None` when a required column is missing.
    fn read(line: u64, cells: &[&[u8]], intake: &mut Intake<'_>) -> Option<Header> {
        let mut columns: Vec<Option<Column>> = Vec::new();
        for cell in cells {
            let mut column = None;
            let reason = match std::str::from_utf8(cell).map(|name| Column::from_name(&clean(name))) {
                Err(_) => Some(Reason::NotUtf8),
                Ok(None) => Some(Reason::UnknownColumn),
                Ok(Some(known)) if columns.contains(&Some(known)) => Some(Reason::RepeatedColumn),
                Ok(known) => {
                    column = known;
                    None
                }
            };
            if let Some(reason) = reason {
                intake.problem(Problem {
                    line,
                    column: None,
                    value: quoted(cell),
                    reason,
                });
            }
            columns.push(column);
        }
        let missing = |column: &Column| column.is_required() && !columns.contains(&Some(*column));
        let missing: Vec<Column> = Column::ALL.into_iter().filter(missing).collect();
        for &column in &missing {
            let (column, value) = (Some(column), String::new());
            intake.problem(Problem {
                line,
                column,
                value,
                reason: Reason::MissingColumn,
            });
        }
        missing.is_empty().then_some(Header { columns })
    }

    /// Hands a row over, after looking at what only the file shows.
    fn row(&self, line: u64, cells: &[&[u8]], intake: &mut Intake<'_>) {
        if cells.len() != self.columns.len() {
            let (expected, found) = (self.columns.len() as u64, cells.len() as u64);
            let reason = Reason::CellCount { expected, found };
            intake.problem(Problem {
                line,
                column: None,
                value: String::new(),
                reason,
            });
            return;
        }
        let mut texts: [Option<std::borrow::Cow<'_, str>>; Column::ALL.len()] = Default::default();
        for (&column, cell) in self.columns.iter().zip(cells) {
            let Some(column) = column else { continue };
            let text = String::from_utf8_lossy(cell);
            if matches!(text, std::borrow::Cow::Owned(_)) {
                let (column, value) = (Some(column), quoted(cell));
                intake.problem(Problem {
                    line,
                    column,
                    value,
                    reason: Reason::NotUtf8,
                });
            }
            if let Some(place) = texts.get_mut(place(column)) {
                *place = Some(text);
            }
        }
        intake.row(line, |column| {
            texts
                .get(place(column))
                .and_then(|text| text.as_deref())
                .unwrap_or_default()
        });
    }
}

/// Where a column stands in the order of export.
fn place(column: Column) -> usize {
    Column::ALL
        .iter()
        .position(|&other| other == column)
        .unwrap_or(Column::ALL.len())
}

/// A cell as problems quote it.
fn quoted(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell)
        .chars()
        .filter(|c| !c.is_control())
        .take(QUOTED_CHARS)
        .collect()
}

/// How many lines end inside a cell.
fn feeds(cell: &[u8]) -> usize {
    cell.iter().filter(|&&byte| byte == b'\n').count()
}

fn ends_in_feed(cell: &[u8]) -> bool {
    cell.ends_with(b"\n")
}

/// What was seen of a file so far.
#[derive(Clone, Copy, Default)]
struct Seen {
    quotes: u64,
    ended: bool,
}

impl Seen {
    /// Whether a quotation mark was left open: whatever stands in the cells of a file, they come in pairs, so an odd one
    /// is never closed and has swallowed the rows after it.
    const fn is_odd_at_end(self) -> bool {
        self.ended && !self.quotes.is_multiple_of(2)
    }
}

/// Counts the quotation marks of a file.
struct CountQuotes<R> {
    file: R,
    seen: Rc<Shared<Seen>>,
}

impl<R: Read> Read for CountQuotes<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        let quotes = buffer.iter().take(count).filter(|&&byte| byte == b'"').count();
        let before = self.seen.get();
        self.seen.set(Seen {
            quotes: before.quotes + quotes as u64,
            ended: count == 0 && !buffer.is_empty(),
        });
        Ok(count)
    }
}

#[cfg(test)]
mod tests;
