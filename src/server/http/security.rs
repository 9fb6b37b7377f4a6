//! The headers that keep a browser from doing what the site never asks for, and that open the data to other sites.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};

/// The headers of every answer, for pages, for files and for data.
#[derive(Clone, Debug)]
pub(crate) struct Security {
    common: HeaderMap,
}

impl Security {
    /// `https` when people reach the site by it: browsers are then told never to come without.
    pub(crate) fn new(https: bool) -> Security {
        let mut common = HeaderMap::from_iter([
            (
                header::X_CONTENT_TYPE_OPTIONS,
                HeaderValue::from_static("nosniff"),
            ),
            (
                header::REFERRER_POLICY,
                HeaderValue::from_static("strict-origin-when-cross-origin"),
            ),
            (
                HeaderName::from_static("permissions-policy"),
                HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            ),
            (
                HeaderName::from_static("cross-origin-opener-policy"),
                HeaderValue::from_static("same-origin"),
            ),
        ]);
        if https {
            common.insert(
                header::STRICT_TRANSPORT_SECURITY,
                HeaderValue::from_static("max-age=31536000; includeSubDomains"),
            );
        }
        Security { common }
    }

    /// For the site's own pages, and whatever else has a policy of its own; `policy` is the content security policy of its index.html.
    pub(crate) fn of_site(&self, policy: &str) -> HeaderMap {
        self.with(policy, HeaderValue::from_static("same-origin"))
    }

    /// For the files that its pages are made of: scripts, styles, WebAssembly. They live by the policy of their page; every byte
    /// said again with each of them would be waited for.
    pub(crate) fn of_parts(&self) -> HeaderMap {
        let mut headers = HeaderMap::from_iter([
            (
                header::X_CONTENT_TYPE_OPTIONS,
                HeaderValue::from_static("nosniff"),
            ),
            (
                HeaderName::from_static("cross-origin-resource-policy"),
                HeaderValue::from_static("same-origin"),
            ),
        ]);
        if let Some(transport) = self.common.get(header::STRICT_TRANSPORT_SECURITY) {
            headers.insert(header::STRICT_TRANSPORT_SECURITY, transport.clone());
        }
        headers
    }

    /// For data, which any site may read.
    pub(crate) fn of_data(&self) -> HeaderMap {
        self.open(DATA_POLICY)
    }

    /// For what only those see who are signed in: no other site may read it, and nobody keeps it.
    pub(crate) fn of_cabinet(&self) -> HeaderMap {
        let mut headers = self.with(DATA_POLICY, HeaderValue::from_static("same-origin"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers
    }

    /// For a page that stands alone, such as the official form: its own inline styles are allowed by their hashes.
    pub(crate) fn of_document(&self, html: &str) -> HeaderMap {
        let styles = hashes(html, "<style", "</style>");
        self.open(&format!("default-src 'none'; style-src{styles}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
    }

    fn open(&self, policy: &str) -> HeaderMap {
        let mut headers = self.with(policy, HeaderValue::from_static("cross-origin"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        headers.insert(
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            HeaderValue::from_static("etag, ratelimit, ratelimit-policy, retry-after, x-request-id"),
        );
        headers
    }

    fn with(&self, policy: &str, resource_policy: HeaderValue) -> HeaderMap {
        let mut headers = self.common.clone();
        headers.insert(
            HeaderName::from_static("cross-origin-resource-policy"),
            resource_policy,
        );
        // Policies are made here, of ASCII without line breaks.
        let policy = HeaderValue::from_str(policy).unwrap_or(HeaderValue::from_static(DATA_POLICY));
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        headers
    }
}

const DATA_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// The content security policy of the site: everything from the site itself, WebAssembly, and of inline scripts only those
/// of its own index.html, by their hashes.
pub(crate) fn site_policy(index_html: &str) -> String {
    let scripts = hashes(index_html, "<script", "</script>");
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
         form-action 'self'; frame-ancestors 'none'"
    )
}

/// The hashes of the inline elements between an opening and a closing tag, each after a space; `'none'` of the lack of
/// them is said by the caller's own words.
fn hashes(html: &str, open: &str, close: &str) -> String {
    let mut hashes = String::new();
    let mut rest = html;
    while let Some((_, from)) = rest.split_once(open) {
        let Some((tag, from)) = from.split_once('>') else {
            break;
        };
        let Some((content, after)) = from.split_once(close) else {
            break;
        };
        if !content.is_empty() && !has_source(tag) {
            let hash = BASE64_STANDARD.encode(Sha256::digest(content));
            hashes.push_str(&format!(" 'sha256-{hash}'"));
        }
        rest = after;
    }
    hashes
}

fn has_source(tag: &str) -> bool {
    tag.split_ascii_whitespace()
        .any(|attribute| attribute.starts_with("src="))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_allowed_by_their_hash() {
        // The hash of `doSomething();` stands in the specification of CSP.
        for (html, expected) in [
            ("<p>", ""),
            ("<script src=\"/a.js\"></script>", ""),
            ("<script type=module src='/a.js' defer></script>", ""),
            (
                "<script>alert('Hello, world.');</script>",
                " 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
            ),
            ("<script>never closed", ""),
        ] {
            assert_eq!(hashes(html, "<script", "</script>"), expected, "{html}");
        }
        let policy = site_policy("<script>alert('Hello, world.');</script>");
        assert!(policy.contains(
            "'wasm-unsafe-eval' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='; style-src 'self';"
        ));
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn only_data_are_open_to_other_sites() {
        let security = Security::new(true);
        let site = security.of_site("default-src 'self'");
        assert!(!site.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN));
        assert_eq!(site["cross-origin-resource-policy"], "same-origin");
        assert_eq!(site[header::CONTENT_SECURITY_POLICY], "default-src 'self'");
        let part = security.of_parts();
        assert!(!part.contains_key(header::CONTENT_SECURITY_POLICY));
        assert_eq!(part["cross-origin-resource-policy"], "same-origin");
        assert_eq!(part[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert!(part.contains_key(header::STRICT_TRANSPORT_SECURITY));
        let data = security.of_data();
        assert_eq!(data[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
        assert!(data.contains_key(header::STRICT_TRANSPORT_SECURITY));
        assert!(
            !Security::new(false)
                .of_data()
                .contains_key(header::STRICT_TRANSPORT_SECURITY)
        );
        let form = security.of_document("<style media=print>p{}</style>");
        assert!(
            form[header::CONTENT_SECURITY_POLICY]
                .to_str()
                .unwrap()
                .contains("style-src 'sha256-")
        );
    }
}
