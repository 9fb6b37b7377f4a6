//! The text of a proposal as it will stand in the register: the official columns in both languages, row by row, and what
//! changed since the text before. Whoever may make recommendations or remarks makes them beside the field.

use leptos::prelude::*;
use register_domain::{
    basis::Basis,
    column::Column,
    ground::GroundKind,
    procedure::{ActionKind, Comment},
    profile::Profile,
    proposal::{Answer, Draft, Field, ProposalKind, RowField, Section, StandardPresence},
    text::Lang,
};
use register_i18n::{
    desk::{case as words, proposal as forms},
    form,
    procedure::field as labels,
};
use register_ui::{button::Button, input::focus, language::use_lang};

use super::{blockers::text_id, criteria::is_evidence, seen::Seen, work::Work};

/// The text.
#[component]
pub fn Text(
    /// The work with the case.
    work: Work,
    /// The case.
    seen: StoredValue<Seen>,
) -> impl IntoView {
    let lang = use_lang();
    let (sent, writing) = seen.with_value(|seen| {
        let writing = seen.one.draft.as_ref().map(|saved| saved.draft.clone());
        (seen.one.case.draft.clone(), writing)
    });
    let not_sent = sent.is_none() && writing.is_some();
    let note = not_sent.then(|| view! { <p class="notice">{words::NOT_SENT.get(lang)}</p> });
    let body = match sent.or(writing) {
        Some(draft) => view! { <Whole work seen draft /> }.into_any(),
        None => view! { <p class="quiet">{words::NO_TEXT.get(lang)}</p> }.into_any(),
    };
    view! {
        <section class="part" aria-labelledby="text">
            <h2 id="text" tabindex="-1">
                {forms::PREVIEW.get(lang)}
            </h2>
            {note}
            {body}
        </section>
    }
}

#[component]
fn Whole(work: Work, seen: StoredValue<Seen>, draft: Draft) -> impl IntoView {
    let lang = use_lang();
    let of_section = |section| {
        let fields = fields_of(&draft);
        fields
            .into_iter()
            .filter(move |field| field.section() == section)
            .collect::<Vec<_>>()
    };
    let rows = draft.numbered_rows().map(|(row, _)| {
        let own =
            |field: &Field| matches!(field, Field::Row { row: of, .. } if *of == row) && !is_evidence(*field);
        let fields = of_section(Section::Rows).into_iter().filter(own).collect();
        view! {
            <h3>{words::row(u16::from(row) + 1, lang)}</h3>
            <Facts work seen draft=draft.clone() fields />
        }
    });
    let rows = rows.collect_view();
    let others = [Section::Reason, Section::Contact].map(|section| {
        let fields = of_section(section);
        (!fields.is_empty()).then(|| {
            view! {
                <h3>{labels::section(section).get(lang)}</h3>
                <Facts work seen draft=draft.clone() fields />
            }
        })
    });
    view! {
        <SinceLast seen />
        <Facts work seen draft=draft.clone() fields=of_section(Section::Profession) />
        {rows}
        {others.collect_view()}
    }
}

/// What the author has changed since the text before, each leading to its field.
#[component]
fn SinceLast(seen: StoredValue<Seen>) -> impl IntoView {
    let lang = use_lang();
    let changed = seen.with_value(changed);
    let link = move |field: Field| {
        view! {
            <li>
                <a href=format!("#{}", text_id(field)) rel="external">
                    {labels::label(lang, field)}
                </a>
            </li>
        }
    };
    (!changed.is_empty()).then(|| {
        view! {
            <div class="since">
                <p>
                    <strong>{words::SINCE_LAST.get(lang)}</strong>
                    " ("
                    {words::changed(changed.len(), lang)}
                    ")"
                </p>
                <ul>{changed.into_iter().map(link).collect_view()}</ul>
            </div>
        }
    })
}

/// The fields in which the text differs from the one before.
fn changed(seen: &Seen) -> Vec<Field> {
    let case = &seen.one.case;
    let pair = case.draft.as_ref().zip(case.draft_before.as_ref());
    pair.map(|(now, before)| now.changed_fields(before))
        .unwrap_or_default()
}

/// The fields of a text that are shown: what the form of the register has, and whatever else was filled.
#[must_use]
pub fn fields_of(draft: &Draft) -> Vec<Field> {
    let rows = draft
        .numbered_rows()
        .flat_map(|(row, _)| RowField::ALL.map(|field| Field::Row { row, field }));
    let answers = Answer::ALL.map(Field::Answer).into_iter();
    let shown = answers
        .chain(rows)
        .filter(|&field| is_always_shown(field, draft.kind) || !draft.get(field).is_empty());
    shown.collect()
}

/// Whether a field is shown although it is empty: the official columns, and what clause 8 asks for of an inclusion.
const fn is_always_shown(field: Field, kind: ProposalKind) -> bool {
    match field {
        Field::Answer(Answer::Name(_)) => true,
        Field::Answer(Answer::Nature | Answer::DemandNow | Answer::DemandAhead) => {
            matches!(kind, ProposalKind::Include)
        }
        Field::Answer(Answer::Reason) => !matches!(kind, ProposalKind::Include),
        Field::Answer(_) | Field::Rows => false,
        Field::Row { field, .. } => matches!(
            field,
            RowField::Cell(
                Column::Basis
                    | Column::NkzCode
                    | Column::Ground(_)
                    | Column::Level
                    | Column::Validity(_)
                    | Column::Body(_)
                    | Column::Profile
            )
        ),
    }
}

/// Fields as facts, those of both languages side by side.
#[component]
pub fn Facts(
    /// The work with the case.
    work: Work,
    /// The case.
    seen: StoredValue<Seen>,
    /// The text.
    draft: Draft,
    /// The fields.
    fields: Vec<Field>,
) -> impl IntoView {
    let lang = use_lang();
    let facts = fields.into_iter().map(move |field| {
        let text = told(field, draft.get(field), lang);
        view! { <Fact work seen field text /> }
    });
    view! { <dl class="record">{facts.collect_view()}</dl> }
}

#[component]
fn Fact(work: Work, seen: StoredValue<Seen>, field: Field, text: String) -> impl IntoView {
    let lang = use_lang();
    let side = match field.lang() {
        Some(_) => "record__field record__field--half",
        None => "record__field",
    };
    let of = field.lang().map(Lang::code);
    let (was, said, writes) = seen.with_value(|seen| {
        (
            was(seen, field),
            on(seen.one.case.state.comments(), field),
            seen.commenting(),
        )
    });
    let value = if text.is_empty() {
        view! { <dd class="quiet">{words::NO_ANSWER.get(lang)}</dd> }.into_any()
    } else {
        view! { <dd lang=of>{text}</dd> }.into_any()
    };
    let was = was.map(|was| {
        let was = told(field, &was, lang);
        let was = if was.is_empty() {
            words::EMPTY.get(lang).to_owned()
        } else {
            was
        };
        view! { <dd class="record__was">{words::WAS.get(lang)} ": " <del lang=of>{was}</del></dd> }
    });
    let said = said
        .into_iter()
        .map(|said| view! { <dd class="record__comment">{said}</dd> })
        .collect_view();
    let write = writes.map(|kind| view! { <WriteHere work field kind /> });
    view! {
        <div class=side id=text_id(field) tabindex="-1">
            <dt>{label(field, lang)}</dt>
            {value}
            {was}
            {said}
            {write}
        </div>
    }
}

/// Begins a recommendation or a remark on a field.
#[component]
fn WriteHere(work: Work, field: Field, kind: ActionKind) -> impl IntoView {
    let lang = use_lang();
    let write = move |()| {
        let id = work.comments().begin(Some(field));
        work.open().set(Some(kind));
        // The form is drawn in this turn; its field can take the focus in the next.
        request_animation_frame(move || focus(&id));
    };
    view! {
        <dd class="record__act">
            <Button
                label=format!("+ {}", words::comment(kind).get(lang))
                about=labels::label(lang, field)
                plain=true
                on_press=write
            />
        </dd>
    }
}

/// What stood in a field in the text before, where it has changed.
fn was(seen: &Seen, field: Field) -> Option<String> {
    let before = seen.one.case.draft_before.as_ref()?;
    let now = seen.one.case.draft.as_ref()?;
    (before.get(field) != now.get(field)).then(|| before.get(field).to_owned())
}

/// What is said of a field.
fn on(comments: &[Comment], field: Field) -> Vec<String> {
    let own = comments.iter().filter(|comment| comment.field == Some(field));
    own.map(|comment| comment.text.clone()).collect()
}

/// The label of a field under the heading of its row.
fn label(field: Field, lang: Lang) -> String {
    match field {
        Field::Row { field, .. } => capital(labels::row_field(field).get(lang)),
        field => labels::label(lang, field),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// What stands in a field, codes in words.
#[must_use]
pub fn told(field: Field, text: &str, lang: Lang) -> String {
    let known = match field {
        Field::Row {
            field: RowField::Cell(column),
            ..
        } => told_in_column(column, text, lang),
        Field::Answer(Answer::Standard) => {
            StandardPresence::from_code(text).map(|presence| labels::standard(presence).get(lang))
        }
        Field::Answer(Answer::Nature) => {
            let [yes, no] = labels::YES_NO;
            match text {
                "yes" => Some(yes.get(lang)),
                "no" => Some(no.get(lang)),
                _ => None,
            }
        }
        _ => None,
    };
    known.unwrap_or(text).to_owned()
}

/// What a code stands for in a column of the register.
pub(super) fn told_in_column(column: Column, text: &str, lang: Lang) -> Option<&'static str> {
    match column {
        Column::Basis => Basis::ALL
            .into_iter()
            .find(|basis| basis.code() == text)
            .map(|basis| forms::basis(basis).get(lang)),
        Column::GroundKind => GroundKind::ALL
            .into_iter()
            .find(|kind| kind.code() == text)
            .map(|kind| forms::ground_kind(kind).get(lang)),
        Column::Profile => Profile::ALL
            .into_iter()
            .find(|profile| profile.code() == text)
            .map(|profile| form::profile(profile).get(lang)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(id: &str) -> Field {
        id.parse().unwrap()
    }

    #[test]
    fn the_official_columns_are_shown_even_when_empty_and_others_when_filled() {
        let mut draft = Draft::new(ProposalKind::Include);
        let ids = |draft: &Draft| fields_of(draft).iter().map(Field::to_string).collect::<Vec<_>>();
        let empty = ids(&draft);
        for id in ["name_kk", "name_ru", "nature", "rows.0.basis", "rows.0.ground_ru"] {
            assert!(empty.iter().any(|shown| shown == id), "{id} in {empty:?}");
        }
        assert!(!empty.iter().any(|shown| shown == "rows.0.synonyms_kk"));
        draft.set(field("rows.0.synonyms_kk"), "Балқытушы");
        assert!(ids(&draft).iter().any(|shown| shown == "rows.0.synonyms_kk"));
    }

    #[test]
    fn codes_are_told_in_words() {
        for (id, code, expected) in [
            ("rows.0.basis", "mandatory", "обязательная"),
            ("rows.0.ground_kind", "standard", "профессиональный стандарт"),
            ("nature", "yes", "Да"),
            ("standard", "none", "Нет"),
            ("rows.0.basis", "what", "what"),
            ("rows.0.level", "4", "4"),
            ("name_ru", "Сварщик", "Сварщик"),
        ] {
            assert_eq!(told(field(id), code, Lang::Ru), expected, "{id}");
        }
        assert_eq!(label(field("rows.1.level"), Lang::Ru), "Уровень квалификации");
    }

    #[test]
    fn comments_are_found_by_their_field() {
        let comments = [
            Comment {
                field: Some(field("nature")),
                text: "Қалай?".to_owned(),
            },
            Comment {
                field: None,
                text: "Жалпы".to_owned(),
            },
        ];
        assert_eq!(on(&comments, field("nature")), ["Қалай?"]);
        assert!(on(&comments, field("reason")).is_empty());
    }
}
