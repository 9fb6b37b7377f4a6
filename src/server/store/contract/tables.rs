//! All that is kept goes from either database into the other, letter by letter.

use register_api::cabinet::audit::Deed;
use register_domain::{
    attachment::{Attachment, AttachmentKind},
    edition::Standing,
    organisation::OrganisationId,
};
use std::collections::{BTreeSet, VecDeque};

use super::{
    Database, Kind, Placing, Store, StoreError,
    cases::{AUTHOR, begin, case, done, draft, follow, send},
    empty, migrated,
    people::noon,
    placing,
};
use crate::{
    cases::{chain::sha256, verify::verify},
    demonstration,
    store::{
        attachments::NewFile,
        audit::NewEntry,
        tables::{Cell, KEPT, Kept, LEFT, Restored},
    },
};

/// The names of all tables.
async fn tables(database: &Database) -> BTreeSet<String> {
    let names: Vec<String> = match database {
        Database::Sqlite(store) => sqlx::query_scalar(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
        )
        .fetch_all(&store.readers)
        .await
        .unwrap(),
        Database::Postgres(store) => {
            sqlx::query_scalar("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()")
                .fetch_all(&store.pool)
                .await
                .unwrap()
        }
    };
    names.into_iter().collect()
}

/// Everything that is kept, as it would be restored.
async fn all(database: &Database) -> Vec<Restored> {
    let mut all = Vec::new();
    let mut after = None;
    let keep = |kept: Kept<'_>| -> Result<(), StoreError> {
        all.push(match kept {
            Kept::Edition(record, csv_br) => {
                let before = after.replace(record.fingerprint);
                Restored::Edition(Placing {
                    record: record.clone(),
                    csv_br: csv_br.to_vec(),
                    after: before,
                    replaces_demonstration: false,
                })
            }
            Kept::Row {
                table,
                columns,
                cells,
            } => Restored::Row {
                table: table.to_owned(),
                columns: columns.to_vec(),
                cells,
            },
        });
        Ok(())
    };
    database.read_all(keep).await.unwrap();
    all
}

/// Something in every table that people and the procedure fill.
async fn fill(database: &Database) {
    assert!(demonstration::people::place(database, noon()).await.unwrap());
    let two = [
        placing(1, "one", None, Standing::Official),
        placing(2, "two", Some("one"), Standing::Official),
    ];
    database.place(&two).await.unwrap();
    let (id, other) = (done(database, begin()).await, done(database, begin()).await);
    let sent = follow(id, &case(database, id).await, send("Дәнекерлеуші"));
    done(database, sent).await;
    let by = (noon(), AUTHOR);
    database
        .save_draft(other, 1, 1, &draft("Кескіш"), by)
        .await
        .unwrap();
    let content = [0, 255, b'\n', b'"', 7];
    let file = Attachment {
        name: "Хаттама.pdf".to_owned(),
        kind: AttachmentKind::Pdf,
        bytes: 5,
    };
    let new = NewFile {
        case: id,
        file: &file,
        sha256: sha256(&content),
        content: &content,
        organisation: OrganisationId(AUTHOR),
        person: AUTHOR,
        at: noon(),
    };
    database.attach(new).await.unwrap();
    let entry = NewEntry {
        person: Some(1),
        organisation: None,
        role: None,
        deed: Deed::TakeStep,
        object: "case:1".to_owned(),
        outcome: "done",
        address: String::new(),
    };
    database.record(&entry, noon()).await.unwrap();
}

async fn everything_goes_into_the_other_database(kind: Kind) {
    let other = match kind {
        Kind::Sqlite => Kind::Postgres,
        Kind::Postgres => Kind::Sqlite,
    };
    let (source, target) = (empty(kind).await, empty(other).await);
    let (source, target) = (migrated(&source).await, migrated(&target).await);
    fill(&source).await;
    assert!(target.is_empty().await.unwrap() && !source.is_empty().await.unwrap());
    let kept = all(&source).await;
    let mut queue: VecDeque<Restored> = all(&source).await.into();
    let next = || -> Result<Option<Restored>, StoreError> { Ok(queue.pop_front()) };
    target.write_all(next).await.unwrap();
    assert_eq!(format!("{:?}", all(&target).await), format!("{kept:?}"));
    let found = verify(&target).await.unwrap();
    assert_eq!((found.events, found.cases, found.faults), (3, 2, Vec::new()));
    // Life goes on with new numbers.
    assert_eq!(done(&target, begin()).await.0, 3);
    let organisations = target.organisations().await.unwrap().len();
    let added = crate::store::organisations::NewOrganisation {
        kind: register_domain::organisation::OrganisationKind::SectoralBody,
        bin: None,
        name: register_domain::text::Bilingual::new("Ұйым", "Организация").unwrap(),
        at_body: None,
        standing: register_api::cabinet::organisation::Standing::Confirmed,
    };
    let added = target.add_organisation(&added, noon(), None).await.unwrap();
    assert_eq!(usize::try_from(added).unwrap(), organisations + 1);
}

async fn nothing_is_written_when_a_row_is_wrong(kind: Kind) {
    let source = empty(Kind::Sqlite).await;
    let source = migrated(&source).await;
    fill(&source).await;
    for (table, column) in [("sessions", "id"), ("people", "nothing"), ("people; --", "id")] {
        let target = empty(kind).await;
        let target = migrated(&target).await;
        let mut queue: VecDeque<Restored> = all(&source).await.into();
        queue.push_back(Restored::Row {
            table: table.to_owned(),
            columns: vec![column.to_owned()],
            cells: vec![Cell::Number(9)],
        });
        let next = || -> Result<Option<Restored>, StoreError> { Ok(queue.pop_front()) };
        assert!(target.write_all(next).await.is_err(), "{table}");
        assert!(target.is_empty().await.unwrap(), "{table}");
        assert_eq!(
            target.chain_head().await.unwrap(),
            crate::cases::chain::Head::EMPTY
        );
    }
}

async fn every_table_is_kept_or_left(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let named: BTreeSet<String> = KEPT.iter().chain(&LEFT).map(|name| (*name).to_owned()).collect();
    assert_eq!(tables(&database).await, named);
}

on_both!(
    everything_goes_into_the_other_database,
    nothing_is_written_when_a_row_is_wrong,
    every_table_is_kept_or_left,
);
