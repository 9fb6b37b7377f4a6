//! Two proposals that touch one entry: which of them stays, and why.

use gloo_net::http::Method;
use leptos::{ev::SubmitEvent, prelude::*};
use register_api::{cases::package::Settle, path::cases as path};
use register_domain::{
    cycle::Cycle,
    draft_edition::{Conflict, Settlement},
    procedure::CaseId,
};
use register_i18n::{
    desk::{form as forms, forming as words, proposal},
    site::facets::levels,
};
use register_ui::{
    announcement::use_announcer,
    button::SubmitButton,
    choice::{Choice, RadioField},
    field::TextArea,
    form::Form,
    language::use_lang,
    summary::ErrorSummary,
};

use super::attempt::Attempt;
use crate::{address::address, check};

/// A conflict with the choice that was made, and the form for it.
#[component]
pub fn OneConflict(
    /// The cycle.
    cycle: Cycle,
    /// The conflict.
    conflict: Conflict,
    /// What its two cases are called.
    names: [String; 2],
    /// The choice, once it was made.
    settlement: Option<Settlement>,
    /// Whether the person may choose.
    forms: bool,
    /// It was chosen.
    changed: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let Conflict { cases, rows, .. } = conflict;
    let [first, second] = cases;
    let [first_name, second_name] = names;
    let names = [(first, first_name), (second, second_name)];
    let both = names.clone().map(|(id, name)| {
        view! { <li><a href=address(lang, &format!("cases/{id}"))>{name}</a></li> }
    });
    let rows: Vec<String> = rows
        .into_iter()
        .map(|(basis, level)| {
            let level = levels(&[level.number()], lang);
            format!("{}, {level}", proposal::basis(basis).get(lang))
        })
        .collect();
    let kept = settlement.map(|choice| {
        let name = names.iter().find(|(id, _)| *id == choice.keep);
        let name = name.map(|(_, name)| name.as_str()).unwrap_or_default();
        view! {
            <p>
                <strong>{words::kept(name, lang)}</strong>
                {format!(". {}: {}", words::REASON.get(lang), choice.reason)}
            </p>
        }
    });
    let opens = kept.is_none();
    view! {
        <li>
            <ul>{both}</ul>
            {(!rows.is_empty()).then(|| view! { <p class="quiet">{rows.join("; ")}</p> })}
            {kept}
            {forms
                .then(|| {
                    if opens {
                        return view! { <Choosing cycle names changed /> }.into_any();
                    }
                    view! {
                        <details>
                            <summary>{words::SETTLE_ANEW.get(lang)}</summary>
                            <Choosing cycle names changed />
                        </details>
                    }
                        .into_any()
                })}
        </li>
    }
}

#[component]
fn Choosing(cycle: Cycle, names: [(CaseId, String); 2], changed: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let voice = use_announcer();
    let cases = [names[0].0.0, names[1].0.0];
    let form = Form::new(format!("conflict-{}-{}", cases[0], cases[1]));
    let chosen = move |text: &str| text.is_empty().then(|| forms::CHOOSE.get(lang).to_owned());
    let keep = form.input("keep", words::KEEP.get(lang), "", chosen);
    let reason = form.input("reason", words::REASON.get(lang), "", check::filled(lang));
    let attempt = Attempt::by(form);
    let choices = names
        .into_iter()
        .map(|(id, name)| Choice::new(id.to_string(), name))
        .collect();
    let address = path::SETTLEMENTS.replace("{cycle}", &cycle.to_string());
    let settle = move |event: SubmitEvent| {
        event.prevent_default();
        let choice = Settle {
            cases,
            // Nothing is sent before one of the two was chosen.
            keep: keep.value.with_untracked(|id| id.parse().unwrap_or_default()),
            reason: reason.value.get_untracked(),
        };
        let done = move |()| {
            voice.say(words::SETTLED.get(lang));
            changed.run(());
        };
        attempt.run(Method::POST, address.clone(), choice, done, |_failure| {});
    };
    view! {
        <ErrorSummary mistakes=form.mistakes() refused=form.refused() />
        <form class="form" novalidate on:submit=settle>
            <RadioField input=keep choices />
            <TextArea input=reason hint=words::KEEP_HINT.get(lang) />
            <p class="actions">
                <SubmitButton label=words::SETTLE.get(lang) pending=attempt.pending() />
            </p>
        </form>
    }
}
