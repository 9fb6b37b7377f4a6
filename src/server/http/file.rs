//! A file that stands ready in memory, in every encoding and with its headers: answering with it copies no bytes.

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header};
use bytes::Bytes;

use super::{
    encoding::{self, Accepted, Encoding},
    sent::Sent,
    spool::Spooled,
    validator,
};
use crate::{artifact::Artifact, fingerprint::Fingerprint};

/// Shorter answers fit into one packet anyway.
const WORTH_COMPRESSING_BYTES: usize = 1000;

/// How long caches may keep a file without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// For a year: its address names its content.
    ForEver,
    /// Not at all: they ask each time whether it changed, and mostly are told that it did not.
    Ask,
}

impl Keep {
    const fn header(self) -> HeaderValue {
        match self {
            Keep::ForEver => HeaderValue::from_static("public, max-age=31536000, immutable"),
            Keep::Ask => HeaderValue::from_static("no-cache"),
        }
    }
}

/// What a file is made of.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    /// Its media type.
    pub(crate) media: &'static str,
    /// The bytes as they are.
    pub(crate) identity: Bytes,
    /// With brotli, where that saves bytes.
    pub(crate) br: Option<Bytes>,
    /// With gzip, where that saves bytes.
    pub(crate) gzip: Option<Bytes>,
    /// A fingerprint of the bytes as they are, in hexadecimal; the entity tags are made of it.
    pub(crate) fingerprint: String,
    /// How long caches may keep it.
    pub(crate) keep: Keep,
    /// Whether other clients get it in another encoding.
    pub(crate) negotiated: bool,
}

/// A file that stands ready.
#[derive(Debug)]
pub(crate) struct File {
    identity: Variant,
    br: Option<Variant>,
    gzip: Option<Variant>,
    /// Holds what most clients take where the kernel sends it from.
    _spooled: Option<Spooled>,
}

#[derive(Debug)]
struct Variant {
    /// The headers of the whole answer.
    whole: HeaderMap,
    /// The headers of the answer that nothing changed.
    unchanged: HeaderMap,
    tag: Box<str>,
    body: Bytes,
}

impl Content {
    /// Bytes that are made for one request, compressed quickly and only as the request takes it.
    pub(crate) fn made(media: &'static str, bytes: Vec<u8>, headers: &HeaderMap) -> Content {
        let Accepted { br, gzip } = Accepted::of(headers);
        Content::quickly(
            media,
            bytes,
            Accepted {
                br,
                gzip: gzip && !br,
            },
        )
    }

    /// Bytes that are made for one request and may be kept for others, compressed quickly in every way.
    pub(crate) fn made_to_keep(media: &'static str, bytes: Vec<u8>) -> Content {
        Content::quickly(media, bytes, Accepted { br: true, gzip: true })
    }

    fn quickly(media: &'static str, bytes: Vec<u8>, accepted: Accepted) -> Content {
        let worth = bytes.len() >= WORTH_COMPRESSING_BYTES;
        Content {
            media,
            br: (worth && accepted.br).then(|| encoding::brotli_quickly(&bytes).into()),
            gzip: (worth && accepted.gzip).then(|| encoding::gzip_quickly(&bytes).into()),
            fingerprint: Fingerprint::of(&bytes).to_string(),
            identity: bytes.into(),
            keep: Keep::Ask,
            negotiated: worth,
        }
    }

    /// Bytes that are made once and answered often.
    pub(crate) fn prepared(media: &'static str, bytes: Vec<u8>) -> Content {
        Content::of(&Artifact::of(bytes), media, Keep::Ask)
    }

    /// Bytes that were made before.
    pub(crate) fn of(artifact: &Artifact, media: &'static str, keep: Keep) -> Content {
        let shorter = |bytes: &Bytes| (bytes.len() < artifact.bytes.len()).then(|| bytes.clone());
        let (br, gzip) = (shorter(&artifact.br), shorter(&artifact.gzip));
        Content {
            media,
            identity: artifact.bytes.clone(),
            negotiated: br.is_some() || gzip.is_some(),
            br,
            gzip,
            fingerprint: artifact.fingerprint.to_string(),
            keep,
        }
    }
}

impl File {
    /// Prepares a file; `more` are headers that go with every answer, such as the security headers.
    pub(crate) fn new(content: &Content, more: &HeaderMap) -> File {
        let variant = |encoding: Encoding, body: &Bytes| Variant::new(content, encoding, body.clone(), more);
        File {
            identity: variant(Encoding::Identity, &content.identity),
            br: content.br.as_ref().map(|body| variant(Encoding::Br, body)),
            gzip: content.gzip.as_ref().map(|body| variant(Encoding::Gzip, body)),
            _spooled: None,
        }
    }

    /// Prepares a file that will be asked for often.
    pub(crate) fn standing(content: &Content, more: &HeaderMap) -> File {
        let mostly = content.br.as_ref().unwrap_or(&content.identity);
        File {
            _spooled: Spooled::new(mostly),
            ..File::new(content, more)
        }
    }

    /// How much memory its bytes take.
    pub(crate) fn size_bytes(&self) -> usize {
        let variants = [Some(&self.identity), self.br.as_ref(), self.gzip.as_ref()];
        variants
            .into_iter()
            .flatten()
            .map(|variant| variant.body.len())
            .sum()
    }

    /// Answers a `GET` or `HEAD`.
    pub(crate) fn answer(&self, method: &Method, headers: &HeaderMap) -> Response<Sent> {
        self.answer_with(StatusCode::OK, method, headers)
    }

    /// Answers a `GET` or `HEAD` with another status than 200, as for a page that says that there is none.
    pub(crate) fn answer_with(
        &self,
        status: StatusCode,
        method: &Method,
        headers: &HeaderMap,
    ) -> Response<Sent> {
        let accepted = Accepted::of(headers);
        let br = self.br.as_ref().filter(|_| accepted.br);
        let gzip = || self.gzip.as_ref().filter(|_| accepted.gzip);
        let variant = br.or_else(gzip).unwrap_or(&self.identity);
        let mut response = Response::new(Sent::Ready(Bytes::new()));
        if status == StatusCode::OK && validator::is_known(headers, &variant.tag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            *response.headers_mut() = variant.unchanged.clone();
            return response;
        }
        *response.status_mut() = status;
        *response.headers_mut() = variant.whole.clone();
        if method != Method::HEAD {
            *response.body_mut() = Sent::Ready(variant.body.clone());
        }
        response
    }
}

impl Variant {
    fn new(content: &Content, encoding: Encoding, body: Bytes, more: &HeaderMap) -> Variant {
        let start = content.fingerprint.get(..32).unwrap_or(&content.fingerprint);
        let tag = match encoding.name() {
            None => format!("\"{start}\""),
            Some(name) => format!("\"{start}-{name}\""),
        };
        let mut unchanged = more.clone();
        let mut set = |name: HeaderName, value: HeaderValue| drop(unchanged.insert(name, value));
        set(header::CACHE_CONTROL, content.keep.header());
        // Hexadecimal digits and a name of letters are a valid header value.
        if let Ok(value) = HeaderValue::from_str(&tag) {
            set(header::ETAG, value);
        }
        if content.negotiated {
            set(header::VARY, HeaderValue::from_static("accept-encoding"));
        }
        let mut whole = unchanged.clone();
        whole.insert(header::CONTENT_TYPE, HeaderValue::from_static(content.media));
        whole.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if let Some(name) = encoding.name() {
            whole.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        Variant {
            whole,
            unchanged,
            tag: tag.into(),
            body,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> File {
        let content = Content {
            media: "text/css; charset=utf-8",
            identity: Bytes::from_static(b"plain plain plain"),
            br: Some(Bytes::from_static(b"br")),
            gzip: Some(Bytes::from_static(b"gz!")),
            fingerprint: "0123456789abcdef".repeat(4),
            keep: Keep::Ask,
            negotiated: true,
        };
        File::new(
            &content,
            &HeaderMap::from_iter([(
                header::X_CONTENT_TYPE_OPTIONS,
                HeaderValue::from_static("nosniff"),
            )]),
        )
    }

    /// The status, encoding, length and tag of the answer.
    fn told(method: &Method, headers: &[(HeaderName, &'static str)]) -> String {
        let headers = headers
            .iter()
            .map(|(name, value)| (name.clone(), HeaderValue::from_static(value)))
            .collect::<HeaderMap>();
        let response = file().answer(method, &headers);
        assert_eq!(response.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(response.headers()[header::VARY], "accept-encoding");
        let header = |name: HeaderName| {
            response
                .headers()
                .get(name)
                .map_or("-", |value| value.to_str().unwrap())
                .to_owned()
        };
        format!(
            "{} {} {} {}",
            response.status().as_u16(),
            header(header::CONTENT_ENCODING),
            header(header::CONTENT_LENGTH),
            header(header::ETAG)
        )
    }

    #[test]
    fn files_are_negotiated_and_validated() {
        const START: &str = "0123456789abcdef0123456789abcdef";
        let encoding = header::ACCEPT_ENCODING;
        let known = header::IF_NONE_MATCH;
        for (headers, expected) in [
            (vec![], format!("200 - 17 \"{START}\"")),
            (
                vec![(encoding.clone(), "gzip, br")],
                format!("200 br 2 \"{START}-br\""),
            ),
            (
                vec![(encoding.clone(), "gzip, br;q=0")],
                format!("200 gzip 3 \"{START}-gzip\""),
            ),
            (vec![(known.clone(), "*")], format!("304 - - \"{START}\"")),
            (
                vec![
                    (encoding.clone(), "br"),
                    (known.clone(), "W/\"0123456789abcdef0123456789abcdef-br\""),
                ],
                format!("304 - - \"{START}-br\""),
            ),
            (
                vec![(known, "\"0123456789abcdef0123456789abcdef-br\"")],
                format!("200 - 17 \"{START}\""),
            ),
        ] {
            assert_eq!(told(&Method::GET, &headers), expected, "{headers:?}");
            assert_eq!(told(&Method::HEAD, &headers), expected, "{headers:?}");
        }
    }
}
