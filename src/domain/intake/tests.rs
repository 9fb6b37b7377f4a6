//! Rows as a person would write them, and what becomes of them.

use super::*;
use crate::{
    edition::{Edition, EditionNumber, Standing},
    text::Lang::{Kk, Ru},
};
use chrono::NaiveDate;
use proptest::prelude::*;

const WELDER: [(&str, &str); 13] = [
    ("basis", "voluntary"),
    ("name_kk", "Дәнекерлеуші"),
    ("name_ru", "Сварщик"),
    ("nkz_code", "7212-0-005"),
    ("ground_kk", "Дәнекерлеу ісі"),
    ("ground_ru", "Сварочное дело"),
    ("ground_kind", "standard"),
    ("level", "3"),
    ("validity_kk", "5 жыл"),
    ("validity_ru", "5 лет"),
    ("body_kk", "Өнеркәсіп министрлігі"),
    ("body_ru", "Министерство промышленности"),
    ("profile", "technical"),
];

/// The welder's row with some cells changed.
fn row<'a>(changes: &[(&'a str, &'a str)]) -> HashMap<Column, &'a str> {
    let cells = WELDER.iter().chain(changes);
    cells
        .map(|&(name, value)| (Column::from_name(name).unwrap(), value))
        .collect()
}

fn take(known: &Known, rows: &[&[(&str, &str)]]) -> Result<Accepted, Refused> {
    let mut intake = Intake::new(known);
    for (place, changes) in rows.iter().enumerate() {
        let cells = row(changes);
        intake.row(place as u64 + 2, |column| {
            cells.get(&column).copied().unwrap_or_default()
        });
    }
    intake.finish()
}

#[track_caller]
fn check_refused(rows: &[&[(&str, &str)]], expected: &[(u64, Option<Column>, Reason)]) {
    let refused = take(&Known::default(), rows).unwrap_err();
    let found: Vec<_> = refused
        .problems
        .into_iter()
        .map(|p| (p.line, p.column, p.reason))
        .collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn check_ids(known: &Known, rows: &[&[(&str, &str)]], expected: &[u32]) {
    let accepted = take(known, rows).unwrap();
    assert_eq!(
        accepted
            .entries
            .iter()
            .map(|entry| entry.profession.0)
            .collect::<Vec<_>>(),
        expected
    );
}

#[test]
fn a_row_of_the_form_is_taken() {
    let accepted = take(
        &Known::default(),
        &[&[("synonyms_ru", "Газосварщик| электросварщик|")]],
    )
    .unwrap();
    let entry = &accepted.entries[0];
    assert_eq!(entry.name.get(Kk), "Дәнекерлеуші");
    assert_eq!((entry.basis(), entry.level.number()), (Basis::Voluntary, 3));
    assert_eq!(
        entry.about.synonyms.get(Ru).join(","),
        "Газосварщик,электросварщик"
    );
    assert!(accepted.warnings.is_empty());
}

#[test]
fn every_problem_is_told_at_once() {
    use Column::*;
    check_refused(&[], &[(1, None, Reason::NoRows)]);
    check_refused(
        &[
            &[
                ("basis", "Voluntary"),
                ("name_kk", "\u{ad} "),
                ("level", "9"),
                ("profile", ""),
            ],
            &[],
            &[
                ("nkz_code", "7212"),
                ("level", "+3"),
                ("id", "-1"),
                ("ground_kind", "law"),
            ],
            &[("basis", "mandatory"), ("level", "5")],
            &[("ground_kind", "act"), ("level", "6"), ("name_ru", "Сварщик\0")],
        ],
        &[
            (2, Some(Basis), Reason::NotABasis),
            (2, Some(Name(Kk)), Reason::Empty),
            (2, Some(Level), Reason::NotALevel),
            (2, Some(Profile), Reason::Empty),
            (4, Some(Id), Reason::NotAnId),
            (4, Some(NkzCode), Reason::NotAnNkzCode),
            (4, Some(GroundKind), Reason::NotAGroundKind),
            (4, Some(Level), Reason::NotALevel),
            (
                5,
                Some(GroundKind),
                Reason::GroundAgainstBasis {
                    basis: crate::basis::Basis::Mandatory,
                    kind: crate::ground::GroundKind::Standard,
                },
            ),
            (6, Some(Name(Ru)), Reason::ControlCharacter { code: 0 }),
            (
                6,
                Some(GroundKind),
                Reason::GroundAgainstBasis {
                    basis: crate::basis::Basis::Voluntary,
                    kind: crate::ground::GroundKind::Act,
                },
            ),
        ],
    );
    let long = "ұ".repeat(501);
    check_refused(
        &[&[("name_kk", &long)]],
        &[(2, Some(Name(Kk)), Reason::TooLong { max: 500 })],
    );
}

#[test]
fn a_profession_stands_once_on_a_basis_and_level() {
    let name = Some(Column::Name(Kk));
    check_refused(
        &[&[], &[("nkz_code", "")]],
        &[(3, name, Reason::Repeated { first_line: 2 })],
    );
    check_refused(
        &[&[], &[("name_ru", "СВАРЩИК "), ("id", "7")]],
        &[(3, name, Reason::Repeated { first_line: 2 })],
    );
    check_ids(
        &Known::default(),
        &[
            &[],
            &[("level", "4")],
            &[("basis", "mandatory"), ("ground_kind", "act")],
            &[("name_kk", "Газбен дәнекерлеуші")],
        ],
        &[1, 1, 1, 2],
    );
}

#[test]
fn one_name_is_one_identity() {
    check_refused(
        &[&[("id", "7")], &[("id", "8"), ("level", "4")]],
        &[(
            3,
            Some(Column::Id),
            Reason::NameHasAnotherId {
                id: ProfessionId(7),
                first_line: 2,
            },
        )],
    );
    check_refused(
        &[&[("id", "7")], &[("id", "7"), ("name_ru", "Паяльщик")]],
        &[(3, Some(Column::Id), Reason::IdHasAnotherName { first_line: 2 })],
    );
    check_ids(&Known::default(), &[&[], &[("level", "4"), ("id", "0")]], &[0, 0]);
}

#[test]
fn a_profession_keeps_its_identity_in_the_next_edition() {
    let first = take(
        &Known::default(),
        &[&[("id", "40")], &[("name_ru", "Паяльщик"), ("id", "41")]],
    )
    .unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 4, 8).unwrap();
    let mut known = Known::default();
    known.add(&Edition::new(
        EditionNumber::FIRST,
        day,
        Standing::Official,
        first.entries,
    ));
    check_ids(
        &known,
        &[
            &[("name_ru", "Резчик")],
            &[("name_ru", "паяльщик")],
            &[],
            &[("id", "3"), ("name_ru", "Жестянщик")],
        ],
        &[42, 41, 40, 3],
    );
    // An identity that the rows give to another name is not given a second time.
    check_ids(
        &known,
        &[&[], &[("id", "40"), ("name_ru", "Электросварщик")]],
        &[42, 40],
    );
}

#[test]
fn lookalikes_are_warned_of_and_kept() {
    let accepted = take(&Known::default(), &[&[("ground_kk", "Нормативтiк акт")]]).unwrap();
    assert_eq!(accepted.entries[0].ground.name.get(Kk), "Нормативтiк акт");
    let warning = Warning {
        line: 2,
        column: Column::Ground(Kk),
        word: "Нормативтiк".to_owned(),
    };
    assert_eq!(accepted.warnings, [warning]);
}

proptest! {
    #[test]
    fn any_text_is_taken_or_refused_and_cells_read_back(
        kk in "\\PC{0,12}", ru in "\\PC{0,12}", code in "[0-9X-]{0,10}", level in "[0-9]{0,2}",
        synonyms in "[а-я| ]{0,12}",
    ) {
        let changes: &[(&str, &str)] =
            &[("name_kk", &kk), ("name_ru", &ru), ("nkz_code", &code), ("level", &level), ("synonyms_kk", &synonyms)];
        if let Ok(accepted) = take(&Known::default(), &[changes]) {
            let entry = &accepted.entries[0];
            let cells: Vec<(&str, String)> =
                Column::ALL.iter().map(|&column| (column.name(), entry.cell(column).into_owned())).collect();
            let cells: Vec<(&str, &str)> = cells.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let again = take(&Known::default(), &[&cells]).unwrap();
            prop_assert_eq!(&again.entries[0], entry);
        }
    }
}
