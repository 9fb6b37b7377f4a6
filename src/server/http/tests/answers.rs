//! What stands in the answers, and what stands around them.

use super::register::Asked;

const BR: (&str, &str) = ("accept-encoding", "gzip, deflate, br");

#[tokio::test]
async fn professions_are_found_filtered_and_paged() {
    let asked = Asked::new().await;
    for (query, total, first) in [
        ("", 3, "Дәнекерлеуші"),
        ("?lang=ru", 3, "Нотариус"),
        ("?q=%D1%81%D0%B2%D0%B0%D1%80%D1%89%D0%B8%D0%BA", 1, "Дәнекерлеуші"),
        ("?basis=mandatory", 1, "Нотариус"),
        ("?level=7&level=3", 3, "Дәнекерлеуші"),
        ("?group=2", 1, "Нотариус"),
        (
            "?body=%D0%9C%D0%B8%D0%BD%D0%B8%D1%81%D1%82%D0%B5%D1%80%D1%81%D1%82%D0%B2%D0%BE%20%D1%8E%D1%81%D1%82%D0%B8%D1%86%D0%B8%D0%B8",
            1,
            "Нотариус",
        ),
        ("?per_page=1&page=3", 3, "Нотариус"),
    ] {
        let list = asked.get(&format!("/api/v1/professions{query}")).await.json();
        assert_eq!(list["total"], total, "{query}: {list}");
        assert_eq!(list["items"][0]["name"]["kk"], first, "{query}: {list}");
    }
    let list = asked.get("/api/v1/professions?basis=voluntary").await.json();
    assert_eq!(
        list["facets"]["basis"],
        serde_json::json!([{ "value": "mandatory", "count": 1 }, { "value": "voluntary", "count": 2 }])
    );
    assert_eq!(
        list["facets"]["level"],
        serde_json::json!([{ "value": "3", "count": 2 }])
    );
}

#[tokio::test]
async fn why_a_profession_was_found_is_told_when_asked() {
    let asked = Asked::new().await;
    let address = "/api/v1/professions?lang=ru&q=%D1%81%D0%B2%D0%B0%D1%80%D1%89%D0%B8%D0%BA%D0%B0";
    let plain = asked.get(address).await.json();
    let explained = asked.get(&format!("{address}&explain=true")).await.json();
    assert_eq!(plain["explanations"], serde_json::Value::Null);
    assert_eq!(plain["items"], explained["items"]);
    let why = &explained["explanations"][0];
    assert_eq!(
        (&why["words"][0]["how"], &why["words"][0]["word"], &why["lang"]),
        (&"form".into(), &"сварщик".into(), &"ru".into()),
        "{explained}"
    );
}

#[tokio::test]
async fn a_profession_tells_its_history() {
    let asked = Asked::new().await;
    let mut told = Vec::new();
    for id in 1..=4 {
        let profession = asked.get(&format!("/api/v1/professions/{id}")).await.json();
        told.push(serde_json::json!({
            "path": profession["path"]["ru"],
            "edition": profession["edition"],
            "excluded": profession["excluded"],
            "number": profession["rows"][0]["number"],
            "history": profession["history"],
            "related": profession["related"].as_array().unwrap().iter().map(|r| r["id"].clone()).collect::<Vec<_>>(),
        }));
    }
    insta::assert_json_snapshot!("professions", told);
}

#[tokio::test]
async fn changes_are_told_field_by_field() {
    let asked = Asked::new().await;
    let changes = asked.get("/api/v1/editions/2/changes?from=1").await.json();
    insta::assert_json_snapshot!("changes", changes);
    let none = asked.get("/api/v1/editions/2/changes?from=2").await.json();
    assert_eq!(
        none["counts"],
        serde_json::json!({ "included": 0, "changed": 0, "excluded": 0 })
    );
    let first = asked.get("/api/v1/editions/1/changes").await.json();
    assert_eq!(
        (&first["from"], &first["counts"]["included"]),
        (&0.into(), &3.into())
    );
    let last = asked
        .get("/api/v1/editions/2/changes?per_page=1&page=3")
        .await
        .json();
    assert_eq!(
        (&last["pages"], &last["excluded"][0]["id"]),
        (&3.into(), &3.into())
    );
}

#[tokio::test]
async fn rows_are_numbered_in_their_section() {
    let asked = Asked::new().await;
    let rows = asked
        .get("/api/v1/editions/2/rows?basis=voluntary&per_page=1&page=2")
        .await
        .json();
    assert_eq!((&rows["total"], &rows["pages"]), (&2.into(), &2.into()));
    assert_eq!(
        (&rows["items"][0]["number"], &rows["items"][0]["name"]["ru"]),
        (&2.into(), &"Резчик".into())
    );
}

#[tokio::test]
async fn terms_are_counted_from_the_day_asked_for() {
    let asked = Asked::new().await;
    let terms = asked.get("/api/v1/terms?on=2026-03-20").await.json();
    insta::assert_json_snapshot!("terms", terms);
}

#[tokio::test]
async fn a_file_carries_the_fingerprint_of_its_edition() {
    use sha2::{Digest as _, Sha256};

    let asked = Asked::new().await;
    for edition in asked.get("/api/v1/editions").await.json().as_array().unwrap() {
        let file = asked
            .get(&format!("/api/v1/editions/{}.csv", edition["number"]))
            .await;
        let hex: String = Sha256::digest(&file.body)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(edition["sha256"], hex);
        assert!(file.header("content-disposition").contains(".csv\""));
    }
}

#[tokio::test]
async fn answers_are_compressed_as_the_client_takes_them() {
    let asked = Asked::new().await;
    let wasm = "/register-web-0123456789abcdef_bg.wasm";
    for (address, accept, encoding) in [
        (wasm, "gzip, br", "br"),
        (wasm, "gzip", "gzip"),
        (wasm, "br;q=0", ""),
        ("/boot.js", "br", ""),
        ("/api/v1/rules", "br", "br"),
        ("/api/v1/rules", "gzip", "gzip"),
        ("/api/v1/rules", "", ""),
        ("/api/v1/search-index", "br", "br"),
        ("/api/v1/editions", "br", ""),
        ("/kk/professions/1", "gzip", "gzip"),
    ] {
        let answer = asked.ask("GET", address, &[("accept-encoding", accept)]).await;
        assert_eq!(answer.header("content-encoding"), encoding, "{address} {accept}");
        assert_eq!(
            answer.header("content-length"),
            answer.body.len().to_string(),
            "{address} {accept}"
        );
        if !encoding.is_empty() {
            assert!(
                answer.header("vary").starts_with("accept-encoding"),
                "{address} {accept}"
            );
            assert!(
                answer.header("etag").ends_with(&format!("-{encoding}\"")),
                "{address} {accept}"
            );
        }
    }
}

#[tokio::test]
async fn caches_keep_what_is_named_by_its_content() {
    let asked = Asked::new().await;
    let page = asked.get("/kk/").await;
    let index = page
        .text()
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|href| href.starts_with("/files/"));
    for (address, expected) in [
        (
            "/register-web-0123456789abcdef_bg.wasm",
            "public, max-age=31536000, immutable",
        ),
        (index.unwrap(), "public, max-age=31536000, immutable"),
        ("/boot.js", "no-cache"),
        ("/kk/", "no-cache"),
        ("/ru/professions/1", "no-cache"),
        ("/api/v1/search-index", "no-cache"),
        ("/api/v1/professions", "no-cache"),
        ("/api/v1/nothing", "no-store"),
    ] {
        assert_eq!(
            asked.get(address).await.header("cache-control"),
            expected,
            "{address}"
        );
    }
}

#[tokio::test]
async fn problems_speak_the_language_of_the_request() {
    let asked = Asked::new().await;
    for (address, accept, language) in [
        ("/api/v1/nothing", "", "kk"),
        ("/api/v1/nothing", "ru-RU, en;q=0.5", "ru"),
        ("/api/v1/nothing?lang=kk", "ru", "kk"),
        ("/api/v1/editions/9?lang=ru", "", "ru"),
    ] {
        let answer = asked.ask("GET", address, &[("accept-language", accept)]).await;
        assert_eq!(answer.header("content-language"), language, "{address} {accept}");
    }
}

#[tokio::test]
async fn requests_have_ids_and_limits() {
    let asked = Asked::new().await;
    assert!(
        asked
            .get("/healthz")
            .await
            .header("x-request-id")
            .starts_with("ab-")
    );
    for (given, taken) in [
        ("trace-7.b_1", true),
        ("", false),
        ("a b", false),
        (&"x".repeat(65), false),
    ] {
        let answer = asked.ask("GET", "/healthz", &[("x-request-id", given)]).await;
        assert_eq!(answer.header("x-request-id") == given, taken, "{given}");
    }
    let client = ("x-forwarded-for", "203.0.113.9");
    let first = asked.ask("GET", "/healthz", &[client]).await;
    assert_eq!(
        (first.header("ratelimit"), first.header("ratelimit-policy")),
        ("\"client\";r=9", "\"client\";q=10;w=10")
    );
    let mut last = first;
    for _ in 0..10 {
        last = asked.ask("GET", "/healthz", &[client]).await;
    }
    assert_eq!(
        (last.status.as_u16(), last.problem().as_str()),
        (429, "too_many_requests")
    );
    assert!(matches!(last.header("retry-after"), "1" | "2"));
    // What stands ready is not counted: it costs nothing.
    assert_eq!(asked.ask("GET", "/kk/", &[client, BR]).await.status.as_u16(), 200);
}

#[tokio::test]
async fn a_body_is_not_read() {
    use axum::{body::Body, http::Request};

    let asked = Asked::new().await;
    for (length, status) in [(10, 200), (1_000_000, 413)] {
        let request = Request::get("/healthz")
            .header("content-length", length)
            .body(Body::from(vec![b'x'; length]))
            .unwrap();
        assert_eq!(asked.send(request).await.status.as_u16(), status, "{length}");
    }
}

#[tokio::test]
async fn the_current_edition_needs_no_database() {
    let asked = Asked::new().await;
    asked.lose_database();
    for address in [
        "/api/v1/professions",
        "/api/v1/editions/2.csv",
        "/api/v1/editions/2/rows?basis=mandatory",
        "/kk/professions/3",
    ] {
        assert_eq!(asked.get(address).await.status.as_u16(), 200, "{address}");
    }
    assert_eq!(asked.get("/healthz").await.status.as_u16(), 200);
    assert_eq!(asked.get("/readyz").await.problem(), "database_gone");
}
