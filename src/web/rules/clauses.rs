//! The clauses of the Rules: plain words first, the official text below in both languages.

use leptos::prelude::{document, window};
use register_api::{
    rules::{RuleClause, Rules},
    text::Text,
};
use register_domain::{clause::Clause, term::Term, text::Lang};
use register_i18n::{
    site::{rules as words, site},
    term,
};

use super::who;
use crate::document::{Markup, html};

/// The clauses, chapter by chapter.
pub(super) fn clauses(rules: &Rules, lang: Lang) -> Markup {
    let chapters = rules.clauses.chunk_by(|one, other| one.chapter == other.chapter);
    html! {
        div .clauses {
            @for chapter in chapters {
                @if let Some(first) = chapter.first() { h3 .chapter { (first.chapter.get(lang)) } }
                @for clause in chapter { (clause_of(clause, lang)) }
            }
        }
    }
}

fn clause_of(clause: &RuleClause, lang: Lang) -> Markup {
    let words = &site(lang).rules;
    let amended = clause.amended.get(lang);
    html! {
        section .clause id={ "p-" (clause.id) } aria-label=(words::clause(&clause.id, lang)) {
            a .clause__number href={ "#p-" (clause.id) } aria-hidden="true" tabindex="-1" { (clause.id) }
            div .clause__text.stack {
                h4 { (clause.heading.get(lang)) }
                p { (clause.plain.get(lang)) }
                @if let Some(clause) = Clause::from_id(&clause.id) { (bound(clause, lang)) }
                details .clause__official {
                    summary { (words.official) }
                    div .parallel {
                        (official(&clause.official, lang))
                        (official(&clause.official, lang.other()))
                    }
                    @if !amended.is_empty() { p .quiet.small { (amended) } }
                }
            }
        }
    }
}

/// The official text in one language, marked as such.
fn official(paragraphs: &[Text], lang: Lang) -> Markup {
    html! {
        div .stack lang=(lang.code()) {
            @for text in paragraphs.iter().map(|text| text.get(lang)).filter(|text| !text.is_empty()) { p { (text) } }
        }
    }
}

/// Whom the clause binds, and by when.
fn bound(clause: Clause, lang: Lang) -> Markup {
    let words = &site(lang).rules;
    let terms = Term::ALL
        .into_iter()
        .filter(|term| term.provision().clause == clause);
    let terms: Vec<String> = terms.map(|set| term::measure(set, lang)).collect();
    html! {
        @if !clause.binds().is_empty() {
            p .clause__bound {
                (words.binds) " "
                @for (place, actor) in clause.binds().iter().enumerate() {
                    @if place > 0 { ", " }
                    a href={ "#" (who::id(*actor)) } { (term::actor(*actor, lang)) }
                }
                @if !terms.is_empty() { br; (words.term) " " (terms.join("; ")) }
            }
        }
    }
}

/// Opens the official text of the clause that the address names, as `#p-9` does.
pub(super) fn open_asked() {
    let fragment = window().location().hash().unwrap_or_default();
    let clause = fragment
        .strip_prefix('#')
        .and_then(|id| document().get_element_by_id(id));
    let official = clause.and_then(|clause| clause.query_selector("details").ok().flatten());
    if let Some(official) = official {
        let _ = official.set_attribute("open", "");
    }
}
