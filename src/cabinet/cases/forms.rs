//! The forms of actions: a reason, recommendations or remarks, a text with an answer, or nothing but the intention.

use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::components::A;
use register_domain::{
    procedure::{Action, ActionKind, Blocker, Place, StateKind},
    proposal::Field,
    text::Lang,
};
use register_i18n::{
    desk::case as words,
    procedure::{action as actions, field},
};
use register_ui::{
    button::{Button, SubmitButton},
    choice::{Choice, SelectField},
    field::TextArea,
    form::Form,
    input::focus,
    language::use_lang,
    summary::ErrorSummary,
};

use super::{
    blockers::{BlockerList, writing},
    comments::{Comments, Line, WHOLE},
    seen::Seen,
    text::fields_of,
    timeline::CommentList,
    work::Work,
};
use crate::address::address;

/// The id of an action's form.
#[must_use]
pub fn form_id(id: u32, action: ActionKind) -> String {
    format!("case-{id}-{}", action.id())
}

/// The action that takes a reason.
fn with_reason(kind: ActionKind, reason: &str) -> Action {
    let reason = reason.to_owned();
    match kind {
        ActionKind::AdmitLate => Action::AdmitLate { reason },
        ActionKind::MoveToNextCycle => Action::MoveToNextCycle { reason },
        ActionKind::Withdraw => Action::Withdraw { reason: Some(reason) },
        _ => Action::Decline { reason },
    }
}

/// An action with a reason.
#[component]
pub fn ReasonForm(
    /// The work with the case.
    work: Work,
    /// The case.
    seen: StoredValue<Seen>,
    /// The action.
    kind: ActionKind,
) -> impl IntoView {
    let lang = use_lang();
    let form = Form::new(form_id(work.id(), kind));
    let check =
        move |text: &str| seen.with_value(|seen| seen.fault(&with_reason(kind, text), Place::Reason, lang));
    let reason = form.input("reason", words::REASON.get(lang), "", check);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if form.is_sound() {
            let typed = reason.value.get_untracked();
            seen.with_value(|seen| work.take(seen, with_reason(kind, &typed), typed.clone(), form));
        }
    };
    view! {
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form class="form" novalidate on:submit=submit>
            <TextArea input=reason hint=words::REASON_HINT.get(lang) optional=kind == ActionKind::Withdraw />
            <p class="actions">
                <SubmitButton label=actions::name(kind).get(lang) pending=work.pending() />
            </p>
        </form>
    }
}

/// An action that takes nothing.
#[component]
pub fn ConfirmForm(
    /// The work with the case.
    work: Work,
    /// The case.
    seen: StoredValue<Seen>,
    /// The action.
    kind: ActionKind,
) -> impl IntoView {
    let lang = use_lang();
    let form = Form::new(form_id(work.id(), kind));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let action = match kind {
            ActionKind::TakeIntoCycle => Action::TakeIntoCycle { draft: None },
            ActionKind::Submit => Action::Submit,
            _ => Action::FindConforming,
        };
        if form.is_sound() {
            seen.with_value(|seen| work.take(seen, action, String::new(), form));
        }
    };
    view! {
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form class="form" novalidate on:submit=submit>
            <p class="actions">
                <SubmitButton label=actions::name(kind).get(lang) pending=work.pending() />
            </p>
        </form>
    }
}

/// The text that was saved last is sent, with an answer where recommendations or remarks wait for one.
#[component]
pub fn TextForm(
    /// The work with the case.
    work: Work,
    /// The case.
    seen: StoredValue<Seen>,
    /// The action.
    kind: ActionKind,
    /// What keeps the text from being sent.
    blockers: Vec<Blocker>,
) -> impl IntoView {
    let lang = use_lang();
    let id = work.id();
    let answers = seen.with_value(|seen| {
        matches!(
            seen.one.summary.state,
            StateKind::ReturnedForRework | StateKind::Remarks
        )
    });
    let form = Form::new(form_id(id, kind));
    let check = move |text: &str| {
        seen.with_value(|seen| seen.fault(&text_sent(seen, kind, text)?, Place::Reason, lang))
    };
    let reply = form.input("reason", words::REPLY.get(lang), "", check);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if form.is_sound() {
            let typed = reply.value.get_untracked();
            seen.with_value(|seen| {
                if let Some(action) = text_sent(seen, kind, &typed) {
                    work.take(seen, action, typed.clone(), form);
                }
            });
        }
    };
    let waiting = seen.with_value(|seen| seen.one.case.state.comments().to_vec());
    let reply =
        answers.then(|| view! { <TextArea input=reply hint=words::REPLY_HINT.get(lang) optional=true /> });
    let way = if blockers.is_empty() {
        view! {
            <form class="form" novalidate on:submit=submit>
                {reply}
                <p class="quiet small">{words::SENDS_SAVED.get(lang)}</p>
                <p class="actions">
                    <SubmitButton label=actions::name(kind).get(lang) pending=work.pending() />
                </p>
            </form>
        }
        .into_any()
    } else {
        view! { <BlockerList id writes=true blockers /> }.into_any()
    };
    let heading = if kind == ActionKind::Rework {
        words::REMARKS
    } else {
        words::RECOMMENDATIONS
    };
    let heading = answers.then(|| view! { <h4>{heading.get(lang)}</h4> });
    view! {
        {heading}
        <CommentList comments=waiting />
        <p>
            <A href=address(lang, &writing(id, None)) attr:class="button">
                {words::WRITE.get(lang)}
            </A>
        </p>
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        {way}
    }
}

/// The action that sends the text that was saved last; none where nothing is written.
fn text_sent(seen: &Seen, kind: ActionKind, reply: &str) -> Option<Action> {
    let draft = seen.one.draft.as_ref()?.draft.clone();
    let reply = Some(reply.to_owned()).filter(|reply| !reply.is_empty());
    Some(match kind {
        ActionKind::Send => Action::Send { draft, reply },
        ActionKind::Rework => Action::Rework { draft, reply },
        ActionKind::Revise => Action::Revise { draft },
        _ => Action::TakeIntoCycle { draft: Some(draft) },
    })
}

/// Recommendations or remarks, each on a field or on the whole.
#[component]
pub fn CommentsForm(
    /// The work with the case.
    work: Work,
    /// The case.
    seen: StoredValue<Seen>,
    /// Whether they return the proposal or are remarks.
    kind: ActionKind,
) -> impl IntoView {
    let lang = use_lang();
    let comments = work.comments();
    let form = Form::new(form_id(work.id(), kind));
    if comments.lines().with_untracked(Vec::is_empty) {
        let _id = comments.begin(None);
    }
    let mistakes = Signal::derive(move || {
        let own = seen.with_value(|seen| comments.mistakes(seen, kind, lang));
        form.mistakes().get().into_iter().chain(own).collect::<Vec<_>>()
    });
    let refused = Signal::derive(move || comments.refused().get() + form.refused().get());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        seen.with_value(|seen| {
            if form.is_sound() && comments.is_sound(seen, kind) {
                work.take(seen, comments.action(kind), comments.typed(), form);
            }
        });
    };
    let more = move |()| {
        let id = comments.begin(None);
        // The field is drawn in this turn; it can take the focus in the next.
        request_animation_frame(move || focus(&id));
    };
    let keys = move || {
        comments
            .lines()
            .with(|lines| lines.iter().map(|line| line.key).collect::<Vec<_>>())
    };
    view! {
        <ErrorSummary mistakes refused />
        <form class="form" novalidate on:submit=submit>
            <For each=keys key=|key| *key let:key>
                <OneComment comments seen kind key mistakes />
            </For>
            <p class="actions">
                <Button label=words::add_comment(kind).get(lang) on_press=more />
                <SubmitButton label=actions::name(kind).get(lang) pending=work.pending() />
            </p>
        </form>
    }
}

#[component]
fn OneComment(
    comments: Comments,
    seen: StoredValue<Seen>,
    kind: ActionKind,
    key: u32,
    mistakes: Signal<Vec<register_ui::summary::Mistake>>,
) -> impl IntoView {
    let lang = use_lang();
    let place = move || {
        let found = comments
            .lines()
            .with(|lines| lines.iter().position(|line: &Line| line.key == key));
        found.map_or(1, |index| index + 1)
    };
    let legend = move || format!("{} {}", words::comment(kind).get(lang), place());
    let on = comments.on(key, words::ON.get(lang).to_owned());
    let text = comments.text(key, words::comment(kind).get(lang).to_owned(), mistakes);
    let choices = seen.with_value(|seen| choices(seen, lang));
    view! {
        <fieldset class="comment">
            <legend>{legend}</legend>
            <SelectField input=on choices optional=true />
            <TextArea input=text rows=3 />
            <p>
                <Button
                    label=words::REMOVE.get(lang)
                    about=words::comment(kind).get(lang)
                    plain=true
                    on_press=move |()| comments.remove(key)
                />
            </p>
        </fieldset>
    }
}

/// The fields on which one can write: all that the text has, and the whole.
fn choices(seen: &Seen, lang: Lang) -> Vec<Choice> {
    let fields = seen.one.case.draft.as_ref().map(fields_of).unwrap_or_default();
    let choice = |field: Field| Choice::new(field.to_string(), field::label(lang, field));
    std::iter::once(Choice::new(WHOLE, words::WHOLE.get(lang)))
        .chain(fields.into_iter().map(choice))
        .collect()
}
