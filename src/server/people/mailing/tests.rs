//! Letters on their way into a folder, and into one that is not there.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::*;
use crate::store::{Address, Opening, Store as _, post::NewLetter};

async fn database(folder: &Path) -> Database {
    let address = Address::Sqlite(folder.join("register.db"));
    let database = Database::open(&address, Opening::Create).await.unwrap();
    database.migrate().await.unwrap();
    database
}

fn letter() -> NewLetter {
    NewLetter {
        recipient: "aigul@example.kz".to_owned(),
        subject: "Кәсіптер тізілімі".to_owned(),
        body: "Сәлеметсіз бе!\n".to_owned(),
    }
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[tokio::test]
async fn letters_become_files_and_stay_readable() {
    let folder = tempfile::tempdir().unwrap();
    let database = database(folder.path()).await;
    let noon = at("2026-11-22T12:00:00Z");
    database.post(&[letter(), letter()], noon).await.unwrap();
    let mailer = Mailer::Folder(folder.path().join("mail"));
    let clock = Clock::of(move || noon);
    assert_eq!(deliver(&database, &clock, &mailer).await.unwrap(), 2);
    assert_eq!(deliver(&database, &clock, &mailer).await.unwrap(), 0);
    let file = std::fs::read_to_string(folder.path().join("mail/000001.eml")).unwrap();
    assert!(file.contains("To: aigul@example.kz"), "{file}");
    assert!(file.contains("Sun, 22 Nov 2026 12:00:00"), "{file}");
    assert_eq!(database.letter(1).await.unwrap().unwrap().body, letter().body);
}

#[tokio::test]
async fn what_cannot_be_sent_is_tried_again_and_given_up_in_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let database = database(folder.path()).await;
    let mut now = at("2026-11-22T12:00:00Z");
    database.post(&[letter()], now).await.unwrap();
    // A file stands where the folder should be.
    let mailer = Mailer::Folder(folder.path().join("register.db"));
    for attempt in 0..ATTEMPTS {
        let clock = Clock::of(move || now);
        assert_eq!(deliver(&database, &clock, &mailer).await.unwrap(), 0);
        let early = Clock::of(move || now + patience(attempt) - TimeDelta::seconds(1));
        let claimed = database.claim_letters(early.now(), early.now(), 1).await.unwrap();
        assert!(claimed.is_empty(), "attempt {attempt}");
        now += patience(attempt);
    }
    let late = now + TimeDelta::days(30);
    assert!(database.claim_letters(late, late, 1).await.unwrap().is_empty());
    assert_eq!(database.letter(1).await.unwrap().unwrap().body, "");
}

#[test]
fn senders_and_servers_are_read() {
    for (url, from, sound) in [
        (
            "smtps://user:secret@mail.example.kz",
            "Register <no-reply@example.kz>",
            true,
        ),
        ("smtp://127.0.0.1:2525", "no-reply@example.kz", true),
        ("http://mail.example.kz", "no-reply@example.kz", false),
        ("smtp://127.0.0.1", "nobody", false),
    ] {
        assert_eq!(Mailer::smtp(url, from).is_ok(), sound, "{url} {from}");
    }
}
