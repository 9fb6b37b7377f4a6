//! News of editions and the calendar of the cycle, for those who subscribe.

use register_api::edition::Counts;
use register_domain::{deadline::Deadline, edition::EditionNumber, term::Term, text::Lang};

use crate::{
    plural::{Noun, counted},
    rules, term,
    words::Words,
};

/// The title of the feed of editions.
pub const EDITIONS: Words = Words::new("Кәсіптер тізілімінің редакциялары", "Редакции реестра профессий");

/// The name of the calendar.
pub const DEADLINES: Words = Words::new("Кәсіптер тізілімінің мерзімдері", "Сроки реестра профессий");

/// The name of a person's own calendar.
pub const DUTIES: Words = Words::new(
    "Кәсіптер тізілімі: менің мерзімдерім",
    "Реестр профессий: мои сроки",
);

/// The title of an edition.
#[must_use]
pub fn edition(lang: Lang, number: EditionNumber, demonstration: bool) -> String {
    match (lang, demonstration) {
        (Lang::Kk, false) => format!("{number}-редакция орналастырылды"),
        (Lang::Kk, true) => format!("{number}-редакция (көрсетілім деректері)"),
        (Lang::Ru, false) => format!("Размещена редакция № {number}"),
        (Lang::Ru, true) => format!("Редакция № {number} (демонстрационные данные)"),
    }
}

/// What an edition has and what it changed.
#[must_use]
pub fn summary(lang: Lang, professions: u32, counts: Counts) -> String {
    let total = counted(professions.into(), Noun::Profession, lang);
    let Counts {
        included,
        changed,
        excluded,
    } = counts;
    match lang {
        Lang::Kk => {
            format!("{total}: енгізілді – {included}, өзгерді – {changed}, алып тасталды – {excluded}.")
        }
        Lang::Ru => format!("{total}: включено – {included}, изменено – {changed}, исключено – {excluded}."),
    }
}

/// The name of a deadline in a calendar.
#[must_use]
pub fn deadline(lang: Lang, of: Term) -> String {
    match lang {
        Lang::Kk => format!("Соңғы күн: {}", term::name(of, lang)),
        Lang::Ru => format!("Последний день: {}", term::name(of, lang)),
    }
}

/// What a deadline is about, in paragraphs: what must be done, until when, by which clause.
#[must_use]
pub fn about_deadline(lang: Lang, deadline: &Deadline) -> [String; 3] {
    let of = deadline.term;
    [
        term::plain(of, lang).to_owned(),
        term::due(deadline, lang),
        rules::citation_of_the_rules(of.provision(), lang),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn news_speak_their_language() {
        let counts = Counts {
            included: 12,
            changed: 3,
            excluded: 1,
        };
        for lang in Lang::ALL {
            assert_pure(lang, EDITIONS.get(lang));
            assert_pure(lang, DEADLINES.get(lang));
            assert_pure(lang, DUTIES.get(lang));
            assert_pure(lang, &summary(lang, 638, counts));
            for demonstration in [false, true] {
                assert_pure(lang, &edition(lang, EditionNumber::FIRST, demonstration));
            }
            for term in Term::ALL {
                assert_pure(lang, &deadline(lang, term));
            }
        }
    }
}
