//! Pages only for those who are signed in. Others sign in at the same address and then see the page; what they had typed
//! there is still in it.

use leptos::prelude::*;
use register_i18n::desk::frame;
use register_ui::{language::use_lang, page::Page};

use crate::{
    account::{Account, Standing},
    loaded::{Loading, Trouble},
    request::Failure,
    sign_in::SignInPage,
};

/// What is shown in the place of a page.
#[derive(Clone, PartialEq, Eq)]
enum Shown {
    Waiting,
    Trouble(Failure),
    SigningIn,
    /// The page, drawn anew for another person or role.
    Page {
        _person: u32,
        _acting: Option<u32>,
    },
}

/// Shows a page to those who are signed in.
#[component]
pub fn SignedIn(
    /// The page.
    children: ChildrenFn,
) -> impl IntoView {
    let lang = use_lang();
    let account = Account::of_application();
    let shown = Memo::new(move |_| match account.standing() {
        Standing::Asked => Shown::Waiting,
        Standing::Failed(failure) => Shown::Trouble(failure),
        Standing::Known(session) => match &session.person {
            Some(person) => Shown::Page {
                _person: person.id,
                _acting: session.acting,
            },
            None => Shown::SigningIn,
        },
    });
    move || match shown.get() {
        Shown::Waiting => view! { <Loading /> }.into_any(),
        Shown::Trouble(failure) => view! {
            <Page title=frame::CABINET.get(lang)>
                <Trouble told=failure.told(lang) on_again=move |()| account.ask() />
            </Page>
        }
        .into_any(),
        Shown::SigningIn => view! { <SignInPage /> }.into_any(),
        Shown::Page { .. } => children().into_any(),
    }
}
