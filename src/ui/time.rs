//! Days and moments, written out in the time of the register.

use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use register_domain::deadline::offset;
use register_i18n::{date, desk::form as words};

use crate::language::use_lang;

/// A day.
#[component]
pub fn Day(
    /// The day.
    date: NaiveDate,
) -> impl IntoView {
    view! { <time datetime=date.to_string()>{date::long(date, use_lang())}</time> }
}

/// A moment, in UTC+5.
#[component]
pub fn Moment(
    /// The moment.
    at: DateTime<Utc>,
) -> impl IntoView {
    let told = date::date_time(&at.with_timezone(&offset()), use_lang());
    view! { <time datetime=at.to_rfc3339()>{told}</time> }
}

/// How many days are left until a deadline; close ones and those that are over are marked.
#[component]
pub fn DaysLeft(
    /// The last day.
    until: NaiveDate,
    /// The day that it is.
    today: NaiveDate,
) -> impl IntoView {
    let days = (until - today).num_days();
    let class = match days {
        ..0 => "left left--over",
        0..=3 => "left left--close",
        _ => "left",
    };
    view! { <span class=class>{words::days_left(days, use_lang())}</span> }
}
