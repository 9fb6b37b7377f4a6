//! The page of the Rules: the cycle and its next dates, the calculator of deadlines, who takes part, the clauses.
//!
//! In reading order: [`schedule`] (what the timeline shows) and [`timeline`]; [`calculation`] (what the calculator is asked
//! and answers), [`calculator`] and the days that it has [`counted`]; [`who`]; [`clauses`].

use leptos::prelude::*;
use register_api::{path, rules::Rules};
use register_domain::calendar::WorkingCalendar;
use register_i18n::{calendar, rules as law, site::site};

use crate::{
    clock,
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
use clauses::clauses;
use schedule::Schedule;
use timeline::timeline;
use who::Who;

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
        Ok(schedule) => timeline(&schedule),
        Err(error) => view! { <p>{calendar::error(error, lang)}</p> }.into_any(),
    };
    view! {
        <article class="rules">
            <header class="column">
                <h1 tabindex="-1">{words.title}</h1>
                <p class="lead">{words.purpose}</p>
                <p class="quiet small">
                    {law::ORDER.get(lang)}". "{law::EDITION.get(lang)}". "
                    <a href=law::SOURCE_URL.get(lang) rel="external">{words.source}</a>
                </p>
                <nav class="contents" aria-label=words.contents>
                    <a href="#cycle">{words.cycle}</a>
                    <a href="#calculator">{site.calculator.title}</a>
                    <a href="#who">{words.who}</a>
                    <a href="#text">{words.text}</a>
                </nav>
            </header>
            <section class="part" id="cycle">
                <h2>{words.cycle}</h2>
                {timeline}
            </section>
            <section class="part" id="calculator">
                <h2>{site.calculator.title}</h2>
                <Calculator calendar=working/>
            </section>
            <section class="part column" id="who">
                <h2>{words.who}</h2>
                <Who/>
            </section>
            <section class="part" id="text">
                <h2>{words.text}</h2>
                {rules.part(clauses)}
            </section>
        </article>
    }
    .into_any()
}
