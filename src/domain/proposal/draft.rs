//! A draft: what a person typed, field by field, as they typed it. Nothing in it is judged, so nothing is lost.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Answer, Field, ProposalKind, RowField};
use crate::{column::Column, entry::Entry, text::Lang};

/// How many rows a proposal may have: eight levels on two bases.
pub const MAX_ROWS: usize = 16;

/// What a person typed into the form of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// What it asks for; never changes once the draft has begun.
    pub kind: ProposalKind,
    /// The answers that are not empty.
    #[serde(default)]
    answers: BTreeMap<Answer, String>,
    /// The rows of the form.
    #[serde(default)]
    rows: Vec<DraftRow>,
}

/// One row of the form as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DraftRow(BTreeMap<RowField, String>);

impl DraftRow {
    /// What stands in a field; empty where nothing was typed.
    #[must_use]
    pub fn get(&self, field: RowField) -> &str {
        self.0.get(&field).map_or("", String::as_str)
    }

    /// Puts a text into a field.
    pub fn set(&mut self, field: RowField, text: impl Into<String>) {
        put(&mut self.0, field, text.into());
    }

    /// What stands in a column; empty for the identity and the name, which a row does not have of its own.
    #[must_use]
    pub fn cell(&self, column: Column) -> &str {
        self.get(RowField::Cell(column))
    }
}

impl Draft {
    /// An empty form: one row, unless a profession is to be excluded.
    #[must_use]
    pub fn new(kind: ProposalKind) -> Draft {
        let rows = match kind {
            ProposalKind::Include | ProposalKind::Change { .. } => vec![DraftRow::default()],
            ProposalKind::Exclude { .. } => Vec::new(),
        };
        Draft {
            kind,
            answers: BTreeMap::new(),
            rows,
        }
    }

    /// The form for a profession of the register, filled with its current rows; for an exclusion only with its name, and
    /// for an inclusion empty.
    #[must_use]
    pub fn of<'e>(kind: ProposalKind, entries: impl IntoIterator<Item = &'e Entry>) -> Draft {
        let mut draft = Draft::new(kind);
        let entries: Vec<&Entry> = entries
            .into_iter()
            .filter(|entry| Some(entry.profession) == kind.profession())
            .collect();
        if let Some(first) = entries.first() {
            for lang in Lang::ALL {
                draft.set(Field::Answer(Answer::Name(lang)), first.name.get(lang));
            }
            if let ProposalKind::Change { .. } = kind {
                draft.rows = entries.iter().map(|entry| row_of(entry)).collect();
            }
        }
        draft
    }

    /// What stands in a field; empty where nothing was typed or there is no such row.
    #[must_use]
    pub fn get(&self, field: Field) -> &str {
        match field {
            Field::Answer(answer) => self.answer(answer),
            Field::Row { row, field } => self.rows.get(usize::from(row)).map_or("", |row| row.get(field)),
            Field::Rows => "",
        }
    }

    /// What stands in a field that the proposal has once.
    #[must_use]
    pub fn answer(&self, answer: Answer) -> &str {
        self.answers.get(&answer).map_or("", String::as_str)
    }

    /// Puts a text into a field, as it was typed. A row that does not exist yet is made with those before it, up to
    /// [`MAX_ROWS`]; beyond them nothing happens.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        match field {
            Field::Answer(answer) => put(&mut self.answers, answer, text.into()),
            Field::Row { row, field } => {
                let place = usize::from(row);
                if place < MAX_ROWS && self.rows.len() <= place {
                    self.rows.resize(place + 1, DraftRow::default());
                }
                if let Some(row) = self.rows.get_mut(place) {
                    row.set(field, text);
                }
            }
            Field::Rows => {}
        }
    }

    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[DraftRow] {
        &self.rows
    }

    /// The rows with their numbers, from 0; a row beyond the 256th has none, and [`super::examine`] refuses so many.
    pub fn numbered_rows(&self) -> impl Iterator<Item = (u8, &DraftRow)> {
        (0..=u8::MAX).zip(&self.rows)
    }

    /// Adds a row after the others: a copy of the last one without its level, since rows differ in little else.
    pub fn add_row(&mut self) {
        let mut row = self.rows.last().cloned().unwrap_or_default();
        row.set(RowField::Cell(Column::Level), "");
        self.rows.push(row);
    }

    /// Takes a row away; those after it move up.
    pub fn remove_row(&mut self, row: u8) {
        if usize::from(row) < self.rows.len() {
            self.rows.remove(usize::from(row));
        }
    }

    /// The fields in which two drafts differ, in the order of the form: what changed since last time.
    #[must_use]
    pub fn changed_fields(&self, before: &Draft) -> Vec<Field> {
        let rows = self.rows.len().max(before.rows.len());
        let rows = (0..=u8::MAX)
            .take(rows)
            .flat_map(|row| RowField::ALL.map(|field| Field::Row { row, field }));
        let answers = Answer::ALL.map(Field::Answer);
        let mut changed: Vec<Field> = answers
            .into_iter()
            .chain(rows)
            .filter(|&field| self.get(field) != before.get(field))
            .collect();
        if self.rows.len() != before.rows.len() {
            changed.push(Field::Rows);
        }
        changed.sort_unstable();
        changed
    }
}

fn put<K: Ord>(texts: &mut BTreeMap<K, String>, key: K, text: String) {
    if text.is_empty() {
        texts.remove(&key);
    } else {
        texts.insert(key, text);
    }
}

fn row_of(entry: &Entry) -> DraftRow {
    let mut row = DraftRow::default();
    for field in RowField::ALL {
        if let RowField::Cell(column) = field {
            row.set(field, entry.cell(column));
        }
    }
    row
}
