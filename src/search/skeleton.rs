//! The skeleton of a word: the sounds that Kazakh, Russian and their Latin spellings have in common.
//!
//! Every script and spelling of a word comes down to one string over 33 symbols (23 sounds and ten digits), so that one
//! sorted dictionary answers them all: «дәнекерлеуші», «данекерлеуши», `dänekerleuşı` and `danekerlewshi` have the same
//! skeleton. A Cyrillic letter gives its symbols whatever stands around it, so the skeleton of a beginning is the
//! beginning of the skeleton; doubled symbols count once.

use crate::letters::{self, CYRILLIC};

/// Symbols of a skeleton. Digits come first, then sounds.
pub(crate) mod symbol {
    /// The digit 0; the others follow.
    pub(crate) const DIGIT: u8 = 1;
    pub(crate) const A: u8 = 11;
    pub(crate) const B: u8 = 12;
    pub(crate) const V: u8 = 13;
    pub(crate) const G: u8 = 14;
    pub(crate) const D: u8 = 15;
    pub(crate) const E: u8 = 16;
    /// ж.
    pub(crate) const J: u8 = 17;
    pub(crate) const Z: u8 = 18;
    /// и, й, і, ы.
    pub(crate) const I: u8 = 19;
    pub(crate) const K: u8 = 20;
    pub(crate) const L: u8 = 21;
    pub(crate) const M: u8 = 22;
    pub(crate) const N: u8 = 23;
    pub(crate) const O: u8 = 24;
    pub(crate) const P: u8 = 25;
    pub(crate) const R: u8 = 26;
    pub(crate) const S: u8 = 27;
    pub(crate) const T: u8 = 28;
    pub(crate) const U: u8 = 29;
    pub(crate) const F: u8 = 30;
    pub(crate) const H: u8 = 31;
    /// ч.
    pub(crate) const X: u8 = 32;
    /// ш, щ.
    pub(crate) const W: u8 = 33;
}
use symbol::{A, B, D, E, F, G, H, I, J, K, L, M, N, O, P, R, S, T, U, V, W, X, Z};

/// The first symbols of the letters in the order of the Kazakh alphabet; zero where there is none.
const FIRST: [u8; 42] = [
    A, A, B, V, G, G, D, E, E, J, Z, I, I, K, K, L, M, N, N, O, O, P, R, S, T, U, U, U, F, H, H, T, X, W, W,
    0, I, I, 0, E, I, I,
];

/// The symbols of every code that is no Latin letter: two for ц, ю and я, none for ъ and ь.
const SYMBOLS: [[u8; 2]; 128] = {
    let mut table = [[0; 2]; 128];
    let mut digit = 0;
    while digit < 10 {
        table[(letters::DIGIT + digit) as usize][0] = symbol::DIGIT + digit;
        digit += 1;
    }
    let mut place = 0;
    while place < FIRST.len() {
        let second = match place {
            31 => S,
            40 => U,
            41 => A,
            _ => 0,
        };
        table[CYRILLIC as usize + place] = [FIRST[place], second];
        place += 1;
    }
    table
};

/// Puts a symbol at the end unless it doubles the last one. Digits may stand twice.
pub(crate) fn push(skeleton: &mut Vec<u8>, start: usize, symbol: u8) {
    let doubled = skeleton.len() > start && skeleton.last() == Some(&symbol) && symbol >= A;
    if symbol != 0 && !doubled {
        skeleton.push(symbol);
    }
}

/// Puts the skeleton of a word that has no Latin letters at the end of `skeleton`.
pub(crate) fn of_cyrillic(word: &[u8], skeleton: &mut Vec<u8>) {
    let mut last = 0;
    for &code in word {
        for symbol in SYMBOLS[usize::from(letters::lower(code) & 127)] {
            if symbol != 0 && (symbol != last || symbol < A) {
                skeleton.push(symbol);
                last = symbol;
            }
        }
    }
}

/// Puts the skeleton of any word of the dictionary at the end of `skeleton`: Latin letters inside a Cyrillic word are
/// taken for what they look like, a Latin word is read by its first reading.
pub(crate) fn of_word(word: &[u8], skeleton: &mut Vec<u8>) {
    if !word.iter().copied().any(letters::is_latin) {
        of_cyrillic(word, skeleton);
    } else if word.iter().copied().any(letters::is_cyrillic) {
        let start = skeleton.len();
        for &code in word {
            let code = if letters::is_latin(code) {
                letters::look_alike(code)
            } else {
                code
            };
            let mut one = Vec::with_capacity(2);
            if letters::is_latin(code) {
                crate::latin::first_reading(&[code], &mut one);
            } else {
                of_cyrillic(&[code], &mut one);
            }
            for symbol in one {
                push(skeleton, start, symbol);
            }
        }
    } else {
        crate::latin::first_reading(word, skeleton);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<u8> {
        let codes: Vec<u8> = text.chars().filter_map(letters::encode).collect();
        let mut skeleton = Vec::new();
        of_word(&codes, &mut skeleton);
        skeleton
    }

    #[test]
    fn spellings_of_one_word_have_one_skeleton() {
        for (a, b) in [
            ("дәнекерлеуші", "данекерлеуши"),
            ("қолмен", "колмен"),
            ("жүргізуші", "жургизуши"),
            ("ещё", "еще"),
            ("объект", "обект"),
            ("Нормативтiк", "нормативтік"),
            ("Cлесарь", "слесарь"),
            ("слесарь", "slesar"),
            ("вагонов", "vagonov"),
        ] {
            assert_eq!(of(a), of(b), "{a} {b}");
        }
    }

    #[test]
    fn the_skeleton_of_a_beginning_is_a_beginning() {
        for word in [
            "инженерия",
            "аппаратчик",
            "цех",
            "революция",
            "длинный",
            "қаттаушы",
        ] {
            let whole = of(word);
            for (end, _) in word.char_indices() {
                assert!(whole.starts_with(&of(&word[..end])), "{word} at {end}");
            }
        }
    }
}
