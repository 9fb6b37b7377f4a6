//! The register as the server answers from it: what is published now, and on demand what was published before.

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use register_domain::{
    calendar::WorkingCalendar,
    edition::{Edition, EditionNumber},
};

use crate::{
    artifact::Artifact,
    export::{self, File},
    fingerprint::Fingerprint,
    overview::Overview,
    published::{LoadError, Published, load},
    shelf::{Key, Shelf},
    store::{Database, Record, Store, StoreError},
};

/// How many editions before the current one stay in memory once they were asked for.
const OLDER_KEPT: usize = 4;

/// The register as the server answers from it. Cheap to share behind an [`Arc`].
#[derive(Debug)]
pub struct Register {
    database: Database,
    base_url: String,
    published: RwLock<Arc<Published>>,
    /// The working calendar, with how often it was changed.
    calendar: RwLock<(u32, Arc<WorkingCalendar>)>,
    /// What everybody may know of the procedure.
    overview: RwLock<Arc<Overview>>,
    /// Older editions that were asked for, the latest last.
    older: Mutex<Vec<(Fingerprint, Arc<Edition>)>>,
    shelf: Shelf,
}

impl Register {
    /// Reads the register from its database. `base_url` is the address of the site without a slash at the end, or empty
    /// where it is not known; files that name addresses begin them with it.
    ///
    /// # Errors
    ///
    /// When the database refuses or an edition is damaged.
    pub async fn open(database: Database, base_url: &str) -> Result<Register, LoadError> {
        let published = Published::load(&database).await?;
        let calendar = read_calendar(&database).await?;
        let overview = Overview::follow(Arc::default(), &database).await?;
        Ok(Register {
            database,
            base_url: base_url.trim_end_matches('/').to_owned(),
            published: RwLock::new(Arc::new(published)),
            calendar: RwLock::new(calendar),
            overview: RwLock::new(overview),
            older: Mutex::default(),
            shelf: Shelf::default(),
        })
    }

    /// What is published now; whoever answers a request asks once and keeps it to the end.
    #[must_use]
    pub fn published(&self) -> Arc<Published> {
        Arc::clone(&self.published.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The address of the site, without a slash at the end; may be empty.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Looks whether the database has other editions than those published here, and publishes them; `true` if so.
    ///
    /// # Errors
    ///
    /// When the database refuses or an edition is damaged; what is published stays.
    pub async fn refresh(&self) -> Result<bool, LoadError> {
        self.calendar_now().await?;
        let overview = Overview::follow(self.overview(), &self.database).await?;
        *self.overview.write().unwrap_or_else(PoisonError::into_inner) = overview;
        if self.database.records().await? == self.published().records() {
            return Ok(false);
        }
        // What the demonstration's people added to the calendar ends with the demonstration.
        self.keep_calendar(read_calendar(&self.database).await?);
        let published = Arc::new(Published::load(&self.database).await?);
        *self.published.write().unwrap_or_else(PoisonError::into_inner) = published;
        Ok(true)
    }

    /// The working calendar as it was when the database was last asked.
    #[must_use]
    pub fn calendar(&self) -> Arc<WorkingCalendar> {
        Arc::clone(&self.calendar.read().unwrap_or_else(PoisonError::into_inner).1)
    }

    /// The working calendar as it is now, by which the procedure decides.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn calendar_now(&self) -> Result<Arc<WorkingCalendar>, StoreError> {
        let version = self.database.calendar_version().await?;
        let known = self.calendar.read().unwrap_or_else(PoisonError::into_inner).0;
        if version != known {
            self.keep_calendar(read_calendar(&self.database).await?);
        }
        Ok(self.calendar())
    }

    /// What everybody may know of the procedure, as it was when the database was last asked.
    pub(crate) fn overview(&self) -> Arc<Overview> {
        Arc::clone(&self.overview.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn keep_calendar(&self, calendar: (u32, Arc<WorkingCalendar>)) {
        *self.calendar.write().unwrap_or_else(PoisonError::into_inner) = calendar;
    }

    /// Whether the database answers. Public answers do not need it.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub async fn check_database(&self) -> Result<(), StoreError> {
        self.database.check().await
    }

    /// The database, for what is not public. Public answers do not need it.
    #[must_use]
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Ends all connections to the database in good order.
    pub async fn close(&self) {
        self.database.close().await;
    }

    /// An edition with what is kept of it; `None` when there is none of that number.
    ///
    /// # Errors
    ///
    /// When it is not the current one, and the database refuses or it is damaged.
    pub async fn edition(&self, number: EditionNumber) -> Result<Option<(Record, Arc<Edition>)>, LoadError> {
        let published = self.published();
        let Some(record) = published.record(number).cloned() else {
            return Ok(None);
        };
        if let Some(current) = published.current().filter(|current| current.record == record) {
            return Ok(Some((record, Arc::clone(&current.edition))));
        }
        if let Some(edition) = self.kept(&record) {
            return Ok(Some((record, edition)));
        }
        let edition = Arc::new(load::edition(&self.database, &record).await?);
        let mut older = self.older.lock().unwrap_or_else(PoisonError::into_inner);
        older.retain(|(fingerprint, _)| *fingerprint != record.fingerprint);
        older.push((record.fingerprint, Arc::clone(&edition)));
        let too_many = older.len().saturating_sub(OLDER_KEPT);
        older.drain(..too_many);
        Ok(Some((record, edition)))
    }

    fn kept(&self, record: &Record) -> Option<Arc<Edition>> {
        let mut older = self.older.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |edition: &Edition| {
            (edition.number, edition.placed_on, edition.standing)
                == (record.number, record.placed_on, record.standing)
        };
        let place = older
            .iter()
            .position(|(fingerprint, edition)| *fingerprint == record.fingerprint && same(edition))?;
        let found = older.remove(place);
        let edition = Arc::clone(&found.1);
        older.push(found);
        Some(edition)
    }

    /// A whole edition as a file, made when it is first asked for; `None` when there is no such edition.
    ///
    /// # Errors
    ///
    /// When the edition cannot be read or the file not be made.
    pub async fn file(&self, number: EditionNumber, file: File) -> Result<Option<Arc<Artifact>>, LoadError> {
        let Some((record, edition)) = self.edition(number).await? else {
            return Ok(None);
        };
        let base_url = self.base_url.clone();
        let key = Key::new(&record, file);
        let make = move || {
            let mut bytes = Vec::new();
            export::write(file, &edition, &record, &base_url, &mut bytes).ok()?;
            Some(Artifact::of(bytes))
        };
        self.shelf
            .get(key, make)
            .await
            .map(Some)
            .ok_or(LoadError::Damaged { number })
    }
}

/// The working calendar with what the operator has added to it. What does not fit any more, since a newer program knows
/// more of its own, is left out.
pub(crate) async fn read_calendar(database: &Database) -> Result<(u32, Arc<WorkingCalendar>), StoreError> {
    let kept = database.amendments().await?;
    let (calendar, problems) = WorkingCalendar::amended(&kept.amendments());
    if !problems.is_empty() {
        tracing::warn!(?problems, "what was added to the calendar is left out in part");
    }
    Ok((kept.version, Arc::new(calendar)))
}
