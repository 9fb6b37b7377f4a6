//! Taking rows in: from cells of text to entries. All rows are valid or none is taken, and every problem is told.
//!
//! [`Intake`] reads row by row, knows the professions of earlier editions ([`Known`]) and ends in entries or in a list of
//! [`Problem`]s.

mod known;

mod problem;

mod row;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

pub use known::Known;
pub use problem::{Problem, Reason, Warning};

use crate::{
    basis::Basis,
    column::Column,
    entry::{Entry, ProfessionId},
    level::Level,
};

/// How many problems are listed one by one. A file with more is not the file that was meant.
pub const MAX_LISTED: usize = 10_000;

/// Rows that are all valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The entries in the order of the rows.
    pub entries: Vec<Entry>,
    /// What was taken all the same, but should be looked at.
    pub warnings: Vec<Warning>,
}

/// Rows of which at least one is not valid: nothing is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Every problem, by line; at most [`MAX_LISTED`].
    pub problems: Vec<Problem>,
    /// How many more there were than are listed.
    pub unlisted: usize,
    /// What would have been taken, but should be looked at.
    pub warnings: Vec<Warning>,
}

/// Reads rows one after the other and decides at the end.
#[derive(Debug)]
pub struct Intake<'k> {
    known: &'k Known,
    entries: Vec<Entry>,
    /// Places in `entries` whose profession has no identity yet.
    nameless: Vec<usize>,
    names: HashMap<NameKey, Named>,
    ids: HashMap<ProfessionId, (NameKey, u64)>,
    rows: HashMap<(NameKey, Basis, Level), u64>,
    problems: Vec<Problem>,
    unlisted: usize,
    warnings: Vec<Warning>,
}

/// What two rows of one profession have in common: both names, whatever the case of the letters.
type NameKey = u128;

#[derive(Debug)]
struct Named {
    line: u64,
    id: Option<ProfessionId>,
}

impl<'k> Intake<'k> {
    /// Begins with the professions that earlier editions know.
    #[must_use]
    pub fn new(known: &'k Known) -> Intake<'k> {
        Intake {
            known,
            entries: Vec::new(),
            nameless: Vec::new(),
            names: HashMap::new(),
            ids: HashMap::new(),
            rows: HashMap::new(),
            problems: Vec::new(),
            unlisted: 0,
            warnings: Vec::new(),
        }
    }

    /// Adds a problem that whoever reads the file has found, such as a wrong number of cells.
    pub fn problem(&mut self, problem: Problem) {
        if self.problems.len() < MAX_LISTED {
            self.problems.push(problem);
        } else {
            self.unlisted += 1;
        }
    }

    /// Reads one row that begins on a line of the file, counted from 1. A column that the file lacks is an empty cell.
    pub fn row<'c>(&mut self, line: u64, cell: impl Fn(Column) -> &'c str) {
        let mut reading = row::Reading::new(line);
        let entry = reading.entry(&cell);
        let (problems, warnings) = reading.finish();
        for problem in problems {
            self.problem(problem);
        }
        for warning in warnings {
            if self.warnings.len() < MAX_LISTED {
                self.warnings.push(warning);
            }
        }
        if let Some((entry, id)) = entry {
            self.join(line, entry, id);
        }
    }

    /// Joins a valid row to the rows before it: one name is one profession, on one basis and level once.
    fn join(&mut self, line: u64, mut entry: Entry, given: Option<ProfessionId>) {
        let name = known::name_key(&entry.name);
        let names = |column| entry.cell(column).into_owned();
        let named = self.names.entry(name).or_insert(Named { line, id: given });
        let mut problem = None;
        match (given, named.id) {
            (Some(id), Some(other)) if id != other => {
                problem = Some((
                    Column::Id,
                    Reason::NameHasAnotherId {
                        id: other,
                        first_line: named.line,
                    },
                ));
            }
            (Some(id), None) => named.id = Some(id),
            _ => {}
        }
        if let Some(id) = given {
            let (other, first_line) = *self.ids.entry(id).or_insert((name, line));
            if other != name {
                problem = Some((Column::Id, Reason::IdHasAnotherName { first_line }));
            }
        }
        if let Some(&first_line) = self.rows.get(&(name, entry.basis(), entry.level)) {
            problem = Some((
                Column::Name(crate::text::Lang::Kk),
                Reason::Repeated { first_line },
            ));
        }
        self.rows
            .entry((name, entry.basis(), entry.level))
            .or_insert(line);
        match problem {
            Some((column, reason)) => {
                let value = names(column);
                self.problem(Problem {
                    line,
                    column: Some(column),
                    value,
                    reason,
                });
            }
            None => {
                if let Some(id) = given {
                    entry.profession = id;
                } else {
                    self.nameless.push(self.entries.len());
                }
                self.entries.push(entry);
            }
        }
    }

    /// Ends the reading. Professions without an identity get the one under which an earlier edition knows their name, or
    /// a new one: the next number that neither earlier editions nor these rows have, in the order of the rows.
    ///
    /// # Errors
    ///
    /// [`Refused`] when there was any problem, or no row at all.
    pub fn finish(mut self) -> Result<Accepted, Refused> {
        if self.entries.is_empty() && self.problems.is_empty() {
            self.problem(Problem {
                line: 1,
                column: None,
                value: String::new(),
                reason: Reason::NoRows,
            });
        }
        if !self.problems.is_empty() {
            self.problems
                .sort_by_key(|problem| (problem.line, problem.column));
            let Intake {
                problems,
                unlisted,
                warnings,
                ..
            } = self;
            return Err(Refused {
                problems,
                unlisted,
                warnings,
            });
        }
        self.identify();
        Ok(Accepted {
            entries: self.entries,
            warnings: self.warnings,
        })
    }

    fn identify(&mut self) {
        let in_rows = self.ids.keys().max().map_or(0, |id| id.0);
        let mut newest = in_rows.max(self.known.newest().map_or(0, |id| id.0));
        for &place in &self.nameless {
            let Some(entry) = self.entries.get_mut(place) else {
                continue;
            };
            let name = known::name_key(&entry.name);
            let Some(named) = self.names.get_mut(&name) else {
                continue;
            };
            let earlier = self.known.id(&entry.name).filter(|id| !self.ids.contains_key(id));
            let id = *named.id.get_or_insert_with(|| {
                earlier.unwrap_or_else(|| {
                    newest = newest.saturating_add(1);
                    ProfessionId(newest)
                })
            });
            entry.profession = id;
        }
    }
}
