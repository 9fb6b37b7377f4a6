//! The calculator of deadlines: an event and its day in, the last day out, with every day of the count. The address keeps
//! the question, so that an answer can be sent to somebody.

use std::rc::Rc;

use chrono::NaiveDate;
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
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use super::{
    calculation::{Answer, DayFault, Faults, MOST_DAYS, Question, Start},
    counted::days,
};
use crate::{
    a11y,
    app::App,
    browser, clock,
    document::{
        Markup, Part, around, document, document_with, element, elements, html, live, react, write_attribute,
        write_text,
    },
    watched::Watched,
};

/// The day of the example, from which the holidays of spring are skipped.
const EXAMPLE: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 3, 20);

/// What is asked and what is answered.
#[derive(Debug)]
struct Sum {
    question: Question,
    answer: Result<Answer, Faults>,
}

/// The calculator; it counts by a calendar.
pub(super) fn calculator(app: App, calendar: WorkingCalendar) -> Part {
    let lang = app.lang();
    let words = &site(lang).calculator;
    let today = clock::today();
    let calculate = Rc::new(move |question: Question| Sum {
        answer: question.answer(today, &calendar),
        question,
    });
    let sum = Watched::new(calculate(Question::read(&app.navigation.query(), today)));
    let (asked, again) = (sum.clone(), Rc::clone(&calculate));
    let mut first = true;
    react(move || {
        app.navigation.follow_visits();
        if !std::mem::replace(&mut first, false) {
            asked.set(again(Question::read(&app.navigation.query(), today)));
        }
    });
    let shown = sum.clone();
    react(move || {
        let sum = shown.read();
        show_question(&sum.question, lang);
        show_faults(sum.answer.as_ref().err().copied().unwrap_or_default(), lang);
    });
    let (result_of, days_of) = (sum.clone(), sum.clone());
    let form = document_with(form(lang), move |act, value| {
        let question = sum.peek().question.clone();
        let question = match act {
            "start" => Question {
                start: Start::from_code(value).unwrap_or(question.start),
                ..question
            },
            "day" => Question {
                day: value.to_owned(),
                ..question
            },
            "days" => Question {
                days: value.to_owned(),
                ..question
            },
            _ => return,
        };
        let address = [&Page::Rules.path(lang), "?", &question.query()].concat();
        sum.set(calculate(question));
        app.navigation.rewrite(&address);
    });
    let result = live(move || {
        html! {
            div role="status" { @if let Ok(answer) = &result_of.read().answer { (result(answer, lang)) } }
        }
    });
    let share = html! { p .answer__share { button .plain type="button" data-act="copy" { (words.copy) } } };
    let copy =
        move |_: &str, _: &str| browser::copy(&browser::current_address(), move || a11y::tell(words.copied));
    let answer = around("div", "calculator__answer", &[result, document_with(share, copy)]);
    let days = live(move || html! { @if let Ok(answer) = &days_of.read().answer { (days(answer, lang)) } });
    let heading = document(html! { h2 { (words.title) } });
    let parts = [heading, around("div", "calculator", &[form, answer]), days];
    around("section", "part", &parts).with_id("calculator")
}

/// The fields, empty.
fn form(lang: Lang) -> Markup {
    let words = &site(lang).calculator;
    html! {
        form .calculator__form data-act="send" {
            fieldset .choices {
                legend { (words.event) }
                @for start in Start::ALL {
                    label .choices__choice {
                        input type="radio" name="event" data-act="start" data-value=(start.code());
                        span {
                            @match start {
                                Start::Event(event) => { (term::event(event, lang)) span .choices__hint { (term_of(event, lang)) } },
                                Start::Own => (words.own),
                            }
                        }
                    }
                }
            }
            div .entry {
                label #from-label for="from" {}
                p .entry__hint #from-hint { (words.day_hint) }
                p .entry__fault #from-fault role="alert" {}
                input .input #from name="from" type="date" required data-act="day"
                    min={ (YEARS.start()) "-01-01" } max={ (YEARS.end()) "-12-31" } aria-describedby="from-hint from-fault";
            }
            div .entry #days-entry {
                label for="days" { (words.days) }
                p .entry__hint #days-hint { (words.days_hint) }
                p .entry__fault #days-fault role="alert" {}
                input .input.entry__number #days name="days" type="number" inputmode="numeric" data-act="days"
                    min="0" max=(MOST_DAYS) step="1" aria-describedby="days-hint days-fault";
            }
            p .small.quiet { (term::counting(lang)) }
            (example(lang))
        }
    }
}

/// What an event starts: «10 жұмыс күні – Тізілімді цифрлық платформада орналастыру».
fn term_of(event: Event, lang: Lang) -> String {
    let days = Start::Event(event).working_days().unwrap_or_default();
    [
        term::name(event.starts(), lang),
        " – ",
        &counted(u64::from(days), Noun::WorkingDay, lang),
    ]
    .concat()
}

/// Puts the question into the fields; what a person is typing is not touched.
fn show_question(question: &Question, lang: Lang) {
    let words = &site(lang).calculator;
    for tick in elements("[data-act=start]") {
        let chosen = tick.get_attribute("data-value").as_deref() == Some(question.start.code());
        if let Some(tick) = tick.dyn_ref::<HtmlInputElement>() {
            tick.set_checked(chosen);
        }
    }
    if let Some(label) = element("from-label") {
        write_text(
            &label,
            match question.start {
                Start::Event(event) => term::event_day(event, lang),
                Start::Own => words.own_day,
            },
        );
    }
    if let Some(entry) = element("days-entry") {
        write_attribute(&entry, "hidden", (question.start != Start::Own).then_some(""));
    }
    for (id, value) in [("from", &question.day), ("days", &question.days)] {
        let field = element(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field.filter(|field| field.value() != *value) {
            field.set_value(value);
        }
    }
}

fn show_faults(faults: Faults, lang: Lang) {
    let words = &site(lang).calculator;
    let day = faults.day.map(|fault| match fault {
        DayFault::Unreadable => words.bad_day.to_owned(),
        DayFault::Calendar(error) => calendar::error(error, lang),
    });
    let days = faults.days.then(|| words.bad_days.to_owned());
    for (id, fault) in [("from", day), ("days", days)] {
        if let Some(field) = element(id) {
            write_attribute(&field, "aria-invalid", fault.as_ref().map(|_| "true"));
        }
        if let Some(place) = element(&[id, "-fault"].concat()) {
            write_text(&place, fault.as_deref().unwrap_or_default());
        }
    }
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
