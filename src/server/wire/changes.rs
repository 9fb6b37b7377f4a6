//! What changed between two editions.

use std::collections::HashMap;

use register_api::{
    edition::{Changed, FieldChange, RowChange},
    profession::Summary,
    text::Text,
};
use register_domain::{
    column::Column,
    differences::{self, Differences, Edited},
    edition::Edition,
    entry::{Entry, EntryKey, ProfessionId},
    text::Lang,
};

use super::profession::summary;

/// One profession in the three lists of changes, which are paged as one.
#[derive(Clone, Debug)]
pub enum Change {
    /// Included.
    Included(Summary),
    /// Changed.
    Changed(Changed),
    /// Excluded.
    Excluded(Summary),
}

/// The changes from the older edition as one list: included, changed, excluded. Without an older edition all is included.
#[must_use]
pub fn list(older: Option<&Edition>, newer: &Edition) -> Vec<Change> {
    let now = newer.professions();
    let Some(older) = older else {
        let all = now
            .iter()
            .filter_map(|profession| summary(profession.id, &profession.entries));
        return all.map(Change::Included).collect();
    };
    let now: HashMap<ProfessionId, Vec<&Entry>> = now
        .into_iter()
        .map(|profession| (profession.id, profession.entries))
        .collect();
    let differences = Differences::between(older, newer);
    let whole = |included: &differences::Included<'_>| summary(included.profession, &included.entries);
    let included = differences
        .included
        .iter()
        .filter_map(whole)
        .map(Change::Included);
    let excluded = differences
        .excluded
        .iter()
        .filter_map(whole)
        .map(Change::Excluded);
    let changed = differences
        .changed
        .iter()
        .filter_map(|it| changed(it, now.get(&it.profession)?))
        .map(Change::Changed);
    included.chain(changed).chain(excluded).collect()
}

fn changed(changed: &differences::Changed<'_>, now: &[&Entry]) -> Option<Changed> {
    let key = |entry: &&Entry| entry.key();
    Some(Changed {
        profession: summary(changed.profession, now)?,
        changes: rows(
            changed.added.iter().map(key),
            changed.removed.iter().map(key),
            &changed.edited,
        ),
    })
}

/// What changed, row by row: added, removed, edited.
pub fn rows(
    added: impl Iterator<Item = EntryKey>,
    removed: impl Iterator<Item = EntryKey>,
    edited: &[Edited],
) -> Vec<RowChange> {
    let row = |kind: &str, key: EntryKey, fields: Vec<FieldChange>| RowChange {
        kind: kind.to_owned(),
        basis: key.basis.code().to_owned(),
        level: key.level.number(),
        fields,
    };
    let added = added.map(|key| row("added", key, Vec::new()));
    let removed = removed.map(|key| row("removed", key, Vec::new()));
    let edited = edited
        .iter()
        .map(|edited| row("edited", edited.key, fields(&edited.fields)));
    added.chain(removed).chain(edited).collect()
}

/// The changed columns, those of the two languages of a text joined.
fn fields(columns: &[differences::FieldChange]) -> Vec<FieldChange> {
    let mut fields: Vec<FieldChange> = Vec::new();
    for change in columns {
        let (field, lang) = field(change.column);
        if !fields.iter().any(|known| known.field == field) {
            fields.push(FieldChange {
                field: field.to_owned(),
                ..FieldChange::default()
            });
        }
        let Some(joined) = fields.iter_mut().find(|known| known.field == field) else {
            continue;
        };
        for lang in lang.map_or(Lang::ALL.to_vec(), |lang| vec![lang]) {
            *part(&mut joined.before, lang) = change.before.clone();
            *part(&mut joined.after, lang) = change.after.clone();
        }
    }
    fields
}

fn part(text: &mut Text, lang: Lang) -> &mut String {
    match lang {
        Lang::Kk => &mut text.kk,
        Lang::Ru => &mut text.ru,
    }
}

/// The field that a column belongs to, and its language.
const fn field(column: Column) -> (&'static str, Option<Lang>) {
    match column {
        Column::Id => ("id", None),
        Column::Basis => ("basis", None),
        Column::Name(lang) => ("name", Some(lang)),
        Column::NkzCode => ("nkz_code", None),
        Column::Ground(lang) => ("ground", Some(lang)),
        Column::GroundKind => ("ground_kind", None),
        Column::Level => ("level", None),
        Column::Validity(lang) => ("validity", Some(lang)),
        Column::Body(lang) => ("body", Some(lang)),
        Column::Profile => ("profile", None),
        Column::Synonyms(lang) => ("synonyms", Some(lang)),
        Column::Duties(lang) => ("duties", Some(lang)),
        Column::Education(lang) => ("education", Some(lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_of_a_text_are_joined() {
        let change = |column, before: &str, after: &str| differences::FieldChange {
            column,
            before: before.to_owned(),
            after: after.to_owned(),
        };
        let joined = fields(&[
            change(Column::Validity(Lang::Kk), "5 жыл", "3 жыл"),
            change(Column::Validity(Lang::Ru), "5 лет", "3 года"),
            change(Column::NkzCode, "", "7212-0"),
            change(Column::Name(Lang::Ru), "Электрик", "Электромонтёр"),
        ]);
        let told: Vec<[&str; 5]> = joined
            .iter()
            .map(|f| [&f.field, &f.before.kk, &f.before.ru, &f.after.kk, &f.after.ru].map(String::as_str))
            .collect();
        assert_eq!(
            told,
            [
                ["validity", "5 жыл", "5 лет", "3 жыл", "3 года"],
                ["nkz_code", "", "", "7212-0", "7212-0"],
                ["name", "", "Электрик", "", "Электромонтёр"],
            ]
        );
    }
}
