//! The demonstration's cases on days on both sides of every date of the Rules.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use chrono::NaiveDate;
use register_domain::{
    actor::{Actor, PersonId},
    edition::Standing,
    organisation::OrganisationId,
    placement::place as place_edition,
    procedure::{Event, MoveCause, StateKind},
    proposal::ProposalKind,
    role::Role,
    text::Lang,
};
use tempfile::TempDir;

use super::{
    days::at,
    script::{Asks, STORIES},
    *,
};
use crate::{
    cases::{
        Desk,
        desk::numbered,
        verify::{Verified, verify},
    },
    demonstration::{editions, people},
    placement::{Prepared, Terms, follow},
    store::{Opening, Store as _, sqlite::SqliteStore},
};

/// The professions of the demonstration register that the proposals are about: the rest of it says nothing here.
static SMALL: LazyLock<Prepared> = LazyLock::new(|| {
    let of: BTreeSet<&str> = STORIES
        .iter()
        .filter_map(|story| texts::of(story.name))
        .map(|texts| texts.of)
        .collect();
    let whole = editions().pop().unwrap().edition;
    let mut entries = whole.entries().to_vec();
    entries.retain(|entry| {
        of.contains(entry.name.get(Lang::Ru)) || entry.name.get(Lang::Ru) == "Электромеханик по лифтам"
    });
    let terms = Terms {
        placed_on: day("2026-11-13"),
        standing: Standing::Demonstration,
    };
    follow(None, entries, terms)
});

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

struct House {
    database: Database,
    played: Played,
    now: DateTime<Utc>,
    _folder: TempDir,
}

impl House {
    async fn on(today: NaiveDate) -> House {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("register.db");
        let database = Database::Sqlite(SqliteStore::open(&path, Opening::Create).await.unwrap());
        database.migrate().await.unwrap();
        database
            .place(std::slice::from_ref(&SMALL.placing))
            .await
            .unwrap();
        let now = at(today, 12, 0);
        assert!(people::place(&database, now).await.unwrap());
        let played = place(&database, now).await.unwrap();
        House {
            database,
            played,
            now,
            _folder: folder,
        }
    }

    async fn desk(&self) -> Desk<'_> {
        let register = Register::open(self.database.clone(), "").await.unwrap();
        let actor = Actor {
            person: PersonId(1),
            role: Role::AuthorisedOfficer,
            organisation: OrganisationId(5),
            at_body: None,
        };
        Desk::new(
            &self.database,
            register.published(),
            WorkingCalendar::official(),
            actor,
            self.now,
        )
    }
}

async fn check(today: &str) {
    let house = House::on(day(today)).await;
    assert_eq!(house.played.left_out, BTreeSet::new(), "{today}");
    assert!(house.played.steps > 120, "{today}: {}", house.played.steps);
    let Verified {
        events,
        cases,
        faults,
    } = verify(&house.database).await.unwrap();
    assert_eq!((cases, faults), (STORIES.len(), Vec::new()), "{today}");
    assert!(events > 120, "{today}: {events}");

    let all = house.database.cases().await.unwrap();
    let states: BTreeSet<StateKind> = all.iter().map(|kept| kept.case.state.kind()).collect();
    assert_eq!(states, BTreeSet::from(StateKind::ALL), "{today}");
    let cycles: BTreeSet<_> = all.iter().filter_map(|kept| kept.case.cycle).collect();
    assert!(cycles.len() >= 2, "{today}: {cycles:?}");
    let published = |kind: fn(&ProposalKind) -> bool| {
        all.iter()
            .any(|kept| kept.case.state.kind() == StateKind::Published && kind(&kept.case.proposal))
    };
    assert!(published(|kind| *kind == ProposalKind::Include), "{today}");
    assert!(
        published(|kind| matches!(kind, ProposalKind::Change { .. })),
        "{today}"
    );
    assert!(
        published(|kind| matches!(kind, ProposalKind::Exclude { .. })),
        "{today}"
    );
    told(&house, today).await;
    waits(&house, today).await;
}

/// The history holds rework, remarks that were answered, and what came late.
async fn told(house: &House, today: &str) {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    let mut late = 0;
    for event in house.database.chain(0, 1000).await.unwrap() {
        let recorded = event.read().unwrap();
        assert!(recorded.at < house.now, "{today}");
        *found.entry(recorded.event.id()).or_default() += 1;
        if let Event::MovedToNextCycle {
            cause: MoveCause::Late,
            ..
        } = recorded.event
        {
            late += 1;
        }
    }
    assert_eq!(
        (found["returned"], found["remarked"], found["reworked"], late),
        (3, 2, 1, 1),
        "{today}"
    );
}

/// Something waits for whoever looks around: a conflict, a placement, a press release.
async fn waits(house: &House, today: &str) {
    let desk = house.desk().await;
    let releases = house.database.releases().await.unwrap();
    let open = desk.open_releases().await.unwrap();
    assert_eq!(
        (
            releases.len(),
            releases[0].edition,
            releases[0].published_at.is_some()
        ),
        (1, 2, true),
        "{today}"
    );
    assert!(releases[0].ministry.is_some(), "{today}");
    assert_eq!(
        open.iter().map(|one| one.edition.get()).collect::<Vec<_>>(),
        [2, 3],
        "{today}"
    );
    let cases = desk.seen().await.unwrap();
    let current = desk.edition().unwrap();
    let placed = place_edition(current, &numbered(&cases), &desk.actor, &desk.situation()).unwrap();
    assert_eq!(placed.decided.len(), 3, "{today}");
    let conforming = cases
        .iter()
        .find(|kept| kept.case.state.kind() == StateKind::Conforms)
        .unwrap();
    let draft = desk.draft_edition(conforming.case.cycle.unwrap()).await.unwrap();
    assert_eq!(draft.conflicts.len(), 1, "{today}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_state_is_there_around_every_date() {
    for today in [
        "2026-11-22",
        "2027-01-31",
        "2027-02-02",
        "2027-03-31",
        "2027-04-02",
        "2027-08-31",
        "2027-09-02",
        "2027-10-31",
        "2027-11-02",
        "2027-11-12",
    ] {
        check(today).await;
    }
}

#[tokio::test]
async fn a_day_gives_the_same_history_every_time() {
    let today = day("2026-12-01");
    let [one, other] = [House::on(today).await, House::on(today).await];
    let head = one.database.chain_head().await.unwrap();
    assert_eq!(head, other.database.chain_head().await.unwrap());
    // Once there are cases, nothing is added.
    assert_eq!(place(&one.database, one.now).await.unwrap().steps, 0);
    assert_eq!(head, one.database.chain_head().await.unwrap());
}

#[test]
fn every_step_of_every_day_is_past() {
    let calendar = WorkingCalendar::official();
    for today in day("2026-11-16").iter_days().take(1500) {
        let days = Days::before(today, &calendar).unwrap();
        let steps = script(&days);
        assert!(steps.len() > 120, "{today}: {}", steps.len());
        assert!(
            steps.iter().all(|(moment, _)| *moment < at(today, 0, 0)),
            "{today}"
        );
    }
}

#[test]
fn the_register_has_what_is_changed_and_lacks_what_is_included() {
    let whole = editions().pop().unwrap().edition;
    let stands = |name: &str| {
        whole
            .entries()
            .iter()
            .any(|entry| entry.name.get(Lang::Ru) == name)
    };
    for story in &STORIES {
        let texts = texts::of(story.name).unwrap();
        if story.asks == Asks::Include {
            assert_eq!(texts.of, "", "{}", story.name);
        } else {
            assert!(stands(texts.of), "{}", story.name);
        }
    }
    for new in [
        "Оператор промышленного робота",
        "Мехатроник",
        "Оператор 3D-принтера",
    ] {
        assert!(!stands(new), "{new}");
    }
}
