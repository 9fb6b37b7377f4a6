//! What every database must do for what people are told: reminders, letters with a change of the calendar, addressees,
//! personal calendars, the public overview.

use chrono::TimeDelta;
use register_domain::{
    calendar::{Amendment, Announcement},
    organisation::OrganisationId,
    role::Role,
};

use super::{
    super::{
        StoreError,
        calendar::{KeptAmendment, KeptAmendments},
        post::NewLetter,
    },
    Database, Kind, Standing, Store as _, empty, migrated,
    people::{letter, noon, somebody},
    placing,
};
use crate::fingerprint::Fingerprint;

async fn one_is_reminded_of_a_thing_once(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let person = somebody(&database, "one", Role::SectoralOfficer).await;
    let other = somebody(&database, "two", Role::SectoralOfficer).await;
    let about = |places: &[usize]| NewLetter {
        subject: format!("{places:?}"),
        ..letter()
    };
    let keys = |words: &[&str]| -> Vec<String> { words.iter().map(|&word| word.to_owned()).collect() };
    for (person, words, written) in [
        (person, &["a", "b"][..], true),
        (person, &["a", "b"], false),
        (person, &["a", "c", "d"], true),
        (other, &["a"], true),
        (other, &[], false),
    ] {
        let reminded = database.remind_once(person, &keys(words), noon(), about).await;
        assert_eq!(reminded.unwrap(), written, "{words:?}");
    }
    let (total, heads) = database.letters(false, 0, 10).await.unwrap();
    let subjects: Vec<&str> = heads.iter().map(|head| head.subject.as_str()).collect();
    assert_eq!((total, subjects), (3, vec!["[0]", "[1, 2]", "[0, 1]"]));
    database
        .forget_reminders(noon() + TimeDelta::days(1))
        .await
        .unwrap();
    let again = database.remind_once(person, &keys(&["a"]), noon(), about).await;
    assert!(again.unwrap());
}

async fn of_two_who_remind_at_once_one_writes(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let person = somebody(&database, "one", Role::SectoralOfficer).await;
    let keys = ["a".to_owned(), "b".to_owned()];
    let remind = || database.remind_once(person, &keys, noon(), |_places| letter());
    let (one, other) = tokio::join!(remind(), remind());
    assert!(one.unwrap() != other.unwrap());
    assert_eq!(database.letters(false, 0, 10).await.unwrap().0, 1);
}

fn amended(version: u32, person: u32) -> KeptAmendments {
    KeptAmendments {
        version,
        items: vec![KeptAmendment {
            id: version,
            at: noon(),
            person,
            amendment: Amendment::KurbanAit(Announcement {
                date: "2027-05-17".parse().unwrap(),
                announced_on: "2026-11-20".parse().unwrap(),
                number: Some("5".into()),
            }),
        }],
    }
}

async fn of_two_changes_of_the_calendar_one_is_kept(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let person = somebody(&database, "one", Role::Operator).await;
    assert_eq!(database.amendments().await.unwrap(), KeptAmendments::default());
    assert_eq!(database.calendar_version().await.unwrap(), 0);
    let first = amended(1, person);
    let letters = [letter()];
    let change = database.amend_calendar(&first, &letters, noon(), person);
    change.await.unwrap();
    let second = database.amend_calendar(&first, &letters, noon(), person).await;
    assert!(matches!(second, Err(StoreError::Overtaken)), "{second:?}");
    assert_eq!(database.amendments().await.unwrap(), first);
    assert_eq!(database.calendar_version().await.unwrap(), 1);
    assert_eq!(database.letters(false, 0, 10).await.unwrap().0, 1);
}

async fn whom_letters_reach_is_found_by_role_and_case(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let member = somebody(&database, "member", Role::AssociationMember).await;
    let officer = somebody(&database, "officer", Role::SectoralOfficer).await;
    let stranger = somebody(&database, "stranger", Role::SectoralOfficer).await;
    let ministry = somebody(&database, "ministry", Role::AuthorisedOfficer).await;
    let everybody = database.addressees(false).await.unwrap();
    let people: Vec<u32> = everybody.iter().map(|found| found.actor.person.0).collect();
    assert_eq!(people, [member, officer, stranger, ministry]);
    let organisation = |place: usize| everybody[place].actor.organisation;
    let about = database
        .addressees_about(false, organisation(0), organisation(1))
        .await
        .unwrap();
    let people: Vec<u32> = about.iter().map(|found| found.actor.person.0).collect();
    assert_eq!(people, [member, officer, ministry]);
    assert_eq!(about[0].mail, "member@b.kz");
    assert_eq!(about[1].actor.role, Role::SectoralOfficer);
    database.enable(officer, false, noon()).await.unwrap();
    let about = database
        .addressees_about(true, OrganisationId(0), organisation(1))
        .await;
    assert_eq!(about.unwrap().len(), 1);
}

async fn a_personal_calendar_has_one_address(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let person = somebody(&database, "one", Role::SectoralOfficer).await;
    let token = |word: &str| Fingerprint::of(word.as_bytes());
    assert_eq!(database.calendar_feed(person).await.unwrap(), None);
    for word in ["a", "b"] {
        database
            .set_calendar_feed(person, token(word), noon())
            .await
            .unwrap();
    }
    assert_eq!(database.calendar_feed(person).await.unwrap(), Some(noon()));
    for (word, owners) in [("a", 0), ("b", 1)] {
        let found = database.owner_of_calendar_feed(false, token(word)).await.unwrap();
        assert_eq!(found.len(), owners, "{word}");
    }
    assert!(database.withdraw_calendar_feed(person).await.unwrap());
    assert!(!database.withdraw_calendar_feed(person).await.unwrap());
    let found = database.owner_of_calendar_feed(false, token("b")).await.unwrap();
    assert_eq!(found, []);
}

async fn what_the_demonstration_added_ends_with_it(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let people = crate::demonstration::people::place(&database, noon());
    assert!(people.await.unwrap());
    let demonstration = database.addressees(true).await.unwrap();
    assert_eq!(database.addressees(false).await.unwrap(), []);
    let operator = demonstration
        .iter()
        .find(|found| found.actor.role == Role::Operator)
        .unwrap();
    let person = operator.actor.person.0;
    let change = amended(1, person);
    database
        .amend_calendar(&change, &[], noon(), person)
        .await
        .unwrap();
    assert_eq!(database.amendments().await.unwrap(), change);
    assert!(database.ended_organisations().await.unwrap().is_empty());
    let official = placing(1, "one", None, Standing::Official);
    database.place(&[official]).await.unwrap();
    assert_eq!(database.amendments().await.unwrap().items, []);
    let ended = database.ended_organisations().await.unwrap();
    assert!(ended.contains(&operator.actor.organisation));
}

async fn nothing_has_changed_where_nothing_happened(kind: Kind) {
    let empty = empty(kind).await;
    let database: Database = migrated(&empty).await;
    assert_eq!(database.cases_changed_after(0).await.unwrap(), []);
}

on_both! {
    one_is_reminded_of_a_thing_once,
    of_two_who_remind_at_once_one_writes,
    of_two_changes_of_the_calendar_one_is_kept,
    whom_letters_reach_is_found_by_role_and_case,
    a_personal_calendar_has_one_address,
    what_the_demonstration_added_ends_with_it,
    nothing_has_changed_where_nothing_happened,
}
