//! How the fields of a proposal look: those of both languages side by side, long texts in several lines, choices as choices.

use leptos::prelude::*;
use register_domain::{
    basis::Basis,
    column::Column,
    ground::GroundKind,
    level::Level,
    profile::Profile,
    proposal::{Answer, Draft, Field, ProposalKind, RowField, Section, StandardPresence},
    text::Lang,
};
use register_i18n::{desk::proposal as words, form, procedure::field as labels};
use register_ui::{
    button::Button,
    choice::{Choice, RadioField, SelectField},
    field::{TextArea, TextField},
    language::use_lang,
};

use super::writing::{Question, Writing};

/// The id of a section's heading.
#[must_use]
pub const fn section_id(section: Section) -> &'static str {
    match section {
        Section::Profession => "section-profession",
        Section::Rows => "section-rows",
        Section::Reason => "section-reason",
        Section::Grounds => "section-grounds",
        Section::Contact => "section-contact",
    }
}

/// The fields of a section.
#[component]
pub fn SectionFields(
    /// The draft.
    writing: Writing,
    /// The section.
    section: Section,
) -> impl IntoView {
    let lang = use_lang();
    let groups = move || in_pairs(writing.questions(section));
    let rows = move || {
        let kind = writing.draft().with(|draft| draft.kind);
        (section == Section::Rows && !matches!(kind, ProposalKind::Exclude { .. })).then(|| {
            let add = move |()| writing.draft().update(Draft::add_row);
            let remove = move |()| {
                writing.draft().update(|draft| {
                    let last = u8::try_from(draft.rows().len())
                        .unwrap_or(u8::MAX)
                        .saturating_sub(1);
                    draft.remove_row(last);
                });
            };
            view! {
                <p class="actions">
                    <Button label=words::ADD_ROW.get(lang) on_press=add />
                    <Show when=move || { writing.draft().with(|draft| draft.rows().len() > 1) }>
                        <Button label=words::REMOVE_ROW.get(lang) plain=true on_press=remove />
                    </Show>
                </p>
            }
        })
    };
    view! {
        <div class="form form--wide">
            <For each=groups key=Clone::clone let:group>
                <Group writing group />
            </For>
            {rows}
        </div>
    }
}

/// Puts the Kazakh and the Russian field of one thing together.
fn in_pairs(questions: Vec<Question>) -> Vec<Vec<Question>> {
    let mut groups: Vec<Vec<Question>> = Vec::new();
    for question in questions {
        match groups.last_mut().map(Vec::as_mut_slice) {
            Some([first])
                if first.field.lang() == Some(Lang::Kk) && question.field.lang() == Some(Lang::Ru) =>
            {
                let first = *first;
                groups.pop();
                groups.push(vec![first, question]);
            }
            _ => groups.push(vec![question]),
        }
    }
    groups
}

#[component]
fn Group(writing: Writing, group: Vec<Question>) -> impl IntoView {
    let fields = group
        .iter()
        .map(|&question| view! { <OneField writing question /> })
        .collect_view();
    if group.len() == 2 {
        view! { <div class="pair__fields">{fields}</div> }.into_any()
    } else {
        view! { <div class="column">{fields}</div> }.into_any()
    }
}

#[component]
fn OneField(writing: Writing, question: Question) -> impl IntoView {
    let lang = use_lang();
    let Question { field, required } = question;
    let input = writing.input(field, labels::label(lang, field), lang);
    let hint = labels::hint(field).map_or("", |words| words.get(lang));
    let optional = !required;
    match look(field, lang) {
        Look::Line => match field.lang() {
            Some(of) => view! { <TextField input hint optional lang=of /> }.into_any(),
            None => view! { <TextField input hint optional /> }.into_any(),
        },
        Look::Lines => match field.lang() {
            Some(of) => view! { <TextArea input hint optional lang=of /> }.into_any(),
            None => view! { <TextArea input hint optional /> }.into_any(),
        },
        Look::Radio(choices) => view! { <RadioField input choices hint /> }.into_any(),
        Look::Select(choices) => view! { <SelectField input choices hint optional /> }.into_any(),
        Look::Code => {
            let list = format!("{}-codes", input.id.get_value());
            let codes = move || {
                let typed = input.value.get();
                let option = |(code, name): (String, String)| view! { <option value=code>{name}</option> };
                writing.codes(&typed, lang).into_iter().map(option).collect_view()
            };
            view! {
                <TextField input hint optional list=list.clone() wide=14 />
                <datalist id=list>{codes}</datalist>
            }
            .into_any()
        }
    }
}

/// How a field is asked.
enum Look {
    Line,
    Lines,
    Radio(Vec<Choice>),
    Select(Vec<Choice>),
    /// A line with codes suggested.
    Code,
}

fn look(field: Field, lang: Lang) -> Look {
    let yes_no = || {
        let [yes, no] = labels::YES_NO;
        vec![Choice::new("yes", yes.get(lang)), Choice::new("no", no.get(lang))]
    };
    match field {
        Field::Answer(Answer::Nature) => Look::Radio(yes_no()),
        Field::Answer(Answer::Standard) => Look::Radio(
            [
                StandardPresence::Standard,
                StandardPresence::Requirements,
                StandardPresence::Neither,
            ]
            .map(|each| Choice::new(each.code(), labels::standard(each).get(lang)))
            .to_vec(),
        ),
        Field::Answer(Answer::NatureExplanation | Answer::DemandSource | Answer::Reason) => Look::Lines,
        Field::Row { field, .. } => match field {
            RowField::Cell(Column::Basis) => Look::Radio(
                Basis::ALL
                    .map(|each| Choice::new(each.code(), words::basis(each).get(lang)))
                    .to_vec(),
            ),
            RowField::Cell(Column::GroundKind) => Look::Select(
                GroundKind::ALL
                    .map(|each| Choice::new(each.code(), words::ground_kind(each).get(lang)))
                    .to_vec(),
            ),
            RowField::Cell(Column::Profile) => Look::Radio(
                Profile::ALL
                    .map(|each| Choice::new(each.code(), form::profile(each).get(lang)))
                    .to_vec(),
            ),
            RowField::Cell(Column::Level) => Look::Select(
                (0..=u8::MAX)
                    .filter(|&level| Level::try_from(level).is_ok())
                    .map(|level| Choice::new(level.to_string(), level.to_string()))
                    .collect(),
            ),
            RowField::Cell(Column::NkzCode) => Look::Code,
            RowField::Cell(Column::Ground(_) | Column::Duties(_) | Column::Education(_))
            | RowField::ActDemand => Look::Lines,
            _ => Look::Line,
        },
        _ => Look::Line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_of_one_thing_stand_together() {
        let question = |field| Question {
            field,
            required: true,
        };
        let [kk, ru] = Lang::ALL.map(|lang| question(Field::Answer(Answer::Name(lang))));
        let reason = question(Field::Answer(Answer::Reason));
        assert_eq!(
            in_pairs(vec![kk, ru, reason, kk]),
            [vec![kk, ru], vec![reason], vec![kk]]
        );
    }
}
