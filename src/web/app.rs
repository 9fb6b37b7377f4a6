//! The application, put together: what lives as long as it runs, around pages that come and go.

use std::cell::RefCell;

use leptos::{mount::mount_to, prelude::*};
use register_api::page::Page;
use register_domain::text::Lang;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlDocument, HtmlElement};

use crate::{
    about, changes, connection,
    document::{Part, changing, react},
    edition, editions,
    frame::{self, typed::Typed},
    navigation::Navigation,
    profession, rules,
    search::{self, Search},
    standing::Standing,
    trouble,
    watched::Watched,
};

/// For how long the chosen language is remembered: a year, in seconds.
const COOKIE_SECONDS: &str = "31536000";

/// What lives as long as the application runs. Everything that draws is given it; it stands in memory once.
#[derive(Clone, Copy, Debug)]
pub struct App(&'static State);

/// What [`App`] holds.
#[derive(Debug)]
pub struct State {
    /// Where one is, and how to go elsewhere.
    pub navigation: Navigation,
    /// The search, which is found as it was left.
    pub search: Search,
    /// What the server says of the register.
    pub standing: Standing,
    /// Whether the device has a connection.
    pub online: Watched<bool>,
    /// What the server wrote into the page, shown until the application has the same to show.
    first_paint: RefCell<Option<String>>,
}

impl std::ops::Deref for App {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

impl App {
    fn start(first_paint: Option<String>) -> App {
        let navigation = Navigation::start();
        App(Box::leak(Box::new(State {
            navigation,
            search: Search::start(navigation),
            standing: Standing::of_page(),
            online: connection::online(),
            first_paint: RefCell::new(first_paint.filter(|markup| !markup.trim().is_empty())),
        })))
    }

    /// The language of the page; while a page stands it does not change.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.navigation.lang()
    }

    /// Takes what the server wrote into the page, once.
    #[must_use]
    pub fn take_first_paint(self) -> Option<String> {
        self.first_paint.take()
    }
}

/// Puts the application in the place of the static page and gives back what was typed there meanwhile.
pub fn start() {
    console_error_panic_hook::set_once();
    let place = document()
        .get_element_by_id("app")
        .and_then(|app| app.dyn_into::<HtmlElement>().ok());
    let Some(place) = place else { return };
    let typed = Typed::take();
    let first_paint = document().get_element_by_id("main").map(|main| main.inner_html());
    let text = typed.text().to_owned();
    let root = place.clone();
    let draw = move || {
        let app = App::start(first_paint);
        app.search.take_typed(text);
        draw(app).put_into(&root);
    };
    mount_to(place, draw).forget();
    typed.give_back();
}

/// The frame with the page in it, drawn anew for another language.
fn draw(app: App) -> Part {
    let mut former = app.lang();
    react(move || {
        let lang = app.navigation.follow_lang();
        if std::mem::replace(&mut former, lang) != lang {
            remember(lang);
        }
    });
    changing(move || {
        app.navigation.follow_lang();
        frame::frame(app, changing(move || page(app)))
    })
}

/// The page that the address names.
fn page(app: App) -> Part {
    match app.navigation.follow_page() {
        Some(Page::Search) => search::page::page(app),
        Some(Page::Profession { id }) => profession::page(app, id),
        Some(Page::About) => about::page(app),
        Some(Page::Editions) => editions::page(app),
        Some(Page::Edition { number }) => edition::page(app, number),
        Some(Page::Changes { number }) => changes::page(app, number),
        Some(Page::Rules) => rules::page(app),
        None => trouble::not_found(app),
    }
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
