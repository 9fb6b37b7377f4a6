//! Whether two words are forms of one word: a common root with two endings that the grammar allows.
//!
//! There is no stemmer that cuts a word for better or worse. Two skeletons are forms of one word when they can be split into
//! the same root and two endings of one declension (Russian) or two chains of suffixes (Kazakh). Harmony of vowels needs no
//! rule, because a skeleton has one sound for ы and і, and lists the rest (-лар, -лер).

use register_domain::text::Lang;

use crate::letters;
use crate::skeleton::{self, symbol::*};
use crate::sort::sort;

/// Endings of Russian nouns.
const NOUN: &str =
    "а у ом ем е ы и ов ев ей ам ами ах я ю ям ями ях ой ою ею ью ий ие ия ию ием ией иям иями иях ье ья";
/// Endings of Russian adjectives, participles and the nouns declined like them.
const ADJECTIVE: &str = "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ых их ую юю ою ею ей ыми ими";
/// What joins an adjective to the next part of a compound: серно-кислый.
const LINKS: &str = "о е";
/// Endings of infinitives after a root.
const INFINITIVE: &str = "ть ать ять еть ить овать евать ывать ивать нуть";
/// What makes participles of a root; endings of adjectives follow.
const PARTICIPLE: &str =
    "ущ ющ ащ ящ ающ яющ ующ ывающ ивающ ем им аем яем уем ываем иваем н ан ян ен ован еван т ыт вш авш ивш";

/// What makes a woman's trade of a man's after щ, ч or н: сварщик, сварщица. Endings of nouns follow.
const TRADE: &str = "ик иц";
/// What makes one of the names of people that end like [`PEOPLE`]: учительница, лаборантка, кассирша. Endings of nouns follow.
const FEMININE: &str = "ниц к ш";
/// How names of people end that have such a form.
const PEOPLE: &str = "тель ист ант ент ар атор ктор нер тер сер ир лог граф";

/// A suffix of a Kazakh noun: the states it may follow, the state after it, what must stand before it.
struct Suffix {
    packed: u64,
    /// The bits that a chain beginning with the suffix shares with it.
    mask: u64,
    last: u8,
    follows: u8,
    leads_to: u8,
    before: Before,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Any,
    Vowel,
    Consonant,
}

/// How a word can be split at a place: what its ending is, one bit each.
mod kind {
    /// An ending of a Russian noun, or none.
    pub(super) const NOUN: u8 = 1;
    /// Of a Russian adjective.
    pub(super) const ADJECTIVE: u8 = 2;
    /// Of a Russian infinitive or participle.
    pub(super) const VERB: u8 = 4;
    /// A chain of Kazakh suffixes, or none.
    pub(super) const SUFFIXES: u8 = 8;
    /// Of a Russian name of a trade, a man's or a woman's.
    pub(super) const TRADE: u8 = 16;
    /// Of a Russian name of a person that a woman's may be made of, or none.
    pub(super) const PERSON: u8 = 32;
    /// All Russian ones.
    pub(super) const RUSSIAN: u8 = NOUN | ADJECTIVE | VERB | TRADE | PERSON;
    /// Bits of a kind.
    pub(super) const BITS: u32 = 6;
}

/// How far the chain of Kazakh suffixes has come.
mod state {
    pub(super) const ROOT: u8 = 1;
    pub(super) const PLURAL: u8 = 2;
    /// Possessive of the first or second person.
    pub(super) const OURS: u8 = 4;
    /// Possessive of the third person.
    pub(super) const THEIRS: u8 = 8;
    pub(super) const CASE: u8 = 16;
    pub(super) const LOCATIVE: u8 = 32;
}

/// Kazakh suffixes by kind: what they may follow, where they lead, what must stand before them.
const KAZAKH: [(&str, u8, u8, Before); 16] = {
    use state::{CASE, LOCATIVE, OURS, PLURAL, ROOT, THEIRS};
    const STEM: u8 = ROOT | PLURAL;
    [
        ("лар лер дар дер тар тер", ROOT, PLURAL, Before::Any),
        ("ым ымыз ың ыңыз", STEM, OURS, Before::Consonant),
        ("м мыз ң ңыз", STEM, OURS, Before::Vowel),
        ("ы", STEM, THEIRS, Before::Consonant),
        ("сы", STEM, THEIRS, Before::Vowel),
        ("ның дың тың", STEM | OURS | THEIRS, CASE, Before::Any),
        ("ға ге қа ке", STEM | OURS, CASE, Before::Any),
        ("а е", OURS, CASE, Before::Any),
        ("на не", THEIRS, CASE, Before::Any),
        ("ны ды ты", STEM | OURS, CASE, Before::Any),
        ("н", THEIRS, CASE, Before::Any),
        ("да де та те", STEM | OURS, LOCATIVE, Before::Any),
        ("нда нде", THEIRS, LOCATIVE, Before::Any),
        ("дан ден тан тен нан нен", STEM | OURS | THEIRS, CASE, Before::Any),
        ("мен бен пен менен", STEM | OURS | THEIRS, CASE, Before::Any),
        // -дағы, -дегі make a new stem; -дай, -ша compare.
        ("ғы қы", LOCATIVE, ROOT, Before::Any),
    ]
};

/// The endings of both languages, ready to compare skeletons.
pub(crate) struct Endings {
    /// Russian endings, packed and sorted, each with its kinds in the lowest bits.
    russian: Vec<u64>,
    /// [`PEOPLE`] as skeletons.
    people: Vec<Vec<u8>>,
    /// Kazakh suffixes by their first symbol.
    suffixes: Vec<Vec<Suffix>>,
}

/// A skeleton and how it can be split: the kinds of the ending at each place.
pub(crate) struct Split<'a> {
    skeleton: &'a [u8],
    kinds: Vec<u8>,
}

impl Endings {
    pub(crate) fn new() -> Endings {
        let list = |list: &'static str| list.split(' ').map(of);
        let packed = |endings: &'static str| list(endings).filter_map(|ending| Packed::of(&ending)).collect();
        let (mut nouns, adjectives): (Vec<Packed>, Vec<Packed>) = (packed(NOUN), packed(ADJECTIVE));
        let mut russian = vec![u64::from(kind::NOUN | kind::PERSON)];
        let mut add = |made: Packed, ends: &[Packed], kind: u8| {
            russian.extend(
                ends.iter()
                    .map(|&end| made.then(end) << kind::BITS | u64::from(kind)),
            );
        };
        add(Packed::NOTHING, &nouns, kind::NOUN | kind::PERSON);
        nouns.push(Packed::NOTHING);
        for (made_by, ends, kind) in [
            (TRADE, &nouns, kind::TRADE),
            (FEMININE, &nouns, kind::PERSON),
            ("ейш", &adjectives, kind::ADJECTIVE),
            (PARTICIPLE, &adjectives, kind::VERB),
        ] {
            for made in packed(made_by) {
                add(made, ends, kind);
            }
        }
        for (ends, kind) in [
            (&adjectives, kind::ADJECTIVE),
            (&packed(LINKS), kind::ADJECTIVE),
            (&packed(INFINITIVE), kind::VERB),
        ] {
            add(Packed::NOTHING, ends, kind);
        }
        sort(&mut russian);
        russian.dedup_by(|later, first| {
            let same = *later >> kind::BITS == *first >> kind::BITS;
            *first |= if same { *later & KINDS } else { 0 };
            same
        });
        let mut suffixes: Vec<Vec<Suffix>> = Vec::new();
        suffixes.resize_with(32, Vec::new);
        for (list, follows, leads_to, before) in KAZAKH {
            for skeleton in list.split(' ').map(of) {
                let (Some(packed), Some(&last)) = (pack(&skeleton), skeleton.last()) else {
                    continue;
                };
                let mask = (1 << (BITS * skeleton.len() as u32)) - 1;
                let suffix = Suffix {
                    packed,
                    mask,
                    last,
                    follows,
                    leads_to,
                    before,
                };
                suffixes[(packed & SYMBOL) as usize].push(suffix);
            }
        }
        let people = list(PEOPLE).collect();
        Endings {
            russian,
            people,
            suffixes,
        }
    }

    /// The ways to split a skeleton.
    pub(crate) fn split<'a>(&self, skeleton: &'a [u8]) -> Split<'a> {
        let mut kinds = vec![0; skeleton.len() + 1];
        for root in (1..=skeleton.len()).rev().take(LONGEST + 1) {
            let suffixes = if self.suffixed(skeleton, root) {
                kind::SUFFIXES
            } else {
                0
            };
            let made = self.made(&skeleton[..root]);
            kinds[root] = self.russian(&skeleton[root..]) & made | suffixes;
        }
        Split { skeleton, kinds }
    }

    /// The languages in which the two skeletons are forms of one word, one bit each by place of [`Lang`].
    pub(crate) fn are_forms(&self, split: &Split<'_>, other: &[u8]) -> u8 {
        let word = split.skeleton;
        let common = word.iter().zip(other).take_while(|(a, b)| a == b).count();
        let mut langs = 0;
        for root in (2..=common).rev().take(7) {
            let kinds = split.kinds[root];
            if root >= 3 && kinds & kind::RUSSIAN != 0 && self.russian(&other[root..]) & kinds != 0 {
                langs |= RUSSIAN;
            }
            // A root of two sounds is a word only by itself (су, суды).
            let is_root = root >= 3 || root == word.len() || root == other.len();
            if is_root && kinds & kind::SUFFIXES != 0 && langs & KAZAKH_BIT == 0 && self.suffixed(other, root)
            {
                langs |= KAZAKH_BIT;
            }
        }
        if common >= 2 {
            for (a, b) in [(word, other), (other, word)] {
                langs |= self.vowel_lost(a, b, common);
                if langs & KAZAKH_BIT == 0
                    && (self.consonant_changed(a, b, common) || self.t_lost(a, b, common))
                {
                    langs |= KAZAKH_BIT;
                }
            }
        }
        langs
    }

    /// The kinds of a Russian ending.
    fn russian(&self, ending: &[u8]) -> u8 {
        let Some(packed) = pack(ending) else { return 0 };
        let place = self
            .russian
            .partition_point(|&entry| entry >> kind::BITS < packed);
        self.russian
            .get(place)
            .filter(|&entry| entry >> kind::BITS == packed)
            .map_or(0, |entry| (entry & KINDS) as u8)
    }

    /// The kinds of Russian endings that may follow a root.
    fn made(&self, root: &[u8]) -> u8 {
        let mut kinds = kind::NOUN | kind::ADJECTIVE | kind::VERB;
        if root.len() >= 4 && matches!(root.last(), Some(&(W | X | N))) {
            kinds |= kind::TRADE;
        }
        if root.len() >= 5 && self.people.iter().any(|person| root.ends_with(person)) {
            kinds |= kind::PERSON;
        }
        kinds
    }

    /// Whether the word is a root of that length with a chain of Kazakh suffixes. A suffix that begins with the root's last
    /// sound (маман, маманнан) shares one symbol with it.
    fn suffixed(&self, word: &[u8], root: usize) -> bool {
        let before = word[root - 1];
        let chain =
            |from: usize| pack(&word[from..]).is_some_and(|rest| self.chain(before, rest, state::ROOT));
        chain(root) || !is_vowel(before) && root < word.len() && chain(root - 1)
    }

    /// Whether `rest` is a chain of Kazakh suffixes after `before`.
    fn chain(&self, before: u8, rest: u64, from: u8) -> bool {
        rest == 0
            || self.suffixes[(rest & SYMBOL) as usize].iter().any(|suffix| {
                suffix.follows & from != 0
                    && rest & suffix.mask == suffix.packed
                    && match suffix.before {
                        Before::Any => true,
                        Before::Vowel => is_vowel(before),
                        Before::Consonant => !is_vowel(before) || before == U || before == I,
                    }
                    && self.chain(suffix.last, rest >> suffix.mask.count_ones(), suffix.leads_to)
            })
    }

    /// A vowel that comes and goes: `long` has it and no ending, `short` has lost it before an ending (станок, станка; халық,
    /// халқы).
    fn vowel_lost(&self, long: &[u8], short: &[u8], common: usize) -> u8 {
        let (Some(&vowel), Some(after)) = (long.get(common), short.get(common..)) else {
            return 0;
        };
        let (vowel, rest, tail) = match (after, &long[common..]) {
            // линеек, линейка: of the two е one symbol is left, й stands where the second was.
            ([I, tail @ ..], rest) if common > 0 && long[common - 1] == E && !is_vowel(vowel) => {
                (E, rest, tail)
            }
            // боец, бойца: й stands where the vowel was.
            ([I, tail @ ..], [E, rest @ ..]) => (E, rest, tail),
            (tail, [_, rest @ ..]) => (vowel, rest, tail),
            (_, []) => return 0,
        };
        let one_sound = rest.len() == 1 && !is_vowel(rest[0]) || rest == [T, S];
        let Some(ending) = tail
            .strip_prefix(rest)
            .filter(|ending| one_sound && !ending.is_empty())
        else {
            return 0;
        };
        let chain =
            || pack(ending).is_some_and(|packed| self.chain(rest[rest.len() - 1], packed, state::ROOT));
        match vowel {
            O | E if self.russian(ending) & kind::NOUN != 0 => RUSSIAN,
            I if chain() => KAZAKH_BIT,
            _ => 0,
        }
    }

    /// A voiceless consonant that becomes voiced before a vowel (кітап, кітабы; бастық, бастығы).
    fn consonant_changed(&self, a: &[u8], b: &[u8], common: usize) -> bool {
        let (Some(&left), Some(&right)) = (a.get(common), b.get(common)) else {
            return false;
        };
        common >= 2
            && matches!((left, right), (P, B) | (B, P) | (K, G) | (G, K))
            && self.suffixed(a, common + 1)
            && self.suffixed(b, common + 1)
    }

    /// т lost after с (машинист, машинисі): `long` keeps it.
    fn t_lost(&self, long: &[u8], short: &[u8], common: usize) -> bool {
        common >= 3
            && long[common - 1] == S
            && long.get(common) == Some(&T)
            && self.suffixed(long, common + 1)
            && self.suffixed(short, common)
    }
}

impl Split<'_> {
    /// The length of the beginning that every form of the word shares, as far as that can be told from one form.
    pub(crate) fn root(&self) -> usize {
        let word = self.skeleton;
        let first = 3.min(word.len());
        let shortest = (first..word.len())
            .find(|&root| self.kinds[root] != 0)
            .unwrap_or(word.len());
        // The last sounds of a root may change: leave them open.
        let floor = if word.len() <= 7 { 2 } else { 3 }.min(shortest);
        let mut root = shortest;
        if root > floor && !is_vowel(word[root - 1]) {
            let pair = root > floor + 1 && word[root - 2..root] == [T, S];
            root -= if pair { 2 } else { 1 };
        }
        if root > floor && matches!(word[root - 1], O | E | I) {
            root -= 1;
        }
        root.max(floor)
    }
}

/// The bits of the languages in an answer, by place of [`Lang`].
const KAZAKH_BIT: u8 = 1 << Lang::Kk as u8;
const RUSSIAN: u8 = 1 << Lang::Ru as u8;

pub(crate) fn is_vowel(symbol: u8) -> bool {
    matches!(symbol, A | E | I | O | U)
}

fn of(text: &str) -> Vec<u8> {
    let codes: Vec<u8> = text.chars().filter_map(letters::encode).collect();
    let mut skeleton = Vec::new();
    skeleton::of_cyrillic(&codes, &mut skeleton);
    skeleton
}

/// The bits of the kinds beside a packed ending.
const KINDS: u64 = (1 << kind::BITS) - 1;
/// Bits of a symbol in a packed ending; digits are not in any.
const BITS: u32 = 5;
const SYMBOL: u64 = (1 << BITS) - 1;
/// The most symbols of an ending.
const LONGEST: usize = 12;

/// A short string of symbols as one number, the first symbol in the lowest bits; `None` when it is too long for an ending or has
/// digits.
fn pack(ending: &[u8]) -> Option<u64> {
    if ending.len() > LONGEST {
        return None;
    }
    ending.iter().rev().try_fold(0, |packed, &symbol| {
        Some(packed << BITS | u64::from(symbol.checked_sub(A - 1)?))
    })
}

/// A packed ending with its length in bits, so that another can follow it.
#[derive(Clone, Copy)]
struct Packed {
    symbols: u64,
    bits: u32,
}

impl Packed {
    const NOTHING: Packed = Packed { symbols: 0, bits: 0 };

    fn of(ending: &[u8]) -> Option<Packed> {
        let bits = BITS * ending.len() as u32;
        pack(ending).map(|symbols| Packed { symbols, bits })
    }

    /// The two as one ending. No two of the lists have more symbols than fit.
    fn then(self, end: Packed) -> u64 {
        self.symbols | end.symbols << self.bits
    }
}

#[cfg(test)]
mod tests;
