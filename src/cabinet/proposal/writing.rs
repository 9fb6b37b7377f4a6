//! A draft while it is written: the domain looks at it with every key; a person is told of a field once they have left it.

use std::collections::BTreeSet;

use leptos::prelude::*;
use register_domain::{
    proposal::{
        Asked, Comparison, Draft, Examination, Field, ProposalKind, Section, Suggestion, asked, examine,
        nkz_suggestions,
    },
    text::Lang,
};
use register_i18n::{
    desk::proposal as words,
    procedure::{field, field_problem},
};
use register_ui::{
    input::Input,
    progress::{Mark, Step},
    summary::Mistake,
};

use super::{SECTIONS, fields::section_id, register::Register};
use crate::clock;

/// A draft while it is written.
#[derive(Clone, Copy)]
pub struct Writing {
    draft: RwSignal<Draft>,
    register: StoredValue<Register>,
    asked: Memo<Vec<Asked>>,
    examination: Memo<Examination>,
    /// The fields that were left, and all once the form was checked.
    left: RwSignal<BTreeSet<Field>>,
    /// How often the form was checked and something was wrong.
    refused: RwSignal<u32>,
}

/// A field that the form asks, as a key of its place in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Question {
    pub(super) field: Field,
    pub(super) required: bool,
}

impl Writing {
    /// Goes on with the draft that was kept, or begins with the rows as they stand in the register.
    #[must_use]
    pub fn new(kind: ProposalKind, register: Register, kept: Option<Draft>) -> Writing {
        let draft = kept
            .filter(|draft| draft.kind == kind)
            .unwrap_or_else(|| Draft::of(kind, register.current().entries));
        let draft = RwSignal::new(draft);
        let register = StoredValue::new(register);
        let asked = Memo::new(move |_| {
            draft.with(|draft| register.with_value(|register| asked(draft, register.current())))
        });
        let examination = Memo::new(move |_| {
            let today = clock::today();
            draft.with(|draft| register.with_value(|register| examine(draft, register.current(), today)))
        });
        Writing {
            draft,
            register,
            asked,
            examination,
            left: RwSignal::default(),
            refused: RwSignal::new(0),
        }
    }

    /// What was typed.
    #[must_use]
    pub fn draft(self) -> RwSignal<Draft> {
        self.draft
    }

    /// The questions of a section, in the order of the form; follows the draft.
    pub(super) fn questions(self, section: Section) -> Vec<Question> {
        self.asked.with(|asked| {
            let own = asked.iter().filter(|asked| asked.field.section() == section);
            own.map(|asked| Question {
                field: asked.field,
                required: asked.required,
            })
            .collect()
        })
    }

    /// Whether the form has this section; follows the draft.
    #[must_use]
    pub fn has(self, section: Section) -> bool {
        self.asked
            .with(|asked| asked.iter().any(|asked| asked.field.section() == section))
    }

    /// A field of the form.
    pub(super) fn input(self, field: Field, label: String, lang: Lang) -> Input {
        let fault = move || {
            if !self.left.with(|left| left.contains(&field)) {
                return None;
            }
            self.examination.with(|examination| {
                let problem = examination
                    .problems
                    .iter()
                    .find(|problem| problem.field == field)?;
                Some(field_problem::words(lang, &problem.reason))
            })
        };
        Input {
            id: StoredValue::new(field_id(field)),
            label: StoredValue::new(label),
            value: Signal::derive(move || self.draft.with(|draft| draft.get(field).to_owned())),
            fault: Signal::derive(fault),
            on_input: Callback::new(move |text: String| {
                // Two events may bring the same text; only a change is kept.
                if self.draft.with_untracked(|draft| draft.get(field) != text) {
                    self.draft.update(|draft| draft.set(field, text));
                }
            }),
            on_leave: Callback::new(move |()| {
                let empty = self.draft.with_untracked(|draft| draft.get(field).is_empty());
                if !empty {
                    self.left.update(|left| {
                        left.insert(field);
                    });
                }
            }),
        }
    }

    /// Looks at everything: whether nothing is wrong. If something is, each field says so.
    #[must_use]
    pub fn is_complete(self) -> bool {
        let wrong: Vec<Field> = self
            .examination
            .with_untracked(|examination| examination.problems.iter().map(|problem| problem.field).collect());
        if wrong.is_empty() {
            return true;
        }
        let all = self
            .asked
            .with_untracked(|asked| asked.iter().map(|asked| asked.field).collect::<Vec<_>>());
        self.left.update(|left| left.extend(all.into_iter().chain(wrong)));
        self.refused.update(|times| *times += 1);
        false
    }

    /// What is to be mended, of the fields that were left.
    pub(super) fn mistakes(self, lang: Lang) -> Signal<Vec<Mistake>> {
        Signal::derive(move || {
            let left = self.left.get();
            self.examination.with(|examination| {
                let told = examination
                    .problems
                    .iter()
                    .filter(|problem| left.contains(&problem.field));
                told.map(|problem| Mistake {
                    at: Some(match problem.field {
                        Field::Rows => section_id(Section::Rows).to_owned(),
                        field => field_id(field),
                    }),
                    text: field_problem::with_label(lang, problem.field, &problem.reason),
                })
                .collect()
            })
        })
    }

    /// How often the form was checked and something was wrong.
    pub(super) fn refused(self) -> Signal<u32> {
        self.refused.into()
    }

    /// How far each section is.
    pub(super) fn steps(self, lang: Lang) -> Signal<Vec<Step>> {
        Signal::derive(move || {
            let sections = SECTIONS.into_iter().filter(|&section| self.has(section));
            sections
                .map(|section| {
                    let (mark, told) = match self.mark(section) {
                        Mark::Open => (Mark::Open, words::OPEN),
                        Mark::Done => (Mark::Done, words::DONE),
                        Mark::Wrong => (Mark::Wrong, words::WRONG),
                    };
                    Step {
                        at: section_id(section).to_owned(),
                        label: field::section(section).get(lang).to_owned(),
                        mark,
                        told: told.get(lang),
                    }
                })
                .collect()
        })
    }

    fn mark(self, section: Section) -> Mark {
        let left = self.left.get();
        self.examination.with(|examination| {
            let mut own = examination
                .problems
                .iter()
                .filter(|problem| problem.field.section() == section)
                .peekable();
            if own.peek().is_none() {
                Mark::Done
            } else if own.any(|problem| left.contains(&problem.field)) {
                Mark::Wrong
            } else {
                Mark::Open
            }
        })
    }

    /// How the register will stand with the proposal, once nothing is wrong with it; follows the draft.
    #[must_use]
    pub fn comparison(self) -> Option<Comparison> {
        let proposal = self.examination.get().proposal().ok()?;
        let today = clock::today();
        Some(
            self.register
                .with_value(|register| Comparison::of(&proposal, register.current(), today)),
        )
    }

    /// Codes of the classifier for what was typed, each with the name of a profession that has it.
    pub(super) fn codes(self, typed: &str, lang: Lang) -> Vec<(String, String)> {
        self.register.with_value(|register| {
            nkz_suggestions(typed, register.current().entries, SUGGESTIONS)
                .into_iter()
                .map(|Suggestion { code, name }| (code.to_string(), name.get(lang).to_owned()))
                .collect()
        })
    }
}

/// How many codes are suggested at once.
const SUGGESTIONS: usize = 8;

/// The id of a field's element.
pub(super) fn field_id(field: Field) -> String {
    format!("proposal-{}", field.to_string().replace('.', "-"))
}
