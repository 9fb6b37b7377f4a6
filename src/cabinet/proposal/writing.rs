//! A draft while it is written: the domain looks at it with every key; a person is told of a field once they have left it.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use register_domain::{
    entry::Entry,
    proposal::{
        Asked, Comparison, Draft, DraftRow, Examination, Field, FieldProblem, ProposalKind, RowField,
        Section, Suggestion, asked, examine, nkz_suggestions,
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
    /// What the server says of a field, and of which text.
    heard: RwSignal<BTreeMap<Field, Heard>>,
    /// What the server says of the whole.
    whole: RwSignal<Vec<String>>,
    /// The row that was taken away last.
    removed: RwSignal<Option<DraftRow>>,
}

/// What the server says of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Heard {
    /// The text of which it says so: once another stands there, it is silent.
    of: String,
    told: String,
}

/// A field that the form asks, as a key of its place in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Question {
    pub(super) field: Field,
    pub(super) required: bool,
}

impl Writing {
    /// Goes on with a draft.
    #[must_use]
    pub fn new(register: Register, draft: Draft) -> Writing {
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
            heard: RwSignal::default(),
            whole: RwSignal::default(),
            removed: RwSignal::new(None),
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
            let own = self.examination.with(|examination| {
                let problem = examination
                    .problems
                    .iter()
                    .find(|problem| problem.field == field)?;
                Some(field_problem::words(lang, &problem.reason))
            });
            own.or_else(|| self.heard_of(field))
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
        self.whole.set(Vec::new());
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

    /// What is to be mended, of the fields that were left; first what is about the whole.
    pub(super) fn mistakes(self, lang: Lang) -> Signal<Vec<Mistake>> {
        let at = |field| match field {
            Field::Rows => section_id(Section::Rows).to_owned(),
            field => field_id(field),
        };
        Signal::derive(move || {
            let left = self.left.get();
            let whole = self.whole.get().into_iter();
            let mut mistakes: Vec<Mistake> = whole.map(|text| Mistake { at: None, text }).collect();
            let own: Vec<FieldProblem> = self.examination.with(|found| found.problems.clone());
            let told = own.iter().filter(|problem| left.contains(&problem.field));
            mistakes.extend(told.map(|problem| Mistake {
                at: Some(at(problem.field)),
                text: field_problem::with_label(lang, problem.field, &problem.reason),
            }));
            let heard: Vec<Field> = self.heard.with(|heard| heard.keys().copied().collect());
            let others = heard
                .into_iter()
                .filter(|field| left.contains(field) && own.iter().all(|problem| problem.field != *field));
            mistakes.extend(others.filter_map(|field| {
                let told = self.heard_of(field)?;
                Some(Mistake {
                    at: Some(at(field)),
                    text: format!("{}: {told}", field::label(lang, field)),
                })
            }));
            mistakes
        })
    }

    /// What the server says of a field as it stands; follows both.
    fn heard_of(self, field: Field) -> Option<String> {
        let heard = self.heard.with(|heard| heard.get(&field).cloned())?;
        let same = self.draft.with(|draft| draft.get(field) == heard.of);
        same.then_some(heard.told)
    }

    /// Takes what the server found in a text, which may be more than the browser can know.
    pub(super) fn hear(self, problems: &[FieldProblem], of: &Draft, lang: Lang) {
        let heard = problems.iter().map(|problem| {
            let told = field_problem::words(lang, &problem.reason);
            let of = of.get(problem.field).to_owned();
            (problem.field, Heard { of, told })
        });
        self.heard.set(heard.collect());
    }

    /// Takes why the server refused a text: of fields by their names, or of the whole.
    pub(super) fn refuse(self, told: impl IntoIterator<Item = (String, String)>) {
        let mut whole = Vec::new();
        for (name, told) in told {
            match name.parse::<Field>() {
                Ok(field) => {
                    let of = self.draft.with_untracked(|draft| draft.get(field).to_owned());
                    self.heard.update(|heard| {
                        heard.insert(field, Heard { of, told });
                    });
                    self.left.update(|left| {
                        left.insert(field);
                    });
                }
                Err(_no_field) => whole.push(told),
            }
        }
        self.whole.set(whole);
        self.refused.update(|times| *times += 1);
    }

    /// How many rows the form has; follows the draft.
    pub(super) fn rows(self) -> u8 {
        self.draft
            .with(|draft| u8::try_from(draft.rows().len()).unwrap_or(u8::MAX))
    }

    /// Takes a row away; it can be put back.
    pub(super) fn remove_row(self, row: u8) {
        let removed = self
            .draft
            .with_untracked(|draft| draft.rows().get(usize::from(row)).cloned());
        self.removed.set(removed);
        self.draft.update(|draft| draft.remove_row(row));
    }

    /// Whether a row can be put back; follows it.
    pub(super) fn has_removed(self) -> bool {
        self.removed.with(Option::is_some)
    }

    /// Puts the row back that was taken away last, behind the others.
    pub(super) fn put_back(self) {
        let Some(row) = self.removed.get_untracked() else {
            return;
        };
        self.removed.set(None);
        self.draft.update(|draft| {
            let place = u8::try_from(draft.rows().len()).unwrap_or(u8::MAX);
            for field in RowField::ALL {
                draft.set(Field::Row { row: place, field }, row.get(field));
            }
        });
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

    /// The rows of the register that the proposal is about, as a draft that changes nothing; none for an inclusion.
    #[must_use]
    pub fn as_it_stands(self) -> Option<Draft> {
        let kind = self.draft.with_untracked(|draft| draft.kind);
        kind.profession()?;
        Some(
            self.register
                .with_value(|register| Draft::of(kind, register.current().entries)),
        )
    }

    /// The rows of the register that an exclusion takes away.
    #[must_use]
    pub fn rows_that_go(self) -> Vec<Entry> {
        let kind = self.draft.with_untracked(|draft| draft.kind);
        let ProposalKind::Exclude { profession } = kind else {
            return Vec::new();
        };
        self.register
            .with_value(|register| register.current().rows(profession).cloned().collect())
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
