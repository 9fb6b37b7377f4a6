//! Text typed with the wrong keyboard layout switched on.
//!
//! ЙЦУКЕН and the Kazakh layout of Windows share the letter keys; the Kazakh one has ә і ң ғ ү ұ қ ө һ in the row of digits.
//! A character that the other layout does not have stays as it is, so a word switched half-way through is mended, too.

/// The characters of QWERTY's letter keys in the order of [`CYRILLIC_KEYS`].
const LATIN_KEYS: &[u8; 66] = b"qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
/// What the same keys give on ЙЦУКЕН.
const CYRILLIC_KEYS: [char; 33] = [
    'й', 'ц', 'у', 'к', 'е', 'н', 'г', 'ш', 'щ', 'з', 'х', 'ъ', 'ф', 'ы', 'в', 'а', 'п', 'р', 'о', 'л', 'д',
    'ж', 'э', 'я', 'ч', 'с', 'м', 'и', 'т', 'ь', 'б', 'ю', 'ё',
];
/// Keys of the row of digits and what the Kazakh layout has on them.
const KAZAKH_KEYS: [(char, char); 9] = [
    ('2', 'ә'),
    ('3', 'і'),
    ('4', 'ң'),
    ('5', 'ғ'),
    ('8', 'ү'),
    ('9', 'ұ'),
    ('0', 'қ'),
    ('-', 'ө'),
    ('=', 'һ'),
];
/// The same keys with Shift.
const KAZAKH_SHIFTED: [(char, char); 8] = [
    ('@', 'ә'),
    ('#', 'і'),
    ('$', 'ң'),
    ('%', 'ғ'),
    ('*', 'ү'),
    ('(', 'ұ'),
    (')', 'қ'),
    ('+', 'һ'),
];

/// The small Cyrillic letter on the key that gives `typed` on QWERTY.
pub(crate) fn to_cyrillic(typed: char) -> char {
    match LATIN_KEYS.iter().position(|&key| char::from(key) == typed) {
        Some(place) => CYRILLIC_KEYS[place % CYRILLIC_KEYS.len()],
        None => typed,
    }
}

/// What the key of ө and the hyphen was meant as on the Kazakh layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hyphen {
    /// As ө where Kazakh can have it, in the first syllable of a word, and as a hyphen elsewhere.
    ByPlace,
    /// Always as ө.
    Letter,
}

/// The text as the keys give it on the Kazakh layout.
pub(crate) fn to_kazakh(typed: &str, hyphen: Hyphen) -> String {
    let mut text = String::with_capacity(2 * typed.len());
    let mut had_vowel = false;
    for key in typed.chars() {
        let letter = kazakh_key(key);
        let letter = if key == '-' && hyphen == Hyphen::ByPlace && had_vowel {
            '-'
        } else {
            letter
        };
        let is_vowel = "аәеёиоөуұүыіэюя".contains(letter);
        had_vowel = is_vowel || had_vowel && letter != '-' && letter != ' ';
        text.push(letter);
    }
    text
}

/// The small letter of the Kazakh layout on the key that gives `typed` on QWERTY.
fn kazakh_key(typed: char) -> char {
    for (key, letter) in KAZAKH_KEYS.into_iter().chain(KAZAKH_SHIFTED) {
        if key == typed {
            return letter;
        }
    }
    to_cyrillic(typed)
}

/// What QWERTY gives for the key of a Cyrillic letter: Latin letters, and the digits and signs of the Kazakh row.
pub(crate) fn to_latin(typed: char) -> char {
    for (key, letter) in KAZAKH_KEYS {
        if letter == typed {
            return key;
        }
    }
    match CYRILLIC_KEYS.iter().position(|&key| key == typed) {
        Some(place) => char::from(LATIN_KEYS[place]),
        None => typed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, meant: &str, switch: impl Fn(char) -> char) {
        assert_eq!(typed.chars().map(switch).collect::<String>(), meant);
    }

    #[test]
    fn qwerty_for_russian() {
        check("cktcfhm", "слесарь", to_cyrillic);
        check("CKTCFHM", "слесарь", to_cyrillic);
        check("j,]tp;xbr", "объезжчик", to_cyrillic);
        check("слеcfhm", "слесарь", to_cyrillic);
    }

    #[test]
    fn qwerty_for_kazakh() {
        let check = |typed: &str, meant: &str| assert_eq!(to_kazakh(typed, Hyphen::ByPlace), meant);
        check("c84ue3h", "сүңгуір");
        check("0jh5fe ;-y3yltu3", "қорғау жөніндегі");
        check("by;tyth-pthnntei3", "инженер-зерттеуші");
        check(",f0skfe--kite fcgfgnfhs", "бақылау-өлшеу аспаптары");
        assert_eq!(to_kazakh("nfc-nrtk", Hyphen::Letter), "тасөткел");
    }

    #[test]
    fn cyrillic_for_latin() {
        check("рк", "hr", to_latin);
        check("әң1ң-ұ", "2414-9", |typed| {
            if typed == '-' { '-' } else { to_latin(typed) }
        });
    }
}
