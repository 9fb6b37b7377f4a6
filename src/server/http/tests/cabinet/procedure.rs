//! Those who take part in the procedure, each with a browser, over a small register.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

use axum::{body::Body, http::Request};
use register_api::cabinet::organisation::Standing;
use register_domain::{
    organisation::{OrganisationId, OrganisationKind},
    proposal::{Draft, Field, ProposalKind},
    role::Role,
    text::Bilingual,
};
use serde_json::{Value, json};

use super::{super::register::small_register, Answer, Browser, Cabinet, PASSWORD};
use crate::{
    cases::verify::{Verified, verify},
    store::organisations::NewOrganisation,
};

/// A complete proposal, as `field: text` lines.
const WELDER: &str = "\
name_kk: Су астындағы дәнекерлеуші
name_ru: Подводный сварщик
rows.0.basis: voluntary
rows.0.level: 4
rows.0.ground_kind: standard
rows.0.ground_kk: Дәнекерлеу өндірісі
rows.0.ground_ru: Сварочное производство
rows.0.order_number: 284
rows.0.order_date: 2024-07-31
rows.0.validity_kk: 5 жыл
rows.0.validity_ru: 5 лет
rows.0.body_kk: Өнеркәсіп министрлігі
rows.0.body_ru: Министерство промышленности
rows.0.profile: technical
nature: yes
nature_explanation: Су астындағы жұмыс өмірге қауіпті.
demand_now: 120
demand_ahead: 1 450
demand_period: 2027–2029
demand_source: Еңбек нарығының болжамы
contact_person: Асқаров Нұрлан
contact_phone: +7 (7172) 55-01-02
contact_mail: office@example.kz";

/// Everybody who takes part.
pub(super) struct House {
    pub(super) cabinet: Cabinet,
    pub(super) operator: Browser,
    /// A member of an association that the operator has confirmed.
    pub(super) member: Browser,
    pub(super) officer: Browser,
    pub(super) secretary: Browser,
    pub(super) ministry: Browser,
    pub(super) council: Browser,
    /// The sectoral body.
    pub(super) body: u32,
    keys: AtomicU32,
}

/// The text of a proposal, with some fields typed anew.
pub(super) fn draft(changes: &str) -> Value {
    let mut draft = Draft::new(ProposalKind::Include);
    for line in WELDER.lines().chain(changes.lines()) {
        let (field, text) = line.split_once(": ").unwrap();
        draft.set(field.parse::<Field>().unwrap(), text);
    }
    serde_json::to_value(&draft).unwrap()
}

impl House {
    pub(super) async fn new() -> House {
        let cabinet = Cabinet::over(small_register().await).await;
        let operator = cabinet
            .somebody("operator@example.kz", Role::Operator, true)
            .await;
        let body = cabinet.organisation(Role::SectoralOfficer).await;
        let officer = cabinet
            .member("officer@example.kz", body, Role::SectoralOfficer, true)
            .await;
        let at_body = NewOrganisation {
            kind: OrganisationKind::SectoralCouncil,
            bin: None,
            name: Bilingual::new("Салалық кеңес", "Отраслевой совет").unwrap(),
            at_body: Some(OrganisationId(body)),
            standing: Standing::Confirmed,
        };
        let database = cabinet.register.database();
        let at_body = database
            .add_organisation(&at_body, cabinet.clock.now(), None)
            .await
            .unwrap();
        let secretary = cabinet
            .member("secretary@example.kz", at_body, Role::SectoralSecretary, true)
            .await;
        let ministry = cabinet
            .somebody("ministry@example.kz", Role::AuthorisedOfficer, true)
            .await;
        let council = cabinet
            .somebody("council@example.kz", Role::NationalSecretary, true)
            .await;
        let member = registered(&cabinet, &operator).await;
        House {
            cabinet,
            operator,
            member,
            officer,
            secretary,
            ministry,
            council,
            body,
            keys: AtomicU32::new(1),
        }
    }

    /// Sends something under a key of its own.
    pub(super) async fn send(&self, browser: &Browser, method: &str, address: &str, body: &Value) -> Answer {
        let key = format!("key-number-{}", self.keys.fetch_add(1, Relaxed));
        self.send_as(browser, method, address, body, &key).await
    }

    /// Sends something under a key.
    pub(super) async fn send_as(
        &self,
        browser: &Browser,
        method: &str,
        address: &str,
        body: &Value,
        key: &str,
    ) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(format!("/api/v1/cabinet/{address}"))
            .header("sec-fetch-site", "same-origin")
            .header("cookie", &browser.cookie)
            .header("x-csrf-token", &browser.csrf)
            .header("idempotency-key", key)
            .header("content-type", "application/json")
            .body(Body::from(body.to_string()))
            .unwrap();
        self.cabinet.send(request).await
    }

    /// Sends something that must be done.
    #[track_caller]
    pub(super) fn done<'a>(
        &'a self,
        browser: &'a Browser,
        method: &'a str,
        address: &'a str,
        body: Value,
    ) -> impl Future<Output = Answer> + 'a {
        let place = std::panic::Location::caller();
        async move {
            let answer = self.send(browser, method, address, &body).await;
            assert!(
                answer.status.is_success(),
                "{place}: {method} {address} {body}: {}",
                answer.text()
            );
            answer
        }
    }

    /// What is answered to a question.
    pub(super) async fn get(&self, browser: &Browser, address: &str) -> Value {
        let answer = self.cabinet.ask(browser, "GET", address, None).await;
        assert_eq!(answer.status.as_u16(), 200, "{address}: {}", answer.text());
        answer.json()
    }

    /// Begins an inclusion and gives its number.
    pub(super) async fn begin(&self, browser: &Browser) -> u32 {
        let begin = json!({"proposal": "include", "body": self.body});
        let done = self.done(browser, "POST", "cases", begin).await.json();
        u32::try_from(done["cases"][0]["id"].as_u64().unwrap()).unwrap()
    }

    pub(super) async fn version(&self, id: u32) -> u32 {
        let case = self
            .cabinet
            .register
            .database()
            .case(register_domain::procedure::CaseId(id));
        case.await.unwrap().unwrap().case.version
    }

    /// A step with what it takes, as it goes over the wire.
    pub(super) async fn step(&self, id: u32, action: Value) -> Value {
        json!({"action": action, "expected_version": self.version(id).await})
    }

    /// Takes a step that must be taken.
    #[track_caller]
    pub(super) fn act<'a>(
        &'a self,
        browser: &'a Browser,
        id: u32,
        action: Value,
    ) -> impl Future<Output = ()> + 'a {
        let place = std::panic::Location::caller();
        async move {
            let step = self.step(id, action.clone()).await;
            let answer = self
                .send(browser, "POST", &format!("cases/{id}/steps"), &step)
                .await;
            assert!(answer.status.is_success(), "{place}: {action}: {}", answer.text());
        }
    }

    /// The case in the version that is there, as packages name it.
    pub(super) async fn seen(&self, id: u32) -> Value {
        json!({"id": id, "version": self.version(id).await})
    }

    /// A decision of a council today.
    pub(super) fn decision() -> Value {
        json!({"number": "12-хаттама", "date": "2026-11-22"})
    }

    /// Every event of history is in its place, so many of them.
    pub(super) async fn is_whole(&self, events: u64) {
        let Verified {
            events: found,
            faults,
            ..
        } = verify(self.cabinet.register.database()).await.unwrap();
        assert_eq!((found, faults), (events, Vec::new()));
    }

    /// How many lines the audit trail has, and the outcome of the newest.
    pub(super) async fn trail(&self) -> (u32, String) {
        let (total, newest) = self.cabinet.register.database().trail(0, 1).await.unwrap();
        let newest = newest.into_iter().next();
        (total, newest.map(|entry| entry.outcome).unwrap_or_default())
    }
}

/// A member of an association that has registered itself and was confirmed by the operator.
async fn registered(cabinet: &Cabinet, operator: &Browser) -> Browser {
    let nobody = Browser::default();
    let registration = json!({
        "bin": "941240000193", "name_kk": "Құрылысшылар", "name_ru": "Строители", "person": "Серік",
        "mail": "serik@example.kz", "password": PASSWORD, "lang": "kk",
    });
    cabinet
        .expect(&nobody, "POST", "registrations", Some(registration), 202)
        .await;
    let token = json!({"token": cabinet.secret("serik@example.kz").await});
    let member = cabinet
        .expect(&nobody, "POST", "registrations/completion", Some(token), 200)
        .await;
    let member = Browser::of(&member);
    // Until it is confirmed, it can begin nothing.
    cabinet.expect(&member, "GET", "cases", None, 403).await;
    let all = cabinet
        .expect(operator, "GET", "organisations", None, 200)
        .await
        .json();
    let mut all = all.as_array().unwrap().iter();
    let id = &all.find(|one| one["bin"] == "941240000193").unwrap()["id"];
    let decision = format!("organisations/{id}/decision");
    cabinet
        .expect(operator, "POST", &decision, Some(json!({"confirmed": true})), 204)
        .await;
    member
}
