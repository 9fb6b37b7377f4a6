//! What the server says of the register in the head of the page.

use leptos::prelude::document;

/// The current edition, as the head of the page tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The data only show how the register works. Data that nobody vouches for count as such.
    pub demonstration: bool,
    /// The number of the current edition, if the server has one.
    pub edition: Option<u32>,
}

impl Standing {
    /// Reads it from the page.
    #[must_use]
    pub fn of_page() -> Standing {
        Standing {
            demonstration: meta("register-standing").as_deref() != Some("official"),
            edition: meta("register-edition").and_then(|number| number.parse().ok()),
        }
    }
}

/// The address of the search index: the server names the file of the current edition, which never changes; while
/// developing it is asked for under its permanent address.
#[must_use]
pub fn index_address() -> String {
    document()
        .get_element_by_id("search-index")
        .and_then(|link| link.get_attribute("href"))
        .unwrap_or_else(|| register_api::path::SEARCH_INDEX.to_owned())
}

fn meta(name: &str) -> Option<String> {
    let selector = ["meta[name=", name, "]"].concat();
    let element = document().query_selector(&selector).ok().flatten()?;
    element.get_attribute("content")
}
