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
    published::LoadError,
    store::Store as _,
};

pub(super) async fn backup(common: &Common, lang: Lang, path: &Path) -> Result<(), Failure> {
    let database = existing(common).await?;
    let of_store = |error| Failure::of_store(&common.database, error);
    let of_file = |error| Failure::of_file(path, &error);
    let records = database.records().await.map_err(of_store)?;
    let file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(of_file)?;
    let written = async {
        let out = BufWriter::with_capacity(1 << 16, file);
        let mut backup = bundle::Writer::new(out).map_err(of_file)?;
        for record in &records {
            let damaged = LoadError::Damaged {
                number: record.number,
            };
            let csv_br = database.csv(record.number).await.map_err(of_store)?;
            let csv_br = csv_br.ok_or_else(|| Failure::of_load(&common.database, damaged))?;
            backup.edition(record, &csv_br).map_err(of_file)?;
        }
        backup
            .end()
            .and_then(|out| out.get_ref().sync_all())
            .map_err(of_file)
    };
    if let Err(failure) = written.await {
        // Half a backup is worse than none.
        let _left = fs::remove_file(path);
        return Err(failure);
    }
    let size_bytes = fs::metadata(path).map_err(of_file)?.len();
    print(&report::backed_up(
        lang,
        &path.display().to_string(),
        records.len(),
        size_bytes,
    ))
}

pub(super) async fn restore(common: &Common, lang: Lang, path: &Path) -> Result<(), Failure> {
    let file = fs::File::open(path).map_err(|error| Failure::of_file(path, &error))?;
    let read = tokio::task::spawn_blocking(move || bundle::read(&mut BufReader::new(file))).await;
    let read = read.map_err(|failed| {
        Failure::Refused(Trouble::Other {
            detail: failed.to_string(),
        })
    })?;
    let placings = read.map_err(|error| of_bundle(path, error))?;
    let database = prepared(common).await?;
    let of_store = |error| Failure::of_store(&common.database, error);
    if !database.records().await.map_err(of_store)?.is_empty() {
        return Err(Failure::Refused(Trouble::NotEmpty {
            database: common.database.to_string(),
        }));
    }
    let placed = database.place(&placings).await;
    database.close().await;
    placed.map_err(of_store)?;
    print(&report::restored(
        lang,
        &common.database.to_string(),
        placings.len(),
    ))
}

fn of_bundle(path: &Path, error: BundleError) -> Failure {
    let not_a_backup = |edition| {
        Failure::Refused(Trouble::NotABackup {
            path: path.display().to_string(),
            edition,
        })
    };
    match error {
        BundleError::Io(error) => Failure::of_file(path, &error),
        BundleError::NotABackup => not_a_backup(None),
        BundleError::Damaged(number) => not_a_backup(Some(number.get())),
    }
}
