//! Reads the answers of the API into the types of `register-api`.
//!
//! The code that serde generates for them would weigh a third of what the whole application may; this reads the same
//! documents in a tenth of it. A test reads back whatever serde writes, so the two cannot come apart.
//!
//! In reading order: [`value`] (JSON as such, parsed by the browser), this file (how a type is read), [`profession`] and [`edition`] (the types).

pub mod edition;
pub mod profession;
pub mod value;

pub use value::Json;

use chrono::NaiveDate;
use register_api::{
    problem::{FieldProblem, Problem},
    text::{Text, Texts},
};

/// A type that is read from JSON. Members that are missing or of another kind are read as empty, unknown ones are passed
/// over: an older page still understands a newer server.
pub trait Read: Sized {
    /// Reads it; `None` when the value cannot be one.
    fn read(json: &Json) -> Option<Self>;
}

impl Read for String {
    fn read(json: &Json) -> Option<String> {
        json.text().map(str::to_owned)
    }
}

impl Read for u32 {
    fn read(json: &Json) -> Option<u32> {
        json.number().and_then(|number| number.try_into().ok())
    }
}

impl Read for u16 {
    fn read(json: &Json) -> Option<u16> {
        json.number().and_then(|number| number.try_into().ok())
    }
}

impl Read for u8 {
    fn read(json: &Json) -> Option<u8> {
        json.number().and_then(|number| number.try_into().ok())
    }
}

impl Read for bool {
    fn read(json: &Json) -> Option<bool> {
        json.truth()
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(json: &Json) -> Option<Vec<T>> {
        Some(json.items().iter().filter_map(T::read).collect())
    }
}

impl<T: Read> Read for Option<T> {
    fn read(json: &Json) -> Option<Option<T>> {
        Some(T::read(json))
    }
}

impl Read for NaiveDate {
    /// `2026-04-12`.
    fn read(json: &Json) -> Option<NaiveDate> {
        let mut parts = json.text()?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }
}

impl Read for Text {
    fn read(json: &Json) -> Option<Text> {
        Some(Text {
            kk: json.get("kk"),
            ru: json.get("ru"),
        })
    }
}

impl Read for Texts {
    fn read(json: &Json) -> Option<Texts> {
        Some(Texts {
            kk: json.get("kk"),
            ru: json.get("ru"),
        })
    }
}

impl Read for Problem {
    fn read(json: &Json) -> Option<Problem> {
        Some(Problem {
            kind: json.get("type"),
            status: json.get("status"),
            code: json.get("code"),
            title: json.get("title"),
            detail: json.get("detail"),
            fields: json.get("fields"),
            request_id: json.get("request_id"),
        })
    }
}

impl Read for FieldProblem {
    fn read(json: &Json) -> Option<FieldProblem> {
        Some(FieldProblem {
            field: json.get("field"),
            code: json.get("code"),
            detail: json.get("detail"),
        })
    }
}
