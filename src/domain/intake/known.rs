//! The professions that earlier editions know.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use crate::{
    edition::Edition,
    entry::ProfessionId,
    text::{Bilingual, Lang},
};

/// The identities of all professions of earlier editions, by name, so that a profession which comes back keeps its
/// address.
#[derive(Clone, Debug, Default)]
pub struct Known {
    ids: HashMap<super::NameKey, ProfessionId>,
    newest: Option<ProfessionId>,
}

impl Known {
    /// Adds the professions of an edition. Editions are added oldest first: a later one decides.
    pub fn add(&mut self, edition: &Edition) {
        for entry in edition.entries() {
            self.ids.insert(name_key(&entry.name), entry.profession);
            self.newest = self.newest.max(Some(entry.profession));
        }
    }

    /// The identity under which the name is known.
    #[must_use]
    pub fn id(&self, name: &Bilingual) -> Option<ProfessionId> {
        self.ids.get(&name_key(name)).copied()
    }

    /// The highest identity ever given.
    #[must_use]
    pub const fn newest(&self) -> Option<ProfessionId> {
        self.newest
    }
}

/// 128 bits of both names in lower case: enough that two names of a register never meet by chance.
pub(super) fn name_key(name: &Bilingual) -> super::NameKey {
    let half = |seed: u8| {
        let mut hasher = DefaultHasher::new();
        seed.hash(&mut hasher);
        for lang in Lang::ALL {
            for c in name.get(lang).chars().flat_map(char::to_lowercase) {
                c.hash(&mut hasher);
            }
            hasher.write_u8(0xff);
        }
        u128::from(hasher.finish())
    };
    half(1) << 64 | half(2)
}
