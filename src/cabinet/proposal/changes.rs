//! What changed: a text against another one, field by field.

use leptos::prelude::*;
use register_domain::{
    basis::Basis,
    column::Column,
    ground::GroundKind,
    profile::Profile,
    proposal::{Answer, Draft, Field, RowField, StandardPresence},
    text::Lang,
};
use register_i18n::{
    desk::{proposal as words, rework, saving},
    procedure::field as labels,
};
use register_ui::{
    language::use_lang,
    table::{Cell, Row, Table},
};

/// A field in which two texts differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The field.
    pub label: String,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// The fields in which a text differs from another one, in the order of the form. `wanted` chooses among them.
#[must_use]
pub fn changed(before: &Draft, after: &Draft, lang: Lang, wanted: impl Fn(Field) -> bool) -> Vec<Changed> {
    let fields = after.changed_fields(before).into_iter();
    fields
        .filter(|&field| wanted(field))
        .map(|field| match field {
            Field::Rows => Changed {
                label: rework::ROWS.get(lang).to_owned(),
                before: before.rows().len().to_string(),
                after: after.rows().len().to_string(),
            },
            field => Changed {
                label: labels::label(lang, field),
                before: readable(field, before.get(field), lang),
                after: readable(field, after.get(field), lang),
            },
        })
        .collect()
}

/// What stands in a field, as a person reads it.
fn readable(field: Field, text: &str, lang: Lang) -> String {
    let choice = match field {
        Field::Row { field, .. } => match field {
            RowField::Cell(Column::Basis) => Basis::from_code(text).map(words::basis),
            RowField::Cell(Column::GroundKind) => GroundKind::from_code(text).map(words::ground_kind),
            RowField::Cell(Column::Profile) => Profile::from_code(text).map(words::profile),
            _ => None,
        },
        Field::Answer(Answer::Nature) => match text {
            "yes" => Some(labels::YES_NO[0]),
            "no" => Some(labels::YES_NO[1]),
            _ => None,
        },
        Field::Answer(Answer::Standard) => StandardPresence::from_code(text).map(labels::standard),
        _ => None,
    };
    match choice {
        Some(choice) => choice.get(lang).to_owned(),
        None if text.trim().is_empty() => saving::NOTHING.get(lang).to_owned(),
        None => text.to_owned(),
    }
}

/// The changes, with what the columns are called.
#[component]
pub fn Changes(
    /// What the list is.
    #[prop(into)]
    caption: String,
    /// What both sides are called.
    sides: [&'static str; 2],
    /// The changes.
    #[prop(into)]
    changes: Signal<Vec<Changed>>,
) -> impl IntoView {
    let lang = use_lang();
    let field = saving::FIELD.get(lang);
    let [before, after] = sides;
    let row = move |changed: Changed| {
        view! {
            <Row>
                <Cell label=field>{changed.label}</Cell>
                <Cell label=before>{changed.before}</Cell>
                <Cell label=after>
                    <strong>{changed.after}</strong>
                </Cell>
            </Row>
        }
    };
    move || {
        let changes = changes.get();
        if changes.is_empty() {
            return view! { <p class="quiet">{rework::NOTHING.get(lang)}</p> }.into_any();
        }
        view! {
            <Table caption=caption.clone() head=vec![field, before, after]>
                {changes.into_iter().map(row).collect_view()}
            </Table>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use register_domain::proposal::ProposalKind;

    use super::*;

    #[test]
    fn changes_are_told_in_words() {
        let basis = Field::Row {
            row: 0,
            field: RowField::Cell(Column::Basis),
        };
        let before = Draft::new(ProposalKind::Include);
        let mut after = before.clone();
        after.set(basis, "mandatory");
        after.set(Field::Answer(Answer::Nature), "no");
        let told: Vec<Changed> = changed(&before, &after, Lang::Kk, |_| true);
        let expected = [(Field::Answer(Answer::Nature), "Жоқ"), (basis, "міндетті")];
        let expected = expected.map(|(field, text)| Changed {
            label: labels::label(Lang::Kk, field),
            before: "бос".to_owned(),
            after: text.to_owned(),
        });
        assert_eq!(told, expected);
        assert_eq!(changed(&after, &after, Lang::Ru, |_| true), []);
        assert_eq!(
            changed(&before, &after, Lang::Ru, |field| field == basis).len(),
            1
        );
    }
}
