//! What stands around every request to the cabinet: changes come from the site's own pages alone, nobody keeps an answer, and
//! what was done or refused stands in the audit trail.

use std::sync::{Arc, Mutex, PoisonError};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use register_api::cabinet::{audit::Deed, refusal::CabinetRefusal};
use register_domain::role::Role;

use crate::{
    http::{app::Shared, around::About, refusal::Refused},
    store::audit::NewEntry,
};

/// What the trail will tell of a request, as far as it is known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trail(Arc<Mutex<Noted>>);

#[derive(Clone, Debug, Default)]
struct Noted {
    person: Option<u32>,
    acting: Option<(u32, Role)>,
    deed: Option<Deed>,
    object: String,
}

impl Trail {
    /// Who asks, and for which organisation in which role.
    pub(crate) fn by(&self, person: u32, acting: Option<(u32, Role)>) {
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (noted.person, noted.acting) = (Some(person), acting);
    }

    /// What is done or tried; what is never named is not worth telling.
    pub(crate) fn deed(&self, deed: Deed) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).deed = Some(deed);
    }

    /// To what.
    pub(crate) fn object(&self, kind: &str, number: u32) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).object = format!("{kind}:{number}");
    }
}

/// The middleware.
pub(crate) async fn guard(State(shared): State<Arc<Shared>>, mut request: Request, next: Next) -> Response {
    let changes = changes(request.method());
    let trail = Trail::default();
    let client = request
        .extensions()
        .get::<About>()
        .map(|about| about.client.clone())
        .unwrap_or_default();
    request.extensions_mut().insert(trail.clone());
    let mut response = if changes && is_foreign(request.headers(), shared.register.base_url()) {
        Refused::from(CabinetRefusal::ForeignOrigin).into_response()
    } else {
        next.run(request).await
    };
    let outcome = outcome(&response);
    let noted = trail.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some(deed) = noted.deed
        && (changes || outcome != DONE || deed == Deed::SeeMail)
    {
        let entry = NewEntry {
            person: noted.person,
            organisation: noted.acting.map(|(organisation, _)| organisation),
            role: noted.acting.map(|(_, role)| role),
            deed,
            object: noted.object,
            outcome,
            address: client.address.unwrap_or_default(),
        };
        // What was done is done; the log tells what the trail cannot.
        if let Err(error) = shared.database().record(&entry, shared.cabinet.clock.now()).await {
            tracing::error!(%error, ?entry, "the audit trail cannot be written");
        }
    }
    let headers = response.headers_mut();
    // A download brings a stricter policy of its own.
    let own = headers.remove(header::CONTENT_SECURITY_POLICY);
    headers.extend(shared.security.of_cabinet());
    if let Some(own) = own {
        headers.insert(header::CONTENT_SECURITY_POLICY, own);
    }
    response
}

const DONE: &str = "done";

fn outcome(response: &Response) -> &'static str {
    match response.extensions().get::<Refused>() {
        Some(Refused(refusal)) => refusal.code(),
        None => DONE,
    }
}

/// Whether a method changes anything.
pub(crate) fn changes(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// Whether a browser says that another site asks. Programs that are no browsers say nothing; they hold no cookie that was not
/// given to them.
fn is_foreign(headers: &HeaderMap, base_url: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text("origin") else {
        return false;
    };
    if origin == base_url {
        return false;
    }
    let host = origin.split_once("://").map(|(_, host)| host);
    host.is_none() || host != headers.get(header::HOST).and_then(|host| host.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    #[test]
    fn other_sites_are_told_apart() {
        for (given, foreign) in [
            (&[][..], false),
            (&[("sec-fetch-site", "same-origin")], false),
            (&[("sec-fetch-site", "none")], false),
            (&[("sec-fetch-site", "same-site")], true),
            (
                &[
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "https://register.example"),
                ],
                true,
            ),
            (&[("origin", "https://register.example")], false),
            (
                &[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")],
                false,
            ),
            (
                &[("origin", "http://127.0.0.1:9090"), ("host", "127.0.0.1:8080")],
                true,
            ),
            (&[("origin", "null")], true),
            (
                &[("origin", "https://evil.example"), ("host", "register.example")],
                true,
            ),
        ] {
            let headers = given
                .iter()
                .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
            let headers = HeaderMap::from_iter(headers);
            assert_eq!(
                is_foreign(&headers, "https://register.example"),
                foreign,
                "{given:?}"
            );
        }
    }
}
