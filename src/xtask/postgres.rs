//! A PostgreSQL of the tests' own: made empty in a temporary folder, gone at the end.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::debian::{is_root, postgres_folder};
use crate::process::{output, run};

/// How long the cluster may take to accept connections.
const ATTEMPTS: u32 = 300;

/// A running cluster; dropping it stops the server and deletes the data.
pub(crate) struct Postgres {
    folder: PathBuf,
    programs: PathBuf,
    owner: Option<Owner>,
    server: Child,
}

/// Whom the server runs as when the tests are run by root, which PostgreSQL refuses.
#[derive(Clone, Copy)]
struct Owner {
    user: u32,
    group: u32,
}

impl Postgres {
    /// Makes a cluster and starts it; it listens on a socket in its own folder and on no port.
    ///
    /// # Errors
    ///
    /// PostgreSQL is missing and cannot be installed, or it does not start.
    pub(crate) fn start() -> Result<Self> {
        let programs = postgres_folder()?;
        let owner = if is_root() { Some(unprivileged()?) } else { None };
        let folder = std::env::temp_dir().join(format!("register-postgres-{}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        if let Some(owner) = owner {
            give(&folder, owner)?;
        }
        let data = folder.join("data");
        let made = run(as_owner(Command::new(programs.join("initdb")), owner)
            .current_dir(&folder)
            .args([
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
            ])
            .arg("--pgdata")
            .arg(&data)
            .stdout(Stdio::null()));
        let server = made.and_then(|()| {
            as_owner(Command::new(programs.join("postgres")), owner)
                .current_dir(&folder)
                .arg("-D")
                .arg(&data)
                .arg("-k")
                .arg(&folder)
                // Nothing outlives the tests, so nothing waits for the disk.
                .args([
                    "-h",
                    "",
                    "-F",
                    "-c",
                    "synchronous_commit=off",
                    "-c",
                    "full_page_writes=off",
                ])
                .args(["-c", "max_connections=200", "-c", "log_min_messages=panic"])
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .context("cannot run PostgreSQL")
        });
        match server {
            Ok(server) => {
                let mut cluster = Self {
                    folder,
                    programs,
                    owner,
                    server,
                };
                cluster.wait()?;
                Ok(cluster)
            }
            Err(error) => {
                let _ = fs::remove_dir_all(&folder);
                Err(error)
            }
        }
    }

    /// An empty database of this name, made now, as `--database` takes it.
    ///
    /// # Errors
    ///
    /// There is one of that name.
    pub(crate) fn database(&self, name: &str) -> Result<String> {
        run(Command::new(self.programs.join("createdb"))
            .arg("--host")
            .arg(&self.folder)
            .args(["--username=postgres", "--no-password", name]))?;
        Ok(format!(
            "postgres://postgres@localhost:5432/{name}?host={}",
            self.folder.display()
        ))
    }

    fn wait(&mut self) -> Result<()> {
        for _ in 0..ATTEMPTS {
            let ready = Command::new(self.programs.join("pg_isready"))
                .arg("-h")
                .arg(&self.folder)
                .output();
            if ready.is_ok_and(|ready| ready.status.success()) {
                return Ok(());
            }
            if let Some(status) = self.server.try_wait().context("PostgreSQL is gone")? {
                bail!("PostgreSQL ended at its start ({status})");
            }
            sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL accepts no connection after half a minute")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let stopped = output(
            as_owner(Command::new(self.programs.join("pg_ctl")), self.owner)
                .current_dir(&self.folder)
                .args(["stop", "--mode=immediate", "--pgdata"])
                .arg(self.folder.join("data")),
        );
        if stopped.is_err() {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("  {} could not be removed: {error}", self.folder.display());
        }
    }
}

/// The user `postgres`, or else `nobody`.
fn unprivileged() -> Result<Owner> {
    let users = fs::read_to_string("/etc/passwd").context("cannot read /etc/passwd")?;
    ["postgres", "nobody"]
        .iter()
        .find_map(|name| user(&users, name))
        .context(
            "PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody` to run it as",
        )
}

fn user(users: &str, name: &str) -> Option<Owner> {
    let fields: Vec<&str> = users
        .lines()
        .map(|line| line.split(':').collect::<Vec<_>>())
        .find(|fields| fields.first() == Some(&name))?;
    Some(Owner {
        user: fields.get(2)?.parse().ok()?,
        group: fields.get(3)?.parse().ok()?,
    })
}

#[cfg(unix)]
fn give(folder: &Path, owner: Owner) -> Result<()> {
    std::os::unix::fs::chown(folder, Some(owner.user), Some(owner.group))
        .with_context(|| format!("cannot give {} away", folder.display()))
}

#[cfg(not(unix))]
fn give(_: &Path, _: Owner) -> Result<()> {
    Ok(())
}

fn as_owner(mut command: Command, owner: Option<Owner>) -> Command {
    #[cfg(unix)]
    if let Some(owner) = owner {
        use std::os::unix::process::CommandExt as _;
        command.uid(owner.user).gid(owner.group);
    }
    #[cfg(not(unix))]
    let _ = (&mut command, owner);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn owner_is_read_from_the_list_of_users() {
        let users = "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/bin/false\n";
        #[track_caller]
        fn check(users: &str, name: &str, expected: Option<(u32, u32)>) {
            assert_eq!(user(users, name).map(|owner| (owner.user, owner.group)), expected);
        }
        check(users, "nobody", Some((65534, 65534)));
        check(users, "postgres", None);
        check("broken", "broken", None);
    }
}
