//! Fields for text: the label above, then why it is asked, then what is wrong, then the field.

use leptos::prelude::*;
use register_domain::text::Lang;
use register_i18n::desk::form as words;

use crate::{input::Input, language::use_lang};

/// What stands around a field of any kind.
#[component]
pub fn Labelled(
    /// The field.
    input: Input,
    /// Why it is asked, or what is meant.
    #[prop(optional, into)]
    hint: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// The field itself.
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    let id = input.id.get_value();
    let fault_id = format!("{id}-fault");
    let hint = (!hint.is_empty()).then(|| {
        view! {
            <p class="entry__hint" id=format!("{id}-hint")>
                {hint}
            </p>
        }
    });
    let optional = optional.then(|| {
        view! { <span class="entry__optional">{format!(" ({})", words::OPTIONAL.get(lang))}</span> }
    });
    view! {
        <div class="entry" class:entry--faulty=move || input.fault.with(Option::is_some)>
            <label for=id>{input.label.get_value()} {optional}</label>
            {hint}
            {move || {
                input.fault.get().map(|fault| view! {
                    <p class="entry__fault" id=fault_id.clone()>
                        {fault}
                    </p>
                })
            }}
            {children()}
        </div>
    }
}

/// A field of one line.
#[component]
pub fn TextField(
    /// The field.
    input: Input,
    /// Why it is asked, or what is meant.
    #[prop(optional, into)]
    hint: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// What kind of text it is: `text`, `email`, `password`, `tel`, `search`, `date`.
    #[prop(default = "text")]
    kind: &'static str,
    /// What a browser may fill in by itself, as HTML names it.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Which keys a phone offers, as HTML names them.
    #[prop(optional)]
    keys: Option<&'static str>,
    /// The language of the text, where it has one.
    #[prop(optional)]
    lang: Option<Lang>,
    /// How many characters are usual: the field is as wide.
    #[prop(optional)]
    wide: Option<u8>,
    /// The id of a list of suggestions.
    #[prop(optional, into)]
    list: Option<String>,
) -> impl IntoView {
    let has_hint = !hint.is_empty();
    let spelling = if lang.is_some() { "true" } else { "false" };
    view! {
        <Labelled input hint optional>
            <input
                class="input"
                id=input.id.get_value()
                type=kind
                name=input.id.get_value()
                autocomplete=autocomplete
                inputmode=keys
                lang=lang.map(Lang::code)
                spellcheck=spelling
                list=list
                style:max-width=wide.map(|wide| format!("{}ch", u16::from(wide) + 4))
                aria-describedby=input.described_by(has_hint)
                aria-invalid=input.invalid()
                aria-required=(!optional).then_some("true")
                prop:value=input.value
                on:input:target=move |event| input.typed(event.target().value())
                on:change:target=move |event| input.typed(event.target().value())
                on:blur=move |_| input.left()
            />
        </Labelled>
    }
}

/// A field of several lines.
#[component]
pub fn TextArea(
    /// The field.
    input: Input,
    /// Why it is asked, or what is meant.
    #[prop(optional, into)]
    hint: String,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// The language of the text, where it has one.
    #[prop(optional)]
    lang: Option<Lang>,
    /// How many lines it shows.
    #[prop(default = 4)]
    rows: u8,
) -> impl IntoView {
    let has_hint = !hint.is_empty();
    view! {
        <Labelled input hint optional>
            <textarea
                class="input"
                id=input.id.get_value()
                name=input.id.get_value()
                rows=rows.to_string()
                lang=lang.map(Lang::code)
                spellcheck="true"
                aria-describedby=input.described_by(has_hint)
                aria-invalid=input.invalid()
                aria-required=(!optional).then_some("true")
                prop:value=input.value
                on:input:target=move |event| input.typed(event.target().value())
                on:blur=move |_| input.left()
            ></textarea>
        </Labelled>
    }
}
