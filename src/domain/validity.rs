//! How long a recognition document is valid, column 6 of the form.

use crate::text::{Bilingual, Lang};

/// The validity of the document obtained through recognition, in the register's words (Law, art. 21(5): the register
/// sets it). Most often a number of years.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Validity(Bilingual);

impl Validity {
    /// The validity as the register words it.
    #[must_use]
    pub const fn new(words: Bilingual) -> Validity {
        Validity(words)
    }

    /// The register's words.
    #[must_use]
    pub const fn words(&self) -> &Bilingual {
        &self.0
    }

    /// The number of whole years, where both languages begin with the same number and nothing but one word follows
    /// (`5 жыл`, `5 лет`); otherwise `None`, and only the words count.
    #[must_use]
    pub fn years(&self) -> Option<u8> {
        let years = |lang, units: &[&str]| {
            let (number, unit) = self.0.get(lang).split_once(' ')?;
            units.contains(&unit).then(|| number.parse::<u8>().ok()).flatten()
        };
        let kk = years(Lang::Kk, &["жыл"])?;
        (years(Lang::Ru, &["год", "года", "лет"]) == Some(kk)).then_some(kk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_where_both_languages_agree() {
        for (kk, ru, expected) in [
            ("5 жыл", "5 лет", Some(5)),
            ("3 жыл", "3 года", Some(3)),
            ("3 жыл", "5 лет", None),
            ("мерзімсіз", "бессрочно", None),
            ("6 ай", "6 месяцев", None),
        ] {
            assert_eq!(
                Validity::new(Bilingual::new(kk, ru).unwrap()).years(),
                expected,
                "{kk} {ru}"
            );
        }
    }
}
