//! Letters about the procedure: on events, and before deadlines.

use axum::{body::Body, http::Request};
use chrono::TimeDelta;
use register_domain::role::Role;
use serde_json::json;

use super::{Browser, Cabinet, history::sent};
use crate::cases::reminding::remind;

/// An association with two people and a sectoral body with one, and a proposal of the former with the latter.
async fn proposal(cabinet: &Cabinet) -> (Browser, u32) {
    let association = cabinet.organisation(Role::AssociationMember).await;
    let body = cabinet.organisation(Role::SectoralOfficer).await;
    for mail in ["one@example.kz", "two@example.kz"] {
        cabinet
            .member(mail, association, Role::AssociationMember, false)
            .await;
    }
    let officer = cabinet
        .member("officer@example.kz", body, Role::SectoralOfficer, false)
        .await;
    cabinet
        .somebody("stranger@example.kz", Role::SectoralOfficer, true)
        .await;
    let case = sent(cabinet, association, body).await;
    (officer, case.0)
}

/// To whom the newest letters went.
async fn recipients(cabinet: &Cabinet, newest: u32) -> Vec<String> {
    let (_, mut heads) = cabinet
        .register
        .database()
        .letters(false, 0, newest.max(1))
        .await
        .unwrap();
    heads.truncate(usize::try_from(newest).unwrap());
    let mut all: Vec<String> = heads.into_iter().map(|head| head.recipient).collect();
    all.sort();
    all
}

async fn return_it(cabinet: &Cabinet, officer: &Browser, case: u32, key: &str) -> u16 {
    let body = json!({
        "action": {"action": "return", "comments": [{"field": null, "text": "Покажите расчёт"}]},
        "expected_version": 2,
    });
    let request = Request::post(format!("/api/v1/cabinet/cases/{case}/steps"))
        .header("cookie", &officer.cookie)
        .header("x-csrf-token", &officer.csrf)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/json")
        .header("idempotency-key", key)
        .body(Body::from(body.to_string()))
        .unwrap();
    let answer = cabinet.send(request).await;
    assert!(answer.status.as_u16() < 500, "{}", answer.text());
    answer.status.as_u16()
}

#[tokio::test]
async fn those_whom_an_event_concerns_are_told_once() {
    let cabinet = Cabinet::new().await;
    let (officer, case) = proposal(&cabinet).await;
    let before = cabinet.letters().await;
    assert_eq!(return_it(&cabinet, &officer, case, "key-0001").await, 200);
    assert_eq!(cabinet.letters().await, before + 2);
    assert_eq!(
        recipients(&cabinet, 2).await,
        ["one@example.kz", "two@example.kz"]
    );
    let database = cabinet.register.database();
    let (_, heads) = database.letters(false, 0, 1).await.unwrap();
    let letter = database.letter(false, heads[0].id).await.unwrap().unwrap();
    assert!(letter.body.contains("Покажите расчёт"), "{}", letter.body);
    let page = format!("https://register.example/ru/cabinet/cases/{case}");
    assert!(letter.body.contains(&page), "{}", letter.body);
    // The same request again is answered, and tells nobody; one that is refused tells nobody either.
    assert_eq!(return_it(&cabinet, &officer, case, "key-0001").await, 200);
    assert_eq!(return_it(&cabinet, &officer, case, "key-0002").await, 409);
    assert_eq!(cabinet.letters().await, before + 2);
}

#[tokio::test]
async fn one_is_reminded_ten_three_and_one_working_days_before_and_once() {
    let cabinet = Cabinet::new().await;
    proposal(&cabinet).await;
    cabinet.register.refresh().await.unwrap();
    let remind_now = async || {
        remind(&cabinet.register, cabinet.clock.now(), "https://register.example")
            .await
            .unwrap()
    };
    // The last day is Monday, 1 February 2027; ten working days before it is 18 January.
    let mut told = Vec::new();
    for _day in 0..72 {
        for _again in 0..2 {
            let written = remind_now().await;
            if written > 0 {
                assert_eq!(written, 1);
                told.push(crate::clock::day_of(cabinet.clock.now()).to_string());
            }
        }
        cabinet.wait(TimeDelta::days(1));
    }
    assert_eq!(told, ["2027-01-18", "2027-01-27", "2027-01-29"]);
    assert_eq!(recipients(&cabinet, 3).await, ["officer@example.kz"; 3]);
}

#[tokio::test]
async fn nobody_is_reminded_in_the_night() {
    let cabinet = Cabinet::new().await;
    proposal(&cabinet).await;
    cabinet.register.refresh().await.unwrap();
    for (moment, expected) in [
        ("2027-01-28T18:59:59Z", 0),
        ("2027-01-28T19:00:00Z", 0),
        ("2027-01-29T02:59:59Z", 0),
        ("2027-01-29T03:00:00Z", 1),
    ] {
        let written = remind(
            &cabinet.register,
            moment.parse().unwrap(),
            "https://register.example",
        );
        assert_eq!(written.await.unwrap(), expected, "{moment}");
    }
}
