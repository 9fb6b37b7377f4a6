//! Every page for everybody: no barriers that a machine can find, nothing beyond the edge of a narrow screen, everything by
//! keyboard.

use register_tests::register::Register;
use register_tests::visitor::{DESK, NARROW, PHONE, Visitor};

use crate::addresses::PAGES;

/// The keys as the protocol names them.
const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
const DOWN: char = '\u{E015}';
const UP: char = '\u{E013}';

#[test]
fn no_page_has_barriers_in_either_theme() {
    let register = Register::demonstration();
    for screen in [PHONE, DESK] {
        for dark in [false, true] {
            let visitor = Visitor::with(screen, &register);
            if dark {
                visitor.prefers_dark();
            }
            let mut barriers = Vec::new();
            for page in PAGES.iter().chain(&["/ru/nowhere"]) {
                visitor.opens(page);
                visitor.settles();
                let theme = if dark { "dark" } else { "light" };
                barriers.extend(
                    visitor
                        .barriers()
                        .into_iter()
                        .map(|found| format!("{page} ({theme}): {found}")),
                );
            }
            assert!(barriers.is_empty(), "{}", barriers.join("\n"));
        }
    }
}

#[test]
fn nothing_reaches_beyond_a_narrow_screen_even_with_large_text() {
    let register = Register::demonstration();
    let visitor = Visitor::with(NARROW, &register);
    let mut beyond = Vec::new();
    for page in PAGES.iter().chain(&["/ru/nowhere"]) {
        visitor.opens(page);
        visitor.settles();
        if visitor.overflow() > 0 {
            beyond.push(format!("{page}: {} px", visitor.overflow()));
        }
        let _ = visitor.asks("document.documentElement.style.fontSize = '200%'");
        if visitor.overflow() > 0 {
            beyond.push(format!("{page} with text at 200 %: {} px", visitor.overflow()));
        }
    }
    assert!(beyond.is_empty(), "{}", beyond.join("\n"));
}

#[test]
fn profession_is_reached_by_keyboard_alone() {
    let register = Register::demonstration();
    let visitor = Visitor::at_desk(&register);
    visitor.opens("/ru/rules");
    visitor.settles();
    // The first thing that the keyboard reaches leads past everything else.
    visitor.presses(&[TAB]);
    assert_eq!(
        visitor.asks("return document.activeElement.getAttribute('href')"),
        "#main"
    );
    visitor.presses(&['/']);
    assert_eq!(visitor.asks("return document.activeElement.id"), "q");
    visitor.presses(&['с', 'л', 'е', 'с', 'а', 'р', 'ь']);
    visitor.sees_that("results for what was typed", || {
        visitor
            .results()
            .first()
            .is_some_and(|name| name.to_lowercase().contains("слесар"))
    });
    assert_eq!(
        visitor.asks("return document.activeElement.id"),
        "q",
        "the focus stays in the field"
    );
    visitor.presses(&[DOWN, DOWN, UP]);
    let name = visitor.results().first().cloned().expect("a result");
    assert_eq!(
        visitor
            .asks("return document.activeElement.closest('.result') === document.querySelector('.result')"),
        true
    );
    visitor.presses(&[ENTER]);
    visitor.sees("h1", &name);
    visitor.sees_that("the focus at the heading", || {
        visitor.asks("return document.activeElement.tagName") == "H1"
    });
    visitor.leaves_content();
}

#[test]
fn focus_is_always_seen() {
    let register = Register::demonstration();
    let visitor = Visitor::at_desk(&register);
    for page in ["/ru/", "/ru/professions/1", "/kk/rules"] {
        visitor.opens(page);
        visitor.settles();
        for step in 0..25 {
            visitor.presses(&[TAB]);
            let seen = visitor.asks(
                "const focused = document.activeElement; if (focused === document.body) return true;
                 const shown = element => { const style = getComputedStyle(element);
                     return style.outlineStyle !== 'none' && style.outlineWidth !== '0px' || style.boxShadow !== 'none' };
                 return shown(focused) || shown(focused.parentElement) || focused.outerHTML.slice(0, 200)",
            );
            assert_eq!(seen, true, "{page}, step {step}");
        }
    }
}
