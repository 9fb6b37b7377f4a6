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

/// Where the address of the page in each language stands.
const ADDRESSES: [&str; 2] = ["<!-- kk -->", "<!-- ru -->"];
/// Where the foot stands.
const FOOT: &str = "<!-- foot -->";

/// The shell of pages that need no application: index.html without its scripts and what they ask for.
#[derive(Debug)]
pub(crate) struct DocumentShell(Shell);

impl DocumentShell {
    /// Cuts index.html.
    pub(crate) fn new(index_html: &str) -> DocumentShell {
        let mut html = index_html.to_owned();
        for (open, close) in [
            ("<noscript", "</noscript>"),
            ("<script", "</script>"),
            ("<link rel=\"modulepreload\"", ">"),
            ("<link rel=\"preload\"", ">"),
            ("<div class=\"trouble\"", "</div>"),
        ] {
            html = without(&html, open, close);
        }
        for (lang, address) in Lang::ALL.into_iter().zip(ADDRESSES) {
            let code = lang.code();
            html = html.replace(
                &format!("href=\"/{code}/\" hreflang"),
                &format!("href=\"{address}\" hreflang"),
            );
        }
        DocumentShell(Shell::new(&html.replace("</main>", &format!("</main>{FOOT}"))))
    }

    /// The page, whose paths are in both languages, the state language first.
    pub(crate) fn fill(&self, filling: &Filling<'_>, paths: &[String; 2], foot: &str) -> String {
        let mut html = self.0.fill(filling).replace(FOOT, foot);
        for (gap, path) in ADDRESSES.into_iter().zip(paths) {
            html = html.replace(gap, path);
        }
        html
    }
}

/// Markup without every element that begins and ends so.
fn without(html: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, from)) = rest.find(open).and_then(|place| rest.split_at_checked(place)) {
        let after = from
            .find(close)
            .and_then(|end| from.get(end + close.len()..))
            .unwrap_or_default();
        kept.push_str(before);
        rest = after;
    }
    kept.push_str(rest);
    kept
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

    #[test]
    fn a_document_has_no_scripts_and_leads_to_itself_in_the_other_language() {
        let shell = DocumentShell::new(
            "<html lang=\"kk\"><head><title>T</title><!-- page --><script src=\"/boot.js\" defer></script>\
             <script type=\"module\">import x;</script><link rel=\"modulepreload\" href=\"/a.js\">\
             <link rel=\"preload\" href=\"/a.wasm\"><link rel=\"stylesheet\" href=\"/a.css\"></head><body>\
             <nav><a href=\"/kk/\" hreflang=\"kk\">Қаз</a><a href=\"/ru/\" hreflang=\"ru\">Рус</a></nav>\
             <main><!-- content --></main><div class=\"trouble\" hidden><p>!</p></div>\
             <noscript><div class=\"trouble\"><p>?</p></div></noscript></body></html>",
        );
        let paths = ["/kk/news".to_owned(), "/ru/news".to_owned()];
        assert_eq!(
            shell.fill(&FILLING, &paths, "<footer></footer>"),
            "<html lang=\"ru\"><head><title>A &amp; B</title><meta><link rel=\"stylesheet\" href=\"/a.css\"></head><body>\
             <nav><a href=\"/kk/news\" hreflang=\"kk\">Қаз</a><a href=\"/ru/news\" hreflang=\"ru\">Рус</a></nav>\
             <main><h1></main><footer></footer></body></html>",
        );
    }
}
