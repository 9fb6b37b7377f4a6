//! What the operator adds to the working calendar, and which open deadlines that moves.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use chrono::NaiveDate;
use register_api::{
    cabinet::{
        audit::Deed,
        calendar::{Amendment, AmendmentKind, Amendments, CalendarChange, NewAmendment},
        refusal::{CabinetRefusal, FormFault},
    },
    path::cabinet as path,
    problem::Problem,
    refusal::{Fault, Refusal},
};
use register_domain::calendar::{
    Act, Amendment as Addition, Announcement, CalendarProblem, Issued, Issuer, Transfer, WorkingCalendar,
};

use super::{form::Form, json, number::Number, visitor::SignedIn};
use crate::{
    cases::{
        calendar::{Moving, moving},
        desk,
    },
    http::{app::Shared, parameters::Parameters, refusal::Refused},
    store::calendar::{KeptAmendment, KeptAmendments},
};

/// How long the number of an act may be.
const NUMBER_LIMIT: usize = 50;

/// What was added to the working calendar
#[utoipa::path(
    get,
    operation_id = "listAmendments",
    path = path::AMENDMENTS,
    tag = "cabinet",
    responses(
        (status = 200, description = "What holds, the oldest first", body = Amendments),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn list(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::SeeCalendar)?;
    let kept = shared.database().amendments().await?;
    Ok(json(StatusCode::OK, &listed(kept)))
}

/// Which open deadlines an addition would move, and for whom
#[utoipa::path(
    post,
    operation_id = "previewAmendment",
    path = path::AMENDMENT_PREVIEW,
    tag = "cabinet",
    request_body = NewAmendment,
    responses(
        (status = 200, description = "What would move; nothing is recorded", body = CalendarChange),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn preview(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
    form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::SeeCalendar)?;
    let before = shared.database().amendments().await?;
    let after = added(&shared, &signed_in, &before, form)?;
    let change = change(&shared, &before, &after).await?;
    Ok(json(StatusCode::OK, &shown(&shared, &change).await?))
}

/// Add a transfer of a day off, or an announced date of Kurban Ait
///
/// Deadlines that move are told by mail to those whose they are.
#[utoipa::path(
    post,
    operation_id = "recordAmendment",
    path = path::AMENDMENTS,
    tag = "cabinet",
    request_body = NewAmendment,
    responses(
        (status = 201, description = "Recorded: what moved", body = CalendarChange),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Somebody else has changed the calendar meanwhile", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields are wrong", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn record(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    parameters: Parameters,
    form: Form,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::AmendCalendar)?;
    let before = shared.database().amendments().await?;
    let after = added(&shared, &signed_in, &before, form)?;
    signed_in.trail.object("amendment", after.version);
    amend(&shared, &signed_in, &before, &after, StatusCode::CREATED).await
}

/// Which open deadlines the withdrawal of an addition would move, and for whom
#[utoipa::path(
    get,
    operation_id = "previewWithdrawal",
    path = path::AMENDMENT_WITHDRAWAL,
    tag = "cabinet",
    params(("id" = u32, Path, description = "The number of the addition")),
    responses(
        (status = 200, description = "What would move; nothing is withdrawn", body = CalendarChange),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such addition", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn preview_withdrawal(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    id: Number,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::SeeCalendar)?;
    let before = shared.database().amendments().await?;
    let after = without(&before, id.0)?;
    let change = change(&shared, &before, &after).await?;
    Ok(json(StatusCode::OK, &shown(&shared, &change).await?))
}

/// Withdraw an addition to the working calendar
///
/// Deadlines that move are told by mail to those whose they are.
#[utoipa::path(
    delete,
    operation_id = "withdrawAmendment",
    path = path::AMENDMENT,
    tag = "cabinet",
    params(("id" = u32, Path, description = "The number of the addition")),
    responses(
        (status = 200, description = "Withdrawn: what moved", body = CalendarChange),
        (status = 401, description = "Nobody is signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not in this role", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such addition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Somebody else has changed the calendar meanwhile, or another addition rests on it", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn withdraw(
    State(shared): State<Arc<Shared>>,
    signed_in: SignedIn,
    id: Number,
    parameters: Parameters,
) -> Result<Response, Refused> {
    parameters.finish()?;
    signed_in.may(Deed::AmendCalendar)?;
    signed_in.trail.object("amendment", id.0);
    let before = shared.database().amendments().await?;
    let after = without(&before, id.0)?;
    amend(&shared, &signed_in, &before, &after, StatusCode::OK).await
}

async fn amend(
    shared: &Shared,
    signed_in: &SignedIn,
    before: &KeptAmendments,
    after: &KeptAmendments,
    status: StatusCode,
) -> Result<Response, Refused> {
    let change = change(shared, before, after).await?;
    let shown = shown(shared, &change).await?;
    shared
        .database()
        .amend_calendar(
            after,
            &change.letters,
            shared.cabinet.clock.now(),
            signed_in.person.id,
        )
        .await?;
    shared.register.calendar_now().await?;
    Ok(json(status, &shown))
}

async fn change(shared: &Shared, before: &KeptAmendments, after: &KeptAmendments) -> Result<Moving, Refused> {
    let [before, after] = [before, after].map(|kept| WorkingCalendar::amended(&kept.amendments()).0);
    let published = shared.register.published();
    let moving = moving(
        shared.database(),
        &published,
        [&before, &after],
        shared.cabinet.clock.now(),
        &shared.cabinet.link_base,
    );
    Ok(moving.await?)
}

async fn shown(shared: &Shared, change: &Moving) -> Result<CalendarChange, Refused> {
    Ok(change.shown(&desk::names(shared.database()).await?))
}

/// The list with what the form says.
fn added(
    shared: &Shared,
    signed_in: &SignedIn,
    before: &KeptAmendments,
    mut form: Form,
) -> Result<KeptAmendments, Refused> {
    let addition = addition(&mut form);
    let mut after = before.clone();
    after.version = before.version.saturating_add(1);
    if let Some(addition) = &addition {
        after.items.push(KeptAmendment {
            id: after.version,
            at: shared.cabinet.clock.now(),
            person: signed_in.person.id,
            amendment: addition.clone(),
        });
        for problem in new_problems(before, &after) {
            form.fault(place(addition, problem), FormFault::Calendar(problem));
        }
    }
    form.finish(addition.map(|_| after))
}

/// Problems that were not there before.
fn new_problems(before: &KeptAmendments, after: &KeptAmendments) -> Vec<CalendarProblem> {
    let [known, mut found] = [before, after].map(|kept| WorkingCalendar::amended(&kept.amendments()).1);
    found.retain(|problem| !known.contains(problem));
    found
}

/// The list without one addition.
fn without(before: &KeptAmendments, id: u32) -> Result<KeptAmendments, Refused> {
    let mut after = before.clone();
    after.version = before.version.saturating_add(1);
    after.items.retain(|kept| kept.id != id);
    if after.items.len() == before.items.len() {
        return Err(CabinetRefusal::Unknown.into());
    }
    let problems = new_problems(before, &after);
    if problems.is_empty() {
        return Ok(after);
    }
    // Another addition rests on this one: a day off that is one only because of it.
    let faults = problems.into_iter().map(|problem| Fault {
        field: "id".to_owned(),
        kind: FormFault::Calendar(problem).into(),
    });
    Err(Refused(Refusal::Fields(faults.collect())))
}

/// What the form says, if it says something whole.
fn addition(form: &mut Form) -> Option<Addition> {
    let ids = AmendmentKind::ALL.map(AmendmentKind::id);
    let kind = form.one_of("kind", &ids, AmendmentKind::from_id);
    let issued = form.date("act_date");
    if kind == Some(AmendmentKind::KurbanAit) {
        let number = form.optional_text("act_number", NUMBER_LIMIT);
        let date = form.date("date");
        return Some(Addition::KurbanAit(Announcement {
            date: date?,
            announced_on: issued?,
            number: number.map(Into::into),
        }));
    }
    let issuers = [Issuer::LabourMinistry, Issuer::Government];
    let issuer = if form.has("issuer") {
        let read = |id: &str| issuers.into_iter().find(|&issuer| issuer_id(issuer) == id);
        form.one_of("issuer", &issuers.map(issuer_id), read)
    } else {
        form.passed_over("issuer");
        Some(Issuer::LabourMinistry)
    };
    let number = form.text("act_number", NUMBER_LIMIT);
    let (worked, off) = (form.date("worked"), form.date("off"));
    kind?;
    Some(Addition::Transfer(Transfer {
        worked: worked?,
        off: off?,
        act: Act {
            issuer: issuer?,
            issued: Issued::On(issued?),
            number: number?.into(),
        },
    }))
}

/// The id by which an issuer goes over the wire.
const fn issuer_id(issuer: Issuer) -> &'static str {
    match issuer {
        Issuer::Government => "government",
        Issuer::LabourMinistry => "labour_ministry",
    }
}

/// The field with which a problem is mended.
fn place(addition: &Addition, problem: CalendarProblem) -> &'static str {
    let on = |date: NaiveDate| match addition {
        Addition::Transfer(transfer) if date == transfer.worked => "worked",
        Addition::Transfer(_) => "off",
        Addition::KurbanAit(_) => "date",
    };
    match problem {
        CalendarProblem::OutsideYears(date)
        | CalendarProblem::NotAWeekend(date)
        | CalendarProblem::NotAWorkingDay(date)
        | CalendarProblem::AitTwice(date) => on(date),
        CalendarProblem::AitMissing(_) => "date",
    }
}

fn listed(kept: KeptAmendments) -> Amendments {
    Amendments {
        version: kept.version,
        items: kept.items.into_iter().map(shown_amendment).collect(),
    }
}

fn shown_amendment(kept: KeptAmendment) -> Amendment {
    let content = match kept.amendment {
        Addition::Transfer(Transfer { worked, off, act }) => NewAmendment {
            kind: AmendmentKind::Transfer,
            worked: Some(worked),
            off: Some(off),
            date: None,
            issuer: Some(act.issuer),
            act_number: Some(act.number.into_owned()),
            act_date: match act.issued {
                Issued::On(date) => date,
                // Additions always say the day.
                Issued::In(year) => NaiveDate::from_yo_opt(year, 1).unwrap_or_default(),
            },
        },
        Addition::KurbanAit(announcement) => NewAmendment {
            kind: AmendmentKind::KurbanAit,
            worked: None,
            off: None,
            date: Some(announcement.date),
            issuer: None,
            act_number: announcement.number.map(std::borrow::Cow::into_owned),
            act_date: announcement.announced_on,
        },
    };
    Amendment {
        id: kept.id,
        content,
        at: kept.at,
        person: kept.person,
    }
}
