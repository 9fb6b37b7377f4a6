//! From tariff grades to qualification levels, for demonstration.

/// The levels at which a worker's profession stands, rising, each once. Grades are written `3`, `2-6`, `5; 7`, `2; 4-6`.
///
/// Grade 1 → level 1; 2 → 2; 3 and 4 → 3; 5 and 6 → 4; 7 and 8 → 5. There is no official mapping: a grade ranks work inside
/// one profession, a level ranks qualifications of all.
pub(super) fn levels(grades: &str) -> Vec<u8> {
    let mut levels: Vec<u8> = Vec::new();
    for part in grades
        .split([';', ','])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (Ok(first), Ok(last)) = (first.trim().parse::<u8>(), last.trim().parse::<u8>()) else {
            continue;
        };
        levels.extend((first..=last).map(level));
    }
    levels.sort_unstable();
    levels.dedup();
    levels
}

const fn level(grade: u8) -> u8 {
    match grade {
        0 | 1 => 1,
        2 => 2,
        3 | 4 => 3,
        5 | 6 => 4,
        7.. => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_become_levels() {
        for (grades, expected) in [
            ("", &[][..]),
            ("3", &[3]),
            ("1-8", &[1, 2, 3, 4, 5]),
            ("2-6", &[2, 3, 4]),
            ("5; 7", &[4, 5]),
            ("2; 4-6", &[2, 3, 4]),
            ("2, 4", &[2, 3]),
            ("5-6", &[4]),
        ] {
            assert_eq!(levels(grades), expected, "{grades}");
        }
    }
}
