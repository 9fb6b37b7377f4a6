//! Which open deadlines a change of the calendar moves.

use leptos::prelude::*;
use register_api::cabinet::calendar::{CalendarChange, MovedDeadline};
use register_domain::text::Lang;
use register_i18n::{
    desk::calendar as words,
    procedure::{duty, role},
};
use register_ui::language::use_lang;

/// Whose a deadline is: the organisation, or the roles where there is only one.
fn whose(moved: &MovedDeadline, lang: Lang) -> String {
    match &moved.organisation {
        Some(organisation) => organisation.name.get(lang).to_owned(),
        None => {
            let roles: Vec<&str> = moved.roles.iter().map(|&of| role::name(of).get(lang)).collect();
            roles.join(", ")
        }
    }
}

/// The list, and how many letters tell of it.
#[component]
pub fn Moving(
    /// The change.
    change: CalendarChange,
) -> impl IntoView {
    let lang = use_lang();
    if change.moved.is_empty() {
        return view! { <p>{words::NOTHING_MOVES.get(lang)}</p> }.into_any();
    }
    let item = move |moved: MovedDeadline| {
        let of = format!("{} · {}", duty::subject(lang, moved.subject), whose(&moved, lang));
        view! {
            <li>
                <p class="tasks__name">{duty::name(moved.kind).get(lang)}</p>
                <p class="quiet">{of}</p>
                <p>{words::moves(moved.before, moved.after, lang)}</p>
            </li>
        }
    };
    view! {
        <ul class="tasks">{change.moved.into_iter().map(item).collect_view()}</ul>
        <p class="quiet">{words::letters(change.letters, lang)}</p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use register_api::{cases::case::Party, text::Text};
    use register_domain::{
        duty::{DutyKind, Subject},
        edition::EditionNumber,
        role::Role,
    };

    #[test]
    fn a_deadline_is_of_an_organisation_or_of_a_role() {
        let day = "2027-05-17".parse().unwrap();
        let mut moved = MovedDeadline {
            kind: DutyKind::Place,
            subject: Subject::Edition(EditionNumber::FIRST),
            organisation: None,
            roles: vec![Role::AuthorisedOfficer],
            before: day,
            after: day,
        };
        assert_eq!(
            whose(&moved, Lang::Ru),
            role::name(Role::AuthorisedOfficer).get(Lang::Ru)
        );
        moved.organisation = Some(Party {
            id: 1,
            name: Text {
                kk: "Министрлік".to_owned(),
                ru: "Министерство".to_owned(),
            },
        });
        assert_eq!(whose(&moved, Lang::Kk), "Министрлік");
    }
}
