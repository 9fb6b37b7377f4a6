//! Whatever is sent to the procedure by those who take part in it: an answer, never an error of the server, and history stays
//! whole.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::procedure::{House, draft};

/// A value of the right kind now and then, and of any other.
fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<String>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0_u32..5).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
        Just(json!([{"text": "Ескерту", "field": "rows.255.level"}])),
        Just(json!({"number": "1", "date": "2026-11-22"})),
        Just(json!({"number": "\u{0}", "date": "+262142-12-31"})),
        Just(json!({"change": {"profession": u32::MAX}})),
        Just(json!([{"id": 1, "version": 2}, {"id": 1, "version": 2}])),
        Just(json!([{"case": {"id": 1, "version": 2}}])),
        Just(json!("include")),
        Just(json!("a".repeat(20_000))),
        Just(draft("")),
        Just(draft("rows.15.level: 9\nname_kk: \u{202e}\u{0}")),
        Just(json!({"kk": "Мәтін", "ru": "Текст"})),
    ]
}

/// An action with its name right and the rest garbled.
fn action() -> impl Strategy<Value = Value> {
    let name = prop::sample::select(vec![
        "send",
        "return",
        "take_into_cycle",
        "revise",
        "record_agreement",
        "submit",
        "admit_late",
        "move_to_next_cycle",
        "remark",
        "rework",
        "find_conforming",
        "record_recommendation",
        "place",
        "decline",
        "withdraw",
        "nothing",
    ]);
    let field = prop::sample::select(vec![
        "draft",
        "reply",
        "comments",
        "decision",
        "refusal",
        "reason",
        "edition",
        "profession",
    ]);
    (name, prop::collection::btree_map(field, value(), 0..4)).prop_map(|(name, fields)| {
        let mut action: serde_json::Map<String, Value> = fields
            .into_iter()
            .map(|(field, value)| (field.to_owned(), value))
            .collect();
        action.insert("action".to_owned(), name.into());
        Value::Object(action)
    })
}

fn body() -> impl Strategy<Value = Value> {
    let field = prop::sample::select(vec![
        "proposal",
        "body",
        "draft",
        "kind",
        "answers",
        "rows",
        "cases",
        "keep",
        "reason",
        "items",
        "decision",
        "title",
        "address",
        "date",
        "expected_version",
    ]);
    let step =
        (action(), 0_u32..4).prop_map(|(action, seen)| json!({"action": action, "expected_version": seen}));
    let other = prop::collection::btree_map(field, value(), 0..5).prop_map(|fields| {
        let fields = fields.into_iter().map(|(field, value)| (field.to_owned(), value));
        Value::Object(fields.collect())
    });
    prop_oneof![step, other]
}

#[test]
fn nothing_makes_the_procedure_fail() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let house = runtime.block_on(House::new());
    runtime.block_on(async {
        let id = house.begin(&house.member).await;
        let send = json!({"action": "send", "draft": draft("")});
        house.act(&house.member, id, send).await;
        house.begin(&house.officer).await;
    });
    let address = prop::sample::select(vec![
        "cases",
        "cases?page=4294967295",
        "cases?state=draft&cycle=2026-1&mine=1",
        "cases?cycle=99999-1",
        "cases/1",
        "cases/1/steps",
        "cases/2/steps",
        "cases/2/draft",
        "cases/1/attachments",
        "cases/1/attachments/4294967295",
        "cases/0",
        "cases/%00",
        "examination",
        "duties",
        "packages/2027-1",
        "packages/9999-2",
        "packages/0000-1",
        "draft-editions/2027-1",
        "draft-editions/9999-1",
        "draft-editions/2027-1/pack",
        "draft-editions/2027-1/settlements",
        "draft-editions/2027-1/submission",
        "recommendations",
        "placement",
        "releases",
        "releases/1",
        "releases/4294967295/publication",
        "releases/3/own-site",
    ]);
    let method = prop::sample::select(vec!["GET", "POST", "POST", "PUT", "DELETE"]);
    let browsers = [
        &house.member,
        &house.officer,
        &house.secretary,
        &house.ministry,
        &house.council,
        &house.operator,
    ];
    proptest!(ProptestConfig::with_cases(1500), |(method in method, address in address, body in body(), who in 0..6_usize)| {
        let answer = runtime.block_on(house.send(browsers[who], method, address, &body));
        prop_assert!(answer.status.as_u16() < 500, "{method} {address} {body}: {}", answer.text());
    });
    let found = runtime.block_on(crate::cases::verify::verify(house.cabinet.register.database()));
    assert_eq!(found.unwrap().faults, Vec::new());
}
