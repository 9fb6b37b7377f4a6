//! The words of the public site: one value for each language, filled field by field, so that a text that lacks a language
//! does not compile. Words that depend on a number, a date or a code of the domain are small functions beside them.
//!
//! In reading order: [`frame`] (what stands around every page), [`search`], [`facets`], [`profession`], [`about`],
//! [`trouble`] (what went wrong and how to go on).

use register_domain::text::Lang;

pub mod about;
pub mod facets;
pub mod frame;
pub mod profession;
pub mod search;
pub mod trouble;

/// All words of the public site in one language.
#[derive(Debug)]
pub struct Site {
    /// What stands around every page.
    pub frame: frame::Frame,
    /// The search, which is the home page.
    pub search: search::Search,
    /// The filters beside the results.
    pub facets: facets::Facets,
    /// The page of one profession.
    pub profession: profession::Profession,
    /// The page about the data.
    pub about: about::About,
    /// What went wrong and how to go on.
    pub trouble: trouble::Trouble,
}

static KK: Site = Site {
    frame: frame::KK,
    search: search::KK,
    facets: facets::KK,
    profession: profession::KK,
    about: about::KK,
    trouble: trouble::KK,
};

static RU: Site = Site {
    frame: frame::RU,
    search: search::RU,
    facets: facets::RU,
    profession: profession::RU,
    about: about::RU,
    trouble: trouble::RU,
};

/// The words of the public site in a language.
#[must_use]
pub fn site(lang: Lang) -> &'static Site {
    match lang {
        Lang::Kk => &KK,
        Lang::Ru => &RU,
    }
}
