//! The organisations that take part.

use chrono::{DateTime, Utc};
use register_api::{
    cabinet::organisation::{Organisation, Standing},
    text::Text,
};
use register_domain::{
    bin::Bin,
    organisation::{OrganisationId, OrganisationKind},
    text::{Bilingual, Lang},
};

use super::{
    Database, StoreError,
    both::{damaged, millis, moment, number, reading, writing},
};

/// The columns of an [`OrganisationRow`], of the table `o`.
macro_rules! organisation_columns {
    () => {
        "o.id, o.kind, o.bin, o.name_kk, o.name_ru, o.at_body, o.standing, o.reason, o.created_at, o.decided_at"
    };
}

pub(super) use organisation_columns;

const ALL: &str = concat!(
    "SELECT ",
    organisation_columns!(),
    " FROM organisations o ORDER BY o.id"
);
const ONE: &str = concat!(
    "SELECT ",
    organisation_columns!(),
    " FROM organisations o WHERE o.id = $1"
);
const TAKEN: &str = "SELECT count(*) FROM organisations WHERE bin = $1 AND standing <> 'refused'";
pub(super) const ADD: &str = "INSERT INTO organisations \
     (kind, bin, name_kk, name_ru, at_body, standing, created_at, decided_at, decided_by) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
const RENAME: &str = "UPDATE organisations SET name_kk = $2, name_ru = $3 WHERE id = $1";
const DECIDE: &str = "UPDATE organisations SET standing = $2, reason = $3, decided_at = $4, decided_by = $5 \
     WHERE id = $1 AND standing = 'waiting'";

/// An organisation to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewOrganisation {
    pub(crate) kind: OrganisationKind,
    pub(crate) bin: Option<Bin>,
    pub(crate) name: Bilingual,
    pub(crate) at_body: Option<OrganisationId>,
    pub(crate) standing: Standing,
}

/// The stable text id of a kind, which is also what goes over the wire.
pub(crate) const fn kind_id(kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::Association => "association",
        OrganisationKind::SectoralBody => "sectoral_body",
        OrganisationKind::SectoralCouncil => "sectoral_council",
        OrganisationKind::AuthorisedBody => "authorised_body",
        OrganisationKind::NationalCouncil => "national_council",
    }
}

/// Every kind, in the order in which a proposal meets them.
pub(crate) const KINDS: [OrganisationKind; 5] = [
    OrganisationKind::Association,
    OrganisationKind::SectoralBody,
    OrganisationKind::SectoralCouncil,
    OrganisationKind::AuthorisedBody,
    OrganisationKind::NationalCouncil,
];

/// A row of organisations.
#[derive(sqlx::FromRow)]
pub(super) struct OrganisationRow {
    id: i64,
    kind: String,
    bin: Option<String>,
    name_kk: String,
    name_ru: String,
    at_body: Option<i64>,
    standing: String,
    reason: String,
    created_at: i64,
    decided_at: Option<i64>,
}

impl OrganisationRow {
    pub(super) fn read(self) -> Result<Organisation, StoreError> {
        let kind = KINDS.into_iter().find(|kind| kind_id(*kind) == self.kind);
        Ok(Organisation {
            id: number(self.id)?,
            kind: kind.ok_or_else(|| damaged("organisations.kind", &self.kind))?,
            bin: self.bin,
            name: Text {
                kk: self.name_kk,
                ru: self.name_ru,
            },
            at_body: self.at_body.map(number).transpose()?,
            standing: Standing::from_id(&self.standing)
                .ok_or_else(|| damaged("organisations.standing", &self.standing))?,
            reason: self.reason,
            created_at: moment(self.created_at)?,
            decided_at: self.decided_at.map(moment).transpose()?,
        })
    }
}

/// Adds an organisation within a transaction and gives its number. One that may act from the beginning was decided then.
macro_rules! add_organisation {
    ($transaction:expr, $organisation:expr, $at:expr, $by:expr) => {{
        let organisation: &$crate::store::organisations::NewOrganisation = $organisation;
        let decided = organisation.standing != register_api::cabinet::organisation::Standing::Waiting;
        let by: Option<u32> = $by;
        let id: i64 = sqlx::query_scalar($crate::store::organisations::ADD)
            .bind($crate::store::organisations::kind_id(organisation.kind))
            .bind(organisation.bin.map(|bin| bin.to_string()))
            .bind(organisation.name.get(register_domain::text::Lang::Kk))
            .bind(organisation.name.get(register_domain::text::Lang::Ru))
            .bind(organisation.at_body.map(|body| i64::from(body.0)))
            .bind(organisation.standing.id())
            .bind($crate::store::both::millis($at))
            .bind(decided.then(|| $crate::store::both::millis($at)))
            .bind(by.map(i64::from))
            .fetch_one(&mut *$transaction)
            .await?;
        $crate::store::both::number(id)?
    }};
}

pub(super) use add_organisation;

impl Database {
    /// Every organisation, the oldest first.
    pub(crate) async fn organisations(&self) -> Result<Vec<Organisation>, StoreError> {
        let rows: Vec<OrganisationRow> = reading!(self, pool => sqlx::query_as(ALL).fetch_all(pool).await?);
        rows.into_iter().map(OrganisationRow::read).collect()
    }

    /// One organisation.
    pub(crate) async fn organisation(&self, id: u32) -> Result<Option<Organisation>, StoreError> {
        let row: Option<OrganisationRow> = reading!(self, pool => {
            sqlx::query_as(ONE).bind(i64::from(id)).fetch_optional(pool).await?
        });
        row.map(OrganisationRow::read).transpose()
    }

    /// Whether an organisation that was not refused has the BIN.
    pub(crate) async fn bin_is_taken(&self, bin: Bin) -> Result<bool, StoreError> {
        let taken: i64 = reading!(self, pool => {
            sqlx::query_scalar(TAKEN).bind(bin.to_string()).fetch_one(pool).await?
        });
        Ok(taken != 0)
    }

    /// Adds an organisation and gives its number; [`StoreError::Overtaken`] when its BIN is taken.
    pub(crate) async fn add_organisation(
        &self,
        organisation: &NewOrganisation,
        at: DateTime<Utc>,
        by: Option<u32>,
    ) -> Result<u32, StoreError> {
        Ok(writing!(self, tx => add_organisation!(tx, organisation, at, by)))
    }

    /// Renames an organisation; `false` when there is none of the number.
    pub(crate) async fn rename_organisation(&self, id: u32, name: &Bilingual) -> Result<bool, StoreError> {
        Ok(writing!(self, tx => {
            sqlx::query(RENAME)
                .bind(i64::from(id))
                .bind(name.get(Lang::Kk))
                .bind(name.get(Lang::Ru))
                .execute(&mut *tx)
                .await?
                .rows_affected() == 1
        }))
    }

    /// Confirms an organisation that waits, or refuses it with a reason; `false` when it does not wait.
    pub(crate) async fn decide_organisation(
        &self,
        id: u32,
        confirmed: bool,
        reason: &str,
        at: DateTime<Utc>,
        by: u32,
    ) -> Result<bool, StoreError> {
        let standing = if confirmed {
            Standing::Confirmed
        } else {
            Standing::Refused
        };
        Ok(writing!(self, tx => {
            sqlx::query(DECIDE)
                .bind(i64::from(id))
                .bind(standing.id())
                .bind(reason)
                .bind(millis(at))
                .bind(i64::from(by))
                .execute(&mut *tx)
                .await?
                .rows_affected() == 1
        }))
    }
}
