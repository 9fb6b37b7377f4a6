//! What a row of the list shows.

use std::ops::Range;

use register_api::{page::profession_path, profession::Summary};
use register_domain::{basis::Basis, text::Lang};
use register_i18n::site::facets::levels;

use super::query::basis_bit;

/// A profession in the list, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// The address of its page.
    pub address: String,
    /// Its name as markup, matched letters marked.
    pub name: String,
    /// Its name in the other language as markup, matched letters marked.
    pub other_name: String,
    /// Its code as markup, matched digits marked; empty where it has none.
    pub code: String,
    /// Its levels, in words.
    pub levels: String,
    /// Bit 0 mandatory, bit 1 voluntary.
    pub bases: u8,
}

impl ResultRow {
    /// From a row of the index; `matched` tells which parts of a text the query matched.
    #[must_use]
    pub fn of_index(
        row: &register_search::Row,
        lang: Lang,
        matched: impl Fn(&str) -> Vec<Range<usize>>,
    ) -> ResultRow {
        let (name, other) = match lang {
            Lang::Kk => (&row.name_kk, &row.name_ru),
            Lang::Ru => (&row.name_ru, &row.name_kk),
        };
        let code = row.nkz_code.as_deref().unwrap_or_default();
        ResultRow {
            address: profession_path(row.id, name, lang),
            name: marked(name, &matched(name)),
            other_name: marked(other, &matched(other)),
            code: marked(code, &matched(code)),
            levels: levels(&level_numbers(row.levels), lang),
            bases: row.bases,
        }
    }

    /// From an answer of the server, which marks nothing.
    #[must_use]
    pub fn of_summary(summary: &Summary, lang: Lang) -> ResultRow {
        let name = summary.name.get(lang);
        let bases = summary.bases.iter().filter_map(|code| Basis::from_code(code));
        ResultRow {
            address: profession_path(summary.id, name, lang),
            name: marked(name, &[]),
            other_name: marked(summary.name.get(lang.other()), &[]),
            code: marked(summary.nkz_code.as_deref().unwrap_or_default(), &[]),
            levels: levels(&summary.levels, lang),
            bases: bases.fold(0, |bits, basis| bits | basis_bit(basis)),
        }
    }
}

/// The levels of a set of bits, rising.
#[must_use]
pub fn level_numbers(bits: u8) -> Vec<u8> {
    (1..=8).filter(|level| bits >> (level - 1) & 1 == 1).collect()
}

/// A text as markup with its matched parts marked. Parts that are not of the text are passed over.
#[must_use]
pub fn marked(text: &str, matched: &[Range<usize>]) -> String {
    let mut markup = String::with_capacity(text.len() + matched.len() * 13);
    let mut done = 0;
    for range in matched {
        let Some((before, part)) = text.get(done..range.start).zip(text.get(range.clone())) else {
            continue;
        };
        escape(before, &mut markup);
        markup.push_str("<mark>");
        escape(part, &mut markup);
        markup.push_str("</mark>");
        done = range.end;
    }
    escape(text.get(done..).unwrap_or_default(), &mut markup);
    markup
}

fn escape(text: &str, markup: &mut String) {
    for c in text.chars() {
        match c {
            '<' => markup.push_str("&lt;"),
            '&' => markup.push_str("&amp;"),
            _ => markup.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::single_range_in_vec_init, reason = "a list of one match")]
    fn matched_parts_are_marked_and_nothing_becomes_markup() {
        #[track_caller]
        fn check(text: &str, matched: &[Range<usize>], expected: &str) {
            assert_eq!(marked(text, matched), expected);
        }
        check("", &[], "");
        check("Слесарь", &[], "Слесарь");
        check("Слесарь", &[0..4], "<mark>Сл</mark>есарь");
        check("Слесарь", &[0..14], "<mark>Слесарь</mark>");
        check("ab cd", &[0..1, 3..4], "<mark>a</mark>b <mark>c</mark>d");
        check("<b>&", &[1..2], "&lt;<mark>b</mark>>&amp;");
        // Beside a letter's border, beyond the end, backwards, overlapping.
        check("Слесарь", &[1..4], "Слесарь");
        check("ab", &[1..9], "ab");
        check("abc", &[0..2, 1..3], "<mark>ab</mark>c");
    }

    #[test]
    fn levels_are_read_from_bits() {
        for (bits, expected) in [(0, &[][..]), (1, &[1]), (0b1110, &[2, 3, 4]), (0x80, &[8])] {
            assert_eq!(level_numbers(bits), expected);
        }
    }
}
