//! Why a command did not succeed, and with which exit code it ends.

use std::{io, path::Path, process::ExitCode};

use register_domain::{edition::EditionNumber, text::Lang};
use register_i18n::cli::trouble::{self, Trouble};

use crate::{
    import::ImportError,
    published::LoadError,
    store::{Address, StoreError},
};

/// Why a command did not succeed.
#[derive(Debug)]
pub(super) enum Failure {
    /// Everything was told already.
    Told,
    /// The reader of the output has gone away: it has read enough.
    Unread,
    /// The input or the state of things was refused.
    Refused(Trouble),
    /// The call was wrong: it names what is not there.
    WrongCall(Trouble),
}

impl Failure {
    /// Tells it, unless it was told already, and gives the exit code.
    pub(super) fn print(self, lang: Lang) -> ExitCode {
        let (trouble, code) = match self {
            Failure::Told => return ExitCode::from(1),
            Failure::Unread => return ExitCode::SUCCESS,
            Failure::Refused(trouble) => (trouble, 1),
            Failure::WrongCall(trouble) => (trouble, 2),
        };
        tell(&trouble::words(lang, &trouble));
        ExitCode::from(code)
    }

    /// A failure of a file that the call names.
    pub(super) fn of_file(path: &Path, error: &io::Error) -> Failure {
        let path = path.display().to_string();
        match error.kind() {
            io::ErrorKind::PermissionDenied => Failure::Refused(Trouble::NoRights { place: path }),
            io::ErrorKind::StorageFull => Failure::Refused(Trouble::NoSpace { place: path }),
            io::ErrorKind::AlreadyExists => Failure::WrongCall(Trouble::FileExists { path }),
            _ => Failure::WrongCall(Trouble::File {
                path,
                detail: error.to_string(),
            }),
        }
    }

    /// A failure of the database.
    pub(super) fn of_store(address: &Address, error: StoreError) -> Failure {
        let database = address.to_string();
        Failure::Refused(match error {
            StoreError::Missing => return Failure::WrongCall(Trouble::NoDatabase { database }),
            StoreError::NotADatabase => Trouble::NotADatabase { database },
            StoreError::Damaged(detail) => Trouble::DamagedDatabase { database, detail },
            StoreError::NoRights => Trouble::NoRights { place: database },
            StoreError::Full => Trouble::NoSpace { place: database },
            StoreError::Busy => Trouble::Busy { database },
            StoreError::Unreachable(detail) => Trouble::Unreachable { database, detail },
            StoreError::NotMigrated(_) => Trouble::NotMigrated { database },
            StoreError::Newer(_) => Trouble::NewerDatabase { database },
            StoreError::Differs(migration) => Trouble::OtherMigrations { database, migration },
            StoreError::Overtaken => Trouble::Overtaken,
            StoreError::HasOfficial => Trouble::HasOfficial,
            StoreError::Other(error) => Trouble::Other {
                detail: error.to_string(),
            },
        })
    }

    /// A failure of the register.
    pub(super) fn of_load(address: &Address, error: LoadError) -> Failure {
        match error {
            LoadError::Store(error) => Failure::of_store(address, error),
            LoadError::Damaged { number } => Failure::Refused(Trouble::DamagedEdition {
                edition: number.get(),
            }),
        }
    }

    /// A failure of an import, except that rows are refused, which is told row by row.
    pub(super) fn of_import(address: &Address, path: &Path, error: ImportError) -> Failure {
        match error {
            ImportError::File(error) => Failure::of_file(path, &error),
            ImportError::Refused(_) => Failure::Told,
            ImportError::PlacedBefore { current } => Failure::Refused(Trouble::PlacedBefore { current }),
            ImportError::HasOfficial => Failure::Refused(Trouble::HasOfficial),
            ImportError::Register(error) => Failure::of_load(address, error),
        }
    }

    /// There is no edition of a number.
    pub(super) fn no_such_edition(edition: EditionNumber, current: EditionNumber) -> Failure {
        Failure::WrongCall(Trouble::NoSuchEdition {
            edition: edition.get(),
            current: current.get(),
        })
    }
}

impl From<io::Error> for Failure {
    /// A failure of the standard input or output.
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Unread,
            io::ErrorKind::StorageFull => Failure::Refused(Trouble::NoSpace {
                place: "stdout".to_owned(),
            }),
            _ => Failure::Refused(Trouble::Other {
                detail: error.to_string(),
            }),
        }
    }
}

/// Says a line on the standard error; that nobody reads it is no reason to stop.
pub(super) fn tell(line: &str) {
    use io::Write as _;
    let _closed = writeln!(io::stderr(), "{line}");
}
