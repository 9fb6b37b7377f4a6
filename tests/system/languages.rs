//! Both languages: everywhere, at once, and without losing one's place.

use register_tests::register::Register;
use register_tests::visitor::Visitor;

use crate::addresses::PAGES;

#[test]
fn switch_keeps_the_page_and_the_query() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    visitor.opens("/ru/?q=слесарь&basis=voluntary");
    visitor.sees(".found__total", "професси");
    visitor.chooses("Қаз");
    visitor.sees(".found__total", "кәсіп");
    assert_eq!(visitor.address(), "/kk/?q=слесарь&basis=voluntary");
    assert_eq!(
        visitor.asks("return document.querySelector('#q').value"),
        "слесарь"
    );
    assert_eq!(visitor.asks("return document.documentElement.lang"), "kk");
    visitor.opens("/kk/rules");
    visitor.sees("h1", "");
    visitor.chooses("Рус");
    visitor.sees_that("the same page in Russian", || visitor.address() == "/ru/rules");
    // The choice is remembered.
    visitor.opens("/");
    assert_eq!(visitor.address(), "/ru/");
    visitor.leaves_content();
}

#[test]
fn each_page_says_its_language_and_has_a_title_of_its_own() {
    let register = Register::demonstration();
    let visitor = Visitor::at_desk(&register);
    let mut titles = Vec::new();
    for page in PAGES.iter().filter(|page| !page.contains('?')) {
        visitor.opens(page);
        visitor.sees("h1", "");
        assert_eq!(
            visitor.asks("return document.documentElement.lang"),
            page[1..3],
            "{page}"
        );
        visitor.sees_that(&format!("a title of its own on {page}"), || {
            visitor
                .asks("return document.title")
                .as_str()
                .is_some_and(|title| !title.is_empty())
        });
        titles.push(visitor.asks("return document.title").to_string());
    }
    let number = titles.len();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), number, "{titles:#?}");
    visitor.leaves_content();
}
