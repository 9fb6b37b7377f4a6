//! The business identification number (БСН, БИН), by which an organisation registers.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The number of digits.
const DIGITS: usize = 12;

/// The BIN of a legal entity or of a joint enterprise of sole proprietors: twelve digits, the last of which checks the
/// others.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Bin([u8; DIGITS]);

/// Why a text is not a BIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum BinProblem {
    /// Nothing was given.
    #[error("no BIN was given")]
    Empty,
    /// Something else than digits stands in it.
    #[error("{found:?} is not a digit")]
    NotADigit {
        /// The first such character.
        found: char,
    },
    /// It has another number of digits than twelve.
    #[error("{found} digits instead of 12")]
    Length {
        /// How many digits it has.
        found: usize,
    },
    /// The third and fourth digits are no month.
    #[error("the month of registration is {found}")]
    NotAMonth {
        /// The two digits as a number, 0 or 13–99.
        found: u8,
    },
    /// The fifth digit is that of a person's number (0–3): an IIN was given instead.
    #[error("this is the number of a person")]
    OfAPerson,
    /// The fifth digit (7–9) is kept in reserve.
    #[error("the fifth digit {found} is not in use")]
    UnknownKind {
        /// The digit.
        found: u8,
    },
    /// The last digit does not agree with the others.
    #[error("the check digit is wrong")]
    CheckDigit,
}

impl FromStr for Bin {
    type Err = BinProblem;

    /// Reads twelve digits; spaces and hyphens between them are of no account.
    fn from_str(text: &str) -> Result<Bin, BinProblem> {
        let written = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{200b}' | '\u{feff}'));
        let mut digits = Vec::with_capacity(DIGITS);
        for c in written {
            match c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()) {
                Some(digit) => digits.push(digit),
                None => return Err(BinProblem::NotADigit { found: c }),
            }
        }
        if digits.is_empty() {
            return Err(BinProblem::Empty);
        }
        let found = digits.len();
        let digits: [u8; DIGITS] = digits
            .try_into()
            .map_err(|_other_length| BinProblem::Length { found })?;
        let month = digits[2] * 10 + digits[3];
        if !(1..=12).contains(&month) {
            return Err(BinProblem::NotAMonth { found: month });
        }
        match digits[4] {
            0..=3 => return Err(BinProblem::OfAPerson),
            4..=6 => {}
            found => return Err(BinProblem::UnknownKind { found }),
        }
        if check_digit(&digits) == Some(digits[DIGITS - 1]) {
            Ok(Bin(digits))
        } else {
            Err(BinProblem::CheckDigit)
        }
    }
}

/// The digit that checks the eleven before it; `None` where both rows of weights give 10, since no such number is issued.
fn check_digit(digits: &[u8; DIGITS]) -> Option<u8> {
    const WEIGHTS: [[u16; DIGITS - 1]; 2] = [
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
    ];
    WEIGHTS.iter().find_map(|weights| {
        let sum: u16 = digits
            .iter()
            .zip(weights)
            .map(|(&digit, weight)| u16::from(digit) * weight)
            .sum();
        u8::try_from(sum % 11).ok().filter(|&digit| digit < 10)
    })
}

impl fmt::Display for Bin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| digit.fmt(f))
    }
}

impl fmt::Debug for Bin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for Bin {
    type Error = BinProblem;

    fn try_from(text: String) -> Result<Bin, BinProblem> {
        text.parse()
    }
}

impl From<Bin> for String {
    fn from(bin: Bin) -> String {
        bin.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_or_refused_with_the_reason() {
        for (given, expected) in [
            ("941240000193", Ok("941240000193")),
            (" 020240-000555 ", Ok("020240000555")),
            ("971240001315", Ok("971240001315")),
            ("940140000385", Ok("940140000385")),
            ("", Err(BinProblem::Empty)),
            (" \u{a0}", Err(BinProblem::Empty)),
            ("94124000019", Err(BinProblem::Length { found: 11 })),
            ("9412400001933", Err(BinProblem::Length { found: 13 })),
            ("94124000О193", Err(BinProblem::NotADigit { found: 'О' })),
            ("941340000193", Err(BinProblem::NotAMonth { found: 13 })),
            ("940040000193", Err(BinProblem::NotAMonth { found: 0 })),
            ("941230000193", Err(BinProblem::OfAPerson)),
            ("941270000193", Err(BinProblem::UnknownKind { found: 7 })),
            ("941240000194", Err(BinProblem::CheckDigit)),
            ("941240000139", Err(BinProblem::CheckDigit)),
        ] {
            let found = given.parse::<Bin>().map(|bin| bin.to_string());
            assert_eq!(
                found.as_deref().map_err(|&problem| problem),
                expected,
                "{given:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in any::<String>()) {
            if let Ok(bin) = text.parse::<Bin>() {
                prop_assert_eq!(bin.to_string().parse(), Ok(bin));
            }
        }

        #[test]
        fn only_one_check_digit_is_right(by in 1..10_u8) {
            let mut digits = "941240000193".parse::<Bin>().unwrap().0;
            digits[11] = (digits[11] + by) % 10;
            let text: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
            prop_assert_eq!(text.parse::<Bin>(), Err(BinProblem::CheckDigit));
        }
    }
}
