//! The built site and cabinet inside the binary: their files, their shells, the policies of their index.html.

use std::collections::HashMap;

use axum::http::HeaderMap;
use bytes::Bytes;

use register_domain::text::Lang;
use register_i18n::desk::frame;

use super::{
    file::{Content, File, Keep},
    page,
    security::{self, Security},
    shell::{DocumentShell, Filling, Shell},
};

/// A file of the built site, as the build script writes it down.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Embedded {
    /// Its path without a slash at the beginning.
    pub(crate) path: &'static str,
    pub(crate) media: &'static str,
    pub(crate) sha256: &'static str,
    /// Whether its name has a hash of its content in it.
    pub(crate) named_by_content: bool,
    pub(crate) identity: &'static [u8],
    pub(crate) br: Option<&'static [u8]>,
    pub(crate) gz: Option<&'static [u8]>,
}

/// The only script that lives by the policy of its own answer.
const SERVICE_WORKER: &str = "sw.js";

/// The built site; empty when there was none.
pub(crate) const EMBEDDED: &[Embedded] = include!(concat!(env!("OUT_DIR"), "/site.rs"));

/// The built cabinet; empty when there was none.
pub(crate) const EMBEDDED_CABINET: &[Embedded] = include!(concat!(env!("OUT_DIR"), "/cabinet.rs"));

/// Everything of the site that does not depend on the register.
#[derive(Debug)]
pub(crate) struct Site {
    /// The files by their addresses.
    pub(crate) files: HashMap<String, File>,
    /// The page into which every page is written; `None` without a built site.
    pub(crate) shell: Option<Shell>,
    /// The same for pages that need no application; `None` without a built site.
    pub(crate) documents: Option<DocumentShell>,
    /// The headers of every page.
    pub(crate) page_headers: HeaderMap,
    /// The page of the cabinet in both languages, the state language first; `None` without a built cabinet. It is the same
    /// under every address of the cabinet, which the application reads itself.
    cabinet: Option<[File; 2]>,
}

impl Site {
    /// Prepares the site and the cabinet, whose files stand beside each other.
    pub(crate) fn new(embedded: &[Embedded], cabinet: &[Embedded], security: &Security) -> Site {
        let index = index_html(embedded);
        let index_html = index.as_deref().unwrap_or_default();
        let page_headers = security.of_site(&security::site_policy(index_html));
        let (parts, pictures) = (security.of_parts(), security.of_pictures());
        let files = cabinet.iter().chain(embedded).filter(|file| file.path != INDEX);
        Site {
            files: files
                .map(|file| {
                    let headers = if file.path == SERVICE_WORKER {
                        &page_headers
                    } else if file.media.starts_with("image/") {
                        &pictures
                    } else {
                        &parts
                    };
                    (format!("/{}", file.path), File::standing(&content(file), headers))
                })
                .collect(),
            shell: index.as_ref().map(|_| Shell::new(index_html)),
            documents: index.as_ref().map(|_| DocumentShell::new(index_html)),
            page_headers,
            cabinet: self::index_html(cabinet).map(|html| cabinet_pages(&html, security)),
        }
    }

    /// The page of the cabinet.
    pub(crate) fn cabinet(&self, lang: Lang) -> Option<&File> {
        let [kk, ru] = self.cabinet.as_ref()?;
        Some(match lang {
            Lang::Kk => kk,
            Lang::Ru => ru,
        })
    }
}

const INDEX: &str = "index.html";

/// The text of an application's index.html.
fn index_html(embedded: &[Embedded]) -> Option<String> {
    let index = embedded.iter().find(|file| file.path == INDEX)?;
    Some(String::from_utf8_lossy(index.identity).into_owned())
}

fn cabinet_pages(index_html: &str, security: &Security) -> [File; 2] {
    let headers = security.of_site(&security::site_policy(index_html));
    let shell = Shell::new(index_html);
    Lang::ALL.map(|lang| {
        let html = shell.fill(&Filling {
            lang,
            title: frame::TITLE.get(lang),
            page: "",
            content: "",
        });
        File::standing(&Content::prepared(page::MEDIA, html.into_bytes()), &headers)
    })
}

fn content(file: &Embedded) -> Content {
    Content {
        media: file.media,
        identity: Bytes::from_static(file.identity),
        br: file.br.map(Bytes::from_static),
        gzip: file.gz.map(Bytes::from_static),
        fingerprint: file.sha256.to_owned(),
        negotiated: file.br.is_some() || file.gz.is_some(),
        keep: if file.named_by_content {
            Keep::ForEver
        } else {
            Keep::Ask
        },
    }
}
