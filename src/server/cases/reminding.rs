//! Reminders of what is due: 10, 3 and 1 working days before the last day, each once, however many servers there are.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Timelike as _, Utc};
use register_domain::{
    deadline,
    duty::{self, Duty},
};
use register_i18n::procedure::mail;
use tokio::time::sleep;

use super::{NotDone, releases::open_releases};
use crate::{
    clock::{self, Clock},
    people::letters,
    register::Register,
    store::addressees::Addressee,
};

/// How often it is looked what is due.
const LOOK: Duration = Duration::from_secs(300);
/// Nobody is reminded in the night: from this hour on, by the clock of Kazakhstan.
const MORNING: u32 = 8;

/// Reminds people until it is aborted.
pub(crate) async fn run(register: Arc<Register>, clock: Clock, link_base: String) {
    loop {
        match remind(&register, clock.now(), &link_base).await {
            Ok(0) => {}
            Ok(written) => tracing::info!(written, "people were reminded"),
            Err(error) => tracing::warn!(?error, "cannot look what is due"),
        }
        sleep(LOOK).await;
    }
}

/// Writes the reminders of a day that were not written yet; how many letters.
///
/// # Errors
///
/// When the database does not answer, or a date is outside the supported years.
pub(crate) async fn remind(
    register: &Register,
    now: DateTime<Utc>,
    link_base: &str,
) -> Result<usize, NotDone> {
    if now.with_timezone(&deadline::offset()).hour() < MORNING {
        return Ok(0);
    }
    let (database, published, overview) = (register.database(), register.published(), register.overview());
    let calendar = register.calendar_now().await?;
    let releases = open_releases(database, &published).await?;
    let today = clock::day_of(now);
    let duties =
        duty::duties(overview.cases(), &releases, today, &calendar).map_err(|_outside| NotDone::Broken)?;
    let due = duty::reminders(&duties, today, &calendar);
    if due.is_empty() {
        return Ok(0);
    }
    let addressees = database.addressees(published.is_demonstration()).await?;
    let mut written = 0;
    for (person, before, theirs) in whose(&addressees, &due) {
        let keys: Vec<String> = theirs.iter().map(|duty| key(duty, before)).collect();
        let compose = |fresh: &[usize]| {
            let fresh: Vec<&Duty> = fresh
                .iter()
                .filter_map(|&place| theirs.get(place).copied())
                .collect();
            let address = letters::home(link_base, person.lang);
            letters::of(
                &person.mail,
                mail::reminders(person.lang, &fresh, before, &address),
            )
        };
        let person = person.actor.person.0;
        if database.remind_once(person, &keys, now, compose).await? {
            written += 1;
        }
    }
    Ok(written)
}

/// The duties of each person, by how many working days are left.
fn whose<'d>(addressees: &'d [Addressee], due: &[(&'d Duty, u8)]) -> Vec<(&'d Addressee, u8, Vec<&'d Duty>)> {
    let mut all: Vec<(&Addressee, u8, Vec<&Duty>)> = Vec::new();
    for person in addressees {
        for &(duty, before) in due.iter().filter(|(duty, _)| duty.is_for(&person.actor)) {
            let same = |(known, left, _): &&mut (&Addressee, u8, Vec<&Duty>)| {
                known.actor.person == person.actor.person && *left == before
            };
            match all.iter_mut().find(same) {
                Some((.., duties)) if duties.contains(&duty) => {}
                Some((.., duties)) => duties.push(duty),
                None => all.push((person, before, vec![duty])),
            }
        }
    }
    all
}

/// What tells one reminder from another: a deadline that moves is reminded of anew.
fn key(duty: &Duty, before: u8) -> String {
    let due = duty.deadline.as_ref().map(|deadline| deadline.due);
    let due = due.map(|due| due.to_string()).unwrap_or_default();
    // Kinds and subjects are enums and numbers, which are always written.
    let about = serde_json::to_string(&(duty.kind, duty.subject)).unwrap_or_default();
    format!("{about} {due} {before}")
}
