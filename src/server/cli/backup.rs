//! `backup` and `restore`.

use std::{
    fs::{self, OpenOptions},
    io::{BufReader, BufWriter},
    path::Path,
};

use register_domain::text::Lang;
use register_i18n::cli::{report, trouble::Trouble};

use super::{
    editions::{existing, prepared},
    failure::Failure,
    options::Common,
    print,
};
use crate::{
    bundle::{self, BundleError},
    published::load,
    store::{
        Database, Store as _,
        tables::{Kept, Restored},
    },
};

pub(super) async fn backup(common: &Common, lang: Lang, path: &Path) -> Result<(), Failure> {
    let database = existing(common).await?;
    let file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|error| Failure::of_file(path, &error))?;
    let editions = match write(&database, file).await {
        Ok(editions) => editions,
        Err(error) => {
            // Half a backup is worse than none.
            let _left = fs::remove_file(path);
            return Err(of_bundle(common, path, error));
        }
    };
    let size = fs::metadata(path).map_err(|error| Failure::of_file(path, &error))?;
    let place = path.display().to_string();
    print(&report::backed_up(lang, &place, editions, size.len()))
}

/// Writes all that is kept and gives the number of editions.
async fn write(database: &Database, file: fs::File) -> Result<usize, BundleError> {
    let mut backup = bundle::Writer::new(BufWriter::with_capacity(1 << 16, file))?;
    let mut editions = 0;
    let keep = |kept: Kept<'_>| -> Result<(), BundleError> {
        match kept {
            Kept::Edition(record, csv_br) => {
                // What cannot be restored is no backup.
                let csv = load::decompress(csv_br, record.size_bytes, record.fingerprint);
                csv.ok_or(BundleError::Damaged(record.number))?;
                backup.edition(record, csv_br)?;
                editions += 1;
            }
            Kept::Row {
                table,
                columns,
                cells,
            } => backup.row(table, columns, cells)?,
        }
        Ok(())
    };
    database.read_all(keep).await?;
    backup.end()?.get_ref().sync_all()?;
    Ok(editions)
}

pub(super) async fn restore(common: &Common, lang: Lang, path: &Path) -> Result<(), Failure> {
    let of_bundle = |error| of_bundle(common, path, error);
    // Twice: the whole file is checked before anything of it is written.
    let checked = path.to_owned();
    let check = move || {
        let mut backup = bundle::Reader::new(BufReader::new(fs::File::open(checked)?))?;
        while backup.read_next()?.is_some() {}
        Ok(())
    };
    let checked = tokio::task::spawn_blocking(check).await;
    let checked = checked.map_err(|failed| {
        Failure::Refused(Trouble::Other {
            detail: failed.to_string(),
        })
    })?;
    checked.map_err(of_bundle)?;
    let database = prepared(common).await?;
    let empty = database.is_empty().await;
    if !empty.map_err(|error| Failure::of_store(&common.database, error))? {
        return Err(Failure::Refused(Trouble::NotEmpty {
            database: common.database.to_string(),
        }));
    }
    let editions = read(&database, path).await;
    database.close().await;
    let editions = editions.map_err(of_bundle)?;
    print(&report::restored(lang, &common.database.to_string(), editions))
}

/// Writes all that a backup holds into a database and gives the number of editions.
async fn read(database: &Database, path: &Path) -> Result<usize, BundleError> {
    let mut backup = bundle::Reader::new(BufReader::new(fs::File::open(path)?))?;
    let mut editions = 0;
    let next = || -> Result<Option<Restored>, BundleError> {
        let restored = backup.read_next()?;
        if let Some(Restored::Edition(_)) = restored {
            editions += 1;
        }
        Ok(restored)
    };
    database.write_all(next).await?;
    Ok(editions)
}

fn of_bundle(common: &Common, path: &Path, error: BundleError) -> Failure {
    let not_a_backup = |edition| {
        Failure::Refused(Trouble::NotABackup {
            path: path.display().to_string(),
            edition,
        })
    };
    match error {
        BundleError::Io(error) => Failure::of_file(path, &error),
        BundleError::Store(error) => Failure::of_store(&common.database, error),
        BundleError::NotABackup => not_a_backup(None),
        BundleError::Damaged(number) => not_a_backup(Some(number.get())),
    }
}
