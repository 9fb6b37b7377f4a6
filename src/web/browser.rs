//! Small things that the browser does for a page.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Puts a text on the clipboard, and does something when that worked.
pub fn copy(text: &str, done: impl FnOnce() + 'static) {
    let promise = window().navigator().clipboard().write_text(text);
    settle(promise, Box::new(done));
}

/// Whether the device has a menu for sharing.
#[must_use]
pub fn can_share() -> bool {
    js_sys::Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or(false)
}

/// Opens the device's menu for sharing an address. A person who closes it again has made no error.
pub fn share(title: &str, address: &str) {
    let data = js_sys::Object::new();
    let navigator = window().navigator();
    let set = |name: &str, value: &str| {
        // Setting a member of a fresh plain object cannot fail.
        let _ = js_sys::Reflect::set(&data, &JsValue::from_str(name), &JsValue::from_str(value));
    };
    set("title", title);
    set("url", address);
    let share = js_sys::Reflect::get(&navigator, &JsValue::from_str("share"))
        .and_then(JsValue::dyn_into::<js_sys::Function>);
    if let Ok(Ok(promise)) = share.map(|share| share.call1(&navigator, &data)) {
        settle(promise.unchecked_into(), Box::new(|| {}));
    }
}

fn settle(promise: js_sys::Promise, done: Box<dyn FnOnce()>) {
    spawn_local(async move {
        if JsFuture::from(promise).await.is_ok() {
            done();
        }
    });
}

/// Opens the dialogue for printing.
pub fn print() {
    // Where printing is not possible there is nothing to be done.
    let _ = window().print();
}

/// The full address of the page as it stands in the address line.
#[must_use]
pub fn current_address() -> String {
    window().location().href().unwrap_or_default()
}

/// Whether the screen is wide and has a mouse: there the field takes the focus by itself; on a phone a keyboard would
/// cover what the page has to say.
#[must_use]
pub fn is_wide() -> bool {
    window()
        .match_media("(min-width: 64rem) and (hover: hover)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
