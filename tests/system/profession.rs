//! The page of a profession: what it is and what follows for a person.

use register_tests::register::Register;
use register_tests::visitor::Visitor;
use serde_json::Value;

#[test]
fn profession_says_what_its_basis_means() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    for (lang, basis, other) in [("ru", "mandatory", "kk"), ("kk", "voluntary", "ru")] {
        let list: Value = register
            .get(&format!("/api/v1/professions?basis={basis}"))
            .json()
            .expect("a list");
        let first = &list["items"][0];
        let id = first["id"].as_u64().expect("an id");
        visitor.opens(&format!("/{lang}/professions/{id}"));
        visitor.sees("h1", first["name"][lang].as_str().expect("a name"));
        visitor.sees(
            &format!(".profession__other[lang={other}]"),
            first["name"][other].as_str().expect("a name"),
        );
        visitor.sees(".meaning__headline", "");
        let facts = visitor.reads(".facts").join(" ");
        let body = first["body"][lang].as_str().expect("a body");
        assert!(facts.contains(body), "{body} is not in {facts}");
    }
    visitor.leaves_content();
}

#[test]
fn address_of_a_profession_is_permanent_whatever_follows_its_number() {
    let register = Register::demonstration();
    let visitor = Visitor::at_desk(&register);
    visitor.opens("/ru/professions/1");
    visitor.settles();
    let name = visitor.reads("h1");
    visitor.opens("/ru/professions/1/an-older-name");
    visitor.settles();
    assert_eq!(visitor.reads("h1"), name);
    visitor.leaves_content();
}

#[test]
fn facts_are_read_without_javascript() {
    let register = Register::demonstration();
    let list: Value = register.get("/api/v1/professions").json().expect("a list");
    let first = &list["items"][0];
    let page = register
        .get(&format!("/ru/professions/{}", first["id"]))
        .text()
        .expect("a page");
    for part in [&first["name"]["ru"], &first["name"]["kk"], &first["body"]["ru"]] {
        let part = part.as_str().expect("a text");
        assert!(
            page.contains(part),
            "{part} is not in the page as it comes from the server"
        );
    }
}

#[test]
fn demonstration_is_marked_on_every_page_and_real_data_are_not() {
    let demonstration = Register::demonstration();
    let visitor = Visitor::on_phone(&demonstration);
    for page in crate::addresses::PAGES {
        visitor.opens(page);
        visitor.sees(".demonstration", "");
    }
    let real = Register::with_rows(crate::databases::ROWS);
    let visitor = Visitor::on_phone(&real);
    for page in ["/kk/", "/ru/", "/ru/professions/1", "/ru/editions/1", "/kk/rules"] {
        visitor.opens(page);
        visitor.settles();
        assert!(visitor.reads(".demonstration").is_empty(), "{page}");
    }
    visitor.leaves_content();
}
