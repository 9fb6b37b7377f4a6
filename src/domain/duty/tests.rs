//! Duties of cases in every state, in order, and on which day one is reminded.

use super::*;
use crate::{
    calendar::data::{Act, Issued, Issuer, KURBAN_AIT, TRANSFERS, Transfer},
    procedure::{
        StateKind,
        tests::{PEOPLE, Walk, actor},
    },
    proposal::tests::day,
};

/// The duties of one case in a state on a day, as `kind whose due left`.
fn told(state: StateKind, own: bool, today: &str) -> String {
    let walk = Walk::to(state, own);
    let cases = [Numbered {
        id: CaseId(5),
        case: &walk.case,
    }];
    let calendar = WorkingCalendar::official();
    let duties = duties(cases, &[], day(today), &calendar).unwrap();
    let duties = duties.iter().map(|duty| {
        let whose: Vec<&str> = PEOPLE
            .into_iter()
            .filter(|who| duty.is_for(&actor(who)))
            .collect();
        let due = duty
            .deadline
            .as_ref()
            .map_or("–".to_owned(), |deadline| deadline.due.to_string());
        let left = duty
            .left
            .map_or("–".to_owned(), |left| left.working_days.to_string());
        format!("{:?} {} {due} {left}", duty.kind, whose.join("+"))
    });
    duties.collect::<Vec<_>>().join("; ")
}

#[test]
fn each_state_asks_somebody_for_something_until_its_day() {
    use StateKind as S;
    let check = |state, own, today, expected: &str| {
        assert_eq!(told(state, own, today), expected, "{state:?}");
    };
    let today = "2026-01-20";
    check(S::Draft, false, today, "FinishDraft A1 – –");
    check(S::Draft, true, today, "FinishDraft S10 – –");
    check(S::WithSectoralBody, false, today, "Review S10 2026-02-02 9");
    check(
        S::WithSectoralBody,
        false,
        "2026-02-03",
        "Review S10 2026-09-01 141",
    );
    check(S::ReturnedForRework, false, today, "ReworkProposal A1 – –");
    check(S::TakenIntoCycle, false, today, "Agree S10+C10 2026-02-02 9");
    check(
        S::AgreedWithSectoralCouncil,
        true,
        "2026-02-03",
        "SubmitPackage S10 2026-02-02 -1",
    );
    check(S::WithAuthorisedBody, false, today, "Examine M 2026-04-01 47");
    check(S::Remarks, false, today, "AnswerRemarks S10 2026-01-22 2");
    check(S::Conforms, false, today, "SubmitRegister M 2026-04-01 47");
    check(
        S::BeforeNationalCouncil,
        false,
        today,
        "RecordRecommendation M+N – –",
    );
    check(S::Recommended, false, today, "Place M 2026-02-03 10");
    for state in StateKind::ALL.into_iter().filter(|state| state.is_final()) {
        check(state, false, today, "");
    }
}

#[test]
fn overdue_duties_come_first_and_a_package_is_one_duty() {
    let states = [
        StateKind::Draft,
        StateKind::AgreedWithSectoralCouncil,
        StateKind::AgreedWithSectoralCouncil,
    ];
    let walks = states.map(|state| Walk::to(state, false));
    let cases = (1..).zip(&walks).map(|(id, walk)| Numbered {
        id: CaseId(id),
        case: &walk.case,
    });
    let release = |number, placed| Release {
        edition: EditionNumber::try_from(number).unwrap(),
        placed: day(placed),
        published: None,
        on_own_site: None,
    };
    let releases = [release(3, "2026-01-19"), release(2, "2026-01-09")];
    let calendar = WorkingCalendar::official();
    let found = duties(cases, &releases, day("2026-01-20"), &calendar).unwrap();
    let told: Vec<(DutyKind, bool)> = found.iter().map(|duty| (duty.kind, duty.is_overdue())).collect();
    let expected = [
        (DutyKind::PublishRelease, true),
        (DutyKind::PublishRelease, false),
        (DutyKind::SubmitPackage, false),
        (DutyKind::FinishDraft, false),
    ];
    assert_eq!(told, expected);
    let out =
        [release(2, "2026-01-09").record_own_site("https://a.kz", day("2026-01-12"), day("2026-01-20"))];
    let done: Vec<Release> = out.into_iter().flatten().collect();
    assert!(
        duties([], &done, day("2026-01-20"), &calendar)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn one_is_reminded_so_many_working_days_before() {
    let calendar = WorkingCalendar::official();
    for (due, before, expected) in [
        ("2026-02-02", 1, "2026-01-30"),
        ("2026-02-02", 3, "2026-01-28"),
        ("2026-02-02", 10, "2026-01-19"),
        // Over Nauryz: 21–25 March are off.
        ("2026-04-01", 10, "2026-03-13"),
    ] {
        let found = reminder_day(day(due), before, &calendar).unwrap();
        assert_eq!(found, day(expected), "{before} before {due}");
        assert_eq!(
            calendar.working_days_between(found, day(due)),
            Ok(i64::from(before))
        );
    }
    assert_eq!(reminder_day(day("2021-01-03"), 10, &calendar), None);
    let walk = Walk::to(StateKind::TakenIntoCycle, false);
    let cases = [Numbered {
        id: CaseId(5),
        case: &walk.case,
    }];
    let duties = duties(cases, &[], day("2026-01-30"), &calendar).unwrap();
    let check = |today, expected: &[u8]| {
        let found: Vec<u8> = reminders(&duties, day(today), &calendar)
            .into_iter()
            .map(|(_, before)| before)
            .collect();
        assert_eq!(found, expected, "{today}");
    };
    check("2026-01-30", &[1]);
    check("2026-01-28", &[3]);
    check("2026-01-31", &[]);
    check("2026-02-02", &[]);
}

#[test]
fn a_day_off_that_is_moved_moves_deadlines() {
    let walk = Walk::to(StateKind::Remarks, false);
    let before = WorkingCalendar::official();
    let transfer = Transfer {
        worked: day("2026-01-24"),
        off: day("2026-01-22"),
        act: Act {
            issuer: Issuer::LabourMinistry,
            issued: Issued::In(2026),
            number: "1".into(),
        },
    };
    let transfers: Vec<Transfer> = TRANSFERS.iter().cloned().chain([transfer]).collect();
    let after = WorkingCalendar::new(&transfers, KURBAN_AIT).unwrap();
    let by = |calendar| {
        let cases = [Numbered {
            id: CaseId(5),
            case: &walk.case,
        }];
        duties(cases, &[], day("2026-01-20"), calendar).unwrap()
    };
    let found = moved(&by(&before), &by(&after));
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].before, found[0].after),
        (day("2026-01-22"), day("2026-01-23"))
    );
    assert!(moved(&by(&before), &by(&before)).is_empty());
}

#[test]
fn every_duty_has_a_ground() {
    for kind in DutyKind::ALL {
        assert!(!kind.grounds().is_empty(), "{kind:?}");
    }
}
