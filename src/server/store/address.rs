//! Which database: `sqlite:PATH` or `postgres://…`.

use std::{fmt, path::PathBuf, str::FromStr};

/// The address of a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A file of SQLite.
    Sqlite(PathBuf),
    /// The URL of a PostgreSQL server; it may hold a password and is never shown whole.
    Postgres(String),
}

/// The text is neither `sqlite:PATH` nor `postgres://…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sqlite:PATH | postgres://…")]
pub struct NotAnAddress;

impl FromStr for Address {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Address, NotAnAddress> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Address::Postgres(text.to_owned()));
        }
        let path = text.strip_prefix("sqlite:").ok_or(NotAnAddress)?;
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.is_empty() {
            Err(NotAnAddress)
        } else {
            Ok(Address::Sqlite(path.into()))
        }
    }
}

impl fmt::Display for Address {
    /// The address as it may be shown: without the name and the password of the user, without parameters.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Address::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Address::Postgres(url) => {
                let place = url
                    .split_once("://")
                    .map_or(url.as_str(), |(_scheme, place)| place);
                let place = place.split(['?', '#']).next().unwrap_or_default();
                let place = place.rsplit_once('@').map_or(place, |(_user, place)| place);
                write!(f, "postgres://{place}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_shown_without_secrets() {
        for (given, shown) in [
            ("sqlite:register.db", Some("sqlite:register.db")),
            (
                "sqlite:///var/lib/register.db",
                Some("sqlite:/var/lib/register.db"),
            ),
            ("sqlite:/var/lib/register.db", Some("sqlite:/var/lib/register.db")),
            (
                "postgres://me:p@ss@db:5432/register?sslmode=require",
                Some("postgres://db:5432/register"),
            ),
            ("postgresql://db/register", Some("postgres://db/register")),
            ("sqlite:", None),
            ("register.db", None),
            ("mysql://db", None),
            ("", None),
        ] {
            let address = given.parse::<Address>().ok().map(|address| address.to_string());
            assert_eq!(address.as_deref(), shown, "{given}");
        }
    }
}
