//! The masthead: both names face to face, the languages, the pages. `index.html` draws the same for the first paint.

use register_api::page::Page;
use register_domain::text::Lang;
use register_i18n::site::site;

use crate::document::{Markup, html};

/// The masthead on a page of a language; `elsewhere` is the address of the same page in each.
#[must_use]
pub fn masthead(lang: Lang, page: Option<&Page>, elsewhere: impl Fn(Lang) -> String) -> Markup {
    let words = &site(lang).frame;
    let pages = [
        (Page::Search, words.search),
        (Page::Editions, words.editions),
        (Page::Rules, words.rules),
        (Page::About, words.about),
    ];
    html! {
        div .masthead__names {
            a .masthead__name href="/kk/" lang="kk" { (site(Lang::Kk).frame.register) }
            nav .languages aria-label=(words.languages) {
                @for to in Lang::ALL {
                    @let name = &site(to).frame;
                    a href=(elsewhere(to)) hreflang=(to.code()) lang=(to.code()) aria-current=[(to == lang).then_some("true")] {
                        abbr title=(name.language) { (name.language_short) }
                    }
                }
            }
            a .masthead__name href="/ru/" lang="ru" { (site(Lang::Ru).frame.register) }
        }
        div .ornament {}
        nav .pages aria-label=(words.navigation) {
            @for (to, name) in &pages {
                a href=(to.path(lang)) aria-current=[current(page, to)] { (name) }
            }
        }
    }
}

/// How a link is marked on the page itself and on those that belong to it.
fn current(page: Option<&Page>, to: &Page) -> Option<&'static str> {
    match page {
        Some(page) if page == to => Some("page"),
        Some(page) if section(page) == *to => Some("true"),
        _ => None,
    }
}

/// The page of the navigation that a page belongs to.
fn section(page: &Page) -> Page {
    match page {
        Page::Search | Page::Profession { .. } => Page::Search,
        Page::Editions | Page::Edition { .. } | Page::Changes { .. } => Page::Editions,
        Page::Rules => Page::Rules,
        Page::About => Page::About,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_static_page_says_the_same_for_the_first_paint() {
        let shell = include_str!("../../../index.html");
        for lang in Lang::ALL {
            let words = site(lang);
            for text in [
                words.frame.register,
                words.frame.skip,
                words.frame.language,
                words.frame.language_short,
                words.frame.search,
                words.frame.editions,
                words.frame.rules,
                words.frame.about,
                words.frame.demonstration,
                words.frame.demonstration_meaning,
                words.frame.demonstration_more,
                words.search.label,
            ] {
                assert!(shell.contains(text), "{text}");
            }
        }
    }

    #[test]
    fn the_present_page_and_its_section_are_marked() {
        let markup = masthead(Lang::Kk, Some(&Page::Edition { number: 2 }), |_| String::new()).into_string();
        assert!(markup.contains("<a href=\"/kk/editions\" aria-current=\"true\">"));
        let markup = masthead(Lang::Kk, Some(&Page::Rules), |_| String::new()).into_string();
        assert!(markup.contains("<a href=\"/kk/rules\" aria-current=\"page\">"));
        let markup = masthead(Lang::Ru, None, |lang| lang.code().to_owned()).into_string();
        assert!(markup.contains("<a href=\"kk\" hreflang=\"kk\" lang=\"kk\">"));
    }
}
