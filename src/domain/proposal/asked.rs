//! Which fields the form of a proposal asks, given what stands in it so far. The form shows these fields and no others, and
//! [`super::examine`] wants the required ones.

use super::{Answer, Current, Draft, DraftRow, Field, ProposalKind, RowField, StandardPresence};
use crate::{
    basis::Basis,
    column::Column,
    ground::GroundKind,
    text::{Lang, clean},
};

/// A field that the form asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The field.
    pub field: Field,
    /// Whether it must be filled.
    pub required: bool,
}

/// The fields that the form asks, in its order: the name, the rows, why it is to be changed or excluded, the grounds, the
/// contact.
#[must_use]
pub fn asked(draft: &Draft, current: Current<'_>) -> Vec<Asked> {
    let mut asked = Vec::new();
    let contact = [Answer::ContactPerson, Answer::ContactPhone, Answer::ContactMail];
    let names = Lang::ALL.map(Answer::Name);
    match draft.kind {
        ProposalKind::Exclude { .. } => {
            answers(&mut asked, &[Answer::Reason], true);
            answers(&mut asked, &contact, true);
        }
        ProposalKind::Include => {
            answers(&mut asked, &names, true);
            rows(&mut asked, draft, current);
            grounds(&mut asked, draft, true);
            answers(&mut asked, &contact, true);
        }
        ProposalKind::Change { .. } => {
            answers(&mut asked, &names, true);
            rows(&mut asked, draft, current);
            answers(&mut asked, &[Answer::Reason], true);
            grounds(&mut asked, draft, false);
            answers(&mut asked, &contact, true);
        }
    }
    asked
}

fn answers(asked: &mut Vec<Asked>, answers: &[Answer], required: bool) {
    asked.extend(answers.iter().map(|&answer| Asked {
        field: Field::Answer(answer),
        required,
    }));
}

fn rows(asked: &mut Vec<Asked>, draft: &Draft, current: Current<'_>) {
    for (number, row) in draft.numbered_rows() {
        for field in RowField::ALL {
            if let Some(required) = is_required(draft, row, field, current) {
                asked.push(Asked {
                    field: Field::Row { row: number, field },
                    required,
                });
            }
        }
    }
}

/// Whether a field of a row must be filled; `None` when it is not asked at all.
fn is_required(draft: &Draft, row: &DraftRow, field: RowField, current: Current<'_>) -> Option<bool> {
    match field {
        RowField::Cell(Column::NkzCode) => Some(false),
        RowField::Cell(column) => Some(column.is_required()),
        RowField::OrderNumber | RowField::OrderDate => {
            let by_order = matches!(
                ground_kind(row),
                Some(GroundKind::Standard | GroundKind::Requirements)
            );
            (by_order && has_new_ground(draft, row, current)).then_some(true)
        }
        RowField::ActArticle | RowField::ActDemand => {
            let by_act = ground_kind(row) == Some(GroundKind::Act);
            (by_act && has_new_ground(draft, row, current)).then_some(true)
        }
    }
}

/// The kind of ground that a row names.
pub(super) fn ground_kind(row: &DraftRow) -> Option<GroundKind> {
    GroundKind::from_code(&clean(row.cell(Column::GroundKind)))
}

/// Whether a row rests on a document that the profession's rows do not name yet: only then it needs evidence.
fn has_new_ground(draft: &Draft, row: &DraftRow, current: Current<'_>) -> bool {
    let Some(profession) = draft.kind.profession() else {
        return true;
    };
    let names = Lang::ALL.map(|lang| clean(row.cell(Column::Ground(lang))));
    !current.rows(profession).any(|entry| {
        Some(entry.ground.kind) == ground_kind(row)
            && Lang::ALL.map(|lang| entry.ground.name.get(lang)) == names.each_ref().map(AsRef::as_ref)
    })
}

/// The grounds of clause 8; for a change they may be given and need not.
fn grounds(asked: &mut Vec<Asked>, draft: &Draft, required: bool) {
    let nature = clean(draft.answer(Answer::Nature));
    answers(asked, &[Answer::Nature], required);
    if nature == "yes" {
        answers(asked, &[Answer::NatureExplanation], true);
    }
    let demand = [
        Answer::DemandNow,
        Answer::DemandAhead,
        Answer::DemandPeriod,
        Answer::DemandSource,
    ];
    // Figures without their period and source say nothing: whoever gives one gives all.
    let begun = demand
        .iter()
        .any(|&answer| !clean(draft.answer(answer)).is_empty());
    answers(asked, &demand, required || begun);
    let mandatory = draft
        .rows()
        .iter()
        .any(|row| Basis::from_code(&clean(row.cell(Column::Basis))) == Some(Basis::Mandatory));
    if mandatory {
        answers(asked, &[Answer::Standard], required);
        if let Some(StandardPresence::Standard | StandardPresence::Requirements) =
            StandardPresence::from_code(&clean(draft.answer(Answer::Standard)))
        {
            let order = [
                Answer::StandardName,
                Answer::StandardOrderNumber,
                Answer::StandardOrderDate,
            ];
            answers(asked, &order, true);
        }
    }
}
