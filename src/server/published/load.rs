//! Reading editions back from the store, every byte checked.

use register_domain::{
    edition::{Edition, EditionNumber},
    intake::Known,
};

use crate::{
    compress,
    fingerprint::Fingerprint,
    import,
    store::{Record, Store, StoreError},
};

/// Why an edition cannot be read back.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The database refuses.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file of the edition is missing, is not what its SHA-256 says, or cannot be read.
    #[error("edition {number} is damaged")]
    Damaged {
        /// Which edition.
        number: EditionNumber,
    },
}

/// The CSV of an edition, just as it was placed.
///
/// # Errors
///
/// [`LoadError`] when it is not.
pub async fn csv(store: &impl Store, record: &Record) -> Result<Vec<u8>, LoadError> {
    let damaged = || LoadError::Damaged {
        number: record.number,
    };
    let compressed = store.csv(record.number).await?.ok_or_else(damaged)?;
    let (size, fingerprint) = (record.size_bytes, record.fingerprint);
    let file = tokio::task::spawn_blocking(move || decompress(&compressed, size, fingerprint)).await;
    file.ok().flatten().ok_or_else(damaged)
}

/// An edition, just as it was placed.
///
/// # Errors
///
/// [`LoadError`] when it is not.
pub async fn edition(store: &impl Store, record: &Record) -> Result<Edition, LoadError> {
    let damaged = || LoadError::Damaged {
        number: record.number,
    };
    let file = csv(store, record).await?;
    let of = record.clone();
    let edition = tokio::task::spawn_blocking(move || parse(&file, &of)).await;
    edition.ok().flatten().ok_or_else(damaged)
}

/// The file, if it is the one with the fingerprint.
#[must_use]
pub fn decompress(compressed: &[u8], size_bytes: u64, fingerprint: Fingerprint) -> Option<Vec<u8>> {
    let file = compress::unbrotli(compressed, usize::try_from(size_bytes).ok()?).ok()?;
    (Fingerprint::of(&file) == fingerprint).then_some(file)
}

/// The edition that a file is; `None` when the file is not an edition's.
#[must_use]
pub fn parse(file: &[u8], record: &Record) -> Option<Edition> {
    let accepted = import::file::read(file, &Known::default()).ok()?.ok()?;
    Some(Edition::new(
        record.number,
        record.placed_on,
        record.standing,
        accepted.entries,
    ))
}
