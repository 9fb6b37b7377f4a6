//! What every database must do for the history of cases: append, answer once, refuse the slower of two.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use register_domain::{
    actor::{Actor, PersonId},
    edition::Standing,
    organisation::OrganisationId,
    procedure::{Case, CaseId, Event, Recorded},
    proposal::{Answer, Draft, Field, ProposalKind},
    role::Role,
    text::Lang,
};
use tokio::task::JoinSet;

use super::{Database, Kind, Placing, StoreError, empty, migrated, number, numbers, people::noon, placing};
use crate::{
    cases::{chain::Head, steps::request, verify::verify},
    store::{
        Opening, Store as _,
        cases::{Append, Appended, DraftFate, Once, Step},
    },
};

pub(super) const AUTHOR: u32 = 7;
const BODY: OrganisationId = OrganisationId(3);

pub(super) fn draft(name: &str) -> Draft {
    let mut draft = Draft::new(ProposalKind::Include);
    draft.set(Field::Answer(Answer::Name(Lang::Kk)), name);
    draft
}

fn recorded(event: Event) -> Recorded<Event> {
    Recorded {
        at: noon(),
        actor: Actor {
            person: PersonId(AUTHOR),
            role: Role::AssociationMember,
            organisation: OrganisationId(AUTHOR),
            at_body: None,
        },
        event,
    }
}

/// A case that begins.
pub(super) fn begin() -> Step {
    let begun = recorded(Event::Begun {
        proposal: ProposalKind::Include,
        body: BODY,
    });
    Step {
        case: None,
        expected: 0,
        after: Case::begin(&begun).unwrap(),
        events: vec![begun],
        draft: DraftFate::Is(serde_json::to_string(&Draft::new(ProposalKind::Include)).unwrap()),
    }
}

/// What follows a case as somebody has seen it.
pub(super) fn follow(id: CaseId, seen: &Case, event: Event) -> Step {
    let draft = match event {
        Event::Sent { .. } => DraftFate::Sent,
        _ => DraftFate::Stays,
    };
    let event = recorded(event);
    Step {
        case: Some(id),
        expected: seen.version,
        after: seen.clone().apply(&event).unwrap(),
        events: vec![event],
        draft,
    }
}

pub(super) fn send(name: &str) -> Event {
    Event::Sent {
        draft: draft(name),
        reply: None,
    }
}

const fn withdraw() -> Event {
    Event::Withdrawn { reason: None }
}

fn once(key: &str, body: &str) -> Once {
    Once {
        person: AUTHOR,
        key: key.to_owned(),
        request: request("POST", "/cases", body.as_bytes()),
    }
}

async fn append(database: &Database, steps: &[Step], once: Option<&Once>) -> Result<Appended, StoreError> {
    let append = Append {
        steps,
        placing: None,
        once,
        letters: &[],
        at: noon(),
    };
    database.append(append).await
}

pub(super) async fn done(database: &Database, step: Step) -> CaseId {
    match append(database, &[step], None).await.unwrap() {
        Appended::Done(cases) => cases[0],
        other => panic!("{other:?}"),
    }
}

async fn is_whole(database: &Database, events: u64) {
    let found = verify(database).await.unwrap();
    assert_eq!((found.events, found.faults), (events, Vec::new()));
}

pub(super) async fn case(database: &Database, id: CaseId) -> Case {
    database.case(id).await.unwrap().unwrap().case
}

async fn history_is_appended_and_read_back(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    assert_eq!(database.chain_head().await.unwrap(), Head::EMPTY);
    let (one, other) = (done(&database, begin()).await, done(&database, begin()).await);
    assert_eq!((one, other), (CaseId(1), CaseId(2)));
    let sent = follow(one, &case(&database, one).await, send("Дәнекерлеуші"));
    let after = sent.after.clone();
    done(&database, sent).await;
    // Another connection sees what the first one wrote, letter by letter.
    let again = Database::open(&empty.address, Opening::Existing).await.unwrap();
    assert_eq!(case(&again, one).await, after);
    let events = again.events(one, 0).await.unwrap();
    assert_eq!(
        events.iter().map(|event| event.sequence).collect::<Vec<_>>(),
        [1, 3]
    );
    assert_eq!(events[1].read().unwrap(), recorded(send("Дәнекерлеуші")));
    assert_eq!(again.events(one, 1).await.unwrap(), events[1..]);
    assert_eq!(again.chain(1, 1).await.unwrap().len(), 1);
    let of =
        |cases: Vec<crate::store::cases::KeptCase>| cases.iter().map(|kept| kept.id.0).collect::<Vec<_>>();
    assert_eq!(
        of(again.cases_of_author(OrganisationId(AUTHOR)).await.unwrap()),
        [1, 2]
    );
    assert_eq!(of(again.cases_for_body(BODY).await.unwrap()), [1, 2]);
    assert_eq!(
        of(again.cases_for_body(OrganisationId(AUTHOR)).await.unwrap()),
        [0; 0]
    );
    is_whole(&again, 3).await;
}

async fn of_many_at_once_one_moves_a_case_on(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let id = done(&database, begin()).await;
    let seen = case(&database, id).await;
    let mut tasks = JoinSet::new();
    for name in ["Бір", "Екі", "Үш", "Төрт", "Бес", "Алты"] {
        let (database, step) = (database.clone(), follow(id, &seen, send(name)));
        tasks.spawn(async move { append(&database, &[step], None).await.unwrap() });
    }
    let outcomes = tasks.join_all().await;
    let won = outcomes
        .iter()
        .filter(|it| **it == Appended::Done(vec![id]))
        .count();
    let lost = outcomes.iter().filter(|it| **it == Appended::Stale(id)).count();
    assert_eq!((won, lost), (1, 5), "{outcomes:?}");
    is_whole(&database, 2).await;
}

async fn cases_begun_at_once_have_numbers_of_their_own(kind: Kind) {
    let empty = empty(kind).await;
    // Two servers over one database.
    let servers = [migrated(&empty).await, migrated(&empty).await];
    let mut tasks = JoinSet::new();
    for turn in 0..24 {
        let database = servers[turn % 2].clone();
        tasks.spawn(async move { done(&database, begin()).await.0 });
    }
    let ids: BTreeSet<u32> = tasks.join_all().await.into_iter().collect();
    assert_eq!(ids, (1..=24).collect());
    is_whole(&servers[0], 24).await;
}

async fn a_request_is_carried_out_once(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let mut tasks = JoinSet::new();
    for _ in 0..8 {
        let database = database.clone();
        tasks.spawn(async move {
            append(&database, &[begin()], Some(&once("key-one", "a")))
                .await
                .unwrap()
        });
    }
    let outcomes = tasks.join_all().await;
    let first = Appended::Done(vec![CaseId(1)]);
    let again = Appended::Before(vec![CaseId(1)]);
    assert_eq!(
        outcomes.iter().filter(|it| **it == first).count(),
        1,
        "{outcomes:?}"
    );
    assert_eq!(
        outcomes.iter().filter(|it| **it == again).count(),
        7,
        "{outcomes:?}"
    );
    assert_eq!(
        database.answered(&once("key-one", "a")).await.unwrap(),
        Some(again)
    );
    let other = once("key-one", "b");
    assert_eq!(
        append(&database, &[begin()], Some(&other)).await.unwrap(),
        Appended::KeyTaken
    );
    // Another person's key of the same letters is another key.
    let somebody = Once {
        person: AUTHOR + 1,
        ..other
    };
    assert_eq!(
        append(&database, &[begin()], Some(&somebody)).await.unwrap(),
        Appended::Done(vec![CaseId(2)])
    );
    is_whole(&database, 2).await;
}

async fn answers_are_forgotten_after_their_time(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let one = once("key-one", "a");
    append(&database, &[begin()], Some(&one)).await.unwrap();
    assert_eq!(database.forget_answered(noon()).await.unwrap(), 0);
    assert!(database.answered(&one).await.unwrap().is_some());
    let later = noon() + TimeDelta::seconds(1);
    assert_eq!(database.forget_answered(later).await.unwrap(), 1);
    assert_eq!(database.answered(&one).await.unwrap(), None);
    is_whole(&database, 1).await;
}

async fn all_of_it_is_written_or_nothing(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let (one, other) = (done(&database, begin()).await, done(&database, begin()).await);
    let before = case(&database, one).await;
    let stale = Step {
        expected: 9,
        ..follow(other, &before, withdraw())
    };
    let together = [follow(one, &before, withdraw()), stale];
    let key = once("key-one", "a");
    assert_eq!(
        append(&database, &together, Some(&key)).await.unwrap(),
        Appended::Stale(other)
    );
    assert_eq!(case(&database, one).await, before);
    assert_eq!(database.answered(&key).await.unwrap(), None);
    // An edition that somebody else has placed meanwhile takes the events with it.
    database
        .place(&[placing(1, "one", None, Standing::Official)])
        .await
        .unwrap();
    let place = async |after: Option<&str>| {
        let placing: Placing = placing(2, "two", after, Standing::Official);
        let append = Append {
            steps: &[follow(one, &before, withdraw())],
            placing: Some(&placing),
            once: None,
            letters: &[],
            at: noon(),
        };
        database.append(append).await
    };
    assert!(matches!(place(None).await, Err(StoreError::Overtaken)));
    assert_eq!(case(&database, one).await, before);
    assert_eq!(numbers(&database).await, [1]);
    is_whole(&database, 2).await;
    assert_eq!(place(Some("one")).await.unwrap(), Appended::Done(vec![one]));
    assert_eq!(numbers(&database).await, [1, 2]);
    assert!(database.csv(number(2)).await.unwrap().is_some());
    is_whole(&database, 3).await;
}

async fn events_cannot_be_edited(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    done(&database, begin()).await;
    for statement in ["UPDATE case_events SET content = '{}'", "DELETE FROM case_events"] {
        let refused = match &database {
            Database::Sqlite(store) => store.execute(statement).await,
            Database::Postgres(store) => store.execute(statement).await,
        };
        assert!(refused.is_err(), "{statement}");
    }
    is_whole(&database, 1).await;
}

on_both!(
    history_is_appended_and_read_back,
    of_many_at_once_one_moves_a_case_on,
    cases_begun_at_once_have_numbers_of_their_own,
    a_request_is_carried_out_once,
    answers_are_forgotten_after_their_time,
    all_of_it_is_written_or_nothing,
    events_cannot_be_edited,
);
