//! Long lists, page by page; which page stands in the address.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};
use register_domain::text::Lang;
use register_i18n::desk::operator as words;

/// How many lines the server puts on a page.
const PER_PAGE: u32 = 50;

/// Which page is shown.
#[derive(Clone, Copy)]
pub struct Paging {
    page: Memo<u32>,
    path: Memo<String>,
}

impl Paging {
    /// The page that the address names.
    #[must_use]
    pub fn of_address() -> Paging {
        let query = use_query_map();
        Paging {
            page: Memo::new(move |_| number(query.read().get("page").as_deref())),
            path: use_location().pathname,
        }
    }

    /// Where the server has this page of a list; follows the address.
    #[must_use]
    pub fn address(self, list: &str) -> String {
        format!("{list}?page={}", self.page.get())
    }

    /// The ways to the newer and the older ones.
    pub fn links(self, total: u32, lang: Lang) -> impl IntoView + use<> {
        let page = self.page.get_untracked();
        let link = |to: u32, words: &'static str| {
            let href = format!("{}?page={to}", self.path.get_untracked());
            view! {
                <a class="button" href=href>
                    {words}
                </a>
            }
        };
        let newer = (page > 1).then(|| link(page - 1, words::NEWER.get(lang)));
        let older = (page < last(total)).then(|| link(page + 1, words::OLDER.get(lang)));
        view! { <p class="actions">{newer} {older}</p> }
    }
}

/// The page that a parameter names, the first where it names none.
fn number(text: Option<&str>) -> u32 {
    text.and_then(|text| text.parse().ok())
        .filter(|&page| page > 0)
        .unwrap_or(1)
}

fn last(total: u32) -> u32 {
    total.div_ceil(PER_PAGE).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted_from_one() {
        for (text, expected) in [
            (None, 1),
            (Some("3"), 3),
            (Some("0"), 1),
            (Some("-1"), 1),
            (Some("x"), 1),
        ] {
            assert_eq!(number(text), expected, "{text:?}");
        }
        assert_eq!([0, 1, 50, 51].map(last), [1, 1, 1, 2]);
    }
}
