//! People and their roles in organisations.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use register_api::cabinet::{people::Person, session::Membership};
use register_domain::{role::Role, text::Lang};

use super::{
    Database, StoreError,
    both::{damaged, millis, number, reading, writing},
    organisations::{OrganisationRow, organisation_columns},
};

/// Whether a role, or what its organisation may do, goes back to one of the demonstration's people: it ends with the
/// demonstration.
macro_rules! for_demonstration {
    () => {
        "(SELECT count(*) FROM people d WHERE d.demonstration = 1 AND (d.id = m.granted_by OR d.id = o.decided_by)) \
         AS for_demonstration, "
    };
}

const BY_ID: &str =
    "SELECT id, mail, name, password, lang, demonstration, disabled_at FROM people WHERE id = $1";
const BY_MAIL: &str =
    "SELECT id, mail, name, password, lang, demonstration, disabled_at FROM people WHERE mail = $1";
const COUNT: &str = "SELECT count(*) FROM people WHERE $1 = 0 OR id IN (SELECT person FROM memberships WHERE organisation = $1)";
const PAGE: &str = "SELECT id, mail, name, password, lang, demonstration, disabled_at FROM people \
     WHERE $1 = 0 OR id IN (SELECT person FROM memberships WHERE organisation = $1) ORDER BY name, id LIMIT $2 OFFSET $3";
const ROLES: &str = concat!(
    "SELECT m.id AS membership, m.person, m.role, m.head, ",
    for_demonstration!(),
    organisation_columns!(),
    " FROM memberships m JOIN organisations o ON o.id = m.organisation WHERE m.person = $1 ORDER BY m.id"
);
const ALL_ROLES: &str = concat!(
    "SELECT m.id AS membership, m.person, m.role, m.head, ",
    for_demonstration!(),
    organisation_columns!(),
    " FROM memberships m JOIN organisations o ON o.id = m.organisation \
     WHERE m.person BETWEEN $1 AND $2 ORDER BY m.id"
);
const MEMBERS: &str = "SELECT DISTINCT p.id, p.mail, p.name, p.password, p.lang, p.demonstration, p.disabled_at \
     FROM people p JOIN memberships m ON m.person = p.id WHERE m.organisation = $1 AND p.disabled_at IS NULL ORDER BY p.id";
pub(super) const ADD: &str = "INSERT INTO people (mail, name, password, lang, demonstration, created_at) \
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
pub(super) const GIVE: &str = "INSERT INTO memberships (person, organisation, role, head, granted_at, granted_by) \
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
const FOR_DEMONSTRATION: &str = concat!(
    "SELECT p.name AS person_name, m.id AS membership, m.person, m.role, m.head, ",
    for_demonstration!(),
    organisation_columns!(),
    " FROM memberships m JOIN organisations o ON o.id = m.organisation JOIN people p ON p.id = m.person \
     WHERE p.demonstration = 1 AND p.disabled_at IS NULL ORDER BY m.id"
);
const TAKE: &str = "DELETE FROM memberships WHERE id = $1 RETURNING role";
const OPERATORS: &str = "SELECT count(*) FROM memberships m JOIN people p ON p.id = m.person \
     WHERE m.role = 'operator' AND p.disabled_at IS NULL AND (p.password IS NOT NULL OR p.demonstration = 1)";
const ENABLE: &str = "UPDATE people SET disabled_at = $2 WHERE id = $1";
pub(super) const SET_PASSWORD: &str = "UPDATE people SET password = $2 WHERE id = $1";
pub(super) const END_OTHER_SESSIONS: &str = "DELETE FROM sessions WHERE person = $1 AND id <> $2";
pub(super) const FORGET_RECOVERIES: &str = "DELETE FROM links WHERE kind = 'recovery' AND person = $1";
const SET_PROFILE: &str = "UPDATE people SET name = $2, lang = $3 WHERE id = $1";

/// A person as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PersonRecord {
    pub(crate) id: u32,
    pub(crate) mail: String,
    pub(crate) name: String,
    /// The hash of the password; none for one who signs in otherwise.
    pub(crate) password: Option<String>,
    pub(crate) lang: Lang,
    /// Whether the person is one of the demonstration's.
    pub(crate) demonstration: bool,
    /// Whether the person may sign in.
    pub(crate) enabled: bool,
}

/// A person to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewPerson {
    pub(crate) mail: String,
    pub(crate) name: String,
    pub(crate) password: Option<String>,
    pub(crate) lang: Lang,
    pub(crate) demonstration: bool,
}

/// A role to be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NewMembership {
    pub(crate) person: u32,
    pub(crate) organisation: u32,
    pub(crate) role: Role,
    pub(crate) head: bool,
    pub(crate) by: Option<u32>,
}

/// What became of a change that may not leave the register without an operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    Done,
    /// There is nothing of the number.
    Unknown,
    /// The last operator must stay.
    LastOperator,
}

#[derive(sqlx::FromRow)]
pub(super) struct PersonRow {
    id: i64,
    mail: String,
    name: String,
    password: Option<String>,
    lang: String,
    demonstration: i64,
    disabled_at: Option<i64>,
}

impl PersonRow {
    pub(super) fn read(self) -> Result<PersonRecord, StoreError> {
        Ok(PersonRecord {
            id: number(self.id)?,
            mail: self.mail,
            name: self.name,
            password: self.password,
            lang: Lang::from_code(&self.lang).ok_or_else(|| damaged("people.lang", &self.lang))?,
            demonstration: self.demonstration != 0,
            enabled: self.disabled_at.is_none(),
        })
    }
}

#[derive(sqlx::FromRow)]
struct DemonstrationRow {
    person_name: String,
    #[sqlx(flatten)]
    membership: MembershipRow,
}

#[derive(sqlx::FromRow)]
struct MembershipRow {
    membership: i64,
    person: i64,
    role: String,
    head: i64,
    for_demonstration: i64,
    #[sqlx(flatten)]
    organisation: OrganisationRow,
}

impl MembershipRow {
    fn read(self) -> Result<(u32, Membership), StoreError> {
        let role = Role::from_id(&self.role).ok_or_else(|| damaged("memberships.role", &self.role))?;
        let membership = Membership {
            id: number(self.membership)?,
            organisation: self.organisation.read()?,
            role,
            head: self.head != 0,
        };
        Ok((number(self.person)?, membership))
    }
}

/// Adds a person within a transaction and gives the number.
macro_rules! add_person {
    ($transaction:expr, $person:expr, $at:expr) => {{
        let person: &$crate::store::people::NewPerson = $person;
        let id: i64 = sqlx::query_scalar($crate::store::people::ADD)
            .bind(person.mail.as_str())
            .bind(person.name.as_str())
            .bind(person.password.as_deref())
            .bind(person.lang.code())
            .bind(i64::from(person.demonstration))
            .bind($crate::store::both::millis($at))
            .fetch_one(&mut *$transaction)
            .await?;
        $crate::store::both::number(id)?
    }};
}

/// Gives a role within a transaction and gives its number.
macro_rules! give_role {
    ($transaction:expr, $membership:expr, $at:expr) => {{
        let membership: &$crate::store::people::NewMembership = $membership;
        let id: i64 = sqlx::query_scalar($crate::store::people::GIVE)
            .bind(i64::from(membership.person))
            .bind(i64::from(membership.organisation))
            .bind(membership.role.id())
            .bind(i64::from(membership.head))
            .bind($crate::store::both::millis($at))
            .bind(membership.by.map(i64::from))
            .fetch_one(&mut *$transaction)
            .await?;
        $crate::store::both::number(id)?
    }};
}

pub(super) use {add_person, give_role};

impl Database {
    /// The person of a number.
    pub(crate) async fn person(&self, id: u32) -> Result<Option<PersonRecord>, StoreError> {
        let row: Option<PersonRow> = reading!(self, pool => {
            sqlx::query_as(BY_ID).bind(i64::from(id)).fetch_optional(pool).await?
        });
        row.map(PersonRow::read).transpose()
    }

    /// The person of a mail address.
    pub(crate) async fn person_by_mail(&self, mail: &str) -> Result<Option<PersonRecord>, StoreError> {
        let row: Option<PersonRow> = reading!(self, pool => {
            sqlx::query_as(BY_MAIL).bind(mail).fetch_optional(pool).await?
        });
        row.map(PersonRow::read).transpose()
    }

    /// The roles of a person, the oldest first; those that go back to the demonstration only while there is one.
    pub(crate) async fn roles_of(
        &self,
        person: u32,
        demonstration: bool,
    ) -> Result<Vec<Membership>, StoreError> {
        let rows: Vec<MembershipRow> = reading!(self, pool => {
            sqlx::query_as(ROLES).bind(i64::from(person)).fetch_all(pool).await?
        });
        rows.into_iter()
            .filter(|row| demonstration || row.for_demonstration == 0)
            .map(|row| row.read().map(|(_, membership)| membership))
            .collect()
    }

    /// Those who may act for an organisation and may sign in.
    pub(crate) async fn members_of(&self, organisation: u32) -> Result<Vec<PersonRecord>, StoreError> {
        let rows: Vec<PersonRow> = reading!(self, pool => {
            sqlx::query_as(MEMBERS).bind(i64::from(organisation)).fetch_all(pool).await?
        });
        rows.into_iter().map(PersonRow::read).collect()
    }

    /// So many people from a place on, by name, with the number of all; those of one organisation or of all.
    pub(crate) async fn people(
        &self,
        organisation: Option<u32>,
        offset: u32,
        limit: u32,
    ) -> Result<(u32, Vec<Person>), StoreError> {
        // No organisation has the number 0.
        let of = i64::from(organisation.unwrap_or(0));
        let (total, rows): (i64, Vec<PersonRow>) = reading!(self, pool => (
            sqlx::query_scalar(COUNT).bind(of).fetch_one(pool).await?,
            sqlx::query_as(PAGE)
                .bind(of)
                .bind(i64::from(limit))
                .bind(i64::from(offset))
                .fetch_all(pool)
                .await?,
        ));
        let people = rows
            .into_iter()
            .map(PersonRow::read)
            .collect::<Result<Vec<_>, _>>()?;
        let (first, last) = (
            people.iter().map(|person| person.id).min(),
            people.iter().map(|person| person.id).max(),
        );
        let roles: Vec<MembershipRow> = reading!(self, pool => {
            sqlx::query_as(ALL_ROLES)
                .bind(first.map_or(0, i64::from))
                .bind(last.map_or(0, i64::from))
                .fetch_all(pool)
                .await?
        });
        let mut by_person: BTreeMap<u32, Vec<Membership>> = BTreeMap::new();
        for row in roles {
            let (person, membership) = row.read()?;
            // The head of one organisation is not told of what its people are elsewhere.
            if organisation.is_none_or(|organisation| membership.organisation.id == organisation) {
                by_person.entry(person).or_default().push(membership);
            }
        }
        let items = people.into_iter().map(|person| Person {
            roles: by_person.remove(&person.id).unwrap_or_default(),
            id: person.id,
            mail: person.mail,
            name: person.name,
            enabled: person.enabled,
            demonstration: person.demonstration,
        });
        Ok((number(total)?, items.collect()))
    }

    /// The demonstration's people: number, name, role.
    pub(crate) async fn demonstration_people(&self) -> Result<Vec<(u32, String, Membership)>, StoreError> {
        let rows: Vec<DemonstrationRow> =
            reading!(self, pool => sqlx::query_as(FOR_DEMONSTRATION).fetch_all(pool).await?);
        rows.into_iter()
            .map(|row| {
                let (person, membership) = row.membership.read()?;
                Ok((person, row.person_name, membership))
            })
            .collect()
    }

    /// Gives a role and gives its number; [`StoreError::Overtaken`] when the person has it.
    pub(crate) async fn give_role(
        &self,
        membership: &NewMembership,
        at: DateTime<Utc>,
    ) -> Result<u32, StoreError> {
        Ok(writing!(self, tx => give_role!(tx, membership, at)))
    }

    /// Takes a role away.
    pub(crate) async fn take_role(&self, membership: u32) -> Result<Change, StoreError> {
        Ok(writing!(self, tx => {
            let role: Option<String> = sqlx::query_scalar(TAKE)
                .bind(i64::from(membership))
                .fetch_optional(&mut *tx)
                .await?;
            let Some(role) = role else { return Ok(Change::Unknown) };
            if role == Role::Operator.id() {
                let left: i64 = sqlx::query_scalar(OPERATORS).fetch_one(&mut *tx).await?;
                if left == 0 {
                    return Ok(Change::LastOperator);
                }
            }
            Change::Done
        }))
    }

    /// Lets a person sign in, or no longer, which ends all sessions.
    pub(crate) async fn enable(
        &self,
        person: u32,
        enabled: bool,
        at: DateTime<Utc>,
    ) -> Result<Change, StoreError> {
        Ok(writing!(self, tx => {
            let before: i64 = sqlx::query_scalar(OPERATORS).fetch_one(&mut *tx).await?;
            let changed = sqlx::query(ENABLE)
                .bind(i64::from(person))
                .bind((!enabled).then(|| millis(at)))
                .execute(&mut *tx)
                .await?;
            if changed.rows_affected() == 0 {
                return Ok(Change::Unknown);
            }
            let left: i64 = sqlx::query_scalar(OPERATORS).fetch_one(&mut *tx).await?;
            if left == 0 && before > 0 {
                return Ok(Change::LastOperator);
            }
            if !enabled {
                sqlx::query(END_OTHER_SESSIONS)
                    .bind(i64::from(person))
                    .bind(0_i64)
                    .execute(&mut *tx)
                    .await?;
            }
            Change::Done
        }))
    }

    /// Sets a password; all sessions but one end, and links to recover the old one are dead.
    pub(crate) async fn set_password(&self, person: u32, hash: &str, keep: u32) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(SET_PASSWORD)
                .bind(i64::from(person))
                .bind(hash)
                .execute(&mut *tx)
                .await?;
            sqlx::query(END_OTHER_SESSIONS)
                .bind(i64::from(person))
                .bind(i64::from(keep))
                .execute(&mut *tx)
                .await?;
            sqlx::query(FORGET_RECOVERIES).bind(i64::from(person)).execute(&mut *tx).await?;
        });
        Ok(())
    }

    /// Sets a person's own name and language.
    pub(crate) async fn set_profile(&self, person: u32, name: &str, lang: Lang) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(SET_PROFILE)
                .bind(i64::from(person))
                .bind(name)
                .bind(lang.code())
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }
}
