//! NKZ codes and their beginnings: `2634-9-004`, `26349004`, `2634-9`.

/// A code as its characters without dashes, filled up with zero bytes; `None` when it is no code.
pub(crate) fn pack(code: &str) -> Option<[u8; 8]> {
    let mut packed = [0; 8];
    let mut length = 0;
    for letter in code.trim().chars() {
        let place = packed.get_mut(length);
        match (letter, place) {
            ('-', _) => {}
            ('0'..='9', Some(place)) => {
                *place = letter as u8;
                length += 1;
            }
            // Latin and Cyrillic X, the major group of those in no other group.
            ('X' | 'x' | 'Х' | 'х', Some(place)) => {
                *place = b'X';
                length += 1;
            }
            _ => return None,
        }
    }
    (length > 0).then_some(packed)
}

/// A packed code as it is written: `DDDD-D-DDD`.
pub(crate) fn unpack(packed: [u8; 8]) -> String {
    let mut code = String::with_capacity(10);
    for (place, &byte) in packed.iter().take_while(|&&byte| byte != 0).enumerate() {
        if place == 4 || place == 5 {
            code.push('-');
        }
        code.push(char::from(byte));
    }
    code
}

/// The major group of a packed code: its first digit, 10 for X.
pub(crate) fn group(packed: [u8; 8]) -> Option<u8> {
    match packed[0] {
        digit @ b'0'..=b'9' => Some(digit - b'0'),
        b'X' => Some(10),
        _ => None,
    }
}

/// The beginning of a code that a query is, if all of it is one: at least two digits, dashes or spaces only between them.
pub(crate) fn beginning(query: &str) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(8);
    for letter in query.trim().chars() {
        match letter {
            '0'..='9' => digits.push(letter as u8),
            'X' | 'x' | 'Х' | 'х' if digits.is_empty() => digits.push(b'X'),
            '-' | '‐' | '‑' | '–' | '—' | '−' | ' ' | '.' | '\u{a0}' if !digits.is_empty() => {}
            _ => return None,
        }
    }
    (2..=8).contains(&digits.len()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_back() {
        for code in ["2634-9-004", "2634-9", "X100-0-001", "2634"] {
            assert_eq!(pack(code).map(unpack).as_deref(), Some(code));
        }
        assert_eq!(pack("2634-9-0041"), None);
        assert_eq!(pack("слесарь"), None);
        assert_eq!(pack(""), None);
    }

    #[test]
    fn beginnings() {
        for (query, wanted) in [
            ("2634", Some("2634")),
            ("2634-9", Some("26349")),
            ("2634 9 004", Some("26349004")),
            ("26349004", Some("26349004")),
            ("2634–9–", Some("26349")),
            ("2", None),
            ("2634-9-0041", None),
            ("слесарь 4", None),
            ("-", None),
        ] {
            assert_eq!(
                beginning(query)
                    .map(|digits| String::from_utf8_lossy(&digits).into_owned())
                    .as_deref(),
                wanted,
                "{query}"
            );
        }
    }
}
