//! Registration, invitations, roles, mail and the audit trail.

use chrono::TimeDelta;
use register_domain::role::Role;
use serde_json::json;

use super::{Browser, Cabinet, PASSWORD};

const BIN: &str = "941240000193";

fn registration() -> serde_json::Value {
    json!({
        "bin": BIN, "name_kk": "Құрылысшылар", "name_ru": "Строители", "person": "Серик Ахметов",
        "mail": "serik@example.kz", "password": PASSWORD, "lang": "ru",
    })
}

#[tokio::test]
async fn an_association_registers_and_the_operator_decides() {
    let cabinet = Cabinet::new().await;
    let operator = cabinet
        .somebody("operator@example.kz", Role::Operator, true)
        .await;
    let nobody = Browser::default();
    cabinet
        .expect(&nobody, "POST", "registrations", Some(registration()), 202)
        .await;
    let token = json!({"token": cabinet.secret("serik@example.kz").await});
    let confirmed = cabinet
        .expect(
            &nobody,
            "POST",
            "registrations/completion",
            Some(token.clone()),
            200,
        )
        .await;
    let head = Browser::of(&confirmed);
    let session = confirmed.json();
    assert_eq!(session["roles"][0]["organisation"]["standing"], "waiting");
    cabinet
        .expect(&nobody, "POST", "registrations/completion", Some(token), 410)
        .await;
    // Until then it can do nothing.
    cabinet.expect(&head, "GET", "people", None, 403).await;
    let list = cabinet
        .expect(&operator, "GET", "organisations", None, 200)
        .await
        .json();
    let id = list
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["bin"] == BIN)
        .unwrap()["id"]
        .clone();
    let decision = format!("organisations/{id}/decision");
    let refused = cabinet
        .expect(
            &operator,
            "POST",
            &decision,
            Some(json!({"confirmed": false})),
            422,
        )
        .await;
    assert_eq!(refused.problem(), "bad_fields reason:empty");
    let before = cabinet.letters().await;
    cabinet
        .expect(
            &operator,
            "POST",
            &decision,
            Some(json!({"confirmed": true})),
            204,
        )
        .await;
    assert_eq!(cabinet.letters().await, before + 1);
    let again = json!({"confirmed": false, "reason": "Поздно"});
    let late = cabinet
        .expect(&operator, "POST", &decision, Some(again), 409)
        .await;
    assert_eq!(late.problem(), "overtaken");
    let people = cabinet.expect(&head, "GET", "people", None, 200).await.json();
    assert_eq!(
        (&people["total"], &people["items"][0]["mail"]),
        (&json!(1), &json!("serik@example.kz"))
    );
    // The BIN is taken now; the mail address is not told of.
    let taken = cabinet
        .expect(&nobody, "POST", "registrations", Some(registration()), 422)
        .await;
    assert_eq!(taken.problem(), "bad_fields bin:bin_registered");
    let names = json!({"name_kk": "Құрылыс", "name_ru": "Стройка"});
    let address = format!("organisations/{id}");
    cabinet
        .expect(&operator, "PUT", &address, Some(names.clone()), 204)
        .await;
    cabinet
        .expect(&operator, "PUT", "organisations/999", Some(names), 404)
        .await;
    let session = cabinet.expect(&head, "GET", "session", None, 200).await.json();
    assert_eq!(session["roles"][0]["organisation"]["name"]["ru"], "Стройка");
}

#[tokio::test]
async fn a_registration_is_told_all_that_is_wrong_and_never_of_a_known_mail() {
    let cabinet = Cabinet::new().await;
    cabinet
        .somebody("serik@example.kz", Role::SectoralOfficer, false)
        .await;
    let nobody = Browser::default();
    let wrong = json!({
        "bin": "941240000194", "name_kk": " ", "person": 7, "mail": "serik", "password": "short", "lang": "en", "x": 1,
    });
    let refused = cabinet
        .expect(&nobody, "POST", "registrations", Some(wrong), 422)
        .await;
    assert_eq!(
        refused.problem(),
        "bad_fields bin:bin_check_digit name_kk:empty name_ru:empty person:wrong_type mail:not_a_mail lang:not_one_of \
         password:too_short x:unknown_field"
    );
    let known = cabinet
        .expect(&nobody, "POST", "registrations", Some(registration()), 202)
        .await;
    let mut other = registration();
    other["mail"] = "new@example.kz".into();
    let new = cabinet
        .expect(&nobody, "POST", "registrations", Some(other), 202)
        .await;
    assert_eq!(known.body, new.body);
    // Both are told by mail, only one of them gets a link.
    assert_eq!(cabinet.letters().await, 2);
    assert!(!cabinet.secret("new@example.kz").await.is_empty());
}

#[tokio::test]
async fn heads_invite_into_their_own_organisation_and_nobody_makes_operators_but_operators() {
    let cabinet = Cabinet::new().await;
    let head = cabinet
        .somebody("head@example.kz", Role::AuthorisedOfficer, true)
        .await;
    let session = cabinet.expect(&head, "GET", "session", None, 200).await.json();
    let own = session["roles"][0]["organisation"]["id"].clone();
    let foreign = cabinet.organisation(Role::AuthorisedOfficer).await;
    let invite = |organisation: serde_json::Value, role: &str| json!({"mail": "new@example.kz", "organisation": organisation, "role": role, "lang": "kk"});
    for (body, problem) in [
        (
            invite(foreign.into(), "authorised_officer"),
            "bad_fields organisation:unknown",
        ),
        (
            invite(own.clone(), "operator"),
            "bad_fields role:role_of_another_kind",
        ),
        (
            invite(own.clone(), "sectoral_officer"),
            "bad_fields role:role_of_another_kind",
        ),
        (invite(own.clone(), "emperor"), "bad_fields role:not_one_of"),
    ] {
        let refused = cabinet
            .expect(&head, "POST", "invitations", Some(body), 422)
            .await;
        assert_eq!(refused.problem(), problem);
    }
    let body = invite(own.clone(), "authorised_officer");
    cabinet
        .expect(&head, "POST", "invitations", Some(body.clone()), 202)
        .await;
    let token = cabinet.secret("new@example.kz").await;
    let nobody = Browser::default();
    let preview = cabinet
        .expect(
            &nobody,
            "POST",
            "invitations/preview",
            Some(json!({"token": token})),
            200,
        )
        .await
        .json();
    assert_eq!(
        (&preview["known"], &preview["role"]),
        (&json!(false), &json!("authorised_officer"))
    );
    let alone = cabinet
        .expect(
            &nobody,
            "POST",
            "invitations/acceptance",
            Some(json!({"token": token})),
            422,
        )
        .await;
    assert_eq!(alone.problem(), "bad_fields name:empty password:empty");
    let whole = json!({"token": token, "name": "Жаңа", "password": PASSWORD, "lang": "kk"});
    cabinet
        .expect(
            &nobody,
            "POST",
            "invitations/acceptance",
            Some(whole.clone()),
            200,
        )
        .await;
    cabinet
        .expect(&nobody, "POST", "invitations/acceptance", Some(whole), 410)
        .await;
    // Withdrawn or late, it is dead.
    cabinet
        .expect(&head, "POST", "invitations", Some(body.clone()), 202)
        .await;
    let open = cabinet
        .expect(&head, "GET", "invitations", None, 200)
        .await
        .json();
    assert_eq!(open.as_array().unwrap().len(), 1);
    let stranger = cabinet
        .somebody("stranger@example.kz", Role::SectoralOfficer, true)
        .await;
    let address = format!("invitations/{}", open[0]["id"]);
    cabinet.expect(&stranger, "DELETE", &address, None, 404).await;
    cabinet.expect(&head, "DELETE", &address, None, 204).await;
    let token = json!({"token": cabinet.secret("new@example.kz").await});
    cabinet
        .expect(&nobody, "POST", "invitations/preview", Some(token), 410)
        .await;
    cabinet
        .expect(&head, "POST", "invitations", Some(body), 202)
        .await;
    let token = json!({"token": cabinet.secret("new@example.kz").await});
    cabinet.wait(TimeDelta::days(7));
    cabinet
        .expect(&nobody, "POST", "invitations/acceptance", Some(token), 410)
        .await;
}

#[tokio::test]
async fn roles_are_given_and_taken_and_one_operator_stays() {
    let cabinet = Cabinet::new().await;
    let operator = cabinet
        .somebody("operator@example.kz", Role::Operator, true)
        .await;
    let officer = cabinet
        .somebody("officer@example.kz", Role::SectoralOfficer, false)
        .await;
    let people = cabinet.expect(&operator, "GET", "people", None, 200).await.json();
    let id = |mail: &str| {
        let items = people["items"].as_array().unwrap();
        items.iter().find(|one| one["mail"] == mail).unwrap()["id"].clone()
    };
    let (own, other) = (id("operator@example.kz"), id("officer@example.kz"));
    let itself = format!("people/{own}");
    let refused = cabinet
        .expect(&operator, "PUT", &itself, Some(json!({"enabled": false})), 409)
        .await;
    assert_eq!(refused.problem(), "last_operator");
    let session = cabinet
        .expect(&operator, "GET", "session", None, 200)
        .await
        .json();
    let role = format!("roles/{}", session["acting"]);
    cabinet.expect(&operator, "DELETE", &role, None, 409).await;
    let body = json!({"organisation": session["roles"][0]["organisation"]["id"], "role": "operator"});
    let roles = format!("people/{other}/roles");
    cabinet
        .expect(&operator, "POST", &roles, Some(body.clone()), 204)
        .await;
    let twice = cabinet.expect(&operator, "POST", &roles, Some(body), 409).await;
    assert_eq!(twice.problem(), "overtaken");
    // The officer chooses the new role, and then may what operators may.
    cabinet.expect(&officer, "GET", "organisations", None, 403).await;
    let session = cabinet.expect(&officer, "GET", "session", None, 200).await.json();
    let chosen = json!({"role": session["roles"][1]["id"]});
    cabinet
        .expect(&officer, "PUT", "session/acting", Some(chosen), 200)
        .await;
    cabinet.expect(&officer, "GET", "organisations", None, 200).await;
    let foreign = json!({"role": role.split('/').next_back().unwrap().parse::<u32>().unwrap()});
    cabinet
        .expect(&officer, "PUT", "session/acting", Some(foreign), 422)
        .await;
    cabinet.expect(&operator, "DELETE", &role, None, 204).await;
    cabinet.expect(&operator, "GET", "organisations", None, 403).await;
    // Who may no longer sign in is out at once.
    let itself = format!("people/{own}");
    cabinet
        .expect(&officer, "PUT", &itself, Some(json!({"enabled": false})), 204)
        .await;
    cabinet.expect(&operator, "GET", "sessions", None, 401).await;
    let body = json!({"mail": "operator@example.kz", "password": PASSWORD});
    cabinet
        .expect(&Browser::default(), "POST", "session", Some(body), 401)
        .await;
}

#[tokio::test]
async fn the_trail_tells_who_did_what_and_the_folder_is_read_by_the_operator() {
    let cabinet = Cabinet::new().await;
    let operator = cabinet
        .somebody("operator@example.kz", Role::Operator, true)
        .await;
    let officer = cabinet
        .somebody("officer@example.kz", Role::SectoralOfficer, false)
        .await;
    cabinet.expect(&officer, "GET", "audit", None, 403).await;
    let body = json!({"mail": "officer@example.kz", "password": "wrong"});
    cabinet
        .expect(
            &Browser::default().in_network("203.0.113.7"),
            "POST",
            "session",
            Some(body),
            401,
        )
        .await;
    let body = json!({"mail": "officer@example.kz"});
    cabinet
        .expect(&Browser::default(), "POST", "recoveries", Some(body), 202)
        .await;
    cabinet.deliver().await;
    let mail = cabinet.expect(&operator, "GET", "mail", None, 200).await.json();
    assert_eq!(mail["total"], 1);
    let address = format!("mail/{}", mail["items"][0]["id"]);
    let letter = cabinet.expect(&operator, "GET", &address, None, 200).await.json();
    assert!(letter["body"].as_str().unwrap().contains("/ru/cabinet/recovery#"));
    cabinet.expect(&operator, "GET", "mail/99", None, 404).await;
    let trail = cabinet.expect(&operator, "GET", "audit", None, 200).await.json();
    let told: Vec<String> = trail["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let text = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
            format!(
                "{} {} {} {}",
                text("deed"),
                text("object"),
                text("outcome"),
                text("address")
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "see_mail letter:99 unknown ",
            "see_mail letter:1 done ",
            "see_mail  done ",
            "ask_recovery person:2 done ",
            "sign_in person:2 wrong_credentials 203.0.113.7",
            "see_audit  not_allowed ",
            "accept_invitation person:2 done ",
            "accept_invitation person:1 done ",
        ]
    );
}
