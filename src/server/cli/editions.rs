//! Commands that make editions and write them as files.

use std::{
    fs,
    io::{self, BufWriter, Write as _},
    path::Path,
};

use register_api::cabinet::audit::Deed;
use register_domain::text::Lang;
use register_i18n::{
    cli::{
        report::{self, Placed},
        trouble::Trouble,
    },
    problems,
};

use super::{
    account::record,
    failure::Failure,
    options::{Common, Export, FormatOption, Import},
    print,
};
use crate::{
    clock, demonstration,
    export::{self, File},
    import::{self, ImportError},
    placement::Terms,
    published::load,
    store::{Database, Opening, Record, Store as _},
};

/// Opens the database, creating it and bringing its tables up to date.
pub(super) async fn prepared(common: &Common) -> Result<Database, Failure> {
    let of_store = |error| Failure::of_store(&common.database, error);
    let database = Database::open(&common.database, Opening::Create)
        .await
        .map_err(of_store)?;
    database.migrate().await.map_err(of_store)?;
    Ok(database)
}

/// Opens a database that must be there and up to date.
pub(super) async fn existing(common: &Common) -> Result<Database, Failure> {
    let of_store = |error| Failure::of_store(&common.database, error);
    let database = Database::open(&common.database, Opening::Existing)
        .await
        .map_err(of_store)?;
    database.check().await.map_err(of_store)?;
    Ok(database)
}

/// The records of a register that has at least one edition, and that of the current one.
pub(super) async fn records(common: &Common, database: &Database) -> Result<(Vec<Record>, Record), Failure> {
    let records = database
        .records()
        .await
        .map_err(|error| Failure::of_store(&common.database, error))?;
    let current = records
        .last()
        .cloned()
        .ok_or(Failure::WrongCall(Trouble::NoEditions))?;
    Ok((records, current))
}

pub(super) async fn migrate(common: &Common, lang: Lang) -> Result<(), Failure> {
    prepared(common).await?.close().await;
    print(&report::migrated(lang, &common.database.to_string()))
}

pub(super) async fn demo(common: &Common, lang: Lang) -> Result<(), Failure> {
    let database = prepared(common).await?;
    let placed = demonstration::place(&database).await;
    let placed = placed.map_err(|error| Failure::of_import(&common.database, Path::new(""), error))?;
    let people = people_for_demonstration(common, &database).await;
    let cases = cases_for_demonstration(common, &database).await;
    database.close().await;
    let (people, cases) = (people?, cases?);
    if people {
        print(report::demonstration_people().get(lang))?;
    }
    if cases {
        print(report::demonstration_cases().get(lang))?;
    }
    if placed.is_empty() && !people && !cases {
        return print(report::demonstration_there().get(lang));
    }
    for record in &placed {
        print(&report::placed(lang, &of(record)))?;
    }
    Ok(())
}

/// Makes the cases of the demonstration, if there are none.
pub(super) async fn cases_for_demonstration(common: &Common, database: &Database) -> Result<bool, Failure> {
    let played = demonstration::cases::place(database, clock::now()).await;
    let played = played.map_err(|error| Failure::of_load(&common.database, error))?;
    Ok(played.steps > 0)
}

/// Adds the people of the demonstration, if they are not there.
pub(super) async fn people_for_demonstration(common: &Common, database: &Database) -> Result<bool, Failure> {
    let of_store = |error| Failure::of_store(&common.database, error);
    let added = demonstration::people::place(database, clock::now())
        .await
        .map_err(of_store)?;
    if added {
        let recorded = record(database, Deed::MakeDemonstration, "").await;
        recorded.map_err(of_store)?;
    }
    Ok(added)
}

pub(super) async fn import(common: &Common, lang: Lang, options: Import) -> Result<(), Failure> {
    // A file that cannot be read is told before a database is created for it.
    fs::File::open(&options.file).map_err(|error| Failure::of_file(&options.file, &error))?;
    let database = prepared(common).await?;
    let terms = Terms {
        placed_on: options.placed_on.unwrap_or_else(clock::today),
        standing: options.standing.into(),
    };
    let imported = import::import(&database, &options.file, terms).await;
    database.close().await;
    let imported = match imported {
        Ok(imported) => imported,
        Err(error) => {
            if let ImportError::Refused(refused) = &error {
                tell_refused(lang, refused)?;
            }
            return Err(Failure::of_import(&common.database, &options.file, error));
        }
    };
    let mut told = BufWriter::new(io::stderr().lock());
    for warning in &imported.warnings {
        writeln!(told, "{}", problems::warning(lang, warning))?;
    }
    told.flush()?;
    if imported.replaced > 0 {
        print(&report::replaced(lang, imported.replaced))?;
    }
    print(&report::placed(lang, &of(&imported.record)))
}

fn tell_refused(lang: Lang, refused: &register_domain::intake::Refused) -> Result<(), Failure> {
    let mut told = BufWriter::new(io::stderr().lock());
    for warning in &refused.warnings {
        writeln!(told, "{}", problems::warning(lang, warning))?;
    }
    for problem in &refused.problems {
        writeln!(told, "{}", problems::problem(lang, problem))?;
    }
    let unlisted = refused.unlisted as u64;
    if unlisted > 0 {
        writeln!(told, "{}", problems::unlisted(lang, unlisted))?;
    }
    writeln!(
        told,
        "{}",
        report::refused(lang, refused.problems.len() as u64 + unlisted)
    )?;
    Ok(told.flush()?)
}

pub(super) fn of(record: &Record) -> Placed {
    let counts = record.counts;
    Placed {
        edition: record.number,
        placed_on: record.placed_on,
        standing: record.standing,
        rows: record.rows,
        professions: record.professions,
        counts: [counts.included, counts.changed, counts.excluded],
        sha256: record.fingerprint.to_string(),
    }
}

pub(super) async fn export(common: &Common, lang: Lang, options: Export) -> Result<(), Failure> {
    let database = existing(common).await?;
    let (records, current) = records(common, &database).await?;
    let number = options.edition.unwrap_or(current.number);
    let record = records.iter().find(|record| record.number == number);
    let record = record.ok_or_else(|| Failure::no_such_edition(number, current.number))?;
    let edition = load::edition(&database, record).await;
    let edition = edition.map_err(|error| Failure::of_load(&common.database, error))?;
    let file = match options.format {
        FormatOption::Csv => File::Csv,
        FormatOption::Json => File::Json,
        FormatOption::Jsonld => File::JsonLd,
        FormatOption::Xlsx => File::Xlsx(lang),
        FormatOption::Html => File::Form(lang),
    };
    let base_url = options.base_url.trim_end_matches('/');
    let Some(path) = options.output else {
        let mut out = super::output();
        export::write(file, &edition, record, base_url, &mut out)?;
        return Ok(out.flush()?);
    };
    let written = fs::File::create(&path).and_then(|out| {
        let mut out = BufWriter::with_capacity(1 << 16, out);
        export::write(file, &edition, record, base_url, &mut out)?;
        out.flush()
    });
    written.map_err(|error| Failure::of_file(&path, &error))
}
