//! Asking the server.

use gloo_net::http::{Method, RequestBuilder, Response};
use register_api::{cases::case::Happened, problem::Problem};
use register_domain::text::Lang;
use register_i18n::desk::frame;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Why nothing came back that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer: the connection, or the server, is down.
    NoAnswer,
    /// The server refused, and says why.
    Refused(Box<Problem>),
    /// The case has moved on since the person has seen it.
    Overtaken(Box<Overtaken>),
    /// An answer that this application does not understand, as from a newer server.
    NotUnderstood,
}

/// What happened to a case while a person was at work with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overtaken {
    /// The refusal.
    pub problem: Problem,
    /// The version of the case now.
    pub version: u32,
    /// What happened since, the oldest first.
    pub happened: Vec<Happened>,
}

/// What such a refusal says beside its problem.
#[derive(Deserialize)]
struct Since {
    version: u32,
    #[serde(default)]
    happened: Vec<Happened>,
}

impl Failure {
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
            Failure::Refused(problem) => in_words(problem),
            Failure::Overtaken(overtaken) => in_words(&overtaken.problem),
        }
    }
}

fn in_words(problem: &Problem) -> String {
    if problem.detail.is_empty() {
        problem.title.clone()
    } else {
        format!("{}. {}", problem.title, problem.detail)
    }
}

/// Gets what stands at an address; the server speaks this language when it refuses.
///
/// # Errors
///
/// Nothing came that can be shown.
pub async fn get<T: DeserializeOwned>(lang: Lang, address: &str) -> Result<T, Failure> {
    let answer = RequestBuilder::new(&with_lang(address, lang)).send().await;
    whole(answer).await?.read()
}

/// What the server answered, to be understood by whoever asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    status: u16,
    text: String,
}

impl Answer {
    /// An answer as it came.
    #[must_use]
    pub fn new(status: u16, text: String) -> Answer {
        Answer { status, text }
    }

    /// What it brought.
    ///
    /// # Errors
    ///
    /// It is a refusal, or is not understood.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        understand(self.status, &self.text)
    }

    /// What a refusal says beside the members that all have, such as what happened meanwhile.
    #[must_use]
    pub fn beside<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(&self.text).ok()
    }
}

/// What goes with something that is sent.
#[derive(Clone, Copy, Debug, Default)]
pub struct Headers<'a> {
    /// What belongs to the session, where there is one.
    pub csrf_token: Option<&'a str>,
    /// Under which key it is carried out once.
    pub key: Option<&'a str>,
}

impl Headers<'_> {
    fn on(self, request: RequestBuilder) -> RequestBuilder {
        [("x-csrf-token", self.csrf_token), ("idempotency-key", self.key)]
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .fold(request, |request, (name, value)| request.header(name, value))
    }
}

/// Sends a file; the server gives it its name and its kind.
///
/// # Errors
///
/// It was not taken, or nothing came that can be shown.
pub async fn send_file<T: DeserializeOwned>(
    lang: Lang,
    address: &str,
    csrf_token: Option<&str>,
    file: &web_sys::File,
) -> Result<T, Failure> {
    let form = web_sys::FormData::new().map_err(|_no_forms| Failure::NotUnderstood)?;
    form.append_with_blob_and_filename("file", file, &file.name())
        .map_err(|_unwritable| Failure::NotUnderstood)?;
    let headers = Headers {
        csrf_token,
        key: None,
    };
    let request = headers
        .on(RequestBuilder::new(&with_lang(address, lang)).method(Method::POST))
        .body(form)
        .map_err(|_unwritable| Failure::NotUnderstood)?;
    whole(request.send().await).await?.read()
}

/// Sends something.
///
/// # Errors
///
/// It was not taken, or nothing came that can be shown.
pub async fn send<T: DeserializeOwned>(
    method: Method,
    lang: Lang,
    address: &str,
    headers: Headers<'_>,
    body: Option<&impl Serialize>,
) -> Result<T, Failure> {
    exchange(method, lang, address, headers, body).await?.read()
}

/// Sends something and gives the answer as it came.
///
/// # Errors
///
/// No answer came.
pub async fn exchange(
    method: Method,
    lang: Lang,
    address: &str,
    headers: Headers<'_>,
    body: Option<&impl Serialize>,
) -> Result<Answer, Failure> {
    let request = headers.on(RequestBuilder::new(&with_lang(address, lang)).method(method));
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
    whole(answer).await
}

async fn whole(answer: Result<Response, gloo_net::Error>) -> Result<Answer, Failure> {
    let answer = answer.map_err(|_no_answer| Failure::NoAnswer)?;
    let text = answer.text().await.map_err(|_broken_off| Failure::NoAnswer)?;
    Ok(Answer::new(answer.status(), text))
}

/// What an answer means.
fn understand<T: DeserializeOwned>(status: u16, text: &str) -> Result<T, Failure> {
    // An answer without a body stands for nothing, which JSON calls `null`.
    let text = if text.is_empty() { "null" } else { text };
    if (200..300).contains(&status) {
        return serde_json::from_str(text).map_err(|_other| Failure::NotUnderstood);
    }
    let Ok(problem) = serde_json::from_str::<Problem>(text) else {
        return Err(Failure::NotUnderstood);
    };
    let since = (problem.code == "stale")
        .then(|| serde_json::from_str::<Since>(text).ok())
        .flatten();
    Err(match since {
        Some(Since { version, happened }) => Failure::Overtaken(Box::new(Overtaken {
            problem,
            version,
            happened,
        })),
        None => Failure::Refused(Box::new(problem)),
    })
}

/// An address whose answer speaks a language.
#[must_use]
pub fn with_lang(address: &str, lang: Lang) -> String {
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
        assert_eq!(failure.told(Lang::Kk), "T. D");
    }

    #[test]
    fn what_happened_meanwhile_is_read() {
        let refused = understand::<u8>(
            409,
            r#"{"type":"about:blank","status":409,"code":"stale","title":"T","request_id":"1","case":5,"version":4,
                "happened":[{"version":4,"at":"2026-11-22T05:00:00Z","event":"withdrawn","by":{"id":1,"name":{"kk":"А","ru":"Б"}},
                "role":"association_member","grounds":[]}]}"#,
        );
        let Err(Failure::Overtaken(overtaken)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!((overtaken.version, overtaken.happened.len()), (4, 1));
        assert_eq!(overtaken.happened[0].event, "withdrawn");
        assert_eq!(Failure::Overtaken(overtaken).told(Lang::Ru), "T");
    }

    #[test]
    fn addresses_name_their_language_and_number() {
        assert_eq!(with_lang("/a", Lang::Kk), "/a?lang=kk");
        assert_eq!(with_lang("/a?page=2", Lang::Ru), "/a?page=2&lang=ru");
        assert_eq!(numbered("/people/{id}/roles", 12), "/people/12/roles");
    }
}
