//! What every database must do, once for both.
//!
//! Each test gets a database of its own: a file, or a schema on the PostgreSQL server that `REGISTER_TEST_POSTGRES` names
//! (`cargo xtask test` starts one). Without it the tests on PostgreSQL fail and say so: what was not run has not passed.

use std::{
    sync::atomic::{AtomicU32, Ordering::Relaxed},
    time::Duration,
};

use register_domain::edition::{EditionNumber, Standing};
use sqlx::{Connection as _, PgConnection};
use tempfile::TempDir;

use super::{Address, ArtifactKey, Database, Opening, Placing, Record, Store, StoreError, StoredArtifact};
use crate::{compress, fingerprint::Fingerprint};
use register_api::edition::Counts;

/// Which of the databases.
#[derive(Clone, Copy)]
enum Kind {
    Sqlite,
    Postgres,
}

/// An empty database; it goes when this does.
struct Empty {
    address: Address,
    _folder: TempDir,
}

static SCHEMAS: AtomicU32 = AtomicU32::new(0);

async fn empty(kind: Kind) -> Empty {
    let folder = tempfile::tempdir().unwrap();
    let address = match kind {
        Kind::Sqlite => format!("sqlite:{}", folder.path().join("register.db").display()),
        Kind::Postgres => {
            let server = std::env::var("REGISTER_TEST_POSTGRES")
                .expect("not run: set REGISTER_TEST_POSTGRES=postgres://…, or run `cargo xtask test`, which starts a server");
            let schema = format!(
                "contract_{}_{}",
                std::process::id(),
                SCHEMAS.fetch_add(1, Relaxed)
            );
            let mut connection = PgConnection::connect(&server).await.unwrap();
            let create = sqlx::AssertSqlSafe(format!("CREATE SCHEMA {schema}"));
            sqlx::query(create).execute(&mut connection).await.unwrap();
            let joint = if server.contains('?') { '&' } else { '?' };
            format!("{server}{joint}options[search_path]={schema}")
        }
    };
    Empty {
        address: address.parse().unwrap(),
        _folder: folder,
    }
}

async fn migrated(empty: &Empty) -> Database {
    let database = Database::open(&empty.address, Opening::Create).await.unwrap();
    database.migrate().await.unwrap();
    database
}

fn number(number: u32) -> EditionNumber {
    number.try_into().unwrap()
}

/// An edition whose file is a word, to be placed after another word's.
fn placing(edition: u32, word: &str, after: Option<&str>, standing: Standing) -> Placing {
    Placing {
        record: Record {
            number: number(edition),
            placed_on: "2026-04-08".parse().unwrap(),
            standing,
            fingerprint: Fingerprint::of(word.as_bytes()),
            size_bytes: word.len() as u64,
            rows: 5,
            mandatory_rows: 2,
            professions: 3,
            counts: Counts {
                included: 3,
                changed: 1,
                excluded: 2,
            },
        },
        csv_br: compress::brotli(word.as_bytes()),
        after: after.map(|word| Fingerprint::of(word.as_bytes())),
        replaces_demonstration: false,
    }
}

async fn numbers(database: &Database) -> Vec<u32> {
    database
        .records()
        .await
        .unwrap()
        .iter()
        .map(|record| record.number.get())
        .collect()
}

async fn editions_are_appended_and_read_back(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    assert!(database.records().await.unwrap().is_empty());
    assert_eq!(database.csv(number(1)).await.unwrap(), None);
    let first = placing(1, "one", None, Standing::Official);
    let second = placing(2, "two", Some("one"), Standing::Official);
    database.place(&[first.clone(), second.clone()]).await.unwrap();
    // Another connection sees what the first one wrote.
    let again = Database::open(&empty.address, Opening::Existing).await.unwrap();
    again.check().await.unwrap();
    assert_eq!(again.records().await.unwrap(), [first.record, second.record]);
    assert_eq!(again.csv(number(2)).await.unwrap(), Some(second.csv_br));
    assert_eq!(again.csv(number(3)).await.unwrap(), None);
}

async fn numbers_have_no_gap_and_no_double(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    database
        .place(&[placing(1, "one", None, Standing::Official)])
        .await
        .unwrap();
    for wrong in [
        placing(1, "another", None, Standing::Official),
        placing(2, "another", None, Standing::Official),
        placing(3, "another", Some("one"), Standing::Official),
        placing(2, "another", Some("other"), Standing::Official),
    ] {
        let refused = database.place(std::slice::from_ref(&wrong)).await.unwrap_err();
        assert!(matches!(refused, StoreError::Overtaken), "{refused} {wrong:?}");
    }
    // All or none: the second of these is wrong.
    let both = [
        placing(2, "two", Some("one"), Standing::Official),
        placing(4, "four", Some("two"), Standing::Official),
    ];
    assert!(matches!(database.place(&both).await, Err(StoreError::Overtaken)));
    assert_eq!(numbers(&database).await, [1]);
}

async fn of_two_at_once_one_is_placed(kind: Kind) {
    let empty = empty(kind).await;
    let (one, other) = (migrated(&empty).await, migrated(&empty).await);
    let words: Vec<String> = (0..8).map(|word| word.to_string()).collect();
    let mut placed = 0;
    for pair in words.chunks(2) {
        let newest = one
            .records()
            .await
            .unwrap()
            .last()
            .map(|record| record.fingerprint);
        let next = numbers(&one).await.len() as u32 + 1;
        let of = |word: &str| Placing {
            after: newest,
            ..placing(next, word, None, Standing::Official)
        };
        let (first, second) = (of(&pair[0]), of(&pair[1]));
        let outcomes = tokio::join!(
            one.place(std::slice::from_ref(&first)),
            other.place(std::slice::from_ref(&second)),
        );
        for outcome in [outcomes.0, outcomes.1] {
            match outcome {
                Ok(()) => placed += 1,
                Err(error) => assert!(matches!(error, StoreError::Overtaken), "{error}"),
            }
        }
    }
    assert_eq!(placed, 4);
    assert_eq!(numbers(&one).await, [1, 2, 3, 4]);
}

async fn a_demonstration_gives_way_and_the_register_does_not(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let demonstration = [
        placing(1, "a", None, Standing::Demonstration),
        placing(2, "b", Some("a"), Standing::Demonstration),
    ];
    database.place(&demonstration).await.unwrap();
    let official = placing(1, "one", Some("b"), Standing::Official);
    let official = Placing {
        replaces_demonstration: true,
        ..official
    };
    database.place(std::slice::from_ref(&official)).await.unwrap();
    assert_eq!(database.records().await.unwrap(), [official.record]);
    let again = Placing {
        replaces_demonstration: true,
        ..placing(1, "two", Some("one"), Standing::Official)
    };
    assert!(matches!(
        database.place(&[again]).await,
        Err(StoreError::HasOfficial)
    ));
}

async fn editions_cannot_be_edited(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    database
        .place(&[placing(1, "one", None, Standing::Official)])
        .await
        .unwrap();
    for statement in ["UPDATE editions SET sha256 = ''", "DELETE FROM editions"] {
        let refused = match &database {
            Database::Sqlite(store) => store.execute(statement).await,
            Database::Postgres(store) => store.execute(statement).await,
        };
        assert!(refused.is_err(), "{statement}");
    }
    assert_eq!(numbers(&database).await, [1]);
}

async fn artifacts_are_kept_and_forgotten(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let key = |variant: &str, version| ArtifactKey {
        edition: Fingerprint::of(b"one"),
        kind: "search-index".to_owned(),
        variant: variant.to_owned(),
        version,
    };
    let artifact = |word: &str| StoredArtifact {
        fingerprint: Fingerprint::of(word.as_bytes()),
        size_bytes: 3,
        br: compress::brotli(word.as_bytes()),
        gzip: compress::gzip(word.as_bytes()),
    };
    database
        .keep_artifact(&key("kk", 1), &artifact("abc"))
        .await
        .unwrap();
    database
        .keep_artifact(&key("kk", 1), &artifact("def"))
        .await
        .unwrap();
    assert_eq!(
        database.artifact(&key("kk", 1)).await.unwrap(),
        Some(artifact("def"))
    );
    assert_eq!(database.artifact(&key("ru", 1)).await.unwrap(), None);
    assert_eq!(database.artifact(&key("kk", 2)).await.unwrap(), None);
    assert_eq!(database.artifacts().await.unwrap(), [key("kk", 1)]);
    database.forget_artifacts().await.unwrap();
    assert_eq!(database.artifacts().await.unwrap(), []);
}

async fn migrations_are_compared(kind: Kind) {
    let empty = empty(kind).await;
    let fresh = Database::open(&empty.address, Opening::Create).await.unwrap();
    assert!(matches!(fresh.check().await, Err(StoreError::NotMigrated(1))));
    fresh.migrate().await.unwrap();
    fresh.migrate().await.unwrap();
    fresh.check().await.unwrap();
    let execute = async |statement: &'static str| match &fresh {
        Database::Sqlite(store) => store.execute(statement).await.unwrap(),
        Database::Postgres(store) => store.execute(statement).await.unwrap(),
    };
    execute("UPDATE _sqlx_migrations SET version = 9001 WHERE version = 1").await;
    assert!(matches!(fresh.check().await, Err(StoreError::Newer(9001))));
    assert!(matches!(fresh.migrate().await, Err(StoreError::Newer(9001))));
    execute("UPDATE _sqlx_migrations SET version = 1 WHERE version = 9001").await;
    execute("UPDATE _sqlx_migrations SET checksum = '0'").await;
    assert!(matches!(fresh.check().await, Err(StoreError::Differs(1))));
    assert!(matches!(fresh.migrate().await, Err(StoreError::Differs(1))));
}

/// The suite for each of the databases.
macro_rules! on_both {
    ($($test:ident),* $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $test() {
                super::$test(super::Kind::Sqlite).await;
            })*
        }
        mod on_postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $test() {
                super::$test(super::Kind::Postgres).await;
            })*
        }
    };
}

mod cases;

mod notices;

mod people;

mod sessions;

mod tables;

mod writing;

on_both!(
    editions_are_appended_and_read_back,
    numbers_have_no_gap_and_no_double,
    of_two_at_once_one_is_placed,
    a_demonstration_gives_way_and_the_register_does_not,
    editions_cannot_be_edited,
    artifacts_are_kept_and_forgotten,
    migrations_are_compared,
);

/// What a file can be that is not a database of ours, and what is told of it.
#[tokio::test]
async fn a_file_that_is_no_database_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    let address = Address::Sqlite(path.clone());
    assert!(matches!(
        Database::open(&address, Opening::Existing).await,
        Err(StoreError::Missing)
    ));
    assert!(!path.exists());
    let folder_address = Address::Sqlite(folder.path().to_owned());
    assert!(matches!(
        Database::open(&folder_address, Opening::Create).await,
        Err(StoreError::NotADatabase)
    ));
    let text = b"not a database, but long enough to have a head of a hundred bytes, which is what is looked at first of all";
    std::fs::write(&path, text).unwrap();
    let opened = match Database::open(&address, Opening::Create).await {
        Ok(database) => database.migrate().await,
        Err(error) => Err(error),
    };
    assert!(matches!(opened, Err(StoreError::NotADatabase)), "{opened:?}");
    assert_eq!(std::fs::read(&path).unwrap(), text);
}

/// A page of the file is overwritten: the program says so rather than go on.
#[tokio::test]
async fn a_damaged_database_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    let address = Address::Sqlite(path.clone());
    {
        let database = Database::open(&address, Opening::Create).await.unwrap();
        database.migrate().await.unwrap();
        database.close().await;
    }
    let mut bytes = std::fs::read(&path).unwrap();
    let end = bytes.len();
    bytes[4096..end].fill(0xa5);
    std::fs::write(&path, &bytes).unwrap();
    let opened = async {
        let database = Database::open(&address, Opening::Create).await?;
        database.migrate().await
    };
    let refused = tokio::time::timeout(Duration::from_secs(20), opened)
        .await
        .unwrap();
    assert!(
        matches!(refused, Err(StoreError::Damaged(_) | StoreError::NotADatabase)),
        "{refused:?}"
    );
}

/// No page more fits into the file: nothing is placed, and the program says why.
#[tokio::test]
async fn a_full_disk_is_told() {
    let empty = empty(Kind::Sqlite).await;
    let database = migrated(&empty).await;
    let Database::Sqlite(store) = &database else {
        unreachable!()
    };
    store.execute("PRAGMA max_page_count = 20").await.unwrap();
    let large = Placing {
        csv_br: vec![7; 1 << 20],
        ..placing(1, "one", None, Standing::Official)
    };
    let refused = database.place(&[large]).await;
    assert!(matches!(refused, Err(StoreError::Full)), "{refused:?}");
    assert!(database.records().await.unwrap().is_empty());
}
