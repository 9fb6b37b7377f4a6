//! Press releases (clause 12): one for every edition that followed a recommendation.

use register_domain::press_release::{OwnSite, Release};

use super::{Desk, NotDone};

impl Desk<'_> {
    /// The releases of the editions that came of cases, whatever became of them.
    pub(crate) async fn open_releases(&self) -> Result<Vec<Release>, NotDone> {
        let kept = self.database.releases().await?;
        let placed = self.database.placed_by_cases().await?;
        let of = |edition: u32| {
            let record = self
                .published
                .records()
                .iter()
                .find(|record| record.number.get() == edition)?;
            let release = kept.iter().find(|release| release.edition == edition);
            Some(Release {
                edition: record.number,
                placed: record.placed_on,
                published: release.and_then(|release| release.published_at),
                on_own_site: release
                    .and_then(|release| release.ministry.clone())
                    .map(|(address, date)| OwnSite { address, date }),
            })
        };
        Ok(placed.into_iter().filter_map(of).collect())
    }
}
