//! Files as people make them, and what becomes of them.

use super::*;
use proptest::prelude::*;
use register_domain::{
    edition::{Edition, EditionNumber, Standing},
    text::Lang,
};

const HEADER: &str = "basis,name_kk,name_ru,nkz_code,ground_kk,ground_ru,ground_kind,level,validity_kk,validity_ru,body_kk,body_ru,profile";

const WELDER: &str = "voluntary,Дәнекерлеуші,Сварщик,7212-0-005,Дәнекерлеу,Сварка,standard,3,5 жыл,5 лет,Министрлік,Министерство,technical";

fn taken(file: &[u8]) -> Result<Accepted, Refused> {
    read(file, &Known::default()).unwrap()
}

/// The problems of a file as `line column reason "value"`.
#[track_caller]
fn check(file: &[u8], expected: &[&str]) {
    let problems = match taken(file) {
        Ok(_) => Vec::new(),
        Err(refused) => refused.problems,
    };
    let told: Vec<String> = problems
        .iter()
        .map(|problem| {
            let column = problem.column.map_or("-", Column::name);
            let reason = format!("{:?}", problem.reason);
            format!("{} {column} {reason} \"{}\"", problem.line, problem.value)
        })
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn harmless_differences_are_taken() {
    let row4 = WELDER.replace(",3,", ",4,");
    for file in [
        format!("{HEADER}\n{WELDER}\n"),
        format!("{HEADER}\n{WELDER}"),
        format!("\u{feff}{HEADER}\r\n{WELDER}\r\n"),
        format!("{HEADER}\r\n\r\n{WELDER}\r\n\r\n{row4}\r\n"),
        format!("\n\n{HEADER}\n\n{WELDER}"),
        format!(
            "{HEADER}\n{}",
            WELDER.replace("Дәнекерлеуші", "\"Дәнекер\u{ad}леуші\"")
        ),
        format!("{HEADER}\r\n{}\r\n", WELDER.replace("technical", "\"technical\"")),
        format!("\"{}\"\n{WELDER}", HEADER.replace(',', "\",\"")),
    ] {
        let accepted = taken(file.as_bytes()).unwrap_or_else(|refused| panic!("{file}: {refused:?}"));
        assert_eq!(accepted.entries[0].name.get(Lang::Kk), "Дәнекерлеуші");
    }
}

#[test]
fn a_header_is_told_whole() {
    check(
        b"",
        &[
            "1 basis MissingColumn \"\"",
            "1 name_kk MissingColumn \"\"",
            "1 name_ru MissingColumn \"\"",
            "1 nkz_code MissingColumn \"\"",
            "1 ground_kk MissingColumn \"\"",
            "1 ground_ru MissingColumn \"\"",
            "1 ground_kind MissingColumn \"\"",
            "1 level MissingColumn \"\"",
            "1 validity_kk MissingColumn \"\"",
            "1 validity_ru MissingColumn \"\"",
            "1 body_kk MissingColumn \"\"",
            "1 body_ru MissingColumn \"\"",
            "1 profile MissingColumn \"\"",
        ],
    );
    let header = HEADER.replace("level,", "Level,").replace("body_ru", "body_kk");
    check(
        format!("{header},комментарий\n{WELDER},x\n").as_bytes(),
        &[
            "1 - UnknownColumn \"Level\"",
            "1 - RepeatedColumn \"body_kk\"",
            "1 - UnknownColumn \"комментарий\"",
            "1 level MissingColumn \"\"",
            "1 body_ru MissingColumn \"\"",
        ],
    );
    // Nothing is missing: the rows are looked at as well.
    check(
        format!("{HEADER},id,id\n{},1,2\n", WELDER.replace(",3,", ",9,")).as_bytes(),
        &["1 - RepeatedColumn \"id\"", "2 level NotALevel \"9\""],
    );
    check(format!("{HEADER}\n").as_bytes(), &["1 - NoRows \"\""]);
}

#[test]
fn lines_are_counted_through_everything() {
    let nine = WELDER.replace(",3,", ",9,");
    let two_lines = WELDER.replace("Сварка", "\"Сварка\r\nметаллов\"");
    for end in ["\n", "\r\n"] {
        let file = [HEADER, &two_lines, "", &nine, &nine].join(end);
        check(
            file.as_bytes(),
            &["5 level NotALevel \"9\"", "6 level NotALevel \"9\""],
        );
        check(
            format!("{file}{end}{end}").as_bytes(),
            &["5 level NotALevel \"9\"", "6 level NotALevel \"9\""],
        );
    }
}

#[test]
fn rows_that_no_cell_can_tell_of_are_told() {
    let short = WELDER.replace(",technical", "");
    check(
        format!("{HEADER}\n{WELDER},x\n{short}\n").as_bytes(),
        &[
            "2 - CellCount { expected: 13, found: 14 } \"\"",
            "3 - CellCount { expected: 13, found: 12 } \"\"",
        ],
    );
    let open = WELDER.replace("Сварка", "\"Сварка");
    check(
        format!("{HEADER}\n{}\n{open}\n{WELDER}\n", WELDER.replace(",3,", ",4,")).as_bytes(),
        &[
            "3 - CellCount { expected: 13, found: 6 } \"\"",
            "3 - Unreadable \"\"",
        ],
    );
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let mut file = format!("{HEADER}\n{}\n", WELDER.replace(",3,", ",0,")).into_bytes();
    let place = file.windows(2).position(|pair| pair == "С".as_bytes()).unwrap();
    file[place] = 0xff;
    check(
        &file,
        &[
            "2 name_ru NotUtf8 \"\u{fffd}\u{fffd}варщик\"",
            "2 level NotALevel \"0\"",
        ],
    );
    check(
        format!("{HEADER}\n{}\n", WELDER.replace("Сварщик", "Свар\0щик")).as_bytes(),
        &["2 name_ru ControlCharacter { code: 0 } \"Сварщик\""],
    );
    let utf16: Vec<u8> = HEADER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let refused = taken(&[&[0xff, 0xfe], &utf16[..]].concat()).unwrap_err();
    assert!(
        matches!(refused.problems[0].reason, Reason::NotUtf8),
        "{refused:?}"
    );
}

proptest! {
    /// What is exported comes back byte for byte, whatever stands in the cells.
    #[test]
    fn an_export_is_imported_as_it_was(
        texts in proptest::collection::vec(("\\PC{1,12}", "[\"',;\r\n\t а-я=+@-]{1,12}", "[а-яәі| ,\"]{0,16}"), 1..8),
    ) {
        let known = Known::default();
        let mut intake = Intake::new(&known);
        for (line, (kk, ru, synonyms)) in (2..).zip(&texts) {
            let (kk, ru) = (format!("{kk}{line}"), format!("{ru}я"));
            intake.row(line, |column| match column {
                Column::Name(Lang::Kk) => &kk,
                Column::Name(Lang::Ru) | Column::Ground(_) => &ru,
                Column::Synonyms(_) | Column::Duties(_) => synonyms,
                Column::Basis => "voluntary",
                Column::GroundKind => "standard",
                Column::Level => "4",
                Column::Profile => "technical",
                Column::Validity(_) | Column::Body(_) => "…",
                _ => "",
            });
        }
        let Ok(accepted) = intake.finish() else { return Ok(()) };
        let edition = |entries| {
            Edition::new(EditionNumber::FIRST, "2026-04-08".parse().unwrap(), Standing::Official, entries)
        };
        let file = crate::export::csv::bytes(edition(accepted.entries).entries());
        let again = taken(&file).unwrap();
        prop_assert_eq!(crate::export::csv::bytes(edition(again.entries).entries()), file);
    }

    /// No file whatever makes it fail otherwise than by telling problems.
    #[test]
    fn any_bytes_are_taken_or_refused(rows in proptest::collection::vec(any::<u8>(), 0..200)) {
        let file = [HEADER.as_bytes(), b"\n", &rows].concat();
        prop_assert!(read(&file[..], &Known::default()).is_ok());
        prop_assert!(read(&rows[..], &Known::default()).is_ok());
    }
}
