//! `verify`: every edition and every prepared file is what it was when it was placed; the history of the cases is whole, and
//! every case is what its events say; what was added to the working calendar fits.

use std::collections::HashSet;

use register_domain::{
    calendar::WorkingCalendar,
    edition::{Edition, EditionNumber},
    text::Lang,
};
use register_i18n::cli::report;

use super::{editions::existing, failure::Failure, options::Common, print};
use crate::{
    artifact::Artifact,
    cases::{self, verify::Fault},
    export, placement,
    published::{LoadError, load},
    store::{Database, Record, Store as _},
};

pub(super) async fn verify(common: &Common, lang: Lang) -> Result<(), Failure> {
    let database = existing(common).await?;
    let of_store = |error| Failure::of_store(&common.database, error);
    let records = database.records().await.map_err(of_store)?;
    let mut previous: Option<Edition> = None;
    let mut all_sound = true;
    for record in &records {
        let edition = sound(common, &database, record, previous.as_ref()).await?;
        let told = report::verified(
            lang,
            record.number,
            edition.is_some(),
            &record.fingerprint.to_string(),
        );
        print(&told)?;
        all_sound &= edition.is_some();
        previous = edition;
    }
    let editions: HashSet<_> = records.iter().map(|record| record.fingerprint).collect();
    let (mut whole, mut damaged) = (0, 0);
    for key in database.artifacts().await.map_err(of_store)? {
        let stored = database.artifact(&key).await.map_err(of_store)?;
        let opened = stored
            .and_then(Artifact::from_stored)
            .filter(|_| editions.contains(&key.edition));
        if opened.is_some() {
            whole += 1;
        } else {
            damaged += 1;
        }
    }
    print(&report::verified_artifacts(lang, whole, damaged))?;
    let history = cases::verify::verify(&database).await.map_err(of_store)?;
    print(&report::verified_history(lang, history.events, history.cases))?;
    for fault in &history.faults {
        let told = match *fault {
            Fault::Chain { sequence } => report::chain_broken(lang, sequence),
            Fault::Head => report::chain_cut(lang),
            Fault::Event { case, version } => report::event_unsound(lang, case.0, version),
            Fault::Case { case } => report::case_unsound(lang, case.0),
        };
        print(&told)?;
    }
    all_sound &= history.faults.is_empty();
    calendar(common, lang, &database).await?;
    if all_sound { Ok(()) } else { Err(Failure::Told) }
}

/// Tells how much was added to the working calendar, and what of it does not fit any more: a newer program may know it, or
/// something that excludes it, by itself. That is a notice and no damage.
async fn calendar(common: &Common, lang: Lang, database: &Database) -> Result<(), Failure> {
    let kept = database.amendments().await;
    let kept = kept.map_err(|error| Failure::of_store(&common.database, error))?;
    print(&report::verified_calendar(lang, kept.items.len()))?;
    let (_, problems) = WorkingCalendar::amended(&kept.amendments());
    for problem in problems {
        print(&register_i18n::calendar::problem(problem, lang))?;
    }
    Ok(())
}

/// The edition, if its file has its SHA-256, reads back, is written the same again, and is as its record says.
async fn sound(
    common: &Common,
    database: &Database,
    record: &Record,
    previous: Option<&Edition>,
) -> Result<Option<Edition>, Failure> {
    let file = match load::csv(database, record).await {
        Ok(file) => file,
        Err(LoadError::Damaged { .. }) => return Ok(None),
        Err(error) => return Err(Failure::of_load(&common.database, error)),
    };
    let Some(edition) = load::parse(&file, record) else {
        return Ok(None);
    };
    let mut expected = placement::record(&edition, previous, &export::csv::bytes(edition.entries()));
    if previous.is_none() && record.number != EditionNumber::FIRST {
        // After a damaged edition there is nothing to compare with.
        expected.counts = record.counts;
    }
    Ok((expected == *record).then_some(edition))
}
