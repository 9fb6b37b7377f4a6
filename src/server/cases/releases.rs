//! Press releases (clause 12): one for every edition that followed a recommendation.

use register_api::{
    cases::{
        refusal::CaseRefusal,
        release::{EditRelease, RecordOwnSite, Release as WireRelease},
    },
    text::Text,
};
use register_domain::{
    deadline::deadline,
    differences::Differences,
    edition::{Edition, EditionNumber},
    press_release::{OwnSite, Release, ReleaseFacts},
    procedure::{Event, State},
    term::Term,
    text::Lang,
};
use register_i18n::press_release;

use super::{Desk, NotDone};
use crate::{
    published::Published,
    register::Register,
    store::{Database, StoreError},
};

/// The releases of the editions that came of cases, whatever became of them.
pub(crate) async fn open_releases(
    database: &Database,
    published: &Published,
) -> Result<Vec<Release>, StoreError> {
    let kept = database.releases().await?;
    let placed = database.placed_by_cases().await?;
    let of = |edition: u32| {
        let record = published
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

impl Desk<'_> {
    /// The releases of the editions that came of cases, whatever became of them.
    pub(crate) async fn open_releases(&self) -> Result<Vec<Release>, NotDone> {
        Ok(open_releases(self.database, &self.published).await?)
    }
}

/// The longest title and the longest text, in characters.
const LONGEST: [usize; 2] = [300, 20_000];

impl Desk<'_> {
    /// Every release, the newest edition first, drafted where nobody has written yet.
    pub(crate) async fn releases(&self, register: &Register) -> Result<Vec<WireRelease>, NotDone> {
        let kept = self.database.releases().await?;
        let mut releases = Vec::new();
        for open in self.open_releases().await?.into_iter().rev() {
            let found = kept.iter().find(|kept| kept.edition == open.edition.get());
            let (version, title, body) = match found {
                Some(kept) => (kept.version, kept.title.clone(), kept.body.clone()),
                None => {
                    let (title, body) = self.drafted(register, open.edition).await?;
                    (0, title, body)
                }
            };
            let due = deadline(Term::PressRelease, open.placed, &self.calendar)
                .map_err(|_outside| NotDone::Broken)?;
            let own_site = open.on_own_site;
            releases.push(WireRelease {
                edition: open.edition.get(),
                placed: open.placed,
                until: self.until(&due)?,
                version,
                title,
                body,
                published_at: open.published,
                ministry_on: own_site.as_ref().map(|own| own.date),
                ministry_address: own_site.map(|own| own.address),
            });
        }
        Ok(releases)
    }

    /// The text that the differences of an edition give.
    async fn drafted(&self, register: &Register, number: EditionNumber) -> Result<(Text, Text), NotDone> {
        let load = async |number| {
            let found = register
                .edition(number)
                .await
                .map_err(|_damaged| NotDone::Broken)?;
            Ok::<_, NotDone>(found.map(|(_, edition)| edition))
        };
        let edition = load(number).await?.ok_or(NotDone::Unknown)?;
        let before = match number.previous() {
            Some(before) => load(before).await?,
            None => None,
        };
        let cases = self.database.cases().await?;
        let mut recommendation = None;
        for kept in cases {
            if !matches!(kept.case.state, State::Published { edition, .. } if edition == number) {
                continue;
            }
            for event in self.database.events(kept.id, 0).await? {
                if let Event::Recommended { decision } = event.read()?.event {
                    recommendation = Some(decision);
                }
            }
        }
        let empty = Edition::new(
            EditionNumber::FIRST,
            edition.placed_on,
            edition.standing,
            Vec::new(),
        );
        let before = before.as_deref().unwrap_or(&empty);
        let facts = ReleaseFacts::of(&edition, &Differences::between(before, &edition), recommendation);
        let [kk, ru] = [Lang::Kk, Lang::Ru].map(|lang| press_release::draft(lang, &facts));
        let body = Text {
            kk: kk.paragraphs.join("\n\n"),
            ru: ru.paragraphs.join("\n\n"),
        };
        let title = Text {
            kk: kk.title,
            ru: ru.title,
        };
        Ok((title, body))
    }

    async fn open_release(&self, edition: u32) -> Result<Release, NotDone> {
        let open = self.open_releases().await?;
        let found = open.into_iter().find(|release| release.edition.get() == edition);
        found.ok_or(NotDone::Unknown)
    }

    /// Keeps the text of a release that is not published.
    pub(crate) async fn edit_release(&self, edition: u32, edit: &EditRelease) -> Result<(), NotDone> {
        let open = self.open_release(edition).await?;
        if open.published.is_some() {
            return Err(CaseRefusal::ReleasePublished.into());
        }
        let [title, body] = LONGEST;
        let fits = |text: &Text, most: usize| {
            Lang::ALL
                .iter()
                .all(|&lang| !text.get(lang).trim().is_empty() && text.get(lang).chars().nth(most).is_none())
        };
        if !fits(&edit.title, title) || !fits(&edit.body, body) {
            return Err(CaseRefusal::ReleaseIncomplete.into());
        }
        let kept = self
            .database
            .edit_release(edition, edit.expected_version, &edit.title, &edit.body)
            .await?;
        if kept {
            return Ok(());
        }
        let releases = self.database.releases().await?;
        let now = releases.iter().find(|release| release.edition == edition);
        let version = now.map_or(0, |release| release.version);
        Err(CaseRefusal::OtherRelease { version }.into())
    }

    /// Publishes a release with the text that was seen.
    pub(crate) async fn publish_release(&self, edition: u32, edit: &EditRelease) -> Result<(), NotDone> {
        self.edit_release(edition, edit).await?;
        let version = edit.expected_version.saturating_add(1);
        if self.database.publish_release(edition, version, self.now).await? {
            Ok(())
        } else {
            Err(CaseRefusal::OtherRelease { version }.into())
        }
    }

    /// Records where and when the ministry published a release.
    pub(crate) async fn record_own_site(&self, edition: u32, own: &RecordOwnSite) -> Result<(), NotDone> {
        let open = self.open_release(edition).await?;
        if open.published.is_none() {
            return Err(CaseRefusal::ReleaseIncomplete.into());
        }
        let today = self.situation().today();
        let recorded = open
            .record_own_site(&own.address, own.date, today)
            .map_err(CaseRefusal::OwnSite)?;
        if let Some(own) = recorded.on_own_site {
            self.database
                .record_own_site(edition, &own.address, own.date)
                .await?;
        }
        Ok(())
    }
}
