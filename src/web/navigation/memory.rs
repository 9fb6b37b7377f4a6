//! What the history remembers of a page that was left, to come back to the same place.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Where on a page one was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// How far it was scrolled, in whole CSS pixels.
    pub scroll: i32,
    /// How much of its list it showed; 0 where it has none.
    pub extent: usize,
    /// The address that was left for; empty when unknown.
    pub link: String,
}

impl Memory {
    /// What is remembered of the present entry of the history.
    pub(super) fn of_present() -> Memory {
        let state = window().history().and_then(|history| history.state());
        state
            .ok()
            .and_then(|state| state.as_string())
            .and_then(|state| Memory::read(&state))
            .unwrap_or_default()
    }

    /// Where the page is scrolled to now.
    pub(super) fn of_scrolling(extent: usize) -> Memory {
        // A fraction of a pixel is not seen.
        let scroll = window().scroll_y().unwrap_or(0.0) as i32;
        Memory {
            scroll,
            extent,
            link: String::new(),
        }
    }

    /// The same with the address that the page is left for.
    pub(super) fn with_link(mut self, address: &str) -> Memory {
        address.clone_into(&mut self.link);
        self
    }

    /// What the history keeps.
    pub(super) fn to_state(&self) -> JsValue {
        JsValue::from_str(&self.write())
    }

    /// Finds the link by which the page was left.
    pub(super) fn link_selector(&self) -> Option<String> {
        // The address came from a link of this page; a quote in it would end the selector's text.
        (!self.link.is_empty() && !self.link.contains(['"', '\\']))
            .then(|| ["a[href=\"", &self.link, "\"]"].concat())
    }

    fn write(&self) -> String {
        [
            &self.scroll.to_string(),
            " ",
            &self.extent.to_string(),
            " ",
            &self.link,
        ]
        .concat()
    }

    /// `None` for what some other page or an older version left there.
    fn read(state: &str) -> Option<Memory> {
        let mut parts = state.splitn(3, ' ');
        Some(Memory {
            scroll: parts.next()?.parse().ok()?,
            extent: parts.next()?.parse().ok()?,
            link: parts.next()?.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read_back() {
        let memory = Memory {
            scroll: 1280,
            extent: 44,
            link: "/kk/professions/7/a".to_owned(),
        };
        assert_eq!(Memory::read(&memory.write()), Some(memory));
        assert_eq!(Memory::read(&Memory::default().write()), Some(Memory::default()));
    }

    #[test]
    fn foreign_states_are_passed_over() {
        for state in [
            "",
            "x",
            "1",
            "1 2",
            "NaN 2 /kk/",
            "1 -2 /kk/",
            "{\"key\":\"abc\"} 1 2",
        ] {
            assert_eq!(Memory::read(state), None, "{state:?}");
        }
    }

    #[test]
    fn links_cannot_end_the_selector() {
        for (link, expected) in [
            ("", None),
            ("/kk/", Some("a[href=\"/kk/\"]")),
            ("/kk/?q=\"]", None),
        ] {
            assert_eq!(
                Memory::default().with_link(link).link_selector().as_deref(),
                expected
            );
        }
    }
}
