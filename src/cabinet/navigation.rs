//! Below the masthead: the pages of the role in which one acts, and who one is.

use gloo_net::http::Method;
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_navigate};
use register_api::path::cabinet as path;
use register_domain::{role::Role, text::Lang};
use register_i18n::{
    cabinet::role,
    desk::{account as words, calendar, cases, forming as words_of_forming, frame, operator, release},
    words::Words,
};
use register_ui::{button::Button, language::use_lang};

use crate::{account::Account, address::address, sending::act};

/// The pages of a role: the last part of their address and their name.
#[must_use]
pub fn pages(role: Option<Role>, head: bool) -> Vec<(&'static str, Words)> {
    let mut pages = vec![("", frame::HOME)];
    if role.is_some_and(|role| role != Role::Operator) {
        pages.push(("cases", cases::CASES));
    }
    pages.extend(forming(role));
    if role == Some(Role::Operator) {
        pages.extend([
            ("organisations", operator::ORGANISATIONS),
            ("people", operator::PEOPLE),
        ]);
    }
    if role == Some(Role::Operator) || head {
        pages.push(("invitations", operator::INVITATIONS));
    }
    if role == Some(Role::Operator) {
        pages.extend([
            ("calendar", calendar::CALENDAR),
            ("audit", operator::AUDIT),
            ("mail", operator::MAIL),
        ]);
    }
    pages.push(("account", frame::ACCOUNT));
    pages
}

/// The pages at which a role forms the register.
fn forming(role: Option<Role>) -> Vec<(&'static str, Words)> {
    let packages = ("packages", words_of_forming::PACKAGES);
    let council = [
        ("editions", words_of_forming::EDITIONS),
        ("recommendations", words_of_forming::RECOMMENDATIONS),
    ];
    match role {
        Some(Role::SectoralOfficer | Role::SectoralSecretary) => vec![packages],
        Some(Role::AuthorisedOfficer) => {
            let after = [
                ("placement", words_of_forming::PLACEMENT),
                ("releases", release::RELEASES),
            ];
            [packages].into_iter().chain(council).chain(after).collect()
        }
        Some(Role::NationalSecretary) => council.to_vec(),
        Some(Role::AssociationMember | Role::Operator) | None => Vec::new(),
    }
}

/// The pages, and who is signed in.
#[component]
pub fn Navigation() -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    view! {
        <Show when=move || account.is_signed_in()>
            <nav class="pages" aria-label=frame::NAVIGATION.get(lang)>
                {move || {
                    let acting = account.acting();
                    let role = acting.as_ref().map(|acting| acting.role);
                    let head = acting.is_some_and(|acting| acting.head);
                    pages(role, head)
                        .into_iter()
                        .map(|(page, name)| view! {
                            <A href=address(lang, page) exact=page.is_empty()>
                                {name.get(lang)}
                            </A>
                        })
                        .collect_view()
                }}
            </nav>
            <Who lang />
        </Show>
    }
}

/// Who is signed in, for whom, and the way out.
#[component]
fn Who(lang: Lang) -> impl IntoView {
    let account = Account::of_application();
    let navigate = use_navigate();
    let leave = Callback::new(move |()| {
        let navigate = navigate.clone();
        let home = address(lang, "");
        act::<()>(
            Method::DELETE,
            path::SESSION.to_owned(),
            None::<()>,
            lang,
            account,
            move |_answer| {
                // Whatever the server says, nobody goes on under this name here.
                account.leave();
                navigate(&home, Default::default());
            },
        );
    });
    let who = move || {
        let session = account.session()?;
        let person = session.person.as_ref()?.name.clone();
        let acting = crate::account::acting(&session).map(|acting| {
            format!(
                " · {} · {}",
                acting.organisation.name.get(lang),
                role::role(acting.role).get(lang)
            )
        });
        Some(format!("{person}{}", acting.unwrap_or_default()))
    };
    view! {
        <p class="who">
            <span>{who}</span>
            <Button label=frame::SIGN_OUT.get(lang) on_press=leave plain=true />
        </p>
        {move || {
            let acting = account.acting()?;
            let told = match acting.organisation.standing {
                register_api::cabinet::organisation::Standing::Waiting => words::WAITING.get(lang).to_owned(),
                register_api::cabinet::organisation::Standing::Refused => {
                    format!("{} {}", words::REFUSED.get(lang), acting.organisation.reason)
                }
                register_api::cabinet::organisation::Standing::Confirmed => return None,
            };
            Some(view! { <p class="notice">{told}</p> })
        }}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_its_pages_and_no_others() {
        let check = |role, head, expected: &[&str]| {
            let found: Vec<&str> = pages(role, head).into_iter().map(|(page, _)| page).collect();
            assert_eq!(found, expected, "{role:?}");
        };
        check(None, false, &["", "account"]);
        check(Some(Role::AssociationMember), false, &["", "cases", "account"]);
        check(
            Some(Role::AssociationMember),
            true,
            &["", "cases", "invitations", "account"],
        );
        check(
            Some(Role::AuthorisedOfficer),
            false,
            &[
                "",
                "cases",
                "packages",
                "editions",
                "recommendations",
                "placement",
                "releases",
                "account",
            ],
        );
        check(
            Some(Role::NationalSecretary),
            false,
            &["", "cases", "editions", "recommendations", "account"],
        );
        check(
            Some(Role::Operator),
            false,
            &[
                "",
                "organisations",
                "people",
                "invitations",
                "calendar",
                "audit",
                "mail",
                "account",
            ],
        );
    }
}
