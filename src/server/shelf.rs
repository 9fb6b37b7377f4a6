//! Files made on demand and kept while there is room: each is made once, however many ask for it at the same time.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use chrono::NaiveDate;
use register_domain::edition::{EditionNumber, Standing};
use tokio::sync::OnceCell;

use crate::{artifact::Artifact, export::File, fingerprint::Fingerprint, store::Record};

/// How much memory the files may take together. All files of an edition of 100,000 rows fit.
const ROOM_BYTES: usize = 768 << 20;

/// Which file of which edition. The same rows can be placed as another edition, on another day, with another standing, and
/// files tell these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    number: EditionNumber,
    placed_on: NaiveDate,
    standing: Standing,
    fingerprint: Fingerprint,
    file: File,
}

impl Key {
    /// The key of a file of an edition.
    #[must_use]
    pub const fn new(record: &Record, file: File) -> Key {
        Key {
            number: record.number,
            placed_on: record.placed_on,
            standing: record.standing,
            fingerprint: record.fingerprint,
            file,
        }
    }
}

/// The files.
#[derive(Debug, Default)]
pub struct Shelf {
    places: Mutex<Places>,
}

#[derive(Debug, Default)]
struct Places {
    /// Counts the questions, to know which file was asked for last.
    asked: u64,
    files: HashMap<Key, Place>,
}

#[derive(Debug)]
struct Place {
    asked: u64,
    file: Arc<OnceCell<Arc<Artifact>>>,
}

impl Shelf {
    /// A file, made by `make` on another thread unless it stands here; `None` when it could not be made.
    pub async fn get(
        &self,
        key: Key,
        make: impl FnOnce() -> Option<Artifact> + Send + 'static,
    ) -> Option<Arc<Artifact>> {
        let file = self.place(key);
        let made = file
            .get_or_try_init(|| async {
                let made = tokio::task::spawn_blocking(make).await.ok().flatten();
                made.map(Arc::new).ok_or(())
            })
            .await
            .ok()
            .cloned();
        self.make_room(ROOM_BYTES);
        made
    }

    fn place(&self, key: Key) -> Arc<OnceCell<Arc<Artifact>>> {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        places.asked += 1;
        let asked = places.asked;
        let place = places.files.entry(key).or_insert_with(|| Place {
            asked,
            file: Arc::default(),
        });
        place.asked = asked;
        Arc::clone(&place.file)
    }

    /// Takes away what was not asked for the longest until the rest fits, but never the last file.
    fn make_room(&self, room_bytes: usize) {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        let size = |place: &Place| place.file.get().map_or(0, |file| file.size_bytes());
        while places.files.len() > 1 && places.files.values().map(size).sum::<usize>() > room_bytes {
            let oldest = places
                .files
                .iter()
                .min_by_key(|(_, place)| place.asked)
                .map(|(&key, _)| key);
            let Some(oldest) = oldest else { break };
            places.files.remove(&oldest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use register_domain::text::Lang;
    use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

    fn key(file: File) -> Key {
        Key::new(&sample::edition().1, file)
    }

    #[tokio::test]
    async fn a_file_is_made_once_and_again_when_it_failed() {
        let shelf = Shelf::default();
        let made = Arc::new(AtomicU32::new(0));
        let make = |made: &Arc<AtomicU32>, works: bool| {
            let made = Arc::clone(made);
            move || {
                made.fetch_add(1, SeqCst);
                works.then(|| Artifact::of(b"kui".to_vec()))
            }
        };
        assert!(shelf.get(key(File::Csv), make(&made, false)).await.is_none());
        let both = tokio::join!(
            shelf.get(key(File::Csv), make(&made, true)),
            shelf.get(key(File::Csv), make(&made, true)),
        );
        assert!(both.0.is_some() && both.1.is_some());
        assert_eq!(made.load(SeqCst), 2);
    }

    #[tokio::test]
    async fn what_was_asked_for_last_stays() {
        let shelf = Shelf::default();
        for file in [File::Csv, File::Json, File::Form(Lang::Kk)] {
            shelf.get(key(file), || Some(Artifact::of(vec![0; 1000]))).await;
        }
        shelf.get(key(File::Csv), || None).await;
        shelf.make_room(2500);
        let places = shelf.places.lock().unwrap();
        let mut left: Vec<File> = places.files.keys().map(|key| key.file).collect();
        left.sort();
        assert_eq!(left, [File::Csv, File::Form(Lang::Kk)]);
    }
}
