//! The built site inside the binary: its files, its shell, the policy of its index.html.

use std::collections::HashMap;

use axum::http::HeaderMap;
use bytes::Bytes;

use super::{
    file::{Content, File, Keep},
    security::{self, Security},
    shell::Shell,
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

/// The built site; empty when there was none.
pub(crate) const EMBEDDED: &[Embedded] = include!(concat!(env!("OUT_DIR"), "/site.rs"));

/// Everything of the site that does not depend on the register.
#[derive(Debug)]
pub(crate) struct Site {
    /// The files by their addresses.
    pub(crate) files: HashMap<String, File>,
    /// The page into which every page is written; `None` without a built site.
    pub(crate) shell: Option<Shell>,
    /// The headers of every page.
    pub(crate) page_headers: HeaderMap,
}

impl Site {
    /// Prepares the site.
    pub(crate) fn new(embedded: &[Embedded], security: &Security) -> Site {
        let index = embedded.iter().find(|file| file.path == "index.html");
        let index_html = index
            .map(|index| String::from_utf8_lossy(index.identity))
            .unwrap_or_default();
        let page_headers = security.of_site(&security::site_policy(&index_html));
        let part_headers = security.of_parts();
        let files = embedded.iter().filter(|file| file.path != "index.html");
        Site {
            files: files
                .map(|file| {
                    let headers = if stands_alone(file) {
                        &page_headers
                    } else {
                        &part_headers
                    };
                    (format!("/{}", file.path), File::standing(&content(file), headers))
                })
                .collect(),
            shell: index.map(|_| Shell::new(&index_html)),
            page_headers,
        }
    }
}

/// Whether a file lives by the policy of its own answer: a worker, and a picture that is opened as a page.
fn stands_alone(file: &Embedded) -> bool {
    file.path == "sw.js" || file.media.starts_with("image/svg")
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
