//! The page of one profession: what the index knows at once, all the rest when the server has answered.
//!
//! In reading order: [`facts`] (what is shown), [`recognition`] (the basis, what it means, the facts), [`story`] (other
//! names, duties, history, related professions), and this file, which joins them and acts.

use leptos::prelude::untrack;
use register_api::{path, profession::Profession};
use register_domain::text::Lang;
use register_i18n::site::site;

use crate::{
    a11y,
    app::App,
    browser,
    document::{Markup, Part, PreEscaped, changing, document, document_with, html, react},
    fetch::Failure,
    loading::{self, Loading},
    trouble,
};

pub mod facts;
pub mod recognition;
pub mod story;

use facts::Facts;
use recognition::recognitions;
use story::{aside, description};

/// The page of the profession with this permanent identity.
#[must_use]
pub fn page(app: App, id: u32) -> Part {
    let asked = Loading::<Profession>::of(path::PROFESSION.replace("{id}", &id.to_string()));
    let missing = site(app.lang()).trouble.no_profession;
    let first_paint = app.take_first_paint();
    let waiting = move || {
        let first_paint = first_paint.clone();
        changing(move || document(waiting(app, id, first_paint.as_deref())))
    };
    changing(move || match &*asked.answer() {
        None => waiting(),
        Some(Ok(profession)) => complete(app, profession),
        Some(Err(failure)) => {
            let asked = asked.clone();
            let again = move || asked.ask();
            let known = untrack(|| app.search.known(id)).filter(|_| *failure == Failure::NoAnswer);
            match known {
                Some((row, body)) => partial(app, &Facts::known(&row, body.as_ref(), app.lang()), again),
                None => trouble::failed(app, failure, missing, again),
            }
        }
    })
}

/// What the index knows, where the server does not answer.
fn partial(app: App, facts: &Facts, again: impl Fn() + Clone + 'static) -> Part {
    let name = facts.name.clone();
    react(move || app.navigation.arrived(&name));
    trouble::when_online_again(app, again.clone());
    let markup = html! {
        article .profession {
            div .column { (head(app, facts)) (loading::failed(app.lang())) }
        }
    };
    document_with(markup, move |act, value| match act {
        "copy" => browser::copy(value, move || a11y::tell(site(app.lang()).profession.code_copied)),
        _ => again(),
    })
}

/// Until the server has answered: what it wrote into the page, or what the index knows.
fn waiting(app: App, id: u32, first_paint: Option<&str>) -> Markup {
    if let Some(markup) = first_paint {
        return PreEscaped(markup.to_owned());
    }
    let known = app
        .search
        .known(id)
        .map(|(row, body)| Facts::known(&row, body.as_ref(), app.lang()));
    html! {
        article .profession aria-busy="true" {
            div .column { @if let Some(facts) = known { (head(app, &facts)) } }
        }
    }
}

fn complete(app: App, profession: &Profession) -> Part {
    let lang = app.lang();
    let words = &site(lang).profession;
    let facts = Facts::of(profession, lang);
    let markup = markup(app, profession, &facts);
    let (name, path) = (facts.name.clone(), profession.path.get(lang).to_owned());
    react(move || {
        // The address for ever has the name in it.
        if !path.is_empty() {
            app.navigation.rewrite(&path);
        }
        app.navigation.arrived(&name);
    });
    document_with(markup, move |act, value| match act {
        "share" => share(&facts.name, lang),
        "print" => browser::print(),
        _ => browser::copy(value, move || a11y::tell(words.code_copied)),
    })
}

fn markup(app: App, profession: &Profession, facts: &Facts) -> Markup {
    let lang = app.lang();
    let words = &site(lang).profession;
    html! {
        article .profession {
            div .column {
                (head(app, facts))
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
fn head(app: App, facts: &Facts) -> Markup {
    let lang = app.lang();
    html! {
        a .profession__back href=(app.search.address(lang)) { "‹ " (site(lang).profession.back) }
        h1 .profession__name tabindex="-1" { (facts.name) }
        p .profession__other lang=(lang.other().code()) { (facts.other_name) }
        (recognitions(facts, lang))
    }
}

/// By the device's menu where it has one, else by the clipboard.
fn share(name: &str, lang: Lang) {
    let address = browser::current_address();
    if browser::can_share() {
        browser::share(name, &address);
    } else {
        browser::copy(&address, move || a11y::tell(site(lang).profession.address_copied));
    }
}
