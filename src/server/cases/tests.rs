//! Cases at the desk, on an embedded database: what is answered, kept and proved.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use register_api::{
    cabinet::organisation::Standing,
    cases::{
        change::{Begin, SaveDraft},
        refusal::CaseRefusal,
    },
};
use register_domain::{
    actor::{Actor, PersonId},
    calendar::WorkingCalendar,
    duty::DutyKind,
    organisation::{OrganisationId, OrganisationKind},
    procedure::{Action, CaseId},
    proposal::{Answer, Draft, Field, ProposalKind},
    role::Role,
    text::{Bilingual, Lang},
};
use tempfile::TempDir;

use super::{
    Desk, NotDone,
    standing::Filter,
    steps::request,
    verify::{Fault, verify},
};
use crate::{
    published::Published,
    store::{
        Database, Opening, Store as _, cases::Once, organisations::NewOrganisation, sqlite::SqliteStore,
    },
};

struct House {
    database: Database,
    _folder: TempDir,
}

const ASSOCIATION: u32 = 1;
const OTHER: u32 = 2;
const BODY: u32 = 3;

impl House {
    async fn new() -> House {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("register.db");
        let database = Database::Sqlite(SqliteStore::open(&path, Opening::Create).await.unwrap());
        database.migrate().await.unwrap();
        for kind in [
            OrganisationKind::Association,
            OrganisationKind::Association,
            OrganisationKind::SectoralBody,
        ] {
            let organisation = NewOrganisation {
                kind,
                bin: None,
                name: Bilingual::new("Атауы", "Название").unwrap(),
                at_body: None,
                standing: Standing::Confirmed,
            };
            database
                .add_organisation(&organisation, start(), None)
                .await
                .unwrap();
        }
        House {
            database,
            _folder: folder,
        }
    }

    fn desk(&self, role: Role, organisation: u32, minutes: i64) -> Desk<'_> {
        let actor = Actor {
            person: PersonId(organisation),
            role,
            organisation: OrganisationId(organisation),
            at_body: None,
        };
        Desk::new(
            &self.database,
            Arc::new(Published::default()),
            WorkingCalendar::official(),
            actor,
            start() + TimeDelta::minutes(minutes),
        )
    }
}

fn start() -> DateTime<Utc> {
    "2026-11-22T05:00:00Z".parse().unwrap()
}

fn once(key: &str, body: &str) -> Once {
    Once {
        person: ASSOCIATION,
        key: key.to_owned(),
        request: request("POST", "/cases", body.as_bytes()),
    }
}

const BEGIN: Begin = Begin {
    proposal: ProposalKind::Include,
    body: BODY,
};

#[tokio::test]
async fn a_request_that_comes_twice_is_carried_out_once() {
    let house = House::new().await;
    let desk = house.desk(Role::AssociationMember, ASSOCIATION, 0);
    let first = desk.begin(BEGIN, &once("key-one", "a")).await.unwrap();
    let again = desk.begin(BEGIN, &once("key-one", "a")).await.unwrap();
    assert_eq!(first, again);
    let other = desk.begin(BEGIN, &once("key-one", "b")).await;
    assert!(matches!(other, Err(NotDone::Refused(CaseRefusal::KeyTaken))));
    assert_eq!(house.database.cases().await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_second_of_two_is_told_what_happened_since() {
    let house = House::new().await;
    let desk = house.desk(Role::AssociationMember, ASSOCIATION, 0);
    desk.begin(BEGIN, &once("key-one", "")).await.unwrap();
    let withdraw = Action::Withdraw { reason: None };
    let later = house.desk(Role::AssociationMember, ASSOCIATION, 1);
    later
        .act(CaseId(1), &withdraw, 1, &once("key-two", ""))
        .await
        .unwrap();
    match later.act(CaseId(1), &withdraw, 1, &once("key-three", "")).await {
        Err(NotDone::Refused(CaseRefusal::Stale {
            case,
            version,
            happened,
        })) => {
            let told: Vec<&str> = happened.iter().map(|one| one.event.as_str()).collect();
            assert_eq!((case, version, told), (1, 2, vec!["withdrawn"]));
        }
        other => panic!("{other:?}"),
    }
    let found = verify(&house.database).await.unwrap();
    assert_eq!((found.events, found.cases, found.faults), (2, 1, Vec::new()));
}

#[tokio::test]
async fn what_waits_for_the_reader_is_listed_first() {
    let house = House::new().await;
    for (key, minute) in [("key-one", 0), ("key-two", 1), ("key-three", 2)] {
        let desk = house.desk(Role::AssociationMember, ASSOCIATION, minute);
        desk.begin(BEGIN, &once(key, "")).await.unwrap();
    }
    let withdraw = Action::Withdraw { reason: None };
    let desk = house.desk(Role::AssociationMember, ASSOCIATION, 3);
    desk.act(CaseId(3), &withdraw, 1, &once("key-four", ""))
        .await
        .unwrap();
    let listed = desk.list(Filter::default(), 1, 50).await.unwrap();
    let ids: Vec<u32> = listed.items.iter().map(|item| item.id).collect();
    assert_eq!(
        (ids, listed.waiting),
        (vec![2, 1, 3], vec![2, 1]),
        "drafts wait for their author; what is over waits for nobody, although it changed last"
    );
    let next = desk.one(CaseId(1)).await.unwrap().next.map(|next| next.kind);
    assert_eq!(next, Some(DutyKind::FinishDraft));
    assert_eq!(desk.one(CaseId(3)).await.unwrap().next, None);
}

#[tokio::test]
async fn two_windows_do_not_overwrite_each_other() {
    let house = House::new().await;
    let desk = house.desk(Role::AssociationMember, ASSOCIATION, 0);
    desk.begin(BEGIN, &once("key-one", "")).await.unwrap();
    let save = |name: &str, expected_version| {
        let mut draft = Draft::new(ProposalKind::Include);
        draft.set(Field::Answer(Answer::Name(Lang::Ru)), name);
        SaveDraft {
            draft,
            expected_version,
        }
    };
    let saved = desk.save_draft(CaseId(1), &save("Сварщик", 1)).await.unwrap();
    assert_eq!(saved.version, 2);
    assert!(!saved.examined.problems.is_empty());
    // The same save told twice is one.
    assert_eq!(
        desk.save_draft(CaseId(1), &save("Сварщик", 1))
            .await
            .unwrap()
            .version,
        2
    );
    match desk.save_draft(CaseId(1), &save("Резчик", 1)).await {
        Err(NotDone::Refused(CaseRefusal::OtherDraft { theirs })) => {
            assert_eq!((theirs.version, theirs.draft), (2, save("Сварщик", 1).draft));
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn others_do_not_know_of_it_and_change_nothing() {
    let house = House::new().await;
    let desk = house.desk(Role::AssociationMember, ASSOCIATION, 0);
    desk.begin(BEGIN, &once("key-one", "")).await.unwrap();
    for (role, organisation) in [
        (Role::AssociationMember, OTHER),
        (Role::SectoralOfficer, BODY),
        (Role::AuthorisedOfficer, 9),
        (Role::Operator, 9),
    ] {
        let stranger = house.desk(role, organisation, 1);
        let withdraw = Action::Withdraw { reason: None };
        let mine = Once {
            person: organisation,
            ..once("key-two", "")
        };
        let acted = stranger.act(CaseId(1), &withdraw, 1, &mine).await;
        assert!(matches!(acted, Err(NotDone::Unknown)), "{role:?}");
        assert!(
            matches!(stranger.one(CaseId(1)).await, Err(NotDone::Unknown)),
            "{role:?}"
        );
        assert!(
            matches!(stranger.file(CaseId(1), 1).await, Err(NotDone::Unknown)),
            "{role:?}"
        );
    }
    assert_eq!(house.database.chain_head().await.unwrap().sequence, 1);
}

#[tokio::test]
async fn what_is_changed_behind_the_back_is_found() {
    let house = House::new().await;
    let desk = house.desk(Role::AssociationMember, ASSOCIATION, 0);
    desk.begin(BEGIN, &once("key-one", "")).await.unwrap();
    let Database::Sqlite(store) = &house.database else {
        panic!("not embedded");
    };
    // Events cannot be changed at all.
    assert!(
        store
            .execute("UPDATE case_events SET content = '{}'")
            .await
            .is_err()
    );
    assert!(store.execute("DELETE FROM case_events").await.is_err());
    store
        .execute("UPDATE cases SET state = 'published'")
        .await
        .unwrap();
    let found = verify(&house.database).await.unwrap();
    assert_eq!(found.faults, [Fault::Case { case: CaseId(1) }]);
    store.execute("DROP TRIGGER events_are_not_edited").await.unwrap();
    store
        .execute("UPDATE case_events SET sha256 = '1111111111111111111111111111111111111111111111111111111111111111'")
        .await
        .unwrap();
    let found = verify(&house.database).await.unwrap();
    assert!(found.faults.contains(&Fault::Chain { sequence: 1 }), "{found:?}");
}
