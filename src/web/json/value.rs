//! JSON (RFC 8259), as far as the API writes it: numbers are whole.

use super::Read;

/// How deep a document may be nested; the API's are far from it.
const DEPTH: u8 = 32;

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
        let mut parser = Parser { rest: document };
        let value = parser.value(DEPTH)?;
        parser.skip_space();
        parser.rest.is_empty().then_some(value)
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

struct Parser<'a> {
    rest: &'a str,
}

impl Parser<'_> {
    fn value(&mut self, depth: u8) -> Option<Json> {
        let depth = depth.checked_sub(1)?;
        self.skip_space();
        match self.rest.as_bytes().first()? {
            b'"' => self.text().map(Json::Text),
            b'[' => self.list(depth),
            b'{' => self.object(depth),
            b't' => self.take("true").map(|()| Json::Bool(true)),
            b'f' => self.take("false").map(|()| Json::Bool(false)),
            b'n' => self.take("null").map(|()| Json::Null),
            _ => self.number(),
        }
    }

    fn list(&mut self, depth: u8) -> Option<Json> {
        self.take("[")?;
        let mut items = Vec::new();
        if self.take_after_space("]").is_some() {
            return Some(Json::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            if self.take_after_space("]").is_some() {
                return Some(Json::List(items));
            }
            self.take(",")?;
        }
    }

    fn object(&mut self, depth: u8) -> Option<Json> {
        self.take("{")?;
        let mut members = Vec::new();
        if self.take_after_space("}").is_some() {
            return Some(Json::Object(members));
        }
        loop {
            self.skip_space();
            let name = self.text()?;
            self.take_after_space(":")?;
            members.push((name, self.value(depth)?));
            if self.take_after_space("}").is_some() {
                return Some(Json::Object(members));
            }
            self.take(",")?;
        }
    }

    fn text(&mut self) -> Option<String> {
        self.take("\"")?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(['"', '\\'])?;
            let (plain, rest) = self.rest.split_at(end);
            text.push_str(plain);
            let mut after = rest.chars();
            if after.next()? == '"' {
                self.rest = after.as_str();
                return Some(text);
            }
            let escape = after.next()?;
            self.rest = after.as_str();
            text.push(match escape {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\u{8}',
                'f' => '\u{c}',
                '"' | '\\' | '/' => escape,
                'u' => self.escaped()?,
                _ => return None,
            });
        }
    }

    /// After `\u`: four digits, or a pair of surrogates.
    fn escaped(&mut self) -> Option<char> {
        let high = self.four_digits()?;
        if !(0xd800..0xdc00).contains(&high) {
            return char::from_u32(high);
        }
        self.take("\\u")?;
        let low = self
            .four_digits()?
            .checked_sub(0xdc00)
            .filter(|low| *low < 0x400)?;
        char::from_u32(0x10000 + ((high - 0xd800) << 10) + low)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        self.rest = rest;
        u32::from_str_radix(digits, 16).ok()
    }

    fn number(&mut self) -> Option<Json> {
        let end = self
            .rest
            .find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'))
            .unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        let whole = number.parse().map(Json::Number);
        if number.is_empty() {
            None
        } else {
            Some(whole.unwrap_or_default())
        }
    }

    fn take(&mut self, expected: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(expected)?;
        Some(())
    }

    fn take_after_space(&mut self, expected: &str) -> Option<()> {
        self.skip_space();
        self.take(expected)
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
        for broken in [
            "",
            "nul",
            "[1,]",
            "[1",
            "{\"a\"}",
            "{a:1}",
            "\"a",
            "\"\\x\"",
            "\"\\ud83d\"",
            "\"\\u12\"",
            "1 2",
            "[1 2]",
        ] {
            check(broken, None);
        }
        check(&"[".repeat(100_000), None);
    }

    proptest! {
        #[test]
        fn nothing_panics(document in any::<String>()) {
            let _ = Json::parse(&document);
        }

        #[test]
        fn texts_come_back(text in any::<String>()) {
            let document = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(Json::parse(&document), Some(Json::Text(text)));
        }
    }
}
