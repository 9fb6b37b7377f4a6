//! `GET /api/v1/rules`: the clauses of the Rules, official text and plain words.

use axum::response::Response;
use register_api::{
    path,
    rules::{RuleClause, Rules},
    text::Text,
};
use register_domain::{clause::Clause, text::Lang};
use register_i18n::{
    rules::{self, plain},
    words::Words,
};

use crate::http::{asked::Asked, parameters::Parameters, refusal::Refused};

/// The clauses of the Rules
///
/// Official text and plain words, both in Kazakh and Russian.
#[utoipa::path(
    get,
    operation_id = "getRules",
    path = path::RULES,
    tag = "rules",
    responses((status = 200, description = "The Rules", body = Rules)),
)]
pub(crate) async fn handler(asked: Asked, parameters: Parameters) -> Result<Response, Refused> {
    parameters.finish()?;
    let clauses = Clause::ALL.map(clause).into();
    let source = Text {
        kk: source(Lang::Kk),
        ru: source(Lang::Ru),
    };
    Ok(asked.json(&Rules {
        title: words(rules::TITLE),
        source,
        clauses,
    }))
}

fn source(lang: Lang) -> String {
    format!(
        "{}. {}. {}.",
        rules::ORDER.get(lang),
        rules::REGISTERED.get(lang),
        rules::EDITION.get(lang)
    )
}

fn words(words: Words) -> Text {
    both(|lang| words.get(lang))
}

fn both(text: impl Fn(Lang) -> &'static str) -> Text {
    Text {
        kk: text(Lang::Kk).to_owned(),
        ru: text(Lang::Ru).to_owned(),
    }
}

fn clause(clause: Clause) -> RuleClause {
    let [kk, ru] = Lang::ALL.map(|lang| rules::paragraphs(clause, lang));
    let length = kk.len().max(ru.len());
    let at =
        |paragraphs: &[&str], place: usize| paragraphs.get(place).copied().unwrap_or_default().to_owned();
    RuleClause {
        id: clause.id().to_owned(),
        chapter: both(|lang| rules::chapter(clause.chapter(), lang)),
        heading: both(|lang| plain::heading(clause, lang)),
        plain: both(|lang| plain::words(clause, lang)),
        official: (0..length)
            .map(|place| Text {
                kk: at(kk, place),
                ru: at(ru, place),
            })
            .collect(),
        amended: both(|lang| rules::note(clause, lang).unwrap_or_default()),
    }
}
