//! What every database must do for those who take part.

use chrono::{DateTime, TimeDelta, Utc};
use register_api::cabinet::{link::LinkKind, organisation::Standing};
use register_domain::{
    organisation::OrganisationKind,
    role::Role,
    text::{Bilingual, Lang},
};

use super::{
    super::{
        links::{Invitation, NewLink, Registration},
        organisations::NewOrganisation,
        people::{Change, NewMembership, NewPerson},
        post::NewLetter,
        sessions::NewSession,
    },
    Database, Kind, StoreError, empty, migrated,
};
use crate::{demonstration, fingerprint::Fingerprint};

const BIN: &str = "941240000193";

pub(super) fn noon() -> DateTime<Utc> {
    "2026-11-22T07:00:00.125Z".parse().unwrap()
}

fn ministry() -> NewOrganisation {
    NewOrganisation {
        kind: OrganisationKind::AuthorisedBody,
        bin: None,
        name: Bilingual::new("Министрлік", "Министерство").unwrap(),
        at_body: None,
        standing: Standing::Confirmed,
    }
}

fn new_person(mail: &str) -> NewPerson {
    NewPerson {
        mail: mail.to_owned(),
        name: "Айгүл".to_owned(),
        password: Some("$argon2id$".to_owned()),
        lang: Lang::Kk,
        demonstration: false,
    }
}

pub(super) fn letter() -> NewLetter {
    NewLetter {
        recipient: "a@b.kz".to_owned(),
        subject: "Тақырып".to_owned(),
        body: "Мәтін".to_owned(),
    }
}

fn link(word: &str, kind: LinkKind, organisation: Option<u32>, content: String) -> NewLink {
    NewLink {
        token: Fingerprint::of(word.as_bytes()),
        kind,
        mail: format!("{word}@b.kz"),
        person: None,
        organisation,
        content,
        by: None,
        ends_at: noon() + TimeDelta::days(1),
    }
}

fn invitation(word: &str, organisation: u32, role: Role) -> NewLink {
    let content = Invitation {
        role,
        head: true,
        lang: Lang::Kk,
    };
    link(
        word,
        LinkKind::Invitation,
        Some(organisation),
        serde_json::to_string(&content).unwrap(),
    )
}

/// Somebody with a role in a new organisation, by an invitation; the person's number.
pub(super) async fn somebody(database: &Database, word: &str, role: Role) -> u32 {
    let organisation = database
        .add_organisation(&ministry(), noon(), None)
        .await
        .unwrap();
    let link = invitation(word, organisation, role);
    database.add_link(&link, &[], noon()).await.unwrap();
    let new = new_person(&link.mail);
    let accepted = database.accept_invitation(&link.token, None, Some(&new), noon());
    accepted.await.unwrap().unwrap()
}

async fn organisations_are_decided_once_and_have_one_bin(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let decider = somebody(&database, "operator", Role::Operator).await;
    let association = NewOrganisation {
        kind: OrganisationKind::Association,
        bin: Some(BIN.parse().unwrap()),
        standing: Standing::Waiting,
        ..ministry()
    };
    let first = database
        .add_organisation(&association, noon(), None)
        .await
        .unwrap();
    let twice = database.add_organisation(&association, noon(), None).await;
    assert!(matches!(twice, Err(StoreError::Overtaken)), "{twice:?}");
    assert!(database.bin_is_taken(BIN.parse().unwrap()).await.unwrap());
    let decide = |id, confirmed| database.decide_organisation(id, confirmed, "себеп", noon(), decider);
    assert!(decide(first, false).await.unwrap());
    assert!(!decide(first, true).await.unwrap());
    let refused = database.organisation(first).await.unwrap().unwrap();
    assert_eq!(
        (refused.standing, refused.reason.as_str()),
        (Standing::Refused, "себеп")
    );
    assert_eq!(refused.decided_at, Some(noon()));
    // Who was refused may register again.
    assert!(!database.bin_is_taken(BIN.parse().unwrap()).await.unwrap());
    let second = database
        .add_organisation(&association, noon(), None)
        .await
        .unwrap();
    let (one, other) = tokio::join!(decide(second, true), decide(second, false));
    assert_eq!(u8::from(one.unwrap()) + u8::from(other.unwrap()), 1);
    let name = Bilingual::new("Жаңа", "Новое").unwrap();
    assert!(database.rename_organisation(second, &name).await.unwrap());
    assert!(!database.rename_organisation(999, &name).await.unwrap());
    let all = database.organisations().await.unwrap();
    assert_eq!(all.last().unwrap().name.ru, "Новое");
}

async fn links_work_once(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let organisation = database
        .add_organisation(&ministry(), noon(), None)
        .await
        .unwrap();
    let link = invitation("one", organisation, Role::AuthorisedOfficer);
    database.add_link(&link, &[letter()], noon()).await.unwrap();
    assert_eq!(database.letters(false, 0, 10).await.unwrap().0, 1);
    let late = noon() + TimeDelta::days(1);
    assert_eq!(
        database
            .link(&link.token, LinkKind::Invitation, late)
            .await
            .unwrap(),
        None
    );
    assert_eq!(
        database
            .link(&link.token, LinkKind::Recovery, noon())
            .await
            .unwrap(),
        None
    );
    let found = database
        .link(&link.token, LinkKind::Invitation, noon())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(found.invitation().unwrap().role, Role::AuthorisedOfficer);
    let (a, b) = (new_person("a@b.kz"), new_person("b@b.kz"));
    let (one, other) = tokio::join!(
        database.accept_invitation(&link.token, None, Some(&a), noon()),
        database.accept_invitation(&link.token, None, Some(&b), noon()),
    );
    let people: Vec<u32> = [one.unwrap(), other.unwrap()].into_iter().flatten().collect();
    assert_eq!(people.len(), 1);
    assert_eq!(database.people(None, 0, 10).await.unwrap().0, 1);
    // What fails leaves the link as it was.
    let again = invitation("two", organisation, Role::AuthorisedOfficer);
    database.add_link(&again, &[], noon()).await.unwrap();
    let twice = database
        .accept_invitation(&again.token, Some(people[0]), None, noon())
        .await;
    assert!(matches!(twice, Err(StoreError::Overtaken)), "{twice:?}");
    let open = database.invitations(noon()).await.unwrap();
    assert_eq!(open.len(), 1);
    assert!(database.withdraw_invitation(open[0].id).await.unwrap());
    assert!(!database.withdraw_invitation(open[0].id).await.unwrap());
}

async fn registrations_become_people_and_recoveries_end_sessions(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let content = Registration {
        bin: BIN.parse().unwrap(),
        name: Bilingual::new("Бірлестік", "Объединение").unwrap(),
        person: "Серик".to_owned(),
        password: "hash".to_owned(),
        lang: Lang::Ru,
    };
    let content = serde_json::to_string(&content).unwrap();
    for word in ["one", "two"] {
        let link = link(word, LinkKind::Registration, None, content.clone());
        database.add_link(&link, &[], noon()).await.unwrap();
    }
    let since = noon() - TimeDelta::hours(1);
    let recent = database
        .recent_links(LinkKind::Registration, "one@b.kz", since)
        .await
        .unwrap();
    assert_eq!(recent, 1);
    let token = |word: &str| Fingerprint::of(word.as_bytes());
    let person = database
        .complete_registration(&token("one"), noon())
        .await
        .unwrap()
        .unwrap();
    let taken = database.complete_registration(&token("two"), noon()).await;
    assert!(matches!(taken, Err(StoreError::Overtaken)), "{taken:?}");
    assert_eq!(
        database
            .complete_registration(&token("one"), noon())
            .await
            .unwrap(),
        None
    );
    let roles = database.roles_of(person, false).await.unwrap();
    assert_eq!((roles[0].role, roles[0].head), (Role::AssociationMember, true));
    assert_eq!(roles[0].organisation.standing, Standing::Waiting);
    let session = NewSession {
        token: token("session"),
        person,
        address: "203.0.113.7".to_owned(),
        agent: "a browser".to_owned(),
    };
    database.begin_session(&session, noon()).await.unwrap();
    let recovery = NewLink {
        person: Some(person),
        ..link("three", LinkKind::Recovery, None, String::new())
    };
    database.add_link(&recovery, &[], noon()).await.unwrap();
    let recovered = database
        .recover(&recovery.token, "other", &[letter()], noon())
        .await
        .unwrap();
    assert_eq!(recovered, Some(person));
    assert_eq!(database.session(&token("session")).await.unwrap(), None);
    let known = database.person_by_mail("one@b.kz").await.unwrap().unwrap();
    assert_eq!((known.id, known.password.as_deref()), (person, Some("other")));
    database.forget_links(noon() + TimeDelta::days(2)).await.unwrap();
    assert_eq!(
        database
            .link(&token("two"), LinkKind::Registration, noon())
            .await
            .unwrap(),
        None
    );
}

async fn one_operator_stays(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let first = somebody(&database, "one", Role::Operator).await;
    let role = database.roles_of(first, false).await.unwrap()[0].clone();
    assert_eq!(database.take_role(role.id).await.unwrap(), Change::LastOperator);
    assert_eq!(
        database.enable(first, false, noon()).await.unwrap(),
        Change::LastOperator
    );
    assert_eq!(
        database.enable(999, false, noon()).await.unwrap(),
        Change::Unknown
    );
    assert_eq!(database.take_role(999).await.unwrap(), Change::Unknown);
    let second = somebody(&database, "two", Role::AuthorisedOfficer).await;
    let membership = NewMembership {
        person: second,
        organisation: role.organisation.id,
        role: Role::Operator,
        head: false,
        by: Some(first),
    };
    database.give_role(&membership, noon()).await.unwrap();
    let twice = database.give_role(&membership, noon()).await;
    assert!(matches!(twice, Err(StoreError::Overtaken)), "{twice:?}");
    assert_eq!(database.enable(first, false, noon()).await.unwrap(), Change::Done);
    assert!(!database.person(first).await.unwrap().unwrap().enabled);
    let members = database.members_of(role.organisation.id).await.unwrap();
    assert_eq!(
        members.iter().map(|member| member.id).collect::<Vec<_>>(),
        [second]
    );
    let (total, people) = database.people(Some(role.organisation.id), 0, 10).await.unwrap();
    assert_eq!((total, people.len()), (2, 2));
    assert!(people.iter().all(|person| person.roles.len() == 1));
}

async fn the_demonstration_comes_once_and_what_it_grants_ends_with_it(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    assert!(demonstration::people::place(&database, noon()).await.unwrap());
    assert!(!demonstration::people::place(&database, noon()).await.unwrap());
    let people = database.demonstration_people().await.unwrap();
    assert_eq!(people.len(), 10);
    let (operator, _, of_operator) = people
        .iter()
        .find(|(_, _, of)| of.role == Role::Operator)
        .unwrap();
    let own = somebody(&database, "one", Role::AuthorisedOfficer).await;
    let membership = NewMembership {
        person: own,
        organisation: of_operator.organisation.id,
        role: Role::Operator,
        head: false,
        by: Some(*operator),
    };
    database.give_role(&membership, noon()).await.unwrap();
    for (demonstration, expected) in [(true, 2), (false, 1)] {
        let roles = database.roles_of(own, demonstration).await.unwrap();
        assert_eq!(roles.len(), expected);
    }
}

on_both! {
    organisations_are_decided_once_and_have_one_bin,
    links_work_once,
    registrations_become_people_and_recoveries_end_sessions,
    one_operator_stays,
    the_demonstration_comes_once_and_what_it_grants_ends_with_it,
}
