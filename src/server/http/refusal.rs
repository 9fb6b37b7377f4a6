//! A refusal on its way out: it travels in the response's extensions until [`around`](super::around) writes the
//! problem document, in the language and with the id of the request.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use register_api::{
    cabinet::refusal::CabinetRefusal,
    problem::{FieldProblem, MEDIA_TYPE, Problem},
    refusal::{Fault, FaultKind, Refusal},
};
use register_domain::text::Lang;
use register_i18n::refusal as words;

use crate::store::StoreError;

/// A refusal as an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refused(pub(crate) Refusal);

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Refused {
        Refused(refusal)
    }
}

impl From<CabinetRefusal> for Refused {
    fn from(refusal: CabinetRefusal) -> Refused {
        Refused(refusal.into())
    }
}

impl From<StoreError> for Refused {
    /// What a database refuses is no fault of the request, except that somebody was faster.
    fn from(error: StoreError) -> Refused {
        match error {
            StoreError::Overtaken => CabinetRefusal::Overtaken.into(),
            error => {
                tracing::error!(%error, "the database does not answer");
                Refused(Refusal::DatabaseGone)
            }
        }
    }
}

impl Refused {
    /// One parameter is wrong.
    pub(crate) fn parameter(field: &str, kind: FaultKind) -> Refused {
        Refused(Refusal::Parameters(vec![Fault {
            field: field.to_owned(),
            kind,
        }]))
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status(&self.0);
        response.extensions_mut().insert(self);
        response
    }
}

fn status(refusal: &Refusal) -> StatusCode {
    StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The refusal of a response, if it is one: what a handler said, or what a status without words must mean.
pub(crate) fn of(response: &mut Response) -> Option<Refusal> {
    if let Some(Refused(refusal)) = response.extensions_mut().remove::<Refused>() {
        return Some(refusal);
    }
    if response.headers().contains_key(header::CONTENT_TYPE)
        && response.extensions().get::<Written>().is_some()
    {
        return None;
    }
    Some(match response.status() {
        StatusCode::METHOD_NOT_ALLOWED => Refusal::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::BodyTooLarge,
        StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => Refusal::Timeout,
        status if status.is_client_error() => Refusal::NotFound,
        status if status.is_server_error() => Refusal::Internal,
        _ => return None,
    })
}

/// Marks an answer with an error's status that has its own body, such as the page that says that there is none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Written;

/// The problem document of a refusal.
pub(crate) fn document(refusal: &Refusal, lang: Lang, request_id: &str) -> Problem {
    let field = |fault: &Fault| FieldProblem {
        field: fault.field.clone(),
        code: fault.kind.code().to_owned(),
        detail: words::fault(lang, &fault.kind),
    };
    let fields = match refusal {
        Refusal::Parameters(faults) | Refusal::Fields(faults) => faults.iter().map(field).collect(),
        Refusal::UnknownProfession => vec![field(&Fault {
            field: "id".to_owned(),
            kind: FaultKind::Unknown,
        })],
        Refusal::UnknownEdition => vec![field(&Fault {
            field: "n".to_owned(),
            kind: FaultKind::Unknown,
        })],
        _ => Vec::new(),
    };
    Problem {
        kind: "about:blank".to_owned(),
        status: refusal.status(),
        code: refusal.code().to_owned(),
        title: words::title(lang, refusal).to_owned(),
        detail: words::detail(lang, refusal),
        fields,
        request_id: request_id.to_owned(),
    }
}

/// Writes the problem document into the response that carried the refusal; its other headers stay.
pub(crate) fn write(response: &mut Response, refusal: &Refusal, lang: Lang, request_id: &str) {
    let problem = document(refusal, lang, request_id);
    // A struct of strings and numbers is always written.
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    *response.status_mut() = status(refusal);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Refusal::TooManyRequests { retry_after_seconds } = refusal {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
    }
    *response.body_mut() = Body::from(body);
}
