//! The permanent number that an address names.

use axum::{extract::FromRequestParts, http::request::Parts};
use register_api::cabinet::refusal::CabinetRefusal;

use crate::http::{parameters::number, refusal::Refused, segment::Segment};

/// The number; an address that names none has nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number(pub(crate) u32);

impl<S: Send + Sync> FromRequestParts<S> for Number {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Number, Refused> {
        let Segment(text) = Segment::from_request_parts(parts, state).await?;
        match number(&text, 1..=u32::MAX) {
            Ok(number) => Ok(Number(number)),
            Err(_none) => Err(CabinetRefusal::Unknown.into()),
        }
    }
}
