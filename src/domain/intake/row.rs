//! Reading one row: every cell on its own, all problems at once.

use super::problem::{Problem, Reason, Warning};
use crate::{
    basis::Basis,
    column::Column,
    entry::{About, Entry, PerLang, ProfessionId},
    ground::{Ground, GroundKind},
    level::Level,
    profile::Profile,
    text::{Bilingual, Lang, clean, control_character, lookalike_word},
    validity::Validity,
};

/// How much of a cell is quoted in a problem, in characters.
const QUOTED_CHARS: usize = 200;

/// One row being read, with what was found so far.
pub(super) struct Reading {
    line: u64,
    problems: Vec<Problem>,
    warnings: Vec<Warning>,
}

impl Reading {
    pub(super) const fn new(line: u64) -> Reading {
        Reading {
            line,
            problems: Vec::new(),
            warnings: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> (Vec<Problem>, Vec<Warning>) {
        (self.problems, self.warnings)
    }

    /// The entry, with a provisional identity, and the identity that the row gives; `None` when there was a problem.
    pub(super) fn entry<'c>(
        &mut self,
        cell: &impl Fn(Column) -> &'c str,
    ) -> Option<(Entry, Option<ProfessionId>)> {
        let id = self.optional(cell, Column::Id, Reason::NotAnId, parse_id);
        let basis = self.coded(cell, Column::Basis, Reason::NotABasis, Basis::from_code);
        let name = self.bilingual(cell, Column::Name);
        let nkz_code = self.optional(cell, Column::NkzCode, Reason::NotAnNkzCode, |text| {
            text.parse().ok()
        });
        let ground_name = self.bilingual(cell, Column::Ground);
        let kind = self.coded(
            cell,
            Column::GroundKind,
            Reason::NotAGroundKind,
            GroundKind::from_code,
        );
        let level = self.coded(cell, Column::Level, Reason::NotALevel, parse_level);
        let validity = self.bilingual(cell, Column::Validity).map(Validity::new);
        let body = self.bilingual(cell, Column::Body);
        let profile = self.coded(cell, Column::Profile, Reason::NotAProfile, Profile::from_code);
        let about = self.about(cell);
        if let (Some(basis), Some(kind)) = (basis, kind)
            && kind.basis() != basis
        {
            let reason = Reason::GroundAgainstBasis { basis, kind };
            self.problem(Column::GroundKind, kind.code(), reason);
        }
        let entry = Entry {
            profession: ProfessionId(0),
            name: name?,
            nkz_code: nkz_code?,
            ground: Ground {
                kind: kind?,
                name: ground_name?,
            },
            level: level?,
            validity: validity?,
            body: body?,
            profile: profile?,
            about,
        };
        let id = id?;
        self.problems.is_empty().then_some((entry, id))
    }

    /// A cell that may be empty: `Some(None)` then, and `None` after a problem.
    fn optional<'c, T>(
        &mut self,
        cell: &impl Fn(Column) -> &'c str,
        column: Column,
        reason: Reason,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<Option<T>> {
        let text = clean(cell(column));
        if text.is_empty() {
            return Some(None);
        }
        let value = parse(&text);
        if value.is_none() {
            self.problem(column, &text, reason);
        }
        value.map(Some)
    }

    /// A cell that holds one of a few codes.
    fn coded<'c, T>(
        &mut self,
        cell: &impl Fn(Column) -> &'c str,
        column: Column,
        reason: Reason,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = clean(cell(column));
        let value = parse(&text);
        if value.is_none() {
            self.problem(
                column,
                &text,
                if text.is_empty() { Reason::Empty } else { reason },
            );
        }
        value
    }

    fn bilingual<'c>(
        &mut self,
        cell: &impl Fn(Column) -> &'c str,
        column: impl Fn(Lang) -> Column,
    ) -> Option<Bilingual> {
        let [kk, ru] = Lang::ALL.map(|lang| {
            let text = self.text(cell, column(lang));
            if text.is_empty() {
                self.problem(column(lang), "", Reason::Empty);
            }
            text
        });
        Bilingual::new(&kk, &ru)
    }

    fn about<'c>(&mut self, cell: &impl Fn(Column) -> &'c str) -> About {
        let mut per_lang = |column: fn(Lang) -> Column| PerLang {
            kk: self.text(cell, column(Lang::Kk)),
            ru: self.text(cell, column(Lang::Ru)),
        };
        let synonyms = per_lang(Column::Synonyms);
        let split = |text: &str| {
            let names = text.split('|').map(str::trim).filter(|name| !name.is_empty());
            names.map(Box::from).collect::<Vec<Box<str>>>()
        };
        About {
            synonyms: PerLang {
                kk: split(&synonyms.kk),
                ru: split(&synonyms.ru),
            },
            duties: per_lang(Column::Duties).map(Box::from),
            education: per_lang(Column::Education).map(Box::from),
        }
    }

    /// Free text: cleaned, of bounded length, without control characters.
    fn text<'c>(&mut self, cell: &impl Fn(Column) -> &'c str, column: Column) -> String {
        let given = cell(column);
        if let Some(c) = control_character(given) {
            self.problem(column, given, Reason::ControlCharacter { code: c.into() });
        }
        let text = clean(given).into_owned();
        let max = column.max_chars();
        if text.chars().nth(max).is_some() {
            self.problem(column, &text, Reason::TooLong { max });
        }
        if let Some(word) = lookalike_word(&text) {
            self.warnings.push(Warning {
                line: self.line,
                column,
                word: word.to_owned(),
            });
        }
        text
    }

    fn problem(&mut self, column: Column, value: &str, reason: Reason) {
        let value = value
            .chars()
            .filter(|c| !c.is_control())
            .take(QUOTED_CHARS)
            .collect();
        self.problems.push(Problem {
            line: self.line,
            column: Some(column),
            value,
            reason,
        });
    }
}

impl<T> PerLang<T> {
    fn map<U>(self, f: impl Fn(T) -> U) -> PerLang<U> {
        PerLang {
            kk: f(self.kk),
            ru: f(self.ru),
        }
    }
}

fn parse_id(text: &str) -> Option<ProfessionId> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().map(ProfessionId)
}

fn parse_level(text: &str) -> Option<Level> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().and_then(Level::new)
}
