//! The Rules: the clauses, the cycle, and the calculator of deadlines.

use register_tests::register::Register;
use register_tests::visitor::Visitor;

#[test]
fn deadline_is_counted_day_by_day_over_nauryz() {
    let register = Register::demonstration();
    for (visitor, page, due) in [
        (Visitor::on_phone(&register), "/ru/rules", "8 апреля 2026"),
        (Visitor::at_desk(&register), "/kk/rules", "2026 жылғы 8 сәуір"),
    ] {
        visitor.opens(&format!("{page}?event=recommended&from=2026-03-20"));
        visitor.sees(".answer__date", due);
        // Ten days are counted; the weekends and the holidays between are shown as skipped, with the reason.
        visitor.sees_that("the days", || visitor.reads(".days .days__number").len() == 10);
        assert!(visitor.reads(".days .days__reason").len() > 5);
        // The calendar as the command line has it says the same.
        let mut command = register.command();
        let counted = command
            .args(["deadline", "--from", "2026-03-20", "--working-days", "10"])
            .output();
        assert!(String::from_utf8_lossy(&counted.expect("it runs").stdout).contains("2026-04-08"));
        visitor.leaves_content();
    }
}

#[test]
fn fault_in_a_field_is_told_beside_it_and_mended_there() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    visitor.opens("/ru/rules?event=own&from=2026-03-20&days=10");
    visitor.sees(".answer__date", "8 апреля 2026");
    visitor.types("#days", "9999");
    visitor.sees_that("what is wrong", || {
        !visitor.reads("#days-fault").concat().is_empty()
    });
    assert_eq!(
        visitor.asks("return document.querySelector('#days').getAttribute('aria-invalid')"),
        "true"
    );
    visitor.types("#days", "1");
    visitor.sees(".answer__date", "26 марта 2026");
    visitor.sees_that("the question in the address", || {
        visitor.address().contains("days=1")
    });
    visitor.leaves_content();
}

#[test]
fn every_clause_stands_with_its_official_text_in_both_languages() {
    let register = Register::demonstration();
    let visitor = Visitor::at_desk(&register);
    visitor.opens("/ru/rules");
    visitor.sees("#p-11 h4", "");
    let clauses = visitor.reads(".clause").len();
    assert!(clauses >= 12, "{clauses}");
    visitor.clicks("#p-11 details summary");
    visitor.sees("#p-11 .parallel [lang=kk]", "ізілім");
    visitor.sees("#p-11 .parallel [lang=ru]", "еестр");
    visitor.leaves_content();
}

#[test]
fn cycle_says_what_comes_next_and_how_many_days_are_left() {
    let register = Register::demonstration();
    let visitor = Visitor::on_phone(&register);
    visitor.opens("/ru/rules");
    visitor.sees(".next__date", "");
    visitor.sees(".next__left", "д");
    assert_eq!(visitor.reads(".cycle [aria-current=date]").len(), 1);
    visitor.leaves_content();
}
