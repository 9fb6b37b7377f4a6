//! Events in words.

use chrono::NaiveDate;
use register_domain::{
    cycle::{Cycle, Half},
    entry::ProfessionId,
    organisation::OrganisationId,
    proposal::Draft,
};

use super::*;
use crate::purity::assert_pure;

/// One event of each kind, with data that are of no language.
pub(crate) fn every_event() -> Vec<Event> {
    let draft = Draft::new(ProposalKind::Include);
    let date = NaiveDate::from_ymd_opt(2026, 1, 20).unwrap();
    let made = Decision {
        number: "12".to_owned(),
        date,
        file: None,
    };
    let reason = "№ 1".to_owned();
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
    vec![
        Event::Begun {
            proposal: ProposalKind::Include,
            body: OrganisationId(10),
        },
        Event::Sent {
            draft: draft.clone(),
            reply: None,
        },
        Event::Returned { comments: Vec::new() },
        Event::TakenIntoCycle {
            cycle: from,
            draft: None,
        },
        Event::Revised { draft: draft.clone() },
        Event::Agreed {
            decision: made.clone(),
        },
        Event::NotAgreed {
            decision: made.clone(),
            reason: reason.clone(),
        },
        Event::Submitted,
        Event::AdmittedLate {
            cycle: from,
            reason: reason.clone(),
        },
        Event::MovedToNextCycle {
            from,
            to,
            cause: MoveCause::Late,
        },
        Event::MovedToNextCycle {
            from,
            to,
            cause: MoveCause::Decided {
                reason: reason.clone(),
            },
        },
        Event::Remarked { comments: Vec::new() },
        Event::Reworked { draft, reply: None },
        Event::FoundConforming,
        Event::SubmittedToNationalCouncil,
        Event::Recommended {
            decision: made.clone(),
        },
        Event::NotRecommended {
            decision: made,
            reason: reason.clone(),
        },
        Event::Published {
            edition: EditionNumber::FIRST,
            profession: ProfessionId(8),
        },
        Event::Declined { reason },
        Event::Withdrawn { reason: None },
    ]
}

#[test]
fn words_are_of_their_language() {
    let profession = ProfessionId(7);
    let kinds = [
        ProposalKind::Include,
        ProposalKind::Change { profession },
        ProposalKind::Exclude { profession },
    ];
    for lang in Lang::ALL {
        for event in every_event() {
            assert_pure(lang, &line(lang, &event));
        }
        for kind in kinds {
            assert_pure(lang, proposal(kind).get(lang));
        }
    }
}

#[test]
fn decisions_and_cycles_are_cited() {
    let told = |place: usize, lang| line(lang, &every_event()[place]).replace('\u{a0}', " ");
    assert_eq!(
        told(5, Lang::Kk),
        "Салалық кеңес келісті: 2026 жылғы 20 қаңтардағы № 12 шешім"
    );
    assert_eq!(
        told(5, Lang::Ru),
        "Отраслевой совет согласовал: решение от 20 января 2026 года № 12"
    );
    assert_eq!(
        told(9, Lang::Kk),
        "Мерзімі өткендіктен келесі циклге ауысты: 2026 жылғы екінші цикл"
    );
    assert_eq!(told(17, Lang::Ru), "Размещено в реестре: редакция № 1");
}

#[test]
fn everybody_reads_the_same_words() {
    use register_domain::{
        actor::{Actor, PersonId},
        overview,
        procedure::Recorded,
        role::Role,
    };
    let actor = Actor {
        person: PersonId(1),
        role: Role::Operator,
        organisation: OrganisationId(10),
        at_body: None,
    };
    let at = chrono::DateTime::UNIX_EPOCH;
    let ends = |event: &Event| matches!(event, Event::Declined { .. } | Event::Withdrawn { .. });
    let late = |event: &Event| {
        matches!(
            event,
            Event::MovedToNextCycle {
                cause: MoveCause::Late,
                ..
            }
        )
    };
    let events: Vec<Recorded<Event>> = every_event()
        .into_iter()
        .filter(|event| !ends(event) && !late(event))
        .map(|event| Recorded { at, actor, event })
        .collect();
    let steps = overview::history(&events);
    assert_eq!(steps.len() + 1, events.len());
    for lang in Lang::ALL {
        for (step, recorded) in steps.iter().zip(&events[1..]) {
            assert_eq!(public(lang, step), line(lang, &recorded.event));
        }
    }
}
