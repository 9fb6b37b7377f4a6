//! The demonstration's files, compiled in, as rows of cells by name.

use std::{collections::HashMap, sync::LazyLock};

/// A row of one of the files.
pub(super) type Row = HashMap<&'static str, String>;

/// Professions from official texts.
pub(super) static PROFESSIONS: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("professions.csv")));

/// Professions of the mandatory basis.
pub(super) static MANDATORY: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("mandatory.csv")));

/// The sectoral bodies by issue of the directory.
pub(super) static BODIES: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("bodies.csv")));

fn rows(file: &'static str) -> Vec<Row> {
    let header: Vec<&'static str> = file.lines().next().unwrap_or_default().split(',').collect();
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let records = reader.records().filter_map(Result::ok);
    records
        .map(|record| {
            header
                .iter()
                .copied()
                .zip(record.iter().map(str::to_owned))
                .collect()
        })
        .collect()
}

/// A cell; empty where the file has no such column.
pub(super) fn cell<'a>(row: &'a Row, name: &str) -> &'a str {
    row.get(name).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_whole() {
        assert_eq!((PROFESSIONS.len(), MANDATORY.len(), BODIES.len()), (1691, 27, 18));
    }
}
