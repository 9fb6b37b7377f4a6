//! The page of the Rules: the cycle and its next dates, the calculator of deadlines, who takes part, the clauses.
//!
//! In reading order: [`schedule`] (what the timeline shows) and [`mod@timeline`]; [`calculation`] (what the calculator is
//! asked and answers), [`mod@calculator`] and the days that it has [`counted`]; [`mod@who`]; [`mod@clauses`].

use register_api::{page::Page, path, rules::Rules};
use register_domain::{calendar::WorkingCalendar, text::Lang};
use register_i18n::{calendar, rules as law, site::site};

use crate::{
    app::App,
    clock,
    document::{Markup, Part, around, document, html, react},
    loading::Loading,
};

pub mod schedule;

pub mod timeline;

pub mod calculation;

pub mod calculator;

pub mod counted;

pub mod who;

pub mod clauses;

use calculator::calculator;
use clauses::{clauses, open_asked};
use schedule::Schedule;
use timeline::timeline;
use who::who;

/// The page of the Rules.
#[must_use]
pub fn page(app: App) -> Part {
    let lang = app.lang();
    let words = &site(lang).rules;
    let rules = Loading::<Rules>::of(path::RULES.to_owned());
    let asked = rules.clone();
    react(move || {
        app.navigation.follow_visits();
        // Gone to another page, this one is about to go; it must not take that page's arrival.
        if asked.is_settled() && app.navigation.is_on(&Page::Rules) {
            app.navigation.arrived(words.title);
        }
    });
    let working = WorkingCalendar::official();
    let timeline = match Schedule::on(clock::today(), &working) {
        Ok(schedule) => timeline(&schedule, lang),
        Err(error) => html! { p { (calendar::error(error, lang)) } },
    };
    let people = html! {
        section .part.column #who {
            h2 { (words.who) }
            (who(lang))
        }
    };
    let text = rules.part(lang, move |rules| {
        react(open_asked);
        document(clauses(rules, lang))
    });
    let parts = [
        document(head(&timeline, lang)),
        calculator(app, working),
        document(people),
        around(
            "section",
            "part",
            &[document(html! { h2 { (words.text) } }), text],
        )
        .with_id("text"),
    ];
    around("article", "rules", &parts)
}

/// What the Rules are, the way about the page, and the cycle.
fn head(timeline: &Markup, lang: Lang) -> Markup {
    let site = site(lang);
    let words = &site.rules;
    let contents = [
        ("#cycle", words.cycle),
        ("#calculator", site.calculator.title),
        ("#who", words.who),
        ("#text", words.text),
    ];
    html! {
        header .column {
            h1 tabindex="-1" { (words.title) }
            p .lead { (words.purpose) }
            p .quiet.small {
                (law::ORDER.get(lang)) ". " (law::EDITION.get(lang)) ". "
                a href=(law::SOURCE_URL.get(lang)) rel="external" { (words.source) }
            }
            nav .contents aria-label=(words.contents) {
                @for (target, name) in contents { a href=(target) { (name) } }
            }
        }
        section .part #cycle {
            h2 { (words.cycle) }
            (timeline)
        }
    }
}
