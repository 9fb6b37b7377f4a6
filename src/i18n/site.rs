//! The words of the public site: one value for each language, filled field by field, so that a text that lacks a language
//! does not compile. Words that depend on a number, a date or a code of the domain are small functions beside them.
//!
//! In reading order: [`frame`] (what stands around every page), [`search`], [`facets`], [`profession`], [`editions`]
//! (the list and one edition), [`changes`] between two, [`rules`] with the [`calculator`], [`about`], [`trouble`] (what went
//! wrong and how to go on).

use register_domain::text::Lang;

pub mod about;
pub mod calculator;
pub mod changes;
pub mod editions;
pub mod facets;
pub mod frame;
pub mod profession;
pub mod rules;
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
    /// The list of editions.
    pub editions: editions::Editions,
    /// The page of one edition.
    pub edition: editions::Edition,
    /// The differences between two editions.
    pub changes: changes::Changes,
    /// The page of the Rules.
    pub rules: rules::Rules,
    /// The calculator of deadlines.
    pub calculator: calculator::Calculator,
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
    editions: editions::KK,
    edition: editions::EDITION_KK,
    changes: changes::KK,
    rules: rules::KK,
    calculator: calculator::KK,
    about: about::KK,
    trouble: trouble::KK,
};

static RU: Site = Site {
    frame: frame::RU,
    search: search::RU,
    facets: facets::RU,
    profession: profession::RU,
    editions: editions::RU,
    edition: editions::EDITION_RU,
    changes: changes::RU,
    rules: rules::RU,
    calculator: calculator::RU,
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
