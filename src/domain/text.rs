//! Text in the two languages of the register (clause 4), cleaned of what printing and copying leave behind.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// A language of the register (clause 4). Kazakh comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Kazakh, the state language.
    #[default]
    Kk,
    /// Russian.
    Ru,
}

impl Lang {
    /// Both languages, the state language first.
    pub const ALL: [Lang; 2] = [Lang::Kk, Lang::Ru];

    /// The code of the language by BCP 47, as in addresses and `lang` attributes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Kk => "kk",
            Lang::Ru => "ru",
        }
    }

    /// The language of a code, if the register has it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Lang {
        match self {
            Lang::Kk => Lang::Ru,
            Lang::Ru => Lang::Kk,
        }
    }
}

/// A text that stands in both languages and is empty in neither (clause 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Both")]
pub struct Bilingual {
    kk: Box<str>,
    ru: Box<str>,
}

/// The two texts of a [`Bilingual`] before it is known that neither is empty.
#[derive(Deserialize)]
struct Both {
    kk: String,
    ru: String,
}

impl TryFrom<Both> for Bilingual {
    type Error = &'static str;

    fn try_from(Both { kk, ru }: Both) -> Result<Bilingual, &'static str> {
        Bilingual::new(&kk, &ru).ok_or("a text is empty in one of the languages")
    }
}

impl Bilingual {
    /// Joins the two texts after [`clean`]ing them; `None` when one is empty.
    #[must_use]
    pub fn new(kk: &str, ru: &str) -> Option<Bilingual> {
        let (kk, ru) = (clean(kk), clean(ru));
        (!kk.is_empty() && !ru.is_empty()).then(|| Bilingual {
            kk: kk.into(),
            ru: ru.into(),
        })
    }

    /// The text in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
        }
    }
}

/// The text without what only printing needs: soft hyphens, zero-width characters and a byte-order mark go, every run
/// of white space becomes one space, the ends are trimmed, letters are composed (NFC).
///
/// ```
/// # use register_domain::text::clean;
/// assert_eq!(clean("  профес\u{ad}сиональных\u{a0}\nквалификаций "), "профессиональных квалификаций");
/// ```
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let visible: String = text.chars().filter(|&c| !is_invisible(c)).nfc().collect();
    let mut cleaned = String::with_capacity(visible.len());
    for word in visible.split_whitespace() {
        if !cleaned.is_empty() {
            cleaned.push(' ');
        }
        cleaned.push_str(word);
    }
    Cow::Owned(cleaned)
}

fn is_clean(text: &str) -> bool {
    let mut space_before = true;
    for c in text.chars() {
        let space = c.is_whitespace();
        if is_invisible(c) || (space && (space_before || c != ' ')) {
            return false;
        }
        space_before = space;
    }
    (text.is_empty() || !space_before) && is_nfc(text)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The first control character of a text, white space aside: it belongs in no field.
#[must_use]
pub fn control_character(text: &str) -> Option<char> {
    text.chars().find(|c| c.is_control() && !c.is_whitespace())
}

/// The first word in which Latin letters stand among Cyrillic ones, as in `Нормативтiк` with a Latin `i`: it looks
/// right and is found by no one. Words of one alphabet (`HR`) are well, and so are parts joined by a hyphen
/// (`SMM-маман`).
#[must_use]
pub fn lookalike_word(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_alphabetic()).find(|word| {
        word.chars().any(|c| c.is_ascii_alphabetic())
            && word.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_cleaned() {
        for (given, expected) in [
            ("", ""),
            (" \u{a0}\t", ""),
            ("Слесарь", "Слесарь"),
            ("Слесарь ", "Слесарь"),
            ("\u{feff}Слесарь\r\n  сборщик", "Слесарь сборщик"),
            ("и\u{306}од", "йод"),
            ("про\u{ad}фес\u{200b}сия", "профессия"),
        ] {
            assert_eq!(clean(given), expected, "{given:?}");
        }
    }

    #[test]
    fn lookalikes_are_seen() {
        for (given, expected) in [
            ("Нормативтік", None),
            ("Нормативтiк", Some("Нормативтiк")),
            ("HR цифрландыру", None),
            ("SMM-маман", None),
            ("сайт Cлесарь", Some("Cлесарь")),
        ] {
            assert_eq!(lookalike_word(given), expected, "{given:?}");
        }
    }

    #[test]
    fn neither_language_may_lack() {
        assert!(Bilingual::new("Дәнекерлеуші", " ").is_none());
        assert!(Bilingual::new("\u{ad}", "Сварщик").is_none());
        let name = Bilingual::new("Дәнекерлеуші", " Сварщик").unwrap();
        assert_eq!(
            (name.get(Lang::Kk), name.get(Lang::Ru)),
            ("Дәнекерлеуші", "Сварщик")
        );
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in any::<String>()) {
            let once = clean(&text).into_owned();
            prop_assert_eq!(clean(&once), once.as_str());
        }
    }
}
