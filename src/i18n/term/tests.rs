//! Terms and deadlines as people read them.

use chrono::NaiveDate;
use register_domain::calendar::WorkingCalendar;
use register_domain::deadline::{count, deadline};

use super::*;
use crate::purity::assert_pure;

fn ymd(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Both languages with plain spaces.
fn both(say: impl Fn(Lang) -> String) -> [String; 2] {
    Lang::ALL.map(|lang| say(lang).replace('\u{a0}', " "))
}

#[test]
fn the_length_of_a_term_is_said_as_in_the_rules() {
    let check = |term, kk: &str, ru: &str| assert_eq!(both(|lang| measure(term, lang)), [kk, ru]);
    check(
        Term::Proposals,
        "жыл сайын 1 ақпаннан және 1 қыркүйектен кешіктірмей",
        "ежегодно не позднее 1 февраля и 1 сентября",
    );
    check(
        Term::Submission,
        "жыл сайын 1 сәуірден және 1 қарашадан кешіктірмей",
        "ежегодно не позднее 1 апреля и 1 ноября",
    );
    check(
        Term::Rework,
        "ескертулер алынған күннен кейін 2 жұмыс күні ішінде",
        "в течение 2 рабочих дней после дня получения замечаний",
    );
    check(
        Term::Placement,
        "Ұлттық кеңес ұсынымдарын шығарғаннан кейін 10 жұмыс күні ішінде",
        "в течение 10 рабочих дней после дня вынесения рекомендаций Национального совета",
    );
}

#[test]
fn a_moved_date_shows_both_days() {
    let calendar = WorkingCalendar::official();
    let check = |term, today, kk: &str, ru: &str| {
        let found = deadline(term, ymd(today), &calendar).unwrap();
        assert_eq!(both(|lang| due(&found, lang)), [kk, ru]);
    };
    check(
        Term::Proposals,
        "2026-01-20",
        "2026 жылғы 2 ақпан, дүйсенбі (1 ақпан – жексенбі, сондықтан мерзім ауысты)",
        "2 февраля 2026 года, понедельник (1 февраля – воскресенье, поэтому срок переносится)",
    );
    check(
        Term::Submission,
        "2026-01-20",
        "2026 жылғы 1 сәуір, сәрсенбі",
        "1 апреля 2026 года, среда",
    );
}

#[test]
fn days_left_are_told_in_both_languages() {
    let check = |calendar_days, kk: &str, ru: &str| {
        let days = DaysLeft {
            calendar_days,
            working_days: 0,
        };
        assert_eq!(both(|lang| left(days, lang)), [kk, ru], "{calendar_days}");
    };
    check(12, "12 күн қалды", "осталось 12 дней");
    check(2, "2 күн қалды", "осталось 2 дня");
    check(21, "21 күн қалды", "остался 21 день");
    check(1, "1 күн қалды", "остался 1 день");
    check(0, "бүгін – соңғы күн", "сегодня последний день");
    check(-1, "мерзімі 1 күн бұрын өтті", "срок истёк 1 день назад");
    check(-5, "мерзімі 5 күн бұрын өтті", "срок истёк 5 дней назад");
    let days = DaysLeft {
        calendar_days: 12,
        working_days: 5,
    };
    assert_eq!(
        both(|lang| of_them_working(days, lang)),
        ["оның ішінде 5 жұмыс күні", "из них 5 рабочих дней"]
    );
}

#[test]
fn a_count_reads_day_by_day() {
    let calendar = WorkingCalendar::official();
    let steps = count(ymd("2026-03-20"), 1, &calendar).unwrap();
    let said: Vec<String> = steps
        .iter()
        .map(|one| step(one, Lang::Ru).replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        said,
        [
            "Наурыз мейрамы",
            "Наурыз мейрамы",
            "Наурыз мейрамы",
            "выходной день: Наурыз мейрамы (21 марта, суббота) выпадает на выходной",
            "выходной день: Наурыз мейрамы (22 марта, воскресенье) выпадает на выходной",
            "1-й день",
        ]
    );
}

#[test]
fn every_word_is_of_its_language() {
    for lang in Lang::ALL {
        for term in Term::ALL {
            for text in [
                name(term, lang),
                short_name(term, lang),
                plain(term, lang),
                &measure(term, lang),
            ] {
                assert_pure(lang, text);
            }
        }
        for one in Event::ALL {
            for text in [event(one, lang), event_day(one, lang), &after_event(one, 3, lang)] {
                assert_pure(lang, text);
            }
        }
        for who in [
            Actor::Association,
            Actor::SectoralBody,
            Actor::SectoralCouncil,
            Actor::AuthorisedBody,
            Actor::NationalCouncil,
        ] {
            assert_pure(lang, actor(who, lang));
        }
        for half in [Half::First, Half::Second] {
            assert_pure(lang, &cycle(Cycle { year: 2026, half }, lang));
        }
        assert_pure(lang, moved(lang));
        assert_pure(lang, counting(lang));
    }
}
