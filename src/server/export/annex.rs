//! What follows the form of a draft edition when it goes before the National Council: annexes in plain lines.

use std::io::{self, Write};

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use super::form::escape;

/// An annex in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annex {
    /// Its title; no longer than 31 characters, which is what the name of a sheet may have.
    pub title: &'static str,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// A part of an annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is about.
    pub heading: String,
    /// What is said: of what, and what. Where both stand in one text the first is empty.
    pub lines: Vec<(String, String)>,
}

/// The widths of the two columns of a sheet, in characters.
const WIDTHS: [f64; 2] = [45.0, 90.0];

/// Writes an annex as a section of a page.
///
/// # Errors
///
/// When `out` does.
pub fn page(annex: &Annex, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"<section>\n<h2>")?;
    escape(annex.title, out)?;
    out.write_all(b"</h2>\n")?;
    for part in &annex.parts {
        out.write_all(b"<h3>")?;
        escape(&part.heading, out)?;
        out.write_all(b"</h3>\n")?;
        for (of, what) in &part.lines {
            out.write_all(b"<p>")?;
            if !of.is_empty() {
                escape(of, out)?;
                // A question ends with a sign of its own.
                out.write_all(if of.ends_with('?') { b" " } else { b": " })?;
            }
            escape(what, out)?;
            out.write_all(b"</p>\n")?;
        }
    }
    out.write_all(b"</section>\n")
}

/// Adds an annex as a sheet of its own.
///
/// # Errors
///
/// When the title cannot name a sheet.
pub fn sheet(annex: &Annex, workbook: &mut Workbook) -> Result<(), XlsxError> {
    let (bold, plain) = (
        Format::new().set_bold(),
        Format::new().set_text_wrap().set_align(FormatAlign::Top),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name(annex.title)?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut row = 0;
    for part in &annex.parts {
        sheet.write_string_with_format(row, 0, &part.heading, &bold)?;
        row += 1;
        // Written as text, none of them can become a formula.
        for (of, what) in &part.lines {
            sheet.write_string_with_format(row, 0, of, &plain)?;
            sheet.write_string_with_format(row, 1, what, &plain)?;
            row += 1;
        }
        row += 1;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};

    fn annex() -> Annex {
        Annex {
            title: "Обоснования",
            parts: vec![Part {
                heading: "№ 5 <Сварщик>".to_owned(),
                lines: vec![
                    ("Спрос".to_owned(), "=1+1".to_owned()),
                    (String::new(), "без названия".to_owned()),
                ],
            }],
        }
    }

    #[test]
    fn a_page_shows_every_line_as_text() {
        let mut out = Vec::new();
        page(&annex(), &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "<section>\n<h2>Обоснования</h2>\n<h3>№ 5 &lt;Сварщик&gt;</h3>\n<p>Спрос: =1+1</p>\n<p>без названия</p>\n\
             </section>\n"
        );
    }

    #[test]
    fn a_sheet_holds_every_line_as_text() {
        let mut workbook = Workbook::new();
        sheet(&annex(), &mut workbook).unwrap();
        let file = workbook.save_to_buffer().unwrap();
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(io::Cursor::new(file)).unwrap();
        let sheet = book.worksheet_range("Обоснования").unwrap();
        assert_eq!(sheet.get_value((1, 1)), Some(&Data::String("=1+1".to_owned())));
        assert_eq!(
            sheet.get_value((0, 0)),
            Some(&Data::String("№ 5 <Сварщик>".to_owned()))
        );
    }
}
