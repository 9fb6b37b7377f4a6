//! Fields in which one of a few is chosen.

use leptos::prelude::*;
use register_i18n::desk::form as words;

use crate::{field::Labelled, input::Input, language::use_lang};

/// One of a few: its code and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the field holds when it is chosen.
    pub code: String,
    /// What a person reads.
    pub label: String,
}

impl Choice {
    /// A choice.
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice {
            code: code.into(),
            label: label.into(),
        }
    }
}

/// A list that opens, for more than a handful.
#[component]
pub fn SelectField(
    /// The field.
    input: Input,
    /// What may be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Why it is asked, or what is meant.
    #[prop(optional, into)]
    hint: String,
    /// Whether nothing need be chosen.
    #[prop(optional)]
    optional: bool,
    /// What it means that nothing is chosen, where that is a choice, too.
    #[prop(optional, into)]
    nothing: Option<String>,
) -> impl IntoView {
    let lang = use_lang();
    let has_hint = !hint.is_empty();
    let required = !optional && nothing.is_none();
    let nothing = nothing.unwrap_or_else(|| words::CHOOSE.get(lang).to_owned());
    let option = move |choice: Choice| {
        let code = choice.code.clone();
        view! {
            <option value=choice.code selected=move || input.value.with(|value| *value == code)>
                {choice.label}
            </option>
        }
    };
    view! {
        <Labelled input hint optional>
            <select
                class="input"
                id=input.id.get_value()
                name=input.id.get_value()
                aria-describedby=input.described_by(has_hint)
                aria-invalid=input.invalid()
                aria-required=required.then_some("true")
                on:change:target=move |event| input.typed(event.target().value())
                on:blur=move |_| input.left()
            >
                <option value="">{nothing}</option>
                {move || choices.get().into_iter().map(option).collect_view()}
            </select>
        </Labelled>
    }
}

/// All choices in sight, for a handful.
#[component]
pub fn RadioField(
    /// The field.
    input: Input,
    /// What may be chosen.
    choices: Vec<Choice>,
    /// Why it is asked, or what is meant.
    #[prop(optional, into)]
    hint: String,
) -> impl IntoView {
    let id = input.id.get_value();
    let hint = (!hint.is_empty()).then(|| {
        view! {
            <p class="entry__hint" id=format!("{id}-hint")>
                {hint}
            </p>
        }
    });
    let has_hint = hint.is_some();
    let fault_id = format!("{id}-fault");
    let name = id.clone();
    let radio = move |(number, choice): (usize, Choice)| {
        let code = choice.code.clone();
        let chosen = choice.code.clone();
        // A link to the field leads to its first choice.
        let id = if number == 0 {
            name.clone()
        } else {
            format!("{name}-{number}")
        };
        view! {
            <label class="choices__choice">
                <input
                    type="radio"
                    id=id
                    name=name.clone()
                    value=choice.code
                    prop:checked=move || input.value.with(|value| *value == chosen)
                    on:change=move |_| {
                        input.typed(code.clone());
                        input.left();
                    }
                />
                <span>{choice.label}</span>
            </label>
        }
    };
    view! {
        <fieldset
            class="entry choices"
            class:entry--faulty=move || input.fault.with(Option::is_some)
            aria-describedby=input.described_by(has_hint)
        >
            <legend>{input.label.get_value()}</legend>
            {hint}
            {move || {
                input.fault.get().map(|fault| view! {
                    <p class="entry__fault" id=fault_id.clone()>
                        {fault}
                    </p>
                })
            }}
            {choices.into_iter().enumerate().map(radio).collect_view()}
        </fieldset>
    }
}

/// A choice to be made or not; it holds `yes` or nothing.
#[component]
pub fn CheckField(
    /// The field.
    input: Input,
) -> impl IntoView {
    view! {
        <label class="choices__choice">
            <input
                type="checkbox"
                id=input.id.get_value()
                name=input.id.get_value()
                prop:checked=move || input.value.with(|value| value == "yes")
                on:change:target=move |event| {
                    let code = if event.target().checked() { "yes" } else { "" };
                    input.typed(code.to_owned());
                }
            />
            <span>{input.label.get_value()}</span>
        </label>
    }
}
