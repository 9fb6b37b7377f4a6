//! The application, put together: what lives as long as it runs, and which page stands at which address.

use leptos::{mount::mount_to, prelude::*};
use leptos_router::{
    components::{Outlet, ParentRoute, Route, Router, Routes},
    hooks::use_location,
    path,
};
use register_domain::text::Lang;
use register_i18n::desk::frame;
use register_ui::{
    announcement::provide_announcer,
    language::{provide_lang, use_lang},
    layout::Layout,
    memory::provide_memory,
    page::{Page, provide_arrivals},
};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlDocument, HtmlElement};

use crate::{
    account::Account,
    address,
    audit::AuditPage,
    calendar::CalendarRoutes,
    cases::CaseRoutes,
    forming::FormingRoutes,
    guard::SignedIn,
    home::HomePage,
    invitation::InvitationPage,
    invitations::InvitationsPage,
    mail::{LetterPage, MailPage},
    navigation::Navigation,
    organisations::OrganisationsPage,
    own::OwnPage,
    people::PeoplePage,
    proposal::ProposalRoutes,
    recovery::RecoveryPage,
    registration::RegistrationPage,
    releases::ReleaseRoutes,
};

/// For how long the chosen language is remembered: a year, in seconds. The public site reads the same cookie.
const COOKIE_SECONDS: &str = "31536000";

/// Puts the application in the place of the static page.
pub fn start() {
    console_error_panic_hook::set_once();
    let place = document()
        .get_element_by_id("app")
        .and_then(|app| app.dyn_into::<HtmlElement>().ok());
    if let Some(place) = place {
        place.set_inner_html("");
        mount_to(place, App).forget();
    }
}

/// The application.
#[component]
pub fn App() -> impl IntoView {
    provide_memory();
    provide_announcer();
    provide_arrivals();
    Account::provide();
    view! {
        <Router>
            <Routes fallback=|| view! { <Frame lang=Lang::Kk><NotFound /></Frame> }>
                <ParentRoute path=path!("/kk/cabinet") view=|| view! { <Frame lang=Lang::Kk><Outlet /></Frame> }>
                    <PageRoutes />
                </ParentRoute>
                <ParentRoute path=path!("/ru/cabinet") view=|| view! { <Frame lang=Lang::Ru><Outlet /></Frame> }>
                    <PageRoutes />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// The pages, the same in both languages.
#[component(transparent)]
fn PageRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet>
            <Route path=path!("") view=|| view! { <SignedIn><HomePage /></SignedIn> } />
            <Route path=path!("account") view=|| view! { <SignedIn><OwnPage /></SignedIn> } />
            <Route path=path!("organisations") view=|| view! { <SignedIn><OrganisationsPage /></SignedIn> } />
            <Route path=path!("people") view=|| view! { <SignedIn><PeoplePage /></SignedIn> } />
            <Route path=path!("invitations") view=|| view! { <SignedIn><InvitationsPage /></SignedIn> } />
            <Route path=path!("audit") view=|| view! { <SignedIn><AuditPage /></SignedIn> } />
            <Route path=path!("mail") view=|| view! { <SignedIn><MailPage /></SignedIn> } />
            <Route path=path!("mail/:id") view=|| view! { <SignedIn><LetterPage /></SignedIn> } />
            <ProposalRoutes />
            <CaseRoutes />
            <FormingRoutes />
            <ReleaseRoutes />
            <CalendarRoutes />
            <Route path=path!("registration") view=RegistrationPage />
            <Route path=path!("recovery") view=RecoveryPage />
            <Route path=path!("invitation") view=InvitationPage />
            <Route path=path!("*any") view=NotFound />
        </ParentRoute>
    }
    .into_inner()
}

/// What stands around every page of a language.
#[component]
fn Frame(lang: Lang, children: Children) -> impl IntoView {
    provide_lang(lang);
    remember(lang);
    let path = use_location().pathname;
    let elsewhere = move |to| path.with(|path| address::elsewhere(path, to));
    view! {
        <Layout elsewhere=elsewhere navigation=|| view! { <Navigation /> }>
            {children()}
        </Layout>
    }
}

/// Says that there is no such page.
#[component]
fn NotFound() -> impl IntoView {
    let lang = use_lang();
    view! {
        <Page title=frame::NOT_FOUND.get(lang)>
            <p>{frame::NOT_FOUND_HELP.get(lang)}</p>
            <p>
                <a href=address::address(lang, "")>{frame::HOME.get(lang)}</a>
            </p>
        </Page>
    }
}

/// The bare address leads to this language from now on.
fn remember(lang: Lang) {
    if let Ok(document) = document().dyn_into::<HtmlDocument>() {
        let cookie = format!(
            "lang={}; Path=/; SameSite=Lax; Max-Age={COOKIE_SECONDS}",
            lang.code()
        );
        // A browser that keeps no cookies asks for the language by its own settings.
        let _ = document.set_cookie(&cookie);
    }
}
