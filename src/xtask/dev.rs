//! `cargo xtask dev`: the site and the cabinet reload when one of their files changes, the server restarts when one of its own does.

use std::path::PathBuf;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result, bail};

use crate::process::Running;
use crate::site::{Application, CABINET, ERASED_VIEWS, SITE, WASM_FLAGS, files_under};
use crate::tools::SiteTools;
use crate::workspace::Workspace;

/// Where Trunk.toml sends what is not the site's.
const SERVER_PORT: &str = "8081";
/// Where the cabinet is served.
const CABINET_PORT: u16 = 8082;
/// What the server is made from.
const SOURCES: [&str; 6] = [
    "Cargo.toml",
    "src/api",
    "src/domain",
    "src/i18n",
    "src/search",
    "src/server",
];

/// Serves the site on `port` and the cabinet beside it until it is stopped.
///
/// # Errors
///
/// A tool is missing, or Trunk ended.
pub(crate) fn dev(workspace: &Workspace, port: u16) -> Result<()> {
    let tools = SiteTools::prepare(workspace)?;
    let cabinet_port = CABINET_PORT;
    let mut trunks = [(SITE, port), (CABINET, cabinet_port)]
        .iter()
        .map(|(application, port)| watch(application, *port, workspace, &tools))
        .collect::<Result<Vec<Running>>>()?;
    println!("▶ The cabinet: http://127.0.0.1:{cabinet_port}/kk/cabinet");
    let mut server = Running::start(&mut server(workspace))?;
    let mut seen = newest(workspace)?;
    loop {
        sleep(Duration::from_secs(1));
        for trunk in &mut trunks {
            if let Some(status) = trunk.ended()? {
                bail!("Trunk ended ({status}); what it said stands above");
            }
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

/// Serves an application and builds it anew when it changes.
fn watch(application: &Application, port: u16, workspace: &Workspace, tools: &SiteTools) -> Result<Running> {
    let folder = workspace.path(&format!("{}-dev", application.folder));
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut trunk = tools.trunk(workspace);
    trunk
        .args(["serve", "--config", application.config, "--dist"])
        .arg(&folder)
        .args(["--port", &port.to_string()])
        // A change compiles in seconds.
        .env(WASM_FLAGS, ERASED_VIEWS);
    Running::start(&mut trunk)
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
