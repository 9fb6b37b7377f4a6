//! The page of the Rules: the cycle and its next dates, the calculator of deadlines, who takes part, the clauses.
//!
//! In reading order: [`schedule`] (what the timeline shows) and [`timeline`]; [`calculation`] (what the calculator is asked
//! and answers), [`calculator`] and the days that it has [`counted`]; [`who`]; [`clauses`].

use leptos::prelude::*;
use register_api::{path, rules::Rules};
use register_domain::{calendar::WorkingCalendar, text::Lang};
use register_i18n::{calendar, rules as law, site::site};

use crate::{
    clock,
    document::{Markup, document, html},
    loading::Loading,
    navigation::{current_lang, navigation},
};

pub mod schedule;

pub mod timeline;

pub mod calculation;

pub mod calculator;

pub mod counted;

pub mod who;

pub mod clauses;

use calculator::Calculator;
use clauses::{clauses, open_asked};
use schedule::Schedule;
use timeline::timeline;
use who::who;

/// The page of the Rules.
#[component]
pub fn RulesPage() -> impl IntoView {
    let lang = current_lang();
    let site = site(lang);
    let words = &site.rules;
    let navigation = navigation();
    let rules = Loading::<Rules>::of(path::RULES.to_owned());
    Effect::new(move |_| {
        navigation.visit().track();
        if rules.is_settled() {
            navigation.arrived([words.title, site.frame.title_end].concat());
        }
    });
    let working = WorkingCalendar::official();
    let timeline = match Schedule::on(clock::today(), &working) {
        Ok(schedule) => timeline(&schedule, lang),
        Err(error) => html! { p { (calendar::error(error, lang)) } },
    };
    let text = rules.part(move |rules| {
        Effect::new(|_| open_asked());
        document(clauses(rules, lang))
    });
    view! {
        <article class="rules">
            {document(head(&timeline, lang))}
            <section class="part" id="calculator">
                <h2>{site.calculator.title}</h2>
                <Calculator calendar=working/>
            </section>
            {document(html! {
                section .part.column #who {
                    h2 { (words.who) }
                    (who(lang))
                }
            })}
            <section class="part" id="text">
                <h2>{words.text}</h2>
                {text}
            </section>
        </article>
    }
    .into_any()
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
