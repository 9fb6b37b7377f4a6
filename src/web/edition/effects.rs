//! What an edition did, in one line: so many professions included, changed, excluded.

use register_api::{edition::Counts, page::Page};
use register_domain::text::Lang;
use register_i18n::site::{
    editions::{Outcome, outcome},
    site,
};

use crate::document::{Markup, html};

/// What an edition did, with a link to the changes one by one; the first edition could only include.
#[must_use]
pub fn effects(number: u32, counts: Counts, lang: Lang) -> Markup {
    let words = &site(lang).editions;
    html! {
        p .effects {
            @if number == 1 {
                (words.first)
            } @else {
                a href=(Page::Changes { number }.path(lang)) { (words.changes) } ": " (told(counts, lang))
            }
        }
    }
}

/// «включено 5 профессий, изменено 12 профессий»; what happened to none is left out unless nothing happened at all.
fn told(counts: Counts, lang: Lang) -> String {
    let all = [
        (Outcome::Included, counts.included),
        (Outcome::Changed, counts.changed),
        (Outcome::Excluded, counts.excluded),
    ];
    let told: Vec<String> = all
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(what, count)| outcome(what, count, lang))
        .collect();
    if told.is_empty() {
        site(lang).changes.none.to_owned()
    } else {
        told.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effects_are_told() {
        #[track_caller]
        fn check([included, changed, excluded]: [u32; 3], kk: &str, ru: &str) {
            let counts = Counts {
                included,
                changed,
                excluded,
            };
            let plain = |lang| told(counts, lang).replace('\u{a0}', " ");
            assert_eq!((plain(Lang::Kk).as_str(), plain(Lang::Ru).as_str()), (kk, ru));
        }
        check(
            [5, 0, 1],
            "5 кәсіп енгізілді, 1 кәсіп алып тасталды",
            "включено 5 профессий, исключена 1 профессия",
        );
        check([0, 2, 0], "2 кәсіп өзгертілді", "изменено 2 профессии");
        check([0, 0, 0], "Айырмашылық жоқ", "Различий нет");
    }
}
