//! Signing in and out, and how long that lasts.

use chrono::TimeDelta;
use register_domain::role::Role;
use serde_json::json;

use super::{Browser, Cabinet, PASSWORD};

const MAIL: &str = "aigul@example.kz";

#[tokio::test]
async fn a_session_begins_lasts_and_ends() {
    let cabinet = Cabinet::new().await;
    let nobody = Browser::default();
    let session = cabinet.expect(&nobody, "GET", "session", None, 200).await;
    assert!(session.json().get("person").is_none());
    assert_eq!(session.header("cache-control"), "no-store");
    assert_eq!(session.header("access-control-allow-origin"), "");
    cabinet.somebody(MAIL, Role::Operator, true).await;
    let signed_in = cabinet.sign_in(" Aigul@Example.KZ ", PASSWORD).await;
    let session = cabinet
        .expect(&signed_in, "GET", "session", None, 200)
        .await
        .json();
    assert_eq!(session["person"]["mail"], MAIL);
    assert_eq!(session["acting"], session["roles"][0]["id"]);
    assert_eq!(session["roles"][0]["role"], "operator");
    // Used within the working day, it lasts; at most a week.
    for _ in 0..20 {
        cabinet.wait(TimeDelta::hours(8));
        cabinet.expect(&signed_in, "GET", "sessions", None, 200).await;
    }
    cabinet.wait(TimeDelta::hours(8));
    let ended = cabinet.expect(&signed_in, "GET", "sessions", None, 401).await;
    assert_eq!(ended.problem(), "not_signed_in");
    // Not used, it ends with the working day.
    let signed_in = cabinet.sign_in(MAIL, PASSWORD).await;
    cabinet.wait(TimeDelta::hours(9));
    cabinet.expect(&signed_in, "GET", "sessions", None, 401).await;
    // Signing out ends it at once, and removes the cookie.
    let signed_in = cabinet.sign_in(MAIL, PASSWORD).await;
    let out = cabinet.expect(&signed_in, "DELETE", "session", None, 204).await;
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    cabinet.expect(&signed_in, "GET", "sessions", None, 401).await;
}

#[tokio::test]
async fn unknown_mail_and_wrong_password_are_answered_alike() {
    let cabinet = Cabinet::new().await;
    cabinet.somebody(MAIL, Role::Operator, true).await;
    let nobody = Browser::default();
    let mut told = Vec::new();
    for mail in [MAIL, "nobody@example.kz"] {
        let body = json!({"mail": mail, "password": "wrong horse battery"});
        let answer = cabinet.expect(&nobody, "POST", "session", Some(body), 401).await;
        let mut problem = answer.json();
        problem["request_id"] = "".into();
        told.push(problem);
    }
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0]["code"], "wrong_credentials");
}

#[tokio::test]
async fn attempts_are_slowed_by_network_and_lock_nobody_else_out() {
    let cabinet = Cabinet::new().await;
    cabinet.somebody(MAIL, Role::Operator, true).await;
    let stranger = Browser::default().in_network("203.0.113.7");
    let wrong = json!({"mail": MAIL, "password": "wrong horse battery"});
    let right = json!({"mail": MAIL, "password": PASSWORD});
    for _ in 0..5 {
        cabinet
            .expect(&stranger, "POST", "session", Some(wrong.clone()), 401)
            .await;
    }
    let slowed = cabinet
        .expect(&stranger, "POST", "session", Some(right.clone()), 429)
        .await;
    assert_eq!(slowed.header("retry-after"), "901");
    // The person, in another network, is not touched.
    let own = Browser::default().in_network("198.51.100.1");
    cabinet
        .expect(&own, "POST", "session", Some(right.clone()), 200)
        .await;
    // The stranger's network as a whole is slowed after many accounts.
    for account in 0..45 {
        let body = json!({"mail": format!("a{account}@example.kz"), "password": "wrong"});
        cabinet
            .expect(&stranger, "POST", "session", Some(body), 401)
            .await;
    }
    let body = json!({"mail": "other@example.kz", "password": "wrong"});
    cabinet
        .expect(&stranger, "POST", "session", Some(body), 429)
        .await;
    cabinet.wait(TimeDelta::minutes(16));
    cabinet
        .expect(&stranger, "POST", "session", Some(right), 200)
        .await;
}

#[tokio::test]
async fn sessions_are_listed_and_ended_only_by_their_person() {
    let cabinet = Cabinet::new().await;
    let first = cabinet.somebody(MAIL, Role::Operator, true).await;
    let second = cabinet.sign_in(MAIL, PASSWORD).await;
    let other = cabinet
        .somebody("other@example.kz", Role::SectoralOfficer, false)
        .await;
    let list = cabinet.expect(&first, "GET", "sessions", None, 200).await.json();
    assert_eq!(list.as_array().unwrap().len(), 2);
    let of_second = list
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["current"] == false)
        .unwrap();
    let address = format!("sessions/{}", of_second["id"]);
    let refused = cabinet.expect(&other, "DELETE", &address, None, 404).await;
    assert_eq!(refused.problem(), "unknown");
    cabinet.expect(&second, "GET", "sessions", None, 200).await;
    cabinet.expect(&first, "DELETE", &address, None, 204).await;
    cabinet.expect(&second, "GET", "sessions", None, 401).await;
    let third = cabinet.sign_in(MAIL, PASSWORD).await;
    cabinet.expect(&first, "DELETE", "sessions", None, 204).await;
    cabinet.expect(&third, "GET", "sessions", None, 401).await;
    cabinet.expect(&first, "GET", "sessions", None, 200).await;
    cabinet.expect(&other, "GET", "sessions", None, 200).await;
}

#[tokio::test]
async fn another_password_asks_for_the_old_one_and_ends_other_sessions() {
    let cabinet = Cabinet::new().await;
    let first = cabinet.somebody(MAIL, Role::Operator, true).await;
    let second = cabinet.sign_in(MAIL, PASSWORD).await;
    let body = json!({"old": "wrong", "new": "aigul2026aigul"});
    let refused = cabinet.expect(&first, "PUT", "password", Some(body), 422).await;
    assert_eq!(
        refused.problem(),
        "bad_fields new:personal_password old:wrong_password"
    );
    let body = json!({"old": PASSWORD, "new": "another horse battery"});
    cabinet.expect(&first, "PUT", "password", Some(body), 204).await;
    cabinet.expect(&first, "GET", "sessions", None, 200).await;
    cabinet.expect(&second, "GET", "sessions", None, 401).await;
    cabinet.sign_in(MAIL, "another horse battery").await;
}

#[tokio::test]
async fn recovery_answers_alike_and_its_link_works_once_and_not_for_ever() {
    let cabinet = Cabinet::new().await;
    let first = cabinet.somebody(MAIL, Role::Operator, true).await;
    let nobody = Browser::default();
    let known = cabinet
        .expect(&nobody, "POST", "recoveries", Some(json!({"mail": MAIL})), 202)
        .await;
    assert_eq!(cabinet.letters().await, 1);
    let unknown = json!({"mail": "nobody@example.kz"});
    let unknown = cabinet
        .expect(&nobody, "POST", "recoveries", Some(unknown), 202)
        .await;
    assert_eq!(known.body, unknown.body);
    assert_eq!(cabinet.letters().await, 1);
    let token = cabinet.secret(MAIL).await;
    let short = json!({"token": token, "password": "short"});
    let refused = cabinet
        .expect(&nobody, "POST", "recoveries/completion", Some(short), 422)
        .await;
    assert_eq!(refused.problem(), "bad_fields password:too_short");
    let body = json!({"token": token, "password": "another horse battery"});
    cabinet
        .expect(&nobody, "POST", "recoveries/completion", Some(body.clone()), 204)
        .await;
    cabinet.expect(&first, "GET", "sessions", None, 401).await;
    let replayed = cabinet
        .expect(&nobody, "POST", "recoveries/completion", Some(body), 410)
        .await;
    assert_eq!(replayed.problem(), "dead_link");
    cabinet.sign_in(MAIL, "another horse battery").await;
    cabinet
        .expect(&nobody, "POST", "recoveries", Some(json!({"mail": MAIL})), 202)
        .await;
    let token = cabinet.secret(MAIL).await;
    cabinet.wait(TimeDelta::minutes(60));
    let late = json!({"token": token, "password": "third horse battery"});
    cabinet
        .expect(&nobody, "POST", "recoveries/completion", Some(late), 410)
        .await;
}

#[tokio::test]
async fn the_demonstrations_people_are_there_only_in_a_demonstration() {
    let cabinet = Cabinet::demonstration().await;
    let nobody = Browser::default();
    let session = cabinet.expect(&nobody, "GET", "session", None, 200).await.json();
    let accounts = session["demonstration"].as_array().unwrap().clone();
    assert_eq!(accounts.len(), 10);
    for account in &accounts {
        let body = json!({"person": account["person"]});
        let answer = cabinet
            .expect(&nobody, "POST", "session/demonstration", Some(body), 200)
            .await;
        let session = answer.json();
        assert_eq!(session["roles"][0]["role"], account["role"]);
        let own = Browser::of(&answer);
        let body = json!({"old": "x", "new": "another horse battery"});
        cabinet.expect(&own, "PUT", "password", Some(body), 403).await;
    }
    let body = json!({"person": 999});
    let refused = cabinet
        .expect(&nobody, "POST", "session/demonstration", Some(body), 422)
        .await;
    assert_eq!(refused.problem(), "bad_fields person:unknown");
    // Elsewhere they are refused, even when they are in the database.
    let cabinet = Cabinet::new().await;
    let people = crate::demonstration::people::place(cabinet.register.database(), cabinet.clock.now());
    assert!(people.await.unwrap());
    let session = cabinet.expect(&nobody, "GET", "session", None, 200).await.json();
    assert_eq!(session["demonstration"], json!([]));
    let refused = cabinet
        .expect(
            &nobody,
            "POST",
            "session/demonstration",
            Some(json!({"person": 1})),
            404,
        )
        .await;
    assert_eq!(refused.problem(), "no_demonstration");
}
