//! The application, put together: what lives as long as it runs, around pages that come and go.

use leptos::{mount::mount_to, prelude::*};
use register_api::page::Page;
use register_domain::text::Lang;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlDocument, HtmlElement};

use crate::{
    a11y::Announcer,
    about::About,
    changes::ChangesPage,
    connection::Online,
    document::changing,
    edition::EditionPage,
    editions::EditionsPage,
    frame::{frame, typed::Typed},
    navigation::{Navigation, navigation},
    profession::ProfessionPage,
    rules::RulesPage,
    search::{Search, SearchPage},
    standing::Standing,
    trouble::not_found,
};

/// For how long the chosen language is remembered: a year, in seconds.
const COOKIE_SECONDS: &str = "31536000";

/// What the server wrote into the page, shown until the application has the same to show.
#[derive(Clone, Copy, Debug)]
pub struct FirstPaint(StoredValue<Option<String>>);

impl FirstPaint {
    /// Takes it, once.
    #[must_use]
    pub fn take(self) -> Option<String> {
        self.0
            .try_update_value(Option::take)
            .flatten()
            .filter(|html| !html.trim().is_empty())
    }
}

/// Puts the application in the place of the static page and gives back what was typed there meanwhile.
pub fn start() {
    console_error_panic_hook::set_once();
    let app = document()
        .get_element_by_id("app")
        .and_then(|app| app.dyn_into::<HtmlElement>().ok());
    let Some(app) = app else { return };
    let typed = Typed::take();
    let first_paint = document().get_element_by_id("main").map(|main| main.inner_html());
    app.set_inner_html("");
    let text = typed.text().to_owned();
    mount_to(app, move || application(first_paint, text)).forget();
    typed.give_back();
}

/// Everything that outlives a page, and the frame with the page in it, drawn anew for another language.
fn application(first_paint: Option<String>, typed: String) -> impl IntoView {
    let navigation = Navigation::start();
    provide_context(navigation);
    provide_context(Standing::of_page());
    provide_context(Online::follow());
    provide_context(Announcer::new());
    provide_context(FirstPaint(StoredValue::new(first_paint)));
    let search = Search::start(navigation);
    provide_context(search);
    if !typed.is_empty() {
        search.type_text(typed);
    }
    Effect::new(move |former: Option<Lang>| {
        let lang = navigation.lang().get();
        if former.is_some() {
            remember(lang);
        }
        lang
    });
    changing(move || {
        // Read, not only tracked: a memo that nobody has read yet counts its first value as a change.
        let _lang = navigation.lang().get();
        frame(page())
    })
}

/// The page that the address names.
fn page() -> AnyView {
    let page = navigation().page();
    changing(move || match page.get() {
        Some(Page::Search) => view! { <SearchPage/> }.into_any(),
        Some(Page::Profession { id }) => view! { <ProfessionPage id/> }.into_any(),
        Some(Page::About) => view! { <About/> }.into_any(),
        Some(Page::Editions) => view! { <EditionsPage/> }.into_any(),
        Some(Page::Edition { number }) => view! { <EditionPage number/> }.into_any(),
        Some(Page::Changes { number }) => view! { <ChangesPage number/> }.into_any(),
        Some(Page::Rules) => view! { <RulesPage/> }.into_any(),
        None => not_found(),
    })
}

/// The document speaks the language from now on, and the bare address leads to it.
fn remember(lang: Lang) {
    let document = document();
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", lang.code());
    }
    if let Ok(document) = document.dyn_into::<HtmlDocument>() {
        let cookie = [
            "lang=",
            lang.code(),
            "; Path=/; SameSite=Lax; Max-Age=",
            COOKIE_SECONDS,
        ]
        .concat();
        // A browser that keeps no cookies asks for the language by its own settings.
        let _ = document.set_cookie(&cookie);
    }
}
