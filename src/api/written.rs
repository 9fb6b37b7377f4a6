//! The addresses of pages that the server writes whole: they need no application, and the application has no code for them.

use register_domain::text::Lang;

/// What follows the language in the address of [`Written::Cycle`].
pub const CYCLE: &str = "/cycle";
/// What follows the language in the address of [`Written::News`].
pub const NEWS: &str = "/news";
/// What stands between the language and the number in the address of [`Written::History`].
pub const HISTORY: &str = "/history/";

/// A page that the server writes whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Where the proposals of the current cycle are.
    Cycle,
    /// The press releases.
    News,
    /// One press release.
    NewsItem {
        /// The edition that it is about.
        edition: u32,
    },
    /// How a profession came into the register.
    History {
        /// The profession.
        profession: u32,
    },
}

impl Written {
    /// The pages that need no number.
    pub const FIXED: [Written; 2] = [Written::Cycle, Written::News];

    /// Reads the part of an address after `/kk` or `/ru`: `/cycle`, `/news/4`. One slash at the end makes no difference.
    #[must_use]
    pub fn parse(path: &str) -> Option<Written> {
        let path = path.strip_prefix('/')?;
        let mut parts = path.strip_suffix('/').unwrap_or(path).split('/');
        let number = |text: &str| {
            let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| digits)
        };
        let page = match (parts.next()?, parts.next()) {
            ("cycle", None) => Written::Cycle,
            ("news", None) => Written::News,
            ("news", Some(edition)) => Written::NewsItem {
                edition: number(edition)?,
            },
            ("history", Some(profession)) => Written::History {
                profession: number(profession)?,
            },
            _ => return None,
        };
        parts.next().is_none().then_some(page)
    }

    /// The address of the page in one language.
    #[must_use]
    pub fn path(self, lang: Lang) -> String {
        let lang = lang.code();
        match self {
            Written::Cycle => format!("/{lang}{CYCLE}"),
            Written::News => format!("/{lang}{NEWS}"),
            Written::NewsItem { edition } => format!("/{lang}{NEWS}/{edition}"),
            Written::History { profession } => format!("/{lang}{HISTORY}{profession}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;

    #[test]
    fn addresses_are_read_and_written() {
        for (path, expected) in [
            ("/cycle", Some(Written::Cycle)),
            ("/cycle/", Some(Written::Cycle)),
            ("/news", Some(Written::News)),
            ("/news/4", Some(Written::NewsItem { edition: 4 })),
            ("/history/12", Some(Written::History { profession: 12 })),
            ("/history", None),
            ("/history/x", None),
            ("/news/+4", None),
            ("/news/4/5", None),
            ("/cycle/2", None),
            ("/", None),
            ("", None),
        ] {
            let page = Written::parse(path);
            assert_eq!(page, expected, "{path:?}");
            // No page of the application has the address.
            assert!(page.is_none() || Page::parse(path).is_none(), "{path}");
            if let Some(page) = page {
                let written = page.path(Lang::Kk);
                assert_eq!(Written::parse(written.strip_prefix("/kk").unwrap()), Some(page));
            }
        }
    }
}
