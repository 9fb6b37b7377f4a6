//! The addresses of the site's pages, the same for the server, which answers under them, and for the application, which
//! draws them. Every page stands under `/kk` and `/ru`.

use register_domain::text::Lang;

use crate::slug::slug;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The search, which is the home page.
    Search,
    /// One profession; what follows its number in the address is for people and may be anything.
    Profession {
        /// Its permanent identity.
        id: u32,
    },
    /// The list of editions.
    Editions,
    /// One edition in the official form.
    Edition {
        /// Its number.
        number: u32,
    },
    /// What an edition changed.
    Changes {
        /// The number of the newer edition.
        number: u32,
    },
    /// The Rules, the cycle and the calculator of deadlines.
    Rules,
    /// What the data are, how to use them, the API.
    About,
}

impl Page {
    /// The pages that need no number.
    pub const FIXED: [Page; 4] = [Page::Search, Page::Editions, Page::Rules, Page::About];

    /// Reads the part of an address after `/kk` or `/ru`: `/`, `/professions/12/elektrik`, `/rules`. One slash at the
    /// end makes no difference.
    #[must_use]
    pub fn parse(path: &str) -> Option<Page> {
        let path = path.strip_prefix('/')?;
        if path.is_empty() {
            return Some(Page::Search);
        }
        let mut parts = path.strip_suffix('/').unwrap_or(path).split('/');
        let page = match (parts.next()?, parts.next(), parts.next()) {
            ("professions", Some(id), _slug) => Page::Profession { id: number(id)? },
            ("editions", None, None) => Page::Editions,
            ("editions", Some(edition), None) => Page::Edition {
                number: number(edition)?,
            },
            ("editions", Some(edition), Some("changes")) => Page::Changes {
                number: number(edition)?,
            },
            ("rules", None, None) => Page::Rules,
            ("about", None, None) => Page::About,
            _ => return None,
        };
        parts.next().is_none().then_some(page)
    }

    /// The address of the page in one language; of a profession without the part that is for people.
    #[must_use]
    pub fn path(&self, lang: Lang) -> String {
        let lang = lang.code();
        match self {
            Page::Search => format!("/{lang}/"),
            Page::Profession { id } => format!("/{lang}/professions/{id}"),
            Page::Editions => format!("/{lang}/editions"),
            Page::Edition { number } => format!("/{lang}/editions/{number}"),
            Page::Changes { number } => format!("/{lang}/editions/{number}/changes"),
            Page::Rules => format!("/{lang}/rules"),
            Page::About => format!("/{lang}/about"),
        }
    }
}

/// The permanent address of a profession in one language, with its name in that language for people.
#[must_use]
pub fn profession_path(id: u32, name: &str, lang: Lang) -> String {
    let path = Page::Profession { id }.path(lang);
    let slug = slug(name);
    if slug.is_empty() {
        path
    } else {
        format!("{path}/{slug}")
    }
}

fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_written() {
        for (path, expected) in [
            ("/", Some(Page::Search)),
            ("/rules", Some(Page::Rules)),
            ("/rules/", Some(Page::Rules)),
            ("/about", Some(Page::About)),
            ("/editions", Some(Page::Editions)),
            ("/editions/2", Some(Page::Edition { number: 2 })),
            ("/editions/2/changes", Some(Page::Changes { number: 2 })),
            ("/professions/12", Some(Page::Profession { id: 12 })),
            ("/professions/12/elektrik", Some(Page::Profession { id: 12 })),
            ("/professions/12/elektrik/", Some(Page::Profession { id: 12 })),
            ("", None),
            ("//", None),
            ("/rules//", None),
            ("/rules/7", None),
            ("/professions", None),
            ("/professions/+12", None),
            ("/professions/99999999999", None),
            ("/professions/12/elektrik/more", None),
            ("/editions/2/rows", None),
            ("/editions/2/changes/3", None),
        ] {
            let page = Page::parse(path);
            assert_eq!(page, expected, "{path:?}");
            if let Some(page) = page {
                let written = page.path(Lang::Ru);
                assert_eq!(
                    Page::parse(written.strip_prefix("/ru").unwrap()),
                    Some(page),
                    "{written}"
                );
            }
        }
    }
}
