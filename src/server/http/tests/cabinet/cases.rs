//! Every address of the procedure, asked by nobody and in every role, about what is not there or not theirs.

use register_domain::role::Role;
use serde_json::{Value, json};

use super::{Browser, Cabinet};

/// An address with what every role is answered with, in the order of [`Role::ALL`].
type Row = (&'static str, &'static str, Option<Value>, [u16; 6]);

fn expected() -> Vec<Row> {
    let release = || {
        let text = json!({"kk": "Мәтін", "ru": "Текст"});
        Some(json!({"title": text, "body": text, "expected_version": 0}))
    };
    let decision = json!({"number": "1", "date": "2026-01-01"});
    let step = json!({"action": {"action": "submit"}, "expected_version": 1});
    vec![
        ("GET", "cases", None, [200; 6]),
        ("POST", "cases", Some(json!({})), [400; 6]),
        ("GET", "cases/{id}", None, [404; 6]),
        // Without a key.
        ("POST", "cases/{id}/steps", Some(step), [400; 6]),
        (
            "PUT",
            "cases/{id}/draft",
            Some(json!({"draft": {"kind": "include"}, "expected_version": 0})),
            [404; 6],
        ),
        ("POST", "cases/{id}/attachments", Some(json!({})), [404; 6]),
        ("GET", "cases/{id}/attachments/{file}", None, [404; 6]),
        ("DELETE", "cases/{id}/attachments/{file}", None, [404; 6]),
        ("POST", "examination", Some(json!({"kind": "include"})), [200; 6]),
        ("GET", "duties", None, [200; 6]),
        ("GET", "sectoral-bodies", None, [200; 6]),
        ("GET", "packages/{cycle}", None, [403, 200, 200, 403, 403, 403]),
        (
            "POST",
            "packages/{cycle}",
            Some(json!({"cases": []})),
            [403, 400, 403, 403, 403, 403],
        ),
        (
            "GET",
            "packages/{cycle}/bodies",
            None,
            [403, 403, 403, 200, 403, 403],
        ),
        (
            "GET",
            "draft-editions/{cycle}",
            None,
            [403, 403, 403, 404, 404, 403],
        ),
        (
            "GET",
            "draft-editions/{cycle}/pack",
            None,
            [403, 403, 403, 404, 404, 403],
        ),
        (
            "POST",
            "draft-editions/{cycle}/settlements",
            Some(json!({"cases": [1, 2], "keep": 1, "reason": "why"})),
            [403, 403, 403, 404, 403, 403],
        ),
        (
            "POST",
            "draft-editions/{cycle}/submission",
            Some(json!({})),
            [403, 403, 403, 400, 403, 403],
        ),
        ("GET", "recommendations", None, [403, 403, 403, 200, 200, 403]),
        (
            "POST",
            "recommendations",
            Some(json!({"decision": decision, "items": []})),
            [403, 403, 403, 400, 400, 403],
        ),
        ("GET", "placement", None, [403, 403, 403, 404, 403, 403]),
        (
            "POST",
            "placement",
            Some(json!({})),
            [403, 403, 403, 400, 403, 403],
        ),
        ("GET", "releases", None, [403, 403, 403, 200, 403, 403]),
        (
            "PUT",
            "releases/{edition}",
            release(),
            [403, 403, 403, 404, 403, 403],
        ),
        (
            "POST",
            "releases/{edition}/publication",
            release(),
            [403, 403, 403, 404, 403, 403],
        ),
        (
            "PUT",
            "releases/{edition}/own-site",
            Some(json!({"address": "https://a.kz", "date": "2026-01-01"})),
            [403, 403, 403, 404, 403, 403],
        ),
    ]
}

fn asked(address: &str) -> String {
    address
        .replace("{id}", "99999")
        .replace("{file}", "1")
        .replace("{cycle}", "2026-1")
        .replace("{edition}", "99999")
}

#[tokio::test]
async fn every_address_in_every_role() {
    let cabinet = Cabinet::new().await;
    let mut browsers = Vec::new();
    for role in Role::ALL {
        let mail = format!("{}@example.kz", role.id().replace('_', "-"));
        browsers.push((role, cabinet.somebody(&mail, role, false).await));
    }
    for (method, address, body, statuses) in expected() {
        let address = asked(address);
        cabinet
            .expect(&Browser::default(), method, &address, body.clone(), 401)
            .await;
        for ((role, browser), status) in browsers.iter().zip(statuses) {
            let answer = cabinet.ask(browser, method, &address, body.as_ref()).await;
            let told = answer.text();
            assert_eq!(
                answer.status.as_u16(),
                status,
                "{role:?} {method} {address} {told}"
            );
        }
    }
    assert_eq!(
        cabinet.register.database().chain_head().await.unwrap().sequence,
        0
    );
}

/// Every operation of the procedure that the description has stands in the table above.
#[tokio::test]
async fn no_address_is_forgotten() {
    let cabinet = Cabinet::new().await;
    let request = axum::http::Request::get("/api/v1/openapi.json")
        .body(axum::body::Body::empty())
        .unwrap();
    let document = cabinet.send(request).await.json();
    let paths = document["paths"].as_object().unwrap();
    let mut described: Vec<String> = Vec::new();
    for (path, operations) in paths {
        for (method, operation) in operations.as_object().unwrap() {
            if operation["tags"][0] == "cases" {
                let path = path.trim_start_matches("/api/v1/cabinet/");
                described.push(format!("{} {path}", method.to_uppercase()));
            }
        }
    }
    let mut walked: Vec<String> = expected()
        .iter()
        .map(|(method, address, ..)| format!("{method} {address}"))
        .collect();
    described.sort();
    walked.sort();
    assert_eq!(walked, described);
}
