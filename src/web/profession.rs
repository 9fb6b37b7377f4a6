//! The page of one profession: what the index knows at once, all the rest when the server has answered.
//!
//! In reading order: [`facts`] (what is shown), [`recognition`] (the basis, what it means, the facts), [`story`] (other
//! names, duties, history, related professions), and this file, which joins them and acts.

use leptos::prelude::*;
use register_api::{path, profession::Profession};
use register_domain::text::Lang;
use register_i18n::site::site;

use crate::{
    a11y::Announcer,
    a11y::announcer,
    app::FirstPaint,
    browser,
    document::{Markup, PreEscaped, changing, document, document_with, html},
    fetch::{self, Failure},
    navigation::{current_lang, navigation},
    search::search,
    trouble,
};

pub mod facts;
pub mod recognition;
pub mod story;

use facts::Facts;
use recognition::recognitions;
use story::{aside, description};

/// The page of one profession.
#[component]
pub fn ProfessionPage(
    /// The profession's permanent identity.
    id: u32,
) -> impl IntoView {
    let lang = current_lang();
    let answer = RwSignal::new(None::<Result<Profession, Failure>>);
    let ask = move || {
        let address = path::PROFESSION.replace("{id}", &id.to_string());
        // The page may have been left meanwhile.
        fetch::get(&address, move |profession| drop(answer.try_set(Some(profession))));
    };
    ask();
    let first_paint = expect_context::<FirstPaint>().take();
    let missing = site(lang).trouble.no_profession;
    changing(move || {
        answer.with(|answer| match answer {
            None => document(waiting(id, lang, first_paint.as_deref())),
            Some(Ok(profession)) => complete(profession, lang),
            Some(Err(failure)) => trouble::failed(failure, missing, ask),
        })
    })
}

/// Until the server has answered: what it wrote into the page, or what the index knows.
fn waiting(id: u32, lang: Lang, first_paint: Option<&str>) -> Markup {
    if let Some(markup) = first_paint {
        return PreEscaped(markup.to_owned());
    }
    let search = search();
    let known = search
        .known(id)
        .map(|row| Facts::known(&row, search.body(row.body).as_ref(), lang));
    html! {
        article .profession aria-busy="true" {
            div .column { @if let Some(facts) = known { (head(&facts, lang)) } }
        }
    }
}

fn complete(profession: &Profession, lang: Lang) -> AnyView {
    let facts = Facts::of(profession, lang);
    let (navigation, announcer) = (navigation(), announcer());
    let title = [&facts.name, site(lang).frame.title_end].concat();
    let path = profession.path.get(lang).to_owned();
    Effect::new(move |_| {
        // The address for ever has the name in it.
        if !path.is_empty() {
            navigation.rewrite(&path);
        }
        navigation.arrived(title.clone());
    });
    let name = facts.name.clone();
    let act = move |act: &str, value: &str| match act {
        "share" => share(&name, lang, announcer),
        "print" => browser::print(),
        "copy" => copy(value.to_owned(), site(lang).profession.code_copied, announcer),
        _ => {}
    };
    document_with(markup(profession, &facts, lang), Box::new(act))
}

fn markup(profession: &Profession, facts: &Facts, lang: Lang) -> Markup {
    let words = &site(lang).profession;
    html! {
        article .profession {
            div .column {
                (head(facts, lang))
                @if profession.excluded {
                    p .excluded { strong { (words.excluded) } " " (words.excluded_meaning) }
                }
                (description(profession, lang))
                p .actions.part {
                    button .button type="button" data-act="share" { (words.share) }
                    button .button type="button" data-act="print" { (words.print) }
                    a .button href=(path::PROFESSION.replace("{id}", &profession.id.to_string())) { (words.json) }
                }
            }
            (aside(profession, lang))
        }
    }
}

/// The names, what recognition means, the facts.
fn head(facts: &Facts, lang: Lang) -> Markup {
    html! {
        a .profession__back href=(search().address(lang)) { "‹ " (site(lang).profession.back) }
        h1 .profession__name tabindex="-1" { (facts.name) }
        p .profession__other lang=(lang.other().code()) { (facts.other_name) }
        (recognitions(facts, lang))
    }
}

/// By the device's menu where it has one, else by the clipboard.
fn share(name: &str, lang: Lang, announcer: Announcer) {
    let address = browser::current_address();
    if browser::can_share() {
        browser::share(name, &address);
    } else {
        copy(address, site(lang).profession.address_copied, announcer);
    }
}

/// Puts a text on the clipboard and says so.
fn copy(text: String, done: &'static str, announcer: Announcer) {
    browser::copy(text, move || announcer.show(done));
}
