//! What stands around every request that does not find a file ready: its id and language, the limits, the words of a
//! refusal, the headers of every answer, one line in the log.

use std::{
    borrow::Cow,
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use register_api::{path, refusal::Refusal};
use register_domain::text::Lang;
use tokio::time::Instant;

use super::{
    language,
    limit::{Client, Left, RateLimit},
    parameters,
    refusal::{self, Refused},
};

/// How long an address may be. A query of 10,000 Cyrillic letters fits, so that it is refused by its name.
const ADDRESS_LIMIT_BYTES: usize = 62_000;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What stands around every request.
#[derive(Debug)]
pub(crate) struct Around {
    /// The headers of every answer that does not bring its own.
    pub(crate) headers: HeaderMap,
    pub(crate) limit: RateLimit,
    /// What tells the ids of this run of the program from those of others.
    pub(crate) run: u64,
    pub(crate) counter: AtomicU64,
}

/// Whose connection a request came on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) IpAddr);

/// What every handler may know of its request.
#[derive(Clone, Debug)]
pub(crate) struct About {
    /// The language of the answer.
    pub(crate) lang: Lang,
    /// Who asks.
    pub(crate) client: Client,
}

/// The middleware.
pub(crate) async fn around(State(around): State<Arc<Around>>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = around.id(request.headers());
    let lang = language::of_request(request.uri().query(), request.headers());
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let peer = request.extensions().get::<Peer>().map(|peer| peer.0);
    let client = around.limit.client(peer, request.headers());
    request.extensions_mut().insert(About { lang, client });
    let (mut response, left) = match around.admit(&request) {
        Err(refusal) => (Refused(refusal).into_response(), Left::default()),
        Ok(left) if is_preflight(&request) => (preflight(), left),
        Ok(left) => (next.run(request).await, left),
    };
    let refusal = refusal::of(&mut response);
    if let Some(refusal) = &refusal {
        refusal::write(&mut response, refusal, lang, &id);
        vary_by_language(response.headers_mut());
        if method == Method::HEAD {
            *response.body_mut() = Body::empty();
        }
    }
    around.finish(&mut response, &id, left);
    let (path, status, code) = (
        uri.path(),
        response.status().as_u16(),
        refusal.as_ref().map(Refusal::code),
    );
    let duration_ms = started.elapsed().as_secs_f64() * 1000.0;
    if status >= 500 {
        tracing::error!(id, %method, path, status, code, duration_ms, "answered");
    } else {
        tracing::info!(id, %method, path, status, code, duration_ms, "answered");
    }
    response
}

impl Around {
    /// The id of a request: the one that it brings, if it looks like one, else a new one.
    fn id(&self, headers: &HeaderMap) -> String {
        let sane = |id: &&str| {
            (1..=64).contains(&id.len())
                && id
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
        };
        match headers
            .get(REQUEST_ID)
            .and_then(|id| id.to_str().ok())
            .filter(sane)
        {
            Some(id) => id.to_owned(),
            None => format!(
                "{:x}-{:x}",
                self.run,
                self.counter.fetch_add(1, Ordering::Relaxed)
            ),
        }
    }

    /// Whether the request is looked at at all.
    fn admit(&self, request: &Request) -> Result<Left, Refusal> {
        let peer = request.extensions().get::<Peer>().map(|peer| peer.0);
        let left = self.limit.check(peer, request.headers())?;
        let uri = request.uri();
        if uri.path().len() + uri.query().map_or(0, str::len) > ADDRESS_LIMIT_BYTES {
            return Err(Refusal::AddressTooLong);
        }
        if parameters::decode(uri.path()).is_err() {
            return Err(Refusal::NotFound);
        }
        Ok(left)
    }

    fn finish(&self, response: &mut Response, id: &str, left: Left) {
        let headers = response.headers_mut();
        if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
            headers.extend(self.headers.clone());
        }
        // An id is made of ASCII letters, digits and a few signs.
        if let Ok(id) = HeaderValue::from_str(id) {
            headers.insert(REQUEST_ID, id);
        }
        self.limit.tell(left, headers);
    }
}

/// Whether a browser asks if another site may read the data.
fn is_preflight(request: &Request) -> bool {
    request.method() == Method::OPTIONS
        && ["/api/", "/feeds/", "/files/"]
            .iter()
            .any(|folder| request.uri().path().starts_with(folder))
        && !request.uri().path().starts_with(path::cabinet::ROOT)
}

fn preflight() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    let methods = HeaderValue::from_static("GET, HEAD, OPTIONS");
    headers.insert(header::ALLOW, methods.clone());
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, methods);
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_HEADERS,
        HeaderValue::from_static("accept-language, if-none-match, x-request-id"),
    );
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
    response
}

/// Notes that another `Accept-Language` would have another answer.
pub(crate) fn vary_by_language(headers: &mut HeaderMap) {
    let vary: Cow<'static, str> = match headers.get(header::VARY).and_then(|vary| vary.to_str().ok()) {
        Some(vary) if vary.contains("accept-language") => return,
        Some(vary) => format!("{vary}, accept-language").into(),
        None => "accept-language".into(),
    };
    if let Ok(vary) = HeaderValue::from_str(&vary) {
        headers.insert(header::VARY, vary);
    }
}
