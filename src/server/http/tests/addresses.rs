//! Every address and what it answers with.

use super::register::{Answer, Asked, INDEX};

#[tokio::test]
async fn everything_there_is_answers() {
    let asked = Asked::new().await;
    for (address, media) in [
        ("/api/v1/professions", "application/json"),
        (
            "/api/v1/professions?q=%D1%81%D0%B2%D0%B0%D1%80%D1%89%D0%B8%D0%BA&lang=ru",
            "application/json",
        ),
        (
            "/api/v1/professions?basis=voluntary&level=3&level=4&profile=technical&group=7&page=1",
            "application/json",
        ),
        ("/api/v1/professions/2", "application/json"),
        ("/api/v1/professions/3?lang=ru", "application/json"),
        ("/api/v1/editions", "application/json"),
        ("/api/v1/editions/2", "application/json"),
        (
            "/api/v1/editions/1.csv",
            "text/csv; charset=utf-8; header=present",
        ),
        (
            "/api/v1/editions/2.csv",
            "text/csv; charset=utf-8; header=present",
        ),
        ("/api/v1/editions/2.json", "application/json"),
        ("/api/v1/editions/2.jsonld", "application/ld+json"),
        (
            "/api/v1/editions/2.xlsx?lang=ru",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        ("/api/v1/editions/2/form.html?lang=kk", "text/html; charset=utf-8"),
        ("/api/v1/editions/2/form.html", "text/html; charset=utf-8"),
        (
            "/api/v1/editions/2/rows?basis=voluntary&per_page=1&page=2",
            "application/json",
        ),
        ("/api/v1/editions/2/changes", "application/json"),
        ("/api/v1/editions/2/changes?from=1", "application/json"),
        ("/api/v1/editions/1/changes", "application/json"),
        ("/api/v1/terms", "application/json"),
        ("/api/v1/terms?on=2026-03-20", "application/json"),
        ("/api/v1/rules", "application/json"),
        ("/api/v1/rules?lang=ru", "application/json"),
        ("/api/v1/search-index", "application/octet-stream"),
        ("/api/v1/search-index?lang=kk", "application/octet-stream"),
        ("/api/v1/openapi.json", "application/json"),
        ("/feeds/editions.kk.atom", "application/atom+xml; charset=utf-8"),
        ("/feeds/editions.ru.atom", "application/atom+xml; charset=utf-8"),
        ("/feeds/deadlines.ics?lang=ru", "text/calendar; charset=utf-8"),
        ("/api/v1/cycle", "application/json"),
        ("/api/v1/cycle?on=2026-03-20", "application/json"),
        ("/api/v1/professions/2/history", "application/json"),
        ("/api/v1/news", "application/json"),
        ("/feeds/news.kk.atom", "application/atom+xml; charset=utf-8"),
        ("/feeds/news.ru.atom", "application/atom+xml; charset=utf-8"),
        ("/kk/cycle", "text/html; charset=utf-8"),
        ("/ru/news", "text/html; charset=utf-8"),
        ("/kk/history/2", "text/html; charset=utf-8"),
        ("/healthz", "application/json"),
        ("/readyz", "application/json"),
        ("/boot.js", "text/javascript; charset=utf-8"),
        ("/register-web-0123456789abcdef_bg.wasm", "application/wasm"),
        ("/kk/", "text/html; charset=utf-8"),
        (
            "/ru/?q=%D1%81%D0%B2%D0%B0%D1%80%D1%89%D0%B8%D0%BA",
            "text/html; charset=utf-8",
        ),
        ("/kk/professions/2", "text/html; charset=utf-8"),
        ("/ru/professions/3/any-slug", "text/html; charset=utf-8"),
        ("/ru/editions", "text/html; charset=utf-8"),
        ("/ru/editions/1", "text/html; charset=utf-8"),
        ("/ru/editions/2/changes?from=1", "text/html; charset=utf-8"),
        ("/kk/rules/", "text/html; charset=utf-8"),
        ("/kk/about", "text/html; charset=utf-8"),
        ("/kk/cabinet", "text/html; charset=utf-8"),
        ("/ru/cabinet/organisations/12", "text/html; charset=utf-8"),
    ] {
        let answer = asked.get(address).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (200, media),
            "{address}"
        );
        assert!(
            !answer.body.is_empty() && !answer.header("etag").is_empty(),
            "{address}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
        // The files that a page is made of live by the policy of the page.
        let policy = answer.header("content-security-policy");
        let part = ["text/javascript", "application/wasm"]
            .iter()
            .any(|part| media.starts_with(part));
        assert!(
            if part {
                policy.is_empty()
            } else {
                policy.contains("default-src 'none'")
            },
            "{address}: {policy}"
        );
        let open = ["/api/", "/feeds/", "/healthz", "/readyz"]
            .iter()
            .any(|start| address.starts_with(start));
        assert_eq!(
            answer.header("access-control-allow-origin") == "*",
            open,
            "{address}"
        );
        let head = asked.ask("HEAD", address, &[]).await;
        assert_eq!((head.status, head.body.len()), (answer.status, 0), "{address}");
        assert_eq!(
            head.header("content-length"),
            answer.body.len().to_string(),
            "{address}"
        );
        let again = asked
            .ask("GET", address, &[("if-none-match", answer.header("etag"))])
            .await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0), "{address}");
        assert_eq!(again.header("etag"), answer.header("etag"), "{address}");
    }
}

#[tokio::test]
async fn whatever_is_wrong_is_told() {
    let asked = Asked::new().await;
    let long = format!("/api/v1/professions?q={}", "%D1%8F".repeat(5000));
    let longer = format!("/api/v1/professions?q={}", "a".repeat(63_000));
    for (address, status, problem) in [
        (
            "/api/v1/professions?page=1000000000",
            400,
            "bad_parameter page:out_of_range",
        ),
        (
            "/api/v1/professions?page=2",
            400,
            "bad_parameter page:out_of_range",
        ),
        (
            "/api/v1/professions?page=0&level=9&basis=x",
            400,
            "bad_parameter basis:not_one_of level:not_one_of page:out_of_range",
        ),
        (
            "/api/v1/professions?per_page=101",
            400,
            "bad_parameter per_page:out_of_range",
        ),
        (
            "/api/v1/professions?body=x",
            400,
            "bad_parameter body:unknown_body",
        ),
        (
            "/api/v1/professions?colour=red",
            400,
            "bad_parameter colour:unknown_name",
        ),
        ("/api/v1/professions?q=%FF", 400, "bad_parameter q:not_utf8"),
        (&long, 400, "bad_parameter q:too_long"),
        (&longer, 414, "address_too_long"),
        (
            "/api/v1/professions?lang=en",
            400,
            "bad_parameter lang:not_one_of",
        ),
        ("/api/v1/professions/99", 404, "unknown_profession id:unknown"),
        ("/api/v1/professions/%FF", 404, "not_found"),
        (
            "/api/v1/professions/1?page=1",
            400,
            "bad_parameter page:unknown_name",
        ),
        ("/api/v1/editions?page=1", 400, "bad_parameter page:unknown_name"),
        ("/api/v1/editions/0", 404, "unknown_edition n:unknown"),
        ("/api/v1/editions/3.csv", 404, "unknown_edition n:unknown"),
        ("/api/v1/editions/2.pdf", 404, "not_found"),
        ("/api/v1/editions/x/form.html", 404, "unknown_edition n:unknown"),
        ("/api/v1/editions/2/rows", 400, "bad_parameter basis:missing"),
        (
            "/api/v1/editions/2/rows?basis=mandatory&page=2",
            400,
            "bad_parameter page:out_of_range",
        ),
        (
            "/api/v1/editions/9/rows?basis=mandatory",
            404,
            "unknown_edition n:unknown",
        ),
        (
            "/api/v1/editions/2/changes?from=3",
            400,
            "bad_parameter from:out_of_range",
        ),
        ("/api/v1/editions/9/changes", 404, "unknown_edition n:unknown"),
        ("/api/v1/terms?on=2026-02-30", 400, "bad_parameter on:not_a_date"),
        (
            "/api/v1/terms?on=2020-12-31",
            400,
            "bad_parameter on:outside_calendar",
        ),
        (
            "/api/v1/terms?on=2035-12-31",
            400,
            "bad_parameter on:outside_calendar",
        ),
        ("/api/v1/nothing", 404, "not_found"),
        ("/api", 404, "not_found"),
        ("/feeds/none.atom", 404, "not_found"),
        ("/files/none/search.index", 404, "not_found"),
        ("/missing.js", 404, "not_found"),
        ("/ru/missing.wasm", 404, "not_found"),
        ("/index.html", 404, "not_found"),
        ("/%FF", 404, "not_found"),
    ] {
        let answer = asked.get(address).await;
        let shown: String = address.chars().take(80).collect();
        assert_eq!(
            (answer.status.as_u16(), answer.problem().as_str()),
            (status, problem),
            "{shown}"
        );
        assert_eq!(answer.header("vary"), "accept-language", "{shown}");
    }
}

#[tokio::test]
async fn only_reading_is_allowed() {
    let asked = Asked::new().await;
    for (method, address, status, allow) in [
        ("POST", "/api/v1/professions", 405, "GET,HEAD"),
        ("DELETE", "/api/v1/editions/2", 405, "GET,HEAD"),
        ("PUT", "/api/v1/nothing", 405, "GET, HEAD"),
        ("POST", "/kk/", 405, "GET, HEAD"),
        ("POST", "/boot.js", 405, "GET, HEAD"),
        ("OPTIONS", "/api/v1/professions", 204, "GET, HEAD, OPTIONS"),
    ] {
        let answer = asked.ask(method, address, &[("content-length", "0")]).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("allow")),
            (status, allow),
            "{method} {address}"
        );
        if status == 405 {
            assert_eq!(answer.problem(), "method_not_allowed");
        }
    }
}

#[tokio::test]
async fn visitors_are_greeted_in_their_language() {
    let asked = Asked::new().await;
    for (address, headers, status, location) in [
        ("/", &[][..], 302, "/kk/"),
        ("/?q=1", &[("accept-language", "ru-KZ,ru;q=0.9")], 302, "/ru/?q=1"),
        (
            "/",
            &[("cookie", "lang=kk"), ("accept-language", "ru")],
            302,
            "/kk/",
        ),
        (
            "/professions/2/welder",
            &[("cookie", "lang=ru")],
            302,
            "/ru/professions/2/welder",
        ),
        ("/kk", &[], 308, "/kk/"),
        ("/ru?q=a", &[], 308, "/ru/?q=a"),
    ] {
        let answer = asked.ask("GET", address, headers).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("location")),
            (status, location),
            "{address} {headers:?}"
        );
        let vary = if status == 302 {
            "accept-language, cookie"
        } else {
            ""
        };
        assert_eq!(answer.header("vary"), vary, "{address}");
    }
}

#[tokio::test]
async fn pages_say_what_they_are() {
    let asked = Asked::new().await;
    let page = |answer: &Answer| answer.text().to_owned();
    let search = page(&asked.get("/ru/").await);
    for expected in [
        "<html lang=\"ru\">",
        "<title>Реестр профессий</title>",
        "<link rel=\"canonical\" href=\"https://register.example/ru/\">",
        "hreflang=\"kk\" href=\"https://register.example/kk/\"",
        "<meta name=\"register-standing\" content=\"official\">",
        "<meta name=\"register-edition\" content=\"2\">",
        "<main id=\"main\"><h1>Реестр профессий</h1>",
    ] {
        assert!(search.contains(expected), "{expected} in {search}");
    }
    let driver = page(&asked.get("/ru/professions/3/wrong-slug").await);
    for expected in [
        "<title>Водитель &lt;1 кат.&gt; — Реестр профессий</title>",
        "href=\"https://register.example/ru/professions/3/voditel-1-kat\">",
        "href=\"https://register.example/kk/professions/3/zhurgizushi\">",
        "<h1 class=\"profession__name\">Водитель &lt;1 кат.&gt;</h1><p class=\"profession__other\" lang=\"kk\">Жүргізуші</p>",
        "Профессия исключена из реестра",
        "<dd>Требования</dd>",
    ] {
        assert!(driver.contains(expected), "{expected} in {driver}");
    }
    for address in [
        "/ru/nowhere",
        "/kk/professions/99",
        "/kk/professions/x",
        "/ru/editions/3",
        "/nowhere",
    ] {
        let answer = asked.get(address).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (404, "text/html; charset=utf-8"),
            "{address}"
        );
        assert!(
            page(&answer).contains("noindex") && !page(&answer).contains("canonical"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn the_policy_allows_the_script_of_the_page_and_no_other() {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    use sha2::{Digest as _, Sha256};

    assert!(INDEX.contains("<script>start();</script>"));
    let hash = BASE64_STANDARD.encode(Sha256::digest("start();"));
    let asked = Asked::new().await;
    for address in ["/kk/", "/ru/professions/1", "/ru/nowhere"] {
        let answer = asked.get(address).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' 'sha256-{hash}';")),
            "{policy}"
        );
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    }
    let form = asked.get("/api/v1/editions/2/form.html?lang=ru").await;
    let style = form
        .text()
        .split_once("<style>")
        .and_then(|(_, rest)| rest.split_once("</style>"))
        .unwrap()
        .0;
    let hash = BASE64_STANDARD.encode(Sha256::digest(style));
    assert!(
        form.header("content-security-policy")
            .contains(&format!("style-src 'sha256-{hash}'"))
    );
}

#[tokio::test]
async fn a_program_without_site_and_editions_says_so() {
    let asked = Asked::empty().await;
    for (address, status, problem) in [
        ("/", 404, "no_site"),
        ("/kk/", 404, "no_site"),
        ("/api/v1/search-index", 404, "no_edition"),
        ("/api/v1/professions/1", 404, "unknown_profession id:unknown"),
    ] {
        let answer = asked.get(address).await;
        assert_eq!(
            (answer.status.as_u16(), answer.problem().as_str()),
            (status, problem),
            "{address}"
        );
    }
    assert_eq!(asked.get("/api/v1/professions").await.json()["total"], 0);
    assert_eq!(asked.get("/api/v1/editions").await.json(), serde_json::json!([]));
    assert_eq!(asked.get("/readyz").await.json()["status"], "ready");
}

#[tokio::test]
async fn cabinet_has_a_page_of_its_own_and_never_one_for_a_missing_file() {
    let asked = Asked::new().await;
    for (address, lang) in [("/kk/cabinet", "kk"), ("/ru/cabinet/sign-in?a=b", "ru")] {
        let answer = asked.get(address).await;
        let text = answer.text();
        assert!(
            text.contains(&format!("lang=\"{lang}\"")) && text.contains("noindex"),
            "{text}"
        );
        let policy = answer.header("content-security-policy");
        // The hash of its own inline script, and not of the site's.
        assert!(policy.contains("'wasm-unsafe-eval' 'sha256-"), "{policy}");
        assert_ne!(policy, asked.get("/kk/").await.header("content-security-policy"));
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
    let missing = asked
        .get("/kk/cabinet/register-cabinet-0123456789abcdef.js")
        .await;
    assert_eq!(
        (missing.status.as_u16(), missing.header("content-type")),
        (404, "application/problem+json")
    );
    let bare = asked
        .ask("GET", "/cabinet/mail", &[("accept-language", "ru")])
        .await;
    assert_eq!(
        (bare.status.as_u16(), bare.header("location")),
        (302, "/ru/cabinet/mail")
    );
}
