//! Links that work once: the hash of their secret, until when, and what they are for. Whoever uses one removes it in the
//! transaction in which it takes effect, so that two uses at once cannot both succeed.

use chrono::{DateTime, Utc};
use register_api::cabinet::{link::LinkKind, organisation::Standing};
use register_domain::{
    bin::Bin,
    organisation::OrganisationKind,
    role::Role,
    text::{Bilingual, Lang},
};
use serde::{Deserialize, Serialize};

use super::{
    Database, StoreError,
    both::{damaged, millis, moment, number, reading, writing},
    organisations::{NewOrganisation, add_organisation},
    people::{
        END_OTHER_SESSIONS, FORGET_RECOVERIES, NewMembership, NewPerson, SET_PASSWORD, add_person, give_role,
    },
    post::{NewLetter, post},
};
use crate::fingerprint::Fingerprint;

const ADD: &str = "INSERT INTO links (token_sha256, kind, mail, person, organisation, content, created_at, created_by, ends_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const FIND: &str = "SELECT id, mail, person, organisation, content, created_at, created_by, ends_at FROM links \
     WHERE token_sha256 = $1 AND kind = $2 AND ends_at > $3";
const USE: &str = "DELETE FROM links WHERE token_sha256 = $1 AND kind = $2 AND ends_at > $3 \
     RETURNING id, mail, person, organisation, content, created_at, created_by, ends_at";
const INVITATIONS: &str = "SELECT id, mail, person, organisation, content, created_at, created_by, ends_at FROM links \
     WHERE kind = 'invitation' AND ends_at > $1 ORDER BY id DESC LIMIT 1000";
const WITHDRAW: &str = "DELETE FROM links WHERE id = $1 AND kind = 'invitation'";
const RECENT: &str = "SELECT count(*) FROM links WHERE kind = $1 AND mail = $2 AND created_at > $3";
const SWEEP: &str = "DELETE FROM links WHERE ends_at <= $1";

/// What a registration holds until its mail address is confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Registration {
    pub(crate) bin: Bin,
    pub(crate) name: Bilingual,
    pub(crate) person: String,
    /// The hash of the password.
    pub(crate) password: String,
    pub(crate) lang: Lang,
}

/// What an invitation holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Invitation {
    pub(crate) role: Role,
    pub(crate) head: bool,
    pub(crate) lang: Lang,
}

/// A link to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewLink {
    pub(crate) token: Fingerprint,
    pub(crate) kind: LinkKind,
    pub(crate) mail: String,
    pub(crate) person: Option<u32>,
    pub(crate) organisation: Option<u32>,
    pub(crate) content: String,
    pub(crate) by: Option<u32>,
    pub(crate) ends_at: DateTime<Utc>,
}

/// A link that works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) id: u32,
    pub(crate) mail: String,
    pub(crate) person: Option<u32>,
    pub(crate) organisation: Option<u32>,
    content: String,
    pub(crate) created_at: DateTime<Utc>,
    /// Who made it, where it was somebody who is signed in.
    by: Option<u32>,
    pub(crate) ends_at: DateTime<Utc>,
}

impl Link {
    /// What a link of an invitation holds.
    pub(crate) fn invitation(&self) -> Result<Invitation, StoreError> {
        serde_json::from_str(&self.content).map_err(|error| damaged("links.content", error))
    }
}

#[derive(sqlx::FromRow)]
struct LinkRow {
    id: i64,
    mail: String,
    person: Option<i64>,
    organisation: Option<i64>,
    content: String,
    created_at: i64,
    created_by: Option<i64>,
    ends_at: i64,
}

impl LinkRow {
    fn read(self) -> Result<Link, StoreError> {
        Ok(Link {
            id: number(self.id)?,
            mail: self.mail,
            person: self.person.map(number).transpose()?,
            organisation: self.organisation.map(number).transpose()?,
            content: self.content,
            created_at: moment(self.created_at)?,
            by: self.created_by.map(number).transpose()?,
            ends_at: moment(self.ends_at)?,
        })
    }
}

/// Uses a link up within a transaction; whoever finds it dead returns `Ok(None)`.
macro_rules! used {
    ($transaction:expr, $token:expr, $kind:expr, $at:expr) => {{
        let row: Option<LinkRow> = sqlx::query_as(USE)
            .bind($token.to_string())
            .bind($kind.id())
            .bind(millis($at))
            .fetch_optional(&mut *$transaction)
            .await?;
        match row {
            Some(row) => row.read()?,
            None => return Ok(None),
        }
    }};
}

impl Database {
    /// Makes a link and writes the letters that go with it.
    pub(crate) async fn add_link(
        &self,
        link: &NewLink,
        letters: &[NewLetter],
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(ADD)
                .bind(link.token.to_string())
                .bind(link.kind.id())
                .bind(link.mail.as_str())
                .bind(link.person.map(i64::from))
                .bind(link.organisation.map(i64::from))
                .bind(link.content.as_str())
                .bind(millis(at))
                .bind(link.by.map(i64::from))
                .bind(millis(link.ends_at))
                .execute(&mut *tx)
                .await?;
            post!(tx, letters, at);
        });
        Ok(())
    }

    /// A link that works; it stays.
    pub(crate) async fn link(
        &self,
        token: &Fingerprint,
        kind: LinkKind,
        at: DateTime<Utc>,
    ) -> Result<Option<Link>, StoreError> {
        let row: Option<LinkRow> = reading!(self, pool => {
            sqlx::query_as(FIND)
                .bind(token.to_string())
                .bind(kind.id())
                .bind(millis(at))
                .fetch_optional(pool)
                .await?
        });
        row.map(LinkRow::read).transpose()
    }

    /// The invitations that can be accepted, the newest first.
    pub(crate) async fn invitations(&self, at: DateTime<Utc>) -> Result<Vec<Link>, StoreError> {
        let rows: Vec<LinkRow> = reading!(self, pool => {
            sqlx::query_as(INVITATIONS).bind(millis(at)).fetch_all(pool).await?
        });
        rows.into_iter().map(LinkRow::read).collect()
    }

    /// Withdraws an invitation; `false` when there is none of the number.
    pub(crate) async fn withdraw_invitation(&self, id: u32) -> Result<bool, StoreError> {
        Ok(writing!(self, tx => {
            sqlx::query(WITHDRAW).bind(i64::from(id)).execute(&mut *tx).await?.rows_affected() == 1
        }))
    }

    /// How many links of a kind were sent to a mail address since a moment and were not used.
    pub(crate) async fn recent_links(
        &self,
        kind: LinkKind,
        mail: &str,
        since: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        Ok(reading!(self, pool => {
            sqlx::query_scalar(RECENT)
                .bind(kind.id())
                .bind(mail)
                .bind(millis(since))
                .fetch_one(pool)
                .await?
        }))
    }

    /// Confirms the mail address of a registration: the association waits for the operator, the person is its head. The
    /// person's number; `None` when the link is dead, [`StoreError::Overtaken`] when the BIN or the mail address is taken.
    pub(crate) async fn complete_registration(
        &self,
        token: &Fingerprint,
        at: DateTime<Utc>,
    ) -> Result<Option<u32>, StoreError> {
        Ok(writing!(self, tx => {
            let link = used!(tx, token, LinkKind::Registration, at);
            let registration: Registration =
                serde_json::from_str(&link.content).map_err(|error| damaged("links.content", error))?;
            let organisation = NewOrganisation {
                kind: OrganisationKind::Association,
                bin: Some(registration.bin),
                name: registration.name,
                at_body: None,
                standing: Standing::Waiting,
            };
            let organisation = add_organisation!(tx, &organisation, at, None);
            let person = NewPerson {
                mail: link.mail,
                name: registration.person,
                password: Some(registration.password),
                lang: registration.lang,
                demonstration: false,
            };
            let person = add_person!(tx, &person, at);
            let membership = NewMembership {
                person,
                organisation,
                role: Role::AssociationMember,
                head: true,
                by: None,
            };
            give_role!(tx, &membership, at);
            Some(person)
        }))
    }

    /// Accepts an invitation, for somebody new or for the person who has the mail address. The person's number; `None` when
    /// the link is dead, [`StoreError::Overtaken`] when the person has the role, or the mail address was taken meanwhile.
    pub(crate) async fn accept_invitation(
        &self,
        token: &Fingerprint,
        known: Option<u32>,
        new: Option<&NewPerson>,
        at: DateTime<Utc>,
    ) -> Result<Option<u32>, StoreError> {
        Ok(writing!(self, tx => {
            let link = used!(tx, token, LinkKind::Invitation, at);
            let invitation = link.invitation()?;
            let person = match (known, new) {
                (Some(person), _) => person,
                (None, Some(new)) => add_person!(tx, new, at),
                (None, None) => return Ok(None),
            };
            let Some(organisation) = link.organisation else { return Ok(None) };
            let membership = NewMembership {
                person,
                organisation,
                role: invitation.role,
                head: invitation.head,
                by: link.by,
            };
            give_role!(tx, &membership, at);
            Some(person)
        }))
    }

    /// Sets another password by a link; all sessions end. The person's number; `None` when the link is dead.
    pub(crate) async fn recover(
        &self,
        token: &Fingerprint,
        hash: &str,
        letters: &[NewLetter],
        at: DateTime<Utc>,
    ) -> Result<Option<u32>, StoreError> {
        Ok(writing!(self, tx => {
            let link = used!(tx, token, LinkKind::Recovery, at);
            let Some(person) = link.person else { return Ok(None) };
            sqlx::query(SET_PASSWORD).bind(i64::from(person)).bind(hash).execute(&mut *tx).await?;
            sqlx::query(END_OTHER_SESSIONS)
                .bind(i64::from(person))
                .bind(0_i64)
                .execute(&mut *tx)
                .await?;
            sqlx::query(FORGET_RECOVERIES).bind(i64::from(person)).execute(&mut *tx).await?;
            post!(tx, letters, at);
            Some(person)
        }))
    }

    /// Forgets the links that have expired.
    pub(crate) async fn forget_links(&self, at: DateTime<Utc>) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(SWEEP).bind(millis(at)).execute(&mut *tx).await?;
        });
        Ok(())
    }
}
