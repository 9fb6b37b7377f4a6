//! Dates to the second, at midnight in Kazakhstan.

use super::*;
use crate::cycle::{Cycle, Half};

const FIRST_2026: Cycle = Cycle {
    year: 2026,
    half: Half::First,
};
const SECOND_2026: Cycle = Cycle {
    year: 2026,
    half: Half::Second,
};

/// Submits at a moment what was agreed in January, for 1 February 2026 – a Sunday, so that Monday is the last day.
fn submitted_at(at: &str) -> Walk {
    let mut walk = Walk::to(StateKind::AgreedWithSectoralCouncil, false);
    walk.at = moment(at);
    walk.act("S10", &Action::Submit).unwrap();
    walk
}

#[test]
fn the_last_second_of_the_last_day_is_in_time_and_the_next_is_not() {
    let check = |at, cycle, missed| {
        let walk = submitted_at(at);
        assert_eq!((walk.case.cycle, walk.case.missed), (Some(cycle), missed), "{at}");
        assert_eq!(walk.case.state.kind(), StateKind::WithAuthorisedBody);
    };
    check("2026-02-01 23:59:59", FIRST_2026, None);
    check("2026-02-02 00:00:00", FIRST_2026, None);
    check("2026-02-02 23:59:59", FIRST_2026, None);
    check("2026-02-03 00:00:00", SECOND_2026, Some(FIRST_2026));
    check(
        "2026-09-02 00:00:00",
        Cycle {
            year: 2027,
            half: Half::First,
        },
        Some(FIRST_2026),
    );
}

#[test]
fn what_is_late_is_admitted_while_its_cycle_is_under_way() {
    let admit = Action::AdmitLate {
        reason: "Техникалық ақау болды".to_owned(),
    };
    let mut walk = submitted_at("2026-02-03 00:00:00");
    walk.at = moment("2026-04-01 23:59:59");
    walk.act("M", &admit).unwrap();
    assert_eq!((walk.case.cycle, walk.case.missed), (Some(FIRST_2026), None));
    assert_eq!(walk.act("M", &admit), Err(vec![Blocker::NotLate]));

    let mut walk = submitted_at("2026-02-03 00:00:00");
    walk.at = moment("2026-04-02 00:00:00");
    assert_eq!(
        walk.act("M", &admit),
        Err(vec![Blocker::MissedCycleOver { cycle: FIRST_2026 }])
    );
}

#[test]
fn a_proposal_of_the_next_cycle_waits_for_it() {
    let mut walk = submitted_at("2026-02-03 00:00:00");
    walk.act("M", &Action::FindConforming).unwrap();
    let blocker = Blocker::LaterCycle {
        cycle: SECOND_2026,
        under_way: FIRST_2026,
    };
    assert_eq!(
        walk.act("M", &Action::SubmitToNationalCouncil),
        Err(vec![blocker])
    );
    walk.at = moment("2026-04-02 00:00:00");
    walk.act("M", &Action::SubmitToNationalCouncil).unwrap();
}

#[test]
fn what_the_council_puts_off_comes_before_it_again() {
    let mut walk = Walk::to(StateKind::BeforeNationalCouncil, false);
    walk.act(
        "M",
        &Action::MoveToNextCycle {
            reason: "Кеңес кейінге қалдырды".to_owned(),
        },
    )
    .unwrap();
    assert_eq!(
        (walk.case.cycle, walk.case.state.kind()),
        (Some(SECOND_2026), StateKind::Conforms)
    );
}

#[test]
fn remarks_are_received_on_the_day_in_kazakhstan() {
    for (at, day) in [
        ("2026-02-05 23:59:59", "2026-02-05"),
        ("2026-02-06 00:00:00", "2026-02-06"),
    ] {
        let mut walk = Walk::to(StateKind::WithAuthorisedBody, false);
        walk.at = moment(at);
        walk.act(
            "M",
            &Action::Remark {
                comments: vec![remark("Нақтылаңыз")],
            },
        )
        .unwrap();
        let State::Remarks { received, .. } = walk.case.state else {
            panic!()
        };
        assert_eq!(received.to_string(), day, "{at}");
    }
}

#[test]
fn years_beyond_the_calendar_block_instead_of_guessing() {
    let mut walk = Walk::to(StateKind::AgreedWithSectoralCouncil, false);
    walk.at = moment("2036-01-10 12:00:00");
    let found = walk.act("S10", &Action::Submit).unwrap_err();
    assert!(
        found.contains(&Blocker::OutsideCalendar { year: 2036 }),
        "{found:?}"
    );
}

#[test]
fn what_cannot_be_placed_with_another_comes_before_the_council_again() {
    let mut walk = Walk::to(StateKind::Recommended, false);
    let reason = "Басқа ұсыныспен қайшы".to_owned();
    walk.act("M", &Action::MoveToNextCycle { reason }).unwrap();
    assert_eq!(walk.case.state.kind(), StateKind::Conforms);
}
