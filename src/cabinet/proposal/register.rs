//! The current edition, as the domain knows it: what a proposal is examined against, and whose codes are suggested.

use std::sync::Arc;

use register_api::{document::Document, document::DocumentRow, edition::Edition, path};
use register_domain::{
    column::Column,
    edition::{Edition as Placed, EditionNumber},
    entry::Entry,
    intake::{Intake, Known},
    proposal::Current,
    text::Lang,
};

use crate::request::{self, Failure};

/// The current edition.
#[derive(Clone, Debug)]
pub struct Register(Arc<Edited>);

#[derive(Debug)]
struct Edited {
    entries: Vec<Entry>,
    known: Known,
}

impl Register {
    /// What the domain examines against.
    #[must_use]
    pub fn current(&self) -> Current<'_> {
        Current {
            entries: &self.0.entries,
            known: &self.0.known,
        }
    }
}

/// Fetches the current edition; an empty register where there is none yet.
///
/// # Errors
///
/// It did not come, or is not understood.
pub async fn fetch(lang: Lang) -> Result<Register, Failure> {
    let editions: Vec<Edition> = request::get(lang, path::EDITIONS).await?;
    let Some(newest) = editions.iter().max_by_key(|edition| edition.number) else {
        return Ok(register_of(Vec::new(), Known::default()));
    };
    let address = path::EDITION.replace("{n}", &format!("{}.json", newest.number));
    let document: Document = request::get(lang, &address).await?;
    let entries = entries(&document.rows).ok_or(Failure::NotUnderstood)?;
    let mut known = Known::default();
    let number = EditionNumber::try_from(newest.number).map_err(|_nought| Failure::NotUnderstood)?;
    known.add(&Placed::new(
        number,
        newest.placed_on,
        newest.standing,
        entries.clone(),
    ));
    Ok(register_of(entries, known))
}

fn register_of(entries: Vec<Entry>, known: Known) -> Register {
    Register(Arc::new(Edited { entries, known }))
}

/// The entries of rows as they come over the wire, read by the rules by which files are; `None` when they break one.
fn entries(rows: &[DocumentRow]) -> Option<Vec<Entry>> {
    let nothing = Known::default();
    let mut intake = Intake::new(&nothing);
    for (line, row) in (1..).zip(rows) {
        let cells = Column::ALL.map(|column| (column, cell(row, column)));
        intake.row(line, |wanted| {
            let found = cells.iter().find(|(column, _)| *column == wanted);
            found.map_or("", |(_, text)| text.as_str())
        });
    }
    Some(intake.finish().ok()?.entries)
}

fn cell(from: &DocumentRow, column: Column) -> String {
    let row = &from.row;
    match column {
        Column::Id => row.profession.to_string(),
        Column::Basis => row.basis.clone(),
        Column::Name(lang) => row.name.get(lang).to_owned(),
        Column::NkzCode => row.nkz_code.clone().unwrap_or_default(),
        Column::Ground(lang) => row.ground.get(lang).to_owned(),
        Column::GroundKind => row.ground_kind.clone(),
        Column::Level => row.level.to_string(),
        Column::Validity(lang) => row.validity.get(lang).to_owned(),
        Column::Body(lang) => row.body.get(lang).to_owned(),
        Column::Profile => row.profile.clone(),
        Column::Synonyms(lang) => from.synonyms.get(lang).join("|"),
        Column::Duties(lang) => from.duties.get(lang).to_owned(),
        Column::Education(lang) => from.education.get(lang).to_owned(),
    }
}
