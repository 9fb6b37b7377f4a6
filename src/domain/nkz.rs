//! Codes of the National Classifier of Occupations (НКЗ, ҰКС; НК РК 01-2017), column 3 of the form.

use std::{fmt, str::FromStr};

/// The code of an occupation (`2634-9-004`), or of a group of occupations (`2634-9`) where a professional standard names
/// no single occupation.
///
/// It does not identify a profession: official acts give one code to several professions, and some have none.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NkzCode {
    /// `DDDD-D`; the first may be `X`.
    group: [u8; 6],
    /// The number of the occupation in its group, 0–999.
    occupation: Option<u16>,
}

/// The text is not of the form `DDDD-D-DDD` or `DDDD-D`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an NKZ code of the form DDDD-D-DDD or DDDD-D")]
pub struct NotAnNkzCode;

impl FromStr for NkzCode {
    type Err = NotAnNkzCode;

    /// Reads `DDDD-D-DDD` or `DDDD-D`; the first digit is 1–9, or `X` for the major group of workers that belong to no
    /// other (a Cyrillic Х is read as the same).
    fn from_str(text: &str) -> Result<NkzCode, NotAnNkzCode> {
        let latin = text.replace(['Х', 'х', 'x'], "X");
        let mut parts = latin.split('-');
        let (unit, split) = (
            parts.next().unwrap_or_default(),
            parts.next().ok_or(NotAnNkzCode)?,
        );
        let occupation = match parts.next() {
            None => None,
            Some(digits) if is_digits(digits, 3) => Some(digits.parse().map_err(|_not_digits| NotAnNkzCode)?),
            Some(_) => return Err(NotAnNkzCode),
        };
        let major = unit.get(..1).ok_or(NotAnNkzCode)?;
        let rest = unit.get(1..).ok_or(NotAnNkzCode)?;
        let known = (is_digits(major, 1) && major != "0") || major == "X";
        if !known || !is_digits(rest, 3) || !is_digits(split, 1) || parts.next().is_some() {
            return Err(NotAnNkzCode);
        }
        let mut group = *b"0000-0";
        for (place, byte) in group
            .iter_mut()
            .zip(unit.bytes().chain(*b"-").chain(split.bytes()))
        {
            *place = byte;
        }
        Ok(NkzCode { group, occupation })
    }
}

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl NkzCode {
    /// The group of occupations, `DDDD-D`.
    #[must_use]
    pub fn group(&self) -> NkzCode {
        NkzCode {
            group: self.group,
            occupation: None,
        }
    }

    /// The major group.
    #[must_use]
    pub fn major_group(&self) -> MajorGroup {
        match self.group[0] {
            digit @ b'1'..=b'9' => MajorGroup(digit - b'0'),
            _ => MajorGroup(10),
        }
    }

    /// Whether the code names one occupation rather than a group of them.
    #[must_use]
    pub fn is_occupation(&self) -> bool {
        self.occupation.is_some()
    }
}

impl fmt::Display for NkzCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.group {
            fmt::Write::write_char(f, byte.into())?;
        }
        match self.occupation {
            Some(number) => write!(f, "-{number:03}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for NkzCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A major group of the classifier (негізгі топ, основная группа): 1–9, and 10 for the group written `X`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MajorGroup(u8);

impl MajorGroup {
    /// All ten groups in the classifier's order.
    pub fn all() -> impl Iterator<Item = MajorGroup> {
        (1..=10).map(MajorGroup)
    }

    /// 1–9, and 10 for `X`.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The group of a number 1–10.
    #[must_use]
    pub fn from_number(number: u8) -> Option<MajorGroup> {
        (1..=10).contains(&number).then_some(MajorGroup(number))
    }

    /// The group as the classifier writes it, `1`–`9` or `X`.
    #[must_use]
    pub fn letter(self) -> char {
        match self.0 {
            number @ 1..=9 => char::from(b'0' + number),
            _ => 'X',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_and_written() {
        for (given, expected) in [
            ("2634-9-004", Some("2634-9-004")),
            ("2634-9", Some("2634-9")),
            ("1210-0-057", Some("1210-0-057")),
            ("X110-0-001", Some("X110-0-001")),
            ("Х110-0-001", Some("X110-0-001")),
            ("", None),
            ("2634", None),
            ("0634-9", None),
            ("2634-9-04", None),
            ("2634-9-0041", None),
            ("2634-9-004-1", None),
            ("26З4-9-004", None),
            ("2634--004", None),
            ("+634-9-004", None),
            ("é634-9", None),
        ] {
            let code = given.parse::<NkzCode>().ok();
            assert_eq!(
                code.map(|code| code.to_string()).as_deref(),
                expected,
                "{given:?}"
            );
        }
    }

    #[test]
    fn codes_know_their_groups() {
        let code: NkzCode = "X110-0-001".parse().unwrap();
        assert_eq!(code.group().to_string(), "X110-0");
        assert_eq!(
            (code.major_group().number(), code.major_group().letter()),
            (10, 'X')
        );
        let code: NkzCode = "7212-0".parse().unwrap();
        assert_eq!((code.major_group().number(), code.is_occupation()), (7, false));
    }
}
