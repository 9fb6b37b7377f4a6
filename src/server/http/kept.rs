//! Files that were asked for once and stand ready since, while there is room.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use super::file::File;

/// How much they may take together. An edition of 100,000 rows takes 250 MB in all its forms.
const ROOM_BYTES: usize = 512 << 20;

/// Files by their path and query.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    files: RwLock<Files>,
}

#[derive(Debug, Default)]
struct Files {
    by_address: HashMap<String, Arc<File>>,
    size_bytes: usize,
}

impl Kept {
    /// The file that stands ready under an address.
    pub(crate) fn get(&self, address: &str) -> Option<Arc<File>> {
        self.files
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .by_address
            .get(address)
            .cloned()
    }

    /// Keeps a file. When there is no room all others go: they are made ready again when somebody asks.
    pub(crate) fn keep(&self, address: String, file: Arc<File>) {
        let mut files = self.files.write().unwrap_or_else(PoisonError::into_inner);
        if files.size_bytes + file.size_bytes() > ROOM_BYTES {
            *files = Files::default();
        }
        files.size_bytes += file.size_bytes();
        if let Some(before) = files.by_address.insert(address, file) {
            files.size_bytes -= before.size_bytes();
        }
    }
}
