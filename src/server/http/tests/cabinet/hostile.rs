//! Whatever is sent to the cabinet: an answer, never an error of the server.

use axum::{body::Body, http::Request};
use proptest::prelude::*;
use register_domain::role::Role;
use serde_json::{Value, json};

use super::{Browser, Cabinet};

#[tokio::test]
async fn what_is_no_form_is_refused_with_the_reason() {
    let cabinet = Cabinet::new().await;
    let large = format!("{{\"mail\":\"{}\"}}", "a".repeat(1 << 20));
    for (media, body, status, problem) in [
        ("application/json", "", 400, "not_json"),
        ("application/json", "{", 400, "not_json"),
        ("application/json", "[]", 400, "not_json"),
        ("application/json", "\u{feff}{}", 400, "not_json"),
        ("text/plain", "{}", 400, "not_json"),
        (
            "application/x-www-form-urlencoded",
            "mail=a@b.kz",
            400,
            "not_json",
        ),
        (
            "application/json; charset=utf-8",
            "{}",
            422,
            "bad_fields mail:empty password:empty",
        ),
        ("application/json", &large, 413, "body_too_large"),
        ("application/json", &"[".repeat(10_000), 400, "not_json"),
    ] {
        let request = Request::post("/api/v1/cabinet/session")
            .header("content-type", media)
            .body(Body::from(body.to_owned()))
            .unwrap();
        let answer = cabinet.send(request).await;
        assert_eq!(answer.status.as_u16(), status, "{media} {problem}");
        assert_eq!(answer.problem(), problem);
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn other_sites_change_nothing() {
    let cabinet = Cabinet::new().await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        let request = Request::post("/api/v1/cabinet/session")
            .header("content-type", "application/json")
            .header(name, value)
            .body(Body::from("{}"))
            .unwrap();
        let answer = cabinet.send(request).await;
        assert_eq!(answer.problem(), "foreign_origin", "{name}: {value}");
    }
    let preflight = Request::options("/api/v1/cabinet/session")
        .body(Body::empty())
        .unwrap();
    let answer = cabinet.send(preflight).await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
    assert_eq!(answer.status.as_u16(), 405);
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<String>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(Value::Null),
        Just(json!([])),
        Just(json!({"a": {"b": []}})),
        prop::sample::select(vec![
            "a@b.kz",
            "correct horse battery",
            "941240000193",
            "operator",
            "kk",
            "\u{0}",
            "'; DROP TABLE people; --",
            "association",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ])
        .prop_map(Value::from),
        (1_u32..4).prop_map(Value::from),
    ]
}

#[test]
fn nothing_makes_the_cabinet_fail() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let cabinet = runtime.block_on(Cabinet::new());
    let operator = runtime.block_on(cabinet.somebody("operator@example.kz", Role::Operator, true));
    let member = runtime.block_on(cabinet.somebody("member@example.kz", Role::AssociationMember, true));
    let address = prop::sample::select(vec![
        "session",
        "session/demonstration",
        "session/acting",
        "sessions/1",
        "sessions/x",
        "profile",
        "password",
        "recoveries",
        "recoveries/completion",
        "registrations",
        "registrations/completion",
        "invitations",
        "invitations/1",
        "invitations/preview",
        "invitations/acceptance",
        "organisations",
        "organisations/1",
        "organisations/4294967295",
        "organisations/1/decision",
        "people",
        "people?page=4294967295",
        "people?page=1000000",
        "people/2",
        "people/2/roles",
        "roles/9",
        "audit?page=2",
        "mail",
        "mail/0",
        "mail/%00",
        "nothing",
    ]);
    let method = prop::sample::select(vec!["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"]);
    let field = prop::sample::select(vec![
        "mail",
        "password",
        "old",
        "new",
        "token",
        "name",
        "name_kk",
        "name_ru",
        "bin",
        "person",
        "lang",
        "role",
        "organisation",
        "head",
        "kind",
        "at_body",
        "confirmed",
        "reason",
        "enabled",
        "x",
    ]);
    let body = prop::collection::btree_map(field, value(), 0..8);
    let browsers = [Browser::default(), member, operator];
    proptest!(ProptestConfig::with_cases(1000), |(method in method, address in address, body in body, who in 0..3_usize)| {
        let body: Value = body.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<serde_json::Map<_, _>>().into();
        let answer = runtime.block_on(cabinet.ask(&browsers[who], method, address, Some(&body)));
        prop_assert!(answer.status.as_u16() < 500, "{method} {address} {body}: {}", answer.text());
    });
}
