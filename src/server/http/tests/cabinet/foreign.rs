//! Every address of the procedure in every role, about a case that is there and not theirs: nothing changes, and it is noted.

use register_domain::role::Role;
use serde_json::{Value, json};

use super::{
    Browser,
    procedure::{House, draft},
};

/// What strangers send about a case: the address and what goes with it.
fn asked(id: u32) -> Vec<(&'static str, String, Value)> {
    let decision = House::decision();
    let comments = json!([{"text": "Ескерту"}]);
    let mut asked = vec![
        ("GET", format!("cases/{id}"), Value::Null),
        (
            "PUT",
            format!("cases/{id}/draft"),
            json!({"draft": draft(""), "expected_version": 1}),
        ),
        ("GET", format!("cases/{id}/attachments/1"), Value::Null),
        ("DELETE", format!("cases/{id}/attachments/1"), Value::Null),
        ("POST", format!("cases/{id}/attachments"), json!({})),
    ];
    for action in [
        json!({"action": "send", "draft": draft("")}),
        json!({"action": "return", "comments": comments}),
        json!({"action": "take_into_cycle"}),
        json!({"action": "revise", "draft": draft("")}),
        json!({"action": "record_agreement", "decision": decision}),
        json!({"action": "submit"}),
        json!({"action": "admit_late", "reason": "Себебі"}),
        json!({"action": "move_to_next_cycle", "reason": "Себебі"}),
        json!({"action": "remark", "comments": comments}),
        json!({"action": "rework", "draft": draft("")}),
        json!({"action": "find_conforming"}),
        json!({"action": "submit_to_national_council"}),
        json!({"action": "record_recommendation", "decision": decision}),
        json!({"action": "place", "edition": 3, "profession": 1}),
        json!({"action": "decline", "reason": "Себебі"}),
        json!({"action": "withdraw"}),
    ] {
        let step = json!({"action": action, "expected_version": 2});
        asked.push(("POST", format!("cases/{id}/steps"), step));
    }
    asked
}

/// What strangers send about several cases at once.
fn asked_together(id: u32) -> Vec<(&'static str, &'static str, Value)> {
    let seen = json!({"id": id, "version": 2});
    vec![
        ("POST", "packages/2027-1", json!({"cases": [seen]})),
        (
            "POST",
            "draft-editions/2027-1/settlements",
            json!({"cases": [id, id + 1], "keep": id, "reason": "Себебі"}),
        ),
        ("POST", "draft-editions/2027-1/submission", json!({})),
        (
            "POST",
            "recommendations",
            json!({"decision": House::decision(), "items": [{"case": seen}]}),
        ),
        ("POST", "placement", json!({})),
    ]
}

#[tokio::test]
async fn a_case_of_others_is_answered_like_none() {
    let house = House::new().await;
    let id = house.begin(&house.member).await;
    house
        .act(&house.member, id, json!({"action": "send", "draft": draft("")}))
        .await;
    let mut strangers: Vec<(&str, Browser)> = Vec::new();
    for role in Role::ALL {
        let mail = format!("stranger-{}@example.kz", role.id().replace('_', "-"));
        strangers.push((role.id(), house.cabinet.somebody(&mail, role, true).await));
    }
    // Those of the same case whose part has not begun.
    strangers.push(("its council", house.secretary.clone()));
    strangers.push(("the authorised body", house.ministry.clone()));
    strangers.push(("the National Council", house.council.clone()));
    strangers.push(("the operator", house.operator.clone()));
    for (who, browser) in &strangers {
        for (method, address, body) in asked(id) {
            let (lines, _) = house.trail().await;
            let answer = house.send(browser, method, &address, &body).await;
            assert_eq!(
                (answer.status.as_u16(), answer.problem().as_str()),
                (404, "unknown"),
                "{who} {method} {address} {body}"
            );
            let (now, outcome) = house.trail().await;
            assert_eq!(
                (now, outcome.as_str()),
                (lines + 1, "unknown"),
                "{who} {method} {address}"
            );
        }
        for (method, address, body) in asked_together(id) {
            let answer = house.send(browser, method, address, &body).await;
            assert!(
                matches!(answer.status.as_u16(), 403 | 404 | 409 | 422),
                "{who} {method} {address}: {}",
                answer.text()
            );
        }
        let list = house.get(browser, "cases").await;
        assert_eq!(list["total"], 0, "{who}");
    }
    assert_eq!(house.version(id).await, 2);
    house.is_whole(2).await;
}

#[tokio::test]
async fn whoever_has_a_part_in_it_cannot_do_the_part_of_others() {
    let house = House::new().await;
    let id = house.begin(&house.member).await;
    house
        .act(&house.member, id, json!({"action": "send", "draft": draft("")}))
        .await;
    let steps = format!("cases/{id}/steps");
    for (browser, action, expected) in [
        // The author has sent it: it is the sectoral body's turn, and what that does is not the author's to do.
        (
            &house.member,
            json!({"action": "send", "draft": draft("")}),
            (409, "wrong_state"),
        ),
        (
            &house.member,
            json!({"action": "take_into_cycle"}),
            (403, "not_your_role"),
        ),
        (
            &house.officer,
            json!({"action": "find_conforming"}),
            (403, "not_your_role"),
        ),
        (&house.officer, json!({"action": "submit"}), (409, "wrong_state")),
        (
            &house.officer,
            json!({"action": "return", "comments": []}),
            (422, "no_comments"),
        ),
    ] {
        let step = house.step(id, action.clone()).await;
        let answer = house.send(browser, "POST", &steps, &step).await;
        let told = answer.json();
        let code = told["blockers"][0]["code"].as_str().unwrap_or_default();
        assert_eq!((answer.status.as_u16(), code), expected, "{action}: {told}");
        assert_eq!(house.trail().await.1, "blocked", "{action}");
    }
    // A version that nobody has seen.
    let step = json!({"action": {"action": "take_into_cycle"}, "expected_version": 1});
    let answer = house.send(&house.officer, "POST", &steps, &step).await;
    assert_eq!(
        (answer.status.as_u16(), answer.problem().as_str()),
        (409, "stale")
    );
    house.is_whole(2).await;
}
