//! `cargo xtask dev`: the site reloads when one of its files changes, the server restarts when one of its own does.

use std::path::PathBuf;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use anyhow::{Result, bail};

use crate::process::Running;
use crate::site::files_under;
use crate::tools::SiteTools;
use crate::workspace::Workspace;

/// Where Trunk.toml sends what is not the site's.
const SERVER_PORT: &str = "8081";
/// What the server is made from.
const SOURCES: [&str; 6] = [
    "Cargo.toml",
    "src/api",
    "src/domain",
    "src/i18n",
    "src/search",
    "src/server",
];

/// Serves the site on `port` until it is stopped.
///
/// # Errors
///
/// A tool is missing, or Trunk ended.
pub(crate) fn dev(workspace: &Workspace, port: u16) -> Result<()> {
    let tools = SiteTools::prepare(workspace)?;
    let mut trunk = Running::start(
        tools
            .trunk(workspace)
            .args(["serve", "--dist", "target/site-dev", "--port", &port.to_string()])
            // Types of views stay small, so that a change compiles in seconds; only for wasm, so that nothing of the
            // host is compiled twice.
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                "--cfg erase_components",
            ),
    )?;
    let mut server = Running::start(&mut server(workspace))?;
    let mut seen = newest(workspace)?;
    loop {
        sleep(Duration::from_secs(1));
        if let Some(status) = trunk.ended()? {
            bail!("Trunk ended ({status}); what it said stands above");
        }
        let now = newest(workspace)?;
        if now != seen {
            seen = now;
            println!("\n▶ The server changed and starts again");
            drop(server);
            server = Running::start(&mut self::server(workspace))?;
        }
    }
}

fn server(workspace: &Workspace) -> Command {
    let mut command = workspace.cargo();
    command.args([
        "run",
        "--package",
        "register-server",
        "--",
        "serve",
        "--demo-if-empty",
    ]);
    command.args(["--port", SERVER_PORT, "--database", "sqlite:target/dev.db"]);
    command
}

/// When one of the server's files last changed, and how many there are.
fn newest(workspace: &Workspace) -> Result<(usize, Option<SystemTime>)> {
    let mut files: Vec<PathBuf> = Vec::new();
    for source in SOURCES {
        files.extend(files_under(&workspace.path(source))?);
    }
    let newest = files
        .iter()
        .filter_map(|path| path.metadata().and_then(|data| data.modified()).ok())
        .max();
    Ok((files.len(), newest))
}
