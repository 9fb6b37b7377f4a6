//! JSON (RFC 8259), as far as the API writes it: numbers are whole.

use super::Read;

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Json {
    /// `null`; also a number that is not whole.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
    /// `[…]`.
    List(Vec<Json>),
    /// `{…}`.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a document; `None` when it is not one.
    #[must_use]
    pub fn parse(document: &str) -> Option<Json> {
        reader::parse(document)
    }

    /// A member of an object, read; empty where it is missing or of another kind.
    #[must_use]
    pub fn get<T: Read + Default>(&self, name: &str) -> T {
        self.member(name).and_then(T::read).unwrap_or_default()
    }

    /// A member of an object.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => members
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text of a text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Json::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// The number of a number.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        if let Json::Number(number) = *self {
            Some(number)
        } else {
            None
        }
    }

    /// The truth of a truth value.
    #[must_use]
    pub fn truth(&self) -> Option<bool> {
        if let Json::Bool(truth) = *self {
            Some(truth)
        } else {
            None
        }
    }

    /// The items of a list; none of anything else.
    #[must_use]
    pub fn items(&self) -> &[Json] {
        if let Json::List(items) = self { items } else { &[] }
    }
}

/// In the browser, the browser's reader: it is there already, and fast.
#[cfg(target_arch = "wasm32")]
mod reader {
    use js_sys::{Array, JSON, Object};
    use wasm_bindgen::{JsCast, JsValue};

    use super::Json;

    pub(super) fn parse(document: &str) -> Option<Json> {
        JSON::parse(document).ok().map(|value| json(&value))
    }

    fn json(value: &JsValue) -> Json {
        if let Some(text) = value.as_string() {
            Json::Text(text)
        } else if let Some(truth) = value.as_bool() {
            Json::Bool(truth)
        } else if let Some(number) = value.as_f64() {
            whole(number).map_or(Json::Null, Json::Number)
        } else if Array::is_array(value) {
            Json::List(Array::from(value).iter().map(|item| json(&item)).collect())
        } else if let Some(object) = value.dyn_ref::<Object>() {
            Json::Object(
                Object::entries(object)
                    .iter()
                    .filter_map(|entry| member(&entry))
                    .collect(),
            )
        } else {
            Json::Null
        }
    }

    fn member(entry: &JsValue) -> Option<(String, Json)> {
        let entry = Array::from(entry);
        Some((entry.get(0).as_string()?, json(&entry.get(1))))
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "it is whole and within what a number holds exactly"
    )]
    fn whole(number: f64) -> Option<i64> {
        (number.fract() == 0.0 && number.abs() < 9e15).then_some(number as i64)
    }
}

/// Outside a browser, where the site is only tested, serde's.
#[cfg(not(target_arch = "wasm32"))]
mod reader {
    use serde_json::Value;

    use super::Json;

    pub(super) fn parse(document: &str) -> Option<Json> {
        serde_json::from_str(document).ok().map(json)
    }

    fn json(value: Value) -> Json {
        match value {
            Value::Null => Json::Null,
            Value::Bool(truth) => Json::Bool(truth),
            Value::Number(number) => number.as_i64().map_or(Json::Null, Json::Number),
            Value::String(text) => Json::Text(text),
            Value::Array(items) => Json::List(items.into_iter().map(json).collect()),
            Value::Object(members) => Json::Object(
                members
                    .into_iter()
                    .map(|(name, value)| (name, json(value)))
                    .collect(),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_read() {
        #[track_caller]
        fn check(document: &str, expected: Option<&Json>) {
            assert_eq!(Json::parse(document).as_ref(), expected, "{document}");
        }
        check("null", Some(&Json::Null));
        check(" true ", Some(&Json::Bool(true)));
        check("-12", Some(&Json::Number(-12)));
        check("1.5", Some(&Json::Null));
        check("[]", Some(&Json::List(vec![])));
        check(
            "[ 1 , [ ] ]",
            Some(&Json::List(vec![Json::Number(1), Json::List(vec![])])),
        );
        check(
            "{ \"a\" : 1 }",
            Some(&Json::Object(vec![("a".into(), Json::Number(1))])),
        );
        check(
            r#""a\"\\\/\n\u0431\ud83d\ude00""#,
            Some(&Json::Text("a\"\\/\nб😀".into())),
        );
        for broken in ["", "nul", "[1,]", "{\"a\"}", "1 2"] {
            check(broken, None);
        }
    }
}
