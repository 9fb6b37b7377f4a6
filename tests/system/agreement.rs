//! One engine everywhere: the command line, the API and the browser's page give the same professions in the same order.

use std::io::Write as _;
use std::process::Stdio;

use register_tests::register::Register;
use register_tests::visitor::Visitor;
use reqwest::Url;
use serde_json::Value;

/// As people type: half a word, other forms, mistakes, the other layout, Latin letters, codes, and what finds nothing.
const QUERIES: [&str; 24] = [
    "слес",
    "слесарь",
    "слесаря ремонтника",
    "слисарь",
    "ckfcfhm",
    "slesar",
    "инженер",
    "инженер по безопасности",
    "оператор",
    "машинист крана",
    "электр",
    "сварщик",
    "водолаз",
    "врач",
    "дәнекерлеуші",
    "данекерлеуши",
    "дәнекерлеушінің",
    "danekerleushi",
    "аудитор",
    "7212-0",
    "уровень 5",
    "техник",
    "бухгалтер",
    "ъыьэ",
];
/// How many of the first the command line and the API are compared in.
const COMPARED: usize = 20;
/// How many of them the page lists before one scrolls.
const LISTED: usize = 10;

#[test]
fn one_order_on_the_command_line_over_http_and_in_the_browser() {
    let register = Register::demonstration();
    let visitor = Visitor::at_desk(&register);
    for lang in ["kk", "ru"] {
        let lines = on_the_command_line(&register, lang);
        assert_eq!(lines.len(), QUERIES.len());
        let mut found = 0;
        for (query, line) in QUERIES.iter().zip(lines) {
            found += line.len();
            assert_eq!(over_http(&register, lang, query), line, "API, {lang}, {query:?}");
            let address = Url::parse_with_params(&register.address(&format!("/{lang}/")), [("q", query)]);
            let address = address.expect("an address");
            visitor.opens(&format!("/{lang}/?{}", address.query().unwrap_or_default()));
            let first = &line[..line.len().min(LISTED)];
            visitor.sees_that(
                &format!(
                    "{first:?} in the browser, {lang}, {query:?}, not {:?}",
                    listed(&visitor)
                ),
                || listed(&visitor) == first,
            );
        }
        assert!(
            found > QUERIES.len() * 3,
            "the queries find enough to compare: {found}"
        );
    }
    visitor.leaves_content();
}

fn on_the_command_line(register: &Register, lang: &str) -> Vec<Vec<u64>> {
    let limit = COMPARED.to_string();
    let mut search = register.command();
    search.args(["search", "--lang", lang, "--limit", &limit, "--batch"]);
    let mut child = search
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut input = child.stdin.take().expect("its input");
    input.write_all(QUERIES.join("\n").as_bytes()).expect("it reads");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines()
        .map(|line| numbers(&serde_json::from_str::<Value>(line).expect("JSON")["ids"]))
        .collect()
}

fn over_http(register: &Register, lang: &str, query: &str) -> Vec<u64> {
    let per_page = COMPARED.to_string();
    let parameters = [("q", query), ("lang", lang), ("per_page", &per_page)];
    let address = Url::parse_with_params("http://x/api/v1/professions", parameters).expect("an address");
    let answer = register.get(&format!(
        "{}?{}",
        address.path(),
        address.query().unwrap_or_default()
    ));
    let answer: Value = answer.json().expect("JSON");
    let items = answer["items"].as_array().expect("items");
    items.iter().filter_map(|item| item["id"].as_u64()).collect()
}

/// The numbers of the professions in the addresses of the results.
fn listed(visitor: &Visitor) -> Vec<u64> {
    let numbers_listed = visitor.asks(&format!(
        "return [...document.querySelectorAll('.result__link')].slice(0, {LISTED})\
         .map(link => Number(link.pathname.split('/')[3]))"
    ));
    numbers(&numbers_listed)
}

fn numbers(list: &Value) -> Vec<u64> {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(Value::as_u64).collect()
}
