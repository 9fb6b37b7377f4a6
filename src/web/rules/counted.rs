//! The days of a count, one by one: a list on narrow screens, weeks on wide ones.

use chrono::Datelike as _;
use register_domain::{
    calendar::{DayKind, Source, Status},
    deadline::CountedDay,
    text::Lang,
};
use register_i18n::{
    calendar, date,
    site::{calculator as words, site},
    term,
};

use super::calculation::Answer;
use crate::document::{Markup, html};

/// So many days fit on a screen or two; a longer count is opened by those who want to check it.
const OPEN: usize = 45;

/// Each day that was counted or skipped, with the reason.
pub(super) fn days(answer: &Answer, lang: Lang) -> Markup {
    let words = &site(lang).calculator;
    let last = answer.counted.len().saturating_sub(1);
    html! {
        details .counted open[answer.counted.len() <= OPEN] {
            summary { (words.counted) ": " (words::tally(answer.working_days, answer.skipped(), lang)) }
            ol .days {
                @if answer.working_days > 0 { (event_day(answer, lang)) }
                @for (place, step) in answer.counted.iter().enumerate() { (day(step, place == last, lang)) }
            }
        }
    }
}

/// The day of the event, from which counting starts on the next (Civil Code, article 173).
fn event_day(answer: &Answer, lang: Lang) -> Markup {
    html! {
        li .{ "days__day days__day--event " (column(answer.from)) } {
            (name(answer.from, lang))
            span .days__reason { (site(lang).calculator.event_day) }
        }
    }
}

fn day(step: &CountedDay, last: bool, lang: Lang) -> Markup {
    let (kind, told) = match (step.number, last) {
        (None, _) => ("days__day days__day--off ", "days__reason"),
        (Some(_), true) => ("days__day days__day--last ", "days__number"),
        (Some(_), false) => ("days__day ", "days__number"),
    };
    html! {
        li .{ (kind) (column(step.day.date)) } {
            (name(step.day.date, lang))
            span .{ (told) } { (term::step(step, lang)) }
            @if last && step.number != Some(0) { strong .days__last { (site(lang).calculator.last) } }
            @if matches!(step.day.kind, DayKind::TransferredWorkingDay { .. }) {
                span .days__source { (calendar::kind(step.day.kind, lang)) }
            }
            @if matches!(step.day.source, Source::Act(_)) {
                span .days__source { (calendar::source(&step.day.source, lang)) }
            }
            @if step.day.status == Status::Estimated && step.number.is_none() {
                span .days__source { (calendar::status(step.day.status, lang)) }
            }
        }
    }
}

fn name(day: chrono::NaiveDate, lang: Lang) -> Markup {
    html! {
        time .days__date datetime=(day.to_string()) {
            (date::day_month(day, lang)) " " span .days__weekday { (date::weekday_short(day, lang)) }
        }
    }
}

/// The column of the week that a day stands in.
fn column(day: chrono::NaiveDate) -> &'static str {
    match day.weekday() {
        chrono::Weekday::Mon => "days__day--1",
        chrono::Weekday::Tue => "days__day--2",
        chrono::Weekday::Wed => "days__day--3",
        chrono::Weekday::Thu => "days__day--4",
        chrono::Weekday::Fri => "days__day--5",
        chrono::Weekday::Sat => "days__day--6",
        chrono::Weekday::Sun => "days__day--7",
    }
}
