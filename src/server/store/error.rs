//! Why a database refuses, told apart so that a person can act.

use sqlx::{error::ErrorKind, migrate::MigrateError};

/// Why a database refuses. What to do about each stands in `register-i18n`.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file at the path, and it may not be created here.
    #[error("there is no database")]
    Missing,
    /// The file is something else.
    #[error("not a database")]
    NotADatabase,
    /// The file or a table in it is damaged.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// No rights to read or to write.
    #[error("no rights")]
    NoRights,
    /// No space is left.
    #[error("no space is left")]
    Full,
    /// Someone else holds it for too long.
    #[error("the database is busy")]
    Busy,
    /// The server cannot be reached, or the connection was lost.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// Its tables were not made or not brought up to date.
    #[error("migration {0} was not applied")]
    NotMigrated(i64),
    /// A newer program has changed its tables.
    #[error("migration {0} is newer than this program")]
    Newer(i64),
    /// A migration was applied that reads otherwise in this program, or was broken off.
    #[error("migration {0} differs")]
    Differs(i64),
    /// Meanwhile someone else has placed an edition.
    #[error("another edition was placed meanwhile")]
    Overtaken,
    /// Official editions are there and stay there.
    #[error("official editions are there")]
    HasOfficial,
    /// Anything else.
    #[error(transparent)]
    Other(sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> StoreError {
        match &error {
            sqlx::Error::Io(io) => from_io(io).unwrap_or_else(|| StoreError::Unreachable(io.to_string())),
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
                StoreError::Unreachable(error.to_string())
            }
            sqlx::Error::Tls(_) | sqlx::Error::Protocol(_) => StoreError::Unreachable(error.to_string()),
            sqlx::Error::Database(told) => {
                let code = told.code().unwrap_or_default().into_owned();
                if told.kind() == ErrorKind::UniqueViolation {
                    return StoreError::Overtaken;
                }
                from_code(&code, told.message()).unwrap_or(StoreError::Other(error))
            }
            _ => StoreError::Other(error),
        }
    }
}

fn from_io(error: &std::io::Error) -> Option<StoreError> {
    use std::io::ErrorKind;
    Some(match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::NoRights,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full,
        ErrorKind::NotFound => StoreError::Missing,
        _ => return None,
    })
}

/// By the code of SQLite (a number, extended codes in its higher bytes) or of PostgreSQL (five characters).
fn from_code(code: &str, message: &str) -> Option<StoreError> {
    if code.len() == 5 {
        return Some(match code {
            "42501" | "28000" | "28P01" | "25006" => StoreError::NoRights,
            "53100" => StoreError::Full,
            "3D000" => StoreError::Missing,
            "55P03" | "40001" | "40P01" => StoreError::Busy,
            "XX001" | "XX002" => StoreError::Damaged(message.to_owned()),
            "57P01" | "57P02" | "57P03" => StoreError::Unreachable(message.to_owned()),
            _ if code.starts_with("08") || code.starts_with("53") => {
                StoreError::Unreachable(message.to_owned())
            }
            _ => return None,
        });
    }
    Some(match code.parse::<u32>().ok()? & 0xff {
        3 | 8 | 23 => StoreError::NoRights,
        5 | 6 => StoreError::Busy,
        11 => StoreError::Damaged(message.to_owned()),
        13 => StoreError::Full,
        14 => StoreError::NoRights,
        26 => StoreError::NotADatabase,
        _ => return None,
    })
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> StoreError {
        match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            MigrateError::VersionMissing(version) => StoreError::Newer(version),
            MigrateError::VersionMismatch(version) | MigrateError::Dirty(version) => {
                StoreError::Differs(version)
            }
            other => StoreError::Damaged(other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_both_databases_are_told_apart() {
        for (code, expected) in [
            ("26", "not a database"),
            ("11", "the database is damaged: m"),
            ("267", "the database is damaged: m"),
            ("13", "no space is left"),
            ("8", "no rights"),
            ("1032", "no rights"),
            ("14", "no rights"),
            ("5", "the database is busy"),
            ("42501", "no rights"),
            ("53100", "no space is left"),
            ("08006", "the database cannot be reached: m"),
        ] {
            assert_eq!(
                from_code(code, "m").map(|error| error.to_string()).as_deref(),
                Some(expected),
                "{code}"
            );
        }
        assert!(from_code("42P01", "m").is_none());
    }
}
