//! `GET /api/v1/terms`: the terms of the Rules and the deadlines that follow on a day.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use chrono::{Datelike, Days, NaiveDate};
use register_api::{
    path,
    problem::Problem,
    refusal::FaultKind,
    term::{Term, Terms},
    text::Text,
};
use register_domain::{
    calendar::{CalendarError, WorkingCalendar, YEARS},
    clause::Actor,
    deadline,
    term::{self, Event, Measure},
    text::Lang,
};
use register_i18n::term as words;

use crate::{
    http::{app::Shared, asked::Asked, parameters::Parameters, refusal::Refused},
    wire,
};

/// The terms of the Rules and their deadlines on a day
///
/// For fixed dates the next two; for a term of working days the deadline if its event happens on that day. Counting
/// follows articles 173, 175 and 176 of the Civil Code and the working calendar.
#[utoipa::path(
    get,
    operation_id = "getTerms",
    path = path::TERMS,
    tag = "rules",
    params(("on" = Option<NaiveDate>, Query, description = "The day; today in UTC+5 unless given")),
    responses(
        (status = 200, description = "The terms", body = Terms),
        (status = 400, description = "Not a day of the calendar", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn handler(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    mut parameters: Parameters,
) -> Result<Response, Refused> {
    let on = parameters.date("on");
    parameters.finish()?;
    let on = on.unwrap_or_else(|| shared.today());
    let calendar = shared.register.calendar();
    let items = term::Term::ALL.map(|term| described(term, on, &calendar));
    let items: Result<Vec<Term>, CalendarError> = items.into_iter().collect();
    Ok(asked.json(&Terms {
        on,
        items: items.map_err(|_outside| outside())?,
    }))
}

/// The day, or a deadline that follows on it, is outside the calendar.
pub(super) fn outside() -> Refused {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let (first, last) = (day(*YEARS.start(), 1, 1), day(*YEARS.end(), 12, 31));
    Refused::parameter("on", FaultKind::OutsideCalendar { first, last })
}

fn described(term: term::Term, on: NaiveDate, calendar: &WorkingCalendar) -> Result<Term, CalendarError> {
    let first = deadline::deadline(term, on, calendar)?;
    let (after, working_days, second) = match term.measure() {
        Measure::WorkingDays { after, days } => (Some(event(after)), Some(days), None),
        // At the end of the calendar there is no second one.
        Measure::FixedDates(_) => {
            let next = first
                .due
                .checked_add_days(Days::new(1))
                .filter(|day| YEARS.contains(&day.year()));
            (
                None,
                None,
                next.and_then(|day| deadline::deadline(term, day, calendar).ok()),
            )
        }
    };
    let deadlines = [Some(first), second]
        .into_iter()
        .flatten()
        .map(|deadline| wire::deadline(&deadline, on, calendar));
    Ok(Term {
        id: term.id().to_owned(),
        clause: term.provision().clause.id().to_owned(),
        bound: actor(term.bound()).to_owned(),
        name: Text {
            kk: words::name(term, Lang::Kk).to_owned(),
            ru: words::name(term, Lang::Ru).to_owned(),
        },
        after: after.map(str::to_owned),
        working_days,
        deadlines: deadlines.collect::<Result<_, _>>()?,
    })
}

const fn event(event: Event) -> &'static str {
    match event {
        Event::RemarksReceived => "remarks_received",
        Event::Recommended => "recommended",
        Event::Placed => "placed",
    }
}

const fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Association => "association",
        Actor::SectoralBody => "sectoral_body",
        Actor::SectoralCouncil => "sectoral_council",
        Actor::AuthorisedBody => "authorised_body",
        Actor::NationalCouncil => "national_council",
    }
}
