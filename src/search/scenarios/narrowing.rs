//! Levels and filters: what narrows the list.

use super::*;

#[test]
fn levels_alone_list_their_rows() {
    let index = index();
    for query in ["4 разряд", "деңгей 4", "4-й уровень", "4-денгей"] {
        assert_eq!(
            names(&index, query),
            ["Инженер-технолог", "Наладчик станков", "Электрогазосварщик"],
            "{query}"
        );
    }
}

#[test]
fn facets_leave_their_own_filter_out() {
    let index = index();
    let mut searcher = Searcher::new(&index);
    let all = searcher.search(&index, "", Lang::Kk, &Filters::default(), 0);
    assert_eq!(all.rows, [0; 0]);
    assert_eq!(all.facets.bases, [12, 12]);
    assert_eq!(all.facets.bodies, [12, 12]);
    assert_eq!(all.facets.groups, [0, 1, 5, 0, 0, 1, 0, 2, 1, 0, 0]);
    let filters = Filters {
        bases: 1,
        bodies: vec![0],
        ..Filters::default()
    };
    let some = searcher.search(&index, "", Lang::Kk, &filters, 100);
    // Rows are mandatory exactly when they belong to the first body.
    assert_eq!((some.total, some.rows.len()), (12, 12));
    assert_eq!(some.facets.bases, [12, 0]);
    assert_eq!(some.facets.bodies, [12, 0]);
    let none = Filters {
        bases: 2,
        bodies: vec![0],
        ..Filters::default()
    };
    let none = searcher.search(&index, "", Lang::Kk, &none, 100);
    assert_eq!(
        (none.total, none.facets.bases, none.facets.bodies),
        (0, [12, 0], vec![0, 12])
    );
    let groups = Filters {
        groups: 1 << 7,
        levels: 0xff,
        ..Filters::default()
    };
    assert_eq!(searcher.search(&index, "", Lang::Kk, &groups, 100).total, 2);
}
