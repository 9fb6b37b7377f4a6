//! The files of an edition.

use leptos::prelude::*;
use register_api::path;
use register_domain::text::Lang;
use register_i18n::site::site;

use crate::navigation::current_lang;

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
#[component]
pub fn Files(
    /// The number of the edition.
    number: u32,
) -> impl IntoView {
    let words = &site(current_lang()).edition;
    let links: Vec<AnyView> = FileKind::ALL
        .into_iter()
        .zip(&words.files)
        .map(|(kind, file)| view! { <li>{link(kind, number, file.name)}</li> }.into_any())
        .collect();
    view! { <ul class="files" aria-label=words.downloads>{links}</ul> }.into_any()
}

/// The files of an edition, each with what it is for.
#[component]
pub fn Downloads(
    /// The number of the edition.
    number: u32,
) -> impl IntoView {
    let words = &site(current_lang()).edition;
    let rows: Vec<AnyView> = FileKind::ALL
        .into_iter()
        .zip(&words.files)
        .map(|(kind, file)| {
            view! {
                <div class="downloads__file">
                    <dt>{link(kind, number, file.name)}</dt>
                    <dd>{file.purpose}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <dl class="downloads">{rows}</dl> }.into_any()
}

/// Saves a file; the form is opened, to be printed.
fn link(kind: FileKind, number: u32, name: &'static str) -> AnyView {
    let address = kind.address(number, current_lang());
    let save = (kind != FileKind::Form).then_some("");
    view! { <a href=address download=save>{name}</a> }.into_any()
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
