//! One word of a query: its spellings, and what it may mean once that was looked up.

use crate::expand::Hit;
use crate::latin;
use crate::letters;
use crate::levels::Role;
use crate::mistakes::Trust;
use crate::searcher::Leniency;
use crate::skeleton;
use crate::tokens::{Script, Typed};

/// A typed word with its spellings.
#[derive(Debug)]
pub(crate) struct Query {
    pub(crate) typed: Typed,
    /// Skeletons it may have: one for Cyrillic, several for Latin, the likeliest first.
    pub(crate) skeletons: Vec<Vec<u8>>,
    /// Whether the word may be unfinished.
    pub(crate) last: bool,
    /// Whether a name may lack it.
    pub(crate) optional: bool,
    /// What it says of a level, if anything.
    pub(crate) role: Option<Role>,
    /// What it means taken as typed; see [`crate::expand::strict`].
    pub(crate) strict: Option<Vec<Hit>>,
    /// What it may mean all told, and how sure a mistake had to be; see [`crate::mistakes::mistyped`].
    pub(crate) free: Option<(Trust, Vec<Hit>)>,
}

impl Query {
    pub(crate) fn new(typed: Typed, last: bool) -> Query {
        let skeletons = match typed.script {
            Script::Latin => latin::readings(&typed.units),
            Script::Cyrillic => {
                let mut skeleton = Vec::with_capacity(typed.letters.len() + 4);
                skeleton::of_cyrillic(&typed.letters, &mut skeleton);
                vec![skeleton]
            }
        };
        let optional = !last && is_function_word(&typed.letters);
        Query {
            typed,
            skeletons,
            last,
            optional,
            role: None,
            strict: None,
            free: None,
        }
    }

    /// Whether it means something as it was typed, and is not a word that only joins others.
    pub(crate) fn is_known(&self) -> bool {
        !self.optional && self.strict.as_ref().is_some_and(|hits| !hits.is_empty())
    }

    /// Whether taking it as typed is not enough.
    pub(crate) fn needs_more(&self, leniency: Leniency) -> bool {
        match leniency {
            Leniency::Strict => false,
            Leniency::Mend => self.role.is_none() && !self.is_known(),
            Leniency::Free | Leniency::Guess => self.role.is_none(),
        }
    }

    /// What it means, once that was looked up.
    pub(crate) fn hits(&self, leniency: Leniency) -> &[Hit] {
        match (&self.free, &self.strict) {
            (Some((_, hits)), _) if self.needs_more(leniency) => hits,
            (_, Some(hits)) if !self.needs_more(leniency) => hits,
            _ => &[],
        }
    }

    /// Whether it is the word that `other` is, so that it means the same.
    pub(crate) fn is(&self, other: &Query) -> bool {
        let (one, other_typed) = (&self.typed, &other.typed);
        one.script == other_typed.script
            && self.last == other.last
            && self.role == other.role
            && one.letters == other_typed.letters
            && one.units == other_typed.units
    }

    /// How many letters were typed.
    pub(crate) fn length(&self) -> usize {
        self.typed.letters.len().max(self.typed.units.len())
    }

    /// The classes of the letters typed, signs left out.
    pub(crate) fn classes(&self) -> impl Iterator<Item = u8> + '_ {
        letters::classes(&self.typed.letters)
    }
}

/// Words that only join others: they are welcome but not required.
const FUNCTION_WORDS: &str = "и в на по с со к ко об от до из для при за над под у или без не \
    және мен бен пен үшін бойынша жөніндегі жөнінде арқылы";

/// Whether a word only joins others, typed with Kazakh letters or without.
pub(crate) fn is_function_word(typed: &[u8]) -> bool {
    let fold = |letter| letters::encode(letter).map(letters::class);
    FUNCTION_WORDS.split(' ').any(|word| {
        word.chars()
            .filter_map(fold)
            .eq(typed.iter().map(|&code| letters::class(code)))
    })
}
