//! Content encodings: which of them a client takes (RFC 9110, section 12.5.3), and compressing while it waits.

use std::io::Write as _;

use axum::http::{HeaderMap, header};
use brotli::enc::BrotliEncoderParams;

/// A content encoding in which bytes stand ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// Brotli.
    Br,
    /// Gzip.
    Gzip,
    /// As they are.
    Identity,
}

impl Encoding {
    /// The value of `Content-Encoding`.
    pub(crate) const fn name(self) -> Option<&'static str> {
        match self {
            Encoding::Br => Some("br"),
            Encoding::Gzip => Some("gzip"),
            Encoding::Identity => None,
        }
    }
}

/// The encodings that a request takes beside the plain bytes, which everybody gets who takes none of the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Accepted {
    /// Brotli.
    pub(crate) br: bool,
    /// Gzip.
    pub(crate) gzip: bool,
}

impl Accepted {
    /// Reads `Accept-Encoding`. What is named with `q=0` is not taken; `*` stands for what is not named.
    pub(crate) fn of(headers: &HeaderMap) -> Accepted {
        let (mut br, mut gzip, mut others) = (None, None, None);
        for value in headers.get_all(header::ACCEPT_ENCODING) {
            let Ok(value) = value.to_str() else { continue };
            for part in value.split(',') {
                let (name, parameters) = part.split_once(';').unwrap_or((part, ""));
                let name = name.trim();
                let taken = Some(!is_refused(parameters));
                if name.eq_ignore_ascii_case("br") {
                    br = taken;
                } else if name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip") {
                    gzip = taken;
                } else if name == "*" {
                    others = taken;
                }
            }
        }
        let others = others.unwrap_or(false);
        Accepted {
            br: br.unwrap_or(others),
            gzip: gzip.unwrap_or(others),
        }
    }
}

/// Whether parameters say `q=0`, with any number of decimals.
fn is_refused(parameters: &str) -> bool {
    parameters.split(';').any(|parameter| {
        parameter.trim().split_once('=').is_some_and(|(name, value)| {
            name.trim().eq_ignore_ascii_case("q")
                && value.trim().bytes().all(|byte| matches!(byte, b'0' | b'.'))
        })
    })
}

/// Brotli while the client waits: a tenth larger than the best, made in a hundredth of the time.
pub(crate) fn brotli_quickly(bytes: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::with_capacity(bytes.len() / 4);
    let parameters = BrotliEncoderParams {
        quality: 4,
        lgwin: 20,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut rest = bytes;
    // Memory does not refuse to be written.
    brotli::BrotliCompress(&mut rest, &mut compressed, &parameters).unwrap_or_default();
    compressed
}

/// Gzip while the client waits.
pub(crate) fn gzip_quickly(bytes: &[u8]) -> Vec<u8> {
    let mut writer =
        flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 4), flate2::Compression::fast());
    writer.write_all(bytes).unwrap_or_default();
    writer.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn encodings_are_read() {
        for (given, br, gzip) in [
            ("", false, false),
            ("gzip, deflate, br, zstd", true, true),
            ("gzip", false, true),
            ("BR;q=1.0, GZIP;q=0.5", true, true),
            ("br;q=0, gzip", false, true),
            ("br; q=0.000, gzip;q=0.001", false, true),
            ("*", true, true),
            ("*;q=0", false, false),
            ("br, *;q=0", true, false),
            ("gzip;q=0, *", true, false),
            ("identity", false, false),
            (";;,,=;q", false, false),
        ] {
            let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(given))]);
            assert_eq!(Accepted::of(&headers), Accepted { br, gzip }, "{given:?}");
        }
    }
}
