//! How far apart two words are in typing errors: letters left out, put in, replaced or swapped with their neighbour.

/// The longest word that errors are looked for in; one bit of a machine word per letter.
pub(crate) const LONGEST: usize = 64;

/// A typed word made ready to be compared with many others.
pub(crate) struct Pattern {
    /// For each symbol, the places in the word where it stands.
    places: [u64; 128],
    length: usize,
}

/// How far a text is from the pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Distance {
    /// Errors between the pattern and the whole text.
    pub(crate) whole: u32,
    /// Errors between the pattern and the nearest beginning of the text, and the length of that beginning.
    pub(crate) beginning: (u32, usize),
}

impl Pattern {
    /// `None` for a word that is empty or longer than [`LONGEST`].
    pub(crate) fn new(word: &[u8]) -> Option<Pattern> {
        if word.is_empty() || word.len() > LONGEST {
            return None;
        }
        let mut places = [0; 128];
        for (place, &symbol) in word.iter().enumerate() {
            places[usize::from(symbol & 127)] |= 1 << place;
        }
        Some(Pattern {
            places,
            length: word.len(),
        })
    }

    /// The distance by insertions, deletions, replacements and swaps of neighbours (optimal string alignment), all places of
    /// the pattern at once: Hyyrö's bit-parallel method.
    pub(crate) fn distance(&self, text: impl Iterator<Item = u8>) -> Distance {
        let last = 1 << (self.length - 1);
        let (mut up, mut down, mut diagonal) = (u64::MAX, 0u64, 0u64);
        let mut before = 0u64;
        let mut score = self.length as u32;
        let mut beginning = (score, 0);
        for (place, symbol) in text.enumerate() {
            let equal = self.places[usize::from(symbol & 127)];
            let swapped = ((!diagonal & equal) << 1) & before;
            diagonal = ((equal & up).wrapping_add(up) ^ up) | equal | down | swapped;
            let grows = down | !(diagonal | up);
            let shrinks = diagonal & up;
            if grows & last != 0 {
                score += 1;
            }
            if shrinks & last != 0 {
                score -= 1;
            }
            let grows = grows << 1 | 1;
            let shrinks = shrinks << 1;
            up = shrinks | !(diagonal | grows);
            down = grows & diagonal;
            before = equal;
            if score < beginning.0 {
                beginning = (score, place + 1);
            }
        }
        Distance {
            whole: score,
            beginning,
        }
    }
}

/// The rows of letters of ЙЦУКЕН by code place; neighbours on a key row or a row apart are easily hit for one another.
const ROWS: [&str; 3] = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

/// Whether two small Cyrillic letters are neighbours on the keyboard.
pub(crate) fn are_neighbours(a: char, b: char) -> bool {
    let place = |letter| {
        ROWS.iter()
            .enumerate()
            .find_map(|(row, keys)| keys.chars().position(|key| key == letter).map(|at| (row, at)))
    };
    match (place(a), place(b)) {
        (Some((row_a, a)), Some((row_b, b))) if row_a == row_b => a.abs_diff(b) == 1,
        // Each row stands half a key to the right of the one above.
        (Some((row_a, a)), Some((row_b, b))) if row_a + 1 == row_b => a == b || a == b + 1,
        (Some((row_a, a)), Some((row_b, b))) if row_b + 1 == row_a => b == a || b == a + 1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The same distance by the textbook, one cell at a time.
    fn by_table(a: &[u8], b: &[u8]) -> u32 {
        let mut table = vec![vec![0u32; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    (i + j) as u32
                } else {
                    let replaced = table[i - 1][j - 1] + u32::from(a[i - 1] != b[j - 1]);
                    let mut best = replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(table[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn agrees_with_the_textbook(
            a in proptest::collection::vec(1u8..5, 1..10),
            b in proptest::collection::vec(1u8..5, 0..12),
        ) {
            let distance = Pattern::new(&a).expect("a short word").distance(b.iter().copied());
            prop_assert_eq!(distance.whole, by_table(&a, &b));
            let nearest = (0..=b.len()).map(|end| by_table(&a, &b[..end])).min();
            prop_assert_eq!(Some(distance.beginning.0), nearest);
            prop_assert_eq!(by_table(&a, &b[..distance.beginning.1]), distance.beginning.0);
        }
    }

    #[test]
    fn neighbours() {
        for (a, b, wanted) in [
            ('а', 'п', true),
            ('ш', 'щ', true),
            ('а', 'м', true),
            ('а', 'р', false),
            ('у', 'ы', true),
        ] {
            assert_eq!(are_neighbours(a, b), wanted, "{a} {b}");
            assert_eq!(are_neighbours(b, a), wanted, "{b} {a}");
        }
    }
}
