//! The form of a proposal: what a person types is a draft of the domain, looked at by the domain with every key, kept in
//! this browser with every change.
//!
//! In reading order: [`register`] (the edition that a proposal is examined against), [`writing`] (the draft while it is
//! written), [`kept`] (where it is kept), [`fields`] (how its fields look), [`preview`].

pub mod fields;
pub mod kept;
pub mod preview;
pub mod register;
pub mod writing;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use register_domain::{
    entry::ProfessionId,
    proposal::{ProposalKind, Section},
};
use register_i18n::{desk::proposal as words, procedure::field};
use register_ui::{
    announcement::use_announcer, button::Button, language::use_lang, page::Page, progress::Progress,
    summary::ErrorSummary,
};

use crate::{account::Account, loaded::loaded};
use fields::SectionFields;
use kept::Kept;
use preview::Preview;
use register::{Register, fetch};
use writing::Writing;

/// The sections in the order of the form.
const SECTIONS: [Section; 5] = [
    Section::Profession,
    Section::Rows,
    Section::Reason,
    Section::Grounds,
    Section::Contact,
];

/// The page. The address says what is proposed: nothing for an inclusion, `?change=12` or `?exclude=12` for a profession of
/// the register.
#[component]
pub fn ProposalPage() -> impl IntoView {
    let lang = use_lang();
    let query = use_query_map();
    let kind = untrack(|| {
        let query = query.read();
        let profession = |name| query.get(name)?.parse().ok().map(ProfessionId);
        match (profession("change"), profession("exclude")) {
            (Some(profession), _) => ProposalKind::Change { profession },
            (None, Some(profession)) => ProposalKind::Exclude { profession },
            (None, None) => ProposalKind::Include,
        }
    });
    let register = LocalResource::new(move || fetch(lang));
    view! {
        <Page title=words::title(kind)
            .get(lang)>{loaded(register, move |register| view! { <ProposalForm kind register /> })}</Page>
    }
}

#[component]
fn ProposalForm(kind: ProposalKind, register: Register) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let person = untrack(|| Account::of_application().session())
        .and_then(|session| session.person)
        .map_or(0, |person| person.id);
    let kept = Kept::new(person, kind);
    let writing = Writing::new(kind, register, kept.read());
    kept.follow(writing.draft());
    let check = move |()| {
        if writing.is_complete() {
            voice.say(words::COMPLETE.get(lang));
        }
    };
    let told = move || match kept.saved() {
        Some(Ok(time)) => words::saved_at(&time, lang),
        Some(Err(())) => words::NOT_SAVED.get(lang).to_owned(),
        None => String::new(),
    };
    let section = move |section: Section| {
        let shown = move || writing.has(section);
        let id = fields::section_id(section);
        view! {
            <Show when=shown>
                <section class="part" aria-labelledby=id>
                    <h2 id=id tabindex="-1">
                        {field::section(section).get(lang)}
                    </h2>
                    <SectionFields writing section />
                </section>
            </Show>
        }
    };
    view! {
        <Progress label=words::SECTIONS.get(lang) steps=writing.steps(lang) />
        <p class="quiet small" role="status">
            {told}
        </p>
        <ErrorSummary mistakes=writing.mistakes(lang) refused=writing.refused() />
        <form novalidate on:submit=move |event| event.prevent_default()>
            {SECTIONS.map(section)}
            <p class="actions part">
                <Button label=words::CHECK.get(lang) on_press=check />
            </p>
        </form>
        <Preview writing />
    }
}
