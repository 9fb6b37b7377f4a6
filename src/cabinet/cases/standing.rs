//! Where a case is: its state with the dates that matter there, what is to be done next, by whom and until when.

use leptos::{html::H2, prelude::*};
use register_api::cases::case::DutyItem;
use register_domain::{
    procedure::{Case, Decision, State},
    text::Lang,
};
use register_i18n::{
    date,
    desk::{case as words, cases},
    form,
    procedure::{duty, event, state},
    term,
    words::Words,
};
use register_ui::language::use_lang;

use super::{grounds::Grounds, seen::Seen, work::Work};
use crate::home::duties::{until, whose};

/// Where it is.
#[component]
pub fn Standing(
    /// The work with the case.
    work: Work,
    /// The case.
    seen: StoredValue<Seen>,
) -> impl IntoView {
    let lang = use_lang();
    let heading = NodeRef::<H2>::new();
    if work.has_arrived() {
        heading.on_load(|heading| {
            // Whoever reads on without the focus was told by the announcement.
            let _ = heading.focus();
            heading.scroll_into_view();
        });
    }
    let one = seen.with_value(|seen| seen.one.clone());
    let kind = one.summary.state;
    let fact = |(label, text): (Words, String)| {
        view! {
            <div>
                <dt>{label.get(lang)}</dt>
                <dd>{text}</dd>
            </div>
        }
    };
    let facts = facts(&one.case, lang).into_iter().map(fact).collect_view();
    view! {
        <section class="part" aria-labelledby="standing">
            <h2 id="standing" tabindex="-1" node_ref=heading>
                {words::STANDING.get(lang)}
            </h2>
            <p class="lead">
                <strong>{state::name(kind).get(lang)}</strong>
            </p>
            <p class="column">{state::plain(kind).get(lang)}</p>
            <dl class="facts-list">{facts}</dl>
            {one.next.map(|next| view! { <Next next /> })}
        </section>
    }
}

/// What is to be done next.
#[component]
fn Next(next: DutyItem) -> impl IntoView {
    let lang = use_lang();
    view! {
        <h3>{words::NEXT.get(lang)}</h3>
        <p>{duty::name(next.kind).get(lang)}</p>
        <p class="quiet">{words::WHO.get(lang)} ": " {whose(next.kind, lang)}</p>
        {until(&next, lang)}
        <Grounds grounds=next.grounds />
    }
}

/// What a case says of itself in its state, in the order of the procedure.
fn facts(case: &Case, lang: Lang) -> Vec<(Words, String)> {
    let mut facts = Vec::new();
    if let Some(cycle) = case.cycle {
        facts.push((cases::CYCLE, term::cycle(cycle, lang)));
    }
    if let Some(missed) = case.missed {
        facts.push((words::MISSED, term::cycle(missed, lang)));
    }
    let told = |decision: &Decision| event::decision(lang, decision);
    if let Some(agreement) = &case.agreement {
        facts.push((words::SECTORAL_DECISION, told(agreement)));
    }
    if let Some(submitted) = case.state.submitted() {
        facts.push((words::SUBMITTED, date::date_time(&submitted, lang)));
    }
    match &case.state {
        State::Draft { begun: at }
        | State::WithSectoralBody { sent: at }
        | State::ReturnedForRework { returned: at, .. }
        | State::TakenIntoCycle {
            taken: at,
            refusal: None,
        }
        | State::WithAuthorisedBody {
            reworked: Some(at), ..
        }
        | State::Conforms { found: at, .. }
        | State::BeforeNationalCouncil { since: at, .. } => {
            facts.push((words::SINCE, words::since(*at, lang)));
        }
        State::TakenIntoCycle {
            taken,
            refusal: Some(refusal),
        } => {
            facts.push((words::SINCE, words::since(*taken, lang)));
            facts.push((words::SECTORAL_DECISION, told(&refusal.decision)));
            facts.push((words::WHY_NOT, refusal.reason.clone()));
        }
        State::AgreedWithSectoralCouncil { .. } | State::WithAuthorisedBody { reworked: None, .. } => {}
        State::Remarks { received, .. } => facts.push((words::RECEIVED, date::long(*received, lang))),
        State::Recommended { decision, .. } => facts.push((words::NATIONAL_DECISION, told(decision))),
        State::NotRecommended { decision, reason } => {
            facts.push((words::NATIONAL_DECISION, told(decision)));
            facts.push((words::WHY_NOT, reason.clone()));
        }
        State::Published { edition, placed, .. } => {
            facts.push((words::EDITION, form::edition(lang, *edition, *placed)));
        }
        State::Declined { at, reason, .. } => {
            facts.push((words::SINCE, words::since(*at, lang)));
            facts.push((words::REASON, reason.clone()));
        }
        State::Withdrawn { at, reason } => {
            facts.push((words::SINCE, words::since(*at, lang)));
            facts.extend(reason.clone().map(|reason| (words::REASON, reason)));
        }
    }
    facts
}
