//! The shell of every page: the built index.html with gaps for the language, the title, what belongs into the head and
//! what is there to read before the application runs.

use register_domain::text::Lang;

/// What is written into the head, before the application's own links.
const PAGE: &str = "<!-- page -->";
/// What is written into the body, until the application takes its place.
const CONTENT: &str = "<!-- content -->";

/// The shell, cut at its gaps.
#[derive(Debug)]
pub(crate) struct Shell {
    pieces: Vec<Piece>,
}

#[derive(Debug)]
enum Piece {
    /// What stands in index.html.
    Fixed(String),
    Language,
    Title,
    Page,
    Content,
}

/// What fills the gaps. Markup is ready to be written; the title is text.
#[derive(Clone, Debug)]
pub(crate) struct Filling<'a> {
    pub(crate) lang: Lang,
    pub(crate) title: &'a str,
    pub(crate) page: &'a str,
    pub(crate) content: &'a str,
}

impl Shell {
    /// Cuts index.html.
    pub(crate) fn new(index_html: &str) -> Shell {
        let mut pieces = Vec::new();
        let mut rest = index_html;
        for (open, close, gap) in [
            ("<html lang=\"", "\"", Piece::Language),
            ("<title>", "</title>", Piece::Title),
            ("", PAGE, Piece::Page),
            ("", CONTENT, Piece::Content),
        ] {
            let Some((before, after)) = split(rest, open, close) else {
                continue;
            };
            pieces.push(Piece::Fixed(before.to_owned()));
            pieces.push(gap);
            rest = after;
        }
        pieces.push(Piece::Fixed(rest.to_owned()));
        Shell { pieces }
    }

    /// Whether index.html has every gap; without them the site works, but search engines and readers without JavaScript
    /// get less.
    pub(crate) const fn is_whole(&self) -> bool {
        self.pieces.len() == 9
    }

    /// The page.
    pub(crate) fn fill(&self, filling: &Filling<'_>) -> String {
        let title = escape(filling.title);
        let mut page = String::new();
        for piece in &self.pieces {
            page.push_str(match piece {
                Piece::Fixed(text) => text,
                Piece::Language => filling.lang.code(),
                Piece::Title => &title,
                Piece::Page => filling.page,
                Piece::Content => filling.content,
            });
        }
        page
    }
}

/// Cuts a gap: what stands before it, and what follows. Of the gap itself an attribute's or element's end stays; a marker
/// goes.
fn split<'a>(html: &'a str, open: &str, close: &str) -> Option<(&'a str, &'a str)> {
    let (before, rest) = html.split_at_checked(html.find(open)? + open.len())?;
    let (content, after) = rest.split_at_checked(rest.find(close)?)?;
    if open.is_empty() {
        Some((content, after.get(close.len()..)?))
    } else {
        Some((before, after))
    }
}

/// Text as it may stand in markup, in attributes too.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILLING: Filling<'static> = Filling {
        lang: Lang::Ru,
        title: "A & B",
        page: "<meta>",
        content: "<h1>",
    };

    #[test]
    fn gaps_are_filled() {
        for (html, expected) in [
            (
                "<!DOCTYPE html><html lang=\"kk\" class=\"x\"><head><title>T</title><!-- page --></head>\
                 <body><div id=\"app\"><!-- content --></div></body>",
                "<!DOCTYPE html><html lang=\"ru\" class=\"x\"><head><title>A &amp; B</title><meta></head>\
                 <body><div id=\"app\"><h1></div></body>",
            ),
            (
                "<html lang=\"\"><title></title>",
                "<html lang=\"ru\"><title>A &amp; B</title>",
            ),
            (
                "<html><!-- content --><!-- page -->",
                "<html><!-- content --><meta>",
            ),
            ("", ""),
        ] {
            assert_eq!(Shell::new(html).fill(&FILLING), expected);
        }
        assert!(!Shell::new("<p>").is_whole());
    }
}
