//! Numbers as people write them, the same way in both languages: groups of three with a narrow space that does not break,
//! a decimal comma.

/// Between groups of three digits: a narrow no-break space.
const GROUP: char = '\u{202f}';

/// A whole number: `1 691`.
#[must_use]
pub fn whole(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * GROUP.len_utf8());
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(GROUP);
        }
        text.push(digit);
    }
    text
}

/// The size of a file; the units are the same in both languages. `48 КБ`, `1,2 МБ`.
#[must_use]
pub fn size(bytes: u64) -> String {
    const KIB: u64 = 1024;
    const MIB: u64 = KIB * KIB;
    if bytes < KIB {
        format!("{bytes}\u{a0}байт")
    } else if bytes < MIB {
        format!("{}\u{a0}КБ", bytes.div_ceil(KIB))
    } else {
        // Tenths, rounded up like kilobytes, so that a size is never understated.
        let tenths = (bytes / MIB) * 10 + ((bytes % MIB) * 10).div_ceil(MIB);
        format!("{},{}\u{a0}МБ", whole(tenths / 10), tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_by_three() {
        let check = |number, expected: &str| assert_eq!(whole(number).replace(GROUP, " "), expected);
        check(0, "0");
        check(999, "999");
        check(1_691, "1 691");
        check(100_000, "100 000");
        check(u64::MAX, "18 446 744 073 709 551 615");
    }

    #[test]
    fn sizes_have_a_unit() {
        let check = |bytes, expected: &str| {
            assert_eq!(size(bytes).replace(['\u{a0}', GROUP], " "), expected);
        };
        check(0, "0 байт");
        check(1_023, "1023 байт");
        check(1_024, "1 КБ");
        check(48_129, "48 КБ");
        check(1_048_576, "1,0 МБ");
        check(1_258_291, "1,2 МБ");
        check(2_097_151, "2,0 МБ");
    }
}
