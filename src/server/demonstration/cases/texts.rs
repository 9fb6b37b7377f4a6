//! What the demonstration's people write, from `proposals.txt`.

use std::{collections::BTreeMap, sync::LazyLock};

use register_domain::{
    column::Column,
    procedure::Comment,
    proposal::{Answer, Draft, Field, RowField},
};

/// Every text by the name of its proposal.
static TEXTS: LazyLock<BTreeMap<&'static str, Texts>> =
    LazyLock::new(|| read(include_str!("../proposals.txt")));

/// What is written about one proposal.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// The Russian name of the profession that it is about.
    pub(super) of: &'static str,
    /// The lines of the first text, and of those after recommendations and after remarks.
    lines: [Vec<(&'static str, &'static str)>; 3],
    /// What the sectoral body recommends.
    pub(super) recommended: Vec<Comment>,
    /// What the authorised body remarks.
    pub(super) remarked: Vec<Comment>,
    /// What is answered to the recommendations.
    pub(super) reply: Option<&'static str>,
    /// What is answered to the remarks.
    pub(super) answer: Option<&'static str>,
    /// Why it was declined, withdrawn, or not agreed to.
    pub(super) why: &'static str,
}

/// Which text of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Round {
    /// The first.
    First,
    /// After the recommendations for rework.
    Again,
    /// After the remarks.
    Reworked,
}

/// The texts of a proposal.
pub(super) fn of(name: &str) -> Option<&'static Texts> {
    TEXTS.get(name)
}

impl Texts {
    /// Writes into a draft what stands in it in a round.
    pub(super) fn write(&self, draft: &mut Draft, round: Round) {
        let rounds = match round {
            Round::First => 1,
            Round::Again => 2,
            Round::Reworked => 3,
        };
        for (field, text) in self.lines.iter().take(rounds).flatten() {
            put(draft, field, text);
        }
    }
}

/// The field of a row.
pub(super) const fn cell(row: u8, column: Column) -> Field {
    Field::Row {
        row,
        field: RowField::Cell(column),
    }
}

/// Puts a text into a field, or into one field of every row.
fn put(draft: &mut Draft, field: &str, text: &str) {
    let Some(every) = field.strip_prefix("rows.*.") else {
        if let Ok(field) = field.parse::<Field>() {
            draft.set(field, text);
        }
        return;
    };
    let Some(field) = RowField::from_id(every) else {
        return;
    };
    for row in (0..u8::MAX).take(draft.rows().len()) {
        draft.set(Field::Row { row, field }, text);
    }
}

fn read(file: &'static str) -> BTreeMap<&'static str, Texts> {
    let mut all: BTreeMap<&'static str, Texts> = BTreeMap::new();
    let mut name = "";
    for line in file
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if let Some(new) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            name = new;
            all.entry(name).or_default();
        } else if let Some((key, text)) = line.split_once(": ") {
            all.entry(name).or_default().line(key, text);
        }
    }
    all
}

impl Texts {
    fn line(&mut self, key: &'static str, text: &'static str) {
        let [first, again, reworked] = &mut self.lines;
        match key {
            "of" => self.of = text,
            "reply" => self.reply = Some(text),
            "answer" => self.answer = Some(text),
            "why" => self.why = text,
            _ => match key.split_once('.') {
                Some(("return", field)) => self.recommended.push(comment(field, text)),
                Some(("remark", field)) => self.remarked.push(comment(field, text)),
                Some(("again", field)) => again.push((field, text)),
                Some(("rework", field)) => reworked.push((field, text)),
                _ => first.push((key, text)),
            },
        }
    }
}

fn comment(field: &str, text: &str) -> Comment {
    Comment {
        field: field.parse().ok(),
        text: text.to_owned(),
    }
}

/// The fields of the contact, in the order of the form.
pub(super) const CONTACT: [Answer; 3] = [Answer::ContactPerson, Answer::ContactPhone, Answer::ContactMail];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_names_a_field() {
        assert!(TEXTS.len() > 25, "{}", TEXTS.len());
        for (name, texts) in &*TEXTS {
            for (field, _) in texts.lines.iter().flatten() {
                let known = match field.strip_prefix("rows.*.") {
                    Some(every) => RowField::from_id(every).is_some(),
                    None => field.parse::<Field>().is_ok(),
                };
                assert!(known, "{name}: {field}");
            }
            for comment in texts.recommended.iter().chain(&texts.remarked) {
                assert!(comment.field.is_some(), "{name}: {}", comment.text);
            }
        }
    }
}
