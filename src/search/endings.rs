//! Whether two words are forms of one word: a common root with two endings that the grammar allows.
//!
//! There is no stemmer that cuts a word for better or worse. Two skeletons are forms of one word when they can be split into
//! the same root and two endings of one declension (Russian) or two chains of suffixes (Kazakh). Harmony of vowels needs no
//! rule, because a skeleton has one sound for ы and і, and lists the rest (-лар, -лер).

use register_domain::text::Lang;

use crate::letters;
use crate::skeleton::{self, symbol::*};

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

/// A suffix of a Kazakh noun: the states it may follow, the state after it, what must stand before it.
struct Suffix {
    skeleton: Vec<u8>,
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
    nouns: Vec<u64>,
    adjectives: Vec<u64>,
    verbs: Vec<u64>,
    suffixes: Vec<Suffix>,
}

impl Endings {
    pub(crate) fn new() -> Endings {
        let list = |list: &'static str| list.split(' ').map(of);
        let nouns = table(list(NOUN));
        let superlatives = list(ADJECTIVE).map(|ending| [&of("ейш"), &*ending].concat());
        let adjectives = table(list(ADJECTIVE).chain(list(LINKS)).chain(superlatives));
        let participles = list(PARTICIPLE)
            .flat_map(|participle| list(ADJECTIVE).map(move |ending| [&*participle, &*ending].concat()));
        let verbs = table(list(INFINITIVE).chain(participles));
        let suffixes = KAZAKH
            .iter()
            .flat_map(|&(list, follows, leads_to, before)| {
                list.split(' ').map(move |suffix| Suffix {
                    skeleton: of(suffix),
                    follows,
                    leads_to,
                    before,
                })
            })
            .collect();
        Endings {
            nouns,
            adjectives,
            verbs,
            suffixes,
        }
    }

    /// Whether the two skeletons are forms of one word of a language.
    pub(crate) fn are_forms(&self, a: &[u8], b: &[u8], lang: Lang) -> bool {
        let common = a.iter().zip(b).take_while(|(a, b)| a == b).count();
        if common < 2 {
            return false;
        }
        let roots = (2..common + 1).rev().take(7);
        let splits = roots.into_iter().any(|root| {
            // A root of two sounds is a word only by itself (су, суды).
            let (left, right) = (&a[root..], &b[root..]);
            (root >= 3 || (lang == Lang::Kk && (left.is_empty() || right.is_empty())))
                && match lang {
                    Lang::Ru => self.russian(left, right),
                    Lang::Kk => self.suffixed(a, root) && self.suffixed(b, root),
                }
        });
        splits
            || self.vowel_lost(a, b, common, lang)
            || self.vowel_lost(b, a, common, lang)
            || lang == Lang::Kk
                && (self.consonant_changed(a, b, common)
                    || self.t_lost(a, b, common)
                    || self.t_lost(b, a, common))
    }

    /// Two endings of one Russian declension.
    fn russian(&self, left: &[u8], right: &[u8]) -> bool {
        let both = |table: &[u64], zero: bool| {
            [left, right].iter().all(|ending| match pack(ending) {
                Some(0) => zero,
                Some(packed) => table.binary_search(&packed).is_ok(),
                None => false,
            })
        };
        both(&self.nouns, true) || both(&self.adjectives, false) || both(&self.verbs, false)
    }

    /// Whether the word is a root of that length with a chain of Kazakh suffixes. A suffix that begins with the root's last
    /// sound (маман, маманнан) shares one symbol with it.
    fn suffixed(&self, word: &[u8], root: usize) -> bool {
        let before = word[root - 1];
        self.chain(before, &word[root..], state::ROOT)
            || !is_vowel(before) && root < word.len() && self.chain(before, &word[root - 1..], state::ROOT)
    }

    /// Whether `rest` is a chain of Kazakh suffixes after `before`.
    fn chain(&self, before: u8, rest: &[u8], from: u8) -> bool {
        if rest.is_empty() {
            return true;
        }
        if rest.len() > 14 {
            return false;
        }
        self.suffixes.iter().any(|suffix| {
            suffix.follows & from != 0
                && rest.starts_with(&suffix.skeleton)
                && match suffix.before {
                    Before::Any => true,
                    Before::Vowel => is_vowel(before),
                    Before::Consonant => !is_vowel(before) || before == U || before == I,
                }
                && self.chain(
                    suffix.skeleton.last().copied().unwrap_or(before),
                    &rest[suffix.skeleton.len()..],
                    suffix.leads_to,
                )
        })
    }

    /// A vowel that comes and goes: `long` has it and no ending, `short` has lost it before an ending (станок, станка; халық,
    /// халқы).
    fn vowel_lost(&self, long: &[u8], short: &[u8], common: usize, lang: Lang) -> bool {
        let (Some(&vowel), Some(after)) = (long.get(common), short.get(common..)) else {
            return false;
        };
        let (vowel, rest, tail) = match (after, &long[common..]) {
            // линеек, линейка: of the two е one symbol is left, й stands where the second was.
            ([I, tail @ ..], rest) if common > 0 && long[common - 1] == E && !is_vowel(vowel) => {
                (E, rest, tail)
            }
            // боец, бойца: й stands where the vowel was.
            ([I, tail @ ..], [E, rest @ ..]) => (E, rest, tail),
            (tail, [_, rest @ ..]) => (vowel, rest, tail),
            (_, []) => return false,
        };
        let one_sound = rest.len() == 1 && !is_vowel(rest[0]) || rest == [T, S];
        let Some(ending) = tail
            .strip_prefix(rest)
            .filter(|ending| one_sound && !ending.is_empty())
        else {
            return false;
        };
        match lang {
            Lang::Ru => matches!(vowel, O | E) && self.russian(&[], ending),
            Lang::Kk => vowel == I && self.chain(rest[rest.len() - 1], ending, state::ROOT),
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

    /// The beginning that every form of the word shares, as far as that can be told from one form.
    pub(crate) fn root(&self, word: &[u8]) -> usize {
        let mut shortest = word.len();
        for root in (3.min(word.len())..word.len()).rev() {
            let (before, ending) = (word[root - 1], &word[root..]);
            if ending.len() > 14 {
                break;
            }
            if self.russian(&[], ending)
                || self.russian(&[A, I, A], ending)
                || self.chain(before, ending, state::ROOT)
            {
                shortest = root;
            }
        }
        // The last sounds of a root may change: leave them open.
        let floor = if word.len() <= 5 { 2 } else { 3 }.min(shortest);
        if shortest > floor && !is_vowel(word[shortest - 1]) {
            let pair = shortest > floor + 1 && word[shortest - 2..shortest] == [T, S];
            shortest -= if pair { 2 } else { 1 };
        }
        if shortest > floor && matches!(word[shortest - 1], O | E | I) {
            shortest -= 1;
        }
        shortest.max(floor)
    }
}

pub(crate) fn is_vowel(symbol: u8) -> bool {
    matches!(symbol, A | E | I | O | U)
}

/// Endings sorted, to be searched.
fn table(endings: impl Iterator<Item = Vec<u8>>) -> Vec<u64> {
    let mut packed: Vec<u64> = endings.filter_map(|ending| pack(&ending)).collect();
    packed.sort_unstable();
    packed.dedup();
    packed
}

fn of(text: &str) -> Vec<u8> {
    let codes: Vec<u8> = text.chars().filter_map(letters::encode).collect();
    let mut skeleton = Vec::new();
    skeleton::of_cyrillic(&codes, &mut skeleton);
    skeleton
}

/// A short string of symbols as one number; `None` when it is too long for an ending.
fn pack(ending: &[u8]) -> Option<u64> {
    (ending.len() <= 10).then(|| {
        ending
            .iter()
            .fold(0, |packed, &symbol| packed << 6 | u64::from(symbol))
    })
}

#[cfg(test)]
mod tests;
