//! Sending letters: by SMTP, or into a folder when no mail server is named.

use std::{path::PathBuf, time::Duration};

use chrono::TimeDelta;
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use register_api::cabinet::mail::Letter;
use tokio::time::sleep;

use crate::{
    clock::Clock,
    store::{Database, StoreError, post::Waiting, sessions::Over},
};

/// How often it is looked for letters.
const LOOK: Duration = Duration::from_secs(2);
/// How many letters are sent at a time.
const AT_ONCE: u32 = 20;
/// How long a letter stays claimed by a server that may have died meanwhile.
const CLAIMED: TimeDelta = TimeDelta::minutes(5);
/// How often a letter is tried; with the waits between, for about a day.
const ATTEMPTS: u32 = 10;
/// How often what has expired is forgotten, in looks.
const FORGET_EVERY: u32 = 300;

/// How long it is remembered of what people were reminded; the last day is near by then.
const REMEMBERED: TimeDelta = TimeDelta::days(90);
/// The domain of the demonstration's people, which is reserved: nothing is ever delivered there.
const NOWHERE: &str = "@register.example";

/// Where letters go.
#[derive(Clone, Debug)]
pub(crate) enum Mailer {
    /// To a mail server.
    Smtp {
        /// The connection.
        transport: Box<AsyncSmtpTransport<Tokio1Executor>>,
        /// From whom.
        from: Mailbox,
    },
    /// Into a folder, a file for each.
    Folder(PathBuf),
}

/// Why letters cannot be sent as the options say.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NoMailer {
    /// The address of the mail server is not one.
    #[error("{0}")]
    Server(#[from] lettre::transport::smtp::Error),
    /// The address of the sender is not one.
    #[error("{0}")]
    Sender(#[from] lettre::address::AddressError),
}

impl Mailer {
    /// To the mail server of a URL such as `smtps://user:password@mail.example.kz`.
    ///
    /// # Errors
    ///
    /// When the URL or the sender's address cannot be read.
    pub(crate) fn smtp(url: &str, from: &str) -> Result<Mailer, NoMailer> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.build();
        Ok(Mailer::Smtp {
            transport: Box::new(transport),
            from: from.parse()?,
        })
    }

    /// Whether letters go into a folder, where the operator reads them.
    #[must_use]
    pub(crate) const fn keeps(&self) -> bool {
        matches!(self, Mailer::Folder(_))
    }

    /// Sends one letter; why not, told for the log.
    async fn send(&self, letter: &Letter) -> Result<(), String> {
        match self {
            Mailer::Smtp { .. } if letter.head.recipient.ends_with(NOWHERE) => Ok(()),
            Mailer::Smtp { transport, from } => {
                let message = message(letter, from)?;
                let sent = transport.send(message).await;
                sent.map(drop).map_err(|error| error.to_string())
            }
            Mailer::Folder(folder) => {
                let from = Mailbox::new(None, FOLDER_SENDER.parse().map_err(told)?);
                let file = folder.join(format!("{:06}.eml", letter.head.id));
                let bytes = message(letter, &from)?.formatted();
                tokio::fs::create_dir_all(folder).await.map_err(told)?;
                tokio::fs::write(file, bytes).await.map_err(told)
            }
        }
    }
}

const FOLDER_SENDER: &str = "register@localhost.localdomain";

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn message(letter: &Letter, from: &Mailbox) -> Result<Message, String> {
    Message::builder()
        .from(from.clone())
        .to(letter.head.recipient.parse().map_err(told)?)
        .subject(letter.head.subject.clone())
        .header(ContentType::TEXT_PLAIN)
        .date(std::time::UNIX_EPOCH + since_epoch(letter))
        .body(letter.body.clone())
        .map_err(told)
}

fn since_epoch(letter: &Letter) -> Duration {
    Duration::from_secs(u64::try_from(letter.head.created_at.timestamp()).unwrap_or_default())
}

/// How long after so many attempts the next one comes: from one minute to six hours.
fn patience(attempts: u32) -> TimeDelta {
    TimeDelta::minutes(1 << attempts.min(12)).min(TimeDelta::hours(6))
}

/// Sends what waits, once; how many letters were taken.
pub(crate) async fn deliver(
    database: &Database,
    clock: &Clock,
    mailer: &Mailer,
) -> Result<usize, StoreError> {
    let now = clock.now();
    let waiting = database.claim_letters(now, now + CLAIMED, AT_ONCE).await?;
    let mut taken = 0;
    for Waiting { letter, attempts } in waiting {
        let id = letter.head.id;
        match mailer.send(&letter).await {
            Ok(()) => {
                database.letter_taken(id, clock.now(), mailer.keeps()).await?;
                taken += 1;
            }
            Err(error) if attempts + 1 >= ATTEMPTS => {
                tracing::error!(id, error, "a letter is given up");
                database.letter_given_up(id).await?;
            }
            Err(error) => {
                tracing::warn!(id, error, attempts, "a letter could not be sent yet");
                database
                    .letter_again(id, clock.now() + patience(attempts))
                    .await?;
            }
        }
    }
    Ok(taken)
}

/// Sends letters, and forgets what has expired, until it is aborted.
pub(crate) async fn run(database: Database, clock: Clock, mailer: Mailer, over: impl Fn() -> Over) {
    let mut looks = 0_u32;
    loop {
        if let Err(error) = deliver(&database, &clock, &mailer).await {
            tracing::warn!(%error, "cannot look for letters");
        }
        if looks.is_multiple_of(FORGET_EVERY)
            && let Err(error) = forget(&database, &clock, over()).await
        {
            tracing::warn!(%error, "cannot forget what has expired");
        }
        looks = looks.wrapping_add(1);
        sleep(LOOK).await;
    }
}

async fn forget(database: &Database, clock: &Clock, over: Over) -> Result<(), StoreError> {
    database.forget_sessions(over).await?;
    database.forget_links(clock.now()).await?;
    database.forget_reminders(clock.now() - REMEMBERED).await?;
    database.forget_attempts(clock.now() - TimeDelta::days(1)).await?;
    Ok(())
}

#[cfg(test)]
mod tests;
