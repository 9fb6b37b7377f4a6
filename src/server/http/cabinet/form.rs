//! What is sent as JSON: read field by field, every fault kept, all of them told at once.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{StatusCode, header},
    response::IntoResponse as _,
};
use chrono::NaiveDate;
use register_api::{
    cabinet::refusal::{CabinetRefusal, FormFault},
    refusal::{Fault, FaultKind, Refusal},
};
use register_domain::text::{Bilingual, Lang, clean};
use serde_json::{Map, Value};

use crate::{
    http::{parameters, refusal::Refused},
    people::{
        mail_address::{self, MailAddress},
        token::Token,
    },
};

/// How long a secret may be; longer ones are none.
const SECRET_LIMIT: usize = 1000;
/// How long the name of a person may be.
const NAME_LIMIT: usize = 200;
/// How long the name of an organisation may be.
const ORGANISATION_LIMIT: usize = 500;

/// What was sent. Take each field by its name, then [`finish`](Form::finish).
#[derive(Debug)]
pub(crate) struct Form {
    given: Map<String, Value>,
    faults: Vec<Fault>,
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> Result<Form, Refused> {
        let media = request.headers().get(header::CONTENT_TYPE);
        let media = media.and_then(|media| media.to_str().ok()).unwrap_or_default();
        let media = media.split(';').next().unwrap_or_default().trim();
        // A form of another site can send other types without asking.
        if !media.eq_ignore_ascii_case("application/json") {
            return Err(CabinetRefusal::NotJson.into());
        }
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(|rejection| match rejection.into_response().status() {
            StatusCode::PAYLOAD_TOO_LARGE => Refused(Refusal::BodyTooLarge),
            _ => CabinetRefusal::NotJson.into(),
        })?;
        match serde_json::from_slice(&body) {
            Ok(Value::Object(given)) => Ok(Form {
                given,
                faults: Vec::new(),
            }),
            _ => Err(CabinetRefusal::NotJson.into()),
        }
    }
}

impl Form {
    /// Notes that a field is wrong.
    pub(crate) fn fault(&mut self, field: &str, kind: impl Into<FaultKind>) {
        self.faults.push(Fault {
            field: field.to_owned(),
            kind: kind.into(),
        });
    }

    /// The text of a field as it was typed; `None` where there is none.
    fn typed(&mut self, field: &str) -> Option<String> {
        match self.given.remove(field) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text),
            Some(_) => {
                self.fault(field, FormFault::WrongType);
                // What is of another type is not missing as well.
                None
            }
        }
    }

    /// Whether a field was given, be it empty.
    pub(crate) fn has(&self, field: &str) -> bool {
        self.given.get(field).is_some_and(|value| !value.is_null())
    }

    fn is_faulty(&self, field: &str) -> bool {
        self.faults.iter().any(|fault| fault.field == field)
    }

    fn required<T>(&mut self, field: &str, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.is_faulty(field) {
            self.fault(field, FormFault::Empty);
        }
        value
    }

    /// A text of so many characters at most, cleaned; `None` when it is empty.
    pub(crate) fn optional_text(&mut self, field: &str, limit: usize) -> Option<String> {
        let typed = self.typed(field)?;
        let seen = |c: &char| !c.is_control() || c.is_whitespace();
        let text = clean(&typed.chars().filter(seen).collect::<String>()).into_owned();
        if text.chars().nth(limit).is_some() {
            self.fault(field, FaultKind::TooLong { limit });
            return None;
        }
        (!text.is_empty()).then_some(text)
    }

    /// A text that must be given.
    pub(crate) fn text(&mut self, field: &str, limit: usize) -> Option<String> {
        let text = self.optional_text(field, limit);
        self.required(field, text)
    }

    /// The name of a person.
    pub(crate) fn name(&mut self, field: &str) -> Option<String> {
        self.text(field, NAME_LIMIT)
    }

    /// The names of an organisation, in the fields `name_kk` and `name_ru`.
    pub(crate) fn names(&mut self) -> Option<Bilingual> {
        let kk = self.text("name_kk", ORGANISATION_LIMIT);
        let ru = self.text("name_ru", ORGANISATION_LIMIT);
        Bilingual::new(&kk?, &ru?)
    }

    /// A password as it was typed.
    pub(crate) fn secret(&mut self, field: &str) -> Option<String> {
        let secret = self.typed(field).filter(|secret| !secret.is_empty());
        if secret.as_ref().is_some_and(|secret| secret.len() > SECRET_LIMIT) {
            self.fault(field, FaultKind::TooLong { limit: SECRET_LIMIT });
            return None;
        }
        self.required(field, secret)
    }

    /// The secret of a link; `None` when it never was one, which is no fault of a field.
    pub(crate) fn token(&mut self) -> Option<Token> {
        let text = self.secret("token")?;
        Token::parse(&text)
    }

    /// A mail address.
    pub(crate) fn mail(&mut self, field: &str) -> Option<MailAddress> {
        let text = self.text(field, mail_address::LIMIT)?;
        let mail = MailAddress::parse(&text);
        if mail.is_none() {
            self.fault(field, FormFault::NotAMail);
        }
        mail
    }

    /// A date as `2026-02-01` that must be given.
    pub(crate) fn date(&mut self, field: &str) -> Option<NaiveDate> {
        let text = self.text(field, 100)?;
        let date = parameters::date(&text);
        if date.is_none() {
            self.fault(field, FaultKind::NotADate);
        }
        date
    }

    /// One of a few values.
    pub(crate) fn one_of<T>(
        &mut self,
        field: &str,
        values: &[&'static str],
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(field, 100)?;
        let value = read(&text);
        if value.is_none() {
            self.fault(
                field,
                FaultKind::NotOneOf {
                    values: values.to_vec(),
                },
            );
        }
        value
    }

    /// A language, in the field `lang`.
    pub(crate) fn lang(&mut self) -> Option<Lang> {
        self.one_of("lang", &Lang::ALL.map(Lang::code), Lang::from_code)
    }

    /// A language that need not be given.
    pub(crate) fn optional_lang(&mut self) -> Option<Lang> {
        if !self.has("lang") {
            self.given.remove("lang");
            return None;
        }
        self.lang()
    }

    /// A field that is known and does not count here.
    pub(crate) fn passed_over(&mut self, field: &str) {
        self.given.remove(field);
    }

    /// A permanent number.
    pub(crate) fn optional_number(&mut self, field: &str) -> Option<u32> {
        match self.given.remove(field)? {
            Value::Null => None,
            value => {
                let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
                if number.is_none() {
                    self.fault(field, FormFault::WrongType);
                }
                number
            }
        }
    }

    /// A permanent number that must be given.
    pub(crate) fn number(&mut self, field: &str) -> Option<u32> {
        let number = self.optional_number(field);
        self.required(field, number)
    }

    /// Yes or no.
    pub(crate) fn flag(&mut self, field: &str) -> Option<bool> {
        match self.given.remove(field)? {
            Value::Bool(flag) => Some(flag),
            Value::Null => None,
            _ => {
                self.fault(field, FormFault::WrongType);
                None
            }
        }
    }

    /// Yes or no that must be given.
    pub(crate) fn decision(&mut self, field: &str) -> Option<bool> {
        let flag = self.flag(field);
        self.required(field, flag)
    }

    /// Tells every fault, fields that the form does not have included; otherwise gives what was read.
    ///
    /// # Errors
    ///
    /// When there is a fault.
    pub(crate) fn finish<T>(mut self, read: Option<T>) -> Result<T, Refused> {
        let left: Vec<String> = self.given.keys().take(20).cloned().collect();
        for field in left {
            // What came in may be long; a fault names it, it does not repeat it.
            let field: String = field.chars().take(60).collect();
            self.fault(&field, FormFault::UnknownField);
        }
        match read {
            Some(read) if self.faults.is_empty() => Ok(read),
            _ => Err(Refused(Refusal::Fields(self.faults))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(json: &str) -> Form {
        let Value::Object(given) = serde_json::from_str(json).unwrap() else {
            panic!("{json}");
        };
        Form {
            given,
            faults: Vec::new(),
        }
    }

    #[test]
    fn every_fault_is_told_at_once() {
        for (json, expected) in [
            (
                r#"{"name":" Ай\u00adгүл ","mail":"A@b.kz","number":7,"flag":true,"lang":"kk"}"#,
                "",
            ),
            ("{}", "name:empty mail:empty number:empty flag:empty lang:empty"),
            (
                r#"{"name":1,"mail":[],"number":"7","flag":"yes","lang":{},"x":0}"#,
                "name:wrong_type mail:wrong_type number:wrong_type flag:wrong_type lang:wrong_type x:unknown_field",
            ),
            (
                r#"{"name":" \u0000\u200b ","mail":"nobody","number":-1,"flag":null,"lang":"en"}"#,
                "name:empty mail:not_a_mail number:wrong_type flag:empty lang:not_one_of",
            ),
        ] {
            let mut form = form(json);
            let name = form.name("name");
            form.mail("mail");
            form.number("number");
            form.decision("flag");
            form.lang();
            let told = match form.finish(name) {
                Ok(name) => {
                    assert_eq!(name, "Айгүл");
                    String::new()
                }
                Err(Refused(Refusal::Fields(faults))) => {
                    let told = faults
                        .iter()
                        .map(|fault| format!("{}:{}", fault.field, fault.kind.code()));
                    told.collect::<Vec<_>>().join(" ")
                }
                Err(other) => panic!("{other:?}"),
            };
            assert_eq!(told, expected, "{json}");
        }
    }
}
