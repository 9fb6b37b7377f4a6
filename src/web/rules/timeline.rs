//! The cycle as a timeline: the next step in words, then the four steps with today among them; side by side on wide
//! screens, one under the other on narrow ones.

use leptos::prelude::window;
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
use crate::document::{Markup, html};

/// The timeline.
pub(super) fn timeline(schedule: &Schedule, lang: Lang) -> Markup {
    html! {
        @if let Some(step) = schedule.next() { (next(step, lang)) }
        h3 .cycle__title { (term::cycle(schedule.cycle, lang)) }
        ol .cycle {
            @for station in &schedule.stations {
                @if station.when == When::Next { (today(schedule, lang)) }
                (step(station, lang))
            }
        }
        @if let Some([proposals, submission]) = schedule.following {
            p .quiet.small { (words::following(proposals, submission, lang)) }
        }
        (subscribe(lang))
    }
}

/// The next step in words, the largest thing after the title: by when, how long there is, what, by whom.
fn next(step: &Step, lang: Lang) -> Markup {
    let StepDate::Known { deadline, left } = &step.date else {
        return Markup::default();
    };
    html! {
        div .next {
            p .next__label { (site(lang).rules.next) }
            p .next__date { time datetime=(deadline.due.to_string()) { (date::long(deadline.due, lang)) } }
            p .next__left {
                (date::weekday(deadline.due, lang)) ", "
                strong { (term::left(*left, lang)) } ", " (term::of_them_working(*left, lang))
            }
            p { (term::plain(step.term, lang)) }
            // The date of the Rules may be a day off.
            @if deadline.nominal != deadline.due {
                p .quiet.small { s { (date::long_with_weekday(deadline.nominal, lang)) } " – " (term::moved(lang)) }
            }
        }
    }
}

fn today(schedule: &Schedule, lang: Lang) -> Markup {
    html! {
        li .cycle__today aria-current="date" {
            strong { (site(lang).rules.today) } " "
            time datetime=(schedule.today.to_string()) { (date::day_month(schedule.today, lang)) }
        }
    }
}

fn step(station: &Station, lang: Lang) -> Markup {
    let term = station.step.term;
    let class = match station.when {
        When::Passed => "cycle__step cycle__step--passed",
        When::Next => "cycle__step cycle__step--next",
        When::Later => "cycle__step",
    };
    let clause = term.provision().clause.id();
    html! {
        li class=(class) {
            @match &station.step.date {
                StepDate::Known { deadline, .. } => (known(station, deadline, lang)),
                StepDate::AfterEvent { working_days, .. } => p .cycle__date {
                    "+\u{202f}" (counted((*working_days).into(), Noun::WorkingDay, lang))
                },
            }
            p .cycle__name { (term::short_name(term, lang)) }
            @if let StepDate::AfterEvent { event, .. } = &station.step.date { (awaited(*event, lang)) }
            p .small {
                (term::actor(term.bound(), lang)) ", "
                a href={ "#p-" (clause) } { (words::clause(clause, lang)) }
            }
        }
    }
}

fn known(station: &Station, deadline: &Deadline, lang: Lang) -> Markup {
    let due = deadline.due;
    html! {
        p .cycle__date {
            @if deadline.nominal != due { s .quiet { (date::day_month(deadline.nominal, lang)) } " " }
            time datetime=(due.to_string()) { (date::day_month(due, lang)) }
            span .cycle__weekday { " " (date::weekday_short(due, lang)) }
            @if station.when == When::Passed { span .cycle__passed { " · " (site(lang).rules.passed) } }
        }
    }
}

/// A step whose date follows from an event that nobody knows beforehand; the calculator takes it from there.
fn awaited(event: Event, lang: Lang) -> Markup {
    html! {
        p .small {
            (term::after(event, lang)) ". "
            a href={ (Page::Rules.path(lang)) "?event=" (Start::Event(event).code()) "#calculator" } {
                (site(lang).rules.calculate)
            }
        }
    }
}

/// The dates in one's own calendar: followed, or taken once.
fn subscribe(lang: Lang) -> Markup {
    let words = &site(lang).rules;
    let file = [path::FEED_DEADLINES, "?lang=", lang.code()].concat();
    let host = window().location().host().unwrap_or_default();
    html! {
        p .actions {
            a .button href={ "webcal://" (host) (file) } { (words.subscribe) }
            a .button href=(file) download { (words.calendar_file) }
        }
    }
}
