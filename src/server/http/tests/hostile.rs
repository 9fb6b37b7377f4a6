//! Whatever is asked: an answer, never an error of the server, never a page where data are asked for.

use proptest::prelude::*;

use super::register::Asked;

/// Parts that lead into the middle of things, and parts that lead nowhere.
fn part() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "api",
        "v1",
        "professions",
        "editions",
        "2.csv",
        "1",
        "99999999999999999999",
        "rows",
        "changes",
        "form.html",
        "terms",
        "rules",
        "search-index",
        "openapi.json",
        "feeds",
        "editions.kk.atom",
        "deadlines.ics",
        "kk",
        "ru",
        "files",
        "..",
        "%2e%2e",
        "%00",
        "%FF",
        "%",
        "",
        "healthz",
        "readyz",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => "[!-~&&[^#?]]{0,12}"]
}

fn query() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "q", "page", "per_page", "basis", "level", "group", "body", "lang", "on", "from", "x", "",
    ]);
    let value = prop_oneof![
        "[!-~&&[^#]]{0,20}",
        prop::sample::select(vec![
            "0",
            "1",
            "-1",
            "1000000000",
            "mandatory",
            "ru",
            "2026-03-20",
            "9999-99-99",
            "%FF",
            "%D1",
            "🙂"
        ])
        .prop_map(|value| value.replace('🙂', "%F0%9F%99%82")),
    ];
    let pairs = prop::collection::vec(
        (name, value).prop_map(|(name, value)| format!("{name}={value}")),
        0..4,
    );
    pairs.prop_map(|pairs| pairs.join("&"))
}

#[test]
fn nothing_makes_the_server_fail() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let asked = runtime.block_on(Asked::new());
    let method = prop::sample::select(vec![
        "GET", "GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "BREW",
    ]);
    let address = (prop::collection::vec(part(), 0..6), query())
        .prop_map(|(parts, query)| format!("/{}?{query}", parts.join("/")))
        .prop_filter("an address", |address| address.parse::<axum::http::Uri>().is_ok());
    proptest!(ProptestConfig::with_cases(2000), |(method in method, address in address, language in "[a-z,;=.0-9-]{0,20}")| {
        let answer = runtime.block_on(asked.ask(method, &address, &[("accept-language", &language)]));
        let status = answer.status.as_u16();
        prop_assert!(status < 500, "{method} {address}: {status}");
        let media = answer.header("content-type");
        if address.starts_with("/api/") && !address.contains("form.html") {
            prop_assert!(!media.contains("html"), "{method} {address}: {media}");
        }
        if (400..500).contains(&status) && !media.contains("html") {
            prop_assert_eq!(media, "application/problem+json", "{} {}", method, address);
            if method != "HEAD" {
                answer.problem();
            }
        }
    });
}
