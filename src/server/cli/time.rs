//! `deadline`, `calendar`, `terms`: the procedure in time. They need no database; where there is one, what the operator has
//! added to the working calendar counts.

use std::{
    io::{self, BufRead as _, Write as _},
    sync::Arc,
};

use chrono::NaiveDate;
use csv::{Terminator, WriterBuilder};
use register_domain::{
    calendar::WorkingCalendar,
    deadline as rules,
    term::{Measure, Term},
    text::Lang,
};
use register_i18n::{calendar as words, cli::report};

use super::{
    failure::{Failure, tell},
    options::{Common, Deadline},
    output, print,
};
use crate::{
    clock,
    export::csv::as_io,
    register::read_calendar,
    store::{Database, Opening, Store as _, StoreError},
};

/// The working calendar of the database, or the one inside the program where there is no database.
async fn working(common: &Common) -> Result<Arc<WorkingCalendar>, Failure> {
    let read = async {
        let database = Database::open(&common.database, Opening::Existing).await?;
        database.check().await?;
        let (_, calendar) = read_calendar(&database).await?;
        database.close().await;
        Ok(calendar)
    };
    match read.await {
        Ok(calendar) => Ok(calendar),
        Err(StoreError::Missing) => Ok(Arc::new(WorkingCalendar::official())),
        Err(error) => Err(Failure::of_store(&common.database, error)),
    }
}

pub(super) async fn deadline(common: &Common, lang: Lang, options: &Deadline) -> Result<(), Failure> {
    let calendar = working(common).await?;
    if let (Some(from), Some(days)) = (options.from, options.working_days) {
        return match calendar.add_working_days(from, days.into()) {
            Ok(due) => print(&due.to_string()),
            Err(error) => {
                tell(&words::error(error, lang));
                Err(Failure::Told)
            }
        };
    }
    let mut answers = Vec::new();
    let mut problems = Vec::new();
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim();
        match read(text).map(|(from, days)| calendar.add_working_days(from, days)) {
            Some(Ok(due)) => answers.push(due),
            Some(Err(error)) => {
                problems.push(report::unanswered_line(lang, number, &words::error(error, lang)));
            }
            None => problems.push(report::bad_line(
                lang,
                number,
                &text.chars().take(80).collect::<String>(),
            )),
        }
    }
    if !problems.is_empty() {
        problems.iter().for_each(|problem| tell(problem));
        return Err(Failure::Told);
    }
    let mut out = output();
    for due in answers {
        writeln!(out, "{due}")?;
    }
    Ok(out.flush()?)
}

/// Reads `2026-03-20,10`.
fn read(line: &str) -> Option<(NaiveDate, i64)> {
    let (date, days) = line.split_once(',')?;
    let date = NaiveDate::parse_from_str(date.trim(), "%Y-%m-%d").ok()?;
    Some((date, days.trim().parse::<u32>().ok()?.into()))
}

pub(super) async fn calendar(common: &Common, lang: Lang, year: i32) -> Result<(), Failure> {
    let calendar = working(common).await?;
    let days = match calendar.year(year) {
        Ok(days) => days,
        Err(error) => {
            tell(&words::error(error, lang));
            return Err(Failure::Told);
        }
    };
    let mut lines = WriterBuilder::new()
        .terminator(Terminator::Any(b'\n'))
        .from_writer(output());
    for day in days.filter(|day| day.kind.code() != "working") {
        lines
            .write_record([
                day.date.to_string(),
                day.kind.code().to_owned(),
                day.source.to_string(),
            ])
            .map_err(as_io)?;
    }
    Ok(lines.flush()?)
}

pub(super) async fn terms(common: &Common, lang: Lang, on: Option<NaiveDate>) -> Result<(), Failure> {
    let (calendar, on) = (working(common).await?, on.unwrap_or_else(clock::today));
    let mut out = output();
    for term in Term::ALL {
        let line = match term.measure() {
            Measure::FixedDates(_) => match rules::deadline(term, on, &calendar) {
                Ok(deadline) => report::deadline(lang, &deadline),
                Err(error) => {
                    tell(&words::error(error, lang));
                    return Err(Failure::Told);
                }
            },
            Measure::WorkingDays { .. } => report::waiting(lang, term),
        };
        writeln!(out, "{line}")?;
    }
    Ok(out.flush()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_date_and_days() {
        for (line, expected) in [
            ("2026-03-20,10", Some(("2026-03-20", 10))),
            (" 2026-03-20 , 0 ", Some(("2026-03-20", 0))),
            ("2026-03-20", None),
            ("2026-02-30,1", None),
            ("2026-03-20,-1", None),
            ("2026-03-20,1,2", None),
            ("20.03.2026,1", None),
            ("", None),
        ] {
            let read = read(line).map(|(date, days)| (date.to_string(), days));
            assert_eq!(
                read,
                expected.map(|(date, days)| (date.to_owned(), days)),
                "{line}"
            );
        }
    }
}
