//! Entity tags: whether a client already has what it asks for (RFC 9110, section 13.1.2).

use axum::http::{HeaderMap, header};

/// Whether `If-None-Match` names the tag. Tags are compared weakly, as for every `GET`; `*` matches anything.
pub(crate) fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| {
            // No tag of this server has a comma in it.
            value
                .split(',')
                .map(str::trim)
                .any(|given| given == "*" || given.strip_prefix("W/").unwrap_or(given) == tag)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn tags_are_compared() {
        for (given, expected) in [
            ("", false),
            ("\"a1\"", true),
            ("W/\"a1\"", true),
            ("\"b2\", \"a1\"", true),
            ("\"b2\",W/\"a1\"", true),
            ("*", true),
            ("\"b2\"", false),
            ("a1", false),
            ("\"a1", false),
        ] {
            let headers = HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(given))]);
            assert_eq!(is_known(&headers, "\"a1\""), expected, "{given:?}");
        }
        assert!(!is_known(&HeaderMap::new(), "\"a1\""));
    }
}
