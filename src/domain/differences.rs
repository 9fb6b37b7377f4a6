//! What one edition changed in another: professions included, changed field by field, and excluded.

use std::collections::{BTreeMap, HashMap};

use crate::{
    column::Column,
    edition::Edition,
    entry::{Entry, EntryKey, ProfessionId},
};

/// What changed between two editions, in the order of the newer one's form; what was excluded comes last, in the older
/// one's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences<'a> {
    /// Professions of the newer edition that the older one lacks.
    pub included: Vec<Included<'a>>,
    /// Professions of both, some rows of which differ.
    pub changed: Vec<Changed<'a>>,
    /// Professions of the older edition that the newer one lacks.
    pub excluded: Vec<Included<'a>>,
}

/// A profession that stands in one of the editions only, with its rows there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Included<'a> {
    /// The profession.
    pub profession: ProfessionId,
    /// Its rows, at least one.
    pub entries: Vec<&'a Entry>,
}

/// A profession that stands in both editions and differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed<'a> {
    /// The profession.
    pub profession: ProfessionId,
    /// One of its rows in the newer edition, for its name.
    pub now: &'a Entry,
    /// Rows that the newer edition adds.
    pub added: Vec<&'a Entry>,
    /// Rows that the newer edition lacks.
    pub removed: Vec<&'a Entry>,
    /// Rows of both, with the fields that differ.
    pub edited: Vec<Edited>,
}

/// A row that stands in both editions and differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// Which row it is.
    pub key: EntryKey,
    /// The fields that differ, in the order of the columns; at least one.
    pub fields: Vec<FieldChange>,
}

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The field.
    pub column: Column,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

impl<'a> Differences<'a> {
    /// Compares two editions.
    #[must_use]
    pub fn between(older: &'a Edition, newer: &'a Edition) -> Differences<'a> {
        let before = by_profession(older);
        let mut differences = Differences::default();
        let mut kept: HashMap<ProfessionId, ()> = HashMap::new();
        for now in newer.professions() {
            kept.insert(now.id, ());
            match before.get(&now.id) {
                None => differences.included.push(Included {
                    profession: now.id,
                    entries: now.entries,
                }),
                Some(then) => differences.changed.extend(changed(now.id, then, &now.entries)),
            }
        }
        differences.excluded = older
            .professions()
            .into_iter()
            .filter(|profession| !kept.contains_key(&profession.id))
            .map(|profession| Included {
                profession: profession.id,
                entries: profession.entries,
            })
            .collect();
        differences
    }

    /// Whether the editions say the same.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.included.is_empty() && self.changed.is_empty() && self.excluded.is_empty()
    }
}

fn by_profession(edition: &Edition) -> HashMap<ProfessionId, Vec<&Entry>> {
    edition
        .professions()
        .into_iter()
        .map(|profession| (profession.id, profession.entries))
        .collect()
}

fn changed<'a>(profession: ProfessionId, then: &[&'a Entry], now: &[&'a Entry]) -> Option<Changed<'a>> {
    let mut before: BTreeMap<EntryKey, &Entry> = then.iter().map(|&entry| (entry.key(), entry)).collect();
    let mut added = Vec::new();
    let mut edited = Vec::new();
    for &entry in now {
        match before.remove(&entry.key()) {
            None => added.push(entry),
            Some(old) => edited.extend(edit(old, entry)),
        }
    }
    let removed: Vec<&Entry> = before.into_values().collect();
    let differs = !(added.is_empty() && removed.is_empty() && edited.is_empty());
    differs.then_some(Changed {
        profession,
        now: now.first()?,
        added,
        removed,
        edited,
    })
}

fn edit(old: &Entry, new: &Entry) -> Option<Edited> {
    if old == new {
        return None;
    }
    let fields = Column::ALL.into_iter().filter_map(|column| {
        let (before, after) = (old.cell(column), new.cell(column));
        (before != after).then(|| FieldChange {
            column,
            before: before.into_owned(),
            after: after.into_owned(),
        })
    });
    Some(Edited {
        key: new.key(),
        fields: fields.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edition::{EditionNumber, Standing},
        intake::{Intake, Known},
    };
    use chrono::NaiveDate;

    /// An edition of rows written `id level name` with the rest the same.
    fn edition(rows: &str) -> Edition {
        let known = Known::default();
        let mut intake = Intake::new(&known);
        for (line, row) in rows.lines().enumerate() {
            let [id, level, name, years] = row.split(' ').collect::<Vec<_>>()[..] else {
                panic!("{row}")
            };
            intake.row(line as u64, |column| match column {
                Column::Id => id,
                Column::Level => level,
                Column::Name(_) => name,
                Column::Validity(_) => years,
                Column::Basis => "voluntary",
                Column::GroundKind => "standard",
                Column::Profile => "technical",
                Column::Ground(_) | Column::Body(_) => "…",
                _ => "",
            });
        }
        let day = NaiveDate::from_ymd_opt(2026, 4, 8).unwrap();
        Edition::new(
            EditionNumber::FIRST,
            day,
            Standing::Official,
            intake.finish().unwrap().entries,
        )
    }

    /// The differences as text: `+id`, `-id`, `~id(+level -level level:column)`.
    fn told(older: &str, newer: &str) -> String {
        let (older, newer) = (edition(older), edition(newer));
        let differences = Differences::between(&older, &newer);
        let included = differences.included.iter().map(|i| format!("+{}", i.profession));
        let changed = differences.changed.iter().map(|changed| {
            let added = changed.added.iter().map(|e| format!("+{}", e.level.number()));
            let removed = changed.removed.iter().map(|e| format!("-{}", e.level.number()));
            let edited = changed.edited.iter().map(|edited| {
                let columns: Vec<_> = edited.fields.iter().map(|field| field.column.name()).collect();
                format!("{}:{}", edited.key.level.number(), columns.join(","))
            });
            let parts: Vec<_> = added.chain(removed).chain(edited).collect();
            format!("~{}({})", changed.profession, parts.join(" "))
        });
        let excluded = differences.excluded.iter().map(|e| format!("-{}", e.profession));
        included
            .chain(changed)
            .chain(excluded)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn editions_are_compared() {
        for (older, newer, expected) in [
            ("1 3 A 5", "1 3 A 5", ""),
            ("1 3 A 5", "1 3 A 5\n2 3 B 5", "+2"),
            ("1 3 A 5\n2 3 B 5", "2 3 B 5", "-1"),
            ("1 3 A 5", "1 3 A 3", "~1(3:validity_kk,validity_ru)"),
            ("1 3 A 5\n1 4 A 5", "1 4 A 5\n1 5 A 5", "~1(+5 -3)"),
            ("1 3 A 5", "1 3 B 5", "~1(3:name_kk,name_ru)"),
            ("1 3 A 5\n2 3 B 5", "2 3 B 5\n1 3 A 5", ""),
        ] {
            assert_eq!(told(older, newer), expected, "{older:?} -> {newer:?}");
        }
    }
}
