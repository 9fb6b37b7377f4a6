//! Press releases, one per edition.

use chrono::{DateTime, NaiveDate, Utc};
use register_api::text::Text;

use super::{
    Database, StoreError,
    both::{damaged, millis, moment, number, reading, writing},
};

const ALL: &str = "SELECT edition, version, title_kk, title_ru, body_kk, body_ru, published_at, ministry_address, \
     ministry_on FROM press_releases ORDER BY edition DESC";
const EDIT: &str = "INSERT INTO press_releases (edition, version, title_kk, title_ru, body_kk, body_ru) \
     VALUES ($1, 1, $3, $4, $5, $6) ON CONFLICT (edition) DO UPDATE SET version = press_releases.version + 1, \
     title_kk = excluded.title_kk, title_ru = excluded.title_ru, body_kk = excluded.body_kk, body_ru = excluded.body_ru \
     WHERE press_releases.version = $2 AND press_releases.published_at IS NULL";
const PUBLISH: &str = "UPDATE press_releases SET published_at = $3 \
     WHERE edition = $1 AND version = $2 AND published_at IS NULL";
const OWN_SITE: &str = "UPDATE press_releases SET ministry_address = $2, ministry_on = $3 WHERE edition = $1";
const PLACED: &str = "SELECT DISTINCT content FROM cases WHERE state = 'published'";

/// A release as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeptRelease {
    pub(crate) edition: u32,
    pub(crate) version: u32,
    pub(crate) title: Text,
    pub(crate) body: Text,
    pub(crate) published_at: Option<DateTime<Utc>>,
    /// Where and when the ministry published it.
    pub(crate) ministry: Option<(String, NaiveDate)>,
}

#[derive(sqlx::FromRow)]
struct ReleaseRow {
    edition: i64,
    version: i64,
    title_kk: String,
    title_ru: String,
    body_kk: String,
    body_ru: String,
    published_at: Option<i64>,
    ministry_address: Option<String>,
    ministry_on: Option<String>,
}

impl ReleaseRow {
    fn read(self) -> Result<KeptRelease, StoreError> {
        let on = self.ministry_on.map(|on| on.parse()).transpose();
        let on = on.map_err(|error| damaged("press_releases.ministry_on", error))?;
        Ok(KeptRelease {
            edition: number(self.edition)?,
            version: number(self.version)?,
            title: Text {
                kk: self.title_kk,
                ru: self.title_ru,
            },
            body: Text {
                kk: self.body_kk,
                ru: self.body_ru,
            },
            published_at: self.published_at.map(moment).transpose()?,
            ministry: self.ministry_address.zip(on),
        })
    }
}

impl Database {
    /// Every release that somebody has worked on, the newest edition first.
    pub(crate) async fn releases(&self) -> Result<Vec<KeptRelease>, StoreError> {
        let rows: Vec<ReleaseRow> = reading!(self, pool => sqlx::query_as(ALL).fetch_all(pool).await?);
        rows.into_iter().map(ReleaseRow::read).collect()
    }

    /// The editions that cases have led to.
    pub(crate) async fn placed_by_cases(&self) -> Result<Vec<u32>, StoreError> {
        use register_domain::procedure::{Case, State};
        let rows: Vec<String> = reading!(self, pool => sqlx::query_scalar(PLACED).fetch_all(pool).await?);
        let mut editions = Vec::new();
        for row in rows {
            let case: Case = super::cases::from_json("cases.content", &row)?;
            if let State::Published { edition, .. } = case.state {
                editions.push(edition.get());
            }
        }
        editions.sort_unstable();
        editions.dedup();
        Ok(editions)
    }

    /// Keeps the text of a release over the version `expected`; `false` when it has another one or is published.
    pub(crate) async fn edit_release(
        &self,
        edition: u32,
        expected: u32,
        title: &Text,
        body: &Text,
    ) -> Result<bool, StoreError> {
        Ok(writing!(self, tx => {
            sqlx::query(EDIT)
                .bind(i64::from(edition))
                .bind(i64::from(expected))
                .bind(title.kk.as_str())
                .bind(title.ru.as_str())
                .bind(body.kk.as_str())
                .bind(body.ru.as_str())
                .execute(&mut *tx)
                .await?
                .rows_affected() == 1
        }))
    }

    /// Publishes a release in the version that was seen; `false` when it has another one or is published.
    pub(crate) async fn publish_release(
        &self,
        edition: u32,
        version: u32,
        at: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        Ok(writing!(self, tx => {
            sqlx::query(PUBLISH)
                .bind(i64::from(edition))
                .bind(i64::from(version))
                .bind(millis(at))
                .execute(&mut *tx)
                .await?
                .rows_affected() == 1
        }))
    }

    /// Notes where and when the ministry published a release; `false` when there is none.
    pub(crate) async fn record_own_site(
        &self,
        edition: u32,
        address: &str,
        on: NaiveDate,
    ) -> Result<bool, StoreError> {
        Ok(writing!(self, tx => {
            sqlx::query(OWN_SITE)
                .bind(i64::from(edition))
                .bind(address)
                .bind(on.to_string())
                .execute(&mut *tx)
                .await?
                .rows_affected() == 1
        }))
    }
}
