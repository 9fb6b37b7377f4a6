//! Whether a text is of the language of its field: what was typed into the wrong one of the two fields is noticed.

use crate::text::Lang;

/// Letters that Russian does not have.
const KAZAKH_LETTERS: &str = "әғқңөұүһі";

/// Endings of Russian words that no Kazakh word has, with the letters that must stand before them at least.
const RUSSIAN_ENDINGS: [&str; 9] = [
    "ого",
    "ение",
    "ания",
    "ться",
    "ность",
    "ности",
    "ный",
    "ных",
    "ские",
];

/// Russian words that Kazakh does not have.
const RUSSIAN_WORDS: [&str; 8] = [
    "для",
    "или",
    "при",
    "лет",
    "года",
    "и",
    "рабочих",
    "подразделения",
];

/// What speaks against the language of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign<'t> {
    /// No letter is Cyrillic; both languages of the register are written in Cyrillic letters.
    Script,
    /// A word of the other language.
    Word(&'t str),
}

/// What speaks against a text being of a language; `None` when nothing does. Names in «quotation marks» may be of any
/// language. Many Kazakh texts have no letter that Russian lacks, so only sure signs count.
#[must_use]
pub fn foreign(lang: Lang, text: &str) -> Option<Foreign<'_>> {
    if !text.chars().any(is_cyrillic) {
        return (!text.is_empty()).then_some(Foreign::Script);
    }
    let kazakh = is_kazakh(text);
    words_outside_quotes(text)
        .find(|word| match lang {
            Lang::Ru => is_kazakh(word),
            // One Russian word in a text with Kazakh letters is a borrowed one.
            Lang::Kk => !kazakh && is_russian(word),
        })
        .map(Foreign::Word)
}

fn words_outside_quotes(text: &str) -> impl Iterator<Item = &str> {
    let outside = text.split(['«', '»', '"', '“', '”', '„']).step_by(2);
    outside
        .flat_map(|part| part.split(|c: char| !c.is_alphabetic()))
        .filter(|word| !word.is_empty())
}

fn is_kazakh(text: &str) -> bool {
    text.chars()
        .flat_map(char::to_lowercase)
        .any(|c| KAZAKH_LETTERS.contains(c))
}

fn is_russian(word: &str) -> bool {
    let lower = word.to_lowercase();
    RUSSIAN_WORDS.contains(&lower.as_str())
        || RUSSIAN_ENDINGS.iter().any(|ending| {
            lower
                .strip_suffix(ending)
                .is_some_and(|stem| stem.chars().count() > 2)
        })
}

const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{Kk, Ru};

    #[test]
    fn text_in_the_wrong_field_is_noticed() {
        for (lang, text, expected) in [
            (Kk, "Дәнекерлеуші", None),
            (Kk, "Оператор", None),
            (Kk, "Қазақстан Республикасы Энергетика министрлігі", None),
            (
                Kk,
                "Сварщик электрогазосварочный",
                Some(Foreign::Word("электрогазосварочный")),
            ),
            (Kk, "Доказывание для всех", Some(Foreign::Word("для"))),
            (Kk, "5 лет", Some(Foreign::Word("лет"))),
            (Kk, "Welder", Some(Foreign::Script)),
            (Kk, "", None),
            (Ru, "Сварщик", None),
            (Ru, "Дәнекерлеуші", Some(Foreign::Word("Дәнекерлеуші"))),
            (Ru, "Оператор «Қазақстан темір жолы»", None),
            (Ru, "Оператор Қазақстан", Some(Foreign::Word("Қазақстан"))),
            (Ru, "123", Some(Foreign::Script)),
        ] {
            assert_eq!(foreign(lang, text), expected, "{text:?}");
        }
    }
}
