//! Reads professions and lists of them.

use register_api::profession::{Event, Facet, Facets, List, Profession, Row, Suggestion, Summary};

use super::{Json, Read};

impl Read for Summary {
    fn read(json: &Json) -> Option<Summary> {
        Some(Summary {
            id: json.get("id"),
            name: json.get("name"),
            nkz_code: json.get("nkz_code"),
            bases: json.get("bases"),
            levels: json.get("levels"),
            profiles: json.get("profiles"),
            body: json.get("body"),
        })
    }
}

impl Read for Profession {
    fn read(json: &Json) -> Option<Profession> {
        Some(Profession {
            id: json.get("id"),
            name: json.get("name"),
            path: json.get("path"),
            edition: json.get("edition"),
            excluded: json.get("excluded"),
            rows: json.get("rows"),
            synonyms: json.get("synonyms"),
            duties: json.get("duties"),
            education: json.get("education"),
            history: json.get("history"),
            related: json.get("related"),
        })
    }
}

impl Read for Row {
    fn read(json: &Json) -> Option<Row> {
        Some(Row {
            number: json.get("number"),
            profession: json.get("profession"),
            basis: json.get("basis"),
            name: json.get("name"),
            nkz_code: json.get("nkz_code"),
            ground_kind: json.get("ground_kind"),
            ground: json.get("ground"),
            level: json.get("level"),
            validity: json.get("validity"),
            body: json.get("body"),
            profile: json.get("profile"),
        })
    }
}

impl Read for Event {
    fn read(json: &Json) -> Option<Event> {
        Some(Event {
            edition: json.get("edition"),
            placed_on: json.get("placed_on"),
            kind: json.get("kind"),
            changes: json.get("changes"),
        })
    }
}

impl Read for List {
    fn read(json: &Json) -> Option<List> {
        Some(List {
            total: json.get("total"),
            page: json.get("page"),
            pages: json.get("pages"),
            items: json.get("items"),
            facets: json.get("facets"),
            suggestion: json.get("suggestion"),
        })
    }
}

impl Read for Facets {
    fn read(json: &Json) -> Option<Facets> {
        Some(Facets {
            basis: json.get("basis"),
            level: json.get("level"),
            profile: json.get("profile"),
            group: json.get("group"),
            body: json.get("body"),
        })
    }
}

impl Read for Facet {
    fn read(json: &Json) -> Option<Facet> {
        Some(Facet {
            value: json.get("value"),
            count: json.get("count"),
        })
    }
}

impl Read for Suggestion {
    fn read(json: &Json) -> Option<Suggestion> {
        Some(Suggestion {
            q: json.get("q"),
            reason: json.get("reason"),
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use register_api::{
        edition::{FieldChange, RowChange},
        text::{Text, Texts},
    };

    use super::*;

    fn text(kk: &str, ru: &str) -> Text {
        Text {
            kk: kk.to_owned(),
            ru: ru.to_owned(),
        }
    }

    #[test]
    fn what_serde_writes_is_read_back() {
        let summary = Summary {
            id: 7,
            name: text("Әнші", "Певец"),
            nkz_code: Some("2652-0-001".into()),
            bases: vec!["mandatory".into(), "voluntary".into()],
            levels: vec![4, 6],
            profiles: vec!["socio_humanitarian".into()],
            body: text("ҚР орган", "Орган РК"),
        };
        let row = Row {
            number: 1,
            profession: 7,
            basis: "voluntary".into(),
            name: text("а", "б"),
            nkz_code: None,
            ground_kind: "standard".into(),
            ground: text("в", "г"),
            level: 8,
            validity: text("5 жыл", "5 лет"),
            body: text("д", "е"),
            profile: "technical".into(),
        };
        let change = RowChange {
            kind: "edited".into(),
            basis: "voluntary".into(),
            level: 3,
            fields: vec![FieldChange {
                field: "body".into(),
                before: text("1", "2"),
                after: text("3", "4"),
            }],
        };
        let profession = Profession {
            id: 7,
            name: text("Әнші", "Певец"),
            path: text("/kk/professions/7/anshi", "/ru/professions/7/pevets"),
            edition: 2,
            excluded: true,
            rows: vec![row],
            synonyms: Texts {
                kk: vec!["о\"\\".into()],
                ru: vec![],
            },
            duties: text("ж", "з"),
            education: text("", "и"),
            history: vec![Event {
                edition: 2,
                placed_on: NaiveDate::from_ymd_opt(2026, 4, 12).unwrap(),
                kind: "changed".into(),
                changes: vec![change],
            }],
            related: vec![summary.clone()],
        };
        let list = List {
            total: 1,
            page: 1,
            pages: 1,
            items: vec![summary],
            facets: Facets {
                basis: vec![Facet {
                    value: "voluntary".into(),
                    count: 1,
                }],
                ..Facets::default()
            },
            suggestion: Some(Suggestion {
                q: "әнші".into(),
                reason: "layout".into(),
            }),
        };
        let written = |value: serde_json::Value| Json::parse(&value.to_string()).unwrap();
        assert_eq!(
            Profession::read(&written(serde_json::to_value(&profession).unwrap())),
            Some(profession)
        );
        assert_eq!(
            List::read(&written(serde_json::to_value(&list).unwrap())),
            Some(list)
        );
    }

    #[test]
    fn missing_members_are_empty() {
        let json = Json::parse("{\"id\":3,\"newer\":[{}],\"rows\":[{\"level\":300}]}").unwrap();
        let read = Profession::read(&json).unwrap();
        assert_eq!((read.id, read.rows.len()), (3, 1));
        assert_eq!(read.rows.first().map(|row| row.level), Some(0));
    }
}
