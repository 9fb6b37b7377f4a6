//! From the register's own types to what goes over the wire, for files and answers alike: here texts, editions and rows,
//! in [`profession`] professions, in [`changes`] what changed between editions, in [`explanation`] why professions were found.

pub mod profession;

pub mod changes;

pub mod explanation;

use chrono::NaiveDate;
use register_api::{
    edition::Edition,
    profession::Row,
    term::Deadline,
    text::{Text, Texts},
};
use register_domain::{
    calendar::{CalendarError, Status, WorkingCalendar},
    deadline as domain,
    entry::{Entry, PerLang},
    text::{Bilingual, Lang},
};

use crate::store::Record;

/// A text in both languages.
#[must_use]
pub fn text(text: &Bilingual) -> Text {
    Text {
        kk: text.get(Lang::Kk).to_owned(),
        ru: text.get(Lang::Ru).to_owned(),
    }
}

/// A text that may be known in one language only.
#[must_use]
pub fn known_text(text: &PerLang<Box<str>>) -> Text {
    Text {
        kk: text.kk.to_string(),
        ru: text.ru.to_string(),
    }
}

/// Lists of texts.
#[must_use]
pub fn texts(texts: &PerLang<Vec<Box<str>>>) -> Texts {
    let list = |texts: &[Box<str>]| texts.iter().map(ToString::to_string).collect();
    Texts {
        kk: list(&texts.kk),
        ru: list(&texts.ru),
    }
}

/// An edition as lists show it.
#[must_use]
pub fn edition(record: &Record) -> Edition {
    Edition {
        number: record.number.get(),
        placed_on: record.placed_on,
        standing: record.standing,
        sha256: record.fingerprint.to_string(),
        rows: record.rows,
        mandatory_rows: record.mandatory_rows,
        professions: record.professions,
        counts: record.counts,
    }
}

/// A row of the form with its number in its section, from 1.
#[must_use]
pub fn row(number: u32, entry: &Entry) -> Row {
    Row {
        number,
        profession: entry.profession.0,
        basis: entry.basis().code().to_owned(),
        name: text(&entry.name),
        nkz_code: entry.nkz_code.map(|code| code.to_string()),
        ground_kind: entry.ground.kind.code().to_owned(),
        ground: text(&entry.ground.name),
        level: entry.level.number(),
        validity: text(entry.validity.words()),
        body: text(&entry.body),
        profile: entry.profile.code().to_owned(),
    }
}

/// A deadline as it goes over the wire, seen on a day.
///
/// # Errors
///
/// When the day is outside the supported years.
pub(crate) fn deadline(
    deadline: &domain::Deadline,
    on: NaiveDate,
    calendar: &WorkingCalendar,
) -> Result<Deadline, CalendarError> {
    let left = deadline.days_left(on, calendar)?;
    Ok(Deadline {
        nominal: deadline.nominal,
        due: deadline.due,
        ends_at: deadline.ends_at(),
        status: status(deadline.status).to_owned(),
        calendar_days_left: left.calendar_days,
        working_days_left: left.working_days,
    })
}

/// The code of how sure a date is.
const fn status(status: Status) -> &'static str {
    match status {
        Status::Official => "official",
        Status::Computed => "computed",
        Status::Estimated => "estimated",
    }
}
