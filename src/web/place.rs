//! Where one is: the address of a page, read.

use register_api::page::Page;
use register_domain::text::Lang;

/// A page of the site in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The language of the page.
    pub lang: Lang,
    /// The page, if the address leads to one.
    pub page: Option<Page>,
    /// What follows `?`, without it.
    pub query: String,
}

impl Place {
    /// Reads the path (`/kk/rules`) and what follows `?` in an address. `None` when the address is not of a page at all:
    /// a file, the API, the bare `/`.
    #[must_use]
    pub fn read(path: &str, query: &str) -> Option<Place> {
        let start = path.strip_prefix('/')?;
        let (code, rest) = match start.find('/') {
            Some(end) => start.split_at(end),
            None => (start, "/"),
        };
        Some(Place {
            lang: Lang::from_code(code)?,
            page: Page::parse(rest),
            query: query.strip_prefix('?').unwrap_or(query).to_owned(),
        })
    }

    /// Reads an address within the site, with or without a query and a fragment.
    #[must_use]
    pub fn read_address(address: &str) -> Option<Place> {
        let address = address.split_once('#').map_or(address, |(before, _)| before);
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        Place::read(path, query)
    }

    /// The address of the same page in a language; an unknown page leads to the search.
    #[must_use]
    pub fn address_in(&self, lang: Lang) -> String {
        let path = self.page.as_ref().unwrap_or(&Page::Search).path(lang);
        if self.query.is_empty() {
            path
        } else {
            [&path, "?", &self.query].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        #[track_caller]
        fn check(address: &str, expected: Option<&(Lang, Option<Page>, &str)>) {
            let place = Place::read_address(address);
            let read = place
                .as_ref()
                .map(|place| (place.lang, place.page.clone(), place.query.as_str()));
            assert_eq!(read.as_ref(), expected, "{address}");
        }
        check("/kk/", Some(&(Lang::Kk, Some(Page::Search), "")));
        check("/kk", Some(&(Lang::Kk, Some(Page::Search), "")));
        check("/ru/?q=a%20b", Some(&(Lang::Ru, Some(Page::Search), "q=a%20b")));
        check(
            "/ru/professions/12/elektrik#history",
            Some(&(Lang::Ru, Some(Page::Profession { id: 12 }), "")),
        );
        check(
            "/kk/editions/2/changes?from=1",
            Some(&(Lang::Kk, Some(Page::Changes { number: 2 }), "from=1")),
        );
        check("/kk/nowhere", Some(&(Lang::Kk, None, "")));
        check("/", None);
        check("/en/", None);
        check("/kkk/", None);
        check("/api/v1/editions", None);
        check("/files/abc/search.index", None);
        check("", None);
    }

    #[test]
    fn the_other_language_has_the_same_page_and_query() {
        for (address, expected) in [
            ("/kk/?q=a", "/ru/?q=a"),
            ("/kk/editions/2/changes?from=1", "/ru/editions/2/changes?from=1"),
            ("/kk/professions/7/slug", "/ru/professions/7"),
            ("/kk/nowhere", "/ru/"),
        ] {
            let place = Place::read_address(address).unwrap();
            assert_eq!(place.address_in(Lang::Ru), expected, "{address}");
        }
    }
}
