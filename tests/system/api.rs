//! The public API as a program uses it: every answer is the thing asked for or a problem document, never a page.

use register_tests::register::Register;
use reqwest::blocking::Response;
use serde_json::Value;

/// The addresses that house rules promise to others, with the media type of the answer.
const PROMISED: [(&str, &str); 17] = [
    ("/api/v1/professions", "application/json"),
    (
        "/api/v1/professions?q=%D1%81%D0%BB%D0%B5%D1%81%D0%B0%D1%80%D1%8C&lang=ru&basis=voluntary&page=1",
        "application/json",
    ),
    ("/api/v1/professions/1", "application/json"),
    ("/api/v1/editions", "application/json"),
    ("/api/v1/editions/1", "application/json"),
    ("/api/v1/editions/1.json", "application/json"),
    ("/api/v1/editions/1.csv", "text/csv"),
    (
        "/api/v1/editions/1.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("/api/v1/editions/1.jsonld", "application/ld+json"),
    ("/api/v1/editions/1/form.html?lang=kk", "text/html"),
    ("/api/v1/editions/2/changes?from=1", "application/json"),
    ("/api/v1/terms?on=2026-03-20", "application/json"),
    ("/api/v1/rules?lang=kk", "application/json"),
    ("/api/v1/openapi.json", "application/json"),
    ("/feeds/editions.kk.atom", "application/atom+xml"),
    ("/feeds/editions.ru.atom", "application/atom+xml"),
    ("/feeds/deadlines.ics", "text/calendar"),
];

/// Requests that ask for nothing there is, with the status they deserve.
const REFUSED: [(&str, u16); 17] = [
    ("/api/v1/professions?page=1000000000", 404),
    ("/api/v1/professions?page=0", 400),
    ("/api/v1/professions?page=-1", 400),
    ("/api/v1/professions?page=one", 400),
    ("/api/v1/professions?basis=maybe", 400),
    ("/api/v1/professions?level=9", 400),
    ("/api/v1/professions?profile=t", 400),
    ("/api/v1/professions?lang=en", 400),
    ("/api/v1/professions?colour=blue", 400),
    ("/api/v1/professions?q=%FF%FE", 400),
    ("/api/v1/professions/999999", 404),
    ("/api/v1/professions/one", 404),
    ("/api/v1/editions/99", 404),
    ("/api/v1/editions/99.csv", 404),
    ("/api/v1/editions/2/changes?from=99", 404),
    ("/api/v1/terms?on=2026-02-30", 400),
    ("/api/v1/nothing", 404),
];

#[test]
fn every_promised_address_answers() {
    let register = Register::demonstration();
    for (path, media) in PROMISED {
        let answer = register.get(path);
        assert_eq!(answer.status(), 200, "{path}");
        assert!(
            media_of(&answer).starts_with(media),
            "{path}: {}",
            media_of(&answer)
        );
        assert!(!answer.bytes().expect("a body").is_empty(), "{path}");
    }
}

#[test]
fn whatever_is_refused_is_refused_with_a_problem() {
    let register = Register::demonstration();
    let long = format!("/api/v1/professions?q={}", "a".repeat(10_000));
    for (path, status) in REFUSED.into_iter().chain([(long.as_str(), 400)]) {
        let answer = register.get(path);
        let shown = path.chars().take(80).collect::<String>();
        let found = answer.status().as_u16();
        // A page or a day that cannot be may be called either not there or badly named; never more than that.
        assert!(
            found == status || matches!((found, status), (400, 404) | (404, 400)),
            "{shown}: {found}"
        );
        assert!(
            media_of(&answer).starts_with("application/problem+json"),
            "{shown}: {}",
            media_of(&answer)
        );
        let problem: Value = answer.json().expect("a problem is JSON");
        assert_eq!(problem["status"], found, "{shown}");
        assert!(
            problem["code"].as_str().is_some_and(|code| !code.is_empty()),
            "{shown}"
        );
        assert!(
            problem["title"].as_str().is_some_and(|title| !title.is_empty()),
            "{shown}"
        );
        assert!(
            problem["request_id"].as_str().is_some_and(|id| !id.is_empty()),
            "{shown}"
        );
    }
}

#[test]
fn profession_is_found_by_the_same_search_as_in_the_browser() {
    let register = Register::demonstration();
    for q in ["слесарь", "слесаря", "ckfcfhm", "slesar"] {
        let list: Value = register
            .get(&format!("/api/v1/professions?q={q}&lang=ru"))
            .json()
            .expect("a list");
        let first = list["items"][0]["name"]["ru"]
            .as_str()
            .unwrap_or_default()
            .to_lowercase();
        assert!(first.contains("слесар"), "{q}: {first}");
    }
}

fn media_of(answer: &Response) -> String {
    let header = answer
        .headers()
        .get("content-type")
        .and_then(|value| value.to_str().ok());
    header.unwrap_or_default().to_owned()
}
