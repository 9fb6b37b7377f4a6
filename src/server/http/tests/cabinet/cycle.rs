//! A whole cycle by requests: from the registration of an association to the press release, with a return for rework and a
//! remark on the way.

use axum::{body::Body, http::Request};
use serde_json::{Value, json};

use super::procedure::{House, draft};

const CYCLE: &str = "2027-1";

fn comment(field: &str, text: &str) -> Value {
    json!([{"field": field, "text": text}])
}

/// What happened to a case, as somebody is told.
fn told(case: &Value) -> Vec<&str> {
    let timeline = case["timeline"].as_array().unwrap();
    timeline
        .iter()
        .map(|one| one["event"].as_str().unwrap())
        .collect()
}

/// From the first letter of the proposal to the sectoral council's agreement, with a return for rework.
async fn proposed(house: &House) -> u32 {
    let (member, officer) = (&house.member, &house.officer);
    let id = house.begin(member).await;
    // What is typed is kept on the way; what is wrong with it is told and keeps nobody from writing.
    let save = json!({"draft": draft("name_ru: Подводный"), "expected_version": 1});
    house
        .done(member, "PUT", &format!("cases/{id}/draft"), save)
        .await;
    let incomplete = json!({"action": "send", "draft": draft("demand_now: many")});
    let step = house.step(id, incomplete).await;
    let refused = house
        .send(member, "POST", &format!("cases/{id}/steps"), &step)
        .await;
    assert_eq!(
        (refused.status.as_u16(), refused.problem().as_str()),
        (422, "blocked demand_now:not_a_number")
    );
    house
        .act(member, id, json!({"action": "send", "draft": draft("")}))
        .await;
    let comments = comment("demand_source", "Дереккөздің жылын көрсетіңіз.");
    house
        .act(officer, id, json!({"action": "return", "comments": comments}))
        .await;
    let case = house.get(member, &format!("cases/{id}")).await;
    assert_eq!(case["case"]["state"]["state"], "returned_for_rework");
    // The same text without an answer is no rework.
    let step = house
        .step(id, json!({"action": "send", "draft": draft("")}))
        .await;
    let refused = house
        .send(member, "POST", &format!("cases/{id}/steps"), &step)
        .await;
    assert_eq!(refused.json()["blockers"][0]["code"], "nothing_reworked");
    let again = draft("demand_source: Еңбек нарығының 2026 жылғы болжамы");
    house
        .act(
            member,
            id,
            json!({"action": "send", "draft": again, "reply": "Толықтырылды"}),
        )
        .await;
    house.act(officer, id, json!({"action": "take_into_cycle"})).await;
    house
        .act(
            &house.secretary,
            id,
            json!({"action": "record_agreement", "decision": House::decision()}),
        )
        .await;
    id
}

/// From the package to the recommendation of the National Council, with a remark that is answered.
async fn examined(house: &House, id: u32) {
    let (officer, ministry) = (&house.officer, &house.ministry);
    let package = house.get(officer, &format!("packages/{CYCLE}")).await;
    assert_eq!(
        (&package["ready"][0]["id"], &package["blockers"]),
        (&json!(id), &json!([]))
    );
    let submit = json!({"cases": [house.seen(id).await]});
    house
        .done(officer, "POST", &format!("packages/{CYCLE}"), submit)
        .await;
    let package = house.get(officer, &format!("packages/{CYCLE}")).await;
    assert_eq!(package["receipts"].as_array().unwrap().len(), 1, "{package}");
    let comments = comment("rows.0.validity_kk", "Стандартқа сәйкес келмейді.");
    house
        .act(ministry, id, json!({"action": "remark", "comments": comments}))
        .await;
    let duties = house.get(officer, "duties").await;
    // Two working days after a Sunday.
    assert_eq!(duties["items"][0]["due"], "2026-11-24", "{duties}");
    let reworked = draft("rows.0.validity_kk: 3 жыл\nrows.0.validity_ru: 3 года");
    house
        .act(officer, id, json!({"action": "rework", "draft": reworked}))
        .await;
    house
        .act(ministry, id, json!({"action": "find_conforming"}))
        .await;
    let edition = house.get(ministry, &format!("draft-editions/{CYCLE}")).await;
    assert_eq!(
        (&edition["number"], &edition["blockers"]),
        (&json!(3), &json!([]))
    );
    house
        .done(
            ministry,
            "POST",
            &format!("draft-editions/{CYCLE}/submission"),
            json!({}),
        )
        .await;
    let items = json!([{"case": house.seen(id).await}]);
    let record = json!({"decision": House::decision(), "items": items});
    house
        .done(&house.council, "POST", "recommendations", record)
        .await;
}

/// From the recommendation to the press release.
async fn published(house: &House) {
    let ministry = &house.ministry;
    house.done(ministry, "POST", "placement", json!({})).await;
    let public = Request::get("/api/v1/editions/3").body(Body::empty()).unwrap();
    let edition = house.cabinet.send(public).await.json();
    assert_eq!(
        (&edition["number"], &edition["counts"]["included"]),
        (&json!(3), &json!(1))
    );
    let releases = house.get(ministry, "releases").await;
    let release = &releases[0];
    assert_eq!((&release["edition"], &release["version"]), (&json!(3), &json!(0)));
    for (lang, name) in [("kk", "Су астындағы дәнекерлеуші"), ("ru", "Подводный сварщик")]
    {
        assert!(
            release["body"][lang].as_str().unwrap().contains(name),
            "{release}"
        );
    }
    let text = json!({"title": release["title"], "body": release["body"], "expected_version": 0});
    house.done(ministry, "POST", "releases/3/publication", text).await;
    let own = json!({"address": "https://www.gov.kz/press/1", "date": "2026-11-22"});
    house.done(ministry, "PUT", "releases/3/own-site", own).await;
}

#[tokio::test]
async fn from_the_registration_to_the_press_release() {
    let house = House::new().await;
    let id = proposed(&house).await;
    examined(&house, id).await;
    published(&house).await;
    // Its author reads the whole way.
    let case = house.get(&house.member, &format!("cases/{id}")).await;
    assert_eq!(
        told(&case),
        [
            "begun",
            "sent",
            "returned",
            "sent",
            "taken_into_cycle",
            "agreed",
            "submitted",
            "remarked",
            "reworked",
            "found_conforming",
            "submitted_to_national_council",
            "recommended",
            "published"
        ]
    );
    assert_eq!(case["case"]["state"]["edition"], 3);
    house.is_whole(13).await;
}

#[tokio::test]
async fn a_step_that_is_sent_twice_is_taken_once() {
    let house = House::new().await;
    let id = house.begin(&house.member).await;
    let step = house
        .step(id, json!({"action": "send", "draft": draft("")}))
        .await;
    let address = format!("cases/{id}/steps");
    let first = house
        .send_as(&house.member, "POST", &address, &step, "the-same-key")
        .await;
    let again = house
        .send_as(&house.member, "POST", &address, &step, "the-same-key")
        .await;
    assert_eq!((first.status.as_u16(), &first.body), (200, &again.body));
    let other = json!({"action": {"action": "withdraw"}, "expected_version": 2});
    let taken = house
        .send_as(&house.member, "POST", &address, &other, "the-same-key")
        .await;
    assert_eq!(taken.problem(), "idempotency_key_taken");
    // Under another key it is late, and is told what happened.
    let late = house
        .send_as(&house.member, "POST", &address, &step, "another-key")
        .await;
    assert_eq!((late.status.as_u16(), late.problem().as_str()), (409, "stale"));
    assert_eq!(late.json()["happened"][0]["event"], "sent");
    house.is_whole(2).await;
}

/// The last second of 1 February, which in 2027 is a Monday, is still in time; the next one is not.
#[tokio::test]
async fn the_last_second_is_in_time() {
    for (moment, expected) in [
        ("2027-02-01T18:59:59Z", CYCLE),
        ("2027-02-01T19:00:00Z", "2027-2"),
    ] {
        let house = House::new().await;
        let (member, officer) = (&house.member, &house.officer);
        let id = house.begin(member).await;
        house
            .act(member, id, json!({"action": "send", "draft": draft("")}))
            .await;
        house.act(officer, id, json!({"action": "take_into_cycle"})).await;
        house
            .act(
                officer,
                id,
                json!({"action": "record_agreement", "decision": House::decision()}),
            )
            .await;
        let moment: chrono::DateTime<chrono::Utc> = moment.parse().unwrap();
        house.cabinet.wait(moment - house.cabinet.clock.now());
        let officer = house.cabinet.sign_in("officer@example.kz", super::PASSWORD).await;
        let submit = json!({"cases": [house.seen(id).await]});
        house
            .done(&officer, "POST", &format!("packages/{CYCLE}"), submit)
            .await;
        let package = house.get(&officer, &format!("packages/{expected}")).await;
        assert_eq!(package["submitted"][0]["id"], id, "{moment}");
        let late = &package["receipts"][0]["content"]["late"];
        assert!(late.is_null() || *late == json!(expected != CYCLE), "{package}");
    }
}
