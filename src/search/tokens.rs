//! From text to words: composition, invisible characters, separators, the same for names and for what people type.

use std::ops::Range;

use crate::{latin, letters};

/// A word of a text: its letters as codes (capitals marked) and the bytes it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) letters: Vec<u8>,
    pub(crate) range: Range<usize>,
}

/// The words of a text. Letters that no word can have (other scripts, signs) only separate.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut open = false;
    for (range, letter) in composed(text) {
        match letters::encode(letter) {
            Some(code) if open => {
                if let Some(word) = found.last_mut() {
                    word.letters.push(code);
                    word.range.end = range.end;
                }
            }
            Some(code) => {
                found.push(Word {
                    letters: vec![code],
                    range,
                });
                open = true;
            }
            None => open = false,
        }
    }
    found
}

/// A piece of a name: a word, or what stands between words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Word(Vec<u8>),
    Separator(String),
}

/// The pieces of a name. A single space between two words is understood and not given.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    for (_, letter) in composed(text.trim()) {
        match (letters::encode(letter), found.last_mut()) {
            (Some(code), Some(Piece::Word(word))) => word.push(code),
            (Some(code), _) => found.push(Piece::Word(vec![code])),
            (None, Some(Piece::Separator(separator))) => separator.push(letter),
            (None, _) => found.push(Piece::Separator(letter.to_string())),
        }
    }
    found.retain(|piece| !matches!(piece, Piece::Separator(separator) if separator == " "));
    found
}

/// The characters of a text with the bytes they stand in: й and ё composed, soft hyphens and zero-width characters left
/// out, control characters and every kind of space as one space.
pub(crate) fn composed(text: &str) -> impl Iterator<Item = (Range<usize>, char)> + '_ {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, letter) = rest.next()?;
            if is_invisible(letter) {
                continue;
            }
            let mut end = start + letter.len_utf8();
            let mut letter = if letter.is_control() || letter.is_whitespace() {
                ' '
            } else {
                letter
            };
            if let Some(&(at, mark)) = rest.peek()
                && let Some(whole) = compose(letter, mark)
            {
                letter = whole;
                end = at + mark.len_utf8();
                rest.next();
            }
            return Some((start..end, letter));
        }
    })
}

/// A letter and the mark that follows it as one letter, where the alphabets here have it.
fn compose(letter: char, mark: char) -> Option<char> {
    Some(match (letter, mark) {
        ('и', '\u{306}') => 'й',
        ('И', '\u{306}') => 'Й',
        ('е', '\u{308}') => 'ё',
        ('Е', '\u{308}') => 'Ё',
        ('s' | 'S' | 'c' | 'C' | 'z' | 'Z', '\u{30c}' | '\u{327}' | '\u{302}' | '\u{301}') => match letter {
            's' | 'S' => 'š',
            'z' | 'Z' => 'ž',
            _ => 'č',
        },
        ('u' | 'U', '\u{302}') => 'û',
        ('a' | 'A', '\u{302}') => 'â',
        ('y' | 'Y', '\u{301}') => 'ý',
        _ => return None,
    })
}

/// Characters that print nothing and stand inside words: soft hyphen, joiners, marks of direction, byte-order mark.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The script of a word that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Cyrillic, Latin letters in it taken for their look-alikes; or digits alone.
    Cyrillic,
    /// Latin only, or with digits.
    Latin,
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Typed {
    /// Codes of small letters; for Latin words with marked letters, those without marks only.
    pub(crate) letters: Vec<u8>,
    /// Latin units (see [`latin::unit`]) of a Latin word.
    pub(crate) units: Vec<u8>,
    pub(crate) script: Script,
    /// Bytes of the query that it stands in.
    pub(crate) range: Range<usize>,
}

/// The words of a query. Latin letters with marks and apostrophes are parts of words here.
pub(crate) fn typed(query: &str) -> Vec<Typed> {
    let mut found: Vec<Typed> = Vec::new();
    let mut open = false;
    for (range, letter) in composed(query) {
        let code = letters::encode(letter).map(letters::lower);
        let small = if letter.is_ascii() {
            letter.to_ascii_lowercase()
        } else {
            letter
        };
        let unit = latin::unit(small);
        if code.is_none() && (unit.is_none() || (unit == Some(0) && !open)) {
            open = false;
            continue;
        }
        if !open {
            open = true;
            let (letters, units) = (Vec::new(), Vec::new());
            found.push(Typed {
                letters,
                units,
                script: Script::Cyrillic,
                range: range.clone(),
            });
        }
        if let Some(word) = found.last_mut() {
            word.range.end = range.end;
            word.letters.extend(code);
            word.units.extend(unit.filter(|&unit| unit != 0));
        }
    }
    found.retain(|word| !word.letters.is_empty() || !word.units.is_empty());
    for word in &mut found {
        settle_script(word);
    }
    found
}

/// Decides the script of a word; in a Cyrillic one, Latin letters become what they look like.
fn settle_script(word: &mut Typed) {
    if word.letters.iter().copied().any(letters::is_cyrillic) {
        for code in &mut word.letters {
            if letters::is_latin(*code) {
                *code = letters::look_alike(*code);
            }
        }
        word.units.clear();
    } else if word.units.iter().any(|unit| !unit.is_ascii_digit()) {
        word.script = Script::Latin;
    } else {
        word.units.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spell(letters: &[u8]) -> String {
        letters.iter().map(|&code| letters::decode(code)).collect()
    }

    #[test]
    fn words_and_their_places() {
        let text = "Инженер-техно\u{ad}лог (кии\u{306}м), 2 кВ";
        let found: Vec<(String, &str)> = words(text)
            .iter()
            .map(|word| (spell(&word.letters), &text[word.range.clone()]))
            .collect();
        assert_eq!(
            found,
            [
                ("Инженер".to_owned(), "Инженер"),
                ("технолог".to_owned(), "техно\u{ad}лог"),
                ("кийм".to_owned(), "кии\u{306}м"),
                ("2".to_owned(), "2"),
                ("кВ".to_owned(), "кВ"),
            ]
        );
    }

    #[test]
    fn pieces_understand_single_spaces() {
        let found = pieces("Мастер (участка) по HR");
        let shown: Vec<String> = found
            .iter()
            .map(|piece| match piece {
                Piece::Word(letters) => spell(letters),
                Piece::Separator(separator) => format!("[{separator}]"),
            })
            .collect();
        assert_eq!(shown, ["Мастер", "[ (]", "участка", "[) ]", "по", "HR"]);
    }

    #[test]
    fn typed_words_have_one_script() {
        let check = |query: &str, wanted: &[(&str, Script)]| {
            let found: Vec<(String, Script)> = typed(query)
                .iter()
                .map(|word| (spell(&word.letters), word.script))
                .collect();
            let wanted: Vec<(String, Script)> = wanted
                .iter()
                .map(|&(text, script)| (text.to_owned(), script))
                .collect();
            assert_eq!(found, wanted, "{query}");
        };
        check(
            "Cлесарь HR",
            &[("слесарь", Script::Cyrillic), ("hr", Script::Latin)],
        );
        check("model'er", &[("modeler", Script::Latin)]);
        check("2634-9", &[("2634", Script::Cyrillic), ("9", Script::Cyrillic)]);
        check("😀 \u{202e}", &[]);
    }
}
