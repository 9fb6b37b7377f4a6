use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn question(query: &str) -> Question {
    Question::read(query, day("2026-11-22"))
}

#[test]
fn deadlines_are_counted() {
    #[track_caller]
    fn check(query: &str, due: &str, skipped: u32, status: Status) {
        let answer = question(query)
            .answer(day("2026-03-20"), &WorkingCalendar::official())
            .unwrap();
        assert_eq!(
            (answer.due, answer.skipped(), answer.status),
            (day(due), skipped, status),
            "{query}"
        );
    }
    check(
        "event=recommended&from=2026-03-20",
        "2026-04-08",
        9,
        Status::Official,
    );
    check(
        "event=recommended&from=20.03.2026",
        "2026-04-08",
        9,
        Status::Official,
    );
    check("event=placed&from=2026-04-08", "2026-04-13", 2, Status::Official);
    check(
        "event=remarks_received&from=2026-04-08",
        "2026-04-10",
        0,
        Status::Official,
    );
    // Days of one's own are taken from the address only where they are asked for.
    check(
        "event=placed&from=2026-04-08&days=200",
        "2026-04-13",
        2,
        Status::Official,
    );
    check(
        "event=own&from=2026-03-20&days=1",
        "2026-03-26",
        5,
        Status::Official,
    );
    check(
        "event=own&from=2026-03-21&days=0",
        "2026-03-26",
        5,
        Status::Official,
    );
    check(
        "event=own&from=2027-05-10&days=5",
        "2027-05-17",
        2,
        Status::Estimated,
    );
}

#[test]
fn what_is_left_is_counted_from_today() {
    let left = |today| {
        let answer =
            question("event=recommended&from=2026-03-20").answer(day(today), &WorkingCalendar::official());
        answer
            .unwrap()
            .left
            .map(|left| (left.calendar_days, left.working_days))
    };
    assert_eq!(left("2026-04-06"), Some((2, 2)));
    assert_eq!(left("2026-04-08"), Some((0, 0)));
    assert_eq!(left("2019-04-08"), None);
}

#[test]
fn every_fault_is_told() {
    #[track_caller]
    fn check(query: &str, expected: Faults) {
        assert_eq!(
            question(query).answer(day("2026-11-22"), &WorkingCalendar::official()),
            Err(expected),
            "{query}"
        );
    }
    let unreadable = Some(DayFault::Unreadable);
    let outside = |year| Some(DayFault::Calendar(CalendarError::OutsideYears { year }));
    check(
        "event=own&from=&days=",
        Faults {
            day: unreadable,
            days: true,
        },
    );
    check(
        "event=own&from=2026-02-30&days=251",
        Faults {
            day: unreadable,
            days: true,
        },
    );
    check(
        "event=own&from=2026-03-20&days=-1",
        Faults {
            day: None,
            days: true,
        },
    );
    check(
        "event=own&from=2026-03-20&days=2.5",
        Faults {
            day: None,
            days: true,
        },
    );
    check(
        "event=placed&from=%F0%9F%98%80",
        Faults {
            day: unreadable,
            days: false,
        },
    );
    check(
        "event=placed&from=2026-3",
        Faults {
            day: unreadable,
            days: false,
        },
    );
    check(
        "event=placed&from=+2026-03-20",
        Faults {
            day: unreadable,
            days: false,
        },
    );
    check(
        "event=placed&from=2020-12-31",
        Faults {
            day: outside(2020),
            days: false,
        },
    );
    check(
        "event=placed&from=2035-12-31",
        Faults {
            day: outside(2036),
            days: false,
        },
    );
    check(
        "event=own&from=9999-12-31&days=250",
        Faults {
            day: outside(9999),
            days: false,
        },
    );
}

#[test]
fn the_address_keeps_the_question() {
    for (query, expected) in [
        ("", "event=recommended&from=2026-11-22"),
        (
            "event=nothing&from=2026-03-20",
            "event=recommended&from=2026-03-20",
        ),
        ("event=own&from=20.3.2026", "event=own&from=2026-03-20&days=10"),
        ("event=own&from=soon&days=many", "event=own"),
        (
            "event=placed&from=2026-03-20&days=7",
            "event=placed&from=2026-03-20",
        ),
    ] {
        let written = question(query).query();
        assert_eq!(written, expected, "{query}");
        assert!(question(&written).query().starts_with(&written), "{query}");
    }
}
