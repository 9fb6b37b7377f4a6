//! From files to editions, on a database of each test's own.

use super::*;
use crate::{
    demonstration, export,
    export::sample,
    store::{Address, Database, Opening},
};
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
    database: Database,
}

impl Desk {
    async fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::Sqlite(folder.path().join("register.db"));
        let database = Database::open(&address, Opening::Create).await.unwrap();
        database.migrate().await.unwrap();
        Desk { folder, database }
    }

    async fn import(&self, file: &str, placed_on: &str, standing: Standing) -> Result<Imported, ImportError> {
        let path = self.folder.path().join("file.csv");
        std::fs::write(&path, file).unwrap();
        import(
            &self.database,
            &path,
            Terms {
                placed_on: placed_on.parse().unwrap(),
                standing,
            },
        )
        .await
    }

    async fn exported(&self, record: &Record) -> Vec<u8> {
        let edition = load::edition(&self.database, record).await.unwrap();
        export::csv::bytes(edition.entries())
    }
}

#[tokio::test]
async fn editions_follow_each_other() {
    let desk = Desk::new().await;
    let first = desk
        .import(sample::FILE, "2026-04-08", Standing::Official)
        .await
        .unwrap();
    assert_eq!(first.record.number.get(), 1);
    assert_eq!(
        (
            first.record.rows,
            first.record.mandatory_rows,
            first.record.professions
        ),
        (4, 1, 3)
    );
    assert_eq!(desk.exported(&first.record).await, sample::FILE.as_bytes());
    let changed = sample::FILE.replace("мерзімсіз,бессрочно", "5 жыл,5 лет");
    let second = desk
        .import(&changed, "2026-11-11", Standing::Official)
        .await
        .unwrap();
    let counts = second.record.counts;
    assert_eq!(
        (
            second.record.number.get(),
            counts.included,
            counts.changed,
            counts.excluded
        ),
        (2, 0, 1, 0)
    );
    let refused = desk.import(sample::FILE, "2026-11-10", Standing::Official).await;
    assert!(
        matches!(refused, Err(ImportError::PlacedBefore { .. })),
        "{refused:?}"
    );
    assert_eq!(desk.database.records().await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_refused_file_changes_nothing() {
    let desk = Desk::new().await;
    let wrong = sample::FILE.replace("voluntary", "maybe");
    let refused = desk.import(&wrong, "2026-04-08", Standing::Official).await;
    let Err(ImportError::Refused(refused)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(refused.problems.len(), 3);
    assert!(desk.database.records().await.unwrap().is_empty());
}

#[tokio::test]
async fn the_register_replaces_a_demonstration() {
    let desk = Desk::new().await;
    let demonstration = desk
        .import(sample::FILE, "2026-04-08", Standing::Demonstration)
        .await
        .unwrap();
    assert_eq!(demonstration.replaced, 0);
    // The day of a demonstration does not bind the register.
    let official = desk
        .import(sample::FILE, "2026-01-01", Standing::Official)
        .await
        .unwrap();
    assert_eq!((official.record.number.get(), official.replaced), (1, 1));
    let records = desk.database.records().await.unwrap();
    assert_eq!(records, [official.record]);
    let refused = desk
        .import(sample::FILE, "2026-04-08", Standing::Demonstration)
        .await;
    assert!(matches!(refused, Err(ImportError::HasOfficial)), "{refused:?}");
    let refused = demonstration::place(&desk.database).await;
    assert!(matches!(refused, Err(ImportError::HasOfficial)), "{refused:?}");
}

#[tokio::test]
async fn imports_at_once_are_all_placed_one_after_the_other() {
    let desk = Desk::new().await;
    let path = desk.folder.path().join("file.csv");
    std::fs::write(&path, sample::FILE).unwrap();
    let terms = Terms {
        placed_on: "2026-04-08".parse().unwrap(),
        standing: Standing::Official,
    };
    let (one, other, third) = tokio::join!(
        import(&desk.database, &path, terms),
        import(&desk.database, &path, terms),
        import(&desk.database, &path, terms),
    );
    let mut numbers = [one, other, third].map(|imported| imported.unwrap().record.number.get());
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 3]);
}
