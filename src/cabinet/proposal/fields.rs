//! How the fields of a proposal look: those of both languages side by side, long texts in several lines, choices as choices.

use leptos::prelude::*;
use register_domain::{
    basis::Basis,
    column::Column,
    ground::GroundKind,
    level::Level,
    profile::Profile,
    proposal::{Answer, Draft, Field, RowField, Section, StandardPresence},
    text::Lang,
};
use register_i18n::{desk::proposal as words, procedure::field as labels};
use register_ui::{
    announcement::use_announcer,
    button::Button,
    choice::{Choice, RadioField, SelectField},
    field::{TextArea, TextField},
    input::focus,
    language::use_lang,
};

use super::{
    rework::{OnField, Rework},
    writing::{Question, Writing},
};

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
    /// What was recommended.
    rework: Rework,
    /// The section.
    section: Section,
) -> impl IntoView {
    let groups = move || in_pairs(writing.questions(section));
    if section == Section::Rows {
        return view! { <Rows writing rework /> }.into_any();
    }
    view! {
        <div class="form form--wide">
            <For each=groups key=Clone::clone let:group>
                <Group writing rework group />
            </For>
        </div>
    }
    .into_any()
}

/// The rows, one below the other.
#[component]
fn Rows(writing: Writing, rework: Rework) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let row = move |row: u8| {
        let groups = move || {
            let own = writing.questions(Section::Rows).into_iter();
            in_pairs(
                own.filter(|question| matches!(question.field, Field::Row { row: of, .. } if of == row))
                    .collect(),
            )
        };
        let title = words::row(u16::from(row) + 1, lang);
        let about = title.clone();
        let remove = move |()| {
            writing.remove_row(row);
            voice.say(words::ROW_REMOVED.get(lang));
            focus(section_id(Section::Rows));
        };
        view! {
            <fieldset class="row-form form form--wide">
                <legend>{title}</legend>
                <For each=groups key=Clone::clone let:group>
                    <Group writing rework group />
                </For>
                <Show when=move || { writing.rows() > 1 }>
                    <p class="actions">
                        <Button label=words::REMOVE_ROW.get(lang) about=about.clone() plain=true on_press=remove />
                    </p>
                </Show>
            </fieldset>
        }
    };
    view! {
        <OnField rework field=Field::Rows />
        <For each=move || 0..writing.rows() key=|row| *row children=row />
        <p class="actions">
            <Button
                label=words::ADD_ROW.get(lang)
                on_press=move |()| writing.draft().update(Draft::add_row)
            />
            <Show when=move || writing.has_removed()>
                <Button label=words::PUT_BACK.get(lang) plain=true on_press=move |()| writing.put_back() />
            </Show>
        </p>
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
fn Group(writing: Writing, rework: Rework, group: Vec<Question>) -> impl IntoView {
    let fields = group
        .iter()
        .map(|&question| {
            view! {
                <div class="asked">
                    <OnField rework field=question.field />
                    <OneField writing question />
                </div>
            }
        })
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
    // Within a row its number need not be said again.
    let label = match field {
        Field::Row { field, .. } => labels::row_field(field).get(lang).to_owned(),
        field => labels::label(lang, field),
    };
    let input = writing.input(field, label, lang);
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
                    .map(|each| Choice::new(each.code(), words::profile(each).get(lang)))
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
