//! Additions to the working calendar: what is refused, what follows them, who is told.

use register_domain::role::Role;
use serde_json::{Value, json};

use super::{Cabinet, history::sent};

fn transfer() -> Value {
    json!({
        "kind": "transfer", "worked": "2027-01-30", "off": "2027-02-01",
        "act_number": "401", "act_date": "2026-11-20",
    })
}

/// Which deadline the public API tells for proposals on a day.
async fn proposals_due(cabinet: &Cabinet, on: &str) -> String {
    let request = axum::http::Request::get(format!("/api/v1/terms?on={on}"))
        .body(axum::body::Body::empty())
        .unwrap();
    let terms = cabinet.send(request).await.json();
    let term = terms["items"].as_array().unwrap();
    let term = term.iter().find(|term| term["id"] == "proposals").unwrap();
    term["deadlines"][0]["due"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn every_fault_is_told_at_its_field() {
    let cabinet = Cabinet::new().await;
    let operator = cabinet.somebody("op@example.kz", Role::Operator, true).await;
    for (body, expected) in [
        (
            json!({}),
            "kind:empty act_date:empty act_number:empty worked:empty off:empty",
        ),
        (
            json!({"kind": "kurban_ait", "date": "2027-02-30", "act_date": "today"}),
            "act_date:not_a_date date:not_a_date",
        ),
        (
            json!({"kind": "transfer", "worked": "2027-02-01", "off": "2027-01-30", "act_number": "1",
                   "act_date": "2026-11-20", "issuer": "nobody"}),
            "issuer:not_one_of",
        ),
        (
            json!({"kind": "transfer", "worked": "2027-02-01", "off": "2027-01-30", "act_number": "1",
                   "act_date": "2026-11-20"}),
            "worked:not_a_weekend off:not_a_working_day",
        ),
        (
            json!({"kind": "kurban_ait", "date": "2040-01-01", "act_date": "2026-11-20"}),
            "date:outside_calendar",
        ),
    ] {
        for address in ["calendar/preview", "calendar/amendments"] {
            let answer = cabinet
                .expect(&operator, "POST", address, Some(body.clone()), 422)
                .await
                .json();
            let told: Vec<String> = answer["fields"]
                .as_array()
                .unwrap()
                .iter()
                .map(|field| {
                    format!(
                        "{}:{}",
                        field["field"].as_str().unwrap(),
                        field["code"].as_str().unwrap()
                    )
                })
                .collect();
            assert_eq!(told.join(" "), expected, "{body}");
        }
    }
    let kept = cabinet.register.database().amendments().await.unwrap();
    assert_eq!((kept.version, kept.items.len()), (0, 0));
}

#[tokio::test]
async fn public_answers_follow_and_a_withdrawal_takes_it_back() {
    let cabinet = Cabinet::new().await;
    let operator = cabinet.somebody("op@example.kz", Role::Operator, true).await;
    assert_eq!(proposals_due(&cabinet, "2027-01-15").await, "2027-02-01");
    cabinet
        .expect(&operator, "POST", "calendar/preview", Some(transfer()), 200)
        .await;
    assert_eq!(proposals_due(&cabinet, "2027-01-15").await, "2027-02-01");
    cabinet
        .expect(&operator, "POST", "calendar/amendments", Some(transfer()), 201)
        .await;
    assert_eq!(proposals_due(&cabinet, "2027-01-15").await, "2027-02-02");
    // The same again is no addition.
    cabinet
        .expect(&operator, "POST", "calendar/amendments", Some(transfer()), 422)
        .await;
    let list = cabinet
        .expect(&operator, "GET", "calendar/amendments", None, 200)
        .await
        .json();
    assert_eq!(list["version"], 1);
    assert_eq!(list["items"][0]["act_number"], "401");
    assert_eq!(list["items"][0]["issuer"], "labour_ministry");
    let address = format!("calendar/amendments/{}", list["items"][0]["id"]);
    cabinet
        .expect(&operator, "GET", &format!("{address}/withdrawal"), None, 200)
        .await;
    cabinet.expect(&operator, "DELETE", &address, None, 200).await;
    cabinet.expect(&operator, "DELETE", &address, None, 404).await;
    assert_eq!(proposals_due(&cabinet, "2027-01-15").await, "2027-02-01");
}

#[tokio::test]
async fn whose_deadline_moves_is_told_by_mail_and_nobody_else() {
    let cabinet = Cabinet::new().await;
    let operator = cabinet.somebody("op@example.kz", Role::Operator, true).await;
    let [body, other, association] = [
        cabinet.organisation(Role::SectoralOfficer).await,
        cabinet.organisation(Role::SectoralOfficer).await,
        cabinet.organisation(Role::AssociationMember).await,
    ];
    for (mail, organisation, role) in [
        ("body@example.kz", body, Role::SectoralOfficer),
        ("other@example.kz", other, Role::SectoralOfficer),
        ("association@example.kz", association, Role::AssociationMember),
    ] {
        cabinet.member(mail, organisation, role, false).await;
    }
    sent(&cabinet, association, body).await;
    let before = cabinet.letters().await;
    let preview = cabinet
        .expect(&operator, "POST", "calendar/preview", Some(transfer()), 200)
        .await
        .json();
    assert_eq!(cabinet.letters().await, before);
    let recorded = cabinet
        .expect(&operator, "POST", "calendar/amendments", Some(transfer()), 201)
        .await
        .json();
    assert_eq!(preview, recorded);
    let moved = &recorded["moved"][0];
    assert_eq!(
        (
            &moved["before"],
            &moved["after"],
            &moved["kind"],
            &moved["organisation"]["id"]
        ),
        (
            &json!("2027-02-01"),
            &json!("2027-02-02"),
            &json!("review"),
            &json!(body)
        )
    );
    assert_eq!(recorded["letters"], 1);
    let (_, heads) = cabinet.register.database().letters(false, 0, 100).await.unwrap();
    assert_eq!(cabinet.letters().await, before + 1);
    assert_eq!(heads[0].recipient, "body@example.kz");
    let letter = cabinet
        .register
        .database()
        .letter(false, heads[0].id)
        .await
        .unwrap()
        .unwrap();
    let body = letter.body.replace('\u{a0}', " ");
    assert!(
        body.contains("с 1 февраля 2027 года на 2 февраля 2027 года"),
        "{body}"
    );
}
