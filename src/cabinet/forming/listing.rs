//! Cases in a list: the name leads to the case.

use leptos::prelude::*;
use register_api::{cases::case::Summary, text::Text};
use register_domain::{procedure::CaseId, text::Lang};
use register_i18n::{
    desk::proposal,
    procedure::{assembly, state},
};
use register_ui::language::use_lang;

use crate::address::address;

/// What a case is called: the profession, or its number while it has no name.
#[must_use]
pub fn name(case: &Summary, lang: Lang) -> String {
    let name = case.name.get(lang).trim();
    if name.is_empty() {
        assembly::case(lang, CaseId(case.id))
    } else {
        name.to_owned()
    }
}

/// A case by its name and number, as in «Дәнекерлеуші (№ 5 ұсыныс)».
#[must_use]
pub fn named(cases: &[Summary], id: CaseId, lang: Lang) -> String {
    let number = assembly::case(lang, id);
    match cases.iter().find(|case| case.id == id.0) {
        Some(case) if !case.name.get(lang).trim().is_empty() => format!("{} ({number})", name(case, lang)),
        _ => number,
    }
}

/// What is said of a case in a quiet line: its number, what it asks for, whose it is.
#[must_use]
pub fn facts(case: &Summary, with_state: bool, lang: Lang) -> String {
    let party = |name: &Text| name.get(lang).to_owned();
    let mut facts = vec![
        format!("№\u{a0}{}", case.id),
        proposal::title(case.proposal).get(lang).to_owned(),
        party(&case.author.name),
    ];
    if case.body.id != case.author.id {
        facts.push(party(&case.body.name));
    }
    if with_state {
        facts.push(state::name(case.state).get(lang).to_owned());
    }
    facts.retain(|fact| !fact.is_empty());
    facts.join(" · ")
}

/// The name of a case as a link to it.
pub fn case_link(case: &Summary, lang: Lang) -> impl IntoView + use<> {
    view! { <a href=address(lang, &format!("cases/{}", case.id))>{name(case, lang)}</a> }
}

/// The list.
#[component]
pub fn Listing(
    /// The cases.
    cases: Vec<Summary>,
    /// Whether it says where each is.
    #[prop(optional)]
    with_state: bool,
) -> impl IntoView {
    let lang = use_lang();
    let item = move |case: Summary| {
        let told = facts(&case, with_state, lang);
        view! {
            <li>
                <p class="tasks__name">{case_link(&case, lang)}</p>
                <p class="quiet">{told}</p>
            </li>
        }
    };
    view! { <ul class="tasks">{cases.into_iter().map(item).collect_view()}</ul> }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use register_api::cases::case::Party;
    use register_domain::{procedure::StateKind, proposal::ProposalKind};

    pub(crate) fn case(id: u32, name: &str) -> Summary {
        let text = |text: &str| Text {
            kk: text.to_owned(),
            ru: text.to_owned(),
        };
        Summary {
            id,
            version: 7,
            proposal: ProposalKind::Include,
            name: text(name),
            state: StateKind::Conforms,
            author: Party {
                id: 3,
                name: text("Бірлестік"),
            },
            body: Party {
                id: 1,
                name: text("Министрлік"),
            },
            cycle: None,
            last_at: "2026-01-20T05:00:00Z".parse().unwrap(),
            actions: Vec::new(),
        }
    }

    #[test]
    fn a_case_is_named_by_its_profession_or_by_its_number() {
        let cases = [case(5, "Дәнекерлеуші"), case(6, " ")];
        let plain = |text: String| text.replace('\u{a0}', " ");
        let check = |id, expected: &str| assert_eq!(plain(named(&cases, CaseId(id), Lang::Kk)), expected);
        check(5, "Дәнекерлеуші (№ 5 ұсыныс)");
        check(6, "№ 6 ұсыныс");
        check(7, "№ 7 ұсыныс");
        assert_eq!(plain(name(&cases[1], Lang::Kk)), "№ 6 ұсыныс");
    }

    #[test]
    fn a_sectoral_bodys_own_case_names_it_once() {
        let mut own = case(5, "Дәнекерлеуші");
        own.author = own.body.clone();
        let plain = |case: &Summary, with_state| facts(case, with_state, Lang::Kk).replace('\u{a0}', " ");
        assert_eq!(
            plain(&own, false),
            "№ 5 · Тізілімге енгізу туралы ұсыныс · Министрлік"
        );
        assert_eq!(
            plain(&case(5, ""), true),
            "№ 5 · Тізілімге енгізу туралы ұсыныс · Бірлестік · Министрлік · Толық әрі сәйкес деп танылды"
        );
    }
}
