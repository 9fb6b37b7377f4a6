//! The clauses of the Rules: plain words first, the official text below in both languages.

use leptos::prelude::*;
use register_api::{
    rules::{RuleClause, Rules},
    text::Text,
};
use register_domain::{clause::Clause, term::Term, text::Lang};
use register_i18n::{
    site::{rules as words, site},
    term,
};
use wasm_bindgen::JsCast as _;

use super::who;
use crate::navigation::current_lang;

/// The clauses, chapter by chapter.
pub(super) fn clauses(rules: &Rules) -> AnyView {
    let lang = current_lang();
    let mut items: Vec<AnyView> = Vec::new();
    let mut chapter = String::new();
    for clause in &rules.clauses {
        if clause.chapter.kk != chapter {
            chapter.clone_from(&clause.chapter.kk);
            items.push(view! { <h3 class="chapter">{clause.chapter.get(lang).to_owned()}</h3> }.into_any());
        }
        items.push(clause_view(clause, lang));
    }
    Effect::new(|_| open_asked());
    view! { <div class="clauses">{items}</div> }.into_any()
}

fn clause_view(clause: &RuleClause, lang: Lang) -> AnyView {
    let words = &site(lang).rules;
    let id = ["p-", &clause.id].concat();
    let known = Clause::from_id(&clause.id);
    let amended = clause.amended.get(lang);
    let amended = (!amended.is_empty()).then(|| view! { <p class="quiet small">{amended.to_owned()}</p> });
    view! {
        <section class="clause" id=id.clone() aria-label=words::clause(&clause.id, lang)>
            <a class="clause__number" href=["#", &id].concat() aria-hidden="true" tabindex="-1">{clause.id.clone()}</a>
            <div class="clause__text stack">
                <h4>{clause.heading.get(lang).to_owned()}</h4>
                <p>{clause.plain.get(lang).to_owned()}</p>
                {known.and_then(|clause| bound(clause, lang))}
                <details class="clause__official">
                    <summary>{words.official}</summary>
                    <div class="parallel">
                        {official(&clause.official, lang)}
                        {official(&clause.official, lang.other())}
                    </div>
                    {amended}
                </details>
            </div>
        </section>
    }
    .into_any()
}

/// The official text in one language, marked as such.
fn official(paragraphs: &[Text], lang: Lang) -> AnyView {
    let paragraph = |text: &Text| view! { <p>{text.get(lang).to_owned()}</p> }.into_any();
    let paragraphs: Vec<AnyView> = paragraphs
        .iter()
        .filter(|text| !text.get(lang).is_empty())
        .map(paragraph)
        .collect();
    view! { <div class="stack" lang=lang.code()>{paragraphs}</div> }.into_any()
}

/// Whom the clause binds, and by when.
fn bound(clause: Clause, lang: Lang) -> Option<AnyView> {
    let words = &site(lang).rules;
    let actors = clause.binds();
    let terms = Term::ALL
        .into_iter()
        .filter(|term| term.provision().clause == clause);
    let terms: Vec<String> = terms.map(|set| term::measure(set, lang)).collect();
    let link = |(place, actor): (usize, &register_domain::clause::Actor)| {
        let comma = if place == 0 { "" } else { ", " };
        view! { {comma}<a href=["#", who::id(*actor)].concat()>{term::actor(*actor, lang)}</a> }.into_any()
    };
    let links: Vec<AnyView> = actors.iter().enumerate().map(link).collect();
    let terms = (!terms.is_empty()).then(|| view! { <br/>{words.term}" "{terms.join("; ")} });
    (!actors.is_empty())
        .then(|| view! { <p class="clause__bound">{words.binds}" "{links}{terms}</p> }.into_any())
}

/// Opens the official text of the clause that the address names, as `#p-9` does.
fn open_asked() {
    let fragment = window().location().hash().unwrap_or_default();
    let clause = fragment
        .strip_prefix('#')
        .and_then(|id| document().get_element_by_id(id));
    let official = clause.and_then(|clause| clause.query_selector("details").ok().flatten());
    if let Some(official) = official.and_then(|element| element.dyn_into::<web_sys::Element>().ok()) {
        let _ = official.set_attribute("open", "");
    }
}
