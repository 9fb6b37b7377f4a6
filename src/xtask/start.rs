//! `cargo xtask start`: from a fresh clone to the running register.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::http::get;
use crate::process::{find_on_path, run};
use crate::report::Report;
use crate::site;
use crate::tools::SiteTools;
use crate::workspace::Workspace;

/// Where `start` keeps the register when nobody says where.
const DATABASE: &str = "sqlite:target/register.db";
/// How long the server may take to answer for the first time: it writes the demonstration register then.
const PATIENCE: Duration = Duration::from_secs(60);

/// Installs what is missing, builds the site, the cabinet and the server in release mode and serves on `port` of this machine.
///
/// # Errors
///
/// The port is taken, or a step failed; the message says what to do.
pub(crate) fn start(workspace: &Workspace, port: u16, database: Option<String>, open: bool) -> Result<()> {
    refuse_taken(port)?;
    let mut report = Report::new();
    let tools = report.step("Tools", || SiteTools::prepare(workspace))?;
    report.step("Site and cabinet", || site::build(workspace, &tools))?;
    report.step("Server", || build_server(workspace))?;
    let database = database.unwrap_or_else(|| DATABASE.to_owned());
    println!("\n▶ The register on {database}");
    let mut announcer = Command::new(std::env::current_exe().context("no path of the running program")?);
    announcer.args(["announce", "--port", &port.to_string()]);
    if open {
        announcer.arg("--open");
    }
    announcer
        .stdin(Stdio::null())
        .spawn()
        .context("cannot watch the server start")?;
    let mut server = Command::new(workspace.server());
    server.current_dir(workspace.root()).args([
        "serve",
        "--demo-if-empty",
        "--port",
        &port.to_string(),
        "--database",
        &database,
    ]);
    become_(&mut server)
}

/// The server in release mode, with the site of `target/site` and the cabinet of `target/cabinet` inside.
///
/// # Errors
///
/// It does not compile.
pub(crate) fn build_server(workspace: &Workspace) -> Result<()> {
    run(workspace
        .cargo()
        .args(["build", "--release", "--package", "register-server"]))
}

fn refuse_taken(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) => bail!(
            "port {port} cannot be used ({error}): stop what listens there or choose another, \
             `cargo xtask start --port {}`",
            port.checked_add(1).unwrap_or(8080)
        ),
    }
}

/// Turns this process into the server, so that a signal to the one reaches the other.
#[cfg(unix)]
fn become_(server: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    Err(server.exec()).context("cannot run the server")
}

#[cfg(not(unix))]
fn become_(server: &mut Command) -> Result<()> {
    run(server)
}

/// Waits until the server answers, prints its address and, when asked, opens it. Says nothing when it never answers:
/// the server itself says why.
pub(crate) fn announce(port: u16, open: bool) {
    let pause = Duration::from_millis(100);
    let attempts = PATIENCE.as_millis() / pause.as_millis();
    let server = parent();
    for _ in 0..attempts {
        if parent() != server {
            return;
        }
        if get(port, "/readyz", "identity").is_ok_and(|answer| answer.status == 200) {
            let address = format!("http://127.0.0.1:{port}");
            println!("\n✓ The register is at {address}   (Ctrl-C stops it)");
            if open && !open_in_browser(&address) {
                println!("  No browser could be opened from here: open the address yourself.");
            }
            return;
        }
        sleep(pause);
    }
}

/// The process that started this one, while it lives.
#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

fn open_in_browser(address: &str) -> bool {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    find_on_path(opener).is_some_and(|program| {
        Command::new(program)
            .arg(address)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .is_ok()
    })
}
