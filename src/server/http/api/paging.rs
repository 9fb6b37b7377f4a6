//! Long lists, page by page.

use register_api::refusal::FaultKind;

use crate::http::{parameters::Parameters, refusal::Refused};

/// How many things a page has unless the request says otherwise.
const PER_PAGE: u32 = 20;
/// How many it may ask for.
const MOST: u32 = 100;
/// No list has as many pages.
const LAST: u32 = 1_000_000;

/// Which page of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paging {
    /// From 1.
    pub(crate) page: u32,
    pub(crate) per_page: u32,
}

impl Paging {
    /// Takes `page` and `per_page`.
    pub(crate) fn of(parameters: &mut Parameters) -> Paging {
        Paging {
            page: parameters.number("page", 1..=LAST).unwrap_or(1),
            per_page: parameters.number("per_page", 1..=MOST).unwrap_or(PER_PAGE),
        }
    }

    /// How many things stand before the page.
    pub(crate) fn before(self) -> usize {
        usize::try_from(u64::from(self.page - 1) * u64::from(self.per_page)).unwrap_or(usize::MAX)
    }

    /// How many things stand on it at most.
    pub(crate) const fn most(self) -> usize {
        self.per_page as usize
    }

    /// How many pages so many things make.
    ///
    /// # Errors
    ///
    /// When this page is none of them; an empty list has a first page all the same.
    pub(crate) fn pages(self, total: u32) -> Result<u32, Refused> {
        let pages = total.div_ceil(self.per_page);
        if self.page > pages.max(1) {
            let kind = FaultKind::OutOfRange {
                min: 1,
                max: pages.max(1).into(),
            };
            return Err(Refused::parameter("page", kind));
        }
        Ok(pages)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted() {
        for (page, total, expected) in [
            (1, 0, Some(0)),
            (2, 0, None),
            (1, 20, Some(1)),
            (2, 20, None),
            (2, 21, Some(2)),
            (1_000_000, 21, None),
        ] {
            let paging = Paging { page, per_page: 20 };
            assert_eq!(paging.pages(total).ok(), expected, "{page} of {total}");
        }
    }
}
