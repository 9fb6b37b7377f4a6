//! Recommendations and remarks: each beside its field, with a place to answer it.

use leptos::prelude::*;
use register_domain::{
    procedure::{Comment, State},
    proposal::{Draft, Field},
    text::{Lang, clean},
};
use register_i18n::{desk::rework as words, procedure::field as labels};
use register_ui::{field::TextArea, input::Input, language::use_lang};

/// What was recommended or remarked, and what is answered.
#[derive(Clone, Copy)]
pub struct Rework {
    comments: StoredValue<Vec<Comment>>,
    remarks: bool,
    answers: StoredValue<Vec<RwSignal<String>>>,
    /// The text as it was sent last.
    sent: StoredValue<Option<Draft>>,
}

impl Rework {
    /// What a case in this state was returned with.
    #[must_use]
    pub fn new(state: &State, sent: Option<Draft>, answers: &[String]) -> Rework {
        let (comments, remarks) = match state {
            State::ReturnedForRework { comments, .. } => (comments.clone(), false),
            State::Remarks { comments, .. } => (comments.clone(), true),
            _ => (Vec::new(), false),
        };
        let answer = |place: usize| RwSignal::new(answers.get(place).cloned().unwrap_or_default());
        Rework {
            answers: StoredValue::new((0..comments.len()).map(answer).collect()),
            comments: StoredValue::new(comments),
            remarks,
            sent: StoredValue::new(sent),
        }
    }

    /// Whether there is anything to rework.
    #[must_use]
    pub fn is_any(self) -> bool {
        self.comments.with_value(|comments| !comments.is_empty())
    }

    /// Follows the answers.
    pub fn track(self) {
        self.answers
            .with_value(|answers| answers.iter().for_each(Track::track));
    }

    /// What is answered, in the order of the recommendations.
    #[must_use]
    pub fn answers(self) -> Vec<String> {
        self.answers
            .with_value(|answers| answers.iter().map(GetUntracked::get_untracked).collect())
    }

    /// Whether anything is answered.
    #[must_use]
    pub fn is_answered(self) -> bool {
        self.answers().iter().any(|answer| !clean(answer).is_empty())
    }

    /// The answers in one text, as they are sent; none when nothing is answered.
    #[must_use]
    pub fn reply(self, lang: Lang) -> Option<String> {
        let answers = self.answers();
        let lines: Vec<String> = self.comments.with_value(|comments| {
            let all = (1..).zip(comments).zip(&answers);
            all.filter(|(_, answer)| !clean(answer).is_empty())
                .map(|((number, comment), answer)| {
                    let about = comment.field.map(|field| labels::label(lang, field));
                    words::reply(number, about.as_deref(), answer)
                })
                .collect()
        });
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    /// The places of those on a field; with `None` of those on no field that the form asks.
    fn places(self, wanted: Option<Field>, asked: impl Fn(Field) -> bool) -> Vec<usize> {
        self.comments.with_value(|comments| {
            let of = |comment: &Comment| comment.field.filter(|&field| asked(field));
            let all = comments.iter().enumerate();
            all.filter(|(_, comment)| of(comment) == wanted)
                .map(|(place, _)| place)
                .collect()
        })
    }

    /// The text as it was sent last.
    #[must_use]
    pub fn sent(self) -> Option<Draft> {
        self.sent.get_value()
    }
}

/// The recommendations on a field, each with a place to answer it.
#[component]
pub fn OnField(
    /// All of them.
    rework: Rework,
    /// The field.
    field: Field,
) -> impl IntoView {
    let places = rework.places(Some(field), |_| true);
    places
        .into_iter()
        .map(|place| view! { <One rework place /> })
        .collect_view()
}

/// What the form begins with when it came back: the recommendations on the whole and on what it does not ask.
#[component]
pub fn OnWhole(
    /// All of them.
    rework: Rework,
    /// Whether the form asks a field.
    #[prop(into)]
    asked: Callback<Field, bool>,
) -> impl IntoView {
    let lang = use_lang();
    let title = if rework.remarks {
        words::REMARKS
    } else {
        words::RECOMMENDATIONS
    };
    let places = rework.places(None, |field| asked.run(field));
    rework.is_any().then(|| {
        view! {
            <section class="part" aria-labelledby="rework">
                <h2 id="rework">{title.get(lang)}</h2>
                <p class="quiet column">{words::HELP.get(lang)}</p>
                {places.into_iter().map(|place| view! { <One rework place /> }).collect_view()}
            </section>
        }
    })
}

#[component]
fn One(rework: Rework, place: usize) -> impl IntoView {
    let comment = rework
        .comments
        .with_value(|comments| comments.get(place).cloned());
    let answer = rework.answers.with_value(|answers| answers.get(place).copied());
    comment.zip(answer).map(
        |(comment, answer)| view! { <Answerable number=place + 1 remark=rework.remarks comment answer /> },
    )
}

#[component]
fn Answerable(number: usize, remark: bool, comment: Comment, answer: RwSignal<String>) -> impl IntoView {
    let lang = use_lang();
    let name = words::numbered(number, remark, lang);
    let about = comment.field.is_none().then(|| words::WHOLE.get(lang));
    let input = Input {
        id: StoredValue::new(format!("answer-{number}")),
        label: StoredValue::new(format!("{} ({name})", words::ANSWER.get(lang))),
        value: answer.into(),
        fault: Signal::derive(|| None),
        on_input: Callback::new(move |text| answer.set(text)),
        on_leave: Callback::new(|()| {}),
    };
    view! {
        <div class="comment">
            <p class="comment__text">
                <strong>{name}</strong>
                {about.map(|about| format!(" · {about}"))}
                <br />
                {comment.text}
            </p>
            <TextArea input optional=true rows=2 />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use register_domain::proposal::{Answer, ProposalKind};

    use super::*;

    #[test]
    fn each_recommendation_is_answered_by_its_number() {
        Owner::new().with(|| {
            let reason = Field::Answer(Answer::Reason);
            let comment = |field, text: &str| Comment {
                field,
                text: text.to_owned(),
            };
            let state = State::ReturnedForRework {
                returned: chrono::DateTime::UNIX_EPOCH,
                comments: vec![comment(None, "whole"), comment(Some(reason), "why")],
            };
            let sent = Some(Draft::new(ProposalKind::Include));
            let silent = Rework::new(&state, sent.clone(), &[]);
            assert!(silent.is_any() && !silent.is_answered());
            assert_eq!(silent.reply(Lang::Kk), None);
            let rework = Rework::new(&state, sent, &[" ".to_owned(), "мерзім ұзартылды".to_owned()]);
            let about = labels::label(Lang::Kk, reason);
            assert_eq!(
                rework.reply(Lang::Kk),
                Some(format!("2. {about}: мерзім ұзартылды"))
            );
            assert_eq!(rework.places(Some(reason), |_| true), [1]);
            assert_eq!(rework.places(None, |_| true), [0]);
            // What the form does not ask stands with the whole.
            assert_eq!(rework.places(None, |_| false), [0, 1]);
        });
    }
}
