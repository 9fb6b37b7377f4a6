//! Cases: a proposal is returned with recommendations, somebody is overtaken and loses nothing, lists stand in the address.

use register_tests::register::Register;
use register_tests::visitor::{DESK, PHONE, Visitor};
use serde_json::{Value, json};

use crate::cabinet::enters;

/// Sends something to the API as the person who is signed in, and returns the answer's JSON.
fn sends(visitor: &Visitor, method: &str, address: &str, body: &Value) -> Value {
    let script = format!(
        "return (async () => {{
            const session = await (await fetch('/api/v1/cabinet/session')).json();
            const headers = {{ 'x-csrf-token': session.csrf_token }};
            const options = {{ method: '{method}', headers }};
            if ('{method}' !== 'GET') {{
                headers['content-type'] = 'application/json';
                headers['idempotency-key'] = 'test-' + performance.now() + '-' + Math.random();
                options.body = JSON.stringify({body});
            }}
            const answer = await fetch('/api/v1/cabinet/{address}', options);
            if (!answer.ok) throw new Error(await answer.text());
            return await answer.json();
        }})()"
    );
    visitor.asks(&script)
}

/// Takes a step with a case as it stands.
fn steps(visitor: &Visitor, case: u64, action: &Value) {
    let version = sends(visitor, "GET", &format!("cases/{case}"), &Value::Null)["summary"]["version"].clone();
    let act = json!({ "action": action, "expected_version": version });
    sends(visitor, "POST", &format!("cases/{case}/steps"), &act);
}

/// A complete proposal to include a profession of this name.
fn proposal(name: &str) -> Value {
    json!({
        "kind": "include",
        "answers": {
            "name_kk": format!("{name} қазақша"), "name_ru": format!("{name} по-русски"),
            "nature": "yes", "nature_explanation": "Су астындағы жұмыс өмірге қауіпті.",
            "demand_now": "120", "demand_ahead": "1450", "demand_period": "2026–2028",
            "demand_source": "Еңбек нарығының қажеттілігін қалыптастыру қорытындылары",
            "contact_person": "Асқаров Нұрлан", "contact_phone": "+7 (7172) 55-01-02", "contact_mail": "office@example.kz",
        },
        "rows": [{
            "basis": "voluntary", "level": "4", "ground_kind": "standard",
            "ground_kk": "Дәнекерлеу өндірісі", "ground_ru": "Сварочное производство",
            "order_number": "284", "order_date": "2024-07-31", "validity_kk": "5 жыл", "validity_ru": "5 лет",
            "body_kk": "Өнеркәсіп министрлігі", "body_ru": "Министерство промышленности", "profile": "technical",
        }],
    })
}

/// Signs in as another of the demonstration's people.
fn becomes(visitor: &Visitor, role: &str) {
    visitor.opens("/ru/cabinet");
    visitor.sees_that("whether somebody is signed in", || {
        !visitor.reads(".who").is_empty() || !visitor.reads(".offer").is_empty()
    });
    if !visitor.reads(".who").is_empty() {
        visitor.chooses("Выйти");
    }
    enters(visitor, "ru", role);
}

const OFFICER: &str = "сотрудник отраслевого государственного органа";
const ASSOCIATION: &str = "представитель объединения";

/// A proposal that the association has sent to the officer's sectoral body; its number. The officer is signed in at the end.
fn sent(visitor: &Visitor, name: &str) -> u64 {
    becomes(visitor, OFFICER);
    let session = sends(visitor, "GET", "session", &Value::Null);
    let body = session["roles"][0]["organisation"]["id"].clone();
    becomes(visitor, ASSOCIATION);
    let begin = json!({ "proposal": "include", "body": body });
    let begun = sends(visitor, "POST", "cases", &begin);
    let case = begun["cases"][0]["id"].as_u64().expect("the number of a case");
    steps(
        visitor,
        case,
        &json!({ "action": "send", "draft": proposal(name) }),
    );
    becomes(visitor, OFFICER);
    case
}

fn value_of(visitor: &Visitor, id: &str) -> Value {
    visitor.asks(&format!("return document.getElementById('{id}')?.value ?? null"))
}

#[test]
fn officer_returns_a_proposal_and_the_association_sees_why() {
    let register = Register::demonstration();
    let officer = Visitor::with(DESK, &register);
    let case = sent(&officer, "Бракер");
    officer.opens("/ru/cabinet");
    officer.sees(".tasks li", "Бракер по-русски");
    officer.opens("/ru/cabinet/cases");
    officer.sees(".tasks li", "Ждёт вас");
    officer.chooses("Бракер по-русски");
    officer.sees("h1", &case.to_string());
    officer.sees("#standing ~ .lead", "В отраслевом государственном органе");
    // A recommendation begins beside the field that it is about.
    officer.clicks("#text-rows-0-level .record__act button");
    officer.sees_that("the focus in the recommendation", || {
        officer.asks("return document.activeElement.id") == "comment-0"
    });
    officer.types("#comment-0", "Почему только четвёртый уровень?");
    officer.clicks("#text-nature_explanation .record__act button");
    officer.clicks(".acts__form [type=submit]");
    officer.sees(".summary", "Пункт 2 пуст");
    officer.types("#comment-1", "Опишите возможный вред людям.");
    assert!(officer.barriers().is_empty(), "{:?}", officer.barriers());
    officer.clicks(".acts__form [type=submit]");
    officer.sees("#standing ~ .lead", "Возвращено на доработку");
    officer.sees_that("the focus where the case is now", || {
        officer.asks("return document.activeElement.id") == "standing"
    });
    officer.sees(".timeline li", "Почему только четвёртый уровень?");
    officer.leaves_content();
    let member = Visitor::with(PHONE, &register);
    becomes(&member, ASSOCIATION);
    member.opens(&format!("/kk/cabinet/cases/{case}"));
    member.sees("#standing ~ .lead", "Пысықтауға қайтарылды");
    member.sees(
        "#text-rows-0-level .record__comment",
        "Почему только четвёртый уровень?",
    );
    member.sees(
        "#text-nature_explanation .record__comment",
        "Опишите возможный вред людям.",
    );
    assert_eq!(member.overflow(), 0);
    assert!(member.barriers().is_empty(), "{:?}", member.barriers());
    member.opens("/kk/cabinet");
    member.sees(".tasks li", "Бракер қазақша");
    member.leaves_content();
}

#[test]
fn whoever_is_overtaken_reads_what_happened_and_keeps_what_they_typed() {
    let register = Register::demonstration();
    let visitor = Visitor::with(DESK, &register);
    let case = sent(&visitor, "Опережающий");
    visitor.opens(&format!("/ru/cabinet/cases/{case}"));
    visitor.clicks("#act-decline");
    let reason = format!("case-{case}-decline-reason");
    visitor.types(&format!("#{reason}"), "Такая профессия есть.");
    // A colleague takes it into the cycle meanwhile.
    steps(&visitor, case, &json!({ "action": "take_into_cycle" }));
    visitor.clicks(".acts__form [type=submit]");
    visitor.sees(".summary", "За это время дело изменилось");
    visitor.sees(".summary li", "Взято в цикл");
    assert_eq!(value_of(&visitor, &reason), "Такая профессия есть.");
    assert!(visitor.barriers().is_empty(), "{:?}", visitor.barriers());
    visitor.chooses("Обновить дело и продолжить");
    visitor.sees("#standing ~ .lead", "Взято в цикл");
    assert_eq!(value_of(&visitor, &reason), "Такая профессия есть.");
    visitor.clicks(".acts__form [type=submit]");
    visitor.sees("#standing ~ .lead", "Отклонено");
    visitor.sees(".timeline li", "Такая профессия есть.");
}

#[test]
fn lists_stand_in_the_address_and_say_what_to_do_when_they_are_empty() {
    let register = Register::demonstration();
    let visitor = Visitor::with(PHONE, &register);
    let _case = sent(&visitor, "Листовик");
    visitor.opens("/ru/cabinet/cases?cycle=2021-1");
    visitor.sees(".empty", "По этому отбору предложений нет.");
    visitor.chooses("Показать все");
    visitor.sees_that("the whole list", || visitor.address() == "/ru/cabinet/cases");
    visitor.sees(".tasks li", "Листовик по-русски");
    assert!(visitor.barriers().is_empty(), "{:?}", visitor.barriers());
    assert_eq!(visitor.overflow(), 0);
    visitor.opens("/ru/cabinet/cases?state=with_sectoral_body");
    visitor.sees(".tasks li", "Листовик по-русски");
    assert_eq!(value_of(&visitor, "cases-state"), "with_sectoral_body");
}
