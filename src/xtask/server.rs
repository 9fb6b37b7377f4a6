//! The release server with the demonstration register, started to be measured and gone afterwards.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::http::{free_port, get};
use crate::process::Running;
use crate::workspace::Workspace;

const ATTEMPTS: u32 = 300;

/// A running server on a port of its own; dropping it stops it and deletes its data.
pub(crate) struct Server {
    // Stopped before its data go.
    running: Running,
    folder: PathBuf,
    /// Where it listens on this machine.
    pub(crate) port: u16,
}

impl Server {
    /// Starts `target/release/register`, on one core when one is given.
    ///
    /// # Errors
    ///
    /// It was not built, or it does not become ready.
    pub(crate) fn start(workspace: &Workspace, core: Option<&str>) -> Result<Self> {
        Self::start_on(workspace, core, None, &[])
    }

    /// Starts it over a database, or over a file of its own, with more options.
    ///
    /// # Errors
    ///
    /// It was not built, or it does not become ready.
    pub(crate) fn start_on(
        workspace: &Workspace,
        core: Option<&str>,
        database: Option<&str>,
        options: &[&str],
    ) -> Result<Self> {
        let program = workspace.server();
        if !program.is_file() {
            bail!(
                "{} is missing: build it with `cargo xtask start`",
                program.display()
            );
        }
        let folder = std::env::temp_dir().join(format!("register-measured-{}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let port = free_port()?;
        let mut command = on_core(core, &program);
        command.args([
            "serve",
            "--demo-if-empty",
            "--port",
            &port.to_string(),
            "--database",
        ]);
        let file = format!("sqlite:{}", folder.join("register.db").display());
        command.arg(database.unwrap_or(&file)).args(options);
        let running = Running::start(command.stdout(Stdio::null()).stderr(Stdio::null()));
        let mut server = match running {
            Ok(running) => Self {
                running,
                folder,
                port,
            },
            Err(error) => {
                let _ = fs::remove_dir_all(&folder);
                return Err(error);
            }
        };
        server.wait()?;
        Ok(server)
    }

    fn wait(&mut self) -> Result<()> {
        for _ in 0..ATTEMPTS {
            if get(self.port, "/readyz", "identity").is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            if let Some(status) = self.running.ended()? {
                bail!("the server ended at its start ({status})");
            }
            sleep(Duration::from_millis(100));
        }
        bail!("the server is not ready after half a minute")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.running.stop();
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("  {} could not be removed: {error}", self.folder.display());
        }
    }
}

/// A program, kept to one core when one is given.
pub(crate) fn on_core(core: Option<&str>, program: &PathBuf) -> Command {
    match core {
        Some(core) => {
            let mut command = Command::new("taskset");
            command.args(["--cpu-list", core]).arg(program);
            command
        }
        None => Command::new(program),
    }
}
