//! The official form (annex to the Rules) as a page that stands alone: both sections, eight columns, a row per level. It
//! reads well aloud (a caption, header cells with their scope, one table per section) and prints on A4 landscape with the
//! header on every sheet.

use std::io::{self, Write};

use register_domain::{
    basis::Basis,
    edition::{Edition, Standing},
    entry::Entry,
    text::Lang,
};
use register_i18n::form;

use super::{
    annex::{self, Annex},
    numbered,
};

/// The style of the page. It stands in the page, so that a saved copy looks the same; whoever serves the page with a
/// content security policy allows it by its SHA-256.
pub const STYLE: &str = include_str!("form.css");

/// Writes the form of an edition in one language, named as `about` says, with what follows it.
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
    let title = form::TITLE.get(lang);
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}. {about}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{about}</p>\n",
        lang.code(),
    )?;
    if edition.standing == Standing::Demonstration {
        writeln!(
            out,
            "<p class=\"mark\"><strong>{}</strong></p>",
            form::DEMONSTRATION.get(lang)
        )?;
    }
    for basis in Basis::ALL {
        section(edition, basis, lang, out)?;
    }
    for annex in annexes {
        annex::page(annex, out)?;
    }
    out.write_all(b"</main>\n</body>\n</html>\n")
}

fn section(edition: &Edition, basis: Basis, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let (code, heading) = (basis.code(), form::section(basis).get(lang));
    write!(
        out,
        "<div class=\"section\" role=\"region\" aria-label=\"{heading}\" tabindex=\"0\">\n\
         <table id=\"{code}\">\n<caption>{heading}</caption>\n<colgroup>"
    )?;
    for number in 1..=8 {
        write!(out, "<col class=\"c{number}\">")?;
    }
    out.write_all(b"</colgroup>\n<thead>\n<tr>")?;
    for title in form::COLUMNS {
        write!(out, "<th scope=\"col\">{}</th>", title.get(lang))?;
    }
    out.write_all(b"</tr>\n<tr class=\"numbers\">")?;
    for number in 1..=8 {
        write!(out, "<td>{number}</td>")?;
    }
    out.write_all(b"</tr>\n</thead>\n<tbody>\n")?;
    if edition.section(basis).is_empty() {
        writeln!(
            out,
            "<tr><td colspan=\"8\">{}</td></tr>",
            form::EMPTY_SECTION.get(lang)
        )?;
    }
    for (number, entry) in numbered(edition, basis) {
        row(number, entry, lang, out)?;
    }
    out.write_all(b"</tbody>\n</table>\n</div>\n")
}

fn row(number: u32, entry: &Entry, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "<tr><td>{number}</td><th scope=\"row\">")?;
    escape(entry.name.get(lang), out)?;
    match entry.nkz_code {
        Some(code) => write!(out, "</th><td>{code}</td><td>")?,
        None => {
            write!(
                out,
                "</th><td><span aria-hidden=\"true\">–</span><span class=\"told\">"
            )?;
            write!(out, "{}</span></td><td>", form::NO_CODE.get(lang))?;
        }
    }
    escape(entry.ground.name.get(lang), out)?;
    write!(out, "</td><td>{}</td><td>", entry.level.number())?;
    escape(entry.validity.words().get(lang), out)?;
    out.write_all(b"</td><td>")?;
    escape(entry.body.get(lang), out)?;
    writeln!(
        out,
        "</td><td>{}</td></tr>",
        form::profile(entry.profile).get(lang)
    )
}

/// Writes a text of the register as text of the page.
pub(super) fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    for part in text.split_inclusive(['&', '<', '>', '"', '\'']) {
        let (plain, sign) = match part.char_indices().next_back() {
            Some((at, sign @ ('&' | '<' | '>' | '"' | '\''))) => {
                (part.get(..at).unwrap_or_default(), Some(sign))
            }
            _ => (part, None),
        };
        out.write_all(plain.as_bytes())?;
        out.write_all(match sign {
            Some('&') => b"&amp;",
            Some('<') => b"&lt;",
            Some('>') => b"&gt;",
            Some('"') => b"&quot;",
            Some(_) => b"&#39;",
            None => b"",
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn the_form_stands_in_both_languages() {
        let (edition, _) = sample::edition();
        for lang in Lang::ALL {
            let mut out = Vec::new();
            write(
                &edition,
                lang,
                &crate::export::placed(&edition, lang),
                &[],
                &mut out,
            )
            .unwrap();
            let page = String::from_utf8(out).unwrap().replace(STYLE, "…");
            insta::assert_snapshot!(format!("form.{}", lang.code()), page);
        }
    }

    #[test]
    fn texts_are_escaped() {
        for (given, expected) in [
            ("", ""),
            ("а & <b> \"c\" 'd'", "а &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;"),
            ("&&", "&amp;&amp;"),
        ] {
            let mut out = Vec::new();
            escape(given, &mut out).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }
}
