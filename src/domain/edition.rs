//! An edition: the register as it was placed on a day (clause 11). Editions are numbered from 1 and never change.

use std::{collections::HashMap, fmt, str::FromStr};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    basis::Basis,
    entry::{Entry, EntryKey, ProfessionId},
};

/// The number of an edition, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct EditionNumber(u32);

/// Editions are numbered from 1 in whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the number of an edition")]
pub struct NotAnEditionNumber;

impl EditionNumber {
    /// The first edition.
    pub const FIRST: EditionNumber = EditionNumber(1);

    /// The number of the edition that follows.
    #[must_use]
    pub const fn next(self) -> EditionNumber {
        EditionNumber(self.0.saturating_add(1))
    }

    /// The number of the edition before, which the first has not.
    #[must_use]
    pub fn previous(self) -> Option<EditionNumber> {
        EditionNumber::try_from(self.0 - 1).ok()
    }

    /// The number, 1 or more.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for EditionNumber {
    type Error = NotAnEditionNumber;

    fn try_from(number: u32) -> Result<EditionNumber, NotAnEditionNumber> {
        if number == 0 {
            Err(NotAnEditionNumber)
        } else {
            Ok(EditionNumber(number))
        }
    }
}

impl From<EditionNumber> for u32 {
    fn from(number: EditionNumber) -> u32 {
        number.0
    }
}

impl FromStr for EditionNumber {
    type Err = NotAnEditionNumber;

    fn from_str(text: &str) -> Result<EditionNumber, NotAnEditionNumber> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text
            .parse::<u32>()
            .ok()
            .filter(|_| digits)
            .ok_or(NotAnEditionNumber)?;
        EditionNumber::try_from(number)
    }
}

impl fmt::Display for EditionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whether an edition says what the authorised body decided, or only shows how the register works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// The register itself.
    Official,
    /// Made for demonstration; every page says so.
    Demonstration,
}

impl Standing {
    /// The code under which it is stored.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Standing::Official => "official",
            Standing::Demonstration => "demonstration",
        }
    }

    /// The standing of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Standing> {
        [Standing::Official, Standing::Demonstration]
            .into_iter()
            .find(|standing| standing.code() == code)
    }
}

/// The register as it was placed on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its number.
    pub number: EditionNumber,
    /// The day on which it was placed on the platform (clause 11).
    pub placed_on: NaiveDate,
    /// Whether it is the register itself.
    pub standing: Standing,
    entries: Vec<Entry>,
}

impl Edition {
    /// An edition of entries that [`crate::intake`] has accepted, put in the order of the official form.
    #[must_use]
    pub fn new(
        number: EditionNumber,
        placed_on: NaiveDate,
        standing: Standing,
        mut entries: Vec<Entry>,
    ) -> Edition {
        put_in_order(&mut entries);
        Edition {
            number,
            placed_on,
            standing,
            entries,
        }
    }

    /// All rows in the order of the form: the mandatory section, then the voluntary one; in each, professions in the
    /// order in which they were given, the levels of a profession together and rising.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The rows of one section of the form, which numbers them from 1.
    #[must_use]
    pub fn section(&self, basis: Basis) -> &[Entry] {
        let border = self
            .entries
            .partition_point(|entry| entry.basis() == Basis::Mandatory);
        let (mandatory, voluntary) = self.entries.split_at(border);
        match basis {
            Basis::Mandatory => mandatory,
            Basis::Voluntary => voluntary,
        }
    }

    /// The professions with all their rows, in the order in which they first stand in the form.
    #[must_use]
    pub fn professions(&self) -> Vec<Profession<'_>> {
        let mut places = HashMap::new();
        let mut professions: Vec<Profession<'_>> = Vec::new();
        for entry in &self.entries {
            let place = *places.entry(entry.profession).or_insert(professions.len());
            match professions.get_mut(place) {
                Some(profession) => profession.entries.push(entry),
                None => professions.push(Profession {
                    id: entry.profession,
                    entries: vec![entry],
                }),
            }
        }
        professions
    }
}

/// A profession in one edition: an identity and its rows, at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profession<'a> {
    /// Its permanent identity.
    pub id: ProfessionId,
    /// Its rows: mandatory before voluntary, then by level.
    pub entries: Vec<&'a Entry>,
}

fn put_in_order(entries: &mut [Entry]) {
    let mut first_seen: HashMap<(Basis, ProfessionId), usize> = HashMap::new();
    for (place, entry) in entries.iter().enumerate() {
        first_seen
            .entry((entry.basis(), entry.profession))
            .or_insert(place);
    }
    entries.sort_by_key(|entry| {
        let EntryKey {
            profession,
            basis,
            level,
        } = entry.key();
        (basis, first_seen.get(&(basis, profession)).copied(), level)
    });
}
