//! Which cycle a day belongs to, and the dates of its steps.

use super::*;

fn ymd(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_day_has_a_cycle_under_way_and_a_cycle_that_takes_proposals() {
    let calendar = WorkingCalendar::official();
    let check = |day: &str, containing: &str, accepting: &str| {
        let found = (
            Cycle::containing(ymd(day), &calendar),
            Cycle::accepting(ymd(day), &calendar),
        );
        assert_eq!(found.0.unwrap().to_string(), containing, "under way on {day}");
        assert_eq!(
            found.1.unwrap().to_string(),
            accepting,
            "takes proposals on {day}"
        );
    };
    check("2026-01-15", "2026-1", "2026-1");
    // 1 February 2026 is a Sunday: Monday is still in time, Tuesday goes to the next cycle.
    check("2026-02-02", "2026-1", "2026-1");
    check("2026-02-03", "2026-1", "2026-2");
    check("2026-04-01", "2026-1", "2026-2");
    check("2026-04-02", "2026-2", "2026-2");
    check("2026-09-02", "2026-2", "2027-1");
    check("2026-11-02", "2026-2", "2027-1");
    check("2026-11-03", "2027-1", "2027-1");
}

#[test]
fn cycles_follow_each_other_to_the_end_of_the_supported_years() {
    let first = Cycle {
        year: 2035,
        half: Half::First,
    };
    let second = first.next().unwrap();
    assert_eq!(
        second,
        Cycle {
            year: 2035,
            half: Half::Second
        }
    );
    assert_eq!(second.next(), Err(CalendarError::OutsideYears { year: 2036 }));
    assert_eq!(
        Cycle {
            year: i32::MAX,
            half: Half::Second
        }
        .next()
        .ok(),
        None
    );
}

/// The dates of four steps, or the number of working days that an event will start.
fn dates(steps: &[Step; 4]) -> [Result<(String, i64, i64), u8>; 4] {
    steps.each_ref().map(|step| match &step.date {
        StepDate::Known { deadline, left } => {
            Ok((deadline.due.to_string(), left.calendar_days, left.working_days))
        }
        StepDate::AfterEvent { working_days, .. } => Err(*working_days),
    })
}

#[test]
fn steps_have_dates_once_their_events_are_known() {
    let calendar = WorkingCalendar::official();
    let cycle = Cycle {
        year: 2026,
        half: Half::First,
    };
    let today = ymd("2026-03-20");
    let ok = |date: &str, calendar_days, working_days| Ok((date.to_owned(), calendar_days, working_days));

    let nothing = cycle.steps(Recorded::default(), today, &calendar).unwrap();
    assert_eq!(
        dates(&nothing),
        [
            ok("2026-02-02", -46, -33),
            ok("2026-04-01", 12, 5),
            Err(10),
            Err(3)
        ]
    );

    let recorded = Recorded {
        recommended: Some(today),
        placed: Some(ymd("2026-04-08")),
    };
    let all = cycle.steps(recorded, today, &calendar).unwrap();
    assert_eq!(
        dates(&all),
        [
            ok("2026-02-02", -46, -33),
            ok("2026-04-01", 12, 5),
            ok("2026-04-08", 19, 10),
            ok("2026-04-13", 24, 13)
        ]
    );
}

#[test]
fn the_next_dates_may_belong_to_two_cycles() {
    let calendar = WorkingCalendar::official();
    let steps = next_steps(Recorded::default(), ymd("2026-03-20"), &calendar).unwrap();
    let due = dates(&steps).map(|date| date.map(|(due, ..)| due));
    assert_eq!(
        due,
        [
            Ok("2026-09-01".to_owned()),
            Ok("2026-04-01".to_owned()),
            Err(10),
            Err(3)
        ]
    );
    assert_eq!(
        steps.map(|step| step.term),
        [
            Term::Proposals,
            Term::Submission,
            Term::Placement,
            Term::PressRelease
        ]
    );
}

#[test]
fn the_id_of_a_cycle_is_read_back() {
    let check = |text: &str, expected: bool| {
        let found = text.parse::<Cycle>();
        assert_eq!(found.is_ok(), expected, "{text}");
        if let Ok(cycle) = found {
            assert_eq!(cycle.to_string(), text);
        }
    };
    check("2026-1", true);
    check("2027-2", true);
    for other in [
        "", "2026", "2026-3", "+2026-1", "02026-1", "2026-1 ", "1999-1", "2026-01",
    ] {
        check(other, false);
    }
}
