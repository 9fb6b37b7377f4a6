//! The cookie of the session. Scripts cannot read it, other sites cannot have it sent with a change, and it goes when the
//! browser is closed.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::people::token::Token;

/// The name over HTTPS, and on this machine: browsers give it to no other host and no part of the site.
const NAME: &str = "__Host-session";
/// The name where people come by plain HTTP.
const PLAIN_NAME: &str = "session";

/// The token in the cookie of a request.
pub(crate) fn token(headers: &HeaderMap, plain: bool) -> Option<Token> {
    let name = if plain { PLAIN_NAME } else { NAME };
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .and_then(|(_, value)| Token::parse(value))
}

/// The header that sets the cookie, or removes it.
pub(crate) fn set(token: Option<&Token>, plain: bool) -> HeaderValue {
    let (name, secure) = if plain {
        (PLAIN_NAME, "")
    } else {
        (NAME, "; Secure")
    };
    let (value, age) = match token {
        Some(token) => (token.secret(), ""),
        None => ("", "; Max-Age=0"),
    };
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    // A token is made of ASCII letters and digits.
    HeaderValue::from_str(&cookie).unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Chance;

    #[test]
    fn the_cookie_comes_back() {
        let token = Token::new(&Chance::of(|bytes| bytes.fill(3)));
        for plain in [false, true] {
            let set = set(Some(&token), plain);
            let set = set.to_str().unwrap();
            assert_eq!(set.contains("Secure"), !plain, "{set}");
            assert!(set.contains("; HttpOnly; SameSite=Lax"), "{set}");
            let sent = format!("lang=kk; {}", set.split(';').next().unwrap());
            let headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_str(&sent).unwrap())]);
            assert!(super::token(&headers, plain) == Some(token.clone()));
            assert!(super::token(&headers, !plain).is_none());
        }
        assert!(set(None, false).to_str().unwrap().ends_with("; Max-Age=0"));
    }
}
