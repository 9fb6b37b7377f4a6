//! Which cycle: the one that is under way, those around it.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_params_map};
use register_domain::{calendar::WorkingCalendar, cycle::Cycle, term::Term};
use register_i18n::{
    desk::{duties::last_day, forming as words},
    term,
    words::Words,
};
use register_ui::{empty::Empty, language::use_lang, page::Page};

use crate::{address::address, clock};

/// Half a year, in days: the cycle before the one that is under way was under way then.
const HALF_A_YEAR: Days = Days::new(183);

/// The cycles to choose from on a day, in their order: the former one, those under way, the next.
#[must_use]
pub fn around(today: NaiveDate, calendar: &WorkingCalendar) -> Vec<Cycle> {
    let former = today
        .checked_sub_days(HALF_A_YEAR)
        .and_then(|day| Cycle::containing(day, calendar).ok());
    let under_way = Cycle::containing(today, calendar).ok();
    let accepting = Cycle::accepting(today, calendar).ok();
    let next = accepting.and_then(|cycle| cycle.next().ok());
    let all: BTreeSet<Cycle> = [former, under_way, accepting, next]
        .into_iter()
        .flatten()
        .collect();
    all.into_iter().collect()
}

/// The cycle that the address names.
#[must_use]
pub fn use_cycle() -> Memo<Option<Cycle>> {
    let params = use_params_map();
    Memo::new(move |_| params.read().get("cycle")?.parse().ok())
}

/// The page that chooses a package.
#[component]
pub fn PackagesPage() -> impl IntoView {
    view! {
        <Choice
            title=words::PACKAGES
            hint=words::PACKAGES_HINT
            page="packages"
            label=words::PROPOSALS_UNTIL
            term=Term::Proposals
        />
    }
}

/// The page that chooses a draft edition.
#[component]
pub fn EditionsPage() -> impl IntoView {
    view! {
        <Choice
            title=words::EDITIONS
            hint=words::EDITIONS_HINT
            page="editions"
            label=words::SUBMISSION_UNTIL
            term=Term::Submission
        />
    }
}

#[component]
fn Choice(title: Words, hint: Words, page: &'static str, label: Words, term: Term) -> impl IntoView {
    let lang = use_lang();
    let calendar = WorkingCalendar::official();
    let cycles = around(clock::today(), &calendar);
    let item = move |cycle: Cycle| {
        let deadline = cycle.deadline(term, &calendar).ok().flatten();
        let told = deadline.map(|deadline| {
            format!(
                "{}: {}",
                label.get(lang),
                last_day(deadline.nominal, deadline.due, lang)
            )
        });
        view! {
            <li>
                <p class="tasks__name">
                    <a href=address(lang, &format!("{page}/{cycle}"))>{term::cycle(cycle, lang)}</a>
                </p>
                <p class="quiet">{told}</p>
            </li>
        }
    };
    view! {
        <Page title=title.get(lang)>
            <p class="column">{hint.get(lang)}</p>
            <ul class="tasks">
                {cycles.into_iter().map(item).collect_view()}
            </ul>
        </Page>
    }
}

/// Links to the same page of other cycles.
#[component]
pub fn Cycles(
    /// Which page: `packages` or `editions`.
    page: &'static str,
) -> impl IntoView {
    let lang = use_lang();
    let link = move |cycle: Cycle| {
        view! { <A href=address(lang, &format!("{page}/{cycle}"))>{term::cycle(cycle, lang)}</A> }
    };
    view! {
        <nav class="cycles" aria-label=words::CYCLES.get(lang)>
            {around(clock::today(), &WorkingCalendar::official()).into_iter().map(link).collect_view()}
        </nav>
    }
}

/// The address names no cycle.
#[component]
pub fn NoCycle(
    /// The name of the page.
    title: Words,
    /// Which page: `packages` or `editions`.
    page: &'static str,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Page title=title.get(lang)>
            <Empty told=words::NO_CYCLE.get(lang)>
                <Cycles page />
            </Empty>
        </Page>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cycles_around_a_day_are_offered_once_each() {
        let calendar = WorkingCalendar::official();
        let check = |day: &str, expected: &[&str]| {
            let found = around(day.parse().unwrap(), &calendar);
            let found: Vec<String> = found.iter().map(Cycle::to_string).collect();
            assert_eq!(found, expected, "{day}");
        };
        // Proposals are taken for the cycle that is under way, then for the one after it.
        check("2026-01-15", &["2025-2", "2026-1", "2026-2"]);
        check("2026-03-01", &["2025-2", "2026-1", "2026-2", "2027-1"]);
        check("2026-11-22", &["2026-2", "2027-1", "2027-2"]);
    }
}
