//! The page on which the text of a proposal is written.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use register_api::{
    cases::case::{OneCase, SavedDraft},
    path::cases as path,
};
use register_domain::{
    column::Column,
    procedure::ActionKind,
    proposal::{Draft, Field, ProposalKind, RowField, Section},
    text::Lang,
};
use register_i18n::{
    desk::{proposal as words, receipt, rework as reworked, saving as places},
    procedure::{action, field},
};
use register_ui::{
    announcement::use_announcer,
    button::{Button, SubmitButton},
    empty::Empty,
    language::use_lang,
    page::Page,
    progress::Progress,
    summary::ErrorSummary,
};

use super::{
    SECTIONS,
    changes::{Changes, changed},
    conflict::Conflict,
    fields::{self, SectionFields},
    files::Files,
    kept::{Kept, opening},
    preview::Preview,
    register::{Register, fetch},
    rework::{OnWhole, Rework},
    saving::Saving,
    submitting::Submitting,
    writing::Writing,
};
use crate::{
    account::Account,
    address::address,
    loaded::loaded,
    request::{Failure, numbered},
};

/// The steps that take a text, the nearest first.
const STEPS: [ActionKind; 4] = [
    ActionKind::Send,
    ActionKind::Rework,
    ActionKind::TakeIntoCycle,
    ActionKind::Revise,
];

/// The number of the case in the address.
pub(super) fn case_of_address() -> u32 {
    let params = use_params_map();
    let id = untrack(|| params.read().get("id"));
    // No case has the number 0: the server says that there is none.
    id.and_then(|id| id.parse().ok()).unwrap_or_default()
}

/// The page.
#[component]
pub fn TextPage() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let address = numbered(path::CASE, case_of_address());
    let both = LocalResource::new(move || {
        let address = address.clone();
        async move {
            let one = account.get::<OneCase>(lang, &address).await?;
            Ok::<_, Failure>((one, fetch(lang).await?))
        }
    });
    loaded(both, move |(one, register)| {
        let title = words::numbered_title(one.summary.proposal, one.summary.id, lang);
        let step = STEPS
            .into_iter()
            .find(|step| one.actions.iter().any(|offer| offer.action == *step));
        let written = one.draft.clone().zip(step);
        view! {
            <Page title=title>
                {match written {
                    Some((saved, step)) => view! { <TextForm one saved step register /> }.into_any(),
                    None => view! { <Closed id=one.summary.id /> }.into_any(),
                }}
            </Page>
        }
    })
}

/// Says that there is nothing to write now.
#[component]
fn Closed(id: u32) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Empty told=receipt::CLOSED.get(lang)>
            <a href=address(lang, &format!("cases/{id}"))>{receipt::TO_CASE.get(lang)}</a>
        </Empty>
    }
}

#[component]
fn TextForm(one: OneCase, saved: SavedDraft, step: ActionKind, register: Register) -> impl IntoView {
    let lang = use_lang();
    let person = untrack(|| Account::of_application().session())
        .and_then(|session| session.person)
        .map_or(0, |person| person.id);
    let id = one.summary.id;
    let case = (id, one.summary.version);
    let kept = Kept::new(person, id);
    let mut begun = opening(kept.read(), &saved, case.1);
    if saved.version <= 1 && !begun.restored && one.case.draft.is_none() {
        with_body(&mut begun.draft, &one);
    }
    let writing = Writing::new(register, begun.draft);
    let rework = Rework::new(&one.case.state, one.case.draft.clone(), &begun.answers);
    let saving = Saving::new(case, saved, writing, rework, kept, lang);
    saving.follow(begun.restored, begun.conflict);
    let submitting = Submitting::new(case, step, writing, rework, saving);
    let asked = move |wanted: Field| {
        SECTIONS.iter().any(|&section| {
            let all = untrack(|| writing.questions(section));
            all.iter().any(|question| question.field == wanted)
                || wanted == Field::Rows && section == Section::Rows
        })
    };
    let section = move |section: Section| view! { <OneSection writing rework section /> };
    view! {
        <Progress label=words::SECTIONS.get(lang) steps=writing.steps(lang) />
        <p class="place quiet small" role="status">
            {move || saving.told()}
        </p>
        <Conflict saving writing />
        <ErrorSummary mistakes=writing.mistakes(lang) refused=writing.refused() />
        <OnWhole rework asked=asked />
        <form novalidate on:submit=move |event| submitting.submit(&event)>
            {SECTIONS.map(section)}
            <Files case=id files=one.attachments />
            <Differences writing rework />
            <Preview writing />
            <p class="actions part">
                <SubmitButton label=action::name(step).get(lang) pending=submitting.pending() />
                <Check writing />
            </p>
        </form>
        <Show when=move || saving.has_aside()>
            <p class="small">
                {places::ASIDE.get(lang)} " "
                <Button label=places::EXCHANGE.get(lang) plain=true on_press=move |()| saving.exchange() />
            </p>
        </Show>
    }
}

/// Looks at everything without sending it.
#[component]
fn Check(writing: Writing) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let check = move |()| {
        if writing.is_complete() {
            voice.say(words::COMPLETE.get(lang));
        }
    };
    view! { <Button label=words::CHECK.get(lang) on_press=check /> }
}

#[component]
fn OneSection(writing: Writing, rework: Rework, section: Section) -> impl IntoView {
    let lang = use_lang();
    let id = fields::section_id(section);
    view! {
        <Show when=move || writing.has(section)>
            <section class="part" aria-labelledby=id>
                <h2 id=id tabindex="-1">
                    {field::section(section).get(lang)}
                </h2>
                <SectionFields writing rework section />
            </section>
        </Show>
    }
}

/// What changes in the register, and what changed since the text was sent last.
#[component]
fn Differences(writing: Writing, rework: Rework) -> impl IntoView {
    let lang = use_lang();
    let sides = [reworked::BEFORE.get(lang), reworked::AFTER.get(lang)];
    let part = move |id: &'static str, title: &'static str, before: Draft, rows_only: bool| {
        let wanted =
            move |field: Field| !rows_only || matches!(field.section(), Section::Rows | Section::Profession);
        let changes = Signal::derive(move || {
            writing
                .draft()
                .with(|draft| changed(&before, draft, lang, wanted))
        });
        view! {
            <section class="part" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <Changes caption=title sides changes />
            </section>
        }
    };
    let is_change = matches!(
        writing.draft().with_untracked(|draft| draft.kind),
        ProposalKind::Change { .. }
    );
    let stands = writing.as_it_stands().filter(|_| is_change);
    let sent = rework.sent().filter(|_| rework.is_any());
    view! {
        {stands.map(|before| part("difference", reworked::DIFFERENCE.get(lang), before, true))}
        {sent.map(|before| part("since", reworked::SINCE.get(lang), before, false))}
    }
}

/// Puts the names of the sectoral body into the first row, where nothing stands yet: it is known already.
fn with_body(draft: &mut Draft, one: &OneCase) {
    for lang in Lang::ALL {
        let body = Field::Row {
            row: 0,
            field: RowField::Cell(Column::Body(lang)),
        };
        if draft.rows().len() == 1 && draft.get(body).is_empty() {
            draft.set(body, one.summary.body.name.get(lang));
        }
    }
}
