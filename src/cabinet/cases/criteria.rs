//! The grounds of a proposal, criterion by criterion (clauses 8 and 8-1): what the author says, and a checklist for those who
//! examine it.

use leptos::prelude::*;
use register_domain::{
    basis::Basis,
    clause::{Clause, Provision},
    column::Column,
    procedure::{ActionKind, LegalGround},
    proposal::{Draft, Field, RowField, Section},
};
use register_i18n::{desk::case as words, procedure::field as labels};
use register_ui::{choice::CheckField, form::Form, input::Input, language::use_lang};

use super::{
    grounds::Grounds,
    seen::Seen,
    text::{Facts, fields_of},
    work::Work,
};
use crate::check;

/// The criteria in the order of the Rules, each with the name of its mark.
const CRITERIA: [(&str, Provision); 4] = [
    ("nature", Provision::NATURE_OF_WORK),
    ("demand", Provision::DEMAND),
    ("standard", Provision::STANDARD),
    ("act", Provision::whole(Clause::P8_1)),
];

/// The grounds.
#[component]
pub fn Criteria(
    /// The work with the case.
    work: Work,
    /// The case.
    seen: StoredValue<Seen>,
) -> impl IntoView {
    let lang = use_lang();
    let (draft, examines) = seen.with_value(|seen| {
        let writing = seen.one.draft.as_ref().map(|saved| &saved.draft);
        let draft = seen.one.case.draft.as_ref().or(writing).cloned();
        (draft, examines(seen))
    });
    let Some(draft) = draft else {
        return ().into_any();
    };
    let form = Form::new(format!("case-{}-criteria", work.id()));
    let shown: Vec<_> = CRITERIA
        .into_iter()
        .filter(|(_, provision)| *provision != Provision::whole(Clause::P8_1) || is_mandatory(&draft))
        .map(|(name, provision)| {
            let mark = examines.then(|| form.input(name, words::CHECKED.get(lang), "", check::anything()));
            (provision, mark)
        })
        .collect();
    let marks: Vec<Input> = shown.iter().filter_map(|(_, mark)| *mark).collect();
    let all = marks.len();
    let done = move || {
        let done = marks
            .iter()
            .filter(|mark| mark.value.with(|value| value == "yes"))
            .count();
        words::checked(done, all, lang)
    };
    let told = examines.then(|| {
        view! {
            <p role="status" class="quiet">
                {done}
            </p>
        }
    });
    let heading = if examines {
        words::CRITERIA
    } else {
        labels::section(Section::Grounds)
    };
    let criteria = shown.into_iter().map(|(provision, mark)| {
        let fields = fields_under(&draft, provision);
        view! { <Criterion work seen draft=draft.clone() provision fields mark /> }
    });
    view! {
        <section class="part" aria-labelledby="grounds">
            <h2 id="grounds">{heading.get(lang)}</h2>
            {told}
            {criteria.collect_view()}
        </section>
    }
    .into_any()
}

#[component]
fn Criterion(
    work: Work,
    seen: StoredValue<Seen>,
    draft: Draft,
    provision: Provision,
    fields: Vec<Field>,
    mark: Option<Input>,
) -> impl IntoView {
    let lang = use_lang();
    let nothing = fields.is_empty();
    view! {
        <div class="criterion">
            <h3>{words::criterion(provision).get(lang)}</h3>
            <Grounds grounds=vec![LegalGround::Law(provision)] />
            <Facts work seen draft fields />
            {nothing.then(|| view! { <p class="quiet">{words::NO_ANSWER.get(lang)}</p> })}
            {mark.map(|input| view! { <CheckField input /> })}
        </div>
    }
}

/// Whether the person examines the proposal now.
fn examines(seen: &Seen) -> bool {
    [ActionKind::Return, ActionKind::FindConforming, ActionKind::Remark]
        .into_iter()
        .any(|action| seen.offer(action).is_some())
}

/// Whether a row is on the mandatory basis, for which clause 8-1 asks.
fn is_mandatory(draft: &Draft) -> bool {
    draft
        .rows()
        .iter()
        .any(|row| row.cell(Column::Basis) == Basis::Mandatory.code())
}

/// The fields of a text in which a criterion is answered.
fn fields_under(draft: &Draft, provision: Provision) -> Vec<Field> {
    let fields = fields_of(draft).into_iter();
    fields
        .filter(|field| field.provision() == Some(provision))
        .collect()
}

/// Whether a field of a row stands among the grounds rather than in the row.
#[must_use]
pub const fn is_evidence(field: Field) -> bool {
    matches!(
        field,
        Field::Row {
            field: RowField::OrderNumber | RowField::OrderDate | RowField::ActArticle | RowField::ActDemand,
            ..
        }
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use register_domain::proposal::ProposalKind;

    #[test]
    fn answers_stand_under_their_criterion() {
        let mut draft = Draft::new(ProposalKind::Include);
        for (id, text) in [
            ("nature", "yes"),
            ("demand_now", "12"),
            ("standard", "none"),
            ("rows.0.order_number", "284"),
            ("rows.0.act_article", "12"),
        ] {
            draft.set(id.parse().unwrap(), text);
        }
        let check = |provision, expected: &[&str]| {
            let ids: Vec<String> = fields_under(&draft, provision)
                .iter()
                .map(Field::to_string)
                .collect();
            assert_eq!(ids, expected, "{provision:?}");
        };
        check(Provision::NATURE_OF_WORK, &["nature"]);
        check(Provision::DEMAND, &["demand_now", "demand_ahead"]);
        check(Provision::STANDARD, &["standard", "rows.0.order_number"]);
        check(Provision::whole(Clause::P8_1), &["rows.0.act_article"]);
        assert!(!is_mandatory(&draft));
        draft.set("rows.0.basis".parse().unwrap(), Basis::Mandatory.code());
        assert!(is_mandatory(&draft));
    }
}
