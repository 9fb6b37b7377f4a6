//! Turns of phrase with dates, and the grammar of the tables behind them.

use super::*;
use crate::purity::assert_pure;

fn ymd(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Both languages of a turn of phrase, with plain spaces.
fn both(say: fn(NaiveDate, Lang) -> String, date: &str) -> [String; 2] {
    Lang::ALL.map(|lang| say(ymd(date), lang).replace('\u{a0}', " "))
}

#[test]
fn dates_stand_in_the_case_of_their_phrase() {
    let check = |say, date, kk: &str, ru: &str| assert_eq!(both(say, date), [kk, ru]);
    check(long, "2026-02-01", "2026 жылғы 1 ақпан", "1 февраля 2026 года");
    check(
        long_with_weekday,
        "2026-02-01",
        "2026 жылғы 1 ақпан, жексенбі",
        "1 февраля 2026 года, воскресенье",
    );
    check(day_month, "2026-09-01", "1 қыркүйек", "1 сентября");
    check(month_year, "2026-04-12", "2026 жылғы сәуір", "апрель 2026 года");
    check(
        until,
        "2026-02-01",
        "2026 жылғы 1 ақпанға дейін",
        "до 1 февраля 2026 года",
    );
    check(
        until,
        "2026-09-01",
        "2026 жылғы 1 қыркүйекке дейін",
        "до 1 сентября 2026 года",
    );
    check(
        not_later_than,
        "2026-06-01",
        "2026 жылғы 1 маусымнан кешіктірмей",
        "не позднее 1 июня 2026 года",
    );
    check(
        since,
        "2027-03-15",
        "2027 жылғы 15 наурыздан бастап",
        "с 15 марта 2027 года",
    );
    check(
        since,
        "2026-02-02",
        "2026 жылғы 2 ақпаннан бастап",
        "со 2 февраля 2026 года",
    );
    check(
        since,
        "2026-02-22",
        "2026 жылғы 22 ақпаннан бастап",
        "с 22 февраля 2026 года",
    );
    check(on, "2026-05-09", "2026 жылғы 9 мамырда", "9 мая 2026 года");
    check(to, "2026-02-02", "2026 жылғы 2 ақпанға", "на 2 февраля 2026 года");
    check(
        of,
        "2024-07-31",
        "2024 жылғы 31 шілдедегі",
        "от 31 июля 2024 года",
    );
}

#[test]
fn every_month_and_weekday_is_of_its_language() {
    for say in [
        long_with_weekday,
        month_year,
        until,
        not_later_than,
        since,
        from,
        on,
        to,
        of,
    ] {
        for month in 1..=12 {
            for day in 1..=7 {
                let date = NaiveDate::from_ymd_opt(2026, month, day).unwrap();
                assert_pure(Lang::Kk, &say(date, Lang::Kk));
                assert_pure(Lang::Ru, &say(date, Lang::Ru));
            }
        }
    }
    let week = ymd("2026-11-16");
    let days: Vec<&str> = week
        .iter_days()
        .take(7)
        .map(|date| weekday_short(date, Lang::Kk))
        .collect();
    assert_eq!(days, ["дс", "сс", "ср", "бс", "жм", "сб", "жс"]);
}

#[test]
fn kazakh_months_keep_vowel_harmony() {
    for [bare, dative, ablative, locative, attribute] in KAZAKH {
        let last_vowel = bare
            .chars()
            .rev()
            .find(|letter| "аәеиіоөуүұы".contains(*letter))
            .unwrap();
        let front = "әеиіөү".contains(last_vowel);
        let is_front = |form: &str| {
            form.chars()
                .rev()
                .find(|l| "аеіы".contains(*l))
                .is_some_and(|l| "еі".contains(l))
        };
        for form in [dative, ablative, locative, attribute] {
            assert!(form.starts_with(bare), "{form}");
            assert_eq!(is_front(form), front, "{form}");
        }
    }
}

#[test]
fn moments_are_told_by_the_clock_of_kazakhstan() {
    let at: DateTime<chrono::Utc> = "2026-01-31T22:04:30Z".parse().unwrap();
    assert_eq!(
        date_time(&at, Lang::Kk).replace('\u{a0}', " "),
        "2026 жылғы 1 ақпан, сағат 03:04"
    );
    assert_eq!(
        date_time(&at, Lang::Ru).replace('\u{a0}', " "),
        "1 февраля 2026 года, 03:04"
    );
    assert_eq!(time(&at), "03:04");
}
