//! Searching as people do: half a word, the wrong form, the wrong layout, on a phone and at a desk, and coming back.

use register_tests::register::Register;
use register_tests::visitor::Visitor;

use crate::addresses::{KK, RU};

#[test]
fn professions_are_found_while_typing_however_they_are_typed() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    visitor.opens(RU);
    #[track_caller]
    fn check(visitor: &Visitor, typed: &str, found: &str) {
        visitor.searches(typed);
        visitor.sees_that(
            &format!("{found:?} for {typed:?}, not {:?}", visitor.results()),
            || {
                visitor
                    .results()
                    .first()
                    .is_some_and(|first| first.to_lowercase().contains(found))
            },
        );
    }
    check(&visitor, "слес", "слесар");
    check(&visitor, "слесаря", "слесар");
    check(&visitor, "слисарь", "слесар");
    check(&visitor, "ckfcfhm", "слесар");
    check(&visitor, "slesar", "слесар");
    check(&visitor, "СЛЕСАРЬ", "слесар");
    // Kazakh on the Russian page: with its letters, with Russian ones, in another form.
    visitor.opens(KK);
    check(&visitor, "дәнекерлеуші", "дәнекерлеуші");
    check(&visitor, "данекерлеуши", "дәнекерлеуші");
    check(&visitor, "дәнекерлеушінің", "дәнекерлеуші");
    visitor.leaves_content();
}

#[test]
fn what_matched_is_marked() {
    let register = Register::demonstration();
    let visitor = Visitor::at_desk(&register);
    visitor.opens(RU);
    visitor.searches("слесаря");
    visitor.sees(".result__name mark", "лесар");
    visitor.leaves_content();
}

#[test]
fn number_of_results_is_shown_and_announced() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    visitor.opens(RU);
    let all = number_in(&visitor.sees(".found__total", "професси"));
    assert!(all > 300, "{all}");
    visitor.searches("слесарь");
    visitor.sees_that("fewer", || {
        number_in(&visitor.reads(".found__total").join(" ")) < all
    });
    let shown = number_in(&visitor.reads(".found__total").join(" "));
    visitor.sees_that("the count announced", || {
        visitor
            .asks("return document.querySelector('p.unseen[role=status]').textContent")
            .as_str()
            .is_some_and(|said| number_in(said) == shown)
    });
    visitor.leaves_content();
}

#[test]
fn filters_narrow_with_counts_that_come_true() {
    let register = Register::demonstration();
    let visitor = Visitor::at_desk(&register);
    visitor.opens(RU);
    visitor.sees(".segment--mandatory .count", "");
    let promised = number_in(&visitor.reads(".segment--mandatory .count").join(" "));
    assert!(promised > 0);
    visitor.chooses("Обязательная");
    visitor.sees_that("as many as promised", || {
        number_in(&visitor.reads(".found__total").join(" ")) == promised
    });
    visitor.sees_that("the filter in the address", || {
        visitor.address() == "/ru/?basis=mandatory"
    });
    assert_eq!(visitor.reads(".segment[aria-pressed=true]").len(), 1);
    // The address alone shows the same.
    visitor.opens("/ru/?basis=mandatory");
    visitor.sees_that("the same again", || {
        number_in(&visitor.reads(".found__total").join(" ")) == promised
    });
    visitor.chooses("Все");
    visitor.sees_that("all again", || visitor.address() == "/ru/");
    visitor.leaves_content();
}

#[test]
fn going_back_returns_to_the_same_place() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    visitor.opens(RU);
    visitor.searches("рабочий");
    visitor.sees_that("the query in the address", || {
        visitor.address() == "/ru/?q=рабочий"
    });
    visitor.sees(".result:nth-child(9) .result__name", "");
    let names = visitor.results();
    visitor.clicks(".result:nth-child(9) .result__link");
    visitor.sees("h1", names.get(8).expect("a ninth result"));
    visitor.goes_back();
    visitor.sees_that("the list again", || visitor.results().starts_with(&names[..9]));
    assert_eq!(visitor.address(), "/ru/?q=рабочий");
    assert_eq!(
        visitor.asks("return document.querySelector('#q').value"),
        "рабочий"
    );
    visitor.sees_that("the result on the screen and in focus", || {
        let place = "const link = document.querySelector('.result:nth-child(9) .result__link');
            const box = link.getBoundingClientRect();
            return box.bottom > 0 && box.top < innerHeight && document.activeElement === link";
        visitor.asks(place) == true
    });
    visitor.leaves_content();
}

#[test]
fn all_of_a_long_list_comes_with_scrolling() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    visitor.opens(RU);
    let all = number_in(&visitor.sees(".found__total", "професси"));
    visitor.sees_that("the whole list", || {
        let _ = visitor.asks("scrollTo(0, document.body.scrollHeight)");
        visitor.results().len() == all
    });
    visitor.leaves_content();
}

#[test]
fn nonsense_finds_nothing_and_leads_on() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    visitor.opens(RU);
    visitor.searches("ъъщзк 🦄");
    visitor.sees(".found__total", "Ничего не найдено");
    visitor.chooses("Показать все профессии");
    visitor.sees(".found__total", "професси");
    visitor.leaves_content();
}

#[test]
fn any_text_is_answered() {
    let register = Register::demonstration();
    let visitor = Visitor::at_desk(&register);
    visitor.opens(RU);
    visitor.sees(".found__total", "професси");
    for text in [
        "'   '",
        "'\\u202e\\u0627\\u0628'",
        "'a'.repeat(10000)",
        "'\\u0000\\u001b'",
        "'<b>&amp;\"'",
        "'👩‍🔧'",
    ] {
        let enter = format!(
            "const field = document.querySelector('#q'); field.removeAttribute('maxlength'); field.value = {text};
             const from = performance.now(); field.dispatchEvent(new Event('input', {{ bubbles: true }}));
             return performance.now() - from"
        );
        let took = visitor.asks(&enter).as_f64().unwrap_or(f64::MAX);
        assert!(took < 50.0, "{text} took {took} ms");
        assert!(!visitor.reads(".found__total").is_empty(), "{text}");
    }
    visitor.leaves_content();
}

/// The first number of a text, spaces inside it left out; nought when there is none.
fn number_in(text: &str) -> usize {
    let from = text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len());
    let number: String = text[from..]
        .chars()
        .take_while(|c| c.is_ascii_digit() || c.is_whitespace())
        .filter(char::is_ascii_digit)
        .collect();
    number.parse().unwrap_or(0)
}
