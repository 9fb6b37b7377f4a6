//! `GET /feeds/deadlines.ics`: the fixed dates of the cycle as a calendar to subscribe to (RFC 5545).

use std::sync::Arc;

use axum::{extract::State, response::Response};
use chrono::{Days, Months, NaiveDate};
use register_api::{page::Page, path::FEED_DEADLINES};
use register_domain::{
    calendar::WorkingCalendar,
    deadline::{self, Deadline},
    term::{Measure, Term},
    text::Lang,
};
use register_i18n::feed as words;

use crate::{
    clock,
    http::{app::Shared, asked::Asked, file::Content, parameters::Parameters, refusal::Refused},
};

pub(super) const MEDIA: &str = "text/calendar; charset=utf-8";
/// How far the calendar looks ahead.
const MONTHS: Months = Months::new(24);

/// The dates of the cycle as a calendar
///
/// Proposals of the sectoral bodies and submission to the National Council for the next two years: each on its last
/// working day, with the date that the Rules name and a reminder a week before.
#[utoipa::path(
    get,
    operation_id = "getDeadlinesCalendar",
    path = FEED_DEADLINES,
    tag = "feeds",
    params(("lang" = Option<String>, Query, description = "`kk` or `ru`")),
    responses((status = 200, description = "iCalendar", body = String, content_type = "text/calendar")),
)]
pub(crate) async fn handler(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let working = shared.register.calendar();
    let calendar = calendar(clock::today(), &working, shared.register.base_url(), asked.lang);
    Ok(asked.in_language(asked.content(&Content::made(MEDIA, calendar.into_bytes(), &asked.headers))))
}

/// The calendar as it looks on the day `today`.
fn calendar(today: NaiveDate, working: &WorkingCalendar, base_url: &str, lang: Lang) -> String {
    let mut lines = Lines::default();
    begin(&mut lines, words::DEADLINES.get(lang));
    for deadline in upcoming(today, working) {
        event(&mut lines, &deadline, today, base_url, lang);
    }
    lines.add("END", "VCALENDAR");
    lines.text
}

/// What every calendar begins with.
pub(super) fn begin(lines: &mut Lines, name: &str) {
    for (property, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Register of Professions//Deadlines//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("NAME", name),
        ("X-WR-CALNAME", name),
        ("REFRESH-INTERVAL;VALUE=DURATION", "P1D"),
        ("X-PUBLISHED-TTL", "P1D"),
    ] {
        lines.add(property, value);
    }
}

/// The deadlines on fixed dates from `today` on, in the order of their days.
fn upcoming(today: NaiveDate, calendar: &WorkingCalendar) -> Vec<Deadline> {
    let until = today.checked_add_months(MONTHS).unwrap_or(today);
    let mut all = Vec::new();
    for term in Term::ALL
        .into_iter()
        .filter(|term| matches!(term.measure(), Measure::FixedDates(_)))
    {
        let mut from = Some(today);
        // The supported years end somewhere: the calendar then has fewer dates.
        while let Some(next) = from.and_then(|from| deadline::deadline(term, from, calendar).ok()) {
            if next.due > until {
                break;
            }
            from = next.due.checked_add_days(Days::new(1));
            all.push(next);
        }
    }
    all.sort_by_key(|deadline| deadline.due);
    all
}

fn event(lines: &mut Lines, deadline: &Deadline, today: NaiveDate, base_url: &str, lang: Lang) {
    let day = |date: NaiveDate| date.format("%Y%m%d").to_string();
    let after = |date: NaiveDate, days| date.checked_add_days(Days::new(days)).unwrap_or(date);
    // The day began in UTC+5 at this moment of UTC.
    let stamp = format!("{}T190000Z", day(today.pred_opt().unwrap_or(today)));
    let summary = escape(&words::deadline(lang, deadline.term));
    let description = escape(&words::about_deadline(lang, deadline).join("\n"));
    let language = format!(";LANGUAGE={}", lang.code());
    lines.add("BEGIN", "VEVENT");
    lines.add(
        "UID",
        &format!(
            "{}-{}@register-of-professions",
            deadline.term.id(),
            deadline.nominal
        ),
    );
    lines.add("DTSTAMP", &stamp);
    lines.add("DTSTART;VALUE=DATE", &day(deadline.due));
    lines.add("DTEND;VALUE=DATE", &day(after(deadline.due, 1)));
    lines.add(&format!("SUMMARY{language}"), &summary);
    lines.add(&format!("DESCRIPTION{language}"), &description);
    if !base_url.is_empty() {
        lines.add("URL", &format!("{base_url}{}", Page::Rules.path(lang)));
    }
    lines.add("TRANSP", "TRANSPARENT");
    lines.add("BEGIN", "VALARM");
    lines.add("ACTION", "DISPLAY");
    lines.add("TRIGGER", "-P7D");
    lines.add(&format!("DESCRIPTION{language}"), &summary);
    lines.add("END", "VALARM");
    lines.add("END", "VEVENT");
}

/// Content lines, each ended by CRLF and folded where it is longer than 75 octets (section 3.1).
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) text: String,
}

impl Lines {
    /// Adds a line.
    pub(super) fn add(&mut self, property: &str, value: &str) {
        let mut octets = 0;
        for c in property.chars().chain([':']).chain(value.chars()) {
            if octets + c.len_utf8() > 75 {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(c);
            octets += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// Text as it may stand in a value (section 3.3.11).
pub(super) fn escape(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_next_two_years_are_there() {
        let calendar = WorkingCalendar::official();
        let told: Vec<String> = upcoming(day("2026-01-15"), &calendar)
            .iter()
            .map(|deadline| format!("{} {} {}", deadline.term.id(), deadline.nominal, deadline.due))
            .collect();
        assert_eq!(
            told,
            [
                "proposals 2026-02-01 2026-02-02",
                "submission 2026-04-01 2026-04-01",
                "proposals 2026-09-01 2026-09-01",
                "submission 2026-11-01 2026-11-02",
                "proposals 2027-02-01 2027-02-01",
                "submission 2027-04-01 2027-04-01",
                "proposals 2027-09-01 2027-09-01",
                "submission 2027-11-01 2027-11-01",
            ]
        );
        assert!(upcoming(day("2035-12-30"), &calendar).is_empty());
        assert!(upcoming(day("2040-01-01"), &calendar).is_empty());
    }

    #[test]
    fn lines_are_folded_and_end_as_the_format_wants() {
        for lang in Lang::ALL {
            let working = WorkingCalendar::official();
            let calendar = calendar(day("2026-01-15"), &working, "https://register.example", lang);
            assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
            assert_eq!(calendar.matches('\n').count(), calendar.matches("\r\n").count());
            for line in calendar.split("\r\n") {
                assert!(line.len() <= 75, "{line}");
            }
            let unfolded = calendar.replace("\r\n ", "");
            assert_eq!(unfolded.matches("BEGIN:VEVENT").count(), 8);
            assert!(unfolded.contains("UID:proposals-2026-02-01@register-of-professions\r\n"));
            assert!(unfolded.contains("DTSTART;VALUE=DATE:20260202\r\nDTEND;VALUE=DATE:20260203\r\n"));
        }
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(escape("a,b;c\\d\ne"), "a\\,b\\;c\\\\d\\ne");
    }
}
