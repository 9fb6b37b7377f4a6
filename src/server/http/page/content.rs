//! What is there to read before the application runs, or without it.

use register_api::path;
use register_domain::{basis::Basis, entry::Entry, text::Lang};
use register_i18n::{
    page::{self as words, LABELS},
    words::Words,
};

use super::Shown;
use crate::{http::shell::escape, published::Published};

/// A heading, and the way on without JavaScript.
pub(super) fn heading(published: &Published, heading: &str, lang: Lang) -> String {
    format!("<h1>{}</h1>{}", escape(heading), without_scripts(published, lang))
}

/// The page that says that there is none.
pub(super) fn missing(lang: Lang) -> String {
    format!(
        "<h1>{}</h1><p><a href=\"/{}/\">{}</a></p>",
        words::MISSING.get(lang),
        lang.code(),
        words::MISSING_HINT.get(lang),
    )
}

fn without_scripts(published: &Published, lang: Lang) -> String {
    let Some(current) = published.current() else {
        return String::new();
    };
    format!(
        "<noscript><p>{} <a href=\"{}/{}/form.html?lang={}\">{}</a></p></noscript>",
        words::WITHOUT_SCRIPTS.get(lang),
        path::EDITIONS,
        current.record.number,
        lang.code(),
        words::OFFICIAL_FORM.get(lang),
    )
}

/// A profession in one line: its names, basis and levels.
pub(super) fn summary(shown: &Shown<'_>, lang: Lang) -> String {
    let bases: Vec<&str> = bases(shown).map(|basis| words::basis(lang, basis)).collect();
    format!(
        "{} ({}). {}. {}: {}.",
        shown.name(lang),
        shown.name(lang.other()),
        bases.join(". "),
        LABELS.level.get(lang),
        levels(shown),
    )
}

/// The facts of a profession as plain markup.
pub(super) fn profession(published: &Published, shown: &Shown<'_>, lang: Lang) -> String {
    let other = lang.other();
    let mut html = format!(
        "<article><h1>{}</h1><p lang=\"{}\">{}</p>",
        escape(shown.name(lang)),
        other.code(),
        escape(shown.name(other)),
    );
    if let Some(excluded) = published.excluded(shown.id) {
        html.push_str(&format!(
            "<p><strong>{}</strong></p>",
            words::excluded(lang, excluded.last)
        ));
    }
    for basis in bases(shown) {
        html.push_str(&format!(
            "<p><strong>{}</strong> {}</p>",
            words::basis(lang, basis),
            words::meaning(lang, basis)
        ));
    }
    html.push_str("<dl>");
    facts(&mut html, shown, lang);
    html.push_str("</dl></article>");
    html
}

fn facts(html: &mut String, shown: &Shown<'_>, lang: Lang) {
    let mut fact = |label: Words, values: Vec<String>| {
        if !values.is_empty() {
            html.push_str(&format!("<dt>{}</dt>", label.get(lang)));
            values
                .iter()
                .for_each(|value| html.push_str(&format!("<dd>{}</dd>", escape(value))));
        }
    };
    let all =
        |of: &dyn Fn(&Entry) -> Option<String>| distinct(shown.entries.iter().filter_map(|entry| of(entry)));
    fact(
        LABELS.nkz_code,
        all(&|entry| entry.nkz_code.map(|code| code.to_string())),
    );
    fact(LABELS.level, vec![levels(shown)]);
    fact(
        LABELS.ground,
        all(&|entry| Some(entry.ground.name.get(lang).to_owned())),
    );
    fact(
        LABELS.validity,
        all(&|entry| Some(entry.validity.words().get(lang).to_owned())),
    );
    fact(LABELS.body, all(&|entry| Some(entry.body.get(lang).to_owned())));
    fact(
        LABELS.profile,
        all(&|entry| Some(words::profile(lang, entry.profile).to_owned())),
    );
    let synonyms = shown
        .entries
        .iter()
        .flat_map(|entry| entry.about.synonyms.get(lang));
    fact(LABELS.synonyms, distinct(synonyms.map(ToString::to_string)));
    let known = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    fact(LABELS.duties, all(&|entry| known(entry.about.duties.get(lang))));
    fact(
        LABELS.education,
        all(&|entry| known(entry.about.education.get(lang))),
    );
}

fn bases(shown: &Shown<'_>) -> impl Iterator<Item = Basis> {
    Basis::ALL
        .into_iter()
        .filter(|&basis| shown.entries.iter().any(|entry| entry.basis() == basis))
}

fn levels(shown: &Shown<'_>) -> String {
    let mut levels: Vec<u8> = shown.entries.iter().map(|entry| entry.level.number()).collect();
    levels.sort_unstable();
    levels.dedup();
    levels.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}

fn distinct(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for value in values {
        if !all.contains(&value) {
            all.push(value);
        }
    }
    all
}
