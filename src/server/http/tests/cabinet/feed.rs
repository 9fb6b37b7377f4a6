//! The personal calendar, and what everybody may know of the cycle.

use axum::{body::Body, http::Request};
use register_domain::role::Role;

use super::{super::register::Answer, Cabinet, history::sent};

async fn get(cabinet: &Cabinet, address: &str) -> Answer {
    cabinet
        .send(Request::get(address).body(Body::empty()).unwrap())
        .await
}

#[tokio::test]
async fn a_secret_address_shows_what_is_due_until_it_is_withdrawn() {
    let cabinet = Cabinet::new().await;
    let association = cabinet.organisation(Role::AssociationMember).await;
    let body = cabinet.organisation(Role::SectoralOfficer).await;
    let officer = cabinet
        .member("officer@example.kz", body, Role::SectoralOfficer, false)
        .await;
    sent(&cabinet, association, body).await;
    cabinet.register.refresh().await.unwrap();
    let make = async || {
        let made = cabinet.expect(&officer, "POST", "calendar-feed", None, 201).await;
        let address = made.json()["address"].as_str().unwrap().to_owned();
        address
            .strip_prefix("https://register.example")
            .unwrap()
            .to_owned()
    };
    let first = make().await;
    let calendar = get(&cabinet, &first).await;
    assert_eq!(calendar.status.as_u16(), 200);
    assert_eq!(calendar.header("cache-control"), "private, no-store");
    let text = calendar.text().replace("\r\n ", "");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1, "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20270201"), "{text}");
    assert!(
        text.contains("SUMMARY;LANGUAGE=ru:Рассмотреть предложение объединения"),
        "{text}"
    );
    // Another address ends the one before.
    let second = make().await;
    assert_eq!(get(&cabinet, &first).await.status.as_u16(), 404);
    assert_eq!(get(&cabinet, &second).await.status.as_u16(), 200);
    cabinet
        .expect(&officer, "DELETE", "calendar-feed", None, 204)
        .await;
    for address in [second.as_str(), "/feeds/duties.ics", "/feeds/duties.ics?token=x"] {
        assert_eq!(get(&cabinet, address).await.status.as_u16(), 404, "{address}");
    }
}

#[tokio::test]
async fn everybody_sees_how_many_proposals_are_where_and_nothing_else() {
    let cabinet = Cabinet::new().await;
    let association = cabinet.organisation(Role::AssociationMember).await;
    let body = cabinet.organisation(Role::SectoralOfficer).await;
    let of = async || get(&cabinet, "/api/v1/cycle").await.json();
    cabinet.register.refresh().await.unwrap();
    assert_eq!(of().await["items"][0]["total"], 0);
    sent(&cabinet, association, body).await;
    sent(&cabinet, association, body).await;
    cabinet.register.refresh().await.unwrap();
    let cycles = of().await;
    let cycle = &cycles["items"][0];
    assert_eq!(cycle["id"], "2027-1");
    assert_eq!(cycle["accepting"], true);
    assert_eq!(cycle["dates"][0]["due"], "2027-02-01");
    assert_eq!(cycle["bodies"][0]["body"]["ru"], "Организация");
    assert_eq!(cycle["bodies"][0]["states"][0]["state"], "with_sectoral_body");
    assert_eq!(cycle["bodies"][0]["states"][0]["count"], 2);
    assert_eq!(
        get(&cabinet, "/api/v1/cycle?on=2040-01-01").await.status.as_u16(),
        400
    );
    assert_eq!(
        get(&cabinet, "/api/v1/professions/7/history")
            .await
            .status
            .as_u16(),
        404
    );
}
