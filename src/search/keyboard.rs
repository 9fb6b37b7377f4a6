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
/// Keys of the row of digits and what the Kazakh layout has on them; then the same keys with Shift.
const KAZAKH_KEYS: &[(char, char)] = &[
    ('2', 'ә'),
    ('3', 'і'),
    ('4', 'ң'),
    ('5', 'ғ'),
    ('8', 'ү'),
    ('9', 'ұ'),
    ('0', 'қ'),
    ('-', 'ө'),
    ('=', 'һ'),
    ('@', 'ә'),
    ('#', 'і'),
    ('$', 'ң'),
    ('%', 'ғ'),
    ('*', 'ү'),
    ('(', 'ұ'),
    (')', 'қ'),
    ('+', 'һ'),
];

/// A layout that was meant when QWERTY was on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// ЙЦУКЕН.
    Russian,
    /// The Kazakh one, the key of the hyphen as ө where Kazakh can have that, in the first syllable of a word, and as a hyphen
    /// elsewhere.
    Kazakh,
    /// The Kazakh one, the key of the hyphen always as ө.
    KazakhNoHyphen,
}

impl Layout {
    /// All layouts, in the order in which they are tried.
    pub(crate) const ALL: [Layout; 3] = [Layout::Russian, Layout::Kazakh, Layout::KazakhNoHyphen];

    /// Puts the text as the keys give it on the layout at the end, in small letters.
    pub(crate) fn switch(self, typed: &str, text: &mut String) {
        let mut had_vowel = false;
        for key in typed.chars() {
            let kazakh = KAZAKH_KEYS
                .iter()
                .find(|entry| entry.0 == key && self != Layout::Russian);
            let letter = match kazakh {
                Some(_) if key == '-' && had_vowel && self == Layout::Kazakh => '-',
                Some(entry) => entry.1,
                None => to_cyrillic(key),
            };
            had_vowel = is_vowel(letter) || had_vowel && letter != '-' && letter != ' ';
            text.push(letter);
        }
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'а' | 'ә' | 'е' | 'ё' | 'и' | 'о' | 'ө' | 'у' | 'ұ' | 'ү' | 'ы' | 'і' | 'э' | 'ю' | 'я'
    )
}

/// The small Cyrillic letter on the key that gives `typed` on QWERTY.
fn to_cyrillic(typed: char) -> char {
    match LATIN_KEYS.iter().position(|&key| char::from(key) == typed) {
        Some(place) => CYRILLIC_KEYS[place % CYRILLIC_KEYS.len()],
        None => typed,
    }
}

/// What QWERTY gives for the key of a small Cyrillic letter: Latin letters, and the digits and signs of the Kazakh row.
pub(crate) fn to_latin(typed: char) -> char {
    if let Some(entry) = KAZAKH_KEYS.iter().find(|entry| entry.1 == typed) {
        return entry.0;
    }
    match CYRILLIC_KEYS.iter().position(|&key| key == typed) {
        Some(place) => char::from(LATIN_KEYS[place]),
        None => typed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, meant: &str, layout: Layout) {
        let mut text = String::new();
        layout.switch(typed, &mut text);
        assert_eq!(text, meant);
    }

    #[test]
    fn qwerty_for_russian() {
        check("cktcfhm", "слесарь", Layout::Russian);
        check("CKTCFHM", "слесарь", Layout::Russian);
        check("j,]tp;xbr", "объезжчик", Layout::Russian);
        check("слеcfhm", "слесарь", Layout::Russian);
        check("nt[ybr 2", "техник 2", Layout::Russian);
    }

    #[test]
    fn qwerty_for_kazakh() {
        check("c84ue3h", "сүңгуір", Layout::Kazakh);
        check("0jh5fe ;-y3yltu3", "қорғау жөніндегі", Layout::Kazakh);
        check("by;tyth-pthnntei3", "инженер-зерттеуші", Layout::Kazakh);
        check(
            ",f0skfe--kite fcgfgnfhs",
            "бақылау-өлшеу аспаптары",
            Layout::Kazakh,
        );
        check("nfc-nrtk", "тасөткел", Layout::KazakhNoHyphen);
    }

    #[test]
    fn cyrillic_for_latin() {
        let to_latin = |typed: &str| typed.chars().map(to_latin).collect::<String>();
        assert_eq!(to_latin("рк"), "hr");
        assert_eq!(to_latin("әң1ң-ұ"), "2414-9");
    }
}
