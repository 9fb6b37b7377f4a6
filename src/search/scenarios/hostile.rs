//! Bytes and queries made to do harm, the same every time: what random ones would hardly hit.

use super::*;
use crate::IndexError;
use crate::format::seal;

/// Where the body of an index starts.
const HEAD: usize = 20;

/// Opens a body under a right checksum and, if it opens, uses all of it.
fn try_body(body: &[u8]) {
    let Ok(index) = Index::open(seal(body)) else {
        return;
    };
    for query in ["", "слесарь", "ckfcfhm", "слсеарь", "АЗС", "2634", "4 разряд"] {
        let found = search(&index, query);
        assert!(found.rows.len() <= 10 && found.total <= index.len());
    }
    for row in 0..=index.len() {
        assert_eq!(index.row(row).is_some(), row < index.len());
        let _ = index.nkz_codes(row);
    }
    index.bodies().for_each(drop);
}

#[test]
fn every_cut_is_refused_or_opened() {
    let whole = bytes();
    for end in 0..whole.len() {
        assert!(Index::open(whole[..end].to_vec()).is_err(), "{end}");
        if end >= HEAD {
            try_body(&whole[HEAD..end]);
        }
    }
}

#[test]
fn every_byte_may_lie() {
    let whole = bytes();
    for place in HEAD..whole.len() {
        for lie in [0, 1, 0x7f, 0x80, 0xff, whole[place] ^ 1] {
            let mut body = whole[HEAD..].to_vec();
            body[place - HEAD] = lie;
            try_body(&body);
        }
    }
}

#[test]
fn pieces_may_stand_elsewhere() {
    let body = bytes().split_off(HEAD);
    for step in [1, 2, 3, 7, 64, 511] {
        for start in (0..body.len() - step).step_by(step) {
            let mut other = body.clone();
            other.rotate_left(start);
            try_body(&other);
            let mut other = body.clone();
            other.drain(start..start + step);
            try_body(&other);
        }
    }
}

#[test]
fn other_versions_say_so() {
    let mut other = bytes();
    other[4] += 1;
    assert_eq!(Index::open(other).err(), Some(IndexError::Version { found: 2 }));
    let mut other = bytes();
    other[0] = b'Q';
    assert_eq!(Index::open(other).err(), Some(IndexError::NotAnIndex));
    let mut longer = bytes();
    longer.push(0);
    assert!(matches!(
        Index::open(longer).err(),
        Some(IndexError::Length { .. })
    ));
    assert_eq!(Index::open(Vec::new()).err(), Some(IndexError::NotAnIndex));
}

#[test]
fn counts_without_content_take_no_memory() {
    // Counts as large as numbers can be, in each of their places.
    for place in 0..4 {
        let mut body = Vec::new();
        for count in 0..4 {
            crate::format::put_number(&mut body, if count == place { u32::MAX } else { 1 });
        }
        body.extend([0; 64]);
        assert_eq!(
            Index::open(seal(&body)).err(),
            Some(IndexError::Content),
            "{place}"
        );
    }
}

#[test]
fn no_query_is_too_strange() {
    let index = index();
    let mut searcher = Searcher::new(&index);
    for query in [
        "а".repeat(100_000),
        "слесарь ".repeat(10_000),
        "w".repeat(300),
        "xjwcoungschio".repeat(20),
        "1 2 3 4 5 6 7 8 9 ".repeat(50),
        "-".repeat(500),
        "й".repeat(64),
        "\u{306}".repeat(1000),
        "и\u{306}".repeat(1000),
        "\0\u{1}\u{7f}\u{fffd}".repeat(100),
        "\u{202e}слесарь\u{202c}".to_owned(),
        "👩‍🔧👨🏽‍🏭 職人 عامل".to_owned(),
        "АБВ ГДЕ ЖЗИ КЛМ НОП РСТ УФХ ЦЧШ ЩЪЫ ЬЭЮ".to_owned(),
        "[];',./`~{}|<>?!@#$%^&*()_+=".to_owned(),
    ] {
        let found = searcher.search(&index, &query, Lang::Kk, &Filters::default(), 10);
        assert!(found.rows.len() <= 10);
        let _ = searcher.highlights(&query, "Слесарь-сантехник");
        let shown = searcher.explain(&index, &query, Lang::Kk, &found.rows);
        assert_eq!(shown.len(), found.rows.len());
    }
}
