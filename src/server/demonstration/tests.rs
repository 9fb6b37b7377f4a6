//! What the rule gives.

use super::*;
use register_domain::{basis::Basis, differences::Differences, text::Lang};
use std::sync::LazyLock;

static EDITIONS: LazyLock<Vec<Prepared>> = LazyLock::new(editions);

/// One row of an edition as text.
fn told(edition: &Edition, name_ru: &str) -> Vec<String> {
    let rows = edition
        .entries()
        .iter()
        .filter(|entry| entry.name.get(Lang::Ru) == name_ru);
    rows.map(|entry| {
        let code = entry.nkz_code.map(|code| code.to_string()).unwrap_or_default();
        format!(
            "{} {} {code} {} | {} | {}",
            entry.basis().code(),
            entry.level.number(),
            entry.profile.code(),
            entry.validity.words().get(Lang::Kk),
            entry.ground.name.get(Lang::Ru)
        )
    })
    .collect()
}

#[test]
fn two_editions_show_a_history() {
    let [first, second] = &EDITIONS[..] else {
        panic!("{}", EDITIONS.len())
    };
    let differences = Differences::between(&first.edition, &second.edition);
    assert!(differences.included.len() > 10, "{}", differences.included.len());
    assert!(differences.changed.len() > 50, "{}", differences.changed.len());
    assert!(!differences.excluded.is_empty());
    assert_eq!(
        first.edition.section(Basis::Mandatory).len() + 2,
        second.edition.section(Basis::Mandatory).len()
    );
    assert!(
        second.placing.record.professions > 1500,
        "{}",
        second.placing.record.professions
    );
}

#[test]
fn rows_follow_the_rule() {
    let second = &EDITIONS[1].edition;
    assert_eq!(
        told(second, "Нотариус"),
        [
            "mandatory 7  socio_humanitarian | мерзімсіз | Закон Республики Казахстан от 14 июля 1997 года № 155 «О нотариате»"
        ]
    );
    assert_eq!(
        told(second, "Почтальон")[0],
        "voluntary 2  technical | 5 жыл | Единый тарифно-квалификационный справочник работ и профессий рабочих (выпуск 54), \
         приказ от 11 декабря 2020 года № 500"
    );
    assert_eq!(
        told(second, "Инженер по нормированию труда"),
        [
            "voluntary 6 2422-3-003 technical | 3 жыл | Квалификационный справочник должностей руководителей, специалистов и \
          других служащих, приказ от 30 декабря 2020 года № 553"
        ]
    );
}

#[test]
fn the_same_is_made_every_time() {
    let fingerprint = |of: &Prepared| of.placing.record.fingerprint;
    let again: Vec<_> = editions().iter().map(fingerprint).collect();
    assert_eq!(EDITIONS.iter().map(fingerprint).collect::<Vec<_>>(), again);
}
