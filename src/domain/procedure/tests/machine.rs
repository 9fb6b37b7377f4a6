//! What holds for any sequence of actions, and for any sequence of events.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::cycle::{Cycle, Half};

/// An attempt: who, which action, whether its data are in order, and how many seconds after the one before.
type Attempt = (usize, usize, bool, i64);

fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
    let attempt = (
        0..PEOPLE.len(),
        0..ActionKind::ALL.len(),
        any::<bool>(),
        0..12_000_000_i64,
    );
    prop::collection::vec(attempt, 0..40)
}

/// The same action with data that may be out of order.
fn out_of_order(action: Action, case: &Case) -> Action {
    let tomorrow = day_of(case.last_at) + TimeDelta::days(400);
    let empty = Draft::new(ProposalKind::Include);
    match action {
        Action::Send { .. } => Action::Send {
            draft: empty,
            reply: None,
        },
        Action::Return { .. } => Action::Return { comments: Vec::new() },
        Action::TakeIntoCycle { draft: None } => Action::TakeIntoCycle { draft: Some(empty) },
        Action::TakeIntoCycle { draft: Some(_) } => Action::TakeIntoCycle { draft: None },
        Action::Revise { .. } => Action::Revise { draft: empty },
        Action::RecordAgreement { decision, .. } => Action::RecordAgreement {
            decision,
            refusal: Some("Сұраныс жоқ".to_owned()),
        },
        Action::AdmitLate { .. } => Action::AdmitLate {
            reason: String::new(),
        },
        Action::Remark { .. } => Action::Remark {
            comments: vec![remark(" ")],
        },
        Action::Rework { .. } => Action::Rework {
            draft: empty,
            reply: None,
        },
        Action::RecordRecommendation { .. } => Action::RecordRecommendation {
            decision: decided(tomorrow),
            refusal: None,
        },
        Action::Decline { .. } => Action::Decline {
            reason: " ".to_owned(),
        },
        other => other,
    }
}

/// One of the steps that are possible, so that sequences get far; beginning anew once the case has ended.
fn likely(case: &Case, choice: usize) -> (&'static str, ActionKind) {
    let all = PEOPLE.into_iter().flat_map(|who| {
        possible(case, &actor(who))
            .into_iter()
            .map(move |kind| (who, kind))
    });
    let all: Vec<_> = all.filter(|(_, kind)| *kind != ActionKind::Withdraw).collect();
    if all.is_empty() {
        ("O", ActionKind::Begin)
    } else {
        all[choice % all.len()]
    }
}

/// The row of the table that allowed a step, by its ends.
fn allowed(action: ActionKind, from: StateKind, to: StateKind) -> bool {
    TABLE
        .iter()
        .any(|row| row.action == action && row.from.contains(&from) && row.to.contains(&to))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Either there are blockers and nothing changes, or there are none and the case moves on along the table.
    #[test]
    fn any_sequence_of_actions_keeps_to_the_table(own in any::<bool>(), attempts in attempts()) {
        let mut walk = Walk::begin(if own { "S10" } else { "A1" }, "2025-12-01 10:00:00");
        for (who, kind, orderly, seconds) in attempts {
            let (who, kind) = if seconds % 4 == 0 { (PEOPLE[who], ActionKind::ALL[kind]) } else { likely(&walk.case, who + kind) };
            let Some(action) = in_order(kind, &walk.case) else { continue };
            let action = if orderly { action } else { out_of_order(action, &walk.case) };
            walk.at = (walk.at + TimeDelta::seconds(seconds)).min(moment("2035-06-01 00:00:00"));
            let before = walk.case.clone();
            let steps = walk.history.len();
            match walk.act(who, &action) {
                Err(blockers) => {
                    prop_assert!(!blockers.is_empty());
                    prop_assert_eq!(&walk.case, &before);
                }
                Ok(()) => {
                    prop_assert!(allowed(action.kind(), before.state.kind(), walk.case.state.kind()));
                    prop_assert!(walk.case.last_at >= before.last_at);
                    let appended = u32::try_from(walk.history.len() - steps).unwrap();
                    prop_assert_eq!(walk.case.version, before.version + appended);
                }
            }
            if !matches!(walk.case.state, State::Withdrawn { .. } | State::Declined { .. }) {
                let submitted = walk.case.state.submitted().is_some();
                prop_assert!(!submitted || walk.case.agreement.is_some(), "agreed before it is submitted");
            }
        }
        // What was decided is the same case when it is read back.
        let stored = serde_json::to_string(&walk.history).unwrap();
        let history: Vec<Recorded<Event>> = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(Case::of(&history).unwrap(), walk.case);
    }

    /// Events that no one decided are refused or keep to the table; none makes the fold fall over.
    #[test]
    fn any_sequence_of_events_keeps_to_the_table(
        own in any::<bool>(),
        events in prop::collection::vec((0..PEOPLE.len(), 0..20_usize, -10..1_000_000_i64), 0..60),
    ) {
        let Walk { mut case, mut at, .. } = Walk::begin(if own { "S10" } else { "A1" }, "2026-01-20 10:00:00");
        for (who, which, seconds) in events {
            at += TimeDelta::seconds(seconds);
            let recorded = Recorded { at, actor: actor(PEOPLE[who]), event: event(which) };
            let from = case.state.kind();
            if let Ok(next) = case.clone().apply(&recorded) {
                prop_assert!(allowed(recorded.event.action(), from, next.state.kind()));
                prop_assert!(next.last_at >= case.last_at);
                case = next;
            }
        }
    }
}

/// An event of each kind.
fn event(which: usize) -> Event {
    let draft = welder();
    let decision = decided(day_of(moment("2026-01-20 10:00:00")));
    let reason = "Дәлел".to_owned();
    let comments = vec![remark("Нақтылаңыз")];
    let (from, to) = (
        Cycle {
            year: 2026,
            half: Half::First,
        },
        Cycle {
            year: 2026,
            half: Half::Second,
        },
    );
    match which {
        0 => Event::Begun {
            proposal: ProposalKind::Include,
            body: BODY,
        },
        1 => Event::Sent { draft, reply: None },
        2 => Event::Returned { comments },
        3 => Event::TakenIntoCycle {
            cycle: from,
            draft: None,
        },
        4 => Event::TakenIntoCycle {
            cycle: from,
            draft: Some(draft),
        },
        5 => Event::Revised { draft },
        6 => Event::Agreed { decision },
        7 => Event::NotAgreed { decision, reason },
        8 => Event::Submitted,
        9 => Event::AdmittedLate { cycle: from, reason },
        10 => Event::MovedToNextCycle {
            from,
            to,
            cause: MoveCause::Late,
        },
        11 => Event::Remarked { comments },
        12 => Event::Reworked { draft, reply: None },
        13 => Event::FoundConforming,
        14 => Event::SubmittedToNationalCouncil,
        15 => Event::Recommended { decision },
        16 => Event::NotRecommended { decision, reason },
        17 => Event::Published {
            edition: EditionNumber::FIRST,
            profession: ProfessionId(8),
        },
        18 => Event::Declined { reason },
        _ => Event::Withdrawn { reason: None },
    }
}

#[test]
fn histories_that_cannot_be_are_refused() {
    assert_eq!(Case::of([]), Err(Refusal::NotBegun));
    let walk = Walk::to(StateKind::TakenIntoCycle, false);
    let history = &walk.history;
    assert_eq!(Case::of(&history[1..]), Err(Refusal::NotBegun));
    let twice = history.iter().chain(&history[..1]);
    assert_eq!(Case::of(twice), Err(Refusal::BegunAlready));
    let mut older = history.clone();
    older[2].at -= TimeDelta::seconds(1);
    assert_eq!(Case::of(&older), Err(Refusal::TimeRunsBack));
    let mut other = history.clone();
    other[1].actor = actor("A2");
    let refused = Refusal::NotPermitted {
        action: ActionKind::Send,
        actor: actor("A2"),
    };
    assert_eq!(Case::of(&other), Err(refused));
    let mut kind = history.clone();
    let draft = Draft::new(ProposalKind::Exclude {
        profession: ProfessionId(7),
    });
    kind[1].event = Event::Sent { draft, reply: None };
    assert_eq!(Case::of(&kind), Err(Refusal::Contradiction));
    assert_eq!(walk.case.origin.organisation(), ASSOCIATION);
}
