//! Asking the server.

use gloo_net::http::{Method, RequestBuilder, Response};
use register_api::problem::Problem;
use register_domain::text::Lang;
use register_i18n::desk::frame;
use serde::{Serialize, de::DeserializeOwned};

/// Why nothing came back that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer: the connection, or the server, is down.
    NoAnswer,
    /// The server refused, and says why.
    Refused(Box<Problem>),
    /// An answer that this application does not understand, as from a newer server.
    NotUnderstood,
}

impl Failure {
    /// Whether the server has decided: sending the same again would be another attempt, not the same one.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        matches!(self, Failure::Refused(problem) if problem.status < 500)
    }

    /// The stable code of the server's refusal.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Failure::Refused(problem) => Some(&problem.code),
            _ => None,
        }
    }

    /// Why, line by line: the whole list where the server gives one.
    #[must_use]
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        match self {
            Failure::Refused(problem) if !problem.fields.is_empty() => {
                problem.fields.iter().map(|fault| fault.detail.clone()).collect()
            }
            _ => vec![self.told(lang)],
        }
    }

    /// Whether nobody is signed in, or no longer.
    #[must_use]
    pub fn is_signed_out(&self) -> bool {
        matches!(self, Failure::Refused(problem) if problem.code == "not_signed_in")
    }

    /// Why, in words.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        match self {
            Failure::NoAnswer => frame::NO_ANSWER.get(lang).to_owned(),
            Failure::NotUnderstood => frame::NOT_UNDERSTOOD.get(lang).to_owned(),
            Failure::Refused(problem) if problem.detail.is_empty() => problem.title.clone(),
            Failure::Refused(problem) => format!("{}. {}", problem.title, problem.detail),
        }
    }
}

/// Gets what stands at an address; the server speaks this language when it refuses.
///
/// # Errors
///
/// Nothing came that can be shown.
pub async fn get<T: DeserializeOwned>(lang: Lang, address: &str) -> Result<T, Failure> {
    let answer = RequestBuilder::new(&with_lang(address, lang)).send().await;
    read(answer).await
}

/// Sends something; `csrf_token` belongs to the session, where there is one.
///
/// # Errors
///
/// It was not taken, or nothing came that can be shown.
pub async fn send<T: DeserializeOwned>(
    method: Method,
    lang: Lang,
    address: &str,
    csrf_token: Option<&str>,
    body: Option<&impl Serialize>,
) -> Result<T, Failure> {
    send_once(method, lang, address, csrf_token, None, body).await
}

/// The same under a key: what is sent again under the same key is carried out once.
///
/// # Errors
///
/// It was not taken, or nothing came that can be shown.
pub async fn send_once<T: DeserializeOwned>(
    method: Method,
    lang: Lang,
    address: &str,
    csrf_token: Option<&str>,
    key: Option<&str>,
    body: Option<&impl Serialize>,
) -> Result<T, Failure> {
    let headers = [("x-csrf-token", csrf_token), ("idempotency-key", key)];
    let request = RequestBuilder::new(&with_lang(address, lang)).method(method);
    let request = headers
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .fold(request, |request, (name, value)| request.header(name, value));
    let answer = match body {
        Some(body) => {
            request
                .json(body)
                .map_err(|_unwritable| Failure::NotUnderstood)?
                .send()
                .await
        }
        None => request.send().await,
    };
    read(answer).await
}

async fn read<T: DeserializeOwned>(answer: Result<Response, gloo_net::Error>) -> Result<T, Failure> {
    let answer = answer.map_err(|_no_answer| Failure::NoAnswer)?;
    let text = answer.text().await.map_err(|_broken_off| Failure::NoAnswer)?;
    understand(answer.status(), &text)
}

/// What an answer means.
fn understand<T: DeserializeOwned>(status: u16, text: &str) -> Result<T, Failure> {
    // An answer without a body stands for nothing, which JSON calls `null`.
    let text = if text.is_empty() { "null" } else { text };
    if (200..300).contains(&status) {
        return serde_json::from_str(text).map_err(|_other| Failure::NotUnderstood);
    }
    let problem = serde_json::from_str::<Problem>(text);
    Err(problem.map_or(Failure::NotUnderstood, |problem| {
        Failure::Refused(Box::new(problem))
    }))
}

fn with_lang(address: &str, lang: Lang) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}lang={}", lang.code())
}

/// An address with the number of what it is about in the place of `{id}`.
#[must_use]
pub fn numbered(address: &str, id: u32) -> String {
    address.replace("{id}", &id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_understood_or_said_to_be_not() {
        assert_eq!(understand::<()>(204, ""), Ok(()));
        assert_eq!(understand::<u8>(200, "7"), Ok(7));
        assert_eq!(understand::<u8>(200, "<html>"), Err(Failure::NotUnderstood));
        assert_eq!(understand::<u8>(502, "<html>"), Err(Failure::NotUnderstood));
        let refused = understand::<u8>(
            401,
            r#"{"type":"about:blank","status":401,"code":"not_signed_in","title":"T","detail":"D","request_id":"1"}"#,
        );
        let failure = refused.unwrap_err();
        assert!(failure.is_signed_out());
        assert!(failure.is_decided());
        assert_eq!(failure.lines(Lang::Kk), ["T. D"]);
        assert!(!Failure::NoAnswer.is_decided());
        assert_eq!(failure.told(Lang::Kk), "T. D");
    }

    #[test]
    fn addresses_name_their_language_and_number() {
        assert_eq!(with_lang("/a", Lang::Kk), "/a?lang=kk");
        assert_eq!(with_lang("/a?page=2", Lang::Ru), "/a?page=2&lang=ru");
        assert_eq!(numbered("/people/{id}/roles", 12), "/people/12/roles");
    }
}
