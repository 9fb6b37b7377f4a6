//! The one-byte alphabet that words are kept in.
//!
//! A letter is a code from 1 to 78: ten digits, twenty-six Latin letters, then the Kazakh alphabet in its own order, of
//! which the Russian one is a part. So comparing codes compares words as a Kazakh (or Russian) dictionary orders them.
//! The top bit marks a capital. Everything else that occurs in a name (brackets, quotes, dashes) is a separator.

/// The Kazakh alphabet in dictionary order; the Russian one is the same without ә ғ қ ң ө ұ ү һ і.
const KAZAKH: [char; 42] = [
    'а', 'ә', 'б', 'в', 'г', 'ғ', 'д', 'е', 'ё', 'ж', 'з', 'и', 'й', 'к', 'қ', 'л', 'м', 'н', 'ң', 'о', 'ө',
    'п', 'р', 'с', 'т', 'у', 'ұ', 'ү', 'ф', 'х', 'һ', 'ц', 'ч', 'ш', 'щ', 'ъ', 'ы', 'і', 'ь', 'э', 'ю', 'я',
];

/// Marks a capital letter in a code.
pub(crate) const CAPITAL: u8 = 0x80;
/// The code of `0`; the other digits follow.
pub(crate) const DIGIT: u8 = 1;
/// The code of Latin `a`; the other letters follow.
pub(crate) const LATIN: u8 = 11;
/// The code of `а`; the rest of the Kazakh alphabet follows.
pub(crate) const CYRILLIC: u8 = 37;
/// One more than the last code.
pub(crate) const END: u8 = CYRILLIC + 42;

/// The code of a letter or digit, with [`CAPITAL`] for a capital; `None` for anything else.
pub(crate) fn encode(letter: char) -> Option<u8> {
    Some(match letter {
        '0'..='9' => DIGIT + (letter as u8 - b'0'),
        'a'..='z' => LATIN + (letter as u8 - b'a'),
        'A'..='Z' => CAPITAL | (LATIN + (letter as u8 - b'A')),
        'а'..='я' => CYRILLIC + RUSSIAN[letter as usize - 'а' as usize],
        'А'..='Я' => CAPITAL | (CYRILLIC + RUSSIAN[letter as usize - 'А' as usize]),
        _ => return special(letter),
    })
}

/// Places in [`KAZAKH`] of the letters from а to я as Unicode orders them.
const RUSSIAN: [u8; 32] = [
    0, 2, 3, 4, 6, 7, 9, 10, 11, 12, 13, 15, 16, 17, 19, 21, 22, 23, 24, 25, 28, 29, 31, 32, 33, 34, 35, 36,
    38, 39, 40, 41,
];

/// Letters outside the block from а to я.
fn special(letter: char) -> Option<u8> {
    let (place, capital) = match letter {
        'ә' => (1, false),
        'Ә' => (1, true),
        'ғ' => (5, false),
        'Ғ' => (5, true),
        'ё' => (8, false),
        'Ё' => (8, true),
        'қ' => (14, false),
        'Қ' => (14, true),
        'ң' => (18, false),
        'Ң' => (18, true),
        'ө' => (20, false),
        'Ө' => (20, true),
        'ұ' => (26, false),
        'Ұ' => (26, true),
        'ү' => (27, false),
        'Ү' => (27, true),
        'һ' => (30, false),
        'Һ' => (30, true),
        'і' => (37, false),
        'І' => (37, true),
        _ => return None,
    };
    Some((CYRILLIC + place) | if capital { CAPITAL } else { 0 })
}

/// The code without its capital mark.
pub(crate) const fn lower(code: u8) -> u8 {
    code & !CAPITAL
}

/// The letter of a code; the replacement character for a code that is none.
pub(crate) fn decode(code: u8) -> char {
    let small = lower(code);
    let letter = match small {
        DIGIT..LATIN => char::from(b'0' + small - DIGIT),
        LATIN..CYRILLIC => {
            let base = if code & CAPITAL == 0 { b'a' } else { b'A' };
            return char::from(base + small - LATIN);
        }
        CYRILLIC..END => KAZAKH[usize::from(small - CYRILLIC)],
        _ => return char::REPLACEMENT_CHARACTER,
    };
    if code & CAPITAL == 0 {
        letter
    } else {
        capital(letter)
    }
}

/// The capital of a Cyrillic letter of the alphabet.
fn capital(letter: char) -> char {
    let shifted = match letter {
        'а'..='я' => letter as u32 - 32,
        'ё' => 'Ё' as u32,
        'і' => 'І' as u32,
        // The other Kazakh letters stand in pairs, the capital first.
        'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' => letter as u32 - 1,
        _ => letter as u32,
    };
    char::from_u32(shifted).unwrap_or(letter)
}

/// Whether the code is a Cyrillic letter.
pub(crate) const fn is_cyrillic(code: u8) -> bool {
    lower(code) >= CYRILLIC
}

/// Whether the code is a Latin letter.
pub(crate) const fn is_latin(code: u8) -> bool {
    let small = lower(code);
    small >= LATIN && small < CYRILLIC
}

/// Whether the code, or the class that it stands for, is a small Cyrillic vowel.
pub(crate) const fn is_vowel(code: u8) -> bool {
    let place = code.wrapping_sub(CYRILLIC);
    place < 64 && VOWELS >> place & 1 != 0
}

/// The vowels, a bit for each place in the Kazakh alphabet: а ә е ё и о ө у ұ ү ы і э ю я.
const VOWELS: u64 = {
    let places = [0, 1, 7, 8, 11, 19, 20, 25, 26, 27, 36, 37, 39, 40, 41];
    let (mut vowels, mut next) = (0, 0);
    while next < places.len() {
        vowels |= 1 << places[next];
        next += 1;
    }
    vowels
};

/// Whether the code is a digit.
pub(crate) const fn is_digit(code: u8) -> bool {
    let small = lower(code);
    small >= DIGIT && small < LATIN
}

/// The class of letters that people type for one another without an error: Kazakh letters and their Russian look-alikes,
/// е and ё, и and й. Zero for the signs ъ and ь, which are left out.
pub(crate) const fn class(code: u8) -> u8 {
    FOLDED[lower(code) as usize]
}

/// Whether the letters of a typed word may stand for those of another as far as either goes: how many of them, signs left out. A
/// Russian letter stands for its Kazakh look-alikes, but who types a Kazakh letter means it.
pub(crate) fn agreeing(typed: &[u8], word: &[u8]) -> usize {
    let told = |code: &u8| class(*code) != 0;
    let (typed, word) = (
        typed.iter().filter(|code| told(code)),
        word.iter().filter(|code| told(code)),
    );
    typed
        .zip(word)
        .take_while(|(typed, code)| stands_for(lower(**typed), lower(**code)))
        .count()
}

fn stands_for(typed: u8, code: u8) -> bool {
    typed == code || class(typed) == class(code) && !is_kazakh(typed)
}

/// Whether the Russian alphabet lacks the letter.
const fn is_kazakh(code: u8) -> bool {
    matches!(
        code.wrapping_sub(CYRILLIC),
        1 | 5 | 14 | 18 | 20 | 26 | 27 | 30 | 37
    )
}

/// The classes of the letters of a word, signs left out.
pub(crate) fn classes(word: &[u8]) -> impl Iterator<Item = u8> + '_ {
    word.iter().map(|&code| class(code)).filter(|&class| class != 0)
}

/// [`class`] by code.
const FOLDED: [u8; 128] = fold_table();

const fn fold_table() -> [u8; 128] {
    let mut table = [0; 128];
    let mut code = 0;
    while code < END {
        // Places in the Kazakh alphabet: ә ғ ё й қ ң ө ұ ү һ ъ і ь.
        table[code as usize] = match code.wrapping_sub(CYRILLIC) {
            1 | 5 | 8 | 14 | 18 | 20 | 26 | 30 => code - 1,
            12 => CYRILLIC + 11,
            27 => CYRILLIC + 25,
            37 => CYRILLIC + 11,
            35 | 38 => 0,
            _ => code,
        };
        code += 1;
    }
    table
}

/// The Cyrillic letter that a Latin one looks like, for Latin letters that slipped into a Cyrillic word.
pub(crate) fn look_alike(code: u8) -> u8 {
    let letter = match lower(code).wrapping_sub(LATIN) + b'a' {
        b'a' => 'а',
        b'b' => 'в',
        b'c' => 'с',
        b'e' => 'е',
        b'h' => 'н',
        b'i' => 'і',
        b'k' => 'к',
        b'm' => 'м',
        b'o' => 'о',
        b'p' => 'р',
        b't' => 'т',
        b'x' => 'х',
        b'y' => 'у',
        _ => return code,
    };
    encode(letter).unwrap_or(code) | code & CAPITAL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_comes_back() {
        for letter in ('0'..='9').chain('a'..='z').chain('A'..='Z').chain(KAZAKH) {
            let code = encode(letter).expect("a letter of the alphabet");
            assert_eq!(decode(code), letter);
        }
        for letter in "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ".chars()
        {
            let code = encode(letter).expect("a letter of the alphabet");
            assert_eq!(decode(code), letter);
            assert_eq!(Some(lower(code)), letter.to_lowercase().next().and_then(encode));
        }
    }

    #[test]
    fn codes_follow_the_kazakh_alphabet() {
        let codes: Vec<u8> = KAZAKH.iter().filter_map(|&letter| encode(letter)).collect();
        assert!(codes.is_sorted());
        assert_eq!(codes.len(), 42);
    }

    #[test]
    fn vowels() {
        for letter in KAZAKH {
            let code = encode(letter).expect("a letter of the alphabet");
            assert_eq!(is_vowel(code), "аәеёиіоөуұүыэюя".contains(letter), "{letter}");
            assert!(!is_vowel(code | CAPITAL), "{letter}");
        }
        assert!(!is_vowel(0) && !is_vowel(LATIN) && !is_vowel(END));
    }

    #[test]
    fn russian_letters_stand_for_kazakh_ones() {
        let agree = |typed: &str, word: &str| {
            let codes = |text: &str| text.chars().filter_map(encode).collect::<Vec<u8>>();
            agreeing(&codes(typed), &codes(word))
        };
        for (typed, word, wanted) in [
            ("кол", "қол", 3),
            ("қол", "кол", 0),
            ("қол", "қолмен", 3),
            ("еж", "ёж", 2),
            ("ёж", "еж", 2),
            ("обект", "объект", 5),
            ("ән", "ан", 0),
        ] {
            assert_eq!(agree(typed, word), wanted, "{typed} {word}");
        }
    }

    #[test]
    fn look_alikes_fold_together() {
        for (a, b) in [
            ('ә', 'а'),
            ('ғ', 'г'),
            ('қ', 'к'),
            ('ң', 'н'),
            ('ө', 'о'),
            ('ұ', 'у'),
            ('ү', 'у'),
        ] {
            assert_eq!(encode(a).map(class), encode(b).map(class), "{a} {b}");
        }
        for (a, b) in [('һ', 'х'), ('і', 'и'), ('й', 'и'), ('ё', 'е'), ('ъ', 'ь')] {
            assert_eq!(encode(a).map(class), encode(b).map(class), "{a} {b}");
        }
        assert_ne!(encode('ш').map(class), encode('щ').map(class));
    }
}
