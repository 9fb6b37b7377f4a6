//! `GET /sitemap.xml` and `/robots.txt`: every page of the site for search engines, each with its twin in the other language.

use std::{fmt::Write as _, sync::Arc};

use axum::{extract::State, response::Response};
use register_api::{
    page::{Page, profession_path},
    path,
    refusal::Refusal,
    written::Written,
};
use register_domain::text::Lang;

use super::{
    app::Shared, asked::Asked, file::Content, parameters::Parameters, refusal::Refused, shell::escape,
};
use crate::{overview::Overview, published::Published};

/// How many addresses one file may have.
const MOST: usize = 50_000;

/// Every page of the site; nothing where the site does not know its own address, without which there is no such file.
pub(crate) async fn sitemap(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let base_url = shared.register.base_url();
    if base_url.is_empty() {
        return Err(Refused(Refusal::NotFound));
    }
    let xml = written(&shared.placed().published, &shared.register.overview(), base_url);
    Ok(asked.content(&Content::made(
        "application/xml",
        xml.into_bytes(),
        &asked.headers,
    )))
}

/// What search engines need not read, and where the list of pages is.
pub(crate) async fn robots(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    let mut text = format!("User-agent: *\nDisallow: {}\n", path::cabinet::ROOT);
    for lang in Lang::ALL {
        let _infallible = writeln!(text, "Disallow: /{}/cabinet", lang.code());
    }
    let base_url = shared.register.base_url();
    if !base_url.is_empty() {
        let _infallible = writeln!(text, "Sitemap: {base_url}/sitemap.xml");
    }
    Ok(asked.content(&Content::made(
        "text/plain; charset=utf-8",
        text.into_bytes(),
        &asked.headers,
    )))
}

fn written(published: &Published, overview: &Overview, base_url: &str) -> String {
    let mut pages: Vec<[String; 2]> = Vec::new();
    let both = |path: &dyn Fn(Lang) -> String| Lang::ALL.map(path);
    pages.extend(Page::FIXED.iter().map(|page| both(&|lang| page.path(lang))));
    pages.extend(Written::FIXED.iter().map(|page| both(&|lang| page.path(lang))));
    pages.extend(published.records().iter().rev().map(|record| {
        let number = record.number.get();
        both(&|lang| Page::Edition { number }.path(lang))
    }));
    pages.extend(overview.news().items.iter().map(|item| {
        let edition = item.edition;
        both(&|lang| Written::NewsItem { edition }.path(lang))
    }));
    if let Some(current) = published.current() {
        pages.extend(
            current
                .edition
                .professions()
                .into_iter()
                .filter_map(|profession| {
                    let name = &profession.entries.first()?.name;
                    Some(both(&|lang| {
                        profession_path(profession.id.0, name.get(lang), lang)
                    }))
                }),
        );
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let base = escape(base_url);
    for paths in pages.iter().take(MOST / 2) {
        for own in paths {
            let _infallible = write!(xml, "<url><loc>{base}{}</loc>", escape(own));
            for (lang, path) in Lang::ALL.into_iter().zip(paths) {
                let _infallible = write!(
                    xml,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{base}{}\"/>",
                    lang.code(),
                    escape(path)
                );
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    xml
}
