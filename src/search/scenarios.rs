//! The engine as a whole: a small register of real names, what must be found in it and in what order.

use register_domain::text::Lang;

use crate::{Body, Document, Filters, Found, Index, Reason, Searcher, build};

mod abbreviating;
mod explaining;
mod hostile;
mod narrowing;
mod properties;
mod short_words;

/// Kazakh name, Russian name, NKZ codes. Names as in official acts of Kazakhstan.
const NAMES: [(&str, &str, &[&str]); 24] = [
    ("Слесарь – сантехник", "Слесарь-сантехник", &[]),
    ("Құрылыс слесары", "Слесарь строительный", &["7126-1-001"]),
    (
        "Электр газбен дәнекерлеуші",
        "Электрогазосварщик",
        &["7212-1-020", "7212-1-021"],
    ),
    ("Бас дәнекерлеуші", "Главный сварщик", &["1329-9-009"]),
    ("Бульдозер машинисі", "Машинист бульдозера", &[]),
    (
        "Газ тұрбасын тасымалдау машинисінің көмекшісі",
        "Помощник машиниста газотурбовоза",
        &[],
    ),
    (
        "Темекі кептіру машинасының операторы",
        "Оператор табакосушильной машины",
        &[],
    ),
    ("Әлеуметтік психолог", "Социальный психолог", &["2634-9-004"]),
    ("Психолог", "Психолог", &["2634-0-001"]),
    ("Еңбек жөніндегі техник", "Техник по труду", &[]),
    ("Инженер-технолог", "Инженер-технолог", &["2149-1-005"]),
    ("HR бизнес-серіктес", "HR бизнес-партнер", &[]),
    (
        "Ақпаратты қорғау жөніндегі инженер",
        "Инженер по защите информации",
        &["2529-9-001"],
    ),
    ("Сүңгуір", "Водолаз", &[]),
    ("Қоймашы", "Кладовщик", &[]),
    ("Тас қалаушы", "Каменщик", &[]),
    ("Қазандық машинисі", "Машинист котлов", &[]),
    ("Станокшы", "Станочник", &[]),
    ("Станоктарды баптаушы", "Наладчик станков", &[]),
    ("Мұрын-тамақ дәрігері", "Врач-отоларинголог", &["2212-1-010"]),
    ("Санитар", "Санитар(-ка)", &["5320-1-003"]),
    ("Жұмысшы", "Рабочий", &[]),
    ("Аппаратшы", "Аппаратчик", &[]),
    ("Көлік жүргізуші", "Водитель автомобиля", &["8322-1-001"]),
];

fn bytes() -> Vec<u8> {
    let documents: Vec<Document<'_>> = (1..)
        .zip(NAMES)
        .map(|(id, (name_kk, name_ru, codes))| Document {
            id: 10 * id,
            name_kk,
            name_ru,
            nkz_codes: codes.to_vec(),
            synonyms_ru: if name_ru == "Кладовщик" {
                vec!["Заведующий складом"]
            } else {
                Vec::new()
            },
            bases: 1 + (id % 2) as u8,
            levels: 1 << (id % 8),
            profiles: 1,
            body: (id % 2) as u16,
            ..Document::default()
        })
        .collect();
    let body = |name| Body {
        name_kk: name,
        name_ru: name,
    };
    build(&documents, &[body("А"), body("Б")])
}

fn index() -> Index {
    Index::open(bytes()).expect("bytes that were just built")
}

fn search(index: &Index, query: &str) -> Found {
    Searcher::new(index).search(index, query, Lang::Ru, &Filters::default(), 10)
}

/// Russian names of the rows found.
fn names(index: &Index, query: &str) -> Vec<String> {
    search(index, query)
        .rows
        .iter()
        .filter_map(|&row| index.row(row))
        .map(|row| row.name_ru)
        .collect()
}

#[test]
fn names_come_back_as_they_were() {
    let index = index();
    assert_eq!(index.len() as usize, NAMES.len());
    for (row, (name_kk, name_ru, codes)) in (0..).zip(NAMES) {
        let found = index.row(row).expect("a row of the index");
        assert_eq!(
            (found.name_kk.as_str(), found.name_ru.as_str()),
            (name_kk, name_ru)
        );
        assert_eq!(found.nkz_code.as_deref(), codes.first().copied());
        assert_eq!(index.row_of(found.id), Some(row));
    }
    assert_eq!(index.row(index.len()), None);
    assert_eq!(index.row_of(11), None);
    assert_eq!(
        index.bodies().map(|body| body.name_ru).collect::<Vec<_>>(),
        ["А", "Б"]
    );
}

#[test]
fn the_first_row_is_the_one_meant() {
    let index = index();
    for (query, wanted) in [
        // Forms of both languages.
        ("слесаря строительного", "Слесарь строительный"),
        ("дәнекерлеушінің", "Главный сварщик"),
        ("қазандық машинистер", "Машинист котлов"),
        ("машинистам котла", "Машинист котлов"),
        ("станками", "Наладчик станков"),
        ("көмекшісіне", "Помощник машиниста газотурбовоза"),
        // Unfinished, mistyped.
        ("водол", "Водолаз"),
        ("водилаз", "Водолаз"),
        ("сварщик главынй", "Главный сварщик"),
        ("электргазосварщик", "Электрогазосварщик"),
        // Other layouts, half-way, with an error.
        ("djljkfp", "Водолаз"),
        ("c84ue3h", "Водолаз"),
        ("водjkfp", "Водолаз"),
        ("ckfcfhm cnhjbntkmysq", "Слесарь строительный"),
        ("рк партнер", "HR бизнес-партнер"),
        // Latin letters.
        ("vodolaz", "Водолаз"),
        ("suñguır", "Водолаз"),
        ("danekerlewshi bas", "Главный сварщик"),
        ("inzhener po zashchite", "Инженер по защите информации"),
        ("mashinist kotlov", "Машинист котлов"),
        // Kazakh without Kazakh letters, Latin look-alikes.
        ("аппаратшы", "Аппаратчик"),
        ("коймашы", "Кладовщик"),
        ("cлecapь строительный", "Слесарь строительный"),
        // Together and apart.
        ("электро газосварщик", "Электрогазосварщик"),
        ("инженертехнолог", "Инженер-технолог"),
        ("заведующий складом", "Кладовщик"),
        // Levels.
        ("слесарь 2", "Слесарь-сантехник"),
        ("слесарь 3 разряда", "Слесарь строительный"),
        ("ckfcfhm 3", "Слесарь строительный"),
        ("слесарі 3-деңгей", "Слесарь строительный"),
        ("slesar 2 razryad", "Слесарь-сантехник"),
        // Codes.
        ("2634-9", "Социальный психолог"),
        ("26340001", "Психолог"),
        ("7212 1 021", "Электрогазосварщик"),
    ] {
        assert_eq!(
            names(&index, query).first().map(String::as_str),
            Some(wanted),
            "{query}"
        );
    }
}

#[test]
fn better_rows_come_first() {
    let index = index();
    for (query, better, worse) in [
        ("психолог", "Психолог", "Социальный психолог"),
        ("машин", "Оператор табакосушильной машины", "Машинист котлов"),
        ("машинист", "Машинист котлов", "Помощник машиниста газотурбовоза"),
        ("слесарь", "Слесарь строительный", "Слесарь-сантехник"),
        ("сварщик", "Главный сварщик", "Электрогазосварщик"),
        ("ста", "Станочник", "Наладчик станков"),
    ] {
        let names = names(&index, query);
        let place = |name| names.iter().position(|found| found == name);
        assert!(
            place(better).is_some() && place(worse).is_some(),
            "{query}: {names:?}"
        );
        assert!(place(better) < place(worse), "{query}: {names:?}");
    }
}

#[test]
fn nothing_is_found_for_nonsense() {
    let index = index();
    for query in [
        "купить диван",
        "qqqqqq",
        "xyzzy",
        "😀",
        "!!!",
        "курс доллара",
        "бэтмен",
        "рецепт плова",
        "9999-9",
    ] {
        assert_eq!(names(&index, query), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn readings_are_explained() {
    let index = index();
    for (query, reason, text) in [
        ("djljkfp", Reason::Layout, "водолаз"),
        ("vodolaz", Reason::Transliteration, "водолаз"),
        ("водилаз", Reason::Spelling, "водолаз"),
        ("инженертехнолог", Reason::Spacing, "инженер технолог"),
        ("инженер ПЗИ", Reason::Part, "инженер"),
        ("мгт", Reason::Abbreviation, "машиниста газотурбовоза"),
        ("МГТ", Reason::Abbreviation, "машиниста газотурбовоза"),
        ("опытный инженер по защите", Reason::Part, "инженер по защите"),
        ("курсы водолаза", Reason::Part, "водолаза"),
    ] {
        let suggestion = search(&index, query).suggestion.expect(query);
        assert_eq!(
            (suggestion.reason, suggestion.text.as_str()),
            (reason, text),
            "{query}"
        );
    }
    for query in ["водолаз", "водолаза", "вод", "слесарь строительный", ""]
    {
        assert_eq!(search(&index, query).suggestion, None, "{query}");
    }
}

#[test]
fn a_near_miss_is_suggested_and_not_shown() {
    let index = index();
    for (query, text) in [("санитас", "санитар"), ("соло", "")] {
        let found = search(&index, query);
        let suggested = found.suggestion.map(|suggestion| suggestion.text);
        assert_eq!(
            (found.total, suggested.unwrap_or_default().as_str()),
            (0, text),
            "{query}"
        );
    }
}

#[test]
fn an_empty_query_lists_everything_by_the_alphabet() {
    let index = index();
    for (lang, first, last) in [
        (
            Lang::Kk,
            "Ақпаратты қорғау жөніндегі инженер",
            "HR бизнес-серіктес",
        ),
        (Lang::Ru, "Аппаратчик", "Электрогазосварщик"),
    ] {
        let found = Searcher::new(&index).search(&index, "  ", lang, &Filters::default(), usize::MAX);
        let mut names: Vec<String> = found
            .rows
            .iter()
            .filter_map(|&row| index.row(row))
            .map(|row| {
                if lang == Lang::Kk {
                    row.name_kk
                } else {
                    row.name_ru
                }
            })
            .collect();
        assert_eq!((found.total as usize, names.len()), (NAMES.len(), NAMES.len()));
        // Latin letters come before Cyrillic ones.
        let latin = names.remove(0);
        names.push(latin);
        assert_eq!(names.first().map(String::as_str), Some(first));
        assert!(
            names[..names.len() - 1]
                .last()
                .is_some_and(|name| name == last || lang == Lang::Kk),
            "{names:?}"
        );
    }
    let kazakh = [
        "Аппаратшы",
        "Әлеуметтік психолог",
        "Бас дәнекерлеуші",
        "Қазандық машинисі",
        "Мұрын-тамақ дәрігері",
        "Сүңгуір",
    ];
    let found = Searcher::new(&index).search(&index, "", Lang::Kk, &Filters::default(), usize::MAX);
    let names: Vec<String> = found
        .rows
        .iter()
        .filter_map(|&row| index.row(row))
        .map(|row| row.name_kk)
        .collect();
    let places: Vec<_> = kazakh
        .iter()
        .map(|name| names.iter().position(|found| found == name))
        .collect();
    assert!(
        places.is_sorted() && places.iter().all(Option::is_some),
        "{names:?}"
    );
}

#[test]
fn a_latin_letter_in_a_cyrillic_word_keeps_its_place_in_the_alphabet() {
    // The first letter of the second name is Latin, as in the official text that it comes from.
    let names = ["Слесарь", "Cуретші", "HR серіктес", "Тігінші"];
    let documents: Vec<Document> = (1..)
        .zip(names)
        .map(|(id, name_kk)| Document {
            id,
            name_kk,
            name_ru: name_kk,
            ..Document::default()
        })
        .collect();
    let index = Index::open(build(&documents, &[])).unwrap();
    let found = Searcher::new(&index).search(&index, "", Lang::Kk, &Filters::default(), 9);
    assert_eq!(found.rows, [2, 0, 1, 3]);
}

#[test]
fn matched_words_are_marked() {
    let index = index();
    let searcher = Searcher::new(&index);
    for (query, text, wanted) in [
        ("слесаря", "Слесарь строительный", vec!["Слесарь"]),
        ("слес", "Слесарь строительный", vec!["Слес"]),
        ("ckfcfhm", "Слесарь строительный", vec!["Слесарь"]),
        ("slesar str", "Слесарь строительный", vec!["Слесарь", "стр"]),
        ("данекерлеуши", "Бас дәнекерлеуші", vec!["дәнекерлеуші"]),
        ("водилаз", "Водолаз", vec!["Водолаз"]),
        ("сварщик", "Электрогазосварщик", vec!["сварщик"]),
        ("инженер", "Каменщик", vec![]),
        ("", "Каменщик", vec![]),
    ] {
        let marked: Vec<&str> = searcher
            .highlights(query, text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(marked, wanted, "{query}");
    }
}

#[test]
fn building_does_not_depend_on_the_order_of_documents() {
    let documents = [3, 1, 2].map(|id| Document {
        id,
        name_kk: "Қоймашы",
        name_ru: "Кладовщик",
        ..Document::default()
    });
    let mut sorted = documents.to_vec();
    sorted.sort_by_key(|document| document.id);
    assert_eq!(build(&documents, &[]), build(&sorted, &[]));
    assert_eq!(
        Index::open(build(&[], &[])).map(|index| index.is_empty()),
        Ok(true)
    );
}

#[test]
fn long_queries_are_answered() {
    let index = index();
    for query in [
        "слесарь ".repeat(2000),
        "ы".repeat(10_000),
        "\u{202e}😀a\u{0}".repeat(3000),
        "-".repeat(10_000),
    ] {
        let found = search(&index, &query);
        assert!(found.rows.len() <= 10);
        let _ = Searcher::new(&index).highlights(&query, "Слесарь строительный");
    }
}
