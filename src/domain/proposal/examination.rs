//! The examination of a draft: every problem at once, each at its field. The browser runs it while one types, the server
//! runs it to decide. What makes a row of the form valid is known to [`crate::intake`] alone.

mod answers;

use chrono::NaiveDate;

use super::{
    Answer, Current, Draft, Field, FieldProblem, FieldReason, FieldWarning, MAX_ROWS, Proposal, ProposalKind,
    RowField,
    asked::{Asked, asked},
};
use crate::{
    column::Column,
    entry::{Entry, EntryKey, ProfessionId},
    intake::{Intake, Known, Reason},
    language::{Foreign, foreign},
    text::{Bilingual, Lang, clean, control_character, lookalike_word},
};

/// What was found in a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examination {
    /// What keeps it from being sent, in the order of the form.
    pub problems: Vec<FieldProblem>,
    /// What should be looked at.
    pub warnings: Vec<FieldWarning>,
    proposal: Option<Proposal>,
}

impl Examination {
    /// The proposal.
    ///
    /// # Errors
    ///
    /// Every problem, when there is any.
    pub fn proposal(self) -> Result<Proposal, Vec<FieldProblem>> {
        match self.proposal {
            Some(proposal) if self.problems.is_empty() => Ok(proposal),
            _ => Err(self.problems),
        }
    }
}

/// Examines a draft against the register on a day.
#[must_use]
pub fn examine(draft: &Draft, current: Current<'_>, today: NaiveDate) -> Examination {
    let mut reading = Reading {
        draft,
        current,
        today,
        asked: asked(draft, current),
        problems: Vec::new(),
        warnings: Vec::new(),
    };
    reading.texts();
    let entries = reading.entries();
    let grounds = reading.grounds();
    let contact = reading.contact();
    let order = reading.asked;
    reading
        .problems
        .sort_by_key(|problem| order.iter().position(|asked| asked.field == problem.field));
    let proposal = reading
        .problems
        .is_empty()
        .then_some(entries)
        .flatten()
        .zip(grounds)
        .zip(contact)
        .map(|((entries, grounds), contact)| Proposal {
            kind: draft.kind,
            entries,
            grounds,
            contact,
        });
    Examination {
        problems: reading.problems,
        warnings: reading.warnings,
        proposal,
    }
}

struct Reading<'a> {
    draft: &'a Draft,
    current: Current<'a>,
    today: NaiveDate,
    /// What the form asks, in its order.
    asked: Vec<Asked>,
    problems: Vec<FieldProblem>,
    warnings: Vec<FieldWarning>,
}

impl Reading<'_> {
    /// Adds a problem, unless its field has one already: the first found is the one to mend first.
    fn problem(&mut self, field: Field, reason: FieldReason) {
        if self.problems.iter().all(|problem| problem.field != field) {
            self.problems.push(FieldProblem { field, reason });
        }
    }

    /// What holds for every text: present where required, of bounded length, of its language.
    fn texts(&mut self) {
        for asked in self.asked.clone() {
            let field = asked.field;
            let given = self.draft.get(field);
            let text = clean(given);
            let max = field.max_chars();
            if text.is_empty() {
                if asked.required {
                    let reason = if given.is_empty() {
                        FieldReason::Empty
                    } else {
                        FieldReason::OnlySpaces
                    };
                    self.problem(field, reason);
                }
                continue;
            }
            if let Some(c) = control_character(given) {
                self.problem(field, FieldReason::ControlCharacter { code_point: c.into() });
            }
            if text.chars().nth(max).is_some() {
                self.problem(
                    field,
                    FieldReason::TooLong {
                        max: u32::try_from(max).unwrap_or(u32::MAX),
                    },
                );
            }
            if let Some(lang) = field.lang() {
                match foreign(lang, &text) {
                    Some(Foreign::Script) => self.problem(field, FieldReason::WrongScript { lang }),
                    Some(Foreign::Word(word)) => {
                        self.problem(
                            field,
                            FieldReason::WrongLanguage {
                                lang,
                                word: word.to_owned(),
                            },
                        );
                    }
                    None => {}
                }
            }
            if let Some(word) = lookalike_word(&text) {
                self.warnings.push(FieldWarning {
                    field,
                    word: word.to_owned(),
                });
            }
        }
    }

    /// The rows as entries, or problems.
    fn entries(&mut self) -> Option<Vec<Entry>> {
        let profession = self.profession();
        if let ProposalKind::Exclude { .. } = self.draft.kind {
            return Some(Vec::new());
        }
        let count = self.draft.rows().len();
        if count == 0 {
            self.problem(Field::Rows, FieldReason::NoRows);
        } else if count > MAX_ROWS {
            let max = u8::try_from(MAX_ROWS).unwrap_or(u8::MAX);
            self.problem(Field::Rows, FieldReason::TooManyRows { max });
            return None;
        }
        let nothing_known = Known::default();
        let mut intake = Intake::new(&nothing_known);
        for (number, row) in self.draft.numbered_rows() {
            intake.row(number.into(), |column| match column {
                Column::Name(lang) => self.draft.answer(Answer::Name(lang)),
                column => row.cell(column),
            });
        }
        match intake.finish() {
            Ok(accepted) => {
                let entries: Vec<Entry> = accepted
                    .entries
                    .into_iter()
                    .map(|entry| Entry { profession, ..entry })
                    .collect();
                self.against_the_register(&entries);
                Some(entries)
            }
            Err(refused) => {
                for problem in refused.problems {
                    let row = u8::try_from(problem.line).unwrap_or(u8::MAX);
                    let field = problem.column.map_or(Field::Rows, |column| place(row, column));
                    self.row_problem(field, row, &problem.reason);
                }
                None
            }
        }
    }

    /// A problem of a row in the terms of a form.
    fn row_problem(&mut self, field: Field, row: u8, reason: &Reason) {
        let reason = match *reason {
            Reason::Empty => FieldReason::Empty,
            Reason::TooLong { max } => FieldReason::TooLong {
                max: u32::try_from(max).unwrap_or(u32::MAX),
            },
            Reason::ControlCharacter { code } => FieldReason::ControlCharacter { code_point: code },
            Reason::NotABasis | Reason::NotAGroundKind | Reason::NotAProfile => FieldReason::NotAChoice,
            Reason::NotAnNkzCode => FieldReason::NotAnNkzCode,
            Reason::NotALevel => FieldReason::NotALevel,
            Reason::GroundAgainstBasis { basis, kind } => FieldReason::GroundAgainstBasis { basis, kind },
            Reason::Repeated { first_line } => {
                let first_row = u8::try_from(first_line).unwrap_or(u8::MAX);
                let level = Field::Row {
                    row,
                    field: RowField::Cell(Column::Level),
                };
                return self.problem(level, FieldReason::Repeated { first_row });
            }
            // The rest belongs to files: identities and the shape of a table. Rows of a form have neither.
            _ => return,
        };
        self.problem(field, reason);
    }

    /// The identity of the profession: of the one that the proposal names, or under which the register knows the name.
    fn profession(&mut self) -> ProfessionId {
        let name = self.name();
        let named = name.as_ref().and_then(|name| self.current.known.id(name));
        let Some(profession) = self.draft.kind.profession() else {
            return named.unwrap_or(Proposal::NEW);
        };
        let stands = |id| self.current.rows(id).next().is_some();
        if !stands(profession) {
            self.problem(
                Field::Answer(Answer::Name(Lang::Kk)),
                FieldReason::UnknownProfession { profession },
            );
        } else if let Some(other) = named.filter(|&other| other != profession && stands(other)) {
            self.problem(
                Field::Answer(Answer::Name(Lang::Kk)),
                FieldReason::NameTaken { profession: other },
            );
        }
        profession
    }

    fn name(&self) -> Option<Bilingual> {
        let [kk, ru] = Lang::ALL.map(|lang| self.draft.answer(Answer::Name(lang)));
        Bilingual::new(kk, ru)
    }

    /// What is included must not stand there yet; what is changed must differ.
    fn against_the_register(&mut self, entries: &[Entry]) {
        match self.draft.kind {
            ProposalKind::Include => {
                for (row, entry) in (0..=u8::MAX).zip(entries) {
                    let key: EntryKey = entry.key();
                    if self
                        .current
                        .rows(key.profession)
                        .any(|stands| stands.key() == key)
                    {
                        let level = Field::Row {
                            row,
                            field: RowField::Cell(Column::Level),
                        };
                        self.problem(level, FieldReason::AlreadyInRegister { key });
                    }
                }
            }
            ProposalKind::Change { profession } => {
                let stands: Vec<&Entry> = self.current.rows(profession).collect();
                let same =
                    stands.len() == entries.len() && entries.iter().all(|entry| stands.contains(&entry));
                if same {
                    self.problem(Field::Rows, FieldReason::NothingChanged);
                }
            }
            ProposalKind::Exclude { .. } => {}
        }
    }
}

/// The field of a column in a row; all rows share the name.
const fn place(row: u8, column: Column) -> Field {
    match column {
        Column::Name(lang) => Field::Answer(Answer::Name(lang)),
        column => Field::Row {
            row,
            field: RowField::Cell(column),
        },
    }
}
