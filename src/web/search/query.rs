//! What is asked for, and how it stands in the address: `?q=слесарь&basis=voluntary&level=3&level=4`, the names that the
//! API takes as well.

use register_api::page::Page;
use register_domain::{basis::Basis, profile::Profile, text::Lang};

/// A search: text and filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The text, as it was typed.
    pub text: String,
    /// The filters.
    pub chosen: Chosen,
}

/// The chosen values of each filter; none chosen is as good as all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Bit 0 mandatory, bit 1 voluntary.
    pub bases: u8,
    /// Bit n − 1 is level n.
    pub levels: u8,
    /// Bit 0 technical, bit 1 socio-humanitarian.
    pub profiles: u8,
    /// Bit n is major group n of the classifier; bit 10 is X.
    pub groups: u16,
    /// Kazakh names of sectoral bodies.
    pub bodies: Vec<String>,
}

impl Chosen {
    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Chosen::default()
    }

    /// How many values are chosen, bases aside.
    #[must_use]
    pub fn count_without_basis(&self) -> u32 {
        let bodies = u32::try_from(self.bodies.len()).unwrap_or(u32::MAX);
        (self.levels.count_ones() + self.profiles.count_ones() + self.groups.count_ones())
            .saturating_add(bodies)
    }

    /// Whether a value is chosen, given as the only one of another choice.
    #[must_use]
    pub fn has(&self, value: &Chosen) -> bool {
        self.bases & value.bases != 0
            || self.levels & value.levels != 0
            || self.profiles & value.profiles != 0
            || self.groups & value.groups != 0
            || value.bodies.iter().any(|body| self.bodies.contains(body))
    }

    /// Chooses a value, or no longer, given as the only one of another choice.
    pub fn toggle(&mut self, value: &Chosen) {
        self.bases ^= value.bases;
        self.levels ^= value.levels;
        self.profiles ^= value.profiles;
        self.groups ^= value.groups;
        for name in &value.bodies {
            match self.bodies.iter().position(|body| body == name) {
                Some(place) => drop(self.bodies.remove(place)),
                None => self.bodies.push(name.clone()),
            }
        }
    }
}

impl Query {
    /// Reads what follows `?`. What is not understood is passed over: an address that was cut still finds something.
    #[must_use]
    pub fn read(query: &str) -> Query {
        let mut read = Query::default();
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decoded(value);
            let chosen = &mut read.chosen;
            match name {
                "q" => read.text = value,
                "body" if !value.is_empty() && !chosen.bodies.contains(&value) => chosen.bodies.push(value),
                "basis" => chosen.bases |= Basis::from_code(&value).map_or(0, basis_bit),
                "profile" => chosen.profiles |= Profile::from_code(&value).map_or(0, profile_bit),
                "level" => {
                    chosen.levels |= value
                        .parse()
                        .ok()
                        .filter(|n| (1..=8).contains(n))
                        .map_or(0, |n: u8| 1 << (n - 1));
                }
                "group" => chosen.groups |= group_number(&value).map_or(0, |n| 1 << n),
                _ => {}
            }
        }
        read
    }

    /// A body alone, as it stands in an address.
    #[must_use]
    pub fn of_body(name: &str) -> String {
        let mut chosen = Chosen::default();
        chosen.bodies.push(name.to_owned());
        Query {
            chosen,
            ..Query::default()
        }
        .write()
    }

    /// What follows `?` in an address; empty for the whole register.
    #[must_use]
    pub fn write(&self) -> String {
        let mut written = String::new();
        let mut add = |name: &str, value: &str| {
            if !written.is_empty() {
                written.push('&');
            }
            written.push_str(name);
            written.push('=');
            encode(value, &mut written);
        };
        if !self.text.trim().is_empty() {
            add("q", &self.text);
        }
        let chosen = &self.chosen;
        for basis in Basis::ALL
            .into_iter()
            .filter(|&basis| chosen.bases & basis_bit(basis) != 0)
        {
            add("basis", basis.code());
        }
        for body in &chosen.bodies {
            add("body", body);
        }
        for level in (1..=8u8).filter(|level| chosen.levels >> (level - 1) & 1 == 1) {
            add("level", &level.to_string());
        }
        for profile in Profile::ALL
            .into_iter()
            .filter(|&profile| chosen.profiles & profile_bit(profile) != 0)
        {
            add("profile", profile.code());
        }
        for group in (1..=10u16).filter(|group| chosen.groups >> group & 1 == 1) {
            if group == 10 {
                add("group", "X");
            } else {
                add("group", &group.to_string());
            }
        }
        written
    }

    /// The address of the search in a language.
    #[must_use]
    pub fn address(&self, lang: Lang) -> String {
        let (path, query) = (Page::Search.path(lang), self.write());
        if query.is_empty() {
            path
        } else {
            [&path, "?", &query].concat()
        }
    }
}

/// The bit of a basis.
#[must_use]
pub fn basis_bit(basis: Basis) -> u8 {
    match basis {
        Basis::Mandatory => 1,
        Basis::Voluntary => 2,
    }
}

/// The bit of a profile.
#[must_use]
pub fn profile_bit(profile: Profile) -> u8 {
    match profile {
        Profile::Technical => 1,
        Profile::SocioHumanitarian => 2,
    }
}

fn group_number(text: &str) -> Option<u16> {
    match text {
        "X" => Some(10),
        _ => text.parse().ok().filter(|number| (1..=9).contains(number)),
    }
}

/// Cyrillic letters stay as they are, so that the address can be read; the browser encodes them when it asks.
fn encode(value: &str, written: &mut String) {
    for c in value.chars() {
        match c {
            ' ' => written.push('+'),
            '-' | '.' | '_' => written.push(c),
            _ if c.is_ascii_alphanumeric() || !c.is_ascii() => written.push(c),
            _ => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    written.push('%');
                    for digit in [byte >> 4, byte & 15] {
                        written.extend(
                            char::from_digit(digit.into(), 16).map(|digit| digit.to_ascii_uppercase()),
                        );
                    }
                }
            }
        }
    }
}

fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                bytes.push(digit(*high) << 4 | digit(*low));
                rest = after;
            }
            _ => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(hexadecimal: u8) -> u8 {
    match hexadecimal {
        b'0'..=b'9' => hexadecimal - b'0',
        _ => (hexadecimal | 0x20).wrapping_sub(b'a' - 10),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn queries_are_read_and_written() {
        #[track_caller]
        fn check(given: &str, written: &str) {
            assert_eq!(Query::read(given).write(), written, "{given}");
        }
        check("", "");
        check("q=", "");
        check("q=+", "");
        check("q=слесарь", "q=слесарь");
        check("q=%D1%81%D0%BB%D0%B5%D1%81%D0%B0%D1%80%D1%8C", "q=слесарь");
        check("q=a%20b+c", "q=a+b+c");
        check("q=50%25%26", "q=50%25%26");
        check("q=%", "q=%25");
        check("q=2634-9", "q=2634-9");
        check("basis=voluntary&basis=other", "basis=voluntary");
        check("level=4&level=2&level=9&level=0&level=x", "level=2&level=4");
        check("group=X&group=7&group=0&group=10", "group=7&group=X");
        check(
            "profile=technical&profile=socio_humanitarian",
            "profile=technical&profile=socio_humanitarian",
        );
        check("body=ҚР+министрлігі&body=ҚР+министрлігі", "body=ҚР+министрлігі");
        check("utm_source=x&q=a&&=", "q=a");
    }

    #[test]
    fn the_address_of_everything_is_the_home_page() {
        assert_eq!(Query::default().address(Lang::Kk), "/kk/");
        assert_eq!(
            Query {
                text: "а".into(),
                ..Query::default()
            }
            .address(Lang::Ru),
            "/ru/?q=а"
        );
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "[^ \\t\\n\\u{0}].*") {
            let query = Query { text, ..Query::default() };
            prop_assume!(!query.text.trim().is_empty());
            prop_assert_eq!(Query::read(&query.write()), query);
        }

        #[test]
        fn no_address_panics(address in any::<String>()) {
            let _ = Query::read(&address);
        }
    }
}
