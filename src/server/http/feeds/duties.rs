//! `GET /feeds/duties.ics?token=…`: what is due for a person, as a calendar to subscribe to. The secret stands in the
//! query, which no log has.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::Response,
};
use chrono::{Days, NaiveDate};
use register_api::{cabinet::refusal::CabinetRefusal, path::FEED_DUTIES, problem::Problem};
use register_domain::{
    duty::{Duty, duties},
    text::Lang,
};
use register_i18n::{
    feed as feed_words,
    procedure::{duty as words, ground},
};

use super::deadlines::{Lines, MEDIA, begin, escape};
use crate::{
    cases::releases::open_releases,
    clock,
    http::{app::Shared, asked::Asked, file::Content, parameters::Parameters, refusal::Refused},
    people::{letters, token::Token},
};

/// What is due for a person
///
/// Every duty of the person that has a last day, in all roles. The address is made in the cabinet, and withdrawn there.
#[utoipa::path(
    get,
    operation_id = "getDutiesCalendar",
    path = FEED_DUTIES,
    tag = "feeds",
    params(
        ("token" = String, Query, description = "The secret of the address"),
        ("lang" = Option<String>, Query, description = "`kk` or `ru`"),
    ),
    responses(
        (status = 200, description = "iCalendar", body = String, content_type = "text/calendar"),
        (status = 404, description = "The address was withdrawn, or never was", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn handler(
    State(shared): State<Arc<Shared>>,
    asked: Asked,
    mut parameters: Parameters,
) -> Result<Response, Refused> {
    let token = parameters.text("token", 100);
    parameters.finish()?;
    let token = token.as_deref().and_then(Token::parse);
    let token = token.ok_or(CabinetRefusal::Unknown)?;
    let (database, register) = (shared.database(), &shared.register);
    let owner = database
        .owner_of_calendar_feed(shared.is_demonstration(), token.hash())
        .await?;
    if owner.is_empty() {
        return Err(CabinetRefusal::Unknown.into());
    }
    let now = shared.cabinet.clock.now();
    let releases = open_releases(database, &register.published()).await?;
    let calendar = register.calendar_now().await?;
    let today = clock::day_of(now);
    let all = duties(register.overview().cases(), &releases, today, &calendar)
        .map_err(|_outside| register_api::refusal::Refusal::Internal)?;
    let theirs = all
        .iter()
        .filter(|duty| owner.iter().any(|role| duty.is_for(&role.actor)));
    let home = letters::home(&shared.cabinet.link_base, asked.lang);
    let text = written(theirs, today, &home, asked.lang);
    let mut response = asked.content(&Content::made(MEDIA, text.into_bytes(), &asked.headers));
    // Nobody on the way keeps what one person alone may read.
    response.headers_mut().insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-store"),
    );
    Ok(asked.in_language(response))
}

/// The calendar of duties as it looks on a day.
fn written<'d>(duties: impl Iterator<Item = &'d Duty>, today: NaiveDate, home: &str, lang: Lang) -> String {
    let mut lines = Lines::default();
    begin(&mut lines, feed_words::DUTIES.get(lang));
    for duty in duties {
        event(&mut lines, duty, today, home, lang);
    }
    lines.add("END", "VCALENDAR");
    lines.text
}

fn event(lines: &mut Lines, duty: &Duty, today: NaiveDate, home: &str, lang: Lang) {
    let Some(deadline) = &duty.deadline else { return };
    let day = |date: NaiveDate| date.format("%Y%m%d").to_string();
    let (name, about) = (
        words::name(duty.kind).get(lang),
        words::subject(lang, duty.subject),
    );
    let summary = escape(&format!("{name}: {about}"));
    let mut description = vec![words::left(lang, duty)];
    description.extend(
        duty.kind
            .grounds()
            .first()
            .map(|first| ground::words(lang, *first)),
    );
    let language = format!(";LANGUAGE={}", lang.code());
    // Kinds and subjects are enums and numbers, which are always written.
    let id = serde_json::to_string(&(duty.kind, duty.subject)).unwrap_or_default();
    let id = crate::fingerprint::Fingerprint::of(id.as_bytes());
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &format!("{id}@register-of-professions"));
    lines.add(
        "DTSTAMP",
        &format!("{}T190000Z", day(today.pred_opt().unwrap_or(today))),
    );
    lines.add("DTSTART;VALUE=DATE", &day(deadline.due));
    let after = deadline.due.checked_add_days(Days::new(1));
    lines.add("DTEND;VALUE=DATE", &day(after.unwrap_or(deadline.due)));
    lines.add(&format!("SUMMARY{language}"), &summary);
    lines.add(
        &format!("DESCRIPTION{language}"),
        &escape(&description.join("\n")),
    );
    lines.add("URL", home);
    lines.add("TRANSP", "TRANSPARENT");
    lines.add("BEGIN", "VALARM");
    lines.add("ACTION", "DISPLAY");
    lines.add("TRIGGER", "-P1D");
    lines.add(&format!("DESCRIPTION{language}"), &summary);
    lines.add("END", "VALARM");
    lines.add("END", "VEVENT");
}
