//! What a first visit to the search fetches, asked of a running server as a browser would.

use anyhow::{Result, bail};

use crate::http::{Answer, get};

/// The search in Russian; its page in Kazakh names the same files.
pub(crate) const PAGE: &str = "/ru/";

/// One file of the visit.
pub(crate) struct Fetched {
    /// Its path and query.
    pub(crate) path: String,
    /// How it was answered, with brotli.
    pub(crate) answer: Answer,
}

/// Fetches the page and every file that it or its style sheets name.
///
/// # Errors
///
/// One of them is not answered with 200.
pub(crate) fn first(port: u16) -> Result<Vec<Fetched>> {
    let mut paths = vec![PAGE.to_owned()];
    // The page in plain text, to read the names of the files in it; it is not counted.
    paths.extend(named_in(&text(port, PAGE)?));
    let sheets: Vec<String> = paths
        .iter()
        .filter(|path| path.ends_with(".css"))
        .cloned()
        .collect();
    for sheet in sheets {
        paths.extend(named_in(&text(port, &sheet)?));
    }
    let mut fetched: Vec<Fetched> = Vec::new();
    for path in paths {
        if fetched.iter().any(|file| file.path == path) {
            continue;
        }
        let answer = get(port, &path, "br")?;
        if answer.status != 200 {
            bail!("the page names {path}, which is answered with {}", answer.status);
        }
        fetched.push(Fetched { path, answer });
    }
    Ok(fetched)
}

fn text(port: u16, path: &str) -> Result<String> {
    Ok(String::from_utf8_lossy(&get(port, path, "identity")?.body).into_owned())
}

/// Paths of files, which have a dot in their last part, between quotes or brackets; links to pages have none.
fn named_in(text: &str) -> Vec<String> {
    text.split(['"', '\'', '(', ')', '<', '>', ' ', '\n'])
        .filter(|part| part.starts_with('/') && !part.starts_with("//"))
        .filter(|part| {
            let last = part.rsplit('/').next().unwrap_or_default();
            last.split_once('.')
                .is_some_and(|(name, kind)| !name.is_empty() && !kind.is_empty())
        })
        // Subscriptions and exports are offered, not fetched.
        .filter(|part| !part.starts_with("/feeds/") && !part.starts_with("/api/"))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_and_pages_are_not() {
        #[track_caller]
        fn check(text: &str, expected: &[&str]) {
            assert_eq!(named_in(text), expected);
        }
        check(
            r#"<link rel="stylesheet" href="/register-1.css"/>"#,
            &["/register-1.css"],
        );
        check(
            "init('/a_bg.wasm'); import x from '/a.js';",
            &["/a_bg.wasm", "/a.js"],
        );
        check("a{background:url(/rule.svg)}", &["/rule.svg"]);
        check(r#"<a href="/ru/editions/2">"#, &[]);
        check(
            r#"<a href="/feeds/editions.ru.atom"><a href="/api/v1/openapi.json">"#,
            &[],
        );
        check(r#"<a href="//example.org/a.js">"#, &[]);
        check("</a.>", &[]);
    }
}
