//! The language in which a page speaks. A page stands in one language for as long as it stands: the other language is
//! another page.

use leptos::prelude::*;
use register_domain::text::Lang;

#[derive(Clone, Copy)]
struct Speaks(Lang);

/// Lets everything below speak a language, and tells the document so.
pub fn provide_lang(lang: Lang) {
    provide_context(Speaks(lang));
    if let Some(root) = document().document_element() {
        // An element always takes an attribute with a plain name.
        let _ = root.set_attribute("lang", lang.code());
    }
}

/// The language in which the page speaks. Ask while a component is made, not while an event is handled.
#[must_use]
pub fn use_lang() -> Lang {
    use_context::<Speaks>().map_or_else(Lang::default, |Speaks(lang)| lang)
}
