//! Terms applied to dates, worked out by hand, and the properties that every count has.

use proptest::prelude::*;

use super::*;

fn ymd(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn terms_of_working_days_end_where_a_person_counts_to() {
    let calendar = WorkingCalendar::official();
    let check = |term, event: &str, expected: &str| {
        let found = deadline(term, ymd(event), &calendar).unwrap();
        assert_eq!(found.due, ymd(expected), "{term:?} after {event}");
        assert_eq!(found.nominal, found.due);
        assert_eq!(
            found.counted.first().map(|step| step.day.date),
            ymd(event).succ_opt()
        );
        assert_eq!(found.counted.last().map(|step| step.day.date), Some(found.due));
    };
    // Recommended on the Friday before Nauryz 2026: 21–25 March are off.
    check(Term::Placement, "2026-03-20", "2026-04-08");
    check(Term::PressRelease, "2026-04-08", "2026-04-13");
    check(Term::Rework, "2026-02-02", "2026-02-04");
    // Received on a Friday, a Saturday or a Sunday: Monday is day 1.
    check(Term::Rework, "2026-02-06", "2026-02-10");
    check(Term::Rework, "2026-02-07", "2026-02-10");
    check(Term::Rework, "2026-02-08", "2026-02-10");
    // Sunday 5 January 2025 was worked instead of Friday the 3rd; the 7th is off.
    check(Term::Rework, "2024-12-31", "2025-01-06");
    // Saturday 1 July 2023 was worked; the 6th and 7th are off.
    check(Term::Placement, "2023-06-27", "2023-07-13");
}

#[test]
fn each_day_of_a_count_says_its_number_or_why_it_is_skipped() {
    let calendar = WorkingCalendar::official();
    let steps: Vec<(String, Option<u32>, &str)> = count(ymd("2024-12-31"), 2, &calendar)
        .unwrap()
        .into_iter()
        .map(|step| {
            let why = step.skipped_for().map_or("", DayKind::code);
            (step.day.date.to_string(), step.number, why)
        })
        .collect();
    let expected = [
        ("2025-01-01", None, "holiday"),
        ("2025-01-02", None, "holiday"),
        ("2025-01-03", None, "transferred_day_off"),
        ("2025-01-04", None, "weekend"),
        ("2025-01-05", Some(1), ""),
        ("2025-01-06", Some(2), ""),
    ];
    assert_eq!(
        steps,
        expected.map(|(date, number, why)| (date.to_owned(), number, why))
    );
}

#[test]
fn fixed_dates_show_the_date_of_the_rules_and_the_day_it_moves_to() {
    let calendar = WorkingCalendar::official();
    let check = |term, today: &str, nominal: &str, due: &str| {
        let found = deadline(term, ymd(today), &calendar).unwrap();
        assert_eq!(
            (found.nominal, found.due),
            (ymd(nominal), ymd(due)),
            "{term:?} on {today}"
        );
    };
    // 1 February 2026 is a Sunday; on Monday the 2nd it has not passed yet.
    check(Term::Proposals, "2026-01-20", "2026-02-01", "2026-02-02");
    check(Term::Proposals, "2026-02-02", "2026-02-01", "2026-02-02");
    check(Term::Proposals, "2026-02-03", "2026-09-01", "2026-09-01");
    check(Term::Proposals, "2026-09-02", "2027-02-01", "2027-02-01");
    check(Term::Submission, "2026-02-03", "2026-04-01", "2026-04-01");
    check(Term::Submission, "2026-04-02", "2026-11-01", "2026-11-02");
    // 30 August 2025 was a Saturday, so Monday 1 September was off.
    check(Term::Proposals, "2025-03-01", "2025-09-01", "2025-09-02");

    let moved = deadline(Term::Proposals, ymd("2026-01-20"), &calendar).unwrap();
    let steps: Vec<_> = moved
        .counted
        .iter()
        .map(|step| (step.day.date, step.number))
        .collect();
    assert_eq!(steps, [(ymd("2026-02-01"), None), (ymd("2026-02-02"), Some(0))]);
}

#[test]
fn a_deadline_ends_at_midnight_in_utc_plus_five() {
    let calendar = WorkingCalendar::official();
    let found = deadline(Term::Placement, ymd("2026-03-20"), &calendar).unwrap();
    assert_eq!(found.ends_at().to_rfc3339(), "2026-04-09T00:00:00+05:00");
    assert_eq!(found.ends_at().to_utc().to_rfc3339(), "2026-04-08T19:00:00+00:00");
}

#[test]
fn days_left_are_counted_both_ways() {
    let calendar = WorkingCalendar::official();
    let found = deadline(Term::Placement, ymd("2026-03-20"), &calendar).unwrap();
    let check = |today: &str, calendar_days, working_days, overdue| {
        let left = found.days_left(ymd(today), &calendar).unwrap();
        assert_eq!(
            left,
            DaysLeft {
                calendar_days,
                working_days
            },
            "on {today}"
        );
        assert_eq!(left.is_overdue(), overdue, "on {today}");
    };
    check("2026-03-20", 19, 10, false);
    check("2026-04-07", 1, 1, false);
    check("2026-04-08", 0, 0, false);
    check("2026-04-09", -1, -1, true);
    check("2026-04-12", -4, -2, true);
}

#[test]
fn a_deadline_is_as_sure_as_the_days_it_counts() {
    let calendar = WorkingCalendar::official();
    let check = |term, date: &str, expected| {
        assert_eq!(
            deadline(term, ymd(date), &calendar).unwrap().status,
            expected,
            "{term:?} from {date}"
        );
    };
    check(Term::Placement, "2026-03-20", Status::Official);
    check(Term::Placement, "2027-03-20", Status::Computed);
    // Kurban Ait 2027 is expected on Sunday 16 May; it may turn out to be Monday the 17th.
    check(Term::Placement, "2027-05-10", Status::Estimated);
    check(Term::PressRelease, "2027-05-17", Status::Estimated);
    check(Term::PressRelease, "2027-05-18", Status::Computed);
}

#[test]
fn dates_and_counts_that_leave_the_supported_years_are_refused() {
    let calendar = WorkingCalendar::official();
    let outside = |year| CalendarError::OutsideYears { year };
    let check = |from: &str, days, expected| {
        assert_eq!(
            count(ymd(from), days, &calendar).unwrap_err(),
            expected,
            "{days} days from {from}"
        );
    };
    check("2020-12-31", 1, outside(2020));
    check("2036-01-01", 1, outside(2036));
    check("2035-12-31", 1, outside(2036));
    check("2035-12-28", 2, outside(2036));
    check("2026-01-01", i64::MAX, outside(2036));
    check("2026-01-01", -1, CalendarError::NegativeDays { days: -1 });
    check(
        "2026-01-01",
        i64::MIN,
        CalendarError::NegativeDays { days: i64::MIN },
    );
    assert_eq!(
        deadline(Term::Proposals, ymd("2035-12-01"), &calendar).unwrap_err(),
        outside(2036)
    );
    assert_eq!(
        deadline(Term::Proposals, ymd("2020-12-01"), &calendar).unwrap_err(),
        outside(2020)
    );
    assert_eq!(
        deadline(Term::Proposals, NaiveDate::MAX, &calendar).unwrap_err(),
        outside(NaiveDate::MAX.year())
    );
    assert_eq!(
        deadline(Term::Rework, NaiveDate::MIN, &calendar).unwrap_err(),
        outside(NaiveDate::MIN.year())
    );
}

/// A day of 2021–2034, from which a year of counting stays within the supported years.
fn days() -> impl Strategy<Value = NaiveDate> {
    (0..5_110_u64).prop_map(|day| ymd("2021-01-01") + chrono::Days::new(day))
}

proptest! {
    #[test]
    fn a_count_is_what_the_calendar_says_day_by_day(from in days(), length in 0..200_i64) {
        let calendar = WorkingCalendar::official();
        let steps = count(from, length, &calendar).unwrap();
        let last = calendar.add_working_days(from, length).unwrap();
        prop_assert!(calendar.is_working(last).unwrap());
        prop_assert_eq!(steps.last().map(|step| step.day.date), Some(last));
        for step in &steps {
            prop_assert_eq!(&calendar.day(step.day.date).unwrap(), &step.day);
            prop_assert_eq!(step.number.is_some(), step.day.is_working());
        }
        let numbers: Vec<u32> = steps.iter().filter_map(|step| step.number).collect();
        let expected: Vec<u32> = if length == 0 { vec![0] } else { (1..=u32::try_from(length).unwrap()).collect() };
        prop_assert_eq!(numbers, expected);
        if length > 0 {
            prop_assert_eq!(calendar.working_days_between(from, last).unwrap(), length);
        }
    }

    #[test]
    fn a_later_event_or_a_longer_term_never_ends_earlier(from in days(), later in 0..40_u64, length in 0..60_i64, more in 0..60_i64) {
        let calendar = WorkingCalendar::official();
        let end = calendar.add_working_days(from, length).unwrap();
        prop_assert!(calendar.add_working_days(from + chrono::Days::new(later), length).unwrap() >= end);
        prop_assert!(calendar.add_working_days(from, length + more).unwrap() >= end);
    }

    #[test]
    fn every_deadline_is_a_working_day_that_has_not_passed(date in days()) {
        let calendar = WorkingCalendar::official();
        for term in Term::ALL {
            let found = deadline(term, date, &calendar).unwrap();
            prop_assert!(calendar.is_working(found.due).unwrap());
            prop_assert!(found.nominal <= found.due && found.due >= date);
        }
    }
}
