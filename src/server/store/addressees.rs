//! Whom letters about the procedure may reach: people who may sign in, once for each role in an organisation that may act.

use register_domain::{
    actor::{Actor, PersonId},
    organisation::OrganisationId,
    role::Role,
    text::Lang,
};

use super::{
    Database, StoreError,
    both::{damaged, number, reading},
};

/// People of the demonstration are reached while there is one: `$1` is 1 then.
const ALL: &str = "SELECT p.id AS person, p.mail, p.lang, m.role, o.id AS organisation, o.at_body \
     FROM memberships m JOIN people p ON p.id = m.person JOIN organisations o ON o.id = m.organisation \
     WHERE p.disabled_at IS NULL AND o.standing = 'confirmed' AND (p.demonstration = 0 OR $1 = 1) ORDER BY m.id";

/// The same, of those whom a case may concern: of its author `$2`, of its sectoral body `$3` and the council there, and of
/// those who see the cases of all.
const ABOUT: &str = "SELECT p.id AS person, p.mail, p.lang, m.role, o.id AS organisation, o.at_body \
     FROM memberships m JOIN people p ON p.id = m.person JOIN organisations o ON o.id = m.organisation \
     WHERE p.disabled_at IS NULL AND o.standing = 'confirmed' AND (p.demonstration = 0 OR $1 = 1) \
     AND (o.id = $2 OR o.id = $3 OR o.at_body = $3 OR m.role IN ('authorised_officer', 'national_secretary')) ORDER BY m.id";

/// Somebody whom a letter may reach, in one of the roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Addressee {
    pub(crate) actor: Actor,
    pub(crate) mail: String,
    pub(crate) lang: Lang,
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    person: i64,
    mail: String,
    lang: String,
    role: String,
    organisation: i64,
    at_body: Option<i64>,
}

impl Row {
    pub(super) fn read(self) -> Result<Addressee, StoreError> {
        let role = Role::from_id(&self.role).ok_or_else(|| damaged("memberships.role", &self.role))?;
        let lang = Lang::from_code(&self.lang).ok_or_else(|| damaged("people.lang", &self.lang))?;
        Ok(Addressee {
            actor: Actor {
                person: PersonId(number(self.person)?),
                role,
                organisation: OrganisationId(number(self.organisation)?),
                at_body: self.at_body.map(number).transpose()?.map(OrganisationId),
            },
            mail: self.mail,
            lang,
        })
    }
}

impl Database {
    /// Everybody whom a letter may reach, once for each role.
    pub(crate) async fn addressees(&self, demonstration: bool) -> Result<Vec<Addressee>, StoreError> {
        let rows: Vec<Row> = reading!(self, pool => {
            sqlx::query_as(ALL).bind(i64::from(demonstration)).fetch_all(pool).await?
        });
        rows.into_iter().map(Row::read).collect()
    }

    /// Everybody whom a case of an author for a sectoral body may concern, once for each role.
    pub(crate) async fn addressees_about(
        &self,
        demonstration: bool,
        author: OrganisationId,
        body: OrganisationId,
    ) -> Result<Vec<Addressee>, StoreError> {
        let rows: Vec<Row> = reading!(self, pool => {
            sqlx::query_as(ABOUT)
                .bind(i64::from(demonstration))
                .bind(i64::from(author.0))
                .bind(i64::from(body.0))
                .fetch_all(pool)
                .await?
        });
        rows.into_iter().map(Row::read).collect()
    }
}
