//! The language of an answer: what the request names, else what the browser prefers, else the state language.

use axum::http::{HeaderMap, header};
use register_domain::text::Lang;

/// The cookie in which the site keeps the choice of a language.
const COOKIE: &str = "lang";

/// The language of a request to the API: the parameter `lang`, else `Accept-Language`, else Kazakh.
pub(crate) fn of_request(query: Option<&str>, headers: &HeaderMap) -> Lang {
    let named = query
        .unwrap_or_default()
        .split('&')
        .find_map(|pair| pair.strip_prefix("lang="));
    named
        .and_then(Lang::from_code)
        .or_else(|| preferred(headers))
        .unwrap_or_default()
}

/// The language in which the site greets: the saved choice, else `Accept-Language`, else Kazakh.
pub(crate) fn of_visitor(headers: &HeaderMap) -> Lang {
    saved(headers).or_else(|| preferred(headers)).unwrap_or_default()
}

fn saved(headers: &HeaderMap) -> Option<Lang> {
    let cookies = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .and_then(|(_, code)| Lang::from_code(code))
}

/// The language of the register that `Accept-Language` weighs most; of two alike the first.
fn preferred(headers: &HeaderMap) -> Option<Lang> {
    let mut best = None;
    for value in headers
        .get_all(header::ACCEPT_LANGUAGE)
        .iter()
        .filter_map(|value| value.to_str().ok())
    {
        for part in value.split(',') {
            let (range, parameters) = part.split_once(';').unwrap_or((part, ""));
            let subtag = range
                .trim()
                .split('-')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            let weight = parameters
                .trim()
                .strip_prefix("q=")
                .map_or(Ok(1.0), str::parse::<f32>)
                .unwrap_or(0.0);
            if let Some(lang) = Lang::from_code(&subtag)
                && weight > best.map_or(0.0, |(_, weight)| weight)
            {
                best = Some((lang, weight));
            }
        }
    }
    best.map(|(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn headers(language: &'static str, cookie: &'static str) -> HeaderMap {
        HeaderMap::from_iter([
            (header::ACCEPT_LANGUAGE, HeaderValue::from_static(language)),
            (header::COOKIE, HeaderValue::from_static(cookie)),
        ])
    }

    #[test]
    fn the_parameter_then_the_browser_decides() {
        for (query, language, expected) in [
            (None, "", Lang::Kk),
            (None, "en-US,en;q=0.9", Lang::Kk),
            (None, "ru-RU,ru;q=0.9,kk;q=0.8", Lang::Ru),
            (None, "ru;q=0.5, kk-KZ;q=0.7", Lang::Kk),
            (None, "ru;q=0, en", Lang::Kk),
            (None, "RU", Lang::Ru),
            (Some("q=1&lang=ru"), "kk", Lang::Ru),
            (Some("lang=kk"), "ru", Lang::Kk),
            (Some("lang=en"), "ru", Lang::Ru),
        ] {
            assert_eq!(
                of_request(query, &headers(language, "")),
                expected,
                "{query:?} {language:?}"
            );
        }
    }

    #[test]
    fn the_saved_choice_goes_first() {
        for (cookie, language, expected) in [
            ("lang=ru", "kk", Lang::Ru),
            ("theme=dark; lang=kk", "ru", Lang::Kk),
            ("lang=fr", "ru", Lang::Ru),
            ("xlang=kk", "ru", Lang::Ru),
        ] {
            assert_eq!(
                of_visitor(&headers(language, cookie)),
                expected,
                "{cookie:?} {language:?}"
            );
        }
    }
}
