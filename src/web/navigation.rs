//! Going from page to page: the history, links, and coming back to the same place.
//!
//! Pages are few and known to the server as well (`register_api::page`), so an address is read by one function and links
//! are plain `<a href>`: one listener takes those that stay on the site. The search writes its address without any page
//! being drawn anew.

use std::{
    cell::{Cell, RefCell},
    ops::Deref,
    time::Duration,
};

use leptos::{
    ev,
    leptos_dom::helpers::TimeoutHandle,
    prelude::{request_animation_frame, set_timeout_with_handle, window, window_event_listener},
};
use register_api::page::Page;
use register_domain::text::Lang;
use register_i18n::site::site;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, MouseEvent};

use crate::{
    a11y,
    document::{self, elements},
    navigation::memory::Memory,
    place::Place,
    watched::Watched,
};

pub mod memory;

/// How long scrolling rests before its position is remembered.
const STILL: Duration = Duration::from_millis(120);

/// Where one is and how to go elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct Navigation(&'static State);

/// The state of the navigation, which lasts as long as the application runs.
#[derive(Debug)]
pub struct State {
    /// Where one is: what the address line says.
    place: Watched<Place>,
    /// Changes with the language, and with the page; drawing a page anew is dear.
    lang: Watched<Lang>,
    page: Watched<Option<Page>>,
    /// Changes with every page that is gone to.
    visit: Watched<()>,
    arrival: RefCell<Arrival>,
    extent: Cell<usize>,
    scrolling: RefCell<Option<TimeoutHandle>>,
}

/// How one came to the page, until it stands.
#[derive(Clone, Debug, Default, PartialEq)]
enum Arrival {
    /// The page stands and nothing more is to be done.
    #[default]
    Settled,
    /// It was the first page, or it was loaded anew.
    Opened(Memory),
    /// By a link.
    Followed,
    /// By typing in the field, where the focus stays.
    Typed,
    /// By the browser's back or forward.
    Returned(Memory),
}

impl Deref for Navigation {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

impl Navigation {
    /// Reads the present address and follows links and the history for as long as the application runs.
    #[must_use]
    pub fn start() -> Navigation {
        let place = present_place();
        let navigation = Navigation(Box::leak(Box::new(State {
            lang: Watched::new(place.lang),
            page: Watched::new(place.page.clone()),
            place: Watched::new(place),
            visit: Watched::new(()),
            arrival: RefCell::new(Arrival::Opened(Memory::of_present())),
            extent: Cell::new(0),
            scrolling: RefCell::new(None),
        })));
        if let Ok(history) = window().history() {
            // Without it the browser would scroll before the page has its height.
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
        window_event_listener(ev::popstate, move |_| navigation.returned());
        window_event_listener(ev::click, move |event| navigation.clicked(&event));
        window_event_listener(ev::scroll, move |_| navigation.scrolled());
        navigation
    }

    /// The language.
    #[must_use]
    pub fn lang(self) -> Lang {
        *self.lang.peek()
    }

    /// The language; follows it.
    pub fn follow_lang(self) -> Lang {
        *self.lang.read()
    }

    /// Whether this page is shown.
    #[must_use]
    pub fn is_on(self, page: &Page) -> bool {
        self.page.peek().as_ref() == Some(page)
    }

    /// The page; follows it.
    #[must_use]
    pub fn follow_page(self) -> Option<Page> {
        self.page.read().clone()
    }

    /// What follows `?` in the address, without it.
    #[must_use]
    pub fn query(self) -> String {
        self.place.peek().query.clone()
    }

    /// Follows every page that is gone to, be it the same one with another query; not when an address is only rewritten.
    pub fn follow_visits(self) {
        let _visit = self.visit.read();
    }

    /// The address of the same page in a language; follows the address.
    #[must_use]
    pub fn address_in(self, lang: Lang) -> String {
        self.place.read().address_in(lang)
    }

    /// Goes to an address of the site, as a link does.
    pub fn follow(self, address: &str) {
        self.leave_for(address, Arrival::Followed);
    }

    /// Goes to an address because something was typed: the focus stays in the field.
    pub fn follow_typing(self, address: &str) {
        self.leave_for(address, Arrival::Typed);
    }

    /// Writes another query of the same page into the address line; nothing is drawn anew.
    pub fn rewrite(self, address: &str) {
        if let Ok(history) = window().history() {
            let memory = Memory::of_scrolling(self.extent.get());
            // The browser refuses when it is asked too often; then the address lags behind until the next time.
            let _ = history.replace_state_with_url(&memory.to_state(), "", Some(address));
        }
        if let Some(place) = Place::read_address(address) {
            self.place.set(place);
        }
    }

    /// Remembers how much of its list the page shows, to show as much when one comes back.
    pub fn set_extent(self, shown: usize) {
        self.extent.set(shown);
    }

    /// How much of its list the page is to show, where one comes back to it.
    #[must_use]
    pub fn extent_to_restore(self) -> Option<usize> {
        match &*self.arrival.borrow() {
            Arrival::Opened(memory) | Arrival::Returned(memory) => {
                Some(memory.extent).filter(|&shown| shown > 0)
            }
            Arrival::Settled | Arrival::Followed | Arrival::Typed => None,
        }
    }

    /// The page stands: names the window, and puts the reader where a reader of a new page, or of one left before, is.
    /// Until a page has what it asked the server for, it does not stand.
    pub fn arrived(self, heading: &str) {
        let frame = &site(self.lang()).frame;
        leptos::prelude::document().set_title(&if heading == frame.register {
            heading.to_owned()
        } else {
            [heading, frame.title_end].concat()
        });
        let arrival = self.arrival.take();
        // Before the next frame: what the signals changed is drawn by then.
        request_animation_frame(move || match arrival {
            Arrival::Settled => {}
            Arrival::Opened(memory) => {
                if memory.scroll > 0 {
                    scroll_to(memory.scroll);
                } else {
                    scroll_to_fragment();
                }
            }
            Arrival::Followed => {
                scroll_to(0);
                a11y::focus_heading();
                scroll_to_fragment();
            }
            Arrival::Typed => scroll_to(0),
            Arrival::Returned(memory) => {
                scroll_to(memory.scroll);
                a11y::focus_heading();
                if let Some(link) = memory
                    .link_selector()
                    .and_then(|selector| elements(&selector).next())
                {
                    // Rows above that are not drawn yet may turn out higher or lower.
                    let top = link.get_bounding_client_rect().top();
                    if !(0.0..600.0).contains(&top) {
                        link.scroll_into_view();
                    }
                    document::focus(&link);
                }
            }
        });
    }

    fn leave_for(self, address: &str, arrival: Arrival) {
        let Some(place) = Place::read_address(address) else {
            return;
        };
        let Ok(history) = window().history() else { return };
        let memory = Memory::of_scrolling(self.extent.get()).with_link(address);
        let _ = history.replace_state(&memory.to_state(), "");
        if history
            .push_state_with_url(&JsValue::NULL, "", Some(address))
            .is_ok()
        {
            self.visit_place(place, arrival);
        }
    }

    fn returned(self) {
        let place = present_place();
        let memory = Memory::of_present();
        // A jump to a fragment of the same page comes here as well; the browser has scrolled to it.
        if memory == Memory::default() && *self.place.peek() == place {
            return;
        }
        self.visit_place(place, Arrival::Returned(memory));
    }

    fn visit_place(self, place: Place, arrival: Arrival) {
        self.extent.set(0);
        self.arrival.replace(arrival);
        let (lang, page) = (place.lang, place.page.clone());
        self.place.set(place);
        // The search reads the address before its page is drawn.
        self.visit.set(());
        if *self.lang.peek() != lang {
            // The page is drawn anew with everything around it.
            self.page.replace_quietly(page);
            self.lang.set(lang);
        } else if *self.page.peek() != page {
            self.page.set(page);
        }
    }

    fn clicked(self, event: &MouseEvent) {
        if let Some(address) = address_of_link(event) {
            event.prevent_default();
            self.follow(&address);
        }
    }

    fn scrolled(self) {
        if let Some(timeout) = self.scrolling.take() {
            timeout.clear();
        }
        let remember = move || {
            if let Ok(history) = window().history() {
                let link = Memory::of_present().link;
                let memory = Memory {
                    link,
                    ..Memory::of_scrolling(self.extent.get())
                };
                let _ = history.replace_state(&memory.to_state(), "");
            }
        };
        self.scrolling
            .replace(set_timeout_with_handle(remember, STILL).ok());
    }
}

fn present_place() -> Place {
    let location = window().location();
    let (path, query) = (
        location.pathname().unwrap_or_default(),
        location.search().unwrap_or_default(),
    );
    Place::read(&path, &query).unwrap_or(Place {
        lang: Lang::Kk,
        page: None,
        query: String::new(),
    })
}

fn scroll_to(pixels: i32) {
    window().scroll_to_with_x_and_y(0.0, pixels.into());
}

fn scroll_to_fragment() {
    let fragment = window().location().hash().unwrap_or_default();
    let target = fragment.strip_prefix('#').and_then(document::element);
    if let Some(target) = target {
        target.scroll_into_view();
    }
}

/// The address of the page that a click on a link asks for: not one for another tab, a download, or a file.
fn address_of_link(event: &MouseEvent) -> Option<String> {
    let elsewhere = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || elsewhere {
        return None;
    }
    let clicked: Element = event.target()?.dyn_into().ok()?;
    let link = clicked.closest("a[href]").ok().flatten()?;
    if link.has_attribute("download") || link.has_attribute("target") {
        return None;
    }
    let address = link.get_attribute("href")?;
    // What is no page of the application, the server has: the cabinet, pages that it writes whole.
    Place::read_address(&address)?.page.map(|_page| address)
}
