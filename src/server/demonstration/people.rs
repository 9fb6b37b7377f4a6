//! The demonstration's organisations, and one person for each role. The sectoral bodies are those of the demonstration
//! register; associations and people are invented.

use chrono::{DateTime, Utc};
use register_api::cabinet::organisation::Standing;
use register_domain::{
    organisation::OrganisationKind,
    role::Role,
    text::{Bilingual, Lang},
};
use register_i18n::cabinet::demonstration::{self as words, Name};

use super::source::{BODIES, cell};
use crate::store::{
    Database, StoreError, demonstration::Cast, organisations::NewOrganisation, people::NewPerson,
};

/// The issues of the directory whose sectoral bodies take part: industry, energy, transport.
const ISSUES: [&str; 3] = ["2", "9", "52"];

/// Adds the organisations and people; `false` when they are there.
///
/// # Errors
///
/// When the database refuses.
pub(crate) async fn place(database: &Database, at: DateTime<Utc>) -> Result<bool, StoreError> {
    database.add_demonstration(&cast(), at).await
}

/// The officers of the sectoral bodies, in the order of [`ISSUES`].
const OFFICERS: [Name; 3] = [Name::Industry, Name::Energy, Name::Transport];

/// The name of the sectoral body of one of its officers.
pub(super) fn body_of(officer: Name) -> Option<Bilingual> {
    let (body, _) = bodies().zip(OFFICERS).find(|(_, of)| *of == officer)?;
    Some(body)
}

fn cast() -> Vec<Cast> {
    let mut cast: Vec<Cast> = bodies()
        .zip(OFFICERS)
        .map(|(body, officer)| {
            of(
                OrganisationKind::SectoralBody,
                Some(body),
                &[(officer, Role::SectoralOfficer)],
            )
        })
        .collect();
    let mut council = of(
        OrganisationKind::SectoralCouncil,
        named(Name::SectoralCouncil),
        &[(Name::CouncilSecretary, Role::SectoralSecretary)],
    );
    council.at_body = Some(0);
    cast.push(council);
    cast.push(of(
        OrganisationKind::AuthorisedBody,
        named(Name::AuthorisedBody),
        &[
            (Name::AuthorisedOfficer, Role::AuthorisedOfficer),
            (Name::Operator, Role::Operator),
        ],
    ));
    cast.push(of(
        OrganisationKind::NationalCouncil,
        named(Name::NationalCouncil),
        &[(Name::NationalSecretary, Role::NationalSecretary)],
    ));
    for (name, bin, member, standing) in [
        (Name::Machinery, "150340999908", Name::Member, Standing::Confirmed),
        (
            Name::PowerEngineers,
            "190640999906",
            Name::PowerMember,
            Standing::Confirmed,
        ),
        (Name::Carriers, "210940999903", Name::Newcomer, Standing::Waiting),
    ] {
        let mut association = of(
            OrganisationKind::Association,
            named(name),
            &[(member, Role::AssociationMember)],
        );
        association.organisation.bin = bin.parse().ok();
        association.organisation.standing = standing;
        cast.push(association);
    }
    cast
}

fn bodies() -> impl Iterator<Item = Bilingual> {
    ISSUES.into_iter().filter_map(|issue| {
        let row = BODIES.iter().find(|row| cell(row, "issue") == issue)?;
        Bilingual::new(cell(row, "body_kk"), cell(row, "body_ru"))
    })
}

fn named(name: Name) -> Option<Bilingual> {
    let name = words::name(name);
    Bilingual::new(name.get(Lang::Kk), name.get(Lang::Ru))
}

#[expect(
    clippy::expect_used,
    reason = "the names are this program's own, and a test reads every one"
)]
fn of(kind: OrganisationKind, name: Option<Bilingual>, people: &[(Name, Role)]) -> Cast {
    let people = people.iter().map(|&(name, role)| {
        let person = NewPerson {
            // The domain is reserved: nothing is ever delivered there.
            mail: format!("{}-{}@register.example", role.id().replace('_', "-"), name.id()),
            name: words::name(name).get(Lang::Kk).to_owned(),
            password: None,
            lang: Lang::Kk,
            demonstration: true,
        };
        (person, role)
    });
    Cast {
        organisation: NewOrganisation {
            kind,
            bin: None,
            name: name.expect("every organisation of the demonstration has a name"),
            at_body: None,
            standing: Standing::Confirmed,
        },
        at_body: None,
        people: people.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_role_has_a_person_and_every_body_stands_in_the_register() {
        let cast = cast();
        let roles: BTreeSet<Role> = cast
            .iter()
            .flat_map(|of| &of.people)
            .map(|(_, role)| *role)
            .collect();
        assert_eq!(roles, BTreeSet::from(Role::ALL));
        let mails: BTreeSet<&str> = cast
            .iter()
            .flat_map(|of| &of.people)
            .map(|(person, _)| person.mail.as_str())
            .collect();
        assert_eq!(mails.len(), cast.iter().map(|of| of.people.len()).sum::<usize>());
        let editions = super::super::editions();
        let current = &editions.last().unwrap().edition;
        for of in &cast {
            let name = &of.organisation.name;
            match of.organisation.kind {
                OrganisationKind::SectoralBody => assert!(
                    current.entries().iter().any(|entry| entry.body == *name),
                    "{name:?}"
                ),
                OrganisationKind::Association => assert!(of.organisation.bin.is_some(), "{name:?}"),
                _ => {}
            }
        }
        assert_eq!(bodies().count(), ISSUES.len());
    }
}
