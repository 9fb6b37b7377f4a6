//! The parameters of an address: read one by one, every fault kept, all of them told at once.

use std::{convert::Infallible, ops::RangeInclusive, str::FromStr};

use axum::{extract::FromRequestParts, http::request::Parts};
use chrono::NaiveDate;
use register_api::refusal::{Fault, FaultKind, Refusal};
use register_domain::text::Lang;

use super::refusal::Refused;

/// The language of the answer, which every address takes.
const LANG: &str = "lang";

/// The parameters of one request. Take each by its name, then [`finish`](Parameters::finish).
#[derive(Debug)]
pub(crate) struct Parameters {
    given: Vec<(String, String)>,
    known: Vec<&'static str>,
    faults: Vec<Fault>,
}

impl Parameters {
    /// Reads a query string. `+` is a space.
    pub(crate) fn parse(query: Option<&str>) -> Parameters {
        let mut parameters = Parameters {
            given: Vec::new(),
            known: Vec::new(),
            faults: Vec::new(),
        };
        for pair in query
            .unwrap_or_default()
            .split('&')
            .filter(|pair| !pair.is_empty())
        {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            match (decode(name), decode(value)) {
                (Ok(name), Ok(value)) => parameters.given.push((name, value)),
                (Ok(name) | Err(name), _) => parameters.fault(&name, FaultKind::NotUtf8),
            }
        }
        let codes = Lang::ALL.map(Lang::code);
        parameters.choice(LANG, &codes);
        parameters
    }

    /// Every value of a parameter.
    fn all(&mut self, name: &'static str) -> Vec<String> {
        self.known.push(name);
        self.given
            .iter()
            .filter(|(given, _)| given == name)
            .map(|(_, value)| value.clone())
            .collect()
    }

    /// The only value of a parameter; an empty one counts as none.
    fn one(&mut self, name: &'static str) -> Option<String> {
        let mut values = self.all(name);
        if values.len() > 1 {
            self.fault(name, FaultKind::Repeated);
            return None;
        }
        values.pop().filter(|value| !value.is_empty())
    }

    /// A text of so many characters at most.
    pub(crate) fn text(&mut self, name: &'static str, limit: usize) -> Option<String> {
        let value = self.one(name)?;
        if value.chars().nth(limit).is_some() {
            self.fault(name, FaultKind::TooLong { limit });
            return None;
        }
        Some(value)
    }

    /// A whole number within a range.
    pub(crate) fn number(&mut self, name: &'static str, range: RangeInclusive<u32>) -> Option<u32> {
        let value = self.one(name)?;
        match number(&value, range) {
            Ok(number) => Some(number),
            Err(kind) => {
                self.fault(name, kind);
                None
            }
        }
    }

    /// A date as `2026-02-01`.
    pub(crate) fn date(&mut self, name: &'static str) -> Option<NaiveDate> {
        let value = self.one(name)?;
        let date = date(&value);
        if date.is_none() {
            self.fault(name, FaultKind::NotADate);
        }
        date
    }

    /// One of a few values.
    pub(crate) fn choice(&mut self, name: &'static str, values: &[&'static str]) -> Option<&'static str> {
        let value = self.one(name)?;
        self.known_value(name, &value, values)
    }

    /// Any number of a few values: the parameter may be repeated.
    pub(crate) fn choices(&mut self, name: &'static str, values: &[&'static str]) -> Vec<&'static str> {
        let given = self.all(name);
        given
            .iter()
            .filter(|value| !value.is_empty())
            .filter_map(|value| self.known_value(name, value, values))
            .collect()
    }

    fn known_value(&mut self, name: &str, value: &str, values: &[&'static str]) -> Option<&'static str> {
        let found = values.iter().find(|&&known| known == value).copied();
        if found.is_none() {
            self.fault(
                name,
                FaultKind::NotOneOf {
                    values: values.to_vec(),
                },
            );
        }
        found
    }

    /// Any number of texts: the parameter may be repeated, a few times.
    pub(crate) fn texts(&mut self, name: &'static str, limit: usize) -> Vec<String> {
        let values: Vec<String> = self
            .all(name)
            .into_iter()
            .filter(|value| !value.is_empty())
            .collect();
        if values.iter().any(|value| value.chars().nth(limit).is_some()) {
            self.fault(name, FaultKind::TooLong { limit });
            return Vec::new();
        }
        values
    }

    /// Whether anything was wrong so far.
    pub(crate) const fn is_faulty(&self) -> bool {
        !self.faults.is_empty()
    }

    /// Notes that a parameter is wrong.
    pub(crate) fn fault(&mut self, name: &str, kind: FaultKind) {
        // What came in may be long; a fault names it, it does not repeat it.
        let field = name.chars().take(60).collect();
        let fault = Fault { field, kind };
        if self.faults.len() < 20 && !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    /// Tells every fault, names that the address does not have included.
    ///
    /// # Errors
    ///
    /// When there is one.
    pub(crate) fn finish(mut self) -> Result<(), Refused> {
        let mut known = self.known.clone();
        known.sort_unstable();
        let given = std::mem::take(&mut self.given);
        for (name, _) in given.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            self.fault(name, FaultKind::UnknownName { known: known.clone() });
        }
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(Refused(Refusal::Parameters(self.faults)))
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Parameters {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Parameters, Infallible> {
        Ok(Parameters::parse(parts.uri.query()))
    }
}

/// A whole number within a range.
pub(crate) fn number(text: &str, range: RangeInclusive<u32>) -> Result<u32, FaultKind> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(FaultKind::NotANumber);
    }
    // What is too long for a number is above every range.
    let number = text.parse().unwrap_or(u32::MAX);
    let (min, max) = (*range.start(), *range.end());
    if range.contains(&number) && text.trim_start_matches('0').len() < 11 {
        Ok(number)
    } else {
        Err(FaultKind::OutOfRange {
            min: min.into(),
            max: max.into(),
        })
    }
}

/// Undoes percent-encoding; a percent sign that encodes nothing stands for itself.
///
/// # Errors
///
/// When the bytes are not UTF-8: the text with signs in their places.
pub(crate) fn decode(text: &str) -> Result<String, String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match (byte, after) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high << 4 | low);
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).map_err(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// A date as `2026-02-01`.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    // The shape is checked because the parser also takes `+2026-2-1`.
    let shaped = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    NaiveDate::from_str(text).ok().filter(|_| shaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a query as an address with `q`, `page` (1–9), `basis` and `on` would.
    fn told(query: &str) -> String {
        let mut parameters = Parameters::parse(Some(query));
        let q = parameters.text("q", 5);
        let page = parameters.number("page", 1..=9);
        let basis = parameters.choices("basis", &["mandatory", "voluntary"]);
        let on = parameters.date("on");
        match parameters.finish() {
            Ok(()) => format!("{q:?} {page:?} {basis:?} {on:?}"),
            Err(Refused(Refusal::Parameters(faults))) => {
                let faults: Vec<String> = faults
                    .iter()
                    .map(|fault| format!("{}:{}", fault.field, fault.kind.code()))
                    .collect();
                faults.join(" ")
            }
            Err(Refused(other)) => panic!("{other:?}"),
        }
    }

    #[test]
    fn parameters_are_read() {
        for (query, expected) in [
            ("", "None None [] None"),
            ("&&", "None None [] None"),
            ("q=&page=", "None None [] None"),
            ("q=a+b%20c", "Some(\"a b c\") None [] None"),
            ("q=%D1%8D%D0%BB&lang=ru", "Some(\"эл\") None [] None"),
            ("q=100%", "Some(\"100%\") None [] None"),
            ("q=%zz", "Some(\"%zz\") None [] None"),
            (
                "page=9&basis=voluntary&basis=mandatory",
                "None Some(9) [\"voluntary\", \"mandatory\"] None",
            ),
            ("on=2026-02-01", "None None [] Some(2026-02-01)"),
            ("page=007", "None Some(7) [] None"),
        ] {
            assert_eq!(told(query), expected, "{query}");
        }
    }

    #[test]
    fn every_fault_is_told() {
        for (query, expected) in [
            ("q=%FF", "q:not_utf8"),
            ("%FF=1", "\u{fffd}:not_utf8"),
            ("q=abcdef", "q:too_long"),
            ("q=a&q=b", "q:repeated"),
            ("page=0", "page:out_of_range"),
            ("page=1000000000", "page:out_of_range"),
            ("page=99999999999999999999999", "page:out_of_range"),
            ("page=4294967297", "page:out_of_range"),
            ("page=-1", "page:not_a_number"),
            ("page=1.5", "page:not_a_number"),
            ("basis=both", "basis:not_one_of"),
            ("on=01.02.2026", "on:not_a_date"),
            ("on=2026-02-30", "on:not_a_date"),
            ("on=2026-2-1", "on:not_a_date"),
            ("lang=en", "lang:not_one_of"),
            ("pages=1", "pages:unknown_name"),
            (
                "page=x&on=y&colour=red",
                "page:not_a_number on:not_a_date colour:unknown_name",
            ),
        ] {
            assert_eq!(told(query), expected, "{query}");
        }
    }
}
