//! A whole edition as JSON: [`register_api::document::Document`], written row by row.

use std::io::{self, Write};

use register_api::document::DocumentRow;
use register_domain::{basis::Basis, edition::Edition};

use super::numbered;
use crate::{store::Record, wire};

/// Writes an edition.
///
/// # Errors
///
/// When `out` does.
pub fn write(edition: &Edition, record: &Record, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"{\"edition\":")?;
    serde_json::to_writer(&mut *out, &wire::edition(record))?;
    out.write_all(b",\"rows\":[")?;
    let rows = Basis::ALL.into_iter().flat_map(|basis| numbered(edition, basis));
    for (place, (number, entry)) in rows.enumerate() {
        out.write_all(if place == 0 { b"\n" } else { b",\n" })?;
        let row = DocumentRow {
            row: wire::row(number, entry),
            synonyms: wire::texts(&entry.about.synonyms),
            duties: wire::known_text(&entry.about.duties),
            education: wire::known_text(&entry.about.education),
        };
        serde_json::to_writer(&mut *out, &row)?;
    }
    out.write_all(b"\n]}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use register_api::document::Document;

    #[test]
    fn the_document_is_of_the_types_of_the_api() {
        let (edition, record) = sample::edition();
        let mut out = Vec::new();
        write(&edition, &record, &mut out).unwrap();
        let document: Document = serde_json::from_slice(&out).unwrap();
        assert_eq!(document.edition.sha256, record.fingerprint.to_string());
        let told: Vec<_> = document
            .rows
            .iter()
            .map(|row| {
                (
                    row.row.number,
                    row.row.basis.as_str(),
                    row.row.level,
                    row.row.name.kk.as_str(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (1, "mandatory", 7, "Нотариус"),
                (1, "voluntary", 3, "Дәнекерлеуші"),
                (2, "voluntary", 4, "Дәнекерлеуші"),
                (3, "voluntary", 6, "Жүргізуші <1-санат> & \"серік\""),
            ]
        );
    }
}
