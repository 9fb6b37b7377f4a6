//! What changed in one field, made ready to be read.

use register_api::{edition::FieldChange, text::Text};
use register_domain::{ground::GroundKind, profile::Profile, text::Lang};

use crate::site::{Site, site};

/// What stood in a field and what stands there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The language of both texts, where the field has one.
    pub lang: Option<Lang>,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// The differences of a field: one for each language that differs, that of the page first; one in all for a field that has
/// no language.
#[must_use]
pub fn differences(change: &FieldChange, page: Lang) -> Vec<Difference> {
    let words = site(page);
    let told = |lang: Option<Lang>, before: &str, after: &str| Difference {
        lang,
        before: readable(&change.field, before, words),
        after: readable(&change.field, after, words),
    };
    if without_language(&change.before) && without_language(&change.after) {
        return vec![told(None, &change.before.kk, &change.after.kk)];
    }
    [page, page.other()]
        .into_iter()
        .filter(|&lang| change.before.get(lang) != change.after.get(lang))
        .map(|lang| told(Some(lang), change.before.get(lang), change.after.get(lang)))
        .collect()
}

fn without_language(text: &Text) -> bool {
    text.kk == text.ru
}

/// A value as people read it: codes in words, lists with commas, nothing as a word.
fn readable(field: &str, value: &str, words: &Site) -> String {
    let word = match field {
        _ if value.is_empty() => Some(words.changes.empty),
        "profile" => Profile::from_code(value).map(|profile| words.facets.profile_name(profile)),
        "ground_kind" => GroundKind::from_code(value).map(|kind| words.profession.ground(kind)),
        _ => None,
    };
    match word {
        Some(word) => word.to_owned(),
        None if field == "synonyms" => value.replace('|', ", "),
        None => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text([kk, ru]: [&str; 2]) -> Text {
        Text {
            kk: kk.to_owned(),
            ru: ru.to_owned(),
        }
    }

    #[track_caller]
    fn check(
        lang: Lang,
        field: &str,
        before: [&str; 2],
        after: [&str; 2],
        expected: &[(Option<Lang>, &str, &str)],
    ) {
        let change = FieldChange {
            field: field.to_owned(),
            before: text(before),
            after: text(after),
        };
        let found = differences(&change, lang);
        let found: Vec<(Option<Lang>, &str, &str)> = found
            .iter()
            .map(|told| (told.lang, told.before.as_str(), told.after.as_str()))
            .collect();
        assert_eq!(found, expected, "{field}");
    }

    #[test]
    fn differences_are_told() {
        use Lang::{Kk, Ru};
        check(
            Ru,
            "validity",
            ["5 жыл", "5 лет"],
            ["3 жыл", "3 года"],
            &[(Some(Ru), "5 лет", "3 года"), (Some(Kk), "5 жыл", "3 жыл")],
        );
        check(
            Kk,
            "name",
            ["", "Электрик"],
            ["", "Электромонтёр"],
            &[(Some(Ru), "Электрик", "Электромонтёр")],
        );
        check(
            Kk,
            "nkz_code",
            ["", ""],
            ["7212-0", "7212-0"],
            &[(None, "көрсетілмеген", "7212-0")],
        );
        check(
            Ru,
            "profile",
            ["technical"; 2],
            ["socio_humanitarian"; 2],
            &[(None, "Технический", "Социально-гуманитарный")],
        );
        check(
            Kk,
            "ground_kind",
            ["standard"; 2],
            ["requirements"; 2],
            &[(None, "Кәсіптік стандарт", "Біліктілік талаптары")],
        );
        check(
            Kk,
            "synonyms",
            ["а|ә", "а"],
            ["а", "а|б"],
            &[(Some(Kk), "а, ә", "а"), (Some(Ru), "а", "а, б")],
        );
        check(
            Ru,
            "profile",
            ["new_code"; 2],
            ["technical"; 2],
            &[(None, "new_code", "Технический")],
        );
    }
}
