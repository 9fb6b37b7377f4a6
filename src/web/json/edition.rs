//! Reads editions, their rows, what changed between two of them, and the Rules.

use register_api::{
    edition::{Changed, Changes, Counts, Edition, FieldChange, RowChange, Rows},
    rules::{RuleClause, Rules},
};
use register_domain::edition::Standing;

use super::{Json, Read};

impl Read for Edition {
    /// Without a day it is none.
    fn read(json: &Json) -> Option<Edition> {
        Some(Edition {
            number: json.get("number"),
            placed_on: json.get::<Option<_>>("placed_on")?,
            standing: standing(&json.get::<String>("standing")),
            sha256: json.get("sha256"),
            rows: json.get("rows"),
            mandatory_rows: json.get("mandatory_rows"),
            professions: json.get("professions"),
            counts: json.get("counts"),
        })
    }
}

/// What is not known to be official is not called so.
fn standing(code: &str) -> Standing {
    if code == Standing::Official.code() {
        Standing::Official
    } else {
        Standing::Demonstration
    }
}

impl Read for Counts {
    fn read(json: &Json) -> Option<Counts> {
        Some(Counts {
            included: json.get("included"),
            changed: json.get("changed"),
            excluded: json.get("excluded"),
        })
    }
}

impl Read for Rows {
    fn read(json: &Json) -> Option<Rows> {
        Some(Rows {
            total: json.get("total"),
            page: json.get("page"),
            pages: json.get("pages"),
            items: json.get("items"),
        })
    }
}

impl Read for Changes {
    fn read(json: &Json) -> Option<Changes> {
        Some(Changes {
            from: json.get("from"),
            to: json.get("to"),
            counts: json.get("counts"),
            page: json.get("page"),
            pages: json.get("pages"),
            included: json.get("included"),
            changed: json.get("changed"),
            excluded: json.get("excluded"),
        })
    }
}

impl Read for Changed {
    fn read(json: &Json) -> Option<Changed> {
        Some(Changed {
            profession: json.get("profession"),
            changes: json.get("changes"),
        })
    }
}

impl Read for RowChange {
    fn read(json: &Json) -> Option<RowChange> {
        Some(RowChange {
            kind: json.get("kind"),
            basis: json.get("basis"),
            level: json.get("level"),
            fields: json.get("fields"),
        })
    }
}

impl Read for FieldChange {
    fn read(json: &Json) -> Option<FieldChange> {
        Some(FieldChange {
            field: json.get("field"),
            before: json.get("before"),
            after: json.get("after"),
        })
    }
}

impl Read for Rules {
    fn read(json: &Json) -> Option<Rules> {
        Some(Rules {
            title: json.get("title"),
            source: json.get("source"),
            clauses: json.get("clauses"),
        })
    }
}

impl Read for RuleClause {
    fn read(json: &Json) -> Option<RuleClause> {
        Some(RuleClause {
            id: json.get("id"),
            chapter: json.get("chapter"),
            heading: json.get("heading"),
            plain: json.get("plain"),
            official: json.get("official"),
            amended: json.get("amended"),
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use register_api::text::Text;

    use super::*;

    #[test]
    fn what_serde_writes_is_read_back() {
        let text = |kk: &str, ru: &str| Text {
            kk: kk.to_owned(),
            ru: ru.to_owned(),
        };
        let edition = |standing| Edition {
            number: 2,
            placed_on: NaiveDate::from_ymd_opt(2026, 11, 13).unwrap(),
            standing,
            sha256: "ab".into(),
            rows: 30,
            mandatory_rows: 3,
            professions: 20,
            counts: Counts {
                included: 1,
                changed: 2,
                excluded: 3,
            },
        };
        let editions = vec![edition(Standing::Official), edition(Standing::Demonstration)];
        let rules = Rules {
            title: text("а", "б"),
            source: text("в", "г"),
            clauses: vec![RuleClause {
                id: "8-1".into(),
                chapter: text("1", "2"),
                heading: text("3", "4"),
                plain: text("5", "6"),
                official: vec![text("7", "8")],
                amended: text("9", "10"),
            }],
        };
        let changes = Changes {
            from: 1,
            to: 2,
            counts: Counts {
                included: 1,
                changed: 2,
                excluded: 3,
            },
            page: 1,
            pages: 4,
            included: Vec::new(),
            changed: vec![Changed::default()],
            excluded: Vec::new(),
        };
        let rows = Rows {
            total: 9,
            page: 1,
            pages: 2,
            items: Vec::new(),
        };
        let written = |value: serde_json::Value| Json::parse(&value.to_string()).unwrap();
        assert_eq!(
            Vec::<Edition>::read(&written(serde_json::to_value(&editions).unwrap())),
            Some(editions)
        );
        assert_eq!(
            Rules::read(&written(serde_json::to_value(&rules).unwrap())),
            Some(rules)
        );
        assert_eq!(
            Changes::read(&written(serde_json::to_value(&changes).unwrap())),
            Some(changes)
        );
        assert_eq!(
            Rows::read(&written(serde_json::to_value(&rows).unwrap())),
            Some(rows)
        );
    }

    #[test]
    fn an_edition_without_a_day_is_none() {
        assert_eq!(Edition::read(&Json::parse("{\"number\":1}").unwrap()), None);
    }
}
