//! Every address of the cabinet, asked by nobody and in every role: who is let in is decided here, line by line.

use register_domain::role::Role;
use serde_json::{Value, json};

use super::{Browser, Cabinet};

/// What somebody is answered with.
struct Expected {
    method: &'static str,
    address: &'static str,
    body: Option<Value>,
    /// Nobody.
    nobody: u16,
    /// Somebody with a role who is neither operator nor head.
    member: u16,
    /// The head of an organisation.
    head: u16,
    /// The operator.
    operator: u16,
}

fn expected() -> Vec<Expected> {
    let token = json!({"token": "a".repeat(43)});
    let row = |method, address, body: Option<Value>, [nobody, member, head, operator]: [u16; 4]| Expected {
        method,
        address,
        body,
        nobody,
        member,
        head,
        operator,
    };
    let empty = || Some(json!({}));
    vec![
        row("GET", "session", None, [200, 200, 200, 200]),
        row("POST", "session", empty(), [422, 422, 422, 422]),
        row("POST", "session/demonstration", empty(), [404, 404, 404, 404]),
        row("PUT", "session/acting", empty(), [401, 422, 422, 422]),
        row("GET", "sessions", None, [401, 200, 200, 200]),
        row("DELETE", "sessions", None, [401, 204, 204, 204]),
        row("DELETE", "sessions/99999", None, [401, 404, 404, 404]),
        row("PUT", "profile", empty(), [401, 422, 422, 422]),
        row("PUT", "password", empty(), [401, 422, 422, 422]),
        row("POST", "recoveries", empty(), [422, 422, 422, 422]),
        row("POST", "recoveries/completion", empty(), [422, 422, 422, 422]),
        row("POST", "registrations", empty(), [422, 422, 422, 422]),
        row(
            "POST",
            "registrations/completion",
            Some(token.clone()),
            [410, 410, 410, 410],
        ),
        row("GET", "invitations", None, [401, 403, 200, 200]),
        row("POST", "invitations", empty(), [401, 403, 422, 422]),
        row("DELETE", "invitations/99999", None, [401, 403, 404, 404]),
        row(
            "POST",
            "invitations/preview",
            Some(token.clone()),
            [410, 410, 410, 410],
        ),
        row(
            "POST",
            "invitations/acceptance",
            Some(token),
            [410, 410, 410, 410],
        ),
        row("GET", "organisations", None, [401, 403, 403, 200]),
        row("POST", "organisations", empty(), [401, 403, 403, 422]),
        row("PUT", "organisations/1", empty(), [401, 403, 403, 422]),
        row("POST", "organisations/1/decision", empty(), [401, 403, 403, 422]),
        row("GET", "people", None, [401, 403, 200, 200]),
        row("PUT", "people/1", empty(), [401, 403, 403, 422]),
        row("POST", "people/1/roles", empty(), [401, 403, 403, 422]),
        row("DELETE", "roles/99999", None, [401, 403, 403, 404]),
        row("GET", "calendar/amendments", None, [401, 403, 403, 200]),
        row("POST", "calendar/amendments", empty(), [401, 403, 403, 422]),
        row("POST", "calendar/preview", empty(), [401, 403, 403, 422]),
        row("DELETE", "calendar/amendments/99999", None, [401, 403, 403, 404]),
        row(
            "GET",
            "calendar/amendments/99999/withdrawal",
            None,
            [401, 403, 403, 404],
        ),
        row("GET", "calendar-feed", None, [401, 200, 200, 200]),
        row("POST", "calendar-feed", None, [401, 201, 201, 201]),
        row("DELETE", "calendar-feed", None, [401, 204, 204, 204]),
        row("GET", "audit", None, [401, 403, 403, 200]),
        row("GET", "mail", None, [401, 403, 403, 200]),
        row("GET", "mail/99999", None, [401, 403, 403, 404]),
        row("DELETE", "session", None, [401, 204, 204, 204]),
    ]
}

#[tokio::test]
async fn every_address_in_every_role() {
    let cabinet = Cabinet::new().await;
    let mut browsers = vec![("nobody".to_owned(), Browser::default())];
    for role in Role::ALL {
        for head in [false, true] {
            let name = format!("{}-{head}", role.id().replace('_', "-"));
            let browser = cabinet.somebody(&format!("{name}@example.kz"), role, head).await;
            browsers.push((name, browser));
        }
    }
    for expected in expected() {
        for (name, browser) in &browsers {
            let status = match name.as_str() {
                "nobody" => expected.nobody,
                name if name.starts_with("operator") => expected.operator,
                name if name.ends_with("true") => expected.head,
                _ => expected.member,
            };
            let Expected { method, address, .. } = expected;
            if browser.csrf.is_empty() {
                cabinet
                    .expect(browser, method, address, expected.body.clone(), status)
                    .await;
                continue;
            }
            // Without the token of the session's own pages nothing changes.
            if method != "GET" && expected.nobody == 401 {
                let without = Browser {
                    csrf: String::new(),
                    ..browser.clone()
                };
                let refused = cabinet
                    .expect(&without, method, address, expected.body.clone(), 403)
                    .await;
                assert_eq!(refused.problem(), "csrf_token", "{name} {method} {address}");
            }
            let answer = cabinet
                .ask(browser, method, address, expected.body.as_ref())
                .await;
            assert_eq!(
                answer.status.as_u16(),
                status,
                "{name} {method} {address} {}",
                answer.text()
            );
        }
    }
}

/// Every operation that the description has stands in the table above.
#[tokio::test]
async fn no_address_is_forgotten() {
    let cabinet = Cabinet::new().await;
    let request = axum::http::Request::get("/api/v1/openapi.json")
        .body(axum::body::Body::empty())
        .unwrap();
    let document = cabinet.send(request).await.json();
    let paths = document["paths"].as_object().unwrap();
    let mut described: Vec<String> = paths
        .iter()
        .filter_map(|(path, operations)| Some((path.strip_prefix("/api/v1/cabinet/")?, operations)))
        .flat_map(|(path, operations)| {
            // Those of the procedure are walked beside this table, in `cases`.
            let operations = operations.as_object().unwrap().iter();
            let ours = operations.filter(|(_, operation)| operation["tags"][0] == "cabinet");
            ours.map(move |(method, _)| format!("{} {path}", method.to_uppercase()))
        })
        .collect();
    let mut walked: Vec<String> = expected()
        .iter()
        .map(|row| {
            let address = row.address.replace("99999", "{id}").replace("/1", "/{id}");
            format!("{} {address}", row.method)
        })
        .collect();
    described.sort();
    walked.sort();
    assert_eq!(walked, described);
}
