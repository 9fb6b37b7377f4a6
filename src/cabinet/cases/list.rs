//! The list of cases: those that wait for the person first.

use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{
    components::A,
    hooks::{use_navigate, use_query_map},
};
use register_api::{
    cases::case::{Cases, Summary},
    path::cases as path,
};
use register_domain::{
    calendar::WorkingCalendar, cycle::Cycle, procedure::StateKind, role::Role, text::Lang,
};
use register_i18n::{
    desk::cases as words,
    procedure::{event, state},
    term,
};
use register_ui::{
    choice::{Choice, SelectField},
    empty::Empty,
    form::Form,
    language::use_lang,
    page::Page,
    time::Moment,
};

use super::filter::{self, Filter};
use crate::{account::Account, address::address, check, clock, loaded::loaded};

/// The page.
#[component]
pub fn CasesPage() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let role = untrack(|| account.acting()).map(|acting| acting.role);
    let query = use_query_map();
    let filter = Memo::new(move |_| Filter::of(|name| query.read().get(name)));
    let cases = LocalResource::new(move || {
        let address = format!("{}{}", path::CASES, filter.get().query());
        async move { account.get::<Cases>(lang, &address).await }
    });
    let begins = matches!(role, Some(Role::AssociationMember | Role::SectoralOfficer));
    let new = begins.then(|| {
        view! {
            <p>
                <A href=address(lang, "proposals/new") attr:class="button button--main">
                    {words::NEW.get(lang)}
                </A>
            </p>
        }
    });
    view! {
        <Page title=words::CASES
            .get(
                lang,
            )>
            {new} {move || view! { <Choose filter=filter.get() /> }}
            {loaded(cases, move |cases| view! { <Listed cases filter=filter.get_untracked() role /> })}
        </Page>
    }
}

/// What is to be listed.
#[component]
fn Choose(filter: Filter) -> impl IntoView {
    let lang = use_lang();
    let navigate = use_navigate();
    let form = Form::new("cases");
    // The address says what is chosen, not what was chosen before.
    form.forget();
    let narrows = filter.narrows();
    let cycle = form.input(
        "cycle",
        words::CYCLE.get(lang),
        filter.cycle.map(|cycle| cycle.to_string()).unwrap_or_default(),
        check::anything(),
    );
    let state = form.input(
        "state",
        words::STATE.get(lang),
        filter.state.map(StateKind::id).unwrap_or_default(),
        check::anything(),
    );
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let chosen = Filter::of(|name| match name {
            "cycle" => Some(cycle.value.get_untracked()),
            "state" => Some(state.value.get_untracked()),
            _ => None,
        });
        navigate(
            &format!("{}{}", address(lang, "cases"), chosen.query()),
            Default::default(),
        );
    };
    view! {
        <form class="choose" role="search" aria-label=words::FILTER.get(lang) novalidate on:submit=submit>
            <SelectField input=cycle choices=cycles(filter.cycle, lang) nothing=words::ALL.get(lang) />
            <SelectField input=state choices=states(lang) nothing=words::ALL.get(lang) />
            <p class="actions">
                <button class="button" type="submit">
                    {words::SHOW.get(lang)}
                </button>
                <Show when=move || narrows>
                    <A href=address(lang, "cases")>{words::RESET.get(lang)}</A>
                </Show>
            </p>
        </form>
    }
}

fn cycles(asked: Option<Cycle>, lang: Lang) -> Vec<Choice> {
    let choice = |cycle: Cycle| Choice::new(cycle.to_string(), term::cycle(cycle, lang));
    let now = Cycle::accepting(clock::today(), &WorkingCalendar::official()).ok();
    let mut cycles: Vec<Cycle> = now.into_iter().flat_map(filter::offered).collect();
    cycles.extend(asked.filter(|asked| !cycles.contains(asked)));
    cycles.into_iter().map(choice).collect()
}

fn states(lang: Lang) -> Vec<Choice> {
    StateKind::ALL
        .map(|kind| Choice::new(kind.id(), state::name(kind).get(lang)))
        .to_vec()
}

#[component]
fn Listed(cases: Cases, filter: Filter, role: Option<Role>) -> impl IntoView {
    let lang = use_lang();
    if cases.items.is_empty() {
        let told = if filter.narrows() {
            words::NONE_FOUND
        } else {
            words::NONE
        };
        let next = role
            .filter(|_| !filter.narrows())
            .map(|role| view! { <p>{words::none_yet(role).get(lang)}</p> });
        return view! { <Empty told=told.get(lang)>{next}</Empty> }.into_any();
    }
    let Cases {
        total,
        page,
        pages,
        items,
        waiting,
    } = cases;
    let line = move |summary: Summary| {
        let waits = waiting.contains(&summary.id);
        view! { <Line summary waits /> }
    };
    view! {
        <p class="quiet" role="status">
            {words::total(total, lang)}
        </p>
        <ul class="tasks">{items.into_iter().map(line).collect_view()}</ul>
        <Pages filter page pages />
    }
    .into_any()
}

/// The name of a profession in a list, or that it has none yet.
#[must_use]
pub fn name(summary: &Summary, lang: Lang) -> String {
    let named = [lang, lang.other()]
        .map(|lang| summary.name.get(lang))
        .into_iter()
        .find(|name| !name.is_empty());
    named.unwrap_or_else(|| words::NO_NAME.get(lang)).to_owned()
}

#[component]
fn Line(summary: Summary, waits: bool) -> impl IntoView {
    let lang = use_lang();
    let waits = waits.then(|| view! { <strong class="waits">{words::WAITS.get(lang)}</strong> " · " });
    let cycle = summary
        .cycle
        .map(|cycle| format!(" · {}", term::cycle(cycle, lang)));
    let title = name(&summary, lang);
    view! {
        <li>
            <p class="tasks__name">
                <A href=address(lang, &format!("cases/{}", summary.id))>{title}</A>
            </p>
            <p>{waits} {state::name(summary.state).get(lang)} {cycle}</p>
            <p class="quiet">
                {format!("№\u{a0}{}", summary.id)} " · " {event::proposal(summary.proposal).get(lang)} " · "
                {summary.author.name.get(lang).to_owned()} " · " <Moment at=summary.last_at />
            </p>
        </li>
    }
}

#[component]
fn Pages(filter: Filter, page: u32, pages: u32) -> impl IntoView {
    let lang = use_lang();
    let link = |to: u32, told: &'static str| {
        let href = format!("{}{}", address(lang, "cases"), filter.at(to).query());
        view! {
            <A href=href attr:class="button">
                {told}
            </A>
        }
    };
    let before = (page > 1).then(|| link(page - 1, words::BEFORE.get(lang)));
    let after = (page < pages).then(|| link(page + 1, words::AFTER.get(lang)));
    (pages > 1).then(|| {
        view! {
            <nav class="actions" aria-label=words::PAGES.get(lang)>
                {before}
                <span class="quiet">{words::page(page, pages, lang)}</span>
                {after}
            </nav>
        }
    })
}
