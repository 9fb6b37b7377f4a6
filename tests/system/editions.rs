//! Editions: the list, the official form, and what changed from one to the next.

use register_tests::register::Register;
use register_tests::visitor::Visitor;
use serde_json::Value;

#[test]
fn newest_edition_is_read_in_the_official_form() {
    let register = Register::demonstration();
    let edition: Value = register.get("/api/v1/editions/4").json().expect("an edition");
    for (visitor, is_table) in [
        (Visitor::at_desk(&register), true),
        (Visitor::on_phone(&register), false),
    ] {
        visitor.opens("/ru/editions");
        visitor.sees(".editions__item:first-child h2", "4");
        visitor.clicks(".editions__item:first-child h2 a");
        visitor.sees_that("the edition", || visitor.address() == "/ru/editions/4");
        visitor.sees("#form .form__row", "");
        // Both sections, each numbered from 1; a table where there is room, else each row by itself with the titles beside.
        assert_eq!(visitor.reads("#form .form__section").len(), 2);
        let first: Vec<String> = visitor.reads("#form .form__section .form__row:first-child .form__number");
        assert_eq!(first.len(), 2);
        assert!(first.iter().all(|number| number.contains('1')), "{first:?}");
        assert_eq!(
            visitor.reads("#form .form__section:first-of-type thead th").len(),
            8
        );
        let titles = "return document.querySelector('#form thead').getBoundingClientRect().height > 4";
        assert_eq!(visitor.asks(titles), is_table);
        let shown = visitor.asks("return document.querySelector('#sha-256').textContent");
        let sha256 = edition["sha256"].as_str().expect("a fingerprint");
        assert!(
            shown.as_str().is_some_and(|text| text.contains(&sha256[..16])),
            "{shown}"
        );
        visitor.leaves_content();
    }
}

#[test]
fn every_download_is_there() {
    let register = Register::demonstration();
    let visitor = Visitor::at_desk(&register);
    visitor.opens("/kk/editions/2");
    visitor.settles();
    let links = visitor
        .asks("return [...document.querySelectorAll('.downloads a')].map(link => link.getAttribute('href'))");
    let links = links.as_array().expect("a list");
    assert!(links.len() >= 4, "{links:?}");
    for link in links.iter().filter_map(Value::as_str) {
        assert_eq!(register.get(link).status(), 200, "{link}");
    }
    visitor.leaves_content();
}

#[test]
fn changes_are_counted_and_listed() {
    let register = Register::demonstration();
    let changes: Value = register
        .get("/api/v1/editions/2/changes?from=1")
        .json()
        .expect("changes");
    let visitor = Visitor::on_phone(&register);
    visitor.opens("/ru/editions/2/changes?from=1");
    visitor.settles();
    for kind in ["included", "changed", "excluded"] {
        let count = changes["counts"][kind].as_u64().expect("a count");
        assert!(count > 0, "the demonstration shows each kind of change");
        visitor.sees("main", &count.to_string());
    }
    // The lists come page by page; the first page begins with what was included.
    let included = changes["included"][0]["name"]["ru"].as_str().expect("a name");
    visitor.sees("main", included);
    visitor.leaves_content();
}
