//! Rows of one profession that changed alike: a profession has a row for each level, and a change of its document or its
//! standard is the same in each.

use register_api::edition::{FieldChange, RowChange};
use register_domain::basis::Basis;

use super::RowChange as Done;

/// Rows that changed alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// What happened to them.
    pub done: Done,
    /// Their basis.
    pub basis: Basis,
    /// Their levels, rising.
    pub levels: Vec<u8>,
    /// The fields that differ, the same in each.
    pub fields: &'a [FieldChange],
}

/// Groups the rows of a profession in the order in which they come.
#[must_use]
pub fn groups(rows: &[RowChange]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for row in rows {
        let done = match row.kind.as_str() {
            "added" => Done::Added,
            "removed" => Done::Removed,
            _ => Done::Edited,
        };
        let basis = Basis::from_code(&row.basis).unwrap_or(Basis::Voluntary);
        let fields = row.fields.as_slice();
        let alike = |group: &&mut Group<'_>| (group.done, group.basis, group.fields) == (done, basis, fields);
        match groups.iter_mut().find(alike) {
            Some(group) => group.levels.push(row.level),
            None => groups.push(Group {
                done,
                basis,
                levels: vec![row.level],
                fields,
            }),
        }
    }
    for group in &mut groups {
        group.levels.sort_unstable();
    }
    groups
}

#[cfg(test)]
mod tests {
    use register_api::text::Text;

    use super::*;

    fn row(kind: &str, basis: &str, level: u8, after: &str) -> RowChange {
        let after = Text {
            kk: after.to_owned(),
            ru: after.to_owned(),
        };
        let field = FieldChange {
            field: "validity".to_owned(),
            before: Text::default(),
            after,
        };
        RowChange {
            kind: kind.to_owned(),
            basis: basis.to_owned(),
            level,
            fields: if kind == "edited" { vec![field] } else { Vec::new() },
        }
    }

    #[test]
    fn rows_that_changed_alike_are_joined() {
        let rows = [
            row("added", "mandatory", 5, ""),
            row("edited", "voluntary", 4, "5"),
            row("edited", "voluntary", 2, "5"),
            row("edited", "voluntary", 3, "3"),
            row("removed", "voluntary", 1, ""),
            row("removed", "mandatory", 1, ""),
        ];
        let told: Vec<(Done, Basis, Vec<u8>)> = groups(&rows)
            .into_iter()
            .map(|group| (group.done, group.basis, group.levels))
            .collect();
        assert_eq!(
            told,
            [
                (Done::Added, Basis::Mandatory, vec![5]),
                (Done::Edited, Basis::Voluntary, vec![2, 4]),
                (Done::Edited, Basis::Voluntary, vec![3]),
                (Done::Removed, Basis::Voluntary, vec![1]),
                (Done::Removed, Basis::Mandatory, vec![1]),
            ]
        );
        assert_eq!(groups(&[]), []);
    }
}
