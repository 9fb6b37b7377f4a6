//! A text in both languages.

use register_domain::text::Lang;

/// A text in both languages, known when the program is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    kk: &'static str,
    ru: &'static str,
}

impl Words {
    /// The Kazakh text and the Russian text.
    #[must_use]
    pub const fn new(kk: &'static str, ru: &'static str) -> Self {
        Self { kk, ru }
    }

    /// The text in one language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Kk => self.kk,
            Lang::Ru => self.ru,
        }
    }
}
