//! What every database must do for what people write around cases: drafts, files, press releases, choices.

use chrono::{DateTime, Utc};
use register_api::text::Text;
use register_domain::{
    attachment::{Attachment, AttachmentKind, MAX_FILES},
    draft_edition::Settlement,
    organisation::OrganisationId,
    procedure::CaseId,
};
use tokio::task::JoinSet;

use super::{
    Database, Kind,
    cases::{AUTHOR, begin, case, done, draft, follow, send},
    empty, migrated,
    people::noon,
};
use crate::{
    cases::chain::sha256,
    store::{
        attachments::{Attached, NewFile},
        drafts::Saved,
    },
};

async fn two_windows_do_not_overwrite_each_other(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let id = done(&database, begin()).await;
    let by = (noon(), AUTHOR);
    let mut tasks = JoinSet::new();
    for name in ["Бір", "Екі", "Үш"] {
        let database = database.clone();
        tasks.spawn(async move { database.save_draft(id, 1, 1, &draft(name), by).await.unwrap() });
    }
    let outcomes = tasks.join_all().await;
    let saved = outcomes.iter().filter(|it| **it == Saved::As(2)).count();
    assert_eq!(saved, 1, "{outcomes:?}");
    let kept = database.draft(id).await.unwrap().unwrap();
    assert_eq!((kept.version, kept.saved_by, kept.saved_at), (2, AUTHOR, noon()));
    for outcome in outcomes {
        match outcome {
            Saved::As(version) => assert_eq!(version, 2),
            Saved::Other(theirs) => assert_eq!(*theirs, kept),
            Saved::MovedOn => panic!("nobody sent it"),
        }
    }
    assert_eq!(database.drafts_of_author(AUTHOR).await.unwrap(), [kept]);
    // Once it is sent, nobody writes over it.
    let sent = follow(id, &case(&database, id).await, send("Бір"));
    done(&database, sent).await;
    assert_eq!(database.draft(id).await.unwrap(), None);
    assert_eq!(
        database.save_draft(id, 1, 2, &draft("Төрт"), by).await.unwrap(),
        Saved::MovedOn
    );
}

async fn files_are_kept_up_to_so_many(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let id = done(&database, begin()).await;
    let attach = async move |database: &Database, content: &[u8]| {
        let file = Attachment {
            name: "Хаттама.pdf".to_owned(),
            kind: AttachmentKind::Pdf,
            bytes: content.len() as u64,
        };
        let new = NewFile {
            case: id,
            file: &file,
            sha256: sha256(content),
            content,
            organisation: OrganisationId(AUTHOR),
            person: AUTHOR,
            at: noon(),
        };
        database.attach(new).await.unwrap()
    };
    let mut tasks = JoinSet::new();
    for turn in 0..MAX_FILES + 3 {
        let database = database.clone();
        tasks.spawn(async move { attach(&database, format!("%PDF {turn}").as_bytes()).await });
    }
    let outcomes = tasks.join_all().await;
    let refused = outcomes.iter().filter(|it| **it == Attached::TooMany).count();
    assert_eq!(refused, 3, "{outcomes:?}");
    let files = database.attachments(id).await.unwrap();
    assert_eq!(files.len(), MAX_FILES);
    let content = database.attachment(id, files[0].id).await.unwrap().unwrap();
    assert_eq!(sha256(&content), files[0].sha256);
    // The same file once more is the file that is there.
    assert_eq!(attach(&database, &content).await, Attached::As(files[0].id));
    assert_eq!(database.attachment(CaseId(99), files[0].id).await.unwrap(), None);
    assert!(!database.detach(CaseId(99), files[0].id).await.unwrap());
    assert!(database.detach(id, files[0].id).await.unwrap());
    assert_eq!(database.attachment(id, files[0].id).await.unwrap(), None);
}

fn text(word: &str) -> Text {
    Text {
        kk: format!("{word} — қазақша"),
        ru: format!("{word} — по-русски"),
    }
}

async fn a_release_is_published_once_as_it_was_seen(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let edit = async |expected, word: &str| {
        database
            .edit_release(3, expected, &text("Тақырып"), &text(word))
            .await
            .unwrap()
    };
    assert!(edit(0, "бір").await);
    assert!(!edit(0, "екі").await);
    assert!(edit(1, "екі").await);
    let at: DateTime<Utc> = noon();
    assert!(!database.publish_release(3, 1, at).await.unwrap());
    assert!(database.publish_release(3, 2, at).await.unwrap());
    assert!(!database.publish_release(3, 2, at).await.unwrap());
    assert!(!edit(2, "үш").await);
    let on = "2026-11-23".parse().unwrap();
    assert!(database.record_own_site(3, "https://gov.kz/1", on).await.unwrap());
    assert!(!database.record_own_site(4, "https://gov.kz/1", on).await.unwrap());
    let kept = database.releases().await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].body.clone(), kept[0].version), (text("екі"), 2));
    assert_eq!(kept[0].published_at, Some(at));
    assert_eq!(kept[0].ministry, Some(("https://gov.kz/1".to_owned(), on)));
}

async fn choices_are_kept_in_order(kind: Kind) {
    let empty = empty(kind).await;
    let database = migrated(&empty).await;
    let choices = [1, 2].map(|keep| Settlement {
        cases: [CaseId(1), CaseId(2)],
        keep: CaseId(keep),
        reason: "Негіздеме".to_owned(),
    });
    for choice in &choices {
        database.settle(choice, noon(), AUTHOR).await.unwrap();
    }
    assert_eq!(database.settlements().await.unwrap(), choices);
}

on_both!(
    two_windows_do_not_overwrite_each_other,
    files_are_kept_up_to_so_many,
    a_release_is_published_once_as_it_was_seen,
    choices_are_kept_in_order,
);
