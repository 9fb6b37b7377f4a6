//! The decision of a council: its number, its day, what it decided, and the file of its record.

use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::components::A;
use register_domain::{
    procedure::{Action, ActionKind, Decision, Place},
    text::Lang,
};
use register_i18n::{desk::case as words, procedure::action as actions};
use register_ui::{
    button::SubmitButton,
    choice::{Choice, RadioField, SelectField},
    field::{TextArea, TextField},
    form::Form,
    input::Input,
    language::use_lang,
    summary::ErrorSummary,
};

use super::{files::AddFile, forms::form_id, seen::Seen, work::Work};
use crate::{address::address, check, clock};

/// The codes of what a council decides.
const FOR: &str = "for";
const AGAINST: &str = "against";

/// What was typed of a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Typed {
    number: String,
    date: String,
    outcome: String,
    why: String,
    file: String,
}

impl Typed {
    /// The action; a date that is none stands for today, since it is told at its field.
    fn action(&self, kind: ActionKind) -> Action {
        let decision = Decision {
            number: self.number.clone(),
            date: self.date.parse().unwrap_or_else(|_none| clock::today()),
            file: self.file.parse().ok(),
        };
        let refusal = (self.outcome == AGAINST).then(|| self.why.clone());
        match kind {
            ActionKind::RecordRecommendation => Action::RecordRecommendation { decision, refusal },
            _ => Action::RecordAgreement { decision, refusal },
        }
    }

    /// The same to be read or copied.
    fn told(&self) -> String {
        let parts = [&self.number, &self.date, &self.why];
        let parts: Vec<&str> = parts.into_iter().map(String::as_str).collect();
        parts.join("\n").trim().to_owned()
    }
}

/// What a council may decide, in words.
fn outcomes(kind: ActionKind, lang: Lang) -> Vec<Choice> {
    let (yes, no) = match kind {
        ActionKind::RecordRecommendation => (words::RECOMMENDED, words::NOT_RECOMMENDED),
        _ => (words::AGREED, words::NOT_AGREED),
    };
    vec![
        Choice::new(FOR, yes.get(lang)),
        Choice::new(AGAINST, no.get(lang)),
    ]
}

/// Records a decision.
#[component]
pub fn DecisionForm(
    /// The work with the case.
    work: Work,
    /// The case.
    seen: StoredValue<Seen>,
    /// Of which council.
    kind: ActionKind,
) -> impl IntoView {
    let lang = use_lang();
    let form = Form::new(form_id(work.id(), kind));
    let ask = move |typed: Typed, place| seen.with_value(|seen| seen.fault(&typed.action(kind), place, lang));
    let number = form.input(
        "decision_number",
        words::NUMBER.get(lang),
        "",
        move |text: &str| {
            let typed = Typed {
                number: text.to_owned(),
                ..Typed::default()
            };
            ask(typed, Place::DecisionNumber)
        },
    );
    let date = form.input("decision_date", words::DATE.get(lang), "", move |text: &str| {
        if text.parse::<chrono::NaiveDate>().is_err() {
            return Some(words::NO_DATE.get(lang).to_owned());
        }
        let typed = Typed {
            date: text.to_owned(),
            ..Typed::default()
        };
        ask(typed, Place::DecisionDate)
    });
    let outcome = form.input("outcome", words::OUTCOME.get(lang), "", move |text: &str| {
        text.is_empty().then(|| words::NO_OUTCOME.get(lang).to_owned())
    });
    let why = form.input("reason", words::WHY_NOT.get(lang), "", move |text: &str| {
        let typed = Typed {
            outcome: outcome.value.get_untracked(),
            why: text.to_owned(),
            ..Typed::default()
        };
        ask(typed, Place::Reason)
    });
    let file = form.input("file", words::RECORD.get(lang), "", check::anything());
    let typed = move || Typed {
        number: number.value.get_untracked(),
        date: date.value.get_untracked(),
        outcome: outcome.value.get_untracked(),
        why: why.value.get_untracked(),
        file: file.value.get_untracked(),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if form.is_sound() {
            let typed = typed();
            seen.with_value(|seen| work.take(seen, typed.action(kind), typed.told(), form));
        }
    };
    let against = move || outcome.value.with(|outcome| outcome == AGAINST);
    view! {
        <Together kind />
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form class="form" novalidate on:submit=submit>
            <TextField input=number wide=20 />
            <TextField input=date kind="date" wide=14 />
            <RadioField input=outcome choices=outcomes(kind, lang) />
            <Show when=against>
                <TextArea input=why hint=words::REASON_HINT.get(lang) />
            </Show>
            <Record work seen file />
            <p class="actions">
                <SubmitButton label=actions::name(kind).get(lang) pending=work.pending() />
            </p>
        </form>
    }
}

/// The National Council decides on many proposals at once; there is a page for that.
#[component]
fn Together(kind: ActionKind) -> impl IntoView {
    let lang = use_lang();
    (kind == ActionKind::RecordRecommendation).then(|| {
        view! {
            <p class="quiet">
                <A href=address(lang, "recommendations")>{words::ALL_AT_ONCE.get(lang)}</A>
            </p>
        }
    })
}

/// The file of the record, one of those that the case has, or a new one.
#[component]
fn Record(work: Work, seen: StoredValue<Seen>, file: Input) -> impl IntoView {
    let files = seen.with_value(|seen| {
        let files = seen.one.attachments.iter();
        files
            .map(|file| Choice::new(file.sha256.to_string(), file.name.clone()))
            .collect::<Vec<_>>()
    });
    let added = move |sha256: String| {
        file.on_input.run(sha256);
        work.refresh();
    };
    let choice =
        (!files.is_empty()).then(|| view! { <SelectField input=file choices=files optional=true /> });
    view! {
        {choice}
        <AddFile work on_added=added />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use register_domain::digest::Digest;

    #[test]
    fn what_was_typed_becomes_a_decision() {
        let file = Digest([0xab; 32]);
        let typed = |outcome: &str| Typed {
            number: "12".to_owned(),
            date: "2026-01-20".to_owned(),
            outcome: outcome.to_owned(),
            why: "Ерте".to_owned(),
            file: file.to_string(),
        };
        let decision = Decision {
            number: "12".to_owned(),
            date: "2026-01-20".parse().unwrap(),
            file: Some(file),
        };
        assert_eq!(
            typed(FOR).action(ActionKind::RecordAgreement),
            Action::RecordAgreement {
                decision: decision.clone(),
                refusal: None
            },
            "a reason that was typed before the council agreed is left out"
        );
        assert_eq!(
            typed(AGAINST).action(ActionKind::RecordRecommendation),
            Action::RecordRecommendation {
                decision,
                refusal: Some("Ерте".to_owned())
            }
        );
        assert_eq!(typed(FOR).told(), "12\n2026-01-20\nЕрте");
    }
}
