//! The rule by which the source's rows become rows of an edition.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use register_domain::{
    basis::Basis, column::Column, ground::GroundKind, nkz::NkzCode, profile::Profile, text::Lang,
};
use register_i18n::demonstration as words;

use super::{
    Which,
    levels::levels,
    source::{BODIES, MANDATORY, PROFESSIONS, Row, cell},
};

/// The standard whose documents are valid for longer since the second edition.
const PROSTHESES: &str = "протезно-ортопедических";

/// The standard on safety at work.
const SAFETY: &str = "Безопасность и охрана труда";

/// The highest level of a worker's profession; the first edition lacks it.
const HIGHEST_WORKER_LEVEL: u8 = 5;

/// What makes a position technical, in its Russian name.
const TECHNICAL_STEMS: [&str; 22] = [
    "инженер",
    "механик",
    "механич",
    "техник",
    "технолог",
    "технич",
    "энергет",
    "энерго",
    "электр",
    "конструктор",
    "программист",
    "автоматизир",
    "вычислител",
    "цех",
    "производств",
    "оборудован",
    "автоколонн",
    "гараж",
    "строител",
    "метролог",
    "лаборатор",
    "архитектор",
];

/// A row of an edition as cells of the exchange format.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells(HashMap<Column, String>);

impl Cells {
    /// What stands in a column; nothing is an empty cell.
    pub(super) fn cell(&self, column: Column) -> &str {
        self.0.get(&column).map_or("", String::as_str)
    }

    fn set(&mut self, column: Column, text: impl Into<String>) {
        self.0.insert(column, text.into());
    }

    fn set_both(&mut self, column: impl Fn(Lang) -> Column, text: impl Fn(Lang) -> String) {
        for lang in Lang::ALL {
            self.set(column(lang), text(lang));
        }
    }
}

/// The rows of an edition that is placed on a day.
pub(super) fn rows(which: Which, placed_on: NaiveDate) -> Vec<Cells> {
    let mandatory = MANDATORY
        .iter()
        .filter(|row| which == Which::Second || cell(row, "since_edition") == "1");
    let mut rows: Vec<Cells> = mandatory.flat_map(mandatory_rows).collect();
    let approved = |row: &&Row| order(row).is_some_and(|order| order.day <= placed_on);
    let cards: Vec<&Row> = of_kind("standard_card").filter(approved).collect();
    let with_standard: HashSet<String> = cards.iter().map(|row| name_key(row)).collect();
    let directories = of_kind("ks").chain(of_kind("etks"));
    let directories = directories.filter(|row| !with_standard.contains(&name_key(row)));
    let codes: HashMap<String, &str> = of_kind("nkz_occupation")
        .map(|row| (name_key(row), cell(row, "nkz_code")))
        .collect();
    let mut names: HashMap<String, (String, String)> = HashMap::new();
    let mut taken: HashSet<(String, u8)> = HashSet::new();
    for row in cards.into_iter().chain(directories) {
        let key = name_key(row);
        let name = || (cell(row, "name_kk").to_owned(), cell(row, "name_ru").to_owned());
        let (name_kk, name_ru) = names.entry(key.clone()).or_insert_with(name).clone();
        for level in row_levels(row, which) {
            if !taken.insert((key.clone(), level)) {
                continue;
            }
            let Some(mut cells) = voluntary_row(row, level, which) else {
                continue;
            };
            cells.set(Column::Name(Lang::Kk), name_kk.as_str());
            cells.set(Column::Name(Lang::Ru), name_ru.as_str());
            if cells.cell(Column::NkzCode).is_empty() {
                cells.set(Column::NkzCode, codes.get(&key).copied().unwrap_or_default());
            }
            rows.push(cells);
        }
    }
    rows
}

fn of_kind(kind: &'static str) -> impl Iterator<Item = &'static Row> {
    PROFESSIONS.iter().filter(move |row| cell(row, "kind") == kind)
}

/// What rows of one profession have in common.
fn name_key(row: &Row) -> String {
    format!("{}|{}", cell(row, "name_kk"), cell(row, "name_ru")).to_lowercase()
}

fn mandatory_rows(row: &Row) -> impl Iterator<Item = Cells> {
    cell(row, "levels").split(';').map(|level| {
        let mut cells = Cells::default();
        cells.set(Column::Basis, Basis::Mandatory.code());
        cells.set(Column::GroundKind, GroundKind::Act.code());
        cells.set(Column::Level, level);
        cells.set(Column::Profile, cell(row, "profile"));
        cells.set_both(Column::Name, |lang| in_lang(row, "name", lang));
        cells.set_both(Column::Ground, |lang| in_lang(row, "act", lang));
        cells.set_both(Column::Validity, |lang| in_lang(row, "validity", lang));
        cells.set_both(Column::Body, |lang| in_lang(row, "body", lang));
        cells.set_both(Column::Synonyms, |lang| in_lang(row, "synonyms", lang));
        cells
    })
}

/// The levels at which a row of the source stands in an edition.
fn row_levels(row: &Row, which: Which) -> Vec<u8> {
    match cell(row, "kind") {
        "standard_card" => cell(row, "level").parse().into_iter().collect(),
        "ks" if cell(row, "industry_ru") == "Должности руководителей" => vec![7],
        "ks" => vec![6],
        _ => {
            let levels = levels(cell(row, "etks_grades"));
            match (which, levels.is_empty()) {
                (Which::First, true) => vec![2],
                (Which::First, false) => levels
                    .into_iter()
                    .filter(|&level| level < HIGHEST_WORKER_LEVEL)
                    .collect(),
                (Which::Second, _) => levels,
            }
        }
    }
}

/// A row of the voluntary basis without its name; `None` where the source names no document.
fn voluntary_row(row: &Row, level: u8, which: Which) -> Option<Cells> {
    let mut cells = Cells::default();
    let order = order(row)?;
    let (number, day) = (order.number.as_str(), order.day);
    let kind = match cell(row, "kind") {
        "standard_card" => {
            cells.set_both(Column::Ground, |lang| {
                words::standard(lang, &in_lang(row, "standard", lang), number, day)
            });
            GroundKind::Standard
        }
        "ks" => {
            cells.set_both(Column::Ground, |lang| {
                words::directory(lang, &in_lang(row, "standard", lang), number, day)
            });
            GroundKind::Requirements
        }
        _ => {
            let issue = issue(row)?;
            cells.set_both(Column::Ground, |lang| {
                words::directory_issue(lang, issue, number, day)
            });
            GroundKind::Requirements
        }
    };
    let body = issue(row).and_then(|issue| {
        BODIES
            .iter()
            .find(|body| cell(body, "issue") == issue.to_string())
    });
    cells.set_both(Column::Body, |lang| match body {
        Some(body) => in_lang(body, "body", lang),
        None => in_lang(row, "sectoral_body", lang),
    });
    cells.set(Column::Basis, Basis::Voluntary.code());
    cells.set(Column::GroundKind, kind.code());
    cells.set(Column::Level, level.to_string());
    cells.set(Column::NkzCode, code(row));
    cells.set(Column::Profile, profile(row).code());
    cells.set_both(Column::Validity, |lang| {
        words::years(lang, validity_years(row, level, which))
    });
    cells.set_both(Column::Synonyms, |lang| in_lang(row, "synonyms", lang));
    cells.set_both(Column::Duties, |lang| in_lang(row, "duties", lang));
    cells.set_both(Column::Education, |lang| in_lang(row, "education", lang));
    Some(cells)
}

fn in_lang(row: &Row, name: &str, lang: Lang) -> String {
    cell(row, &format!("{name}_{}", lang.code())).to_owned()
}

/// The code of the occupation, or that of its group; what the source has in another form is no code.
fn code(row: &Row) -> String {
    let codes = ["nkz_code", "nkz_group"].into_iter().map(|name| cell(row, name));
    codes
        .filter(|code| code.parse::<NkzCode>().is_ok())
        .map(str::to_owned)
        .next()
        .unwrap_or_default()
}

fn profile(row: &Row) -> Profile {
    let name = cell(row, "name_ru").to_lowercase();
    let standard = cell(row, "standard_ru");
    let technical = match cell(row, "kind") {
        "standard_card" => standard.contains(PROSTHESES) || standard == SAFETY,
        "ks" => TECHNICAL_STEMS.iter().any(|stem| name.contains(stem)),
        _ => true,
    };
    if technical {
        Profile::Technical
    } else {
        Profile::SocioHumanitarian
    }
}

fn validity_years(row: &Row, level: u8, which: Which) -> u32 {
    if which == Which::First && cell(row, "standard_ru").contains(PROSTHESES) || level > 4 {
        3
    } else {
        5
    }
}

/// The order that approved the document of a row: `приказ от 05.12.2024 № 449`.
struct Order {
    day: NaiveDate,
    number: String,
}

fn order(row: &Row) -> Option<Order> {
    let (day, number) = cell(row, "standard_order").split_once(" № ")?;
    let day = day.rsplit(' ').next()?;
    Some(Order {
        day: NaiveDate::parse_from_str(day, "%d.%m.%Y").ok()?,
        number: number.trim().to_owned(),
    })
}

/// The issue of the directory: `ЕТКС, выпуск 52`.
fn issue(row: &Row) -> Option<u32> {
    cell(row, "standard_ru")
        .strip_prefix("ЕТКС, выпуск ")?
        .trim()
        .parse()
        .ok()
}
