//! The files of an edition.

use register_api::path;
use register_domain::text::Lang;
use register_i18n::site::site;

use crate::document::{Markup, html};

/// A file of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// The exchange format, whose SHA-256 is the edition's.
    Csv,
    /// The official form as a spreadsheet.
    Xlsx,
    /// The same as the exchange format, for programs.
    Json,
    /// Linked data.
    JsonLd,
    /// The official form as a page to read and print.
    Form,
}

impl FileKind {
    /// Every file, in the order in which `i18n` tells what each is for.
    pub const ALL: [FileKind; 5] = [
        FileKind::Csv,
        FileKind::Xlsx,
        FileKind::Json,
        FileKind::JsonLd,
        FileKind::Form,
    ];

    /// Its address. The form has a language, data have both.
    #[must_use]
    pub fn address(self, number: u32, lang: Lang) -> String {
        let (ending, in_language) = match self {
            FileKind::Csv => (".csv", false),
            FileKind::Xlsx => (".xlsx", true),
            FileKind::Json => (".json", false),
            FileKind::JsonLd => (".jsonld", false),
            FileKind::Form => ("/form.html", true),
        };
        let mut address = [path::EDITIONS, "/", &number.to_string(), ending].concat();
        if in_language {
            address.push_str("?lang=");
            address.push_str(lang.code());
        }
        address
    }
}

/// The files of an edition as links in a line.
#[must_use]
pub fn files(number: u32, lang: Lang) -> Markup {
    let words = &site(lang).edition;
    html! {
        ul .files aria-label=(words.downloads) {
            @for (kind, file) in FileKind::ALL.into_iter().zip(&words.files) { li { (link(kind, number, file.name, lang)) } }
        }
    }
}

/// The files of an edition, each with what it is for.
#[must_use]
pub fn downloads(number: u32, lang: Lang) -> Markup {
    let words = &site(lang).edition;
    html! {
        dl .downloads {
            @for (kind, file) in FileKind::ALL.into_iter().zip(&words.files) {
                div .downloads__file {
                    dt { (link(kind, number, file.name, lang)) }
                    dd { (file.purpose) }
                }
            }
        }
    }
}

/// Saves a file; the form is opened, to be printed.
fn link(kind: FileKind, number: u32, name: &str, lang: Lang) -> Markup {
    let save = (kind != FileKind::Form).then_some("");
    html! { a href=(kind.address(number, lang)) download=[save] { (name) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_addresses() {
        let addresses = FileKind::ALL.map(|kind| kind.address(12, Lang::Kk));
        assert_eq!(
            addresses,
            [
                "/api/v1/editions/12.csv",
                "/api/v1/editions/12.xlsx?lang=kk",
                "/api/v1/editions/12.json",
                "/api/v1/editions/12.jsonld",
                "/api/v1/editions/12/form.html?lang=kk",
            ]
        );
    }
}
