//! The address of a person's own calendar of what is due: made, and withdrawn, by that person alone.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use register_api::{
    cabinet::{
        audit::Deed,
        calendar_feed::{CalendarFeed, NewCalendarFeed},
        refusal::CabinetRefusal,
    },
    path::{FEED_DUTIES, cabinet as path},
    problem::Problem,
};

use super::{done, json, visitor::SignedIn};
use crate::{
    http::{app::Shared, parameters::Parameters, refusal::Refused},
    people::token::Token,
};

/// Whether there is a personal calendar
#[utoipa::path(
    get,
    operation_id = "showCalendarFeed",
    path = path::CALENDAR_FEED,
    tag = "cabinet",
    responses(
        (status = 200, description = "When its address was made, if there is one", body = CalendarFeed),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn show(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::ChangeCalendarFeed)?;
    let created_at = shared.database().calendar_feed(signed_in.person.id).await?;
    Ok(json(StatusCode::OK, &CalendarFeed { created_at }))
}

/// Make the address of the personal calendar
///
/// It is told once; one that was made before ends.
#[utoipa::path(
    post,
    operation_id = "makeCalendarFeed",
    path = path::CALENDAR_FEED,
    tag = "cabinet",
    responses(
        (status = 201, description = "The address", body = NewCalendarFeed),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not from the session's own pages", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn make(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::ChangeCalendarFeed)?;
    let token = Token::new(&shared.cabinet.chance);
    shared
        .database()
        .set_calendar_feed(signed_in.person.id, token.hash(), shared.cabinet.clock.now())
        .await?;
    let address = format!(
        "{}{FEED_DUTIES}?token={}&lang={}",
        shared.cabinet.link_base,
        token.secret(),
        signed_in.person.lang.code(),
    );
    Ok(json(StatusCode::CREATED, &NewCalendarFeed { address }))
}

/// Withdraw the address of the personal calendar
#[utoipa::path(
    delete,
    operation_id = "withdrawCalendarFeed",
    path = path::CALENDAR_FEED,
    tag = "cabinet",
    responses(
        (status = 204, description = "It leads nowhere from now on"),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not from the session's own pages", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is none", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn withdraw(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::ChangeCalendarFeed)?;
    if shared
        .database()
        .withdraw_calendar_feed(signed_in.person.id)
        .await?
    {
        Ok(done())
    } else {
        Err(CabinetRefusal::Unknown.into())
    }
}
