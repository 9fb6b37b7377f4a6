//! `cargo xtask test`: everything that must hold before a change is taken.
//!
//! Every step that can run runs, whatever failed before; the summary lists all that failed. Nothing is skipped: a
//! program that is missing and cannot be installed is a failure.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::postgres::Postgres;
use crate::process::run;
use crate::report::Report;
use crate::tools::SiteTools;
use crate::workspace::Workspace;
use crate::{debian, npm, site, size, start};

/// Test programs besides those of each crate's own code: package and name. Another one has to be named here to be run.
pub(crate) const SUITES: [(&str, &str); 2] =
    [("register-server", "command_line"), ("register-tests", SYSTEM)];
/// The one that takes a built server and a browser.
const SYSTEM: &str = "system";

/// Runs all checks and prints what each took.
///
/// # Errors
///
/// At least one check failed.
pub(crate) fn test(workspace: &Workspace) -> Result<()> {
    let mut report = Report::new();
    report.attempt("Format", || {
        run(workspace.cargo().args(["fmt", "--all", "--check"]))
    });
    // First, because the server embeds the site: built later, the server's crates would be compiled twice.
    let site = report.attempt("Tools", || SiteTools::prepare(workspace));
    let site = match &site {
        Some(tools) => report.attempt("Site and cabinet, release", || site::build(workspace, tools)),
        None => {
            report.not_run("Site and cabinet, release", "its tools are missing");
            None
        }
    };
    lints(workspace, &mut report);
    // Without it the tests that need it fail by themselves.
    let postgres = report.attempt("PostgreSQL for the tests", Postgres::start);
    let database = postgres
        .as_ref()
        .and_then(|postgres| postgres.database("units").ok());
    report.attempt("Unit, property and snapshot tests", || {
        let mut tests = workspace.cargo();
        tests.args(["test", "--workspace", "--no-fail-fast", "--lib", "--bins"]);
        for (_, name) in SUITES.iter().filter(|(_, name)| *name != SYSTEM) {
            tests.args(["--test", name]);
        }
        run(with_database(&mut tests, database.as_deref()))
    });
    report.attempt("Examples in the documentation", || {
        run(workspace
            .cargo()
            .args(["test", "--workspace", "--doc", "--quiet"]))
    });
    if site.is_some() {
        let database = postgres
            .as_ref()
            .and_then(|postgres| postgres.database("system").ok());
        let killed = postgres
            .as_ref()
            .and_then(|postgres| postgres.database("killed").ok());
        system(workspace, &mut report, [database.as_deref(), killed.as_deref()]);
    } else {
        report.not_run("Sizes", "there is no site");
        report.not_run("The whole system, in a browser", "there is no site");
    }
    drop(postgres);
    report.finish()
}

fn lints(workspace: &Workspace, report: &mut Report) {
    report.attempt("Lints", || {
        let mut clippy = workspace.cargo();
        run(clippy.args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ]))
    });
    report.attempt("Lints of the site and the cabinet, for wasm", || {
        let mut clippy = workspace.cargo();
        clippy.args([
            "clippy",
            "--package",
            "register-web",
            "--package",
            "register-ui",
            "--package",
            "register-cabinet",
            "--target",
            "wasm32-unknown-unknown",
        ]);
        run(clippy.args(["--", "--deny", "warnings"]))
    });
    report.attempt("Documentation", || {
        let mut doc = workspace.cargo();
        run(doc
            .args([
                "doc",
                "--workspace",
                "--no-deps",
                "--document-private-items",
                "--quiet",
            ])
            .env("RUSTDOCFLAGS", "--deny warnings"))
    });
}

/// The built server and site, seen from outside; over two databases, one of them for a server that is killed.
fn system(workspace: &Workspace, report: &mut Report, [database, killed]: [Option<&str>; 2]) {
    let server = report.attempt("Server, release", || start::build_server(workspace));
    let programs = report.attempt("Browser", || Programs::find(workspace));
    if server.is_none() {
        report.not_run("Sizes", "the server does not compile");
        report.not_run("The whole system, in a browser", "the server does not compile");
        return;
    }
    report.attempt("Sizes", || size::size(workspace));
    let Some(programs) = programs else {
        report.not_run(
            "The whole system, in a browser",
            "the browser or what drives it is missing",
        );
        return;
    };
    report.attempt("The whole system, in a browser", || {
        let mut tests = workspace.cargo();
        // The whole workspace, so that every dependency is the one the unit tests were compiled with.
        tests.args(["test", "--workspace", "--no-fail-fast", "--test", SYSTEM]);
        tests.env("REGISTER_PROGRAM", workspace.server());
        tests.env("REGISTER_CHROMIUM", programs.chromium);
        tests.env("REGISTER_CHROMEDRIVER", programs.chromedriver);
        tests.env("REGISTER_AXE", programs.axe);
        if let Some(killed) = killed {
            tests.env("REGISTER_TEST_POSTGRES_KILLED", killed);
        }
        run(with_database(&mut tests, database))
    });
}

/// What the browser tests run.
struct Programs {
    chromium: PathBuf,
    chromedriver: PathBuf,
    axe: PathBuf,
}

impl Programs {
    fn find(workspace: &Workspace) -> Result<Self> {
        npm::prepare(workspace)?;
        Ok(Self {
            chromium: debian::chromium()?,
            chromedriver: debian::chromedriver()?,
            axe: npm::axe(workspace),
        })
    }
}

fn with_database<'command>(command: &'command mut Command, database: Option<&str>) -> &'command mut Command {
    // A snapshot that differs fails; it is never rewritten by the way.
    command.env("INSTA_UPDATE", "no");
    match database {
        Some(url) => command.env("REGISTER_TEST_POSTGRES", url),
        None => command.env_remove("REGISTER_TEST_POSTGRES"),
    }
}
