//! The calculator of deadlines: an event and its day in, the last day out, with every day of the count. The address keeps
//! the question, so that an answer can be sent to somebody.

use chrono::NaiveDate;
use leptos::prelude::*;
use register_api::page::Page;
use register_domain::{
    calendar::{Status, WorkingCalendar, YEARS},
    term::Event,
    text::Lang,
};
use register_i18n::{
    calendar, date,
    plural::{Noun, counted},
    site::{calculator as words, site},
    term,
};

use super::{
    calculation::{Answer, DayFault, Faults, MOST_DAYS, Question, Start},
    counted::days,
};
use crate::{
    a11y::announcer,
    browser, clock,
    document::{Markup, document, document_with, html, live},
    navigation::{current_lang, navigation},
};

/// The day of the example, from which the holidays of spring are skipped.
const EXAMPLE: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 3, 20);

/// The calculator.
#[component]
pub fn Calculator(
    /// By which it counts.
    calendar: WorkingCalendar,
) -> impl IntoView {
    let lang = current_lang();
    let navigation = navigation();
    let today = clock::today();
    let asked = move || {
        navigation
            .query()
            .with_untracked(|query| Question::read(query, today))
    };
    let question = RwSignal::new(asked());
    Effect::new(move |former: Option<()>| {
        navigation.visit().track();
        if former.is_some() {
            question.set(asked());
        }
    });
    let answer = Memo::new(move |_| question.with(|question| question.answer(today, &calendar)));
    let change = Callback::new(move |changed: Question| {
        let address = [&Page::Rules.path(lang), "?", &changed.query()].concat();
        question.set(changed);
        navigation.rewrite(&address);
    });
    let faults =
        Signal::derive(move || answer.with(|answer| answer.as_ref().err().copied().unwrap_or_default()));
    let result = live(move || {
        answer.with(|answer| {
            answer
                .as_ref()
                .map(|answer| result(answer, lang))
                .unwrap_or_default()
        })
    });
    let days = live(move || {
        answer.with(|answer| {
            answer
                .as_ref()
                .map(|answer| days(answer, lang))
                .unwrap_or_default()
        })
    });
    view! {
        <div class="calculator">
            <form class="calculator__form" on:submit=|event| event.prevent_default()>
                <Events question change/>
                <Day question change faults/>
                <Days question change faults/>
                <p class="small quiet">{term::counting(lang)}</p>
                {document(example(lang))}
            </form>
            <div class="calculator__answer">
                <div role="status">{result}</div>
                {share(lang)}
            </div>
        </div>
        {days}
    }
    .into_any()
}

/// The choice of the event.
#[component]
pub fn Events(
    /// What is asked.
    question: RwSignal<Question>,
    /// Asks anew.
    change: Callback<Question>,
) -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).calculator;
    let choices: Vec<AnyView> = Start::ALL
        .into_iter()
        .map(|start| {
            let (name, term) = match start {
                Start::Event(event) => (term::event(event, lang), Some(term_of(event, lang))),
                Start::Own => (words.own, None),
            };
            let choose = move |_| change.run(Question { start, ..question.get_untracked() });
            view! {
                <label class="choices__choice">
                    <input type="radio" name="event" value=start.code()
                        prop:checked=move || question.with(|question| question.start == start) on:change=choose/>
                    <span>{name}<span class="choices__hint">{term}</span></span>
                </label>
            }
            .into_any()
        })
        .collect();
    view! { <fieldset class="choices"><legend>{words.event}</legend>{choices}</fieldset> }.into_any()
}

/// What an event starts: «Тізілімді цифрлық платформада орналастыру – 10 жұмыс күні».
fn term_of(event: Event, lang: Lang) -> String {
    let days = Start::Event(event).working_days().unwrap_or_default();
    [
        term::name(event.starts(), lang),
        " – ",
        &counted(u64::from(days), Noun::WorkingDay, lang),
    ]
    .concat()
}

/// The day of the event.
#[component]
pub fn Day(
    /// What is asked.
    question: RwSignal<Question>,
    /// Asks anew.
    change: Callback<Question>,
    /// What is wrong.
    faults: Signal<Faults>,
) -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).calculator;
    let label = move || match question.with(|question| question.start) {
        Start::Event(event) => term::event_day(event, lang),
        Start::Own => words.own_day,
    };
    let fault = move || match faults.get().day? {
        DayFault::Unreadable => Some(words.bad_day.to_owned()),
        DayFault::Calendar(error) => Some(calendar::error(error, lang)),
    };
    let typed = move |event| {
        change.run(Question {
            day: event_target_value(&event),
            ..question.get_untracked()
        });
    };
    let (first, last) = (YEARS.start().to_string(), YEARS.end().to_string());
    view! {
        <div class="entry">
            <label for="from">{label}</label>
            <p class="entry__hint" id="from-hint">{words.day_hint}</p>
            <p class="entry__fault" id="from-fault" role="alert">{fault}</p>
            <input class="input" id="from" name="from" type="date" required
                min=[&first, "-01-01"].concat() max=[&last, "-12-31"].concat()
                aria-describedby="from-hint from-fault"
                aria-invalid=move || faults.get().day.map(|_| "true")
                prop:value=move || question.with(|question| question.day.clone()) on:input=typed/>
        </div>
    }
    .into_any()
}

/// The number of working days of one's own.
#[component]
pub fn Days(
    /// What is asked.
    question: RwSignal<Question>,
    /// Asks anew.
    change: Callback<Question>,
    /// What is wrong.
    faults: Signal<Faults>,
) -> impl IntoView {
    let words = &site(current_lang()).calculator;
    let typed = move |event| {
        change.run(Question {
            days: event_target_value(&event),
            ..question.get_untracked()
        });
    };
    view! {
        <div class="entry" hidden=move || question.with(|question| question.start != Start::Own)>
            <label for="days">{words.days}</label>
            <p class="entry__hint" id="days-hint">{words.days_hint}</p>
            <p class="entry__fault" id="days-fault" role="alert">{move || faults.get().days.then_some(words.bad_days)}</p>
            <input class="input entry__number" id="days" name="days" type="number" inputmode="numeric"
                min="0" max=MOST_DAYS step="1"
                aria-describedby="days-hint days-fault"
                aria-invalid=move || faults.get().days.then_some("true")
                prop:value=move || question.with(|question| question.days.clone()) on:input=typed/>
        </div>
    }
    .into_any()
}

/// The last day, the largest thing beside the form, and how sure it is.
fn result(answer: &Answer, lang: Lang) -> Markup {
    let words = &site(lang).calculator;
    let doubt = match answer.status {
        Status::Official => None,
        Status::Computed => Some((words.computed, words.computed_meaning)),
        Status::Estimated => Some((words.estimated, words.estimated_meaning)),
    };
    html! {
        p .answer__label { (words.last_day) }
        p .answer__date { time datetime=(answer.due.to_string()) { (date::long(answer.due, lang)) } }
        p .answer__until { (date::weekday(answer.due, lang)) ", " (words.until) }
        @if let Some(left) = answer.left { p { (term::left(left, lang)) } }
        @if let Some((name, meaning)) = doubt { p .doubt { strong { (name) } " " (meaning) } }
    }
}

/// Copies the address, which keeps the question.
fn share(lang: Lang) -> AnyView {
    let words = &site(lang).calculator;
    let announcer = announcer();
    let markup = html! { p .answer__share { button .plain type="button" data-act="copy" { (words.copy) } } };
    let copy = move |_: &str, _: &str| {
        browser::copy(browser::current_address(), move || announcer.show(words.copied));
    };
    document_with(markup, Box::new(copy))
}

fn example(lang: Lang) -> Markup {
    let start = Start::Event(Event::Recommended);
    let Some((from, days)) = EXAMPLE.zip(start.working_days()) else {
        return Markup::default();
    };
    html! {
        p .small {
            (site(lang).calculator.example) " "
            a href={ (Page::Rules.path(lang)) "?event=" (start.code()) "&from=" (from.to_string()) "#calculator" } {
                (words::sum(from, days, lang))
            }
        }
    }
}
