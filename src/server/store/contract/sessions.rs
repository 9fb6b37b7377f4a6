//! What every database must do for sessions, attempts, letters and the audit trail.

use chrono::TimeDelta;
use register_api::cabinet::audit::Deed;
use register_domain::role::Role;

use super::{
    super::{
        attempts::{Allowance, Attempt},
        audit::NewEntry,
        people::Change,
        sessions::{NewSession, Over},
    },
    Database, Kind, empty, migrated,
    people::{letter, noon, somebody},
};
use crate::fingerprint::Fingerprint;

async fn sessions_are_found_by_their_token_alone(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let person = somebody(&database, "one", Role::AuthorisedOfficer).await;
    let token = |word: &str| Fingerprint::of(word.as_bytes());
    for (word, at) in [("a", noon()), ("b", noon() + TimeDelta::hours(1))] {
        let session = NewSession {
            token: token(word),
            person,
            address: String::new(),
            agent: String::new(),
        };
        database.begin_session(&session, at).await.unwrap();
    }
    let (a, known) = database.session(&token("a")).await.unwrap().unwrap();
    assert_eq!((a.created_at, a.seen_at, known.id), (noon(), noon(), person));
    let roles = database.roles_of(person, false).await.unwrap();
    assert_eq!(a.membership, Some(roles[0].id));
    assert_eq!(database.session(&token("c")).await.unwrap(), None);
    let late = noon() + TimeDelta::hours(2);
    database.session_seen(a.id, late).await.unwrap();
    database.session_seen(a.id, noon()).await.unwrap();
    assert_eq!(
        database.session(&token("a")).await.unwrap().unwrap().0.seen_at,
        late
    );
    let over = |since| Over {
        idle_since: since,
        begun_before: noon() - TimeDelta::days(7),
    };
    let all = database.sessions_of(person, over(noon())).await.unwrap();
    assert_eq!((all.len(), all[0].id), (2, a.id));
    assert!(!database.end_session(person + 1, a.id).await.unwrap());
    database.end_other_sessions(person, a.id).await.unwrap();
    assert_eq!(database.session(&token("b")).await.unwrap(), None);
    // A role that is taken away is acted in no longer.
    assert_eq!(database.take_role(roles[0].id).await.unwrap(), Change::Done);
    assert_eq!(
        database.session(&token("a")).await.unwrap().unwrap().0.membership,
        None
    );
    database.forget_sessions(over(late)).await.unwrap();
    assert_eq!(database.session(&token("a")).await.unwrap(), None);
}

async fn attempts_are_counted_by_network_and_by_pair(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let allowance = Allowance {
        by_address: 3,
        by_pair: 2,
        within: TimeDelta::minutes(15),
    };
    let attempt = |address: &str, account: &str| Attempt {
        address: address.to_owned(),
        account: account.to_owned(),
    };
    let until = noon() + TimeDelta::minutes(15);
    for (address, account, expected) in [
        ("a", "x", Ok(())),
        ("a", "x", Ok(())),
        ("a", "x", Err(until)),
        ("b", "x", Ok(())),
        ("a", "y", Ok(())),
        ("a", "z", Err(until)),
    ] {
        let found = database
            .attempt(&attempt(address, account), allowance, noon())
            .await
            .unwrap();
        assert_eq!(found, expected, "{address} {account}");
    }
    database.forgive(&attempt("a", "x")).await.unwrap();
    assert_eq!(
        database
            .attempt(&attempt("a", "z"), allowance, noon())
            .await
            .unwrap(),
        Ok(())
    );
    assert_eq!(database.forget_attempts(noon()).await.unwrap(), 0);
}

async fn letters_are_claimed_by_one(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    database.post(&[letter(), letter()], noon()).await.unwrap();
    let again = noon() + TimeDelta::minutes(5);
    let (one, other) = tokio::join!(
        database.claim_letters(noon(), again, 10),
        database.claim_letters(noon(), again, 10),
    );
    let claimed = one.unwrap().len() + other.unwrap().len();
    assert_eq!(claimed, 2);
    // The server that claimed them died.
    let claimed = database
        .claim_letters(again, again + TimeDelta::minutes(5), 10)
        .await
        .unwrap();
    assert_eq!(claimed.iter().map(|one| one.attempts).collect::<Vec<_>>(), [1, 1]);
    let [first, second] = [claimed[0].letter.head.id, claimed[1].letter.head.id];
    database.letter_taken(first, again, true).await.unwrap();
    database.letter_taken(second, again, false).await.unwrap();
    assert_eq!(
        database.letter(false, first).await.unwrap().unwrap().body,
        "Мәтін"
    );
    assert_eq!(database.letter(false, second).await.unwrap().unwrap().body, "");
    let (total, heads) = database.letters(false, 1, 10).await.unwrap();
    assert_eq!((total, heads.len()), (2, 1));
}

async fn the_trail_is_appended_and_never_edited(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let person = somebody(&database, "one", Role::Operator).await;
    let role = database.roles_of(person, false).await.unwrap()[0].clone();
    let entry = NewEntry {
        person: Some(person),
        organisation: Some(role.organisation.id),
        role: Some(Role::Operator),
        deed: Deed::SeeMail,
        object: "letter:1".to_owned(),
        outcome: "done",
        address: "203.0.113.7".to_owned(),
    };
    database.record(&entry, noon()).await.unwrap();
    let (total, trail) = database.trail(0, 10).await.unwrap();
    assert_eq!((total, trail[0].at, trail[0].deed), (1, noon(), Deed::SeeMail));
    assert_eq!(trail[0].person_name.as_deref(), Some("Айгүл"));
    assert_eq!(trail[0].organisation_name.as_ref().unwrap().ru, "Министерство");
    for statement in ["UPDATE audit SET outcome = 'x'", "DELETE FROM audit"] {
        let edited = match &database {
            Database::Sqlite(store) => store.execute(statement).await,
            Database::Postgres(store) => store.execute(statement).await,
        };
        assert!(edited.is_err(), "{statement}");
    }
    assert_eq!(database.trail(0, 10).await.unwrap().1, trail);
}

on_both! {
    sessions_are_found_by_their_token_alone,
    attempts_are_counted_by_network_and_by_pair,
    letters_are_claimed_by_one,
    the_trail_is_appended_and_never_edited,
}
