//! The audit trail: appended, never edited, which both databases enforce.

use chrono::{DateTime, Utc};
use register_api::{
    cabinet::audit::{Deed, Entry},
    text::Text,
};
use register_domain::role::Role;

use super::{
    Database, StoreError,
    both::{damaged, millis, moment, number, reading, writing},
};

const RECORD: &str = "INSERT INTO audit (at, person, organisation, role, deed, object, outcome, address) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const COUNT: &str = "SELECT count(*) FROM audit";
const PAGE: &str = "SELECT a.id, a.at, a.person, p.name AS person_name, a.organisation, o.name_kk, o.name_ru, a.role, \
     a.deed, a.object, a.outcome, a.address FROM audit a LEFT JOIN people p ON p.id = a.person \
     LEFT JOIN organisations o ON o.id = a.organisation ORDER BY a.id DESC LIMIT $1 OFFSET $2";

/// A line to be appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewEntry {
    pub(crate) person: Option<u32>,
    pub(crate) organisation: Option<u32>,
    pub(crate) role: Option<Role>,
    pub(crate) deed: Deed,
    pub(crate) object: String,
    pub(crate) outcome: &'static str,
    pub(crate) address: String,
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    id: i64,
    at: i64,
    person: Option<i64>,
    person_name: Option<String>,
    organisation: Option<i64>,
    name_kk: Option<String>,
    name_ru: Option<String>,
    role: Option<String>,
    deed: String,
    object: String,
    outcome: String,
    address: String,
}

impl EntryRow {
    fn read(self) -> Result<Entry, StoreError> {
        Ok(Entry {
            id: number(self.id)?,
            at: moment(self.at)?,
            person: self.person.map(number).transpose()?,
            person_name: self.person_name,
            organisation: self.organisation.map(number).transpose()?,
            organisation_name: self.name_kk.zip(self.name_ru).map(|(kk, ru)| Text { kk, ru }),
            role: self.role.as_deref().and_then(Role::from_id),
            deed: Deed::from_id(&self.deed).ok_or_else(|| damaged("audit.deed", &self.deed))?,
            object: self.object,
            outcome: self.outcome,
            address: self.address,
        })
    }
}

impl Database {
    /// Appends a line.
    pub(crate) async fn record(&self, entry: &NewEntry, at: DateTime<Utc>) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(RECORD)
                .bind(millis(at))
                .bind(entry.person.map(i64::from))
                .bind(entry.organisation.map(i64::from))
                .bind(entry.role.map(Role::id))
                .bind(entry.deed.id())
                .bind(entry.object.as_str())
                .bind(entry.outcome)
                .bind(entry.address.as_str())
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }

    /// So many lines from a place on, the newest first, with the number of all.
    pub(crate) async fn trail(&self, offset: u32, limit: u32) -> Result<(u32, Vec<Entry>), StoreError> {
        let (total, rows): (i64, Vec<EntryRow>) = reading!(self, pool => (
            sqlx::query_scalar(COUNT).fetch_one(pool).await?,
            sqlx::query_as(PAGE)
                .bind(i64::from(limit))
                .bind(i64::from(offset))
                .fetch_all(pool)
                .await?,
        ));
        let entries = rows.into_iter().map(EntryRow::read).collect::<Result<_, _>>()?;
        Ok((number(total)?, entries))
    }
}
