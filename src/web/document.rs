//! How a page is drawn: as documents, markup that is written with `html!` and put in place in one piece.
//!
//! What a document shows may follow values ([`live`]): then it is drawn anew when they change. What can be pressed, filled
//! in or sent in it carries `data-act`, and its wrapper passes that on with a value: `data-value` of what is pressed, the
//! text of a field. Effects and their clean-up when a page is left are Leptos'; its typed views are not used, for they carry
//! code for every element that might change, and weighed more than twice what the application may.

use leptos::prelude::{
    Effect, RenderEffect, StoredValue, document as page, request_animation_frame, untrack,
};
pub use maud::{Markup, PreEscaped, html};
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// What is done when something is pressed, filled in or sent: given its `data-act` and a value.
type Act = Box<dyn Fn(&str, &str)>;

/// A piece of the page.
#[derive(Clone, Debug)]
pub struct Part(Option<Element>);

impl Part {
    /// The same with an id.
    #[must_use]
    pub fn with_id(self, id: &str) -> Part {
        if let Part(Some(element)) = &self {
            element.set_id(id);
        }
        self
    }

    /// Makes it the only content of an element of the page.
    pub fn put_into(&self, place: &Element) {
        if let Part(Some(content)) = self {
            place.replace_children_with_node_1(content);
        }
    }
}

/// A document.
#[must_use]
pub fn document(markup: Markup) -> Part {
    let part = wrapper("div", "document");
    write(&part, &markup.into_string());
    part
}

/// A document in which something can be done: given `data-act`, and the value that goes with it.
#[must_use]
pub fn document_with(markup: Markup, act: impl Fn(&str, &str) + 'static) -> Part {
    let part = document(markup);
    pass_on(&part, Box::new(act));
    part
}

/// A document that is drawn anew whenever something that it reads changes.
#[must_use]
pub fn live(draw: impl Fn() -> Markup + 'static) -> Part {
    let part = wrapper("div", "document");
    let drawn = part.clone();
    let mut former = String::new();
    now_and_again(Box::new(move || {
        let markup = draw().into_string();
        if markup != former {
            keep_focus(&drawn);
            write(&drawn, &markup);
            former = markup;
        }
    }));
    part
}

/// The same, in which something can be done.
#[must_use]
pub fn live_with(draw: impl Fn() -> Markup + 'static, act: impl Fn(&str, &str) + 'static) -> Part {
    let part = live(draw);
    pass_on(&part, Box::new(act));
    part
}

/// A part that is replaced whenever something that `draw` reads changes; what reacts in the former part stops.
#[must_use]
pub fn changing(draw: impl Fn() -> Part + 'static) -> Part {
    let part = wrapper("div", "document");
    let Part(place) = part.clone();
    now_and_again(Box::new(move || {
        if let Some(place) = &place {
            draw().put_into(place);
        }
    }));
    part
}

/// Parts one after the other, within an element of their own.
#[must_use]
pub fn around(tag: &str, class: &str, parts: &[Part]) -> Part {
    let around = wrapper(tag, class);
    if let Part(Some(around)) = &around {
        for part in parts.iter().filter_map(|part| part.0.as_ref()) {
            // Refused only where a page would contain itself.
            let _ = around.append_child(part);
        }
    }
    around
}

/// Does something once the page stands, and again whenever something that it reads changes.
pub fn react(act: impl FnMut() + 'static) {
    // Boxed, so that there is code for one effect only.
    let mut act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(move |_: Option<()>| act());
}

/// Draws at once, and again whenever something that it reads changes, for as long as what it is drawn in stands.
fn now_and_again(mut draw: Box<dyn FnMut()>) {
    StoredValue::new_local(RenderEffect::new(move |_: Option<()>| draw()));
}

/// Does something when something happens to an element, or to one within it.
pub fn listen(element: &Element, event: &str, act: impl FnMut(Event) + 'static) {
    let act: Box<dyn FnMut(Event)> = Box::new(act);
    // It lives as long as the element; the browser frees both.
    let act = Closure::wrap(act).into_js_value();
    // Refused only for what is no function.
    let _ = element.add_event_listener_with_callback(event, act.unchecked_ref());
}

/// The element of the page with an id.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    page().get_element_by_id(id)
}

/// What stands in the field or list of choices with an id.
#[must_use]
pub fn value(id: &str) -> Option<String> {
    let element = element(id)?;
    match element.dyn_ref::<HtmlInputElement>() {
        Some(field) => Some(field.value()),
        None => element
            .dyn_ref::<HtmlSelectElement>()
            .map(HtmlSelectElement::value),
    }
}

/// The elements of the page that a selector finds.
pub fn elements(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = page().query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |place| found.as_ref()?.item(place)?.dyn_into().ok())
}

/// Writes a text where another stands; what is the same is not touched.
pub fn write_text(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Writes an attribute, or takes it away.
pub fn write_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Refused only for names that no attribute can have.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// What has the focus in a document that is about to be drawn anew gives it to its successor.
fn keep_focus(Part(place): &Part) {
    let Some((place, active)) = place.clone().zip(page().active_element()) else {
        return;
    };
    let Some(act) = active
        .get_attribute("data-act")
        .filter(|_| place.contains(Some(&active)))
    else {
        return;
    };
    let value = active.get_attribute("data-value").unwrap_or_default();
    // A quote would end the selector's text.
    if value.contains(['"', '\\']) {
        return;
    }
    let selector = match value.as_str() {
        "" => ["[data-act=\"", &act, "\"]"].concat(),
        value => ["[data-act=\"", &act, "\"][data-value=\"", value, "\"]"].concat(),
    };
    request_animation_frame(move || {
        let successor = place.query_selector(&selector).ok().flatten();
        if let Some(successor) = successor.filter(|_| !active.is_connected()) {
            focus(&successor);
        }
    });
}

/// Gives the focus to an element; the page does not scroll to it.
pub fn focus(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}

fn wrapper(tag: &str, class: &str) -> Part {
    let element = page().create_element(tag).ok();
    if let Some(element) = &element {
        element.set_class_name(class);
    }
    Part(element)
}

fn write(Part(place): &Part, markup: &str) {
    if let Some(place) = place {
        place.set_inner_html(markup);
    }
}

fn pass_on(Part(place): &Part, act: Act) {
    let Some(place) = place else { return };
    let act = std::rc::Rc::new(act);
    for event in ["click", "input", "submit"] {
        let act = std::rc::Rc::clone(&act);
        listen(place, event, move |event| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            let Some(element) = target.and_then(|target| target.closest("[data-act]").ok().flatten()) else {
                return;
            };
            let Some(value) = value_of(&element, &event) else {
                return;
            };
            let name = element.get_attribute("data-act").unwrap_or_default();
            // What is done follows nothing.
            untrack(|| act(&name, &value));
        });
    }
}

/// The value that goes with what happened; `None` where it is not the event that counts: a field is filled in, a form is
/// sent, all else is pressed.
fn value_of(element: &Element, event: &Event) -> Option<String> {
    let fixed = element.get_attribute("data-value");
    let field = element.dyn_ref::<HtmlInputElement>().filter(|_| fixed.is_none());
    let counts = match (field, element.tag_name().as_str()) {
        (Some(_), _) => "input",
        (None, "FORM") => "submit",
        (None, _) => "click",
    };
    if event.type_() != counts {
        return None;
    }
    if counts == "submit" {
        event.prevent_default();
    }
    Some(field.map_or_else(|| fixed.unwrap_or_default(), HtmlInputElement::value))
}
