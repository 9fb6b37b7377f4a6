//! When something is not there: a page, the network, the files of an older visit.

use register_tests::register::Register;
use register_tests::visitor::Visitor;

#[test]
fn page_that_is_not_there_leads_on() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    for page in ["/ru/nowhere", "/ru/professions/999999", "/ru/editions/99"] {
        visitor.opens(page);
        visitor.sees("main h1", "");
        visitor.chooses("Перейти к поиску");
        visitor.sees(".found__total", "професси");
        assert_eq!(visitor.address(), "/ru/");
    }
    // The browser itself notes each answer of 404, and nothing else.
    let other: Vec<String> = visitor
        .complaints()
        .into_iter()
        .filter(|line| !line.contains("404"))
        .collect();
    assert!(other.is_empty(), "{}", other.join("\n"));
}

#[test]
fn search_goes_on_without_network_and_says_so() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    visitor.opens("/ru/");
    visitor.sees(".found__total", "професси");
    visitor.loses_network(true);
    visitor.sees("main, body", "Нет связи");
    visitor.searches("слесарь");
    visitor.sees_that("results without network", || {
        visitor
            .results()
            .first()
            .is_some_and(|name| name.to_lowercase().contains("слесар"))
    });
    visitor.loses_network(false);
    visitor.sees_that("the notice gone", || {
        !visitor
            .reads(".notice")
            .iter()
            .any(|line| line.contains("Нет связи"))
    });
}

#[test]
fn visit_without_index_is_answered_by_the_server() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    visitor.loses_files(&["*search.index*", "*search-index*"]);
    visitor.opens("/ru/");
    visitor.sees(".notice", "сервер");
    visitor.searches("слесарь");
    visitor.sees_that("results of the server", || {
        visitor
            .results()
            .first()
            .is_some_and(|name| name.to_lowercase().contains("слесар"))
    });
}

#[test]
fn visit_without_wasm_says_so_in_both_languages() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    visitor.loses_files(&["*.wasm"]);
    visitor.opens("/ru/");
    visitor.sees(".trouble", "Сайт не открылся");
    visitor.sees(".trouble", "Сайт ашылмады");
    visitor.finds_files_again();
    visitor.chooses("Қайта жүктеу");
    visitor.sees(".found__total", "професси");
}
