//! The site as a browser and a cache see it: pages, files that never change, and what stands in the heads of answers.

use register_tests::register::Register;
use reqwest::blocking::{Client, Response};
use reqwest::redirect::Policy;

fn ask(register: &Register, path: &str, headers: &[(&str, &str)]) -> Response {
    let client = Client::builder()
        .redirect(Policy::none())
        .build()
        .expect("a client");
    let request = headers
        .iter()
        .fold(client.get(register.address(path)), |request, (name, value)| {
            request.header(*name, *value)
        });
    request
        .send()
        .unwrap_or_else(|error| panic!("GET {path}: {error}"))
}

fn header(answer: &Response, name: &str) -> String {
    answer
        .headers()
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned()
}

/// The files that the home page names.
fn files_of(page: &str) -> Vec<String> {
    page.split(['"', '\''])
        .filter(|part| {
            part.starts_with('/')
                && (part.ends_with(".js") || part.ends_with(".wasm") || part.ends_with(".css"))
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn home_goes_by_the_language_of_the_browser() {
    let register = Register::demonstration();
    #[track_caller]
    fn check(register: &Register, headers: &[(&str, &str)], expected: &str) {
        let answer = ask(register, "/", headers);
        assert!(answer.status().is_redirection(), "{}", answer.status());
        assert_eq!(header(&answer, "location"), expected, "{headers:?}");
    }
    check(&register, &[], "/kk/");
    check(
        &register,
        &[("accept-language", "ru-KZ,ru;q=0.9,en;q=0.8")],
        "/ru/",
    );
    check(&register, &[("accept-language", "kk,ru;q=0.9")], "/kk/");
    check(&register, &[("accept-language", "en-US")], "/kk/");
    check(
        &register,
        &[("cookie", "lang=ru"), ("accept-language", "kk")],
        "/ru/",
    );
}

#[test]
fn pages_carry_what_makes_them_safe() {
    let register = Register::demonstration();
    for path in ["/kk/", "/ru/rules", "/ru/editions", "/ru/nowhere"] {
        let answer = register.get(path);
        let policy = header(&answer, "content-security-policy");
        assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{path}: {policy}"
        );
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff", "{path}");
        assert!(!header(&answer, "referrer-policy").is_empty(), "{path}");
    }
}

#[test]
fn each_page_says_its_language_and_its_twin() {
    let register = Register::demonstration();
    for (path, lang, other) in [("/kk/rules", "kk", "/ru/rules"), ("/ru/rules", "ru", "/kk/rules")] {
        let page = register.get(path).text().expect("a page");
        assert!(page.contains(&format!("<html lang=\"{lang}\"")), "{path}");
        assert!(page.contains("hreflang=\"x-default\""), "{path}");
        assert!(page.contains(other), "{path}");
        assert!(page.contains("name=\"description\""), "{path}");
    }
}

#[test]
fn files_of_the_site_never_change_and_are_kept() {
    let register = Register::demonstration();
    let files = files_of(&register.get("/ru/").text().expect("a page"));
    assert!(files.iter().any(|file| file.ends_with(".wasm")), "{files:?}");
    for file in files.iter().filter(|file| file.contains('-')) {
        let answer = ask(&register, file, &[("accept-encoding", "br")]);
        assert_eq!(answer.status(), 200, "{file}");
        assert!(header(&answer, "cache-control").contains("immutable"), "{file}");
        assert_eq!(header(&answer, "content-encoding"), "br", "{file}");
        let tag = header(&answer, "etag");
        assert!(tag.starts_with('"'), "{file}: {tag} is not a strong tag");
        let again = ask(
            &register,
            file,
            &[("accept-encoding", "br"), ("if-none-match", &tag)],
        );
        assert_eq!(again.status(), 304, "{file}");
    }
}

#[test]
fn page_of_an_older_visit_is_asked_for_anew() {
    let register = Register::demonstration();
    let page = register.get("/ru/");
    assert!(
        header(&page, "cache-control").contains("no-cache"),
        "{}",
        header(&page, "cache-control")
    );
}

#[test]
fn missing_file_is_never_a_page() {
    let register = Register::demonstration();
    for path in [
        "/missing.js",
        "/register-web-0000000000000000_bg.wasm",
        "/files/none/search.index",
        "/a/b.css",
    ] {
        let answer = register.get(path);
        assert_eq!(answer.status(), 404, "{path}");
        assert!(!header(&answer, "content-type").contains("html"), "{path}");
    }
    for path in ["/ru/nowhere", "/kk/professions/999999", "/ru/editions/99"] {
        let answer = register.get(path);
        assert_eq!(answer.status(), 404, "{path}");
        assert!(header(&answer, "content-type").contains("text/html"), "{path}");
    }
}
