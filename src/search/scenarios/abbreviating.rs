//! Abbreviations asked for in full, and what is abbreviated asked for by its initials.

use super::*;

const NAMES: [(&str, &str); 5] = [
    (
        "Сандық бағдарламамен басқарылатын станоктардың операторы",
        "Оператор станков с ЧПУ",
    ),
    (
        "Автожанармай құю станциясының операторы",
        "Оператор автозаправочной станции",
    ),
    (
        "Бақылау-өлшеу аспаптары мен автоматика слесары",
        "Слесарь по контрольно-измерительным приборам и автоматике",
    ),
    ("ЭЕМ жөніндегі техник", "Техник ЭВМ"),
    ("Станокшы", "Станочник"),
];

#[track_caller]
fn check(query: &str, wanted: &str) {
    let documents: Vec<Document<'_>> = (1..)
        .zip(NAMES)
        .map(|(id, (name_kk, name_ru))| Document {
            id,
            name_kk,
            name_ru,
            ..Document::default()
        })
        .collect();
    let index = Index::open(build(&documents, &[])).expect("bytes that were just built");
    assert_eq!(names(&index, query), [wanted], "{query}");
}

#[test]
fn what_names_spell_out_is_found_by_its_initials() {
    for query in ["АЗС", "азс", "оператор АЗС", "Оператор азс"] {
        check(query, "Оператор автозаправочной станции");
    }
    for query in ["КИПиА", "слесарь КИПиА", "слесарь кипиа", "слесарь КИП и А"]
    {
        check(query, "Слесарь по контрольно-измерительным приборам и автоматике");
    }
}

#[test]
fn what_names_abbreviate_is_found_in_full() {
    for query in [
        "ЧПУ",
        "станки с чпу",
        "числовое программное управление",
        "оператор станков с числовым программным управлением",
    ] {
        check(query, "Оператор станков с ЧПУ");
    }
    check("электронно-вычислительных машин", "Техник ЭВМ");
    check("электрондық есептеуіш машиналар", "Техник ЭВМ");
}
