//! The parameters of an address whose values are plain: numbers, dates, codes. What people type is read by the search.

/// The value of a parameter in what follows `?`, the first if it is there more than once.
#[must_use]
pub fn parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (key == name).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_found() {
        for (query, name, expected) in [
            ("from=1", "from", Some("1")),
            ("event=own&from=2026-03-20&days=10", "days", Some("10")),
            ("from", "from", Some("")),
            ("from=1&from=2", "from", Some("1")),
            ("from=a=b", "from", Some("a=b")),
            ("afrom=1", "from", None),
            ("", "from", None),
            ("&&", "from", None),
        ] {
            assert_eq!(parameter(query, name), expected, "{query:?}");
        }
    }
}
