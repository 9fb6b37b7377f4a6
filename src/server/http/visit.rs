//! The site's addresses beyond the files that stand ready: the greeting at `/`, pages of professions and editions, and
//! what to say where there is nothing.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use register_api::{page::Page, refusal::Refusal, written::Written as Document};
use register_domain::{edition::EditionNumber, entry::ProfessionId, text::Lang};

use super::{
    app::Shared,
    asked::Asked,
    file::{Content, File},
    language, page,
    refusal::{Refused, Written},
};
use crate::published::Published;

/// Answers what no other address answers.
pub(crate) async fn handler(State(shared): State<Arc<Shared>>, asked: Asked, request: Request) -> Response {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut response = Refused(Refusal::MethodNotAllowed).into_response();
        response
            .headers_mut()
            .insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let uri = request.uri();
    if is_file(uri.path()) {
        return Refused(Refusal::NotFound).into_response();
    }
    if let Some((lang, rest)) = addressed(uri.path())
        && is_cabinet(rest)
    {
        return cabinet(&shared, &asked, lang);
    }
    if shared.site.shell.is_none() {
        return Refused(Refusal::NoSite).into_response();
    }
    match addressed(uri.path()) {
        Some((lang, "")) => redirect(StatusCode::PERMANENT_REDIRECT, &format!("/{}/", lang.code()), uri),
        Some((lang, rest)) => match Document::parse(rest) {
            Some(page) => document(&shared, &asked, lang, page),
            None => answer(&shared, &asked, lang, Page::parse(rest), uri.path()),
        },
        None => greet(&shared, &asked, uri),
    }
}

/// Whether a path is that of a file or of data, which a page must never stand in for.
fn is_file(path: &str) -> bool {
    let folder = path.split('/').nth(1).unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    matches!(folder, "api" | "feeds" | "files") || name.contains('.')
}

/// The language that a path begins with, and what follows: nothing, or something with a slash at its beginning.
fn addressed(path: &str) -> Option<(Lang, &str)> {
    let rest = path.strip_prefix('/')?;
    Lang::ALL.into_iter().find_map(|lang| {
        let rest = rest.strip_prefix(lang.code())?;
        (rest.is_empty() || rest.starts_with('/')).then_some((lang, rest))
    })
}

/// Whether what follows the language is an address of the cabinet.
fn is_cabinet(rest: &str) -> bool {
    rest.strip_prefix("/cabinet")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Answers with the page of the cabinet, whatever its address: the application reads it and knows whether there is such a
/// page.
fn cabinet(shared: &Shared, asked: &Asked, lang: Lang) -> Response {
    let Some(page) = shared.site.cabinet(lang) else {
        return Refused(Refusal::NoSite).into_response();
    };
    let mut response = asked.file(page);
    response.extensions_mut().insert(Written);
    response
}

/// Sends those who come without a language to the page in theirs.
fn greet(shared: &Shared, asked: &Asked, uri: &Uri) -> Response {
    let lang = language::of_visitor(&asked.headers);
    let path = match Page::parse(uri.path()) {
        Some(page @ Page::Search) => page.path(lang),
        None if !is_cabinet(uri.path()) && Document::parse(uri.path()).is_none() => {
            return answer(shared, asked, lang, None, uri.path());
        }
        _ => format!("/{}{}", lang.code(), uri.path()),
    };
    let mut response = redirect(StatusCode::FOUND, &path, uri);
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

fn redirect(status: StatusCode, path: &str, uri: &Uri) -> Response {
    let location = match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    let mut response = Response::new(Body::empty());
    // What came in as an address is a header value as well.
    match HeaderValue::from_str(&location) {
        Ok(location) => {
            *response.status_mut() = status;
            response.headers_mut().insert(header::LOCATION, location);
            response
        }
        Err(_not_ascii) => Refused(Refusal::NotFound).into_response(),
    }
}

/// Answers with a page, which may be the one that says that there is none. A page is kept for the next who asks for it by
/// its own path.
fn answer(shared: &Shared, asked: &Asked, lang: Lang, page: Option<Page>, path: &str) -> Response {
    let Some(shell) = &shared.site.shell else {
        return Refused(Refusal::NoSite).into_response();
    };
    let placed = shared.placed();
    let published = &placed.published;
    let mut response = match page.filter(|page| exists(published, page)) {
        Some(page) => {
            let rendered = page::render(shell, published, shared.register.base_url(), lang, &page);
            let content = Content::made_to_keep(page::MEDIA, rendered.html.into_bytes());
            let file = Arc::new(File::standing(&content, &shared.site.page_headers));
            if path == rendered.path || path == page.path(lang) {
                placed.keep(path.to_owned(), Arc::clone(&file));
            }
            asked.file(&file)
        }
        None => {
            let html = page::render_missing(shell, published, lang);
            let content = Content::made(page::MEDIA, html.into_bytes(), &asked.headers);
            asked.file_with(
                StatusCode::NOT_FOUND,
                &File::new(&content, &shared.site.page_headers),
            )
        }
    };
    response.extensions_mut().insert(Written);
    response
}

/// Answers with a page that the server writes whole, from memory.
fn document(shared: &Shared, asked: &Asked, lang: Lang, page: Document) -> Response {
    let placed = shared.placed();
    match page::written::render(shared, &placed.published, lang, page) {
        Some(html) => {
            let content = Content::made(page::MEDIA, html.into_bytes(), &asked.headers);
            let mut response =
                asked.file_with(StatusCode::OK, &File::new(&content, &shared.site.page_headers));
            response.extensions_mut().insert(Written);
            response
        }
        None => answer(shared, asked, lang, None, ""),
    }
}

/// Whether the register has what the page is about.
fn exists(published: &Published, page: &Page) -> bool {
    match *page {
        Page::Profession { id } => !published.history(ProfessionId(id)).is_empty(),
        Page::Edition { number } | Page::Changes { number } => {
            EditionNumber::try_from(number).is_ok_and(|number| published.record(number).is_some())
        }
        Page::Search | Page::Editions | Page::Rules | Page::About => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_cabinet_are_known() {
        for (rest, expected) in [
            ("/cabinet", true),
            ("/cabinet/", true),
            ("/cabinet/sign-in", true),
            ("/cabinets", false),
            ("/rules/cabinet", false),
            ("", false),
        ] {
            assert_eq!(is_cabinet(rest), expected, "{rest}");
        }
    }

    #[test]
    fn addresses_are_told_apart() {
        for (path, file, lang) in [
            ("/", false, None),
            ("/kk", false, Some((Lang::Kk, ""))),
            ("/ru/", false, Some((Lang::Ru, "/"))),
            ("/ru/rules", false, Some((Lang::Ru, "/rules"))),
            ("/russian", false, None),
            ("/kk/cabinet", false, Some((Lang::Kk, "/cabinet"))),
            (
                "/kk/cabinet/nothing.js",
                true,
                Some((Lang::Kk, "/cabinet/nothing.js")),
            ),
            ("/kkk/", false, None),
            ("/missing.js", true, None),
            ("/ru/missing.wasm", true, Some((Lang::Ru, "/missing.wasm"))),
            ("/api/v2/nothing", true, None),
            ("/api", true, None),
            ("/files/none/search", true, None),
        ] {
            assert_eq!((is_file(path), addressed(path)), (file, lang), "{path}");
        }
    }
}
