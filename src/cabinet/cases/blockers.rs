//! What keeps an action from being done, each leading to the place where it is mended.

use leptos::prelude::*;
use leptos_router::components::A;
use register_domain::{
    procedure::{Blocker, Place},
    proposal::Field,
    text::Lang,
};
use register_i18n::procedure::blocker as words;
use register_ui::{input::focus, language::use_lang};

use crate::address::address;

/// Where something is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    /// On another page.
    Page(String),
    /// On this page, at the element of this id.
    Here(String),
}

/// The list.
#[component]
pub fn BlockerList(
    /// The case.
    id: u32,
    /// Whether the person writes its text.
    writes: bool,
    /// What keeps the action from being done.
    blockers: Vec<Blocker>,
) -> impl IntoView {
    let lang = use_lang();
    let line = move |blocker: Blocker| {
        let told = words::words(lang, &blocker);
        match target(blocker.place(), id, writes) {
            Some(Target::Page(page)) => view! {
                <li>
                    <A href=address(lang, &page)>{told}</A>
                </li>
            }
            .into_any(),
            Some(Target::Here(at)) => view! { <li>{here(at, told)}</li> }.into_any(),
            None => view! { <li>{told}</li> }.into_any(),
        }
    };
    view! {
        <div class="blockers">
            <p>
                <strong>{words::SUMMARY.get(lang)}</strong>
            </p>
            <ul>{blockers.into_iter().map(line).collect_view()}</ul>
        </div>
    }
}

/// A link to an element of this page.
fn here(at: String, told: String) -> impl IntoView {
    let href = format!("#{at}");
    let lead = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus(&at);
    };
    view! {
        <a href=href rel="external" on:click=lead>
            {told}
        </a>
    }
}

/// The id of the element that shows a field of the text.
#[must_use]
pub fn text_id(field: Field) -> String {
    format!("text-{}", field.to_string().replace('.', "-"))
}

/// The address of the form in which the text of a case is written, at a field of it.
#[must_use]
pub fn writing(id: u32, field: Option<Field>) -> String {
    let at = field.map(|field| format!("#proposal-{}", field.to_string().replace('.', "-")));
    format!("cases/{id}/text{}", at.unwrap_or_default())
}

fn target(place: Place, id: u32, writes: bool) -> Option<Target> {
    let here = |at: &str| Some(Target::Here(at.to_owned()));
    match place {
        Place::Field(field) if writes => Some(Target::Page(writing(id, Some(field)))),
        Place::Proposal if writes => Some(Target::Page(writing(id, None))),
        Place::Field(field) => Some(Target::Here(text_id(field))),
        Place::Proposal => here("text"),
        Place::Agreement => here("act-record_agreement"),
        Place::Cycle => here("standing"),
        Place::Case
        | Place::Comments
        | Place::Comment(_)
        | Place::Reason
        | Place::DecisionNumber
        | Place::DecisionDate
        | Place::Calendar => None,
    }
}

/// The words of a field that was told of, for those who hear the page.
#[must_use]
pub fn on_field(field: Option<Field>, lang: Lang) -> String {
    field.map_or_else(
        || register_i18n::desk::case::WHOLE.get(lang).to_owned(),
        |field| register_i18n::procedure::field::label(lang, field),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_obstacle_leads_to_where_it_is_mended() {
        let level: Field = "rows.1.level".parse().unwrap();
        let page = |address: &str| Some(Target::Page(address.to_owned()));
        let here = |at: &str| Some(Target::Here(at.to_owned()));
        for (place, writes, expected) in [
            (
                Place::Field(level),
                true,
                page("cases/5/text#proposal-rows-1-level"),
            ),
            (Place::Field(level), false, here("text-rows-1-level")),
            (Place::Proposal, true, page("cases/5/text")),
            (Place::Proposal, false, here("text")),
            (Place::Agreement, true, here("act-record_agreement")),
            (Place::Cycle, false, here("standing")),
            (Place::Calendar, false, None),
        ] {
            assert_eq!(target(place, 5, writes), expected, "{place:?} {writes}");
        }
    }
}
