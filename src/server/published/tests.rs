//! What is published after some editions, and what stays when the database goes.

use super::*;
use crate::{
    export::{File, sample},
    import,
    placement::Terms,
    register::Register,
    store::{Address, Database, Opening},
};
use register_domain::text::Lang;
use tempfile::TempDir;

/// A register into which each of the files was imported.
async fn register(files: &[&str]) -> (TempDir, Register) {
    let folder = tempfile::tempdir().unwrap();
    let database = database(&folder).await;
    for (day, file) in (1..).zip(files) {
        place(&folder, &database, file, day).await;
    }
    (
        folder,
        Register::open(database, "https://register.example/")
            .await
            .unwrap(),
    )
}

async fn database(folder: &TempDir) -> Database {
    let address = Address::Sqlite(folder.path().join("register.db"));
    let database = Database::open(&address, Opening::Create).await.unwrap();
    database.migrate().await.unwrap();
    database
}

async fn place(folder: &TempDir, database: &Database, file: &str, day: u32) {
    let path = folder.path().join("file.csv");
    std::fs::write(&path, file).unwrap();
    let placed_on = format!("2026-04-{day:02}").parse().unwrap();
    let terms = Terms {
        placed_on,
        standing: Standing::Official,
    };
    import::import(database, &path, terms).await.unwrap();
}

/// The sample without the driver, and with a shorter validity of the notary's document.
fn changed() -> String {
    let driver = sample::FILE.find("2,voluntary").unwrap();
    sample::FILE
        .get(..driver)
        .unwrap()
        .replace("мерзімсіз,бессрочно", "5 жыл,5 лет")
}

fn told(published: &Published, id: u32) -> String {
    let events = published.history(ProfessionId(id)).iter().map(|event| {
        let what = match &event.what {
            What::Included => "+".to_owned(),
            What::Excluded => "-".to_owned(),
            What::Changed {
                added,
                removed,
                edited,
            } => {
                format!("+{} -{} ~{}", added.len(), removed.len(), edited.len())
            }
        };
        format!("{}: {what}", event.edition)
    });
    events.collect::<Vec<_>>().join(", ")
}

#[tokio::test]
async fn histories_are_told_over_editions() {
    let (_folder, register) = register(&[sample::FILE, &changed(), sample::FILE, &changed()]).await;
    let published = register.published();
    for (id, expected) in [
        (1, "1: +"),
        (2, "1: +, 2: -, 3: +, 4: -"),
        (3, "1: +, 2: +0 -0 ~1, 3: +0 -0 ~1, 4: +0 -0 ~1"),
        (4, ""),
    ] {
        assert_eq!(told(&published, id), expected, "{id}");
    }
    let excluded = published.excluded(ProfessionId(2)).unwrap();
    assert_eq!((excluded.last.get(), excluded.entries.len()), (3, 1));
    assert!(published.excluded(ProfessionId(1)).is_none());
    let current = published.current().unwrap();
    assert!(current.profession(ProfessionId(2)).is_none());
    let numbers: Vec<u32> = current
        .numbered(ProfessionId(1))
        .map(|(number, _)| number)
        .collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(current.numbered(ProfessionId(3)).count(), 1);
    assert!(!published.is_demonstration());
}

#[tokio::test]
async fn an_edition_placed_elsewhere_is_published() {
    let (folder, register) = register(&[]).await;
    assert!(register.published().current().is_none());
    assert!(!register.refresh().await.unwrap());
    place(&folder, &database(&folder).await, sample::FILE, 1).await;
    let before = register.published();
    assert!(register.refresh().await.unwrap());
    assert_eq!(register.published().current().unwrap().record.number.get(), 1);
    // Whoever held what was published before still holds it.
    assert!(before.current().is_none());
}

#[tokio::test]
async fn the_current_edition_needs_no_database() {
    let (folder, register) = register(&[sample::FILE, &changed()]).await;
    let number = |number: u32| number.try_into().unwrap();
    let older = register.file(number(1), File::Csv).await.unwrap().unwrap();
    assert_eq!(older.bytes, sample::FILE.as_bytes());
    for name in ["register.db", "register.db-wal", "register.db-shm"] {
        let file = folder.path().join(name);
        if let Ok(about) = file.metadata() {
            std::fs::write(&file, vec![0; usize::try_from(about.len()).unwrap()]).unwrap();
        }
    }
    assert!(register.check_database().await.is_err());
    assert!(register.refresh().await.is_err());
    let current = register.published().current().unwrap().record.clone();
    for file in [
        File::Csv,
        File::Json,
        File::JsonLd,
        File::Xlsx(Lang::Kk),
        File::Form(Lang::Ru),
    ] {
        let made = register.file(number(2), file).await.unwrap().unwrap();
        assert!(!made.bytes.is_empty(), "{file:?}");
        if file == File::Csv {
            assert_eq!(made.fingerprint, current.fingerprint);
        }
    }
    // What was asked for before stays.
    assert!(register.file(number(1), File::Json).await.unwrap().is_some());
    assert!(register.file(number(3), File::Csv).await.unwrap().is_none());
}

#[tokio::test]
async fn the_same_rows_placed_anew_are_told_anew() {
    let folder = tempfile::tempdir().unwrap();
    let database = database(&folder).await;
    let path = folder.path().join("file.csv");
    std::fs::write(&path, sample::FILE).unwrap();
    let placed_on = "2026-04-08".parse().unwrap();
    let terms = |standing| Terms { placed_on, standing };
    import::import(&database, &path, terms(Standing::Demonstration))
        .await
        .unwrap();
    let register = Register::open(database.clone(), "").await.unwrap();
    let form = async || {
        let file = register
            .file(EditionNumber::FIRST, File::Form(Lang::Ru))
            .await
            .unwrap()
            .unwrap();
        String::from_utf8(file.bytes.to_vec()).unwrap()
    };
    let mark = "Демонстрационные данные";
    assert!(register.published().is_demonstration() && form().await.contains(mark));
    import::import(&database, &path, terms(Standing::Official))
        .await
        .unwrap();
    assert!(register.refresh().await.unwrap());
    assert!(!register.published().is_demonstration() && !form().await.contains(mark));
}
