//! The official form (annex to the Rules) as a spreadsheet: one sheet, both sections, ready to print on A4 landscape.

use std::io::{self, Write};

use register_domain::{
    basis::Basis,
    edition::{Edition, Standing},
    entry::Entry,
    text::Lang,
};
use register_i18n::form;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{
    annex::{self, Annex},
    numbered,
};

/// A4 in the numbering of paper sizes of spreadsheets.
const A4: u8 = 9;

/// The widths of the eight columns, in characters.
const WIDTHS: [f64; 8] = [6.0, 28.0, 13.0, 42.0, 17.0, 17.0, 26.0, 12.0];

/// The last column, counted from 0.
const LAST: u16 = 7;

/// Writes the form of an edition in one language, named as `about` says; each annex is a sheet after it.
///
/// # Errors
///
/// When `out` does.
pub fn write(
    edition: &Edition,
    lang: Lang,
    about: &str,
    annexes: &[Annex],
    out: &mut dyn Write,
) -> io::Result<()> {
    let file = workbook(edition, lang, about, annexes).and_then(|mut workbook| workbook.save_to_buffer());
    out.write_all(&file.map_err(io::Error::other)?)
}

fn workbook(edition: &Edition, lang: Lang, about: &str, annexes: &[Annex]) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    // The day of placement stands for the moment of writing: the same edition gives the same bytes.
    let placed = ExcelDateTime::parse_from_str(&edition.placed_on.to_string())?;
    let title = form::TITLE.get(lang);
    workbook.set_properties(
        &DocProperties::new()
            .set_title(title)
            .set_creation_datetime(&placed),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name(title)?;
    let row = heading(sheet, edition, about, lang)?;
    let row = columns(sheet, row, lang)?;
    set_up_page(sheet, row)?;
    let mut row = row;
    for basis in Basis::ALL {
        row = section(sheet, row, edition, basis, lang)?;
    }
    for one in annexes {
        annex::sheet(one, &mut workbook)?;
    }
    Ok(workbook)
}

/// Writes the title, the edition and the mark of a demonstration; gives the next row.
fn heading(sheet: &mut Worksheet, edition: &Edition, about: &str, lang: Lang) -> Result<u32, XlsxError> {
    let bold = Format::new().set_bold().set_font_size(14);
    sheet.write_string_with_format(0, 0, form::TITLE.get(lang), &bold)?;
    sheet.write_string(1, 0, about)?;
    if edition.standing == Standing::Official {
        return Ok(3);
    }
    sheet.write_string_with_format(2, 0, form::DEMONSTRATION.get(lang), &Format::new().set_bold())?;
    Ok(4)
}

/// Writes the titles of the columns and their numbers; gives the next row.
fn columns(sheet: &mut Worksheet, row: u32, lang: Lang) -> Result<u32, XlsxError> {
    let title = cell()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter);
    for ((column, words), width) in (0..).zip(form::COLUMNS).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(row, column, words.get(lang), &title)?;
        sheet.write_number_with_format(row + 1, column, f64::from(column + 1), &title)?;
    }
    Ok(row + 2)
}

fn set_up_page(sheet: &mut Worksheet, first_row: u32) -> Result<(), XlsxError> {
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.2, 0.2);
    sheet.set_footer("&C&P / &N");
    sheet.set_repeat_rows(first_row - 2, first_row - 1)?;
    sheet.set_freeze_panes(first_row, 0)?;
    Ok(())
}

/// Writes a section under its heading; gives the next row.
fn section(
    sheet: &mut Worksheet,
    row: u32,
    edition: &Edition,
    basis: Basis,
    lang: Lang,
) -> Result<u32, XlsxError> {
    let heading = cell().set_bold().set_align(FormatAlign::Center);
    sheet.merge_range(row, 0, row, LAST, form::section(basis).get(lang), &heading)?;
    let mut row = row + 1;
    if edition.section(basis).is_empty() {
        sheet.merge_range(row, 0, row, LAST, form::EMPTY_SECTION.get(lang), &cell())?;
        return Ok(row + 1);
    }
    let (plain, centred) = (cell(), cell().set_align(FormatAlign::Center));
    for (number, entry) in numbered(edition, basis) {
        sheet.write_number_with_format(row, 0, f64::from(number), &centred)?;
        sheet.write_number_with_format(row, 4, f64::from(entry.level.number()), &centred)?;
        for (column, text, format) in texts(entry, lang, &plain, &centred) {
            sheet.write_string_with_format(row, column, text, format)?;
        }
        row += 1;
    }
    Ok(row)
}

/// The cells that hold text. Written as text, none of them can become a formula.
fn texts<'a>(
    entry: &'a Entry,
    lang: Lang,
    plain: &'a Format,
    centred: &'a Format,
) -> [(u16, String, &'a Format); 6] {
    let text = |words: &str| words.to_owned();
    [
        (1, text(entry.name.get(lang)), plain),
        (
            2,
            entry
                .nkz_code
                .map_or_else(|| "–".to_owned(), |code| code.to_string()),
            centred,
        ),
        (3, text(entry.ground.name.get(lang)), plain),
        (5, text(entry.validity.words().get(lang)), plain),
        (6, text(entry.body.get(lang)), plain),
        (7, text(form::profile(entry.profile).get(lang)), centred),
    ]
}

fn cell() -> Format {
    Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use calamine::{Data, Reader, Xlsx};

    fn file(lang: Lang) -> Vec<u8> {
        let (edition, _) = sample::edition();
        let mut out = Vec::new();
        write(
            &edition,
            lang,
            &crate::export::placed(&edition, lang),
            &[],
            &mut out,
        )
        .unwrap();
        out
    }

    #[test]
    fn the_sheet_reads_back_as_the_form() {
        for (lang, demonstration, expected) in [
            (
                Lang::Kk,
                "Көрсетілім деректері. Бұл – ресми кәсіптер тізілімі емес.",
                "әг",
            ),
            (
                Lang::Ru,
                "Демонстрационные данные. Это не официальный реестр профессий.",
                "сг",
            ),
        ] {
            let mut book: Xlsx<_> = calamine::open_workbook_from_rs(io::Cursor::new(file(lang))).unwrap();
            let sheet = book.worksheet_range(form::TITLE.get(lang)).unwrap();
            let text = |row: u32, column: u32| match sheet.get_value((row, column)) {
                Some(Data::String(text)) => text.clone(),
                Some(Data::Float(number)) => number.to_string(),
                other => format!("{other:?}"),
            };
            assert_eq!(text(2, 0), demonstration);
            assert_eq!(text(4, 3), form::COLUMNS[3].get(lang));
            assert_eq!(
                (0..8).map(|column| text(5, column)).collect::<Vec<_>>(),
                ["1", "2", "3", "4", "5", "6", "7", "8"]
            );
            assert_eq!(text(6, 0), form::section(Basis::Mandatory).get(lang));
            assert_eq!(
                [text(7, 0), text(7, 2), text(7, 4), text(7, 7)],
                ["1", "2619-9-003", "7", expected]
            );
            assert_eq!(text(8, 0), form::section(Basis::Voluntary).get(lang));
            assert_eq!(
                [text(9, 0), text(10, 0), text(11, 0), text(11, 2)],
                ["1", "2", "3", "–"]
            );
            assert!(text(11, 3).starts_with("=Т"), "a text stays a text");
        }
    }

    #[test]
    fn the_same_edition_gives_the_same_bytes() {
        assert_eq!(file(Lang::Kk), file(Lang::Kk));
    }
}
