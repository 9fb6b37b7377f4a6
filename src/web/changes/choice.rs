//! The choice of two editions to compare.

use register_api::{edition::Edition, page::Page};
use register_domain::text::Lang;
use register_i18n::{
    date,
    site::{editions as words, site},
};

use crate::{
    document::{Markup, html, value},
    navigation::Navigation,
};

/// Two lists of editions and a button (`data-act="compare"`) that leads to what changed between them. `editions` are all,
/// newest first; `from` and `to` are chosen at first.
#[must_use]
pub fn choice(editions: &[Edition], from: u32, to: u32, lang: Lang) -> Markup {
    let site = site(lang);
    html! {
        div .choice {
            @for (id, label, chosen) in [("older", site.changes.from, from), ("newer", site.changes.to, to)] {
                div .choice__edition {
                    label for=(id) { (label) }
                    select .input id=(id) {
                        @for edition in editions {
                            option value=(edition.number) selected[edition.number == chosen] {
                                (words::name(edition.number, lang)) ", " (date::long(edition.placed_on, lang))
                            }
                        }
                    }
                }
            }
            button .button type="button" data-act="compare" { (site.edition.compare_with) }
        }
    }
}

/// Goes to the changes between the two editions that are chosen, the older first whichever way round they were.
pub fn compare(navigation: Navigation, lang: Lang) {
    let chosen = |id| value(id)?.parse().ok();
    if let Some((one, other)) = chosen("older").zip(chosen("newer")) {
        navigation.follow(&address(one, other, lang));
    }
}

/// The address of the changes between two editions.
fn address(one: u32, other: u32, lang: Lang) -> String {
    let page = Page::Changes {
        number: one.max(other),
    };
    [&page.path(lang), "?from=", &one.min(other).to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_older_edition_comes_first() {
        for (one, other) in [(1, 3), (3, 1)] {
            assert_eq!(address(one, other, Lang::Kk), "/kk/editions/3/changes?from=1");
        }
        assert_eq!(address(2, 2, Lang::Ru), "/ru/editions/2/changes?from=2");
    }
}
