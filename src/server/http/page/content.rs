//! What is there to read before the application runs, or without it: of a profession everything, in the same elements as
//! the application draws, so that nothing moves when it takes their place; of other pages the heading.

use std::fmt::Write as _;

use register_api::{
    page::Page,
    path,
    profession::{Event, Profession, Row, Summary},
    text::Text,
    written::Written,
};
use register_domain::{basis::Basis, ground::GroundKind, nkz::NkzCode, profile::Profile, text::Lang};
use register_i18n::{
    date, page as words,
    site::{Site, facets::level_list, profession::in_edition, site},
};

use crate::{http::shell::escape, published::Published};

/// A heading, and the way on without JavaScript.
pub(super) fn heading(published: &Published, heading: &str, lang: Lang) -> String {
    let mut html = format!("<h1>{}</h1>", escape(heading));
    if let Some(current) = published.current() {
        html.push_str(&format!(
            "<noscript><p><a href=\"{}/{}/form.html?lang={}\">{}</a></p></noscript>",
            path::EDITIONS,
            current.record.number,
            lang.code(),
            words::OFFICIAL_FORM.get(lang),
        ));
    }
    html
}

/// The page that says that there is none.
pub(super) fn missing(lang: Lang) -> String {
    let words = &site(lang).trouble;
    format!("<h1>{}</h1><p>{}</p>", words.not_found, words.not_found_help)
}

/// A profession in one line: its names, how it is recognised, its levels.
pub(super) fn summary(profession: &Profession, lang: Lang) -> String {
    let words = &site(lang).profession;
    let bases = bases(profession).map(|basis| words.meaning(basis).headline);
    let levels: Vec<u8> = levels(&profession.rows.iter().collect::<Vec<_>>());
    format!(
        "{} ({}). {}. {}: {}.",
        profession.name.get(lang),
        profession.name.get(lang.other()),
        bases.collect::<Vec<_>>().join(". "),
        words.levels,
        level_list(&levels),
    )
}

/// The page of a profession.
pub(super) fn profession(profession: &Profession, lang: Lang) -> String {
    let site = site(lang);
    let words = &site.profession;
    let other = lang.other();
    let mut html = format!(
        "<article class=\"profession\"><div class=\"column\">\
         <a class=\"profession__back\" href=\"{}\">‹ {}</a><h1 class=\"profession__name\">{}</h1>\
         <p class=\"profession__other\" lang=\"{}\">{}</p>",
        Page::Search.path(lang),
        words.back,
        escape(profession.name.get(lang)),
        other.code(),
        escape(profession.name.get(other)),
    );
    for (place, basis) in bases(profession).enumerate() {
        let rows: Vec<&Row> = profession
            .rows
            .iter()
            .filter(|row| row.basis == basis.code())
            .collect();
        recognition(
            &mut html,
            site,
            basis,
            lang,
            &rows,
            (place == 0).then_some(profession),
        );
    }
    if profession.excluded {
        let _infallible = write!(
            html,
            "<p class=\"excluded\"><strong>{}</strong> {}</p>",
            words.excluded, words.excluded_meaning
        );
    }
    let synonyms = escape(&profession.synonyms.get(lang).join(", "));
    part(&mut html, words.synonyms, &paragraph(&synonyms));
    part(&mut html, words.duties, &known(&profession.duties, lang));
    part(&mut html, words.education, &known(&profession.education, lang));
    html.push_str("</div><div class=\"profession__aside\">");
    let history: String = profession
        .history
        .iter()
        .map(|event| happened(event, lang))
        .collect();
    part(
        &mut html,
        words.history,
        &format!(
            "<ol class=\"history\">{history}</ol><p><a href=\"{}\">{}</a></p>",
            Written::History {
                profession: profession.id
            }
            .path(lang),
            words.proposals,
        ),
    );
    let related: String = profession
        .related
        .iter()
        .map(|summary| near(summary, lang))
        .collect();
    let related = if related.is_empty() {
        related
    } else {
        format!("<ul class=\"related\">{related}</ul>")
    };
    part(&mut html, words.related, &related);
    html.push_str("</div></article>");
    html
}

/// What a basis means for a person, and the facts of its rows; `whole` adds those of the profession.
fn recognition(
    html: &mut String,
    site: &Site,
    basis: Basis,
    lang: Lang,
    rows: &[&Row],
    whole: Option<&Profession>,
) {
    let words = &site.profession;
    let (meaning, code) = (words.meaning(basis), basis.code());
    let _infallible = write!(
        html,
        "<div class=\"meaning meaning--{code}\"><p class=\"meaning__headline\"><span class=\"basis basis--{code}\">{}</span></p>\
         <p>{}</p></div><dl class=\"facts\">",
        meaning.headline, meaning.explanation
    );
    let mut fact = |name: &str, values: Vec<String>| {
        if !values.is_empty() {
            let values: String = values
                .iter()
                .map(|value| format!("<dd>{}</dd>", escape(value)))
                .collect();
            let _infallible = write!(html, "<div><dt>{name}</dt>{values}</div>");
        }
    };
    if let Some(profession) = whole {
        let code = profession.rows.iter().find_map(|row| row.nkz_code.clone());
        let group = code
            .as_deref()
            .and_then(|code| group(site, code))
            .map(str::to_owned);
        fact(words.code, vec![code.unwrap_or_else(|| words.no_code.to_owned())]);
        fact(words.group, group.into_iter().collect());
    }
    fact(words.levels, vec![level_list(&levels(rows))]);
    for kind in GroundKind::ALL {
        let grounds = rows.iter().filter(|row| row.ground_kind == kind.code());
        fact(
            words.ground(kind),
            distinct(grounds.map(|row| row.ground.get(lang))),
        );
    }
    fact(
        words.validity,
        distinct(rows.iter().map(|row| row.validity.get(lang))),
    );
    fact(words.body, distinct(rows.iter().map(|row| row.body.get(lang))));
    let profiles = rows.iter().filter_map(|row| Profile::from_code(&row.profile));
    fact(
        words.profile,
        distinct(profiles.map(|profile| site.facets.profile_name(profile))),
    );
    html.push_str("</dl>");
}

/// The name of the major group of a code.
fn group(site: &Site, code: &str) -> Option<&'static str> {
    let group = code.parse::<NkzCode>().ok()?.major_group().number();
    site.facets
        .groups
        .get(usize::from(group).checked_sub(1)?)
        .copied()
}

/// A part with a heading; nothing where there is nothing to say.
fn part(html: &mut String, heading: &str, content: &str) {
    if !content.is_empty() {
        let _infallible = write!(
            html,
            "<section class=\"part\"><h2>{heading}</h2>{content}</section>"
        );
    }
}

fn paragraph(escaped: &str) -> String {
    if escaped.is_empty() {
        String::new()
    } else {
        format!("<p>{escaped}</p>")
    }
}

/// A text that may be known in the other language only.
fn known(text: &Text, lang: Lang) -> String {
    let lang = if text.get(lang).is_empty() {
        lang.other()
    } else {
        lang
    };
    match escape(text.get(lang)) {
        text if text.is_empty() => text,
        text => format!("<p lang=\"{}\">{text}</p>", lang.code()),
    }
}

/// What an edition did.
fn happened(event: &Event, lang: Lang) -> String {
    let [included, changed, excluded] = site(lang).profession.events;
    let what = match event.kind.as_str() {
        "included" => included,
        "changed" => changed,
        _ => excluded,
    };
    let page = match event.edition {
        0 | 1 => Page::Edition {
            number: event.edition,
        },
        number => Page::Changes { number },
    };
    format!(
        "<li><time datetime=\"{}\">{}</time> <a href=\"{}\">{}</a></li>",
        event.placed_on,
        date::long(event.placed_on, lang),
        page.path(lang),
        in_edition(event.edition, what, lang),
    )
}

fn near(summary: &Summary, lang: Lang) -> String {
    let page = Page::Profession { id: summary.id };
    format!(
        "<li><a href=\"{}\">{}</a></li>",
        page.path(lang),
        escape(summary.name.get(lang))
    )
}

fn bases(profession: &Profession) -> impl Iterator<Item = Basis> {
    Basis::ALL
        .into_iter()
        .filter(|basis| profession.rows.iter().any(|row| row.basis == basis.code()))
}

fn levels(rows: &[&Row]) -> Vec<u8> {
    let mut levels: Vec<u8> = rows.iter().map(|row| row.level).collect();
    levels.sort_unstable();
    levels.dedup();
    levels
}

fn distinct<'a>(values: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for value in values {
        if !all.iter().any(|known| known == value) {
            all.push(value.to_owned());
        }
    }
    all
}
