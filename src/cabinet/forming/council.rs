//! The decision of the National Council, item by item (clause 11).

use std::collections::BTreeMap;

use gloo_net::http::Method;
use leptos::prelude::*;
use register_api::{
    cases::{
        case::Summary,
        change::Done,
        package::{RecommendationItem, RecordRecommendations, Seen},
    },
    path::cases as path,
};
use register_domain::{cycle::Cycle, procedure::Decision, role::Role, text::Lang};
use register_i18n::{desk::forming as words, term};
use register_ui::{
    announcement::use_announcer,
    button::{Button, SubmitButton},
    choice::{Choice, RadioField},
    empty::Empty,
    field::{TextArea, TextField},
    form::Form,
    input::Input,
    language::use_lang,
    page::Page,
    summary::ErrorSummary,
};

use super::{
    attempt::{Attempt, Refusals},
    listing::{case_link, facts, name},
};
use crate::{account::Account, address::address, check, loaded::loaded, request::Failure};

/// The code of an item that the council recommends.
const YES: &str = "yes";
/// The code of an item that it does not recommend.
const NO: &str = "no";

/// The page.
#[component]
pub fn RecommendationsPage() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let role = untrack(|| account.acting()).map(|acting| acting.role);
    let before = LocalResource::new(move || account.get::<Vec<Summary>>(lang, path::RECOMMENDATIONS));
    let changed = Callback::new(move |()| before.refetch());
    // Lives longer than the form, which is drawn anew when somebody was faster.
    let faster = Attempt::of_page();
    view! {
        <Page title=words::RECOMMENDATIONS.get(lang)>
            <Refusals attempt=faster />
            {loaded(
                before,
                move |cases| {
                    if cases.is_empty() {
                        return view! {
                            <Empty told=words::NONE_BEFORE.get(lang)>
                                {(role == Some(Role::AuthorisedOfficer))
                                    .then(|| {
                                        view! {
                                            <p>
                                                <a href=address(lang, "placement")>{words::PLACEMENT.get(lang)}</a>
                                            </p>
                                        }
                                    })}
                            </Empty>
                        }
                            .into_any();
                    }
                    view! { <Record cases faster changed /> }.into_any()
                },
            )}
        </Page>
    }
}

/// One proposal before the council, with the fields for its decision.
#[derive(Clone)]
struct Item {
    case: Seen,
    outcome: Input,
    reason: Input,
}

/// What is sent of an item; nothing of one that the council has not decided.
fn recommendation(case: Seen, outcome: &str, reason: &str) -> Option<RecommendationItem> {
    let refusal = match outcome {
        YES => None,
        NO => Some(reason.to_owned()),
        _ => return None,
    };
    Some(RecommendationItem { case, refusal })
}

/// By cycle, in the order of the cycles.
fn by_cycle(cases: Vec<Summary>) -> BTreeMap<Option<Cycle>, Vec<Summary>> {
    let mut cycles: BTreeMap<Option<Cycle>, Vec<Summary>> = BTreeMap::new();
    for case in cases {
        cycles.entry(case.cycle).or_default().push(case);
    }
    cycles
}

#[component]
fn Record(cases: Vec<Summary>, faster: Attempt, changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let form = Form::new("recommendations");
    let number = form.input(
        "decision_number",
        words::DECISION_NUMBER.get(lang),
        "",
        check::filled(lang),
    );
    let date = form.input(
        "decision_date",
        words::DECISION_DATE.get(lang),
        "",
        check::day(lang),
    );
    let items: Vec<Item> = cases.iter().map(|case| item(form, case, lang)).collect();
    let attempt = Attempt::by(form);
    let all = {
        let items = items.clone();
        move |()| {
            for item in &items {
                item.outcome.on_input.run(YES.to_owned());
            }
        }
    };
    let sent = items.clone();
    let read = move || -> Vec<RecommendationItem> {
        sent.iter()
            .filter_map(|item| {
                item.outcome.value.with_untracked(|outcome| {
                    recommendation(item.case, outcome, &item.reason.value.get_untracked())
                })
            })
            .collect()
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let items = read();
        if items.is_empty() {
            form.refuse([], Some(words::NOTHING_MARKED.get(lang).to_owned()));
            return;
        }
        let record = RecordRecommendations {
            decision: Decision {
                number: number.value.get_untracked(),
                // Nothing is sent before the day is one.
                date: date.value.with_untracked(|day| day.parse().unwrap_or_default()),
                file: None,
            },
            items,
        };
        let done = move |_: Done| {
            voice.say(words::RECORDED.get(lang));
            changed.run(());
        };
        attempt.run(
            Method::POST,
            path::RECOMMENDATIONS,
            record,
            done,
            move |failure| {
                if matches!(failure, Failure::Overtaken(_)) {
                    faster.tell(failure);
                    changed.run(());
                }
            },
        );
    };
    view! {
        <p class="column">{words::RECOMMENDATIONS_HINT.get(lang)}</p>
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form class="form form--wide" novalidate on:submit=submit>
            <TextField input=number wide=20 />
            <TextField input=date kind="date" wide=14 />
            <p>
                <Button label=words::ALL_RECOMMENDED.get(lang) on_press=all plain=true />
            </p>
            <ItemsByCycle cases items />
            <p class="actions">
                <SubmitButton label=words::RECORD.get(lang) pending=attempt.pending() />
            </p>
        </form>
    }
}

fn item(form: Form, case: &Summary, lang: Lang) -> Item {
    let id = case.id;
    let outcome = form.input(format!("outcome-{id}"), name(case, lang), "", check::anything());
    let filled = check::filled(lang);
    let reason = form.input(
        format!("reason-{id}"),
        format!("{} (№\u{a0}{id})", words::REFUSAL_REASON.get(lang)),
        "",
        // Asked only of those that are not recommended.
        move |text| {
            outcome
                .value
                .with_untracked(|outcome| outcome == NO)
                .then(|| filled(text))?
        },
    );
    Item {
        case: Seen {
            id,
            version: case.version,
        },
        outcome,
        reason,
    }
}

#[component]
fn ItemsByCycle(cases: Vec<Summary>, items: Vec<Item>) -> impl IntoView {
    let lang = use_lang();
    let of_cycle = |(cycle, cases): (Option<Cycle>, Vec<Summary>)| {
        let heading = cycle.map(|cycle| {
            let pack = address(lang, &format!("editions/{cycle}"));
            view! {
                <h2>{term::cycle(cycle, lang)}</h2>
                <p>
                    <a href=pack>{words::PACK.get(lang)}</a>
                </p>
            }
        });
        let items = cases
            .into_iter()
            .filter_map(|case| {
                let item = items.iter().find(|item| item.case.id == case.id)?.clone();
                let told = facts(&case, false, lang);
                let link = case_link(&case, lang).into_any();
                Some(view! { <OneItem told link item /> })
            })
            .collect_view();
        view! {
            <section class="part">{heading} <ul class="tasks">{items}</ul></section>
        }
    };
    by_cycle(cases).into_iter().map(of_cycle).collect_view()
}

#[component]
fn OneItem(told: String, link: AnyView, item: Item) -> impl IntoView {
    let lang = use_lang();
    let choices = vec![
        Choice::new(YES, words::RECOMMENDED.get(lang)),
        Choice::new(NO, words::NOT_RECOMMENDED.get(lang)),
        Choice::new("", words::UNDECIDED.get(lang)),
    ];
    let refused = move || item.outcome.value.with(|outcome| outcome == NO);
    view! {
        <li>
            <p class="quiet">{told} " · " {link}</p>
            <RadioField input=item.outcome choices />
            <Show when=refused>
                <TextArea input=item.reason />
            </Show>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forming::listing::tests::case;

    #[test]
    fn what_is_not_decided_is_not_sent() {
        let seen = Seen { id: 5, version: 7 };
        let check = |outcome, expected: Option<Option<&str>>| {
            let found = recommendation(seen, outcome, "why");
            let refusal = found.as_ref().map(|item| item.refusal.as_deref());
            assert_eq!(refusal, expected, "{outcome:?}");
        };
        check(YES, Some(None));
        check(NO, Some(Some("why")));
        check("", None);
    }

    #[test]
    fn cases_stand_by_cycle() {
        let of = |id, cycle: &str| {
            let mut one = case(id, "");
            one.cycle = cycle.parse().ok();
            one
        };
        let found: Vec<(String, usize)> = by_cycle(vec![of(5, "2026-2"), of(6, "2026-1"), of(7, "2026-2")])
            .into_iter()
            .map(|(cycle, cases)| (cycle.unwrap().to_string(), cases.len()))
            .collect();
        assert_eq!(found, [("2026-1".to_owned(), 1), ("2026-2".to_owned(), 2)]);
    }
}
