//! Which pages of a section of the form are shown. They stand in the address, `?voluntary=3-5`, so that a link and the
//! browser's Back lead to the same rows.

use register_domain::basis::Basis;

use crate::parameter::parameter;

/// The most pages that are loaded at once when one comes back.
const MOST_PAGES: u32 = 20;

/// Pages in a row, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first page.
    pub first: u32,
    /// The last page, not before the first.
    pub last: u32,
}

impl Span {
    /// Where a section begins.
    pub const START: Span = Span { first: 1, last: 1 };

    /// The pages of a section that the address asks for; its beginning, when it asks for none or makes no sense.
    #[must_use]
    pub fn read(query: &str, basis: Basis) -> Span {
        let read = || {
            let text = parameter(query, basis.code())?;
            let (first, last) = text.split_once('-').unwrap_or((text, text));
            let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
            (1 <= first && first <= last).then_some(Span {
                first,
                last: last.min(first.saturating_add(MOST_PAGES - 1)),
            })
        };
        read().unwrap_or(Span::START)
    }

    /// The same pages as the address has them.
    fn write(self) -> String {
        let first = self.first.to_string();
        if self.first == self.last {
            first
        } else {
            [&first, "-", &self.last.to_string()].concat()
        }
    }
}

/// What follows `?` in the address of these pages of both sections, without it; nothing when both are at the beginning.
#[must_use]
pub fn query(mandatory: Span, voluntary: Span) -> String {
    let parts = [(Basis::Mandatory, mandatory), (Basis::Voluntary, voluntary)]
        .into_iter()
        .filter(|(_, span)| *span != Span::START)
        .map(|(basis, span)| [basis.code(), "=", &span.write()].concat());
    parts.collect::<Vec<_>>().join("&")
}

/// On which page a row stands.
///
/// The number counts from 1 and is held between the first and the last row of the section.
#[must_use]
pub fn page_of(row: u32, per_page: u32, total: u32) -> u32 {
    let row = row.clamp(1, total.max(1));
    (row - 1) / per_page.max(1) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_and_written() {
        #[track_caller]
        fn check(asked: &str, mandatory: (u32, u32), voluntary: (u32, u32), written: &str) {
            let [read_mandatory, read_voluntary] =
                [Basis::Mandatory, Basis::Voluntary].map(|basis| Span::read(asked, basis));
            assert_eq!((read_mandatory.first, read_mandatory.last), mandatory, "{asked}");
            assert_eq!((read_voluntary.first, read_voluntary.last), voluntary, "{asked}");
            assert_eq!(query(read_mandatory, read_voluntary), written, "{asked}");
        }
        check("", (1, 1), (1, 1), "");
        check("voluntary=3-5", (1, 1), (3, 5), "voluntary=3-5");
        check(
            "mandatory=1-2&voluntary=7",
            (1, 2),
            (7, 7),
            "mandatory=1-2&voluntary=7",
        );
        check("voluntary=5-3", (1, 1), (1, 1), "");
        check("voluntary=0", (1, 1), (1, 1), "");
        check("voluntary=x-y&mandatory=-1", (1, 1), (1, 1), "");
        check("voluntary=1-4000000000", (1, 1), (1, 20), "voluntary=1-20");
        check(
            "voluntary=4294967295",
            (1, 1),
            (4_294_967_295, 4_294_967_295),
            "voluntary=4294967295",
        );
    }

    #[test]
    fn rows_are_found() {
        for (row, per_page, total, page) in [
            (1, 50, 614, 1),
            (50, 50, 614, 1),
            (51, 50, 614, 2),
            (614, 50, 614, 13),
            (9_999, 50, 614, 13),
            (0, 50, 614, 1),
            (1, 50, 0, 1),
            (7, 0, 614, 7),
        ] {
            assert_eq!(page_of(row, per_page, total), page, "row {row} of {total}");
        }
    }
}
