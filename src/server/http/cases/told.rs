//! How a refusal of the procedure is told: every blocker with its place, its code and its words.

use register_api::{
    cases::refusal::CaseRefusal,
    problem::{FieldProblem, Problem},
};
use register_domain::{draft_edition::DraftBlocker, procedure::Blocker, text::Lang};
use register_i18n::procedure::{assembly, attachment, blocker as words};
use serde::Serialize;
use serde_json::Value;

/// What a problem document lists, blocker by blocker.
pub(crate) fn fields(refusal: &CaseRefusal, lang: Lang) -> Vec<FieldProblem> {
    match refusal {
        CaseRefusal::Blocked(found) => found.iter().map(|one| of_case(one, lang)).collect(),
        CaseRefusal::Package(found) => all(found, |one| assembly::package(lang, one)),
        CaseRefusal::DraftEdition(found) => found.iter().map(|one| of_draft(one, lang)).collect(),
        CaseRefusal::Placement(found) => all(found, |one| assembly::placement(lang, one)),
        CaseRefusal::Attachment(found) => all(found, |one| attachment::problem(lang, one)),
        CaseRefusal::OwnSite(found) => all(found, |one| assembly::own_site(*one).get(lang).to_owned()),
        CaseRefusal::NotReadable { detail } => vec![FieldProblem {
            field: String::new(),
            code: "not_readable".to_owned(),
            detail: detail.clone(),
        }],
        _ => Vec::new(),
    }
}

fn of_case(blocker: &Blocker, lang: Lang) -> FieldProblem {
    let code = match blocker {
        Blocker::Incomplete(problem) => code(&problem.reason),
        other => code(other),
    };
    FieldProblem {
        field: place(&blocker.place()),
        code,
        detail: words::words(lang, blocker),
    }
}

fn of_draft(blocker: &DraftBlocker, lang: Lang) -> FieldProblem {
    let field = match blocker {
        DraftBlocker::Case { blocker, .. } => place(&blocker.place()),
        DraftBlocker::Nothing | DraftBlocker::Unsettled { .. } => String::new(),
    };
    FieldProblem {
        field,
        code: code(blocker),
        detail: assembly::draft(lang, blocker),
    }
}

fn all<T: Serialize>(found: &[T], told: impl Fn(&T) -> String) -> Vec<FieldProblem> {
    let told = found.iter().map(|one| FieldProblem {
        field: String::new(),
        code: code(one),
        detail: told(one),
    });
    told.collect()
}

/// The stable code by which a blocker is written.
fn code(blocker: &impl Serialize) -> String {
    match serde_json::to_value(blocker) {
        Ok(Value::Object(members)) => members
            .get("code")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        Ok(Value::String(code)) => code,
        _ => String::new(),
    }
}

/// The place where a blocker is mended: the id of a field, or of what is not one.
fn place(place: &impl Serialize) -> String {
    match serde_json::to_value(place) {
        Ok(Value::String(id)) => id,
        Ok(Value::Object(members)) => members
            .into_iter()
            .next()
            .map(|(kind, value)| match value {
                Value::String(id) => id,
                other => format!("{kind}:{other}"),
            })
            .unwrap_or_default(),
        _ => String::new(),
    }
}

/// The problem document with what only this refusal says.
pub(crate) fn body(problem: &Problem, refusal: &CaseRefusal) -> serde_json::Result<Vec<u8>> {
    #[derive(Serialize)]
    struct Whole<'a> {
        #[serde(flatten)]
        problem: &'a Problem,
        #[serde(flatten)]
        members: register_api::cases::refusal::Members<'a>,
    }
    serde_json::to_vec(&Whole {
        problem,
        members: refusal.members(),
    })
}
