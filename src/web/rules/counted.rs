//! The days of a count, one by one: a list on narrow screens, weeks on wide ones.

use chrono::Datelike as _;
use leptos::prelude::*;
use register_domain::{
    calendar::{Source, Status},
    deadline::CountedDay,
    text::Lang,
};
use register_i18n::{
    calendar, date,
    site::{calculator as words, site},
    term,
};

use super::calculation::Answer;
use crate::navigation::current_lang;

/// So many days fit on a screen or two; a longer count is opened by those who want to check it.
const OPEN: usize = 45;

/// Each day that was counted or skipped, with the reason.
pub(super) fn days(answer: &Answer) -> AnyView {
    let lang = current_lang();
    let words = &site(lang).calculator;
    let last = answer.counted.len().saturating_sub(1);
    let event = (answer.working_days > 0).then(|| event_day(answer, lang));
    let days: Vec<AnyView> = answer
        .counted
        .iter()
        .enumerate()
        .map(|(place, step)| day(step, place == last, lang))
        .collect();
    view! {
        <details class="counted" open=answer.counted.len() <= OPEN>
            <summary>{words.counted}": "{words::tally(answer.working_days, answer.skipped(), lang)}</summary>
            <ol class="days">{event}{days}</ol>
        </details>
    }
    .into_any()
}

/// The day of the event, from which counting starts on the next (Civil Code, article 173).
fn event_day(answer: &Answer, lang: Lang) -> AnyView {
    let class = ["days__day days__day--event ", column(answer.from)].concat();
    view! {
        <li class=class>
            {name(answer.from, lang)}
            <span class="days__reason">{site(lang).calculator.event_day}</span>
        </li>
    }
    .into_any()
}

fn day(step: &CountedDay, last: bool, lang: Lang) -> AnyView {
    let kind = match (step.number, last) {
        (None, _) => "days__day days__day--off ",
        (Some(_), true) => "days__day days__day--last ",
        (Some(_), false) => "days__day ",
    };
    let told = match step.number {
        Some(_) => view! { <span class="days__number">{term::step(step, lang)}</span> }.into_any(),
        None => view! { <span class="days__reason">{term::step(step, lang)}</span> }.into_any(),
    };
    let act = matches!(step.day.source, Source::Act(_)).then(|| {
        view! { <span class="days__source">{calendar::source(&step.day.source, lang)}</span> }
    });
    let doubt = (step.day.status == Status::Estimated && step.number.is_none()).then(|| {
        view! { <span class="days__source">{calendar::status(step.day.status, lang)}</span> }
    });
    let end = (last && step.number != Some(0))
        .then(|| view! { <strong class="days__last">{site(lang).calculator.last}</strong> });
    view! {
        <li class=[kind, column(step.day.date)].concat()>{name(step.day.date, lang)}{told}{end}{act}{doubt}</li>
    }
    .into_any()
}

fn name(day: chrono::NaiveDate, lang: Lang) -> AnyView {
    view! {
        <time class="days__date" datetime=day.to_string()>
            {date::day_month(day, lang)}" "<span class="days__weekday">{date::weekday_short(day, lang)}</span>
        </time>
    }
    .into_any()
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
