//! The one parameter that an address may have in its path.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use register_api::refusal::Refusal;

use super::refusal::Refused;

/// The part of the path that `{…}` stands for.
#[derive(Clone, Debug)]
pub(crate) struct Segment(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for Segment {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Segment, Refused> {
        let parameters = RawPathParams::from_request_parts(parts, state).await;
        let parameters = parameters.map_err(|_not_utf8| Refusal::NotFound)?;
        let first = parameters
            .iter()
            .next()
            .map(|(_, value)| Segment(value.to_owned()));
        first.ok_or(Refused(Refusal::NotFound))
    }
}
