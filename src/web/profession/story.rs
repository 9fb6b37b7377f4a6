//! What belongs to a profession beside its rows: other names, duties, education; its history, and professions near to it.

use register_api::{
    page::{Page, profession_path},
    profession::{Event, Profession, Summary},
    text::Text,
    written,
};
use register_domain::text::Lang;
use register_i18n::{
    date,
    site::{facets::levels, profession::in_edition, site},
};

use crate::document::{Markup, html};

/// Other names, duties and education, where they are known.
pub(super) fn description(profession: &Profession, lang: Lang) -> Markup {
    let words = &site(lang).profession;
    let synonyms = profession.synonyms.get(lang);
    html! {
        @if !synonyms.is_empty() {
            (part(words.synonyms, &html! { p { (synonyms.join(", ")) } }))
        }
        (text(words.duties, &profession.duties, lang))
        (text(words.education, &profession.education, lang))
    }
}

/// History and professions near to it, beside the facts on a wide screen.
pub(super) fn aside(profession: &Profession, lang: Lang) -> Markup {
    let words = &site(lang).profession;
    let history = html! {
        ol .history #history { @for event in &profession.history { (happened(event, lang)) } }
        p { a href={ "/" (lang.code()) (written::HISTORY) (profession.id) } { (words.proposals) } }
    };
    html! {
        div .profession__aside {
            (part(words.history, &history))
            @if !profession.related.is_empty() {
                (part(words.related, &html! { ul .related { @for summary in &profession.related { (near(summary, lang)) } } }))
            }
        }
    }
}

fn part(heading: &str, content: &Markup) -> Markup {
    html! { section .part { h2 { (heading) } (content) } }
}

/// A text that may be known in one language only; several things are divided by semicolons.
fn text(heading: &str, text: &Text, lang: Lang) -> Markup {
    let elsewhere = text.get(lang).is_empty();
    let of = if elsewhere { lang.other() } else { lang };
    let parts: Vec<&str> = text
        .get(of)
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        return html! {};
    }
    part(
        heading,
        &html! {
            @if elsewhere { p .quiet.small { (site(lang).profession.only_other_language) } }
            @if let [one] = parts.as_slice() {
                p lang=(of.code()) { (one) }
            } @else {
                ul .points lang=(of.code()) { @for part in &parts { li { (part) } } }
            }
        },
    )
}

/// What an edition did, leading to all that it changed.
fn happened(event: &Event, lang: Lang) -> Markup {
    let [included, changed, excluded] = site(lang).profession.events;
    let what = match event.kind.as_str() {
        "included" => included,
        "changed" => changed,
        _ => excluded,
    };
    let number = event.edition;
    let page = if number <= 1 {
        Page::Edition { number }
    } else {
        Page::Changes { number }
    };
    html! {
        li {
            time datetime=(event.placed_on.to_string()) { (date::long(event.placed_on, lang)) }
            a href=(page.path(lang)) { (in_edition(number, what, lang)) }
        }
    }
}

fn near(summary: &Summary, lang: Lang) -> Markup {
    let name = summary.name.get(lang);
    html! {
        li {
            a href=(profession_path(summary.id, name, lang)) { (name) }
            span .quiet.small { (summary.nkz_code.as_deref().unwrap_or_default()) " " (levels(&summary.levels, lang)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_known_in_one_language_is_shown_and_marked() {
        #[track_caller]
        fn check(kk: &str, ru: &str, expected: &str) {
            let given = Text {
                kk: kk.to_owned(),
                ru: ru.to_owned(),
            };
            let markup = text("Не істейді", &given, Lang::Kk).into_string();
            assert!(markup.contains(expected) || markup == expected, "{markup}");
        }
        check("", "", "");
        check("", " ; ", "");
        check("Дәнекерлейді", "Сваривает", "<p lang=\"kk\">Дәнекерлейді</p>");
        check(
            "а; ә",
            "",
            "<ul class=\"points\" lang=\"kk\"><li>а</li><li>ә</li></ul>",
        );
        check(
            "",
            "Сваривает",
            "тек орысшасы белгілі.</p><p lang=\"ru\">Сваривает</p>",
        );
        check("<b>", "", "&lt;b&gt;");
    }
}
