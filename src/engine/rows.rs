//! Rows of a corpus as JSON, and the index of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use register_search::{Body, Document};
use serde::Deserialize;

/// A profession of a corpus. What the engine does not need is passed over.
#[derive(Deserialize)]
pub(crate) struct Row {
    pub(crate) id: u32,
    #[serde(default)]
    code: String,
    title_ru: String,
    title_kk: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    sector: String,
}

/// Reads a corpus: a JSON list of rows.
///
/// # Errors
///
/// The file cannot be read or is not such a list.
pub(crate) fn read(file: &Path) -> Result<Vec<Row>> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no list of rows", file.display()))
}

/// The index of the rows; a sector counts as the body that is responsible.
pub(crate) fn index(rows: &[Row]) -> Vec<u8> {
    let sectors: BTreeSet<&str> = rows.iter().map(|row| row.sector.as_str()).collect();
    let bodies: Vec<Body<'_>> = sectors
        .iter()
        .map(|&name| Body {
            name_kk: "",
            name_ru: name,
        })
        .collect();
    let place = |sector: &str| {
        let place = sectors.range(..sector).count();
        u16::try_from(place).unwrap_or(u16::MAX)
    };
    let levels = |level: &str| match level.parse() {
        Ok(level @ 1..=8u8) => 1 << (level - 1),
        _ => 0,
    };
    let documents: Vec<Document<'_>> = rows
        .iter()
        .map(|row| Document {
            id: row.id,
            name_kk: &row.title_kk,
            name_ru: &row.title_ru,
            nkz_codes: [row.code.as_str()]
                .into_iter()
                .filter(|code| !code.is_empty())
                .collect(),
            levels: levels(&row.level),
            body: place(&row.sector),
            ..Document::default()
        })
        .collect();
    register_search::build(&documents, &bodies)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_page_has_an_index_without_rows() {
        let script = include_str!("engine.js");
        let list = register_search::build(&[], &[]);
        let list: Vec<String> = list.iter().map(u8::to_string).collect();
        assert!(
            script.contains(&format!("const EMPTY = [{}];", list.join(", "))),
            "{list:?}"
        );
    }
}
