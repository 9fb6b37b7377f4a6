//! Changes of the working calendar: what they move, and who is told.

use register_api::cabinet::calendar::{CalendarChange, MovedDeadline};
use register_domain::{
    calendar::{CalendarError, WorkingCalendar},
    duty::{self, Moved},
};
use register_i18n::procedure::mail;

use super::{
    NotDone,
    desk::{Names, numbered},
    releases::open_releases,
};
use crate::{
    clock,
    people::letters,
    published::Published,
    store::{Database, addressees::Addressee, post::NewLetter},
};

/// What a change of the calendar moves, and the letters that tell of it.
#[derive(Debug, Default)]
pub(crate) struct Moving {
    pub(crate) moved: Vec<Moved>,
    pub(crate) letters: Vec<NewLetter>,
}

/// What moves at a moment when one calendar takes the place of another. Links in letters begin with `link_base`.
pub(crate) async fn moving(
    database: &Database,
    published: &Published,
    calendars: [&WorkingCalendar; 2],
    now: chrono::DateTime<chrono::Utc>,
    link_base: &str,
) -> Result<Moving, NotDone> {
    let cases = database.cases().await?;
    let releases = open_releases(database, published).await?;
    let today = clock::day_of(now);
    let [before, after] =
        calendars.map(|calendar| duty::duties(numbered(&cases), &releases, today, calendar));
    let outside = |_outside: CalendarError| NotDone::Broken;
    let (before, after) = (before.map_err(outside)?, after.map_err(outside)?);
    let moved = duty::moved(&before, &after);
    let addressees = if moved.is_empty() {
        Vec::new()
    } else {
        database.addressees(published.is_demonstration()).await?
    };
    Ok(Moving {
        letters: told(&addressees, &moved, link_base),
        moved,
    })
}

/// One letter to each person whose deadlines move, whatever the roles.
fn told(addressees: &[Addressee], moved: &[Moved], link_base: &str) -> Vec<NewLetter> {
    let mut people: Vec<(&Addressee, Vec<&Moved>)> = Vec::new();
    for addressee in addressees {
        let theirs = moved.iter().filter(|moved| moved.duty.is_for(&addressee.actor));
        let known = people
            .iter_mut()
            .find(|(person, _)| person.actor.person == addressee.actor.person);
        match known {
            Some((_, all)) => {
                for one in theirs {
                    if !all.contains(&one) {
                        all.push(one);
                    }
                }
            }
            None => people.push((addressee, theirs.collect())),
        }
    }
    people
        .into_iter()
        .filter(|(_, moved)| !moved.is_empty())
        .map(|(person, moved)| {
            let address = letters::home(link_base, person.lang);
            letters::of(&person.mail, mail::deadlines_moved(person.lang, &moved, &address))
        })
        .collect()
}

impl Moving {
    /// As it goes over the wire.
    pub(crate) fn shown(&self, names: &Names) -> CalendarChange {
        let moved = self.moved.iter().map(|moved| MovedDeadline {
            kind: moved.duty.kind,
            subject: moved.duty.subject,
            organisation: moved.duty.organisation.map(|id| names.party(id)),
            roles: moved.duty.kind.roles().to_vec(),
            before: moved.before,
            after: moved.after,
        });
        CalendarChange {
            moved: moved.collect(),
            letters: u32::try_from(self.letters.len()).unwrap_or(u32::MAX),
        }
    }
}
