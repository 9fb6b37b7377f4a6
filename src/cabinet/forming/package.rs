//! The package of a sectoral body in a cycle: what is ready, what waits, what keeps it, its submission (clause 7).

use std::collections::BTreeSet;

use gloo_net::http::Method;
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::hooks::use_navigate;
use register_api::{
    cases::{
        case::Summary,
        change::Done,
        package::{Package, Seen, SubmitPackage},
    },
    path::cases as path,
};
use register_domain::{cycle::Cycle, package::PackageBlocker, role::Role};
use register_i18n::{
    desk::forming as words,
    procedure::{assembly, receipt},
    term,
    words::Words,
};
use register_ui::{
    announcement::use_announcer, button::SubmitButton, empty::Empty, language::use_lang, page::Page,
};

use super::{
    attempt::{Attempt, Refusals},
    bodies::BodiesPage,
    cycles::{Cycles, NoCycle, use_cycle},
    listing::{Listing, case_link, facts},
    obstacles::{Obstacle, Obstacles},
    until::LastDay,
};
use crate::{account::Account, address::address, loaded::loaded, request::Failure};

/// The address of a package on the server.
pub(super) fn on_server(cycle: Cycle) -> String {
    path::PACKAGE.replace("{cycle}", &cycle.to_string())
}

/// The page: the own package for a sectoral body, all of them for the authorised body.
#[component]
pub fn PackagePage() -> impl IntoView {
    let cycle = use_cycle();
    let role = untrack(|| Account::of_application().acting()).map(|acting| acting.role);
    move || match (cycle.get(), role) {
        (None, _) => view! { <NoCycle title=words::PACKAGES page="packages" /> }.into_any(),
        (Some(cycle), Some(Role::AuthorisedOfficer)) => view! { <BodiesPage cycle /> }.into_any(),
        (Some(cycle), _) => view! { <OwnPackage cycle /> }.into_any(),
    }
}

#[component]
fn OwnPackage(cycle: Cycle) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let package =
        LocalResource::new(move || async move { account.get::<Package>(lang, &on_server(cycle)).await });
    let changed = Callback::new(move |()| package.refetch());
    // They live longer than the list, which is drawn anew when somebody was faster.
    let (attempt, left_out) = (Attempt::of_page(), RwSignal::new(BTreeSet::new()));
    let title = format!("{}: {}", assembly::PACKAGE.get(lang), term::cycle(cycle, lang));
    view! {
        <Page title>
            <Cycles page="packages" />
            {loaded(package, move |package| view! { <Contents package attempt left_out changed /> })}
        </Page>
    }
}

#[component]
fn Contents(
    package: Package,
    attempt: Attempt,
    left_out: RwSignal<BTreeSet<u32>>,
    changed: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let role = untrack(|| Account::of_application().acting()).map(|acting| acting.role);
    let submits = role == Some(Role::SectoralOfficer);
    let late = package.until.calendar_days_left < 0;
    let done = package.ready.is_empty() && package.waiting.is_empty();
    let body = package.body.name.get(lang).to_owned();
    let receipts = package.receipts.clone();
    let cycle = package.cycle;
    let (waiting, submitted) = (package.waiting.clone(), package.submitted.clone());
    view! {
        <p class="lead">{body}</p>
        <LastDay label=words::PROPOSALS_UNTIL until=package.until done />
        {(late && submits && !done).then(|| view! { <p class="notice">{words::LATE.get(lang)}</p> })}
        <section class="part" aria-labelledby="ready">
            <h2 id="ready">{words::READY.get(lang)}</h2>
            {if package.ready.is_empty() {
                view! { <Empty told=words::NONE_READY.get(lang) /> }.into_any()
            } else if submits {
                view! { <Submission package late attempt left_out changed /> }.into_any()
            } else {
                view! { <Listing cases=package.ready /> }.into_any()
            }}
        </section>
        <Part id="waiting" heading=words::WAITING none=words::NONE_WAITING cases=waiting />
        <Part id="submitted" heading=words::SUBMITTED none=words::NONE_SUBMITTED cases=submitted with_state=true />
        {(!receipts.is_empty())
            .then(|| {
                let item = |(number, one): (usize, &register_domain::receipt::Receipt)| {
                    let lines = receipt::lines(lang, one);
                    let href = address(lang, &format!("packages/{cycle}/receipts/{}", number + 1));
                    view! {
                        <li>
                            <p>{lines.into_iter().take(2).collect::<Vec<_>>().join(". ")}</p>
                            <p>
                                <a href=href>{words::OPEN_RECEIPT.get(lang)}</a>
                            </p>
                        </li>
                    }
                };
                view! {
                    <section class="part" aria-labelledby="receipts">
                        <h2 id="receipts">{words::RECEIPTS.get(lang)}</h2>
                        <ul class="tasks">{receipts.iter().enumerate().map(item).collect_view()}</ul>
                    </section>
                }
            })}
    }
}

/// Cases under a heading, or that there are none.
#[component]
pub(super) fn Part(
    id: &'static str,
    heading: Words,
    none: Words,
    cases: Vec<Summary>,
    #[prop(optional)] with_state: bool,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="part" aria-labelledby=id>
            <h2 id=id>{heading.get(lang)}</h2>
            {if cases.is_empty() {
                view! { <Empty told=none.get(lang) /> }.into_any()
            } else {
                view! { <Listing cases with_state /> }.into_any()
            }}
        </section>
    }
}

/// What keeps the chosen ones; what is about a case that was not chosen keeps nobody.
fn obstacles(blockers: &[PackageBlocker], chosen: &BTreeSet<u32>) -> Vec<PackageBlocker> {
    let about_chosen = blockers.iter().filter(|blocker| match blocker {
        PackageBlocker::Nothing => false,
        PackageBlocker::NotInPackage { case } | PackageBlocker::Case { case, .. } => chosen.contains(&case.0),
    });
    let nothing = chosen.is_empty().then_some(PackageBlocker::Nothing);
    nothing.into_iter().chain(about_chosen.cloned()).collect()
}

/// Chooses among what is ready, and submits it.
#[component]
fn Submission(
    package: Package,
    late: bool,
    attempt: Attempt,
    left_out: RwSignal<BTreeSet<u32>>,
    changed: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let navigate = use_navigate();
    let Package {
        ready,
        blockers,
        cycle,
        ..
    } = package;
    let all: BTreeSet<u32> = ready.iter().map(|case| case.id).collect();
    let chosen = Memo::new(move |_| left_out.with(|left_out| &all - left_out));
    let found: Signal<Vec<Obstacle>> = Signal::derive(move || {
        let kept = chosen.with(|chosen| obstacles(&blockers, chosen));
        kept.iter()
            .map(|blocker| Obstacle::of_package(lang, blocker))
            .collect()
    });
    let seen: Vec<Seen> = ready
        .iter()
        .map(|case| Seen {
            id: case.id,
            version: case.version,
        })
        .collect();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let cases = chosen.with_untracked(|chosen| {
            seen.iter()
                .filter(|case| chosen.contains(&case.id))
                .copied()
                .collect()
        });
        let navigate = navigate.clone();
        let done = move |_: Done| {
            // What is late stands in the next cycle from now on, and so does its receipt.
            match cycle.next() {
                Ok(next) if late => {
                    voice.say(words::PACKAGE_MOVED.get(lang));
                    navigate(&address(lang, &format!("packages/{next}")), Default::default());
                }
                _ => {
                    voice.say(words::PACKAGE_SUBMITTED.get(lang));
                    changed.run(());
                }
            }
        };
        attempt.run(
            Method::POST,
            on_server(cycle),
            SubmitPackage { cases },
            done,
            move |failure| {
                if matches!(failure, Failure::Overtaken(_)) {
                    changed.run(());
                }
            },
        );
    };
    view! {
        <Refusals attempt />
        <form novalidate on:submit=submit>
            <ul class="tasks">
                {ready.into_iter().map(|case| view! { <Choice id=case.id name=super::listing::name(&case, lang) told=facts(&case, false, lang) link=case_link(&case, lang).into_any() left_out /> }).collect_view()}
            </ul>
            <Obstacles found />
            <p class="actions">
                <SubmitButton label=words::SUBMIT_PACKAGE.get(lang) pending=attempt.pending() />
            </p>
        </form>
    }
}

/// A case to be submitted or not.
#[component]
fn Choice(
    id: u32,
    name: String,
    told: String,
    link: AnyView,
    left_out: RwSignal<BTreeSet<u32>>,
) -> impl IntoView {
    let field = format!("package-{id}");
    view! {
        <li class="choices__choice">
            <input
                type="checkbox"
                id=field.clone()
                aria-label=name
                prop:checked=move || left_out.with(|left_out| !left_out.contains(&id))
                on:change:target=move |event| {
                    let checked = event.target().checked();
                    left_out.update(|left_out| {
                        if checked {
                            left_out.remove(&id);
                        } else {
                            left_out.insert(id);
                        }
                    });
                }
            />
            <div>
                <p class="tasks__name">{link}</p>
                <label class="quiet" for=field>
                    {told}
                </label>
            </div>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use register_domain::procedure::{Blocker, CaseId};

    #[test]
    fn only_what_was_chosen_can_be_kept() {
        let of = |case| PackageBlocker::Case {
            case: CaseId(case),
            blocker: Blocker::NoAgreement { refused: false },
        };
        let all = [of(5), of(6), PackageBlocker::Nothing];
        let check = |chosen: &[u32], expected: &[PackageBlocker]| {
            let chosen = chosen.iter().copied().collect();
            assert_eq!(obstacles(&all, &chosen), expected);
        };
        check(&[5, 7], &[of(5)]);
        check(&[7], &[]);
        check(&[], &[PackageBlocker::Nothing]);
    }
}
