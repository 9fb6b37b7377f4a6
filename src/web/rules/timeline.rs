//! The cycle as a timeline: the next step in words, then the four steps with today among them; side by side on wide
//! screens, one under the other on narrow ones.

use leptos::prelude::*;
use register_api::{page::Page, path};
use register_domain::{
    cycle::{Step, StepDate},
    deadline::Deadline,
    term::Event,
    text::Lang,
};
use register_i18n::{
    date,
    plural::{Noun, counted},
    site::{rules as words, site},
    term,
};

use super::{
    calculation::Start,
    schedule::{Schedule, Station, When},
};
use crate::navigation::current_lang;

/// The timeline.
pub(super) fn timeline(schedule: &Schedule) -> AnyView {
    let lang = current_lang();
    let mut items: Vec<AnyView> = Vec::new();
    for station in &schedule.stations {
        if station.when == When::Next {
            items.push(today(schedule, lang));
        }
        items.push(step(station, lang));
    }
    let following = schedule
        .following
        .map(|[proposals, submission]| words::following(proposals, submission, lang));
    view! {
        {schedule.next().map(|step| next(step, lang))}
        <h3 class="cycle__title">{term::cycle(schedule.cycle, lang)}</h3>
        <ol class="cycle">{items}</ol>
        <p class="quiet small">{following}</p>
        <Subscribe/>
    }
    .into_any()
}

/// The next step in words, the largest thing after the title: by when, how long there is, what, by whom.
fn next(step: &Step, lang: Lang) -> AnyView {
    let words = &site(lang).rules;
    let StepDate::Known { deadline, left } = &step.date else {
        return ().into_any();
    };
    view! {
        <div class="next">
            <p class="next__label">{words.next}</p>
            <p class="next__date"><time datetime=deadline.due.to_string()>{date::long(deadline.due, lang)}</time></p>
            <p class="next__left">{date::weekday(deadline.due, lang)}", "<strong>{term::left(*left, lang)}</strong>", "{term::of_them_working(*left, lang)}</p>
            <p>{term::plain(step.term, lang)}</p>
            {moved(deadline, lang)}
        </div>
    }
    .into_any()
}

/// Says that the date of the Rules is a day off, and names it.
fn moved(deadline: &Deadline, lang: Lang) -> Option<AnyView> {
    (deadline.nominal != deadline.due).then(|| {
        let nominal = date::long_with_weekday(deadline.nominal, lang);
        view! { <p class="quiet small"><s>{nominal}</s>" – "{term::moved(lang)}</p> }.into_any()
    })
}

fn today(schedule: &Schedule, lang: Lang) -> AnyView {
    let words = &site(lang).rules;
    view! {
        <li class="cycle__today" aria-current="date">
            <strong>{words.today}</strong>" "
            <time datetime=schedule.today.to_string()>{date::day_month(schedule.today, lang)}</time>
        </li>
    }
    .into_any()
}

fn step(station: &Station, lang: Lang) -> AnyView {
    let term = station.step.term;
    let class = match station.when {
        When::Passed => "cycle__step cycle__step--passed",
        When::Next => "cycle__step cycle__step--next",
        When::Later => "cycle__step",
    };
    let clause = term.provision().clause.id();
    let (date, note) = match &station.step.date {
        StepDate::Known { deadline, .. } => (known(station, deadline, lang), None),
        StepDate::AfterEvent { event, working_days } => {
            let days = counted(u64::from(*working_days), Noun::WorkingDay, lang);
            let date = view! { <p class="cycle__date">"+\u{2009}"{days}</p> }.into_any();
            (date, Some(awaited(*event, lang)))
        }
    };
    view! {
        <li class=class>
            {date}
            <p class="cycle__name">{term::short_name(term, lang)}</p>
            {note}
            <p class="small">
                {term::actor(term.bound(), lang)}", "<a href=["#p-", clause].concat()>{words::clause(clause, lang).to_lowercase()}</a>
            </p>
        </li>
    }
    .into_any()
}

fn known(station: &Station, deadline: &Deadline, lang: Lang) -> AnyView {
    let passed = (station.when == When::Passed).then(|| {
        view! { <span class="cycle__passed">" · "{site(lang).rules.passed}</span> }
    });
    let nominal = (deadline.nominal != deadline.due).then(|| {
        view! { <s class="quiet">{date::day_month(deadline.nominal, lang)}</s>" " }
    });
    let due = deadline.due;
    view! {
        <p class="cycle__date">
            {nominal}
            <time datetime=due.to_string()>{date::day_month(due, lang)}</time>
            <span class="cycle__weekday">" "{date::weekday_short(due, lang)}</span>
            {passed}
        </p>
    }
    .into_any()
}

/// A step whose date follows from an event that nobody knows beforehand; the calculator takes it from there.
fn awaited(event: Event, lang: Lang) -> AnyView {
    let address = [
        &Page::Rules.path(lang),
        "?event=",
        Start::Event(event).code(),
        "#calculator",
    ]
    .concat();
    view! {
        <p class="small">
            {term::after(event, lang)}". "
            <a href=address>{site(lang).rules.calculate}</a>
        </p>
    }
    .into_any()
}

/// The dates in one's own calendar: followed, or taken once.
#[component]
fn Subscribe() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).rules;
    let file = [path::FEED_DEADLINES, "?lang=", lang.code()].concat();
    let host = window().location().host().unwrap_or_default();
    view! {
        <p class="actions">
            <a class="button" href=["webcal://", &host, &file].concat()>{words.subscribe}</a>
            <a class="button" href=file.clone() download="">{words.calendar_file}</a>
        </p>
    }
    .into_any()
}
