//! What a person can do with a case, each action as a form in its place.

use leptos::prelude::*;
use leptos_router::components::A;
use register_api::cases::case::Offer;
use register_domain::procedure::{ActionKind, Blocker};
use register_i18n::{
    desk::case as words,
    procedure::{action as actions, assembly},
};
use register_ui::language::use_lang;

use super::{
    blockers::BlockerList,
    council::DecisionForm,
    forms::{CommentsForm, ConfirmForm, ReasonForm, TextForm},
    grounds::Grounds,
    overtaken::Meanwhile,
    seen::Seen,
    work::Work,
};
use crate::address::address;

/// What can be done.
#[component]
pub fn Actions(
    /// The work with the case.
    work: Work,
    /// The case.
    seen: StoredValue<Seen>,
) -> impl IntoView {
    let lang = use_lang();
    let offers = seen.with_value(|seen| seen.one.actions.clone());
    let list = if offers.is_empty() {
        view! { <p class="quiet">{words::NO_ACTIONS.get(lang)}</p> }.into_any()
    } else {
        let offer = move |offer| view! { <OneAction work seen offer /> };
        view! { <ul class="acts">{offers.into_iter().map(offer).collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="part" aria-labelledby="actions">
            <h2 id="actions">{words::ACTIONS.get(lang)}</h2>
            <Meanwhile work seen />
            {list}
        </section>
    }
}

/// An action: a button with its name, under it the form while it is open.
#[component]
fn OneAction(work: Work, seen: StoredValue<Seen>, offer: Offer) -> impl IntoView {
    let lang = use_lang();
    let kind = offer.action;
    let answers = seen.with_value(|seen| !seen.one.case.state.comments().is_empty());
    let blockers = standing_blockers(offer.blockers, answers);
    let id = format!("act-{}", kind.id());
    let panel = format!("{id}-form");
    let is_open = move || work.open().get() == Some(kind);
    let toggle = move |_| {
        work.open()
            .update(|open| *open = if *open == Some(kind) { None } else { Some(kind) });
    };
    let obstacles = (!blockers.is_empty())
        .then(|| view! { <span class="acts__obstacles">{words::obstacles(blockers.len(), lang)}</span> });
    let controls = panel.clone();
    view! {
        <li class="acts__act">
            <h3>
                <button
                    class="acts__name"
                    type="button"
                    id=id
                    aria-expanded=move || if is_open() { "true" } else { "false" }
                    aria-controls=move || is_open().then(|| controls.clone())
                    on:click=toggle
                >
                    {actions::name(kind).get(lang)}
                </button>
                {obstacles}
            </h3>
            <Show when=is_open>
                <div class="acts__form stack" id=panel.clone()>
                    <Grounds grounds=offer.grounds.clone() />
                    <Way work seen kind blockers=blockers.clone() />
                </div>
            </Show>
        </li>
    }
}

/// What stands in the way whatever is given with the action: an answer alone is enough where nothing was changed.
fn standing_blockers(blockers: Vec<Blocker>, answers: bool) -> Vec<Blocker> {
    let mended_here = |blocker: &Blocker| answers && matches!(blocker, Blocker::NothingReworked);
    blockers
        .into_iter()
        .filter(|blocker| !mended_here(blocker))
        .collect()
}

/// The way in which an action is done.
#[component]
fn Way(work: Work, seen: StoredValue<Seen>, kind: ActionKind, blockers: Vec<Blocker>) -> impl IntoView {
    let writes = seen.with_value(|seen| seen.one.draft.is_some());
    match way(kind, writes) {
        How::Text => view! { <TextForm work seen kind blockers /> }.into_any(),
        How::Together(page) => view! { <Elsewhere work seen page kind /> }.into_any(),
        _ if !blockers.is_empty() => view! { <BlockerList id=work.id() writes blockers /> }.into_any(),
        How::Confirm => view! { <ConfirmForm work seen kind /> }.into_any(),
        How::Reason => view! { <ReasonForm work seen kind /> }.into_any(),
        How::Comments => view! { <CommentsForm work seen kind /> }.into_any(),
        How::Decision => view! { <DecisionForm work seen kind /> }.into_any(),
    }
}

/// What an action takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// Nothing.
    Confirm,
    /// A reason.
    Reason,
    /// Recommendations or remarks.
    Comments,
    /// The decision of a council.
    Decision,
    /// A text.
    Text,
    /// It is done elsewhere, for all cases of a cycle at once.
    Together(&'static str),
}

/// What an action takes; `writes` when the text is the person's own to write.
const fn way(kind: ActionKind, writes: bool) -> How {
    match kind {
        ActionKind::Send | ActionKind::Rework | ActionKind::Revise => How::Text,
        ActionKind::TakeIntoCycle if writes => How::Text,
        ActionKind::Begin | ActionKind::TakeIntoCycle | ActionKind::Submit | ActionKind::FindConforming => {
            How::Confirm
        }
        ActionKind::Return | ActionKind::Remark => How::Comments,
        ActionKind::RecordAgreement | ActionKind::RecordRecommendation => How::Decision,
        ActionKind::AdmitLate | ActionKind::MoveToNextCycle | ActionKind::Decline | ActionKind::Withdraw => {
            How::Reason
        }
        ActionKind::SubmitToNationalCouncil => How::Together("editions"),
        ActionKind::Place => How::Together("placement"),
    }
}

/// Leads to the page on which the whole cycle is dealt with.
#[component]
fn Elsewhere(work: Work, seen: StoredValue<Seen>, page: &'static str, kind: ActionKind) -> impl IntoView {
    let lang = use_lang();
    let (blockers, cycle) = seen.with_value(|seen| {
        let blockers = seen.offer(kind).map(|offer| offer.blockers.clone());
        (blockers.unwrap_or_default(), seen.one.summary.cycle)
    });
    let page = match (page, cycle) {
        ("editions", Some(cycle)) => format!("{page}/{cycle}"),
        _ => page.to_owned(),
    };
    let told = match kind {
        ActionKind::Place => actions::name(kind),
        _ => assembly::DRAFT_EDITION,
    };
    view! {
        {(!blockers.is_empty())
            .then(|| view! { <BlockerList id=work.id() writes=false blockers /> })}
        <p>{words::TOGETHER.get(lang)}</p>
        <p>
            <A href=address(lang, &page) attr:class="button">
                {told.get(lang)}
            </A>
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_mends_a_text_that_was_not_changed() {
        let found = || vec![Blocker::NothingReworked, Blocker::NoText];
        assert_eq!(standing_blockers(found(), true), [Blocker::NoText]);
        assert_eq!(standing_blockers(found(), false), found());
    }

    #[test]
    fn each_action_takes_what_the_domain_asks_for() {
        for (kind, writes, expected) in [
            (ActionKind::TakeIntoCycle, false, How::Confirm),
            (ActionKind::TakeIntoCycle, true, How::Text),
            (ActionKind::Send, true, How::Text),
            (ActionKind::Rework, true, How::Text),
            (ActionKind::Return, false, How::Comments),
            (ActionKind::Remark, false, How::Comments),
            (ActionKind::RecordAgreement, true, How::Decision),
            (ActionKind::Decline, false, How::Reason),
            (ActionKind::Withdraw, true, How::Reason),
            (ActionKind::FindConforming, false, How::Confirm),
            (
                ActionKind::SubmitToNationalCouncil,
                false,
                How::Together("editions"),
            ),
            (ActionKind::Place, false, How::Together("placement")),
        ] {
            assert_eq!(way(kind, writes), expected, "{kind:?}");
        }
    }
}
