//! What must hold for any query and any bytes.

use proptest::prelude::*;

use super::*;
use crate::IndexError;

/// Text as people might type it, and text as nobody would.
fn any_query() -> impl Strategy<Value = String> {
    let typed = proptest::collection::vec(
        prop_oneof![
            Just("слесаря"),
            Just("машинист"),
            Just("дәнекерлеуші"),
            Just("по"),
            Just("инженер"),
            Just("ghj"),
            Just("hr"),
            Just("2634-9"),
            Just(" "),
            Just("-"),
            Just("ү"),
            Just("ckfcfhm"),
            Just("электро"),
            Just("й"),
            Just("é"),
        ],
        0..6,
    )
    .prop_map(|words| words.concat());
    prop_oneof![
        typed,
        any::<String>(),
        "[а-яәғқңөұүһі ]{0,30}",
        "[a-zšžıñ' ]{0,30}"
    ]
}

proptest! {
    #[test]
    fn any_query_has_an_answer(query in any_query(), text in any_query()) {
        let index = index();
        let mut searcher = Searcher::new(&index);
        let found = searcher.search(&index, &query, Lang::Kk, &Filters::default(), 100);
        prop_assert_eq!(found.rows.len(), found.total as usize);
        for range in searcher.highlights(&query, &text) {
            prop_assert!(text.get(range).is_some());
        }
    }

    #[test]
    fn what_was_searched_before_does_not_matter(query in any_query(), letter in any::<char>()) {
        let index = index();
        let mut searcher = Searcher::new(&index);
        let before = searcher.search(&index, &query, Lang::Kk, &Filters::default(), 100);
        searcher.search(&index, &format!("{query}{letter}"), Lang::Kk, &Filters::default(), 100);
        let after = searcher.search(&index, &query, Lang::Kk, &Filters::default(), 100);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn typing_letter_by_letter_finds_what_the_whole_finds(query in any_query()) {
        let index = index();
        let mut typing = Searcher::new(&index);
        let ends = query.char_indices().map(|(end, _)| end).chain([query.len()]);
        let there: Vec<usize> = ends.collect();
        for &end in there.iter().chain(there.iter().rev()) {
            let typed = typing.search(&index, &query[..end], Lang::Ru, &Filters::default(), 100);
            prop_assert_eq!(typed, Searcher::new(&index).search(&index, &query[..end], Lang::Ru, &Filters::default(), 100));
        }
    }

    #[test]
    fn case_spaces_and_composition_do_not_matter(query in "[а-ияәғқңөұүһі]{1,12}( [а-яәғқңөұүһі]{1,12}){0,2}", spaces in 0usize..3) {
        let index = index();
        let wanted = search(&index, &query);
        let upper: String = query.to_uppercase();
        let apart = query.replace('й', "и\u{306}").replace('ё', "е\u{308}");
        let spaced = format!("{0}{1}{0}", " ".repeat(spaces), query.replace(' ', &" ".repeat(spaces + 1)));
        for other in [upper, apart, spaced] {
            let found = search(&index, &other);
            prop_assert_eq!(&found.rows, &wanted.rows, "{}", other);
            prop_assert_eq!(found.total, wanted.total);
        }
    }

    #[test]
    fn a_letter_typed_and_taken_back_changes_nothing(query in any_query(), letters in proptest::collection::vec(any::<char>(), 1..4)) {
        let index = index();
        let mut searcher = Searcher::new(&index);
        let ask = |searcher: &mut Searcher, query: &str| searcher.search(&index, query, Lang::Ru, &Filters::default(), 100);
        let before = ask(&mut searcher, &query);
        let mut typed = query.clone();
        for letter in letters {
            typed.push(letter);
            ask(&mut searcher, &typed);
        }
        while typed.len() > query.len() {
            typed.pop();
            let fresh = ask(&mut Searcher::new(&index), &typed);
            prop_assert_eq!(ask(&mut searcher, &typed), fresh);
        }
        prop_assert_eq!(ask(&mut searcher, &query), before);
    }

    #[test]
    fn any_bytes_are_refused_or_opened(mut bytes in proptest::collection::vec(any::<u8>(), 0..300), head in any::<bool>()) {
        if head {
            bytes = crate::format::seal(&bytes);
        }
        if let Ok(index) = Index::open(bytes) {
            let found = search(&index, "сл");
            prop_assert!(found.total <= index.len());
        }
    }

    #[test]
    fn damage_is_noticed(place in any::<proptest::sample::Index>(), bit in 0u8..8, keep_sum in any::<bool>()) {
        let mut damaged = bytes();
        let place = place.index(damaged.len());
        damaged[place] ^= 1 << bit;
        if keep_sum && place >= 20 {
            // A wrong body with the right checksum: refused or opened, and then searched without a panic.
            let sealed = crate::format::seal(&damaged[20..]);
            if let Ok(index) = Index::open(sealed) {
                let _ = search(&index, "слесарь");
                let _ = (0..index.len()).filter_map(|row| index.row(row)).count();
            }
        } else {
            prop_assert!(Index::open(damaged).is_err());
        }
    }

    #[test]
    fn a_part_of_an_index_is_refused(end in any::<proptest::sample::Index>()) {
        let whole = bytes();
        let part = whole[..end.index(whole.len())].to_vec();
        let error = Index::open(part).err();
        prop_assert!(matches!(error, Some(IndexError::NotAnIndex | IndexError::Length { .. })), "{:?}", error);
    }
}
