//! Latin spellings of Kazakh and Russian words: to skeletons, without deciding which standard was meant.
//!
//! Informal Latin, the Kazakh alphabets of 2018 and 2021, ISO 9, the passport's and the scientific romanisation disagree
//! in a handful of places only, once ы, и, й and і count as one sound and Kazakh letters as their Russian look-alikes.
//! Most places are settled by the letters around (`sh`, `ş`, `š`); the rest are choices, and [`readings`] gives
//! every combination of those that a word really has.

use crate::letters;
use crate::skeleton::{push, symbol::*};

/// A choice between two readings of a Latin spelling; each is one bit.
mod choice {
    /// `j` is й (ISO 9, scientific) and not ж.
    pub(super) const J_IS_SHORT_I: u8 = 1;
    /// `x` is кс and not х.
    pub(super) const X_IS_KS: u8 = 2;
    /// `w` is ш (as Kazakh is typed in messages) and not у.
    pub(super) const W_IS_SH: u8 = 4;
    /// `c` is к and not ц.
    pub(super) const C_IS_K: u8 = 8;
    /// `ng` is ң, `io` is ё, `sch` is сч, `ye` and `yo` begin with ы.
    pub(super) const PAIRS: u8 = 16;
    /// `w` is в and not у.
    pub(super) const W_IS_V: u8 = 32;
    /// French: `ou` is у, `ch` is ш, `tch` is ч.
    pub(super) const FRENCH: u8 = 64;
}

/// Letters with marks that stand for a sound of their own, as bytes beyond ASCII.
const SH: u8 = 0x80;
const ZH: u8 = 0x81;
const CH: u8 = 0x82;
const YU: u8 = 0x83;
const YA: u8 = 0x84;

/// The most readings that one word is given.
const MOST: usize = 8;

/// The unit of a letter that is not plain ASCII; `None` when it is no letter of a romanisation, `Some(0)` when it is only
/// a sign (soft and hard signs, apostrophes, marks that combine).
pub(crate) fn unit(letter: char) -> Option<u8> {
    Some(match letter {
        'a'..='z' | '0'..='9' => letter as u8,
        'š' | 'ş' | 'ŝ' | 'ś' | 'ș' | 'Š' | 'Ş' | 'Ŝ' | 'Ś' | 'Ș' => SH,
        'ž' | 'ż' | 'ź' | 'Ž' | 'Ż' | 'Ź' => ZH,
        'č' | 'ç' | 'ć' | 'Č' | 'Ç' | 'Ć' => CH,
        'û' | 'Û' => YU,
        'â' | 'Â' => YA,
        // 2018: Ý is у.
        'ý' | 'Ý' => b'u',
        'ǵ' | 'Ǵ' | 'ǧ' | 'Ǧ' => b'g',
        'ȳ' | 'Ȳ' => b'y',
        'ŋ' | 'Ŋ' => b'n',
        'ʹ' | 'ʺ' | 'ʼ' | '’' | '‘' | '\'' | '`' | '´' | '′' | '″' | '\u{300}'..='\u{36f}' => 0,
        'À'..='ž' => return base(BASES_C0, letter as usize - 0xc0),
        'Ḁ'..='ỹ' => return base(BASES_1E00, letter as usize - 0x1e00),
        _ => return None,
    })
}

/// The letters from À to ž without their marks; a dot where there is none.
const BASES_C0: &[u8] =
    b"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggg\
hhhhiiiiiiiiii..jjkk.llllll..llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz";
/// The letters from Ḁ to ỹ without their marks.
const BASES_1E00: &[u8] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss\
ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// The letter at a place of a table.
fn base(table: &[u8], place: usize) -> Option<u8> {
    table.get(place).copied().filter(u8::is_ascii_lowercase)
}

/// Puts the reading that a dictionary word in Latin letters (`HR`, `IT`) goes by at the end of `skeleton`.
pub(crate) fn first_reading(word: &[u8], skeleton: &mut Vec<u8>) {
    let units: Vec<u8> = word
        .iter()
        .filter_map(|&code| unit(letters::decode(letters::lower(code))))
        .collect();
    let start = skeleton.len();
    read(&units, 0, skeleton, start);
}

/// The skeletons that a Latin word may stand for, the likeliest first; at most eight.
pub(crate) fn readings(units: &[u8]) -> Vec<Vec<u8>> {
    let open = choices(units);
    let mut found: Vec<Vec<u8>> = Vec::new();
    for picked in 0..128u8 {
        if picked & !open != 0 || found.len() == MOST {
            continue;
        }
        let mut skeleton = Vec::with_capacity(units.len() + 4);
        read(units, picked, &mut skeleton, 0);
        if !found.contains(&skeleton) {
            found.push(skeleton);
        }
    }
    found
}

/// The choices that a word leaves open.
fn choices(units: &[u8]) -> u8 {
    let mut open = 0;
    for (at, &letter) in units.iter().enumerate() {
        let next = units.get(at + 1).copied().unwrap_or(0);
        open |= match (letter, next) {
            (b'j', _) => choice::J_IS_SHORT_I,
            (b'x', _) => choice::X_IS_KS,
            (b'w', _) => choice::W_IS_SH | choice::W_IS_V,
            (b'c', b'h') => 0,
            (b'o', b'u') | (b't', b'c') => choice::FRENCH,
            (b'c', _) => choice::C_IS_K,
            (b'n', b'g') | (b'i', b'o') | (b'y', b'e' | b'o') => choice::PAIRS,
            (b's', b'c') => choice::PAIRS,
            _ => 0,
        };
    }
    open
}

/// Whether a unit is a vowel.
fn is_vowel(unit: u8) -> bool {
    matches!(unit, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | YU | YA)
}

/// Reads the units with the choices that were picked.
fn read(units: &[u8], picked: u8, skeleton: &mut Vec<u8>, start: usize) {
    let mut at = 0;
    while let Some(&letter) = units.get(at) {
        let rest = &units[at..];
        let before = if at == 0 { 0 } else { units[at - 1] };
        let french = picked & choice::FRENCH != 0;
        let (taken, symbols): (usize, [u8; 2]) = match letter {
            b'c' if french && rest.starts_with(b"chtch") => (5, [W, 0]),
            b't' if french && rest.starts_with(b"tch") => (3, [X, 0]),
            b'c' if french && rest.starts_with(b"ch") => (2, [W, 0]),
            b'o' if french && rest.starts_with(b"ou") => (2, [U, 0]),
            b's' if rest.starts_with(b"shch") => (4, [W, 0]),
            b's' if rest.starts_with(b"sch") && picked & choice::PAIRS == 0 => (3, [W, 0]),
            b's' if rest.starts_with(b"sh") => (2, [W, 0]),
            SH if rest.starts_with(&[SH, CH]) => (2, [W, 0]),
            SH => (1, [W, 0]),
            CH => (1, [X, 0]),
            ZH => (1, [J, 0]),
            YU => (1, [I, U]),
            YA => (1, [I, A]),
            b'c' if rest.starts_with(b"ch") => (2, [X, 0]),
            b'c' if picked & choice::C_IS_K != 0 => (1, [K, 0]),
            b'c' => (1, [T, S]),
            b't' if rest.starts_with(b"tsh") => (1, [T, 0]),
            b't' if rest.starts_with(b"ts") || rest.starts_with(b"tz") => (2, [T, S]),
            b'z' if rest.starts_with(b"zh") => (2, [J, 0]),
            b'k' if rest.starts_with(b"kh") => (2, [H, 0]),
            b'g' if rest.starts_with(b"gh") => (2, [G, 0]),
            b'n' if rest.starts_with(b"ng") && picked & choice::PAIRS != 0 => (2, [N, 0]),
            b'i' if rest.starts_with(b"io") && picked & choice::PAIRS != 0 => (2, [E, 0]),
            b'y' if rest.starts_with(b"yo") && picked & choice::PAIRS == 0 => (2, [E, 0]),
            b'y' if rest.starts_with(b"ye")
                && picked & choice::PAIRS == 0
                && (before == 0 || is_vowel(before)) =>
            {
                (2, [E, 0])
            }
            b'j' if is_short_i(before, rest) || picked & choice::J_IS_SHORT_I != 0 => (1, [I, 0]),
            b'w' if picked & choice::W_IS_SH != 0 => (1, [W, 0]),
            b'w' if picked & choice::W_IS_V != 0 => (1, [V, 0]),
            b'x' if picked & choice::X_IS_KS != 0 => (1, [K, S]),
            b'0'..=b'9' => (1, [DIGIT + letter - b'0', 0]),
            _ => (1, [plain(letter), 0]),
        };
        push(skeleton, start, symbols[0]);
        push(skeleton, start, symbols[1]);
        at += taken;
    }
}

/// Whether `j` after `before` at the start of `rest` can only be й: after a vowel and not before one.
fn is_short_i(before: u8, rest: &[u8]) -> bool {
    is_vowel(before) && !rest.get(1).is_some_and(|&next| is_vowel(next))
}

/// The symbol of a letter on its own.
fn plain(letter: u8) -> u8 {
    match letter {
        b'a' => A,
        b'b' => B,
        b'd' => D,
        b'e' => E,
        b'f' => F,
        b'g' => G,
        b'h' | b'x' => H,
        b'i' | b'y' => I,
        b'j' => J,
        b'k' | b'q' => K,
        b'l' => L,
        b'm' => M,
        b'n' => N,
        b'o' => O,
        b'p' => P,
        b'r' => R,
        b's' => S,
        b't' => T,
        b'u' | b'w' => U,
        b'v' => V,
        b'z' => Z,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::skeleton::of_cyrillic;

    /// One of the readings of `latin` is the skeleton of `cyrillic`.
    fn check(latin: &str, cyrillic: &str) {
        let units: Vec<u8> = latin.chars().filter_map(unit).filter(|&unit| unit != 0).collect();
        let codes: Vec<u8> = cyrillic.chars().filter_map(letters::encode).collect();
        let mut wanted = Vec::new();
        of_cyrillic(&codes, &mut wanted);
        let readings = readings(&units);
        assert!(
            readings.contains(&wanted),
            "{latin} {readings:?} is not {cyrillic} {wanted:?}"
        );
        assert!(readings.len() <= MOST);
    }

    #[test]
    fn russian() {
        for (latin, cyrillic) in [
            ("slesar", "слесарь"),
            ("slesar'", "слесарь"),
            ("svarshchik", "сварщик"),
            ("svarschik", "сварщик"),
            ("svarshik", "сварщик"),
            ("svarŝik", "сварщик"),
            ("svarščik", "сварщик"),
            ("inzhener", "инженер"),
            ("injener", "инженер"),
            ("inžener", "инженер"),
            ("èlektromontër", "электромонтёр"),
            ("elektromonter", "электромонтер"),
            ("stroitelnyi", "строительный"),
            ("stroitel'nyj", "строительный"),
            ("stroitelny", "строительный"),
            ("rabochij", "рабочий"),
            ("rabočij", "рабочий"),
            ("schetchik", "счетчик"),
            ("tsekh", "цех"),
            ("ceh", "цех"),
            ("cex", "цех"),
            ("ustanovshchik", "установщик"),
            ("uâzvimyj", "уязвимый"),
            ("montazha", "монтажа"),
            ("obsluzhivaniyu", "обслуживанию"),
            ("obsluživaniû", "обслуживанию"),
            ("taksist", "таксист"),
            ("taxist", "таксист"),
            ("yurist", "юрист"),
            ("jurist", "юрист"),
            ("iurist", "юрист"),
            ("roukovoditel", "руководитель"),
            ("svarchtchik", "сварщик"),
            ("opticheskij", "оптический"),
            ("sȳrʹya", "сырья"),
        ] {
            check(latin, cyrillic);
        }
    }

    #[test]
    fn marks_come_off() {
        for (marked, plain) in [
            ('ã', 'a'),
            ('ȳ', 'y'),
            ('ÿ', 'y'),
            ('ź', '\u{81}'),
            ('ķ', 'k'),
            ('ţ', 't'),
            ('ů', 'u'),
        ] {
            assert_eq!(unit(marked), Some(plain as u8), "{marked}");
        }
        for (marked, plain) in [
            ('Ḥ', 'h'),
            ('ẓ', 'z'),
            ('ạ', 'a'),
            ('ề', 'e'),
            ('ị', 'i'),
            ('ợ', 'o'),
            ('ự', 'u'),
            ('ỹ', 'y'),
        ] {
            assert_eq!(unit(marked), Some(plain as u8), "{marked}");
        }
        for letter in ['ß', '×', 'æ', 'Ω', '中'] {
            assert_eq!(unit(letter), None, "{letter}");
        }
    }

    #[test]
    fn kazakh() {
        for (latin, cyrillic) in [
            ("danekerlewshi", "дәнекерлеуші"),
            ("dänekerleuşı", "дәнекерлеуші"),
            ("dánekerleýshi", "дәнекерлеуші"),
            ("jumysshy", "жұмысшы"),
            ("jūmysşy", "жұмысшы"),
            ("zhumysshy", "жұмысшы"),
            ("jumisshi", "жұмысшы"),
            ("qurylys", "құрылыс"),
            ("kurylys", "құрылыс"),
            ("boiauşy", "бояушы"),
            ("oñdeuşı", "өңдеуші"),
            ("ongdeushi", "өңдеуші"),
            ("baqylaýshy", "бақылаушы"),
            ("jumiwwi", "жұмышшы"),
            ("bufetshi", "буфетші"),
        ] {
            check(latin, cyrillic);
        }
    }
}
