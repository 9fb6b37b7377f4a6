//! The draft edition of a cycle: what is in it, what it changes, what keeps it from the National Council (clause 10).

use gloo_net::http::Method;
use leptos::{ev::SubmitEvent, prelude::*};
use register_api::{
    cases::{change::Done, package::DraftEdition},
    path::cases as path,
};
use register_domain::{cycle::Cycle, procedure::StateKind, role::Role};
use register_i18n::{desk::forming as words, procedure::field_problem, term};
use register_ui::{
    announcement::use_announcer,
    button::{Button, SubmitButton},
    dialog::Dialog,
    language::use_lang,
    page::Page,
};

use super::{
    attempt::{Attempt, Refusals},
    changes::ChangeLists,
    conflict::OneConflict,
    cycles::{Cycles, NoCycle, use_cycle},
    listing::named,
    obstacles::{Obstacle, Obstacles},
    pack::PackLinks,
    package::Part,
    until::LastDay,
};
use crate::{account::Account, address::address, loaded::loaded};

/// The page.
#[component]
pub fn DraftPage() -> impl IntoView {
    let cycle = use_cycle();
    move || match cycle.get() {
        Some(cycle) => view! { <OfCycle cycle /> }.into_any(),
        None => view! { <NoCycle title=words::EDITIONS page="editions" /> }.into_any(),
    }
}

#[component]
fn OfCycle(cycle: Cycle) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let draft = LocalResource::new(move || async move {
        let address = path::DRAFT_EDITION.replace("{cycle}", &cycle.to_string());
        account.get::<DraftEdition>(lang, &address).await
    });
    let changed = Callback::new(move |()| draft.refetch());
    let title = format!("{}: {}", words::EDITIONS.get(lang), term::cycle(cycle, lang));
    view! {
        <Page title>
            <Cycles page="editions" />
            {loaded(draft, move |draft| view! { <Contents draft changed /> })}
        </Page>
    }
}

#[component]
fn Contents(draft: DraftEdition, changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let role = untrack(|| Account::of_application().acting()).map(|acting| acting.role);
    let forms = role == Some(Role::AuthorisedOfficer);
    let cycle = draft.cycle;
    let conforming = draft
        .cases
        .iter()
        .chain(&draft.left_out)
        .any(|case| case.state == StateKind::Conforms);
    let before = !conforming && !draft.cases.is_empty();
    let found: Vec<Obstacle> = draft
        .blockers
        .iter()
        .map(|blocker| Obstacle::of_draft(lang, blocker))
        .collect();
    let (cases, left_out, changes) = (draft.cases.clone(), draft.left_out.clone(), draft.changes.clone());
    view! {
        <p class="lead">{words::draft_edition(draft.number, lang)}</p>
        <LastDay label=words::SUBMISSION_UNTIL until=draft.until done=before />
        // To those who only read it, what keeps it says nothing.
        {(forms && !before).then(|| view! { <Obstacles found=found.clone() /> })}
        <Conflicts draft=draft.clone() forms changed />
        <IncompleteOnes draft />
        <Part id="cases" heading=words::CASES none=words::NO_CASES cases with_state=true />
        {(!left_out.is_empty())
            .then(|| {
                view! {
                    <Part
                        id="left-out"
                        heading=words::LEFT_OUT
                        none=words::NO_CASES
                        cases=left_out
                        with_state=true
                    />
                }
            })}
        <section class="part" aria-labelledby="differences">
            <h2 id="differences">{words::DIFFERENCES.get(lang)}</h2>
            <ChangeLists changes />
        </section>
        <PackLinks cycle />
        {(forms && conforming && found.is_empty()).then(|| view! { <Submission cycle changed /> })}
    }
}

#[component]
fn Conflicts(draft: DraftEdition, forms: bool, changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let DraftEdition {
        cycle,
        cases,
        left_out,
        conflicts,
        settlements,
        ..
    } = draft;
    let all: Vec<_> = cases.into_iter().chain(left_out).collect();
    let one = move |conflict: register_domain::draft_edition::Conflict| {
        let settlement = settlements
            .iter()
            .rev()
            .find(|choice| choice.cases == conflict.cases)
            .cloned();
        let names = conflict.cases.map(|id| named(&all, id, lang));
        view! { <OneConflict cycle conflict names settlement forms changed /> }
    };
    (!conflicts.is_empty()).then(move || {
        view! {
            <section class="part" aria-labelledby="conflicts">
                <h2 id="conflicts">{words::CONFLICTS.get(lang)}</h2>
                <p class="quiet">{words::CONFLICT_HINT.get(lang)}</p>
                <ul class="tasks">{conflicts.into_iter().map(one).collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn IncompleteOnes(draft: DraftEdition) -> impl IntoView {
    let lang = use_lang();
    let DraftEdition {
        left_out, incomplete, ..
    } = draft;
    let one = move |one: register_api::cases::package::Incomplete| {
        let lines = one
            .problems
            .iter()
            .map(|problem| {
                let told = field_problem::with_label(lang, problem.field, &problem.reason);
                view! { <li>{told}</li> }
            })
            .collect_view();
        view! {
            <li>
                <p class="tasks__name">
                    <a href=address(lang, &format!("cases/{}", one.case))>{named(&left_out, one.case, lang)}</a>
                </p>
                <ul>{lines}</ul>
            </li>
        }
    };
    (!incomplete.is_empty()).then(move || {
        view! {
            <section class="part" aria-labelledby="incomplete">
                <h2 id="incomplete">{words::INCOMPLETE.get(lang)}</h2>
                <ul class="tasks">{incomplete.into_iter().map(one).collect_view()}</ul>
            </section>
        }
    })
}

/// Submits the register, after asking once more.
#[component]
fn Submission(cycle: Cycle, changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let asking = RwSignal::new(false);
    let (voice, attempt) = (use_announcer(), Attempt::of_page());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let address = path::SUBMISSION.replace("{cycle}", &cycle.to_string());
        let done = move |_: Done| {
            asking.set(false);
            voice.say(words::REGISTER_SUBMITTED.get(lang));
            changed.run(());
        };
        attempt.run(Method::POST, address, serde_json::json!({}), done, |_failure| {});
    };
    view! {
        <p class="actions">
            <Button label=words::SUBMIT_REGISTER.get(lang) on_press=move |()| asking.set(true) />
        </p>
        <Dialog title=words::SUBMIT_REGISTER.get(lang) open=asking>
            <Refusals attempt />
            <p>{words::SUBMIT_REGISTER_ASK.get(lang)}</p>
            <form novalidate on:submit=submit>
                <SubmitButton label=words::SUBMIT_REGISTER.get(lang) pending=attempt.pending() />
            </form>
        </Dialog>
    }
}
