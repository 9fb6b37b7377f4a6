//! An entry of the register: one row of the official form (annex to the Rules).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    basis::Basis,
    ground::Ground,
    level::Level,
    nkz::NkzCode,
    profile::Profile,
    text::{Bilingual, Lang},
    validity::Validity,
};

/// The permanent identity of a profession, the same in every edition and in its address for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProfessionId(pub u32);

impl fmt::Display for ProfessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One row of the official form: a profession on one basis at one level. The basis is that of its ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The profession that this is a row of.
    pub profession: ProfessionId,
    /// Column 2: the name by the classifier; the same in every row of a profession in one edition.
    pub name: Bilingual,
    /// Column 3: the code by the classifier, where there is one.
    pub nkz_code: Option<NkzCode>,
    /// Column 4: the legal act, the professional standard or the qualification requirements.
    pub ground: Ground,
    /// Column 5: the qualification level.
    pub level: Level,
    /// Column 6: how long the document is valid.
    pub validity: Validity,
    /// Column 7: the name of the sectoral state body.
    pub body: Bilingual,
    /// Column 8: the profile.
    pub profile: Profile,
    /// Beyond the form: what helps to find and to understand the profession.
    pub about: About,
}

impl Entry {
    /// The basis, which is the section of the form that the row stands in.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.ground.basis()
    }

    /// What tells the row from the other rows of an edition.
    #[must_use]
    pub const fn key(&self) -> EntryKey {
        EntryKey {
            profession: self.profession,
            basis: self.basis(),
            level: self.level,
        }
    }
}

/// What tells one row of an edition from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryKey {
    /// The profession.
    pub profession: ProfessionId,
    /// The basis.
    pub basis: Basis,
    /// The level.
    pub level: Level,
}

/// What is known of a profession beyond the eight columns of the form. A text may be known in one language only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Other names of the profession, in each language.
    pub synonyms: PerLang<Vec<Box<str>>>,
    /// What a person in this profession does.
    pub duties: PerLang<Box<str>>,
    /// What education it asks for.
    pub education: PerLang<Box<str>>,
}

/// A value for each language, either of which may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PerLang<T> {
    /// The Kazakh value.
    pub kk: T,
    /// The Russian value.
    pub ru: T,
}

impl<T> PerLang<T> {
    /// The value of one language.
    #[must_use]
    pub const fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
        }
    }
}
